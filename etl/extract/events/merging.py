"""One report of one event is one row: later words for the same act are merged."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from etl.records import EdtfDate, Event

# Acts that one sentence tells by several words: «عملية استهدفت مقرا».
_TOLD_TWICE = frozenset({
    "ASSAULT", "MOBILIZE", "COERCE", "RETREAT", "SANCTION", "CONCEDE", "CONSULT", "AID",
})  # fmt: skip
# What parties do once and a text then keeps speaking of.
_SPOKEN_OF_AGAIN = frozenset({"CONSULT", "AGREE", "COOPERATE", "MOBILIZE"})
# Of these one pair of parties has hardly two on one day.
_DAY_TELLS = frozenset({"RETREAT", "CONSULT", "SANCTION", "CONCEDE"})
# How near two reports of one meeting stand, if one names fewer of those who met.
_NEAR = 600
# A title that names just two tells what is between them.
_PAIR = 2
# How many events back a text still speaks of one.
_REMEMBERED = 60
# Acts whose content tells them.
_SAYS = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT"})
_DATED = ("date", "date_span_start", "date_span_end", "date_landmark", "deadline")
_PLACED = ("place_name", "place_iso3", "place_precision", "longitude", "latitude")


@dataclass(frozen=True, slots=True)
class Report:
    """One event as its words tell it.

    Attributes:
        sentence: the start of its sentence. family: its word's, e.g. `meeting`.
        again: it is spoken of as known: «الاجتماع» (the meeting).
        apart: it was before or after what its sentence tells.
        by_itself: a verb with its own subject tells it.
        aside: it took place beside another.
        cut_off: the text breaks off in it.
        chaired: it is who chaired the meeting, told apart from the meeting.
    """

    event: Event
    sentence: int
    family: str
    again: bool = False
    apart: bool = False
    by_itself: bool = False
    aside: bool = False
    cut_off: bool = False
    chaired: bool = False


def merge_reports(
    reports: Sequence[Report], *, titles: set[int], is_teaser: bool
) -> list[Event]:
    """Return the events with repeated reports of one event left out.

    Args:
        reports: in text order.
        titles: starts of the sentences of the title, which announces what follows.
        is_teaser: the body breaks off, so that the title tells more.
    """
    body = _merged(one for one in reports if one.sentence not in titles)
    title = _merged(one for one in reports if one.sentence in titles)
    if is_teaser:
        body = [one for one in body if not any(_tells_more(two, one) for two in title)]
    news = [
        one
        for one in title
        if not any(_announces(one.event, other.event) for other in body)
    ]
    events = [one.event for one in (*news, *body)]
    return sorted(events, key=lambda one: (one.span_start, one.span_end))


def _merged(reports: Iterable[Report]) -> list[Report]:
    kept: list[Report] = []
    for report in reports:
        place = _earlier(report, kept)
        if place is None:
            kept.append(report)
        else:
            kept[place] = _joined(kept[place], report)
    return kept


def _joined(first: Report, again: Report) -> Report:
    """Return the report that names more, with the date and place of the other."""
    states = len(_who(again.event)) - len(_who(first.event))
    dated = first.event.date is None and again.event.date is not None
    longer = _length(again.event) > _length(first.event)
    fuller = states > 1 or (states > 0 and longer) or (dated and states >= 0)
    more = again if fuller else first
    less = again if more is first else first
    event = more.event
    if event.date is None and not event.planned:
        event = replace(event, **{name: getattr(less.event, name) for name in _DATED})
    if event.place_name is None and less.event.place_name is not None:
        event = replace(event, **{name: getattr(less.event, name) for name in _PLACED})
    return replace(more, event=event)


def _tells_more(title: Report, report: Report) -> bool:
    """Whether a title names more of an act than a body that breaks off."""
    if title.event.event_type != report.event.event_type:
        return False
    ours, theirs = _names(title.event), _names(report.event)
    # «حث المجلس دول العالم...» (urged …): what it said is cut off.
    return report.cut_off and report.event.event_type in _SAYS and theirs <= ours


def _length(event: Event) -> int:
    return event.span_end - event.span_start


def _announces(title: Event, event: Event) -> bool:
    """Whether the body tells of what a title says, or of all whom it names."""
    ours, theirs = _names(title), _names(event)
    if title.event_type == event.event_type:
        # «العراق يعزز تعاونه مع فرنسا»: what names only one of the two is another.
        pair = len({one.iso3 for one in title.participants if one.iso3}) == _PAIR
        return not ours or (ours <= theirs if pair else bool(ours & theirs))
    return bool(ours) and ours <= theirs


def _earlier(report: Report, kept: Sequence[Report]) -> int | None:
    """Return the place of an earlier report of the same event, None if new."""
    for place in range(len(kept) - 1, max(len(kept) - _REMEMBERED, 0) - 1, -1):
        if _is_one(report, kept[place]):
            return place
    return None


def _is_one(report: Report, other: Report) -> bool:
    event, known = report.event, other.event
    if event.event_id == known.event_id:
        return True
    alike = event.event_type == known.event_type and event.modality == known.modality
    alike = alike and report.chaired == other.chaired
    if not alike or report.aside != other.aside or not _may_be_one(event, known):
        return False
    if report.sentence == other.sentence:
        return _told_twice(report, other)
    if event.planned and not known.planned:
        return False  # what is to come of something is not the thing itself
    return _spoken_of_again(report, other)


def _told_twice(report: Report, other: Report) -> bool:
    """Whether one sentence tells one act by two words."""
    event, known = report.event, other.event
    if report.apart or other.apart or not _nested(event, known):
        return False
    if report.by_itself and other.by_itself and event.event_type != "CONSULT":
        return False
    alike = report.family == other.family or event.event_type in _TOLD_TWICE
    return alike and _same_sides(event, known)


def _spoken_of_again(report: Report, other: Report) -> bool:
    """Whether a later sentence speaks of the act of an earlier one."""
    event, known = report.event, other.event
    ours, theirs = _who(event), _who(known)
    if report.again and (event.date is None or "~" in event.date.edtf):
        return ours <= theirs
    nested = bool(ours) and _nested(event, known)
    if event.date is not None and event.date == known.date:
        alike = event.event_type != "CONSULT" or report.family == other.family
        if nested and event.event_type in _DAY_TELLS and (alike or _is_day(event.date)):
            return True
        if event.place_name is None or event.place_name != known.place_name:
            return False
    if report.family != other.family or event.event_type not in _SPOKEN_OF_AGAIN:
        return False
    if event.event_type == "CONSULT" and report.sentence - other.sentence < _NEAR:
        return nested
    return bool(ours) and ours == theirs


def _is_day(date: EdtfDate) -> bool:
    """Whether a date is one day, and said to be it."""
    return date.earliest == date.latest and "~" not in date.edtf


def _nested(event: Event, other: Event) -> bool:
    ours, theirs = _who(event), _who(other)
    return ours <= theirs or theirs <= ours


def _may_be_one(event: Event, other: Event) -> bool:
    """Whether neither date nor place tells the two apart."""
    points = {
        one.place_name
        for one in (event, other)
        if one.place_name and one.place_precision == "point"
    }
    return len(points) < 2 and _compatible(event.date, other.date)


def _compatible(one: EdtfDate | None, other: EdtfDate | None) -> bool:
    if one is None or other is None:
        return True
    if one.earliest is None or one.latest is None:
        return one.edtf == other.edtf
    if other.earliest is None or other.latest is None:
        return False
    return one.earliest <= other.latest and other.earliest <= one.latest


def _same_sides(event: Event, other: Event) -> bool:
    """Whether nobody is the source of one and the target of the other.

    Two acts of different doers are two, whomever they are done to.
    """
    doers = _sources(event), _sources(other)
    if all(doers) and not doers[0] & doers[1]:
        return False
    sides: dict[str, str] = {}
    for one in event.participants:
        sides[_name(one.iso3, one.alliance_id, one.surface)] = one.role
    return all(
        sides.get(_name(one.iso3, one.alliance_id, one.surface), one.role) == one.role
        for one in other.participants
    )


def _who(event: Event) -> frozenset[str]:
    """Return the states that take part, for lack of any the others."""
    states = frozenset(one.iso3 for one in event.participants if one.iso3)
    return states or frozenset(
        one.alliance_id or one.surface for one in event.participants
    )


def _names(event: Event) -> set[str]:
    parties = event.participants
    return {one.iso3 or "" for one in parties} - {""} | {
        one.alliance_id or one.surface for one in parties if one.iso3 is None
    }


def _sources(event: Event) -> set[str]:
    return {
        _name(one.iso3, one.alliance_id, one.surface)
        for one in event.participants
        if one.role == "source"
    }


def _name(iso3: str | None, alliance_id: str | None, surface: str) -> str:
    return iso3 or alliance_id or surface
