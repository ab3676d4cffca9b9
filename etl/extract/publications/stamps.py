"""Printed publication dates: «تاريخ النشر: 1st, March 2025 GMT» and the like."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

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
# A bare date is a stamp only in a line that says little else.
_OTHER_WORDS = 7
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
    best = min(stamps, key=lambda one: (one.rank, one.date.edtf[:4] == "", _day(one)))
    return Dated(best.date, "stated", best.evidence)


def _day(stamp: _Stamp) -> str:
    assert stamp.date.latest is not None
    return stamp.date.latest.isoformat()


def _in_line(line: HeaderLine) -> Iterator[_Stamp]:
    scan = line.scan
    start = 0
    for expression in read(scan):
        role = _label_before(scan, start, expression.start)
        start = expression.end
        date = _full_date(expression)
        if date is None:
            continue
        if not role and (
            len(_WORDS.findall(scan.text)) - _word_count(scan, expression)
            > _OTHER_WORDS
        ):
            continue
        evidence = scan.original(*_whole_line(scan)).strip()
        yield _Stamp(date, evidence, _RANKS[role])


def _label_before(scan: Scan, start: int, end: int) -> str:
    before = scan.text[start:end]
    for role in ("crawled", "updated", "published"):
        if label(scan.lexicon, role).search(before):
            return role
    return ""


def _word_count(scan: Scan, expression: Expression) -> int:
    return len(_WORDS.findall(scan.text[expression.start : expression.end]))


def _whole_line(scan: Scan) -> tuple[int, int]:
    return 0, len(scan.text)


def _full_date(expression: Expression) -> EdtfDate | None:
    """Return a date with its day and year, a Hijri one moved to its weekday."""
    node = expression.node
    if not isinstance(node, Calendar) or node.year is None or not node.month:
        return None
    if len(node.days) != 1 or node.adverb is not None:
        return None
    date = settle_within(node, None)
    if date is None or date.earliest is None or not node.hijri or not node.weekday:
        return date
    # The moon is sighted a day earlier or later than the calendar has it.
    off = (node.weekday - date.earliest.isoweekday() + 3) % 7 - 3
    return edtf.on(date.earliest + timedelta(off)) if abs(off) == 1 else date


def _glued(scan: Scan) -> Iterator[_Stamp]:
    """Yield dates at the head of the running text that are no part of a sentence."""
    start = 0
    body = scan.text.find("\n") + 1
    for expression in read(scan):
        if expression.start > body + _GLUED:
            return
        before, start = scan.text[start : expression.start], expression.end
        date = _full_date(expression)
        if date is None:
            continue
        evidence = scan.original(expression.start, expression.end)
        for role in ("crawled", "updated", "published"):
            pattern = label(scan.lexicon, role)
            if any(match.end() == len(before) for match in pattern.finditer(before)):
                yield _Stamp(date, evidence, _RANKS[role])
                break
        else:
            if 0 <= expression.start - body <= _DATELINE_START and _DATELINE.match(
                scan.text, expression.end
            ):
                yield _Stamp(date, evidence, _RANKS[""])
