"""Marks on the map stand apart: those of arcs, and the dots of small states."""

import math
from itertools import combinations

import pandas as pd
import pytest

from dashboard.charts.apart import set_apart, spread
from dashboard.charts.extent import Extent
from dashboard.charts.projection import plane_of

EAST = Extent(20, 70, 15, 45)
PLANE = plane_of(EAST, middle=45, width=720, height=460)
ENDS = {"IRQ": (43.7, 33.0), "TUR": (35.0, 39.0), "SYR": (38.5, 35.0)}
TIE = {"from_iso3": "IRQ", "to_iso3": "TUR", "is_directed": False, "events": 2}


def settled(*changes, taken=()):
    ties = pd.DataFrame([{**TIE, **change} for change in changes])
    return set_apart(ties, ENDS, list(taken), plane=PLANE)


def distance(one, other):
    return math.dist(PLANE.at(*one), PLANE.at(*other))


def test_a_lone_arc_has_its_mark_in_the_middle():
    [(_, curve)] = settled({})
    assert curve.middle == curve.points[len(curve.points) // 2]


def test_counts_of_arcs_between_neighbours_do_not_meet():
    arcs = settled({}, {"is_directed": True}, {"from_iso3": "SYR"}, {"to_iso3": "SYR"})
    middles = [curve.middle for _, curve in arcs]
    assert len(middles) == 4
    assert all(distance(*pair) > 12 for pair in combinations(middles, 2))


def test_a_mark_gives_way_to_a_name():
    [(_, free)] = settled({})
    x, y = PLANE.at(*free.middle)
    box = (x - 20, x + 20, y - 8, y + 8)
    [(_, moved)] = settled({}, taken=[box])
    x, y = PLANE.at(*moved.middle)
    assert not (box[0] < x < box[1] and box[2] < y < box[3])


def test_where_no_room_is_left_the_arc_is_drawn_all_the_same():
    [(_, curve)] = settled({}, taken=[(0, 720, 0, 460)])
    assert curve.points[0] == pytest.approx(ENDS["IRQ"])


def test_a_tie_without_a_place_is_left_out():
    assert settled({"to_iso3": "XXX"}) == []


def test_dots_of_small_neighbours_are_both_within_reach():
    near = pd.DataFrame(
        {"longitude": [50.5, 50.9, 60.0], "latitude": [26.0, 25.8, 20.0]}
    )
    moved = spread(near, PLANE)
    one, other, far = moved[["longitude", "latitude"]].itertuples(
        index=False, name=None
    )
    assert distance(one, other) > 10
    assert far == pytest.approx((60.0, 20.0))


def test_dots_in_one_spot_part():
    same = pd.DataFrame({"longitude": [50.5, 50.5], "latitude": [26.0, 26.0]})
    one, other = spread(same, PLANE)[["longitude", "latitude"]].itertuples(
        index=False, name=None
    )
    assert distance(one, other) > 10
