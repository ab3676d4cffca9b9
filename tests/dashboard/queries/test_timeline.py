"""Rows of the timeline: events, citations, terms, claims on alliances."""

from datetime import date

import pytest

from dashboard.queries import timeline as queries
from dashboard.queries.references import references_behind
from dashboard.selection import Filters
from tests.dashboard.small import NEW, OLD

PLAIN = Filters()


def marks(filters=PLAIN, clock="event"):
    rows = queries.event_marks(filters, clock=clock)
    return {row["mark"]: row for row in rows.to_dict("records")}


def test_a_planned_event_has_passed_once_a_newer_text_does_not_report_it(small):
    assert marks()["g1"]["passed"]
    assert not marks()["g2"]["passed"]
    assert marks()["g2"]["deadline"]


def test_what_was_known_then_decides_whether_a_date_had_passed(small):
    then = marks(Filters(known=date(2011, 4, 1)))
    assert list(then) == ["g1"]
    assert then["g1"]["planned"]
    assert not then["g1"]["passed"]


@pytest.mark.parametrize(
    ("clock", "edtf"),
    [("event", "2011-05"), ("said", "2011-03-10"), ("published", "2011-03-10")],
)
def test_each_clock_dates_by_its_own_day(small, clock, edtf):
    assert marks(clock=clock)["g1"]["at_edtf"] == edtf


def test_on_the_clock_of_telling_nothing_is_planned(small):
    assert not marks(clock="published")["g1"]["planned"]
    assert not marks(clock="published")["g1"]["passed"]


def test_one_event_of_two_reports_is_one_mark(acts):
    assert (marks()["t3"]["reports"], len(marks()["t3"]["fact_ids"])) == (2, 2)


def test_a_denied_event_is_told_as_denied(acts):
    assert marks()["t6"]["denied"]


def test_others_than_states_are_named(acts):
    assert list(marks()["t2"]["others"]) == ["مسلحون"]


def test_a_citation_is_dated_by_when_it_was_told_never_by_joining(small):
    rows = queries.citation_marks(PLAIN)
    rows = rows[(rows["alliance_id"] == OLD) & (rows["iso3"] == "MAR")]
    [row] = rows.to_dict("records")
    assert row["at_edtf"] == "2011-03-10"
    assert not row["inferred"]


def test_a_citation_in_a_text_dated_by_a_landmark_is_inferred(small):
    rows = queries.citation_marks(PLAIN)
    assert rows.loc[rows["alliance_id"] == NEW, "inferred"].all()


def test_who_declined_is_told_apart(small):
    rows = queries.citation_marks(PLAIN).set_index(["alliance_id", "iso3"])
    assert rows.loc[(NEW, "MAR"), "declined"]


def test_a_reference_is_a_term_and_no_citation(small):
    assert queries.term_marks(PLAIN).empty
    asked = Filters(basis=("reference",))
    [term] = queries.term_marks(asked).to_dict("records")
    assert term["at_edtf"] == "1999/.."
    assert queries.citation_marks(asked).empty


def test_what_only_overlaps_the_chosen_days_is_in_and_marked(small):
    rows = marks(Filters(start=date(2011, 5, 15)))
    assert rows["g1"]["possibly"]
    assert not marks()["g1"]["possibly"]


@pytest.mark.parametrize(
    "query", ["event_marks", "citation_marks", "term_marks", "aspect_marks"]
)
def test_every_mark_leads_to_its_sentence(small, query):
    rows = getattr(queries, query)(PLAIN)
    behind = references_behind(rows)
    for mark, ids in zip(rows["mark"], rows["fact_ids"], strict=True):
        assert set(ids) <= set(behind.loc[behind["mark"] == mark, "id"])


def test_an_empty_warehouse_has_no_marks(empty_data, monkeypatch):
    monkeypatch.setenv("TAHALUF_DATA", str(empty_data))
    for query in (
        queries.event_marks,
        queries.citation_marks,
        queries.term_marks,
        queries.aspect_marks,
    ):
        assert query(PLAIN).empty
