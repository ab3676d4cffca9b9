"""A mark is as wide as what is known of its date."""

import pandas as pd
import pytest

from dashboard.charts.spans import Window, drawn_spans, window_of
from tests.dashboard.charts.marked import ASPECT, EVENT, dated, frame

WINDOW = Window(pd.Timestamp("2019-01-01"), pd.Timestamp("2021-01-01"))


def span(kind, **changes):
    return drawn_spans(frame(kind, changes), WINDOW).iloc[0]


@pytest.mark.parametrize(
    ("edtf", "first", "last", "x0", "x1"),
    [
        ("2020-03-04", "2020-03-04", "2020-03-04", "2020-03-04", "2020-03-05"),
        ("2020-03", "2020-03-01", "2020-03-31", "2020-03-01", "2020-04-01"),
        ("2020", "2020-01-01", "2020-12-31", "2020-01-01", "2021-01-01"),
        ("2019-05/2020-02", "2019-05-01", "2020-02-29", "2019-05-01", "2020-03-01"),
        ("2020-02~", "2020-02-01", "2020-02-29", "2020-02-01", "2020-03-01"),
    ],
)
def test_a_mark_covers_its_days_both_included(edtf, first, last, x0, x1):
    drawn = span(EVENT, **dated(edtf, first, last))
    assert (drawn["x0"], drawn["x1"]) == (pd.Timestamp(x0), pd.Timestamp(x1))


@pytest.mark.parametrize(
    ("edtf", "first", "last", "left", "right"),
    [
        ("2020-03", "2020-03-01", "2020-03-31", False, False),
        ("2020-03~", "2020-03-01", "2020-03-31", True, True),
        ("2020?", "2020-01-01", "2020-12-31", True, True),
        ("2019~/2020", "2019-01-01", "2020-12-31", True, False),
        ("2019/2020-06~", "2019-01-01", "2020-06-30", False, True),
        ("2020-01-08/..", "2020-01-08", None, True, True),
        ("../2020-03", None, "2020-03-31", True, False),
    ],
)
def test_edges_fade_where_the_date_is_about_or_open(edtf, first, last, left, right):
    drawn = span(EVENT, **dated(edtf, first, last))
    assert (bool(drawn["fade_left"]), bool(drawn["fade_right"])) == (left, right)


def test_what_lasts_begins_hard_where_its_first_day_is_known():
    drawn = span(ASPECT, **dated("2020-01/..", "2020-01-01", None), deadline=False)
    assert not drawn["fade_left"]
    assert drawn["fade_right"]


def test_what_is_open_is_drawn_from_where_the_axis_begins():
    drawn = span(EVENT, **dated("1990-01-08/..", "1990-01-08", None))
    assert drawn["x0"] == WINDOW.first


def test_a_deadline_ends_in_a_bracket_and_has_no_beginning():
    drawn = span(ASPECT, **dated("2020-09", "2020-09-01", "2020-09-30"))
    assert drawn["bracket"]
    assert drawn["x1"] == pd.Timestamp("2020-10-01")
    assert drawn["x0"] < pd.Timestamp("2020-09-01")
    assert drawn["fade_left"]
    assert not drawn["is_dot"]


def test_only_what_is_narrow_on_this_axis_is_a_dot():
    marks = frame(EVENT, {}, dated("2020-03", "2020-03-01", "2020-03-31"))
    assert list(drawn_spans(marks, WINDOW)["is_dot"]) == [True, False]
    century = Window(pd.Timestamp("1920-01-01"), pd.Timestamp("2021-01-01"))
    assert list(drawn_spans(marks, century)["is_dot"]) == [True, True]


def test_the_axis_holds_what_was_asked_for():
    window = window_of(
        frame(EVENT, {}),
        asked=(pd.Timestamp("2018-01-01").date(), pd.Timestamp("2018-12-31").date()),
    )
    assert window.first < pd.Timestamp("2018-01-01") < window.last
    assert window.last < pd.Timestamp("2019-06-01")


def test_a_lone_founding_day_is_counted_at_the_edge_instead_of_squeezing_the_rest():
    recent = [
        dated(f"20{year}", f"20{year}-01-01", f"20{year}-12-31")
        for year in range(10, 30)
    ]
    old = dated("1945-03-22", "1945-03-22", "1945-03-22")
    window = window_of(frame(EVENT, old, *recent))
    assert window.earlier == 1
    assert window.earliest == pd.Timestamp("1945-03-22")
    assert window.first > pd.Timestamp("2008-01-01")


def test_few_marks_are_all_shown_however_far_apart():
    window = window_of(frame(EVENT, {}, dated("1945", "1945-01-01", "1945-12-31")))
    assert window.earlier == 0
    assert window.first < pd.Timestamp("1945-01-01")


def test_an_axis_without_marks_is_still_an_axis():
    assert window_of(frame(EVENT)).length > pd.Timedelta(0)
