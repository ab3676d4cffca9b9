"""Where an event takes place: the place its clause names after في or its like."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from etl.extract.events.frames import Frame
from etl.extract.events.small_words import TIES
from etl.extract.events.words import Covered, last_word
from etl.lexicon.scan import Hit, Scan
from etl.records import Mention

# How far before a place its preposition may stand: «في وزارة الدفاع … بغداد».
_REACH = 45
# Words right before the goal of a way: «إلى العاصمة الرباط» (to the capital Rabat).
_TO = frozenset({"الي", "العاصمه"})
# Acts whose goal is a place as well: «إرسال قوات إلى ليبرفيل», «زار بغداد».
_GOALS = frozenset({"MOBILIZE", "CONSULT", "ASSAULT", "RETREAT", "AID"})


@dataclass(frozen=True, slots=True)
class Place:
    """Where an event takes place, as far as the text says.

    A place without a name is a state's territory; only a point has coordinates.
    Who goes there is at its `goal`: «زار بيروت» (visited Beirut).
    """

    name: str | None = None
    iso3: str | None = None
    precision: Literal["point", "area"] | None = None
    longitude: float | None = None
    latitude: float | None = None
    goal: bool = False


def find_places(scan: Scan, states: Sequence[Mention]) -> list[Mention]:
    """Return the places a text names as places, not as governments."""
    governments = Covered(
        (one.span_start, one.span_end)
        for one in states
        if one.method in {"capital", "seat"}
    )
    return [
        Mention(
            kind="place",
            surface=scan.original(hit.start, hit.end),
            span_start=hit.start,
            span_end=hit.end,
            method="name",
            mention_id=scan.key("mention", "place", hit.key, hit.start, hit.end),
        )
        for hit in scan.of("place")
        if not governments.overlaps(hit.start, hit.end)
    ]


def place_of(frame: Frame, scan: Scan, span: tuple[int, int], named: Covered) -> Place:
    """Return where the event of a frame takes place.

    Args:
        frame: the act and its actors.
        scan: the text.
        span: what belongs to the event.
        named: spans of the places that are meant as places.
    """
    best: Hit | None = None
    for hit in scan.within(*span, "place"):
        if not named.overlaps(hit.start, hit.end):
            continue
        if _is_venue(hit, scan, span, frame) and (best is None or _finer(hit, best)):
            best = hit
    if best is not None:
        return replace(_place(best, scan), goal=_is_goal(best, scan, frame))
    grounds = {iso3 for actor in frame.grounds for iso3 in actor.iso3s}
    return Place(iso3=grounds.pop()) if len(grounds) == 1 else Place()


def _is_venue(hit: Hit, scan: Scan, span: tuple[int, int], frame: Frame) -> bool:
    if "ب" in hit.prefix:
        return True
    low = max(span[0], hit.word_start - _REACH)
    ties = [
        tie.key
        for tie in scan.within(low, hit.start, "clause_word")
        if tie.key
        in {"place", "against", "from", "with", "witness", "topic", "agent", "backer"}
        or tie.key == "factual"
    ]
    if not ties:
        return _follows_noun(hit, frame)
    if ties[-1] == "place" or ("place" in ties[-2:] and ties[-1] == "topic"):
        return True
    return ties[-1] == "against" and frame.trigger.event_type in _GOALS


def _is_goal(hit: Hit, scan: Scan, frame: Frame) -> bool:
    """Whether somebody goes to the place: «زار بيروت», «أوفد مبعوثا إلى الرباط»."""
    if last_word(scan.text, hit.word_start) in _TO:
        return True
    word = frame.trigger.word
    if word.form != "verb" or hit.prefix or hit.word_start < word.word_end:
        return False
    between = scan.within(word.word_end, hit.word_start, "clause_word")
    return not any(one.key in TIES for one in between)


def _follows_noun(hit: Hit, frame: Frame) -> bool:
    """Whether the place is the noun's own: «قمة نيامي» (the Niamey summit)."""
    gap = hit.word_start - frame.trigger.end
    return 0 <= gap <= 15 or frame.trigger.event_type in {"ASSAULT", "MOBILIZE"}


def _finer(hit: Hit, other: Hit) -> bool:
    """A point tells more than an area; of two points the first is meant."""
    precision = (hit.entry.row["precision"], other.entry.row["precision"])
    return precision == ("point", "area")


def _place(hit: Hit, scan: Scan) -> Place:
    row = hit.entry.row
    is_point = row["precision"] == "point"
    return Place(
        name=scan.original(hit.start, hit.end),
        iso3=row["iso3"] or None,
        precision="point" if is_point else "area",
        longitude=float(row["longitude"]) if is_point else None,
        latitude=float(row["latitude"]) if is_point else None,
    )
