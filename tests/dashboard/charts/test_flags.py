"""Landmarks: each flag has room for its name, or is counted without one."""

import pandas as pd
import pytest

from dashboard.charts.flags import MOST_LEVELS, head_row, placed_flags
from dashboard.charts.spans import Window
from dashboard.theme import Look

WINDOW = Window(pd.Timestamp("2015-01-01"), pd.Timestamp("2025-12-31"))
ENGLISH = Look(lang="en")


def landmarks(*days, uses=None, name="Fall of the old government"):
    return pd.DataFrame(
        {
            "date_from": pd.to_datetime(list(days)), "date_edtf": list(days),
            "name_ar": [name] * len(days), "name_en": [name] * len(days),
            "uses": uses or [1] * len(days),
        }
    )  # fmt: skip


def levels(*days, **more):
    return [
        flag.level for flag in placed_flags(landmarks(*days, **more), WINDOW, ENGLISH)
    ]


def test_flags_far_from_each_other_share_a_level():
    assert levels("2016-01-01", "2025-06-01", name="A coup") == [0, 0]


def test_flags_of_one_day_stand_on_levels_of_their_own():
    assert sorted(levels("2025-06-13", "2025-06-13")) == [0, 1]


def test_too_many_at_one_time_are_counted_without_a_name():
    days = [f"2025-06-{day:02d}" for day in range(1, MOST_LEVELS + 3)]
    found = placed_flags(landmarks(*days), WINDOW, ENGLISH)
    assert [flag.level for flag in found].count(None) == 2
    [row] = head_row(found, ENGLISH)
    assert "2 unnamed" in row.label
    assert row.said
    assert row.said.count("Fall of the old") == len(days)


def test_what_dates_most_keeps_its_name():
    days = [f"2025-06-{day:02d}" for day in range(1, MOST_LEVELS + 2)]
    uses = [1, *([5] * MOST_LEVELS)]
    assert levels(*days, uses=uses)[0] is None


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_a_long_name_is_cut_and_told_in_full(lang):
    long = "تعيين قائد جديد للحرس بعد أن طال انتظار تعيينه سنوات"
    [flag] = placed_flags(landmarks("2020-01-01", name=long), WINDOW, Look(lang=lang))
    assert "…" in flag.name
    assert long in flag.said


LONG = "The state recaptures all of its territory"


def test_a_long_name_is_written_out_where_there_is_room():
    [flag] = placed_flags(landmarks("2016-06-01", name=LONG), WINDOW, ENGLISH)
    assert LONG in flag.name


def test_a_name_is_not_written_out_over_another_or_beyond_the_axis():
    found = placed_flags(
        landmarks("2016-06-01", "2024-06-01", name=LONG), WINDOW, ENGLISH
    )
    assert len({flag.level for flag in found}) == 2 or all(
        "…" in flag.name for flag in found
    )
    # Before the middle a name runs on to the right, where the axis ends.
    [late] = placed_flags(landmarks("2020-06-01", name=LONG + LONG), WINDOW, ENGLISH)
    assert "…" in late.name


def test_names_cannot_smuggle_markup():
    [flag] = placed_flags(landmarks("2020-01-01", name="<b>x</b>"), WINDOW, ENGLISH)
    assert "<b>" not in flag.name + flag.said


def test_landmarks_outside_the_axis_are_left_out():
    assert levels("1950-01-01", "2030-01-01") == []


def test_without_landmarks_nothing_is_written():
    assert head_row([], ENGLISH) == []
