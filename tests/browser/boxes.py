"""Boxes on the screen, each its left, right, upper and lower edge."""

from itertools import combinations

Box = tuple[float, float, float, float]


def overlapping(boxes: list[Box]) -> list[tuple[Box, Box]]:
    """Return the pairs that cover each other by more than a hair's breadth."""
    return [
        (one, other)
        for one, other in combinations(boxes, 2)
        if min(one[1], other[1]) - max(one[0], other[0]) > 2
        and min(one[3], other[3]) - max(one[2], other[2]) > 3
    ]
