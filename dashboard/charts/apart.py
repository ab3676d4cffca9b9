"""Marks on the map kept apart: where on its arc a mark stands, how wide it bends."""

import math
from collections.abc import Iterator
from typing import Any

import pandas as pd

from dashboard.charts.curves import STEPS, Curve, Point, bent
from dashboard.charts.projection import Box, Plane
from dashboard.rows import records

# The middle of an arc comes first, then further and further along it.
_ALONG = sorted(range(5, STEPS - 4), key=lambda step: (abs(step - STEPS // 2), step))
# Bends that are tried where the marks of arcs would meet; at last to the other side.
_TURNS = (0, 1, 2, 3, -3, -4)
# Half the size of a mark with a text in it, and of a plain dot.
_TEXT, _DOT = 8.5, 4.5
# Dots of small states are pushed so far from each other that a finger finds both.
_BESIDE = 11.0
_ROUNDS = 6


def set_apart(
    ties: pd.DataFrame,
    ends: dict[str, Point],
    taken: list[Box],
    *,
    plane: Plane,
) -> list[tuple[Any, Curve]]:
    """Return each tie whose two states have a place, with its arc.

    The mark of an arc stands where no other does, as near to its middle as may be;
    what is most told is settled first.

    Args:
        ties: the rows, the most told first.
        ends: where arcs from and to each state end.
        taken: what stands already, in pixels.
        plane: the picture that nearness is measured in.
    """
    held = list(taken)
    found = []
    for tie in records(ties):
        if tie.from_iso3 not in ends or tie.to_iso3 not in ends:
            continue
        radius = _TEXT if has_text(tie) else _DOT
        curve = _freest(list(_tries(tie, ends, plane)), held, plane, radius)
        held.append(plane.around(*curve.middle, radius))
        found.append((tie, curve))
    return found


def has_text(tie: Any) -> bool:  # noqa: ANN401 - a row of a frame
    """Tell whether the mark of an arc has a count or a question in it."""
    return tie.events > 1 or is_doubtful(tie)


def is_doubtful(row: Any) -> bool:  # noqa: ANN401 - a row of a frame
    """Tell whether a row rests on less certain facts alone."""
    return bool(getattr(row, "less_certain", False))


def spread(points: pd.DataFrame, plane: Plane) -> pd.DataFrame:
    """Return points of small states pushed apart where their dots would meet."""
    at = [list(plane.at(one.longitude, one.latitude)) for one in records(points)]
    first = [tuple(point) for point in at]
    for _ in range(_ROUNDS):
        for number, one in enumerate(at):
            for other in at[:number]:
                _push(one, other)
    moved = [(x - old[0], old[1] - y) for (x, y), old in zip(at, first, strict=True)]
    east, north = plane.per_degree
    return points.assign(
        longitude=points["longitude"] + [right / east for right, _ in moved],
        latitude=points["latitude"] + [up / north for _, up in moved],
    )


def _tries(
    tie: Any,  # noqa: ANN401 - a row of a frame
    ends: dict[str, Point],
    plane: Plane,
) -> Iterator[Curve]:
    """Yield a tie's arc with its mark in each of its places, the best first."""
    start, end = ends[tie.from_iso3], ends[tie.to_iso3]
    for turn in _TURNS:
        curve = bent(
            start, end, turn=turn, width=plane.extent.east - plane.extent.west,
            up=not tie.is_directed,
        )  # fmt: skip
        for step in _ALONG:
            yield curve._replace(middle=curve.points[step])


def _freest(tries: list[Curve], held: list[Box], plane: Plane, radius: float) -> Curve:
    """Return the first arc whose mark stands free, else the one that is freest."""
    best, most = tries[0], -math.inf
    for curve in tries:
        x, y = plane.at(*curve.middle)
        if not (0 <= x <= plane.width and 0 <= y <= plane.height):
            continue
        room = min((_distance(x, y, box) for box in held), default=math.inf) - radius
        if room >= 0:
            return curve
        if room > most:
            best, most = curve, room
    return best


def _distance(x: float, y: float, box: Box) -> float:
    left, right, top, bottom = box
    return math.hypot(max(left - x, 0, x - right), max(top - y, 0, y - bottom))


def _push(one: list[float], other: list[float]) -> None:
    x, y = one[0] - other[0], one[1] - other[1]
    near = math.hypot(x, y)
    if near >= _BESIDE:
        return
    # Two in one spot part sideways.
    x, y = (x / near, y / near) if near else (1.0, 0.0)
    half = (_BESIDE - near) / 2
    for point, sign in ((one, 1), (other, -1)):
        point[0] += sign * half * x
        point[1] += sign * half * y
