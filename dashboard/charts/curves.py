"""Arcs between states: bent to one side, so that there and back stay apart."""

import math
from typing import NamedTuple

Point = tuple[float, float]

STEPS = 24
# How far an arc bends, as a share of its length; each further arc between the same
# two states bends more.
BEND = 0.22
BEND_MORE = 0.14
# Degrees beyond which an arc is so long that it bends but half as much.
LONG = 60.0
# An arrowhead's length in degrees, by the width of the map.
HEAD_SHARE = 0.013


class Curve(NamedTuple):
    """One arc: its points, its middle, and the two strokes of its head."""

    points: list[Point]
    middle: Point
    head: list[Point]


def bent(start: Point, end: Point, *, turn: int, width: float, up: bool) -> Curve:
    """Return the arc from one point to another.

    Args:
        start: longitude and latitude.
        end: longitude and latitude.
        turn: how many arcs between the two were drawn before.
        width: degrees of longitude that the map shows; heads are sized by it.
        up: bend northwards; else to the left of the way, so that an answer, which
            runs the other way, stays apart.
    """
    (x0, y0), (x2, y2) = start, end
    length = math.hypot(x2 - x0, y2 - y0)
    bend = (BEND + BEND_MORE * turn) / (1 + length / LONG)
    if up and x2 < x0:
        bend = -bend
    x1 = (x0 + x2) / 2 - (y2 - y0) * bend
    y1 = (y0 + y2) / 2 + (x2 - x0) * bend
    points = [
        (
            (1 - t) ** 2 * x0 + 2 * t * (1 - t) * x1 + t**2 * x2,
            (1 - t) ** 2 * y0 + 2 * t * (1 - t) * y1 + t**2 * y2,
        )
        for t in (step / STEPS for step in range(STEPS + 1))
    ]
    head = _head(points[-2], points[-1], width * HEAD_SHARE)
    return Curve(points, points[STEPS // 2], head)


def _head(before: Point, tip: Point, size: float) -> list[Point]:
    angle = math.atan2(tip[1] - before[1], tip[0] - before[0])
    barbs = [
        (
            tip[0] - size * math.cos(angle + turn),
            tip[1] - size * math.sin(angle + turn),
        )
        for turn in (0.45, -0.45)
    ]
    return [barbs[0], tip, barbs[1]]
