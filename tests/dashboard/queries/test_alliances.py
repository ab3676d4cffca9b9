"""Rows of the view Alliances."""

from datetime import date

import pytest

from dashboard.queries import alliances as queries
from dashboard.selection import Filters
from tests.dashboard.small import GUARD, NEW, OLD

PLAIN = Filters()


def test_every_claim_has_its_speaker_route_and_dates(small):
    rows = queries.membership_claims(PLAIN, (NEW,)).set_index("id")
    one = rows.loc["mb0"]
    assert (one["iso3"], one["speaker_kind"]) == ("CYP", "unnamed_sources")
    assert list(one["route"]) == ["إذاعة البر", "مجلة الموج"]
    assert one["told_edtf"] == "2020-06~"
    assert one["published_basis"] == "inferred"


def test_said_by_itself_is_a_named_official_of_that_very_state(small):
    rows = queries.membership_claims(PLAIN, (OLD,)).set_index("iso3")
    assert rows.loc["MAR", "is_said_by_itself"]
    assert not rows.loc["TUN", "is_said_by_itself"]


def test_only_the_wanted_alliances_come(small):
    assert set(queries.membership_claims(PLAIN, (OLD,))["alliance_id"]) == {OLD}
    assert queries.membership_claims(PLAIN, ()).empty


@pytest.mark.parametrize("basis", [(), ("reported",), ("reference",)])
def test_what_references_say_is_no_report(small, basis):
    assert queries.membership_claims(Filters(basis=basis), (GUARD,)).empty


def test_the_most_told_alliance_comes_first(small):
    assert set(queries.alliances_told(PLAIN)["alliance_id"]) == {OLD, NEW}
    both = Filters(basis=("reported", "reference"))
    told = list(queries.alliances_told(both)["alliance_id"])
    assert set(told) == {OLD, NEW, GUARD}
    assert told[-1] == GUARD


def test_aspects_keep_every_value_however_they_clash(small):
    rows = queries.aspect_claims(PLAIN, (NEW,))
    assert list(rows["value"]) == ["proposed", "active"]


def test_what_was_published_later_is_not_known_yet(small):
    then = Filters(known=date(2012, 1, 1))
    assert queries.membership_claims(then, (NEW,)).empty


def test_an_empty_warehouse_tells_of_no_alliance(empty_data, monkeypatch):
    monkeypatch.setenv("TAHALUF_DATA", str(empty_data))
    assert queries.alliances_told(PLAIN).empty
