"""Figures of the reading, on the small warehouse."""

import pytest

from dashboard.queries import accuracy
from dashboard.selection import Filters


@pytest.fixture(autouse=True)
def reading(measured):
    return measured


def test_the_set_that_says_most_about_unseen_pages_comes_first():
    assert accuracy.gold_sets()["gold_set"].tolist() == ["new", "known"]


def test_a_kind_that_nothing_asks_about_has_no_figure():
    assert accuracy.kind_measures("new")["kind"].tolist() == ["events", "published"]
    assert accuracy.kind_measures("none").empty


def test_rules_are_judged_by_all_sets_together():
    rules = accuracy.rule_measures().set_index(["kind", "method"])
    row = rules.loc[("events", "test")]
    assert (row["tp"], row["fp"], row["judged_count"]) == (10, 10, 20)
    assert bool(row["is_less_certain"])
    assert row["fact_count"] == 2
    assert not rules.loc[("memberships", "test"), "is_less_certain"]
    assert not rules.loc[("statements", "that"), "is_less_certain"]


def test_each_rule_shows_some_of_what_it_read():
    marks = set(accuracy.sentences_read()["mark"])
    assert {"events:test", "memberships:test"} <= marks


def test_undated_articles_follow_the_filters():
    assert accuracy.undated_articles(Filters())["article_id"].tolist() == ["c"]
    assert accuracy.undated_articles(Filters(sections=("main",))).empty


def test_without_figures_there_are_no_sets(small):
    assert accuracy.gold_sets().empty
    assert accuracy.rule_measures().empty
