"""The filters as SQL, on the small warehouse."""

from datetime import date

import pytest

from dashboard.queries.conditions import chosen_types, parameters, shown_rows
from dashboard.selection import Filters
from tests.dashboard.small import GUARD, NEW, OLD


def shown(kind: str, key: str, **chosen) -> set[str]:
    sql = f"select {key} as id from shown_{kind}"
    return set(shown_rows(sql, parameters(Filters(**chosen)))["id"])


@pytest.fixture(autouse=True)
def reading(small):
    return small


def articles(**chosen) -> set[str]:
    return shown("articles", "article_id", **chosen)


def members(**chosen) -> set[str]:
    return shown("memberships", "membership_id", **chosen)


def events(**chosen) -> set[str]:
    return shown("events", "event_id", **chosen)


@pytest.mark.parametrize(
    ("chosen", "left"),
    [
        ({}, {"a", "b", "c"}),
        ({"sections": ("main",)}, {"a", "b"}),
        ({"countries": ("MAR",)}, {"a"}),
        ({"alliances": (NEW,)}, {"b"}),
        ({"alliances": (GUARD,)}, set()),
        ({"outlets": ("وكالة الساحل",)}, {"b"}),
        ({"outlets": ("مجلة الموج",)}, {"b"}),
        ({"start": date(2020, 6, 15)}, {"b"}),
        ({"end": date(2011, 3, 10)}, {"a"}),
        ({"start": date(2011, 3, 11), "end": date(2020, 5, 31)}, set()),
        ({"known": date(2011, 3, 10)}, {"a", "c"}),
        ({"known": date(2020, 6, 1)}, {"a", "b", "c"}),
        ({"named_only": True}, {"a", "b"}),
    ],
)
def test_articles(chosen, left):
    assert articles(**chosen) == left


def test_what_only_overlaps_the_range_is_possibly_in():
    sql = "select possibly from shown_articles"
    partly = shown_rows(sql, parameters(Filters(start=date(2020, 6, 15))))
    wholly = shown_rows(sql, parameters(Filters(start=date(2020, 6, 1))))
    assert list(partly["possibly"]) == [True]
    assert list(wholly["possibly"]) == [False]


def test_what_has_no_date_is_possibly_published_by_then():
    sql = "select article_id, possibly_known from shown_articles"
    rows = shown_rows(sql, parameters(Filters(known=date(2020, 6, 10))))
    assert dict(rows.itertuples(index=False)) == {"a": False, "b": True, "c": True}


@pytest.mark.parametrize(
    ("chosen", "left"),
    [
        ({}, {"ma0", "ma1", "ma2", "mb0", "mb1", "mb2", "mx"}),
        ({"basis": ("reported",)}, {"ma0", "ma1", "ma2", "mb0", "mb1", "mb2", "mx"}),
        ({"basis": ("reference",)}, {"ref"}),
        (
            {"basis": ("reported", "reference"), "countries": ("MLT",)},
            {"ma2", "mb2", "ref"},
        ),
        ({"alliances": (GUARD,)}, set()),
        ({"basis": ("reported",), "countries": ("MLT",)}, {"ma2", "mb2"}),
        ({"alliances": (OLD,)}, {"ma0", "ma1", "ma2"}),
        ({"speaker_kinds": ("editor",)}, {"mx"}),
        ({"speaker_kinds": ("unnamed_sources",)}, {"mb0", "mb1", "mb2"}),
        ({"named_only": True}, {"ma0", "ma1", "ma2"}),
        ({"outlets": ("صحيفة الميناء",)}, {"ma0", "ma1", "ma2"}),
        ({"sections": ("teaser",)}, set()),
        ({"sections": ("teaser",), "basis": ("reference",)}, {"ref"}),
        ({"certainty": ("implied",)}, set()),
        ({"end": date(2000, 1, 1)}, set()),
        ({"end": date(2000, 1, 1), "basis": ("reference",)}, {"ref"}),
    ],
)
def test_memberships(chosen, left):
    assert members(**chosen) == left


@pytest.mark.parametrize(
    ("chosen", "left"),
    [
        ({}, {"e1", "e2"}),
        ({"countries": ("MAR",)}, {"e1"}),
        ({"countries": ("MLT",)}, {"e1"}),
        ({"event_groups": ("talk",)}, {"e1"}),
        ({"event_types": ("AGREE",)}, {"e2"}),
        ({"event_groups": ("talk",), "event_types": ("AGREE",)}, {"e1", "e2"}),
        ({"start": date(2011, 5, 31), "end": date(2011, 6, 30)}, {"e1"}),
        ({"known": date(2012, 1, 1)}, {"e1"}),
    ],
)
def test_events(chosen, left):
    assert events(**chosen) == left


def test_groups_and_types_add_up():
    chosen = Filters(event_groups=("talk",), event_types=("AID", "REQUEST"))
    assert chosen_types(chosen) == ("AID", "CONSULT", "REQUEST")
