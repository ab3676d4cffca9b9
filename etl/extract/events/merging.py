"""One report of one event is one row: later words for the same act are merged."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from etl.records import EdtfDate, Event

# What two parties do once and a text then keeps speaking of.
_SPOKEN_OF_AGAIN = frozenset({"CONSULT", "AGREE", "COOPERATE", "MOBILIZE", "RETREAT"})


def merge_reports(
    events: Sequence[Event], *, title_end: int, sentences: dict[str, int]
) -> list[Event]:
    """Return the events with repeated reports of one event left out.

    Args:
        events: in text order.
        title_end: where the title ends; a title only announces what follows.
        sentences: event id → start of its sentence.
    """
    body = [one for one in events if one.span_start >= title_end]
    title = [one for one in events if one.span_start < title_end]
    kept: list[Event] = []
    for event in body:
        place = _same(event, kept, sentences)
        if place is None:
            kept.append(event)
        else:
            kept[place] = _fuller(kept[place], event)
    announced: list[Event] = []
    for event in title:
        if any(_announces(event, other) for other in kept):
            continue
        if _same(event, announced, sentences) is None:
            announced.append(event)
    return [*announced, *kept]


def _announces(title: Event, event: Event) -> bool:
    return title.event_type == event.event_type and bool(_who(title) & _who(event))


def _same(event: Event, kept: Sequence[Event], sentences: dict[str, int]) -> int | None:
    """Return the place of an earlier report of the same event, None if new."""
    for place in range(len(kept) - 1, -1, -1):
        other = kept[place]
        if event.event_type != other.event_type or event.planned != other.planned:
            continue
        if not _may_be_one(event, other):
            continue
        near = sentences[event.event_id] == sentences[other.event_id]
        ours, theirs = _who(event), _who(other)
        nested = ours <= theirs or theirs <= ours
        if near and nested:
            return place
        if event.event_type in _SPOKEN_OF_AGAIN and nested and len(ours & theirs) > 1:
            return place
    return None


def _may_be_one(event: Event, other: Event) -> bool:
    """Whether neither date nor place tells the two apart."""
    places = {event.place_name, other.place_name} - {None}
    if len(places) > 1:
        return False
    return _compatible(event.date, other.date)


def _compatible(one: EdtfDate | None, other: EdtfDate | None) -> bool:
    if one is None or other is None:
        return True
    if None in (one.earliest, one.latest, other.earliest, other.latest):
        return one.edtf == other.edtf
    return one.earliest <= other.latest and other.earliest <= one.latest  # pyright: ignore[reportOptionalOperand]


def _fuller(first: Event, again: Event) -> Event:
    """Return the report that tells more, the earlier one if they tell as much."""
    return max((first, again), key=_told)


def _told(event: Event) -> tuple[int, int]:
    return (len(_who(event)), int(event.date is not None))


def _who(event: Event) -> frozenset[str]:
    return frozenset(_names(event))


def _names(event: Event) -> Iterable[str]:
    for one in event.participants:
        yield one.iso3 or one.alliance_id or one.surface


