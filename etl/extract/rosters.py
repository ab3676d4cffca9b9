"""Lists of states as they stand in a text: «العراق وتركيا والأردن» (Iraq, Türkiye, …).

A leaf that the readers of alliances share. A single state is a list of one;
«الدول الأربع» (the four states) and «بلاده» (his country) stand for the states
named before them.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from etl.arabic import LETTER
from etl.extract.registry import is_agent
from etl.lexicon.scan import Hit, Scan
from etl.numerals import Number, find_numbers
from etl.records import Mention


@dataclass(frozen=True, slots=True)
class Roster:
    """One list of states.

    Attributes:
        iso3s: its states in their order, each once.
        kind: `named`; `counted`: the states that a number refers back to;
            `home`: a speaker's own country.
        adjectival: made of demonyms only («الأمريكي البريطاني»).
    """

    start: int
    end: int
    iso3s: tuple[str, ...]
    kind: Literal["named", "counted", "home"] = "named"
    adjectival: bool = False

    def __hash__(self) -> int:
        """Hash by place: a text's tokens are looked up by all its lists."""
        return hash((self.start, self.end))


# What may stand between two states of one list, fillers taken out: a comma, «و»
# (and), quotation marks, the clitics of the second.
_GAP = re.compile(
    r"[\s\"')\]]*(?P<mark>[،,/؛-])?\s*(?P<and>(?:و|ثم|او)(?=[\s\"'(\[]|ال|لل|[بلك]|$))?"
    r"[\s\"'(\[]*(?:ال|لل|[بلك])?"
)
_ASIDE = re.compile(r"\([^()\n]{1,40}\)|(?:الذي|التي)(?: [^\s،.]+){1,4}(?= و)")
# «4500 من أوغندا و2500 من إثيوبيا»: how many of each.
_COUNT = re.compile(rf" و ?\d[\d.,]*(?: (?!من)[{LETTER}]+)?\s*(?:من\s*)?$")
# «1- روسيا 2- الصين» (a numbered list within a line).
_NUMBER = re.compile(r"(?<=\s)\(?\d{1,2}\s?[-–.)](?=\s|[ء-ي])")
_LONGEST_GAP = 64
# «الدول الـ 15» counts members; fewer than these can be looked for by their number.
_LARGEST_COUNT = 12
# How many lists back a pointer may reach.
_LOOK_BACK = 40
_FAR = 1 << 62


def find_rosters(
    scan: Scan, states: Sequence[Mention], names: Sequence[Mention] = ()
) -> list[Roster]:
    """Return every list of states, in text order.

    A state within one of the `names` («الرباعية بشأن السودان») stands in no list.
    """
    return list(_rosters(scan, tuple(states), tuple(names)))


# The memberships and the aspects of one article ask for the same ones.
@lru_cache(maxsize=4)
def _rosters(
    scan: Scan, states: tuple[Mention, ...], names: tuple[Mention, ...]
) -> tuple[Roster, ...]:
    named = list(_named(scan, _outside(states, names)))
    pointers = sorted(
        [*_counted(scan), *_homes(scan)], key=lambda pointer: pointer.start
    )
    starts = [roster.start for roster in named]
    spoken = _spoken(scan, named) if pointers else set()
    found = list(named)
    for pointer in pointers:
        place = bisect_left(starts, pointer.start)
        iso3s = _meant(pointer, named, place, spoken)
        if iso3s:
            found.append(Roster(pointer.start, pointer.end, iso3s, pointer.kind))
    return tuple(sorted(found, key=lambda roster: (roster.start, roster.end)))


@dataclass(frozen=True, slots=True)
class _Pointer:
    """Words that stand for states named elsewhere.

    Attributes:
        count: how many they are.
        since: where the sentence before begins; whose own country it is was named
            no earlier.
    """

    start: int
    end: int
    kind: Literal["counted", "home"]
    count: int = 1
    since: int = 0


def _outside(states: Sequence[Mention], names: Sequence[Mention]) -> list[Mention]:
    spans = sorted((name.span_start, name.span_end) for name in names)
    kept = []
    for state in states:
        place = bisect_right(spans, (state.span_start, _FAR)) - 1
        if place < 0 or spans[place][1] <= state.span_start:
            kept.append(state)
    return kept


def _named(scan: Scan, states: Sequence[Mention]) -> Iterator[Roster]:
    ordered = sorted(
        (state for state in states if state.iso3), key=lambda state: state.span_start
    )
    fillers = [
        hit for hit in scan.of("membership_cue") if hit.key in {"joiner", "adder"}
    ]
    run: list[Mention] = []
    for state in ordered:
        if run and state.span_start < run[-1].span_end:
            continue
        if run and not _continues(scan, run[-1], state, fillers):
            yield _roster(run)
            run = []
        run.append(state)
    if run:
        yield _roster(run)


def _roster(run: Sequence[Mention]) -> Roster:
    iso3s = tuple(dict.fromkeys(state.iso3 for state in run if state.iso3))
    adjectival = all(state.method == "demonym" for state in run)
    return Roster(run[0].span_start, run[-1].span_end, iso3s, adjectival=adjectival)


def _continues(scan: Scan, one: Mention, other: Mention, fillers: list[Hit]) -> bool:
    """Tell whether two states stand in one list, by what lies between them."""
    start, end = one.span_end, other.span_start
    gap = scan.text[start:end]
    if end - start > _LONGEST_GAP or "\n" in gap:
        return False
    within = _within(fillers, start, end)
    pieces, at = [], start
    for hit in within:
        pieces.append(scan.text[at : hit.start])
        at = hit.end
    pieces.append(scan.text[at:end])
    between, joint = _read_gap(" ".join(pieces))
    if joint is None:
        return not within and _is_bearer(scan, one, other, between)
    if any(hit.key == "adder" for hit in within):
        return True
    if joint:
        # «…، التي تقودها كينيا، قوات من بليز»: forces of another begin a clause.
        return joint == "and" or not any(_is_force(scan, hit) for hit in within)
    # «التحالف الأمريكي البريطاني»: demonyms may follow each other without «و».
    return not within and one.method == other.method == "demonym"


def _is_force(scan: Scan, hit: Hit) -> bool:
    return any(
        one.key == "troops" for one in scan.within(hit.start, hit.end, "membership_cue")
    )


# Most states are parted by one of few gaps: « و», «، ».
@lru_cache(maxsize=1024)
def _read_gap(gap: str) -> tuple[str, str | None]:
    """Return a gap without asides, and what joins the two: `and`, `mark` or nothing.

    None where no list goes on over it.
    """
    between = _COUNT.sub(" و", _ASIDE.sub(" ", _NUMBER.sub(" ، ", gap)))
    match = _GAP.fullmatch(between)
    if match is None:
        return between, None
    return between, "and" if match["and"] else "mark" if match["mark"] else ""


def _is_bearer(scan: Scan, one: Mention, other: Mention, between: str) -> bool:
    """Tell whether only who holds the office stands between two of one list.

    «رؤساء تركيا رجب طيب أردوغان وأذربيجان …» (the presidents of Türkiye, … and
    Azerbaijan), «وزير الخارجية السعودي فيصل بن فرحان والمصري …».
    """
    match = _BEARER.fullmatch(between)
    if one.method != other.method or match is None:
        return False
    hits = scan.within(one.span_end, other.span_start, *_OPENING)
    if any(hit.entry.tag != "phrase" or hit.key in _TURNS for hit in hits):
        return False
    before = scan.text[max(0, one.span_start - _OFFICE_REACH) : one.span_start]
    further = match["office"].split()[:1]
    return all(is_agent(scan.lexicon, word) for word in further) and any(
        is_agent(scan.lexicon, word) for word in before.split()
    )


# What begins something new between two states: a verb, a preposition, an office.
_OPENING = ("membership_cue", "trigger", "speech_verb")
_TURNS = frozenset({"stop", "with", "prep", "relative", "not", "observer", "partner"})
_BEARER = re.compile(
    rf"(?: [{LETTER}]+){{1,5}}،? و(?P<office>(?:[{LETTER}]+ ){{0,3}})(?:ال)?"
)
_OFFICE_REACH = 70


def _within(hits: Sequence[Hit], start: int, end: int) -> list[Hit]:
    first = bisect_left(hits, start, key=lambda hit: hit.start)
    last = bisect_right(hits, end, lo=first, key=lambda hit: hit.end)
    return list(hits[first:last])


def _counted(scan: Scan) -> Iterator[_Pointer]:
    numbers = [
        number
        for number in find_numbers(scan)
        if number.kind == "cardinal" and 2 <= number.value <= _LARGEST_COUNT
    ]
    starts = [number.word_start for number in numbers]
    for hit in scan.of("membership_cue"):
        if hit.key == "pair":
            yield _Pointer(hit.word_start, hit.end, "counted", 2)
        if hit.key != "counted":
            continue
        if hit.entry.surface in _DUAL:
            since = scan.sentence_at(hit.word_start)[0]
            yield _Pointer(hit.word_start, hit.end, "counted", 2, since)
        place = bisect_left(starts, hit.end)
        if place < len(numbers) and _adjoins(scan, hit, numbers[place]):
            number = numbers[place]
            yield _Pointer(hit.word_start, number.end, "counted", int(number.value))


# Written like its plural, a dual is meant only of two of the same sentence.
_DUAL = frozenset({"البلدان", "الطرفان"})


def _adjoins(scan: Scan, hit: Hit, number: Number) -> bool:
    return number.definite and not scan.text[hit.end : number.word_start].strip()


def _homes(scan: Scan) -> Iterable[_Pointer]:
    for hit in scan.of("membership_cue"):
        if hit.key == "home":
            start = scan.sentence_at(hit.word_start)[0]
            since = scan.sentence_at(max(0, start - 1))[0]
            yield _Pointer(hit.word_start, hit.word_end, "home", since=since)


def _own(before: Sequence[Roster], spoken: Collection[int]) -> tuple[str, ...]:
    """Return whose country «بلاده» is: that of the official who was named last.

    «قال وزير خارجية زيمبابوي إن الانسحاب من الكونغو …، وتتولى بلاده …».
    """
    officials = [one for one in before[-_NEAR_SPEAKER:] if one.start in spoken]
    if officials and len(officials[-1].iso3s) == 1:
        return officials[-1].iso3s
    return before[-1].iso3s if before and len(before[-1].iso3s) == 1 else ()


_NEAR_SPEAKER = 3


def _spoken(scan: Scan, named: Sequence[Roster]) -> set[int]:
    """Return where states stand behind an office: «وزير خارجية زيمبابوي»."""
    found = set()
    for roster in named:
        before = scan.text[max(0, roster.start - _OFFICE_BEFORE) : roster.start]
        if any(is_agent(scan.lexicon, word) for word in before.split()[-4:]):
            found.add(roster.start)
    return found


_OFFICE_BEFORE = 32


def _meant(
    pointer: _Pointer, named: Sequence[Roster], place: int, spoken: Collection[int]
) -> tuple[str, ...]:
    """Return the states a pointer stands for; none where no list fits its number.

    `place` is where the pointer stands among the lists that are named.
    """
    before = named[max(0, place - _LOOK_BACK) : place]
    if pointer.kind == "home":
        return _own([one for one in before if one.end >= pointer.since], spoken)
    # The list may follow at once: «الدول الثلاث، مصر والأردن والعراق».
    if place < len(named) and named[place].start - pointer.end <= 3:
        return ()
    for roster in reversed(before):
        if roster.end < pointer.since:
            break
        if len(roster.iso3s) == pointer.count:
            return roster.iso3s
    return ()
