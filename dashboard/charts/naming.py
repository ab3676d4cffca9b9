"""Names on the map: written where there is room, the less important left out."""

import math
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

import pandas as pd

from dashboard import labels
from dashboard.charts.apart import is_doubtful
from dashboard.charts.extent import WORLD, WORLD_MIDDLE, Extent
from dashboard.charts.projection import Box, Plane, plane_of
from dashboard.rows import records
from dashboard.theme import Look

Point = tuple[float, float]

# The narrowest and the widest that the map gets, in pixels; beyond that it only
# gains margins. A name has to stand free in both.
WIDTHS = (720, 1000)
# A name's letters, and half its height, at 12 pixels.
_LETTER = {"ar": 6.0, "en": 6.4}
_HALF, _PAD = 8.0, 3.0
# How far beside its point a name begins; plotly reckons it from the marker's size.
MARKER = 11
_BESIDE = MARKER / 2 / 0.8 + 1
# Arcs are felt every so many pixels. The most told-of states may be crossed by one
# line, or a crowded map would not name them; others stand free of lines.
_STEP = 6.0
_CROSSED, MOST_TOLD = 8, 12
# A name may be moved within its state: so far as this share of the root of its area.
_LEEWAY = 0.3
_ABOUT = (
    (0, -1), (0, 1), (-1, 0), (1, 0), (-0.7, -0.7), (0.7, -0.7), (-0.7, 0.7),
    (0.7, 0.7), (0, -0.5), (0, 0.5),
)  # fmt: skip
# Where marks crowd a state, its name may stand so much further out, at its border.
_FURTHER = (1.5, 2.0)
MOST_NAMES = 32


class Name(NamedTuple):
    """A name and its point; `side` is plotly's word for where it stands."""

    said: str
    longitude: float
    latitude: float
    is_place: bool
    side: str = "middle center"
    # How far from its point, in degrees, it may be moved: a state is no point.
    leeway: float = 0.0


class Obstacles(NamedTuple):
    """What a name may not cover: marks (with radius), names; arcs as far as may be."""

    marks: list[tuple[float, float, float]]
    arcs: list[list[Point]]
    names: tuple[Name, ...] = ()


def placed_names(
    places: pd.DataFrame,
    states: pd.DataFrame,
    *,
    obstacles: Obstacles,
    extent: Extent,
    height: float,
    look: Look,
) -> list[Name]:
    """Return the names that stand free, the most told of first.

    Names among the obstacles stand already; they come first.
    """
    planes = planes_of(extent, height)
    marks = [
        [
            *(plane.around(*mark) for mark in obstacles.marks),
            *(name_box(name, plane, look) for name in obstacles.names),
        ]
        for plane in planes
    ]
    arcs = [
        [point for arc in obstacles.arcs for point in _felt(arc, plane)]
        for plane in planes
    ]
    found: list[Name] = list(obstacles.names)
    written = {(name.said, name.is_place) for name in obstacles.names}
    for number, name in enumerate(_wanted(places, states, look)):
        if (
            len(found) == MOST_NAMES
            or (name.said, name.is_place) in written
            or not extent.holds(name.longitude, name.latitude)
        ):
            continue
        # The most told of are named even where they can but stand on lines.
        limits = (_CROSSED, math.inf) if number < MOST_TOLD else (0,)
        settled = _settled(name, planes, marks, arcs, limits, look)
        if settled is not None:
            found.append(settled)
            for taken, plane in zip(marks, planes, strict=True):
                taken.append(name_box(settled, plane, look))
    return found


def _settled(
    name: Name,
    planes: list[Plane],
    marks: list[list[Box]],
    arcs: list[list[Point]],
    limits: tuple[float, ...],
    look: Look,
) -> Name | None:
    """Return a name where it stands free in all pictures, None where it cannot."""
    for most in limits:
        for moved in _tries(name):
            boxes = [name_box(moved, plane, look) for plane in planes]
            if all(
                _is_free(box, plane, taken) and _crossed(box, crossed) <= most
                for box, plane, taken, crossed in zip(
                    boxes, planes, marks, arcs, strict=True
                )
            ):
                return moved
    return None


def planes_of(extent: Extent, height: float) -> list[Plane]:
    """Return the narrowest and the widest picture of a map."""
    middle = WORLD_MIDDLE if extent == WORLD else extent.middle
    return [
        plane_of(extent, middle=middle, width=width, height=height) for width in WIDTHS
    ]


def _wanted(places: pd.DataFrame, states: pd.DataFrame, look: Look) -> Iterable[Name]:
    """Yield places of several events, states by their value, then other places."""
    named = [
        (
            Name(place.place_name, place.longitude, place.latitude, is_place=True),
            place.events,
        )
        for place in records(places.dropna(subset=["longitude"]))
    ]
    yield from (name for name, events in named if events > 1)
    for state in records(states.dropna(subset=["longitude"])):
        said = labels.state(state.iso3, look.lang)
        if is_doubtful(state):
            said += " ؟" if look.lang == "ar" else " ?"
        area = getattr(state, "area", 0.0)
        leeway = math.sqrt(area) * _LEEWAY if area > 0 else 0.0
        yield Name(said, state.longitude, state.latitude, is_place=False, leeway=leeway)
    yield from (name for name, events in named if events == 1)


def _tries(name: Name) -> Iterable[Name]:
    """Yield a name in its places: on its point, about its state, beside its point."""
    if not name.is_place:
        yield name
    yield from _moved(name, name.leeway)
    for side in ("top center", "bottom center", "middle right", "middle left"):
        yield name._replace(side=side)
    for share in _FURTHER:
        yield from _moved(name, name.leeway * share)


def _moved(name: Name, leeway: float) -> Iterable[Name]:
    if leeway:
        for east, north in _ABOUT:
            yield name._replace(
                longitude=name.longitude + east * leeway,
                latitude=name.latitude + north * leeway,
            )


def name_box(name: Name, plane: Plane, look: Look) -> Box:
    """Return the pixels that a name takes."""
    x, y = plane.at(name.longitude, name.latitude)
    wide = len(name.said) * _LETTER[look.lang] + 2 * _PAD
    upright, aside = name.side.split(" ")
    y += {"top": -_BESIDE - _HALF + 1, "bottom": _BESIDE + _HALF - 1}.get(upright, 0)
    left = {"right": x + _BESIDE - _PAD, "left": x - _BESIDE - wide + _PAD}.get(
        aside, x - wide / 2
    )
    return left, left + wide, y - _HALF, y + _HALF


def _is_free(box: Box, plane: Plane, taken: list[Box]) -> bool:
    left, right, top, bottom = box
    if left < 0 or right > plane.width or top < 0 or bottom > plane.height:
        return False
    return not any(
        left < other[1] and other[0] < right and top < other[3] and other[2] < bottom
        for other in taken
    )


def _crossed(box: Box, arcs: list[Point]) -> int:
    left, right, top, bottom = box
    return sum(left < x < right and top < y < bottom for x, y in arcs)


def _felt(arc: list[Point], plane: Plane) -> list[Point]:
    """Return points along an arc on the picture, none far from the next."""
    corners = [plane.at(*point) for point in arc]
    found = []
    for (x0, y0), (x1, y1) in pairwise(corners):
        steps = int(max(abs(x1 - x0), abs(y1 - y0)) / _STEP) + 1
        found += [
            (x0 + (x1 - x0) * step / steps, y0 + (y1 - y0) * step / steps)
            for step in range(steps)
        ]
    return found
