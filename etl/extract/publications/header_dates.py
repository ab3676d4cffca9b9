"""Dates as header lines print them, some in forms that no sentence has.

«مارس 5, 2025» and «05-مارس-2025» are what site software prints; of «03/05/2025»
the weekday beside it tells which number is the month.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from etl import edtf
from etl.dating import read
from etl.dating.nodes import Calendar, Expression
from etl.dating.settling import settle_within
from etl.lexicon.scan import Hit, Scan
from etl.records import EdtfDate

_DAY_AFTER = re.compile(r"\s*(\d{1,2})(?:st|nd|rd|th)?\s*[,،]?\s+(\d{4})(?!\d)")
_DAY_BEFORE = re.compile(r"(?<!\d)(\d{1,2})\s*[-/.]\s*$")
_YEAR_AFTER = re.compile(r"\s*[-/.]\s*(\d{4})(?!\d)")
_IN_DIGITS = re.compile(r"\d{1,2}\s*[/.\\-]\s*\d{1,2}\s*[/.\\-]\s*\d{4}")
_MONTHS = 12
_SLASHED = re.compile(r"(?<![\d/])(?P<first>\d{1,2})/(?P<second>\d{1,2})/\d{4}(?!\d)")
# A weekday further than this from a date belongs to something else.
_BESIDE = 6


@dataclass(frozen=True, slots=True)
class HeaderDate:
    """One date of a header line: its folded span and the day or month it names."""

    start: int
    end: int
    known: EdtfDate
    is_hijri: bool = False

    @property
    def is_day(self) -> bool:
        """Whether it names one day."""
        return self.known.earliest == self.known.latest


def prints_month_first(scan: Scan) -> bool:
    """Tell whether a line has a date such as «03/28/2024», and so a site's habit."""
    return any(
        int(match["first"]) <= _MONTHS < int(match["second"])
        for match in _SLASHED.finditer(scan.text)
    )


def find_header_dates(scan: Scan, *, month_first: bool = False) -> list[HeaderDate]:
    """Return the days and months with their year, in the order of the line.

    Args:
        scan: the line.
        month_first: another line shows that the site prints the month first.
    """
    expressions = read(scan)
    found = [
        made
        for place, one in enumerate(expressions)
        if (
            made := _from_expression(
                scan, one, expressions[place + 1 : place + 2], month_first=month_first
            )
        )
    ]
    days = [(one.start, one.end) for one in found if one.is_day]
    for made in _in_software_forms(scan):
        if not any(start < made.end and made.start < end for start, end in days):
            found = [
                one for one in found if one.end <= made.start or made.end <= one.start
            ]
            found.append(made)
    return sorted(found, key=lambda one: one.start)


def full_date(expression: Expression) -> EdtfDate | None:
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


def _from_expression(
    scan: Scan,
    one: Expression,
    after: tuple[Expression, ...],
    *,
    month_first: bool,
) -> HeaderDate | None:
    node = one.node
    if not isinstance(node, Calendar) or node.year is None or not node.month:
        return None
    known = full_date(one)
    if known is None and not (node.days or node.hijri or node.part):
        known = settle_within(node, None)
    if known is None:
        return None
    written = scan.text[one.start : one.end]
    if _IN_DIGITS.search(written) and known.earliest is not None:
        weekday = _weekday(one, after)
        known = _by_weekday(known, known.earliest, weekday, month_first=month_first)
    return HeaderDate(one.start, one.end, known, node.hijri)


def _weekday(one: Expression, after: tuple[Expression, ...]) -> int | None:
    """Return the weekday printed with a date or right behind it."""
    assert isinstance(one.node, Calendar)
    if one.node.weekday is not None or not after:
        return one.node.weekday
    node, near = after[0].node, after[0].start - one.end <= _BESIDE
    bare = isinstance(node, Calendar) and node == Calendar(weekday=node.weekday)
    return node.weekday if near and bare and isinstance(node, Calendar) else None


def _by_weekday(
    known: EdtfDate, day: date, weekday: int | None, *, month_first: bool
) -> EdtfDate:
    """Swap day and month where only that fits the weekday or the site's habit."""
    if day.day > _MONTHS or (weekday is None and not month_first):
        return known
    swapped = day.replace(day=day.month, month=day.day)
    if weekday is None:
        return edtf.on(swapped)
    fits = swapped.isoweekday() == weekday != day.isoweekday()
    return edtf.on(swapped) if fits else known


def _in_software_forms(scan: Scan) -> Iterator[HeaderDate]:
    for hit in scan.of("month"):
        if hit.entry.row["calendar"] != "gregorian":
            continue
        made = _month_first(scan, hit) or _with_strokes(scan, hit)
        if made is not None:
            yield made


def _month_first(scan: Scan, hit: Hit) -> HeaderDate | None:
    match = _DAY_AFTER.match(scan.text, hit.end)
    return _made(hit, hit.start, match.end(), *match.groups()) if match else None


def _with_strokes(scan: Scan, hit: Hit) -> HeaderDate | None:
    before = _DAY_BEFORE.search(scan.text[max(0, hit.start - 6) : hit.start])
    after = _YEAR_AFTER.match(scan.text, hit.end)
    if before is None or after is None:
        return None
    start = max(0, hit.start - 6) + before.start()
    return _made(hit, start, after.end(), before.group(1), after.group(1))


def _made(hit: Hit, start: int, end: int, day: str, year: str) -> HeaderDate | None:
    try:
        known = edtf.on(date(int(year), int(hit.entry.row["month"]), int(day)))
    except ValueError:  # no such day
        return None
    return HeaderDate(start, end, known)
