"""Printed publication dates: «تاريخ النشر: 1st, March 2025 GMT» and the like."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from etl import edtf
from etl.dating import read
from etl.dating.nodes import Calendar, Expression
from etl.dating.settling import settle_within
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
class _Stamp:
    date: EdtfDate
    evidence: str
    rank: int


def find_stamp(lines: Sequence[HeaderLine], scan: Scan) -> Dated | None:
    """Return the printed date, the best labelled one, then the earliest.

    A day of crawling or updating is never earlier than the publication.
    """
    stamps = [stamp for line in lines for stamp in _in_line(line)]
    stamps.extend(_glued(scan))
    if not stamps:
        return None
    best = min(stamps, key=lambda one: (one.rank, one.date.latest or date.max))
    return Dated(best.date, "stated", best.evidence)


def _in_line(line: HeaderLine) -> Iterator[_Stamp]:
    scan = line.scan
    end = 0
    for expression in read(scan):
        before, end = scan.text[end : expression.start], expression.end
        day = _full_date(expression)
        role = _label_in(before, scan)
        if day is not None and (role or _stands_bare(line, expression, before)):
            yield _Stamp(day, scan.folded.original.strip(), _RANKS[role])


def _label_in(before: str, scan: Scan) -> str:
    for role in _LABELLED:
        if label(scan.lexicon, role).search(before):
            return role
    return ""


def _stands_bare(line: HeaderLine, expression: Expression, before: str) -> bool:
    """Tell whether a line is a date line, not a sentence that names a date."""
    text = line.scan.text
    own = _WORDS.findall(text[expression.start : expression.end])
    others = len(_WORDS.findall(text)) - len(own)
    if line.place == "furniture":
        return others <= _OTHER_WORDS
    return others <= _OTHER_WORDS_IN_TEXT and not _LEADS_ON.search(before)


def _full_date(expression: Expression) -> EdtfDate | None:
    """Return a date with its day and year, a Hijri one moved to its weekday."""
    node = expression.node
    if not isinstance(node, Calendar) or node.year is None or not node.month:
        return None
    if len(node.days) != 1 or node.adverb is not None:
        return None
    known = settle_within(node, None)
    if known is None or known.earliest is None or not node.hijri or not node.weekday:
        return known
    # The moon is sighted a day earlier or later than the calendar has it.
    off = (node.weekday - known.earliest.isoweekday() + 3) % 7 - 3
    return edtf.on(known.earliest + timedelta(off)) if abs(off) == 1 else known


def _glued(scan: Scan) -> Iterator[_Stamp]:
    """Yield dates at the head of the running text that are no part of a sentence."""
    end = 0
    body = scan.text.find("\n") + 1
    for expression in read(scan):
        if expression.start > body + _GLUED:
            return
        before, end = scan.text[end : expression.start], expression.end
        day = _full_date(expression)
        role = _label_just_before(before, scan)
        if day is None or (role is None and not _opens(scan, expression, body)):
            continue
        evidence = scan.original(expression.start, expression.end)
        yield _Stamp(day, evidence, _RANKS[role or ""])


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
