"""Printed publication dates: «تاريخ النشر: 1st, March 2025 GMT» and the like."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from etl.dating import read
from etl.dating.nodes import Expression
from etl.extract.publications.header_dates import (
    HeaderDate,
    find_header_dates,
    full_date,
    prints_month_first,
)
from etl.extract.publications.header_lines import Dated, HeaderLine, label
from etl.lexicon.scan import Scan
from etl.records import EdtfDate

# The lower the better: when it was published, a bare date, when it was touched,
# when somebody fetched it.
_RANKS = {"published": 0, "": 1, "updated": 2, "crawled": 3}
_LABELLED = ("crawled", "updated", "published")
# A bare date is a stamp only in a line that says little else, and hardly anything
# where the line stands in the text.
_OTHER_WORDS, _OTHER_WORDS_IN_TEXT = 7, 3
_LEADS_ON = re.compile(r"(?:في|منذ|حتي|قبل|بعد|من|الي|بتاريخ)\s*$")
_WORDS = re.compile(r"[^\W\d]{2,}")
# «… date 2025-12-23 …» glued to a sentence stands within its first characters.
_GLUED = 300
# A dateline's date is followed at once by what parts it from the sentence.
_DATELINE = re.compile(r"\s*(?:\([^)\n]{1,30}\))?\s*(?:[-–—:/|]|\n)")
_DATELINE_START = 40


@dataclass(frozen=True, slots=True)
class Stamp:
    """A printed date; what is smaller in `order` is preferred."""

    known: EdtfDate
    evidence: str
    rank: int
    in_text: bool = False
    is_hijri: bool = False

    @property
    def order(self) -> tuple[bool, bool, int, bool, bool, date]:
        """When it appeared, a day first, then by label, place, calendar, and day."""
        is_month = self.known.earliest != self.known.latest
        latest = self.known.latest or date.max
        later = self.is_touched or self.is_fetched
        return later, is_month, self.rank, self.in_text, self.is_hijri, latest

    @property
    def is_touched(self) -> bool:
        """Whether it is the day of an update."""
        return self.rank == _RANKS["updated"]

    @property
    def is_fetched(self) -> bool:
        """Whether it is the day that somebody fetched or printed the page."""
        return self.rank == _RANKS["crawled"]

    @property
    def is_bare(self) -> bool:
        """Whether nothing says what it is the day of."""
        return self.rank == _RANKS[""]

    @property
    def dated(self) -> Dated:
        """The publication date that it is taken for."""
        return Dated(self.known, "stated", self.evidence)


def find_stamp(lines: Sequence[HeaderLine], scan: Scan) -> Stamp | None:
    """Return the printed date, the best labelled one, then the earliest.

    A day of crawling or updating is never earlier than the publication. Dates that
    stand in the text, as a chronicle's headings do, give way to those around it, and
    of two calendars the one that is not counted by the moon is surer.
    """
    month_first = any(prints_month_first(line.scan) for line in lines)
    stamps = [
        stamp for line in lines for stamp in _in_line(line, month_first=month_first)
    ]
    stamps.extend(_glued(scan))
    return min(stamps, key=lambda one: one.order, default=None)


def _in_line(line: HeaderLine, *, month_first: bool) -> Iterator[Stamp]:
    scan = line.scan
    evidence = line.text.strip()
    in_text = line.place != "furniture"
    end = 0
    for found in find_header_dates(scan, month_first=month_first):
        before, end = scan.text[end : found.start], found.end
        role = _label_in(before, scan)
        others = _words_beside(scan, found)
        if not found.is_day:
            # A month is all that journals print; elsewhere it is part of a sentence.
            stands = not in_text and (role == "published" or not others)
        else:
            stands = bool(role) or _stands_bare(in_text, others, before)
        if stands:
            rank = _RANKS[role]
            yield Stamp(found.known, evidence, rank, in_text, found.is_hijri)


def _label_in(before: str, scan: Scan) -> str:
    for role in _LABELLED:
        if label(scan.lexicon, role).search(before):
            return role
    return ""


def _stands_bare(in_text: bool, others: int, before: str) -> bool:  # noqa: FBT001
    """Tell whether a line is a date line, not a sentence that names a date."""
    if not in_text:
        return others <= _OTHER_WORDS
    return others <= _OTHER_WORDS_IN_TEXT and not _LEADS_ON.search(before)


def _words_beside(scan: Scan, found: HeaderDate) -> int:
    own = _WORDS.findall(scan.text[found.start : found.end])
    return len(_WORDS.findall(scan.text)) - len(own)


def _glued(scan: Scan) -> Iterator[Stamp]:
    """Yield dates at the head of the running text that are no part of a sentence."""
    end = 0
    body = scan.text.find("\n") + 1
    for expression in read(scan):
        if expression.start > body + _GLUED:
            return
        before, end = scan.text[end : expression.start], expression.end
        day = full_date(expression)
        role = _label_just_before(before, scan)
        if day is None or (role is None and not _opens(scan, expression, body)):
            continue
        evidence = scan.original(expression.start, expression.end)
        yield Stamp(day, evidence, _RANKS[role or ""], in_text=True)


def _label_just_before(before: str, scan: Scan) -> str | None:
    for role in _LABELLED:
        found = label(scan.lexicon, role).finditer(before)
        if any(match.end() == len(before) for match in found):
            return role
    return None


def _opens(scan: Scan, expression: Expression, body: int) -> bool:
    """Tell whether a date opens the text as a dateline does."""
    near = 0 <= expression.start - body <= _DATELINE_START
    return near and _DATELINE.match(scan.text, expression.end) is not None
