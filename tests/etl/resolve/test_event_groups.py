"""Reports of one event are grouped, and no more than those."""

from datetime import date

import pytest

from etl.records import (
    Annotation,
    Article,
    ArticleFacts,
    EdtfDate,
    Event,
    Participant,
    Publication,
)
from etl.resolve.event_groups import group_events

DAY = EdtfDate("2023-05-07", date(2023, 5, 7), date(2023, 5, 7))
OTHER_DAY = EdtfDate("2023-05-09", date(2023, 5, 9), date(2023, 5, 9))
MONTH = EdtfDate("2023-05", date(2023, 5, 1), date(2023, 5, 31))
YEAR = EdtfDate("2023", date(2023, 1, 1), date(2023, 12, 31))
SINCE = EdtfDate("2023-05-07/..", date(2023, 5, 7), None)


def report(name, when=DAY, *, kind="CONSULT", states="EGY JOR", place=None, **more):
    actors = tuple(
        Participant(n, "state", iso3, "participant", iso3)
        for n, iso3 in enumerate(states.split())
    )
    return Event(
        0, 9, method="test", event_id=name, event_type=kind, date=when,
        place_name=place, participants=actors, **more,
    )  # fmt: skip


def groups(*articles: list[Event]) -> set[frozenset[str]]:
    facts = [
        ArticleFacts(
            Article(f"a{n}", "d", n, "main", None, ""),
            Publication(),
            Annotation(events=tuple(events)),
        )
        for n, events in enumerate(articles)
    ]
    found: dict[str, set[str]] = {}
    for one in group_events(facts):
        for event in one.annotation.events:
            found.setdefault(event.event_group_id, set()).add(event.event_id)
    return {frozenset(group) for group in found.values()}


def apart(*names: str) -> set[frozenset[str]]:
    return {frozenset([name]) for name in names}


def together(*names: str) -> set[frozenset[str]]:
    return {frozenset(names)}


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ({}, {}, True),
        ({}, {"when": MONTH}, True),  # the month holds the day
        ({}, {"planned": True}, True),  # announced, then held
        ({"place": "عمّان"}, {"place": "عمان"}, True),
        ({"place": "عمان"}, {}, True),  # one text leaves the place out
        ({}, {"when": OTHER_DAY}, False),
        ({}, {"kind": "AGREE"}, False),
        ({}, {"states": "EGY JOR IRQ"}, False),
        ({"place": "عمان"}, {"place": "القاهرة"}, False),
        ({"when": None}, {"when": None}, False),
        ({"when": YEAR}, {"when": YEAR}, False),
        ({"when": SINCE}, {"when": SINCE}, False),
        ({"states": ""}, {"states": ""}, False),
    ],
)
def test_two_reports(first, second, same):
    found = groups([report("a", **first)], [report("b", **second)])
    assert found == (together("a", "b") if same else apart("a", "b"))


def test_a_month_joins_one_of_two_days_and_does_not_fuse_them():
    found = groups(
        [report("day")], [report("other", OTHER_DAY)], [report("month", MONTH)]
    )
    assert found == {frozenset({"day", "month"}), frozenset({"other"})}


def test_the_order_of_texts_changes_nothing():
    events = [report("a"), report("b", MONTH), report("c", OTHER_DAY)]
    assert groups(*([one] for one in events)) == groups(
        *([one] for one in reversed(events))
    )
