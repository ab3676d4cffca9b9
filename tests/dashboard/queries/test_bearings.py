"""What marks in time are read against: texts held, landmarks."""

from datetime import date

from dashboard.queries import bearings
from dashboard.queries.alliances import alliance_hues
from dashboard.selection import Filters

PLAIN = Filters()


def test_undated_texts_are_held_too(small):
    held = bearings.texts_held(PLAIN)
    assert len(held) == 3
    assert held["at_from"].isna().sum() == 1


def test_only_landmarks_that_date_something_shown_are_flags(small):
    assert list(bearings.landmarks_in_use(PLAIN)["landmark"]) == ["storm"]
    assert bearings.landmarks_in_use(Filters(end=date(2012, 1, 1))).empty


def test_an_empty_warehouse_has_none(empty_data, monkeypatch):
    monkeypatch.setenv("TAHALUF_DATA", str(empty_data))
    assert bearings.texts_held(PLAIN).empty
    assert bearings.landmarks_in_use(PLAIN).empty
    assert alliance_hues() == {}
