"""Reported against reference, and never the two added up."""

from datetime import date

import pandas as pd
import pytest

from dashboard import labels
from dashboard.queries import reference
from dashboard.selection import Filters
from dashboard.theme import Look
from dashboard.views.alliances import press_and_reference
from dashboard.views.alliances.press_and_reference import beside, day_of, held
from dashboard.views.alliances.roster_cards import (
    compact,
    host_of,
    in_full,
    source_link,
    spells_html,
)
from tests.dashboard.small import GUARD, NEW, OLD

PLAIN, ENGLISH = Filters(lang="en"), Look(lang="en")


def spell(iso3, start=None, end=None, **changes):
    days = {}
    for name, day in (("start", start), ("end", end)):
        days |= {f"{name}_edtf": day, f"{name}_from": pd.Timestamp(day),
                 f"{name}_to": pd.Timestamp(day)}  # fmt: skip
    plain = {"alliance_id": OLD, "iso3": iso3, "role": "member", "status": "active"}
    return {**plain, **days, "source_url": None, "retrieved_on": None, **changes}


@pytest.fixture
def roster(small, monkeypatch):
    """Let the old harbours' alliance have a roster; the texts stay as they are."""

    def have(*spells):
        rows = pd.DataFrame(spells)
        monkeypatch.setattr(reference, "reference_spells", lambda *_: rows)

    return have


def test_states_are_parted_by_who_names_them(roster):
    roster(spell("MAR", "1990-01-01"), spell("CYP", "1990-01-01"))
    found = beside(PLAIN, OLD, date(2020, 1, 1))
    assert found.both == ("MAR",)
    assert found.reported == ("MLT", "TUN")
    assert found.reference == ("CYP",)


@pytest.mark.parametrize(
    ("on", "status"),
    [
        (date(2010, 5, 31), "active"),
        (date(2010, 6, 2), "suspended"),
        (date(2015, 1, 1), "active"),
        (date(1980, 1, 1), None),
    ],
)
def test_the_spell_of_the_day_counts(roster, on, status):
    roster(
        spell("CYP", "1990-01-01", "2010-05-31"),
        spell("CYP", "2010-06-01", "2012-12-31", status="suspended"),
        spell("CYP", "2013-01-01"),
    )
    found = beside(PLAIN, OLD, on)
    assert found.spells.get("CYP", {}).get("status") == status


def test_who_left_or_observes_is_no_member_by_reference(roster):
    roster(
        spell("CYP", "1990-01-01", status="left"), spell("MAR", None, role="observer")
    )
    found = beside(PLAIN, OLD, date(2020, 1, 1))
    assert found.beside == ("CYP",)
    assert "MAR" in found.reported
    assert found.reference == ()


def test_a_year_alone_does_not_say_on_which_day_a_spell_began(roster):
    year = {"start_edtf": "2020", "start_from": pd.Timestamp("2020-01-01"),
            "start_to": pd.Timestamp("2020-12-31")}  # fmt: skip
    roster(spell("CYP", **year))
    assert beside(PLAIN, OLD, date(2020, 6, 1)).possibly == ("CYP",)
    assert beside(PLAIN, OLD, date(2021, 6, 1)).reference == ("CYP",)


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"end": date(2012, 1, 1), "known": date(2015, 1, 1)}, "end"),
        ({"known": date(2015, 1, 1)}, "known"),
        ({}, "newest"),
    ],
)
def test_a_roster_is_looked_at_on_the_day_of_the_reader(small, changes, why):
    assert day_of(Filters(**changes))[1] == why


def test_it_says_which_day_that_is_and_that_the_list_is_incomplete(small):
    card = in_full(Filters(lang="en", end=date(2012, 1, 1)), GUARD, ENGLISH)
    assert "1 January 2012" in card["aid"]
    assert "the last day you chose" in card["aid"]
    assert "Incomplete roster: An incomplete list" in card["last"]
    assert "example.org" in card["last"]


def test_without_a_roster_it_says_so(small):
    card = in_full(PLAIN, NEW, ENGLISH)
    assert not card["found"]
    assert card["none"] == labels.text("reference.no_reference", "en")


def test_a_reader_of_reports_alone_gets_no_reference(small):
    assert held(Filters(basis=("reported",)), (GUARD, OLD)) == ()
    assert held(PLAIN, (GUARD, OLD)) == (GUARD,)


def test_of_several_alliances_those_with_a_roster_have_a_line(small):
    card = compact(PLAIN, (GUARD,), ENGLISH)
    [line] = card["found"]
    assert "By reference only: 1" in line.said
    assert list(card["data"]["ISO 3166"]) == ["MLT"]
    assert list(card["data"]["Alliance code"]) == [GUARD]


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)", "http://example.org/x", "data:text/html,<b>",
        "https://[", "", None,
    ],
)  # fmt: skip
def test_only_a_safe_address_is_a_link(url):
    assert "<a " not in source_link(url)


def test_a_hostile_address_stays_an_attribute():
    link = source_link('https://example.org/"onmouseover="x<script>')
    assert "<script>" not in link
    assert '"onmouseover' not in link
    assert 'rel="noopener"' in link


def test_a_host_is_what_is_shown():
    assert host_of("https://www.example.org/a?b") == "www.example.org"


def test_the_table_of_dates_links_its_source(small):
    html = spells_html(PLAIN, GUARD, ENGLISH)
    assert 'href="https://example.org"' in html
    assert "1999" in html
    assert press_and_reference.beside(PLAIN, GUARD, None).reference == ("MLT",)
