"""What is less certain is drawn only where it is asked for, and always counted."""

from datetime import date

import pytest

from dashboard import citations
from dashboard.evidence.panel import quotations
from dashboard.evidence.quotations import quotation_html
from dashboard.held_back import held_back_count
from dashboard.queries import announcements, articles, timeline
from dashboard.queries import map as arcs
from dashboard.queries.conditions import parameters, shown_rows
from dashboard.queries.references import references_behind
from dashboard.selection import Filters

ASKED = Filters(less_certain=True)


@pytest.fixture(autouse=True)
def reading(measured):
    return measured


def shown(kind: str, key: str, filters: Filters) -> set[str]:
    sql = f"select {key} as id from shown_{kind}"
    return set(shown_rows(sql, parameters(filters))["id"])


def test_events_of_a_rule_that_errs_wait_to_be_asked_for():
    assert shown("events", "event_id", Filters()) == set()
    assert shown("events", "event_id", ASKED) == {"e1", "e2"}


def test_what_sure_rules_read_is_drawn_always():
    members = shown("memberships", "membership_id", Filters())
    assert members == shown("memberships", "membership_id", ASKED)
    assert "ma0" in members
    statements = shown("statements", "statement_id", Filters())
    assert statements == {"s1", "s2", "s3"}


def test_no_view_of_events_draws_what_is_held_back():
    assert timeline.event_marks(Filters()).empty
    assert arcs.event_places(Filters()).empty
    assert announcements.announced_dates(Filters()).empty
    assert len(timeline.event_marks(ASKED)) == 2
    assert len(arcs.event_places(ASKED)) == 1


def test_an_article_marks_only_what_is_drawn():
    kinds = set(articles.facts_of("a")["kind"])
    assert "membership" in kinds
    assert "event" not in kinds
    asked = articles.facts_of("a", less_certain=True)
    assert set(asked.loc[asked["is_less_certain"], "kind"]) == {"event"}


def test_a_list_counts_only_what_is_drawn():
    few, all_ = (
        articles.listed_articles(one).set_index("article_id")["fact_count"]
        for one in (Filters(), ASKED)
    )
    assert (all_ - few)[["a", "b", "c"]].tolist() == [1, 1, 0]


@pytest.mark.parametrize(
    ("view", "chosen", "count"),
    [
        ("timeline", {}, 2),
        ("timeline", {"less_certain": True}, 2),
        ("map", {}, 2),
        ("alliances", {}, 0),
        ("accuracy", {}, 0),
        ("timeline", {"event_types": ("AGREE",)}, 1),
        ("timeline", {"end": date(1990, 1, 1)}, 0),
    ],
)
def test_a_view_counts_what_it_holds_back(view, chosen, count):
    assert held_back_count(view, Filters(**chosen)) == count


def test_a_snapshot_without_figures_holds_nothing_back(small):
    assert shown("events", "event_id", Filters()) == {"e1", "e2"}
    assert held_back_count("timeline", Filters()) == 0


def test_the_citation_says_when_the_less_certain_are_in():
    assert "less certain" not in citations.line(Filters(lang="en"), shown="x")
    asked = Filters(lang="en", less_certain=True)
    assert "less certain included" in citations.line(asked, shown="x")


def test_evidence_is_flagged():
    marks = timeline.event_marks(ASKED)
    found = quotations(references_behind(marks))
    assert all("Less certain" in quotation_html(one, "en", "latn") for one in found)
