"""Steps of one hue, named by the numbers they hold."""

import pandas as pd
import pytest

from dashboard.charts.shading import shading_of
from dashboard.theme import RAMP, Look

LOOK = Look(lang="en")


@pytest.mark.parametrize(
    ("values", "names"),
    [
        ([1], ["1"]),
        ([1, 3, 2], ["1", "2", "3"]),
        ([1, 2, 3, 4, 5], ["1", "2", "3", "4", "5"]),
        ([8, 1], ["1", "2", "3", "4–6", "7–8"]),
    ],
)
def test_small_counts_have_a_step_each(values, names):
    entries = shading_of(pd.Series(values), LOOK).entries(LOOK)
    assert [name for name, _ in entries] == names


@pytest.mark.parametrize("most", [1, 2, 5, 6, 9, 17, 60, 1000, 123_456])
def test_steps_hold_every_count_once_and_never_more_than_five(most):
    shading = shading_of(pd.Series([1, most]), LOOK)
    assert len(shading.floors) <= len(RAMP)
    assert shading.bin_of(0) == 0
    assert shading.bin_of(1) == 1
    assert shading.bin_of(most) == len(shading.floors)
    assert list(shading.floors) == sorted(set(shading.floors))
    assert shading.colour_of(most) == RAMP[-1]


def test_nothing_has_no_steps():
    shading = shading_of(pd.Series([], dtype=int), LOOK)
    assert shading.entries(LOOK) == []
    assert shading.bin_of(0) == 0


def test_numbers_come_in_the_readers_digits():
    look = Look(lang="ar", digits="arab")
    assert shading_of(pd.Series([2]), look).entries(look)[-1][0] == "٢"
