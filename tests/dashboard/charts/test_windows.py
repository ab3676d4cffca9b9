"""How much time is shown around few marks."""

from datetime import date

import pandas as pd
import pytest

from dashboard.charts.windows import LEAST, roomy_window


def marks(*days: str) -> pd.DataFrame:
    stamps = pd.to_datetime(list(days))
    return pd.DataFrame({"at_from": stamps, "at_to": stamps})


def test_a_single_day_has_a_year_around_it():
    window = roomy_window(marks("2023-12-18"))
    assert window.length == LEAST
    assert window.first < pd.Timestamp("2023-12-18") < window.last


def test_many_years_stay_as_they_are():
    assert roomy_window(marks("2015-09-01", "2025-03-01")).length > 3 * LEAST


@pytest.mark.parametrize("side", [0, 1])
def test_days_that_were_asked_for_are_not_widened(side):
    asked = [None, None]
    asked[side] = date(2023, 12, 18)
    window = roomy_window(marks("2023-12-18"), asked=tuple(asked))
    assert window.length < LEAST
