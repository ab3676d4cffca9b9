"""Public events that texts name: «بعد سقوط نظام الأسد» (after Assad's fall).

Their dates stand in data/lexicon/landmarks.csv. A naming that only looks ahead to
the event («في حال سقوط …», should it fall) is none.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from etl.arabic import LETTER, key
from etl.dating.links import link_words
from etl.dating.outlook import hypothetical, looks_ahead
from etl.edtf import parse_edtf
from etl.lexicon.forms import split
from etl.lexicon.scan import Hit, Scan
from etl.records import EdtfDate

_WIDEST_GAP = 6  # words that «…» may stand for
_GAP_CHARACTERS = 70
_WORD = re.compile(rf"[{LETTER}0-9]+")
_PREFIX = "(?:[وفبلك]|[وف]?(?:ال|بال|كال|لل)|و[بل])?"
_BEFORE = re.compile(rf"(?<![{LETTER}])[وف]?([{LETTER}]{{3,}})[\s\"']+$")
_ROLES = {"A": "after", "S": "after", "B": "before"}


@dataclass(frozen=True, slots=True)
class Landmark:
    """One naming of a public event.

    Attributes:
        start, end: its folded span. word_start: with «بعد» (after) and clitics.
        bounds: "at" where a text that opens with it was written then.
        role: what the word before it says.
        names_person: it names somebody by an office («الرئيس جوزيف عون»), whose words
            of any later day stand beside it.
    """

    landmark: str
    start: int
    end: int
    word_start: int
    date: EdtfDate
    bounds: Literal["after", "at"]
    role: Literal["at", "after", "before"] = "at"
    names_person: bool = False


@lru_cache(maxsize=4)
def find_landmarks(scan: Scan) -> tuple[Landmark, ...]:
    """Return the public events a text names, in text order, none twice in a place."""
    found: list[Landmark] = []
    for hit in scan.hits:
        if hit.kind != "landmark":
            continue
        span = _whole(scan, hit)
        if span is not None and not _only_hoped_for(scan, *span):
            found.append(_landmark(scan, hit, span))
    # The longer naming of two that begin together or lie in each other.
    found.sort(key=lambda one: (one.start, -one.end))
    kept: list[Landmark] = []
    for one in found:
        if not kept or one.end > kept[-1].end:
            kept.append(one)
    return tuple(kept)


def _landmark(scan: Scan, hit: Hit, span: tuple[int, int]) -> Landmark:
    start, end = span
    word_start = min(hit.word_start, start)
    before = _BEFORE.search(scan.text, max(0, word_start - 16), word_start)
    code = link_words(scan.lexicon).get(before.group(1)) if before else None
    role = _ROLES.get(code or "", "at")
    if before is not None and role != "at":
        word_start = before.start()
    row = hit.entry.row
    titles = scan.within(start, end, "title")
    return Landmark(
        hit.key, start, end, word_start, _date(row["date"]),
        row["bounds"], role,  # pyright: ignore[reportArgumentType]
        names_person=bool(titles) and titles[0].word_start <= start,
    )  # fmt: skip


@lru_cache(maxsize=512)
def _date(edtf: str) -> EdtfDate:
    return parse_edtf(edtf)


def _whole(scan: Scan, hit: Hit) -> tuple[int, int] | None:
    """Return the span of a phrase whose longest run was hit; None if parts lack."""
    for phrase in split(hit.entry.row["phrases"]):
        parts = _parts(phrase)
        place = max(range(len(parts)), key=lambda at: len(parts[at]))
        if parts[place] != hit.entry.surface:
            continue
        end = _after(scan.text, hit.end, parts[place + 1 :])
        start = _before(scan.text, hit.start, parts[:place])
        if start is not None and end is not None:
            return start, end
    return None


@lru_cache(maxsize=2048)
def _parts(phrase: str) -> tuple[str, ...]:
    return tuple(key(part) for part in phrase.split("…"))


def _after(text: str, end: int, parts: Sequence[str]) -> int | None:
    for part in parts:
        match = _part(part).search(text, end, end + _GAP_CHARACTERS + len(part))
        if match is None or not _near(text[end : match.start()]):
            return None
        end = match.end()
    return end


def _before(text: str, start: int, parts: Sequence[str]) -> int | None:
    for part in reversed(parts):
        low = max(0, start - _GAP_CHARACTERS - len(part))
        matches = list(_part(part).finditer(text, low, start))
        if not matches or not _near(text[matches[-1].end() : start]):
            return None
        start = matches[-1].start()
    return start


@lru_cache(maxsize=1024)
def _part(part: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![{LETTER}]){_PREFIX}{re.escape(part)}(?![{LETTER}])")


def _near(gap: str) -> bool:
    return "\n" not in gap and len(_WORD.findall(gap)) <= _WIDEST_GAP


def _only_hoped_for(scan: Scan, start: int, end: int) -> bool:
    before = scan.text[max(0, start - 24) : start]
    if hypothetical(scan.lexicon).search(before) is not None:
        return True
    return looks_ahead(scan, start, end)
