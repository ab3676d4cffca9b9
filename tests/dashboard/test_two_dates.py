"""An alliance at two dates, by what had been said by then."""

from datetime import date

import pandas as pd
import pytest

from dashboard.selection import Filters
from dashboard.theme import Look
from dashboard.views.alliances.two_dates import compared, suggested, told_by
from tests.dashboard.small import NEW, OLD

PLAIN, ENGLISH = Filters(lang="en"), Look(lang="en")
DAY = date(2020, 6, 15)


def claim(first, last):
    return {"told_from": pd.Timestamp(first), "told_to": pd.Timestamp(last)}


@pytest.mark.parametrize(
    ("first", "last", "part"),
    [
        ("2020-06-15", "2020-06-15", "surely"),
        ("2020-01-01", "2020-12-31", "possibly"),
        ("2020-06-01", None, "possibly"),  # «after …», no end known
        (None, "2020-07-01", "possibly"),
        (None, None, "undated"),
        ("2020-06-16", "2020-06-16", None),
    ],
)
def test_what_is_not_known_to_be_said_by_a_day_is_told_apart(first, last, part):
    told = told_by(pd.DataFrame([claim(first, last)]), DAY)
    parts = {
        name: len(getattr(told, name)) for name in ("surely", "possibly", "undated")
    }
    assert parts == {name: int(name == part) for name in parts}


def said(alliance, days, filters=PLAIN, look=ENGLISH):
    card = compared(filters, alliance, days, look)
    return {line.key: line.said for line in card["found"]}, card


def test_members_of_a_later_day_alone_are_new(small):
    lines, _ = said(NEW, (date(2019, 1, 1), date(2020, 12, 31)))
    assert lines["both"] == "Nobody"
    assert lines["now"] == "Cyprus, Malta and Tunisia"
    assert "By 1 January 2019: Nothing" in lines["aspect_status"]


def test_a_state_that_declined_is_in_on_neither_day(small):
    lines, _ = said(NEW, (date(2019, 1, 1), date(2020, 12, 31)))
    assert "Morocco" not in " ".join(lines.values())


def test_nothing_has_changed_between_two_later_days(small):
    lines, _ = said(OLD, (date(2015, 1, 1), date(2020, 1, 1)))
    assert lines["both"] == "Malta, Morocco and Tunisia"
    assert lines["then"] == lines["now"] == "Nobody"
    assert lines["aspect_status"].startswith("Unchanged")


def test_in_the_month_of_a_text_without_a_day_it_is_only_possible(small):
    lines, _ = said(NEW, (date(2019, 1, 1), date(2020, 6, 15)))
    assert lines["now"] == "Nobody"
    assert "Cyprus" in lines["possibly_2020-06-15"]


def test_with_one_day_it_says_what_to_choose(small):
    card = compared(PLAIN, NEW, None, ENGLISH)
    assert not card["found"]
    assert "earlier day" in card["none"]


def test_the_file_has_both_days_with_the_codes_beside(small):
    _, card = said(OLD, (date(2010, 1, 1), date(2020, 1, 1)))
    rows = card["data"]
    assert set(rows["Code"]) == {"MAR", "TUN", "MLT", "status"}
    assert set(rows["By 1 January 2010"]) == {""}


def test_days_are_offered_on_which_it_was_told_of(small):
    assert suggested(PLAIN, OLD, date(2020, 1, 1)) == (date(2011, 3, 10),)
    assert suggested(PLAIN, OLD, date(2011, 3, 10)) == ()
