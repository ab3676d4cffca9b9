"""Which reports are of one event: same kind of act, same parties, same time or place.

A group is no claim that the reports agree, only that they speak of one thing. What
cannot be told to be the same stays apart; a report alone is a group of its own.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from etl.arabic import key
from etl.lexicon.scan import digest
from etl.records import ArticleFacts, Event

# A date wider than this says too little to tell two events to be one.
_WIDEST_DAYS = 62
# So many groups are looked at for one event; news has fewer of one kind, pair of
# parties and month, so that the cap only bounds pages made to be slow.
_MOST_CANDIDATES = 40

_Place = tuple[str, str, str]


def group_events(facts: Sequence[ArticleFacts]) -> list[ArticleFacts]:
    """Return the facts with every event's group set."""
    grouping = _Grouping()
    for report in sorted(_reports(facts), key=lambda one: one.order):
        grouping.add(report)
    group_of = grouping.ids()
    return [
        replace(
            one,
            annotation=replace(
                one.annotation,
                events=tuple(
                    replace(event, event_group_id=group_of[event.event_id])
                    for event in one.annotation.events
                ),
            ),
        )
        for one in facts
    ]


@dataclass(frozen=True, slots=True)
class _Report:
    """One report of an event and what tells it from others."""

    event: Event
    article_id: str
    parties: frozenset[str]
    first: date | None
    last: date | None

    @property
    def place(self) -> str:
        """Its place's name for comparison; empty where none is named."""
        return key(self.event.place_name) if self.event.place_name else ""

    @property
    def order(self) -> tuple[date, str]:
        """Dated ones first, so that undated ones find them."""
        return self.first or date.max, self.event.event_id

    def keys(self) -> Iterator[_Place]:
        """Yield where to look for its group: kind and party, with month or place."""
        for party in sorted(self.parties):
            for month in _months(self.first, self.last):
                yield self.event.event_type, party, month
            if self.place:
                yield self.event.event_type, party, f"@{self.place}"


@dataclass(slots=True)
class _Group:
    reports: list[_Report] = field(default_factory=list)

    def fits(self, report: _Report) -> bool:
        """Whether a report is of this group's event, seen from each of its reports."""
        return all(_is_one_event(report, other) for other in self.reports)


class _Grouping:
    """Puts reports into groups one by one."""

    def __init__(self) -> None:
        self._groups: list[_Group] = []
        self._by_key: dict[_Place, list[int]] = {}

    def add(self, report: _Report) -> None:
        """Put a report into the first group it fits, else into a new one."""
        keys = list(report.keys())
        place = next(
            (one for one in self._candidates(keys) if self._groups[one].fits(report)),
            None,
        )
        if place is None:
            place = len(self._groups)
            self._groups.append(_Group())
        self._groups[place].reports.append(report)
        for where in keys:
            known = self._by_key.setdefault(where, [])
            if not known or known[-1] != place:
                known.append(place)

    def ids(self) -> dict[str, str]:
        """Return each event's group: a digest of the first event in it."""
        return {
            report.event.event_id: digest(
                "event_group", min(one.event.event_id for one in group.reports)
            )
            for group in self._groups
            for report in group.reports
        }

    def _candidates(self, keys: Sequence[_Place]) -> Iterator[int]:
        seen: set[int] = set()
        for where in keys:
            for place in reversed(self._by_key.get(where, ())):
                if len(seen) >= _MOST_CANDIDATES:
                    return
                if place not in seen:
                    seen.add(place)
                    yield place


def _reports(facts: Sequence[ArticleFacts]) -> Iterator[_Report]:
    for one in facts:
        for event in one.annotation.events:
            first, last = _days(event)
            yield _Report(event, one.article.article_id, _parties(event), first, last)


def _parties(event: Event) -> frozenset[str]:
    """Return the states that take part, for lack of two also whom else is named."""
    states = frozenset(one.iso3 for one in event.participants if one.iso3)
    if len(states) > 1:
        return states
    return states | {
        one.alliance_id or one.surface for one in event.participants if one.iso3 is None
    }


def _days(event: Event) -> tuple[date | None, date | None]:
    """Return first and last day of a date that is narrow enough to compare."""
    if event.date is None or event.date.earliest is None or event.date.latest is None:
        return None, None
    if (event.date.latest - event.date.earliest).days > _WIDEST_DAYS:
        return None, None
    return event.date.earliest, event.date.latest


def _months(first: date | None, last: date | None) -> Iterator[str]:
    if first is None or last is None:
        return
    year, month = first.year, first.month
    while (year, month) <= (last.year, last.month):
        yield f"{year:04}-{month:02}"
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)


def _is_one_event(report: _Report, other: _Report) -> bool:
    # One article tells its events apart already.
    if report.article_id == other.article_id:
        return False
    if report.event.event_type != other.event.event_type:
        return False
    if not report.parties or report.parties != other.parties:
        return False
    return _meet(report, other)


def _meet(report: _Report, other: _Report) -> bool:
    """Whether time or place says that it is one event, and neither says that not."""
    places = {one.place for one in (report, other) if one.place}
    areas = "area" in {report.event.place_precision, other.event.place_precision}
    if len(places) > 1 and not areas:
        return False
    if report.first and report.last and other.first and other.last:
        return report.first <= other.last and other.first <= report.last
    undated = report.first is None and other.first is None
    named = bool(report.place) and report.place == other.place
    return named and not undated and len(report.parties) > 1
