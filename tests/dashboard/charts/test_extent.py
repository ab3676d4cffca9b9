"""Which part of the world a map shows."""

import pandas as pd
import pytest

from dashboard.charts.extent import WORLD, WORLD_WIDTH, focused

PLACES = {
    "IRQ": (43.7, 33.0), "SYR": (38.5, 35.0), "JOR": (36.5, 31.2), "TUR": (35.0, 39.0),
    "USA": (-98.2, 39.2), "JPN": (138.0, 36.0), "BRA": (-53.0, -10.0), "AUS": (134.0, -25.0),
}  # fmt: skip


def states(**values):
    rows = [(iso3, value, *PLACES[iso3]) for iso3, value in values.items()]
    return pd.DataFrame(rows, columns=["iso3", "value", "longitude", "latitude"])


def test_it_keeps_to_where_most_is_told_and_leaves_a_lone_far_state_out():
    extent = focused(states(IRQ=9, SYR=8, JOR=5, TUR=6, USA=1))
    assert extent.holds(*PLACES["IRQ"])
    assert extent.holds(*PLACES["TUR"])
    assert not extent.holds(*PLACES["USA"])


def test_a_far_state_that_is_told_of_much_stays_in():
    extent = focused(states(IRQ=4, SYR=4, USA=9))
    assert extent.holds(*PLACES["USA"])
    assert extent.holds(*PLACES["IRQ"])


def test_states_all_over_the_world_show_the_world():
    assert focused(states(USA=5, JPN=5, BRA=5, AUS=5, IRQ=1)) == WORLD


def test_one_state_has_land_around_it():
    extent = focused(states(JOR=3))
    assert 10 < extent.east - extent.west < WORLD_WIDTH
    assert extent.holds(*PLACES["JOR"])


@pytest.mark.parametrize("places", [None, float("nan")])
def test_without_a_place_it_is_the_world(places):
    nowhere = pd.DataFrame({"value": [1], "longitude": [places], "latitude": [places]})
    assert focused(nowhere.astype(float)) == WORLD


def test_nothing_is_the_world():
    assert focused(states()) == WORLD
