"""Rows of the view Country file."""

from datetime import date

import pytest

from dashboard.queries import country as queries
from dashboard.selection import Filters
from tests.dashboard.small import NEW, OLD

PLAIN = Filters()


def parts(state: str, filters: Filters = PLAIN) -> dict[str, set[str]]:
    rows = queries.event_parts(filters, state)
    return rows.groupby("mark")["part"].agg(set).to_dict()


def test_a_roster_places_a_state_in_no_reported_alliance(small):
    assert queries.alliances_of(PLAIN, "MLT") == (OLD, NEW)


def test_who_declined_is_told_of_there_too(small):
    assert NEW in queries.alliances_of(PLAIN, "MAR")


def test_source_target_participant_and_place_are_told_apart(acts):
    assert parts("TUN") == {
        "t1": {"participant"}, "t2": {"place"}, "t3": {"source"},
        "t4": {"participant"}, "t5": {"participant"},
    }  # fmt: skip
    assert parts("MLT")["t2"] == {"source"}
    assert parts("MLT")["t3"] == {"target"}


def test_the_place_of_an_attack_is_not_among_its_actors(acts):
    rows = queries.event_actors(PLAIN, "TUN")
    attack = rows[rows["mark"] == "t2"].set_index("role")
    assert attack.loc["source", "iso3"] == "MLT"
    assert attack.loc["target", "surface"] == "مسلحون"
    assert "TUN" not in set(attack["iso3"])


def test_only_the_chosen_types_are_asked_for(acts):
    assert set(parts("MLT", Filters(event_types=("ACCUSE",)))) == {"t3"}


def test_a_state_speaks_through_its_officials(small):
    assert list(queries.statements_by(PLAIN, "MAR")["id"]) == ["s1"]
    assert queries.statements_by(PLAIN, "TUN").empty


def test_what_a_state_says_is_not_said_of_it(small):
    # The sentence names Morocco, and its speaker is Moroccan.
    assert queries.statements_about(PLAIN, "MAR").empty


def test_a_person_comes_once_with_office_texts_and_statements(small):
    [person] = queries.people_named(PLAIN, "MAR").to_dict("records")
    assert (person["name"], list(person["offices"])) == ("سالم زروق", ["الناطق"])
    assert (person["reports"], person["statements"]) == (1, 1)
    assert person["place"]["article_id"] == "a"


@pytest.mark.parametrize(
    "filters",
    [Filters(known=date(2001, 1, 1)), Filters(outlets=("وكالة الساحل",))],
)
def test_filters_leave_no_trace_of_it(small, filters):
    assert queries.alliances_of(filters, "CYP" if filters.known else "XXX") == ()
    assert queries.people_named(filters, "MAR").empty
    assert queries.statements_by(filters, "MAR").empty


def test_an_empty_warehouse_tells_nothing(empty_data, monkeypatch):
    monkeypatch.setenv("TAHALUF_DATA", str(empty_data))
    assert queries.alliances_of(PLAIN, "MAR") == ()
    for query in (
        queries.event_parts, queries.event_actors, queries.statements_by,
        queries.statements_about, queries.people_named,
    ):  # fmt: skip
        assert query(PLAIN, "MAR").empty
