"""Dates as far as they are known: EDTF level 1 with the outermost days.

Understands years, months and days, each with `~` or `?`, and intervals of them,
open at either end. `~` and `?` do not widen the outermost days.
"""

import calendar
import re
from datetime import date, timedelta

from etl.records import EdtfDate

_POINT = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[?~%]?")
ONE_DAY = timedelta(days=1)


def parse_edtf(text: str) -> EdtfDate:
    """Read an EDTF string.

    Raises:
        ValueError: it is not one of the forms above, or no such day exists.
    """
    first, slash, last = text.partition("/")
    if not slash:
        earliest, latest = _bounds(first)
        return EdtfDate(text, earliest, latest)
    earliest = None if first in {"", ".."} else _bounds(first)[0]
    latest = None if last in {"", ".."} else _bounds(last)[1]
    if earliest is None and latest is None:
        raise ValueError(f"{text!r} is open at both ends")
    if earliest and latest and earliest > latest:
        raise ValueError(f"{text!r} ends before it begins")
    return EdtfDate(text, earliest, latest)


def between(earliest: date, latest: date, *, approximate: bool = False) -> EdtfDate:
    """Return the shortest EDTF for these days, both included, such as "2025-02"."""
    mark = "~" if approximate else ""
    for length, whole in ((4, _year_of), (7, _month_of), (10, _day_of)):
        first, last = whole(earliest)[0], whole(latest)[1]
        if (first, last) != (earliest, latest):
            continue
        begin, end = earliest.isoformat()[:length], latest.isoformat()[:length]
        written = begin + mark if begin == end else f"{begin}{mark}/{end}{mark}"
        return EdtfDate(written, earliest, latest)
    raise AssertionError("days always align with days")


def on(day: date, *, approximate: bool = False) -> EdtfDate:
    """Return one day."""
    return between(day, day, approximate=approximate)


def year_of(number: int) -> EdtfDate:
    """Return one year."""
    return between(date(number, 1, 1), date(number, 12, 31))


def month_of(year: int, number: int) -> EdtfDate:
    """Return one month of one year."""
    return between(*_month_of(date(year, number, 1)))


def within(whole: EdtfDate, earliest: date, latest: date) -> EdtfDate:
    """Return a part of a period that EDTF cannot name: the whole, approximately.

    «منتصف أبريل» (mid April) is "2023-04~", from the 11th to the 20th.
    """
    return EdtfDate(about(whole).edtf, earliest, latest)


def about(known: EdtfDate) -> EdtfDate:
    """Return the same days, marked approximate."""
    ends = (end.rstrip("~?") for end in known.edtf.split("/"))
    written = "/".join(end if end in {"", ".."} else f"{end}~" for end in ends)
    return EdtfDate(written, known.earliest, known.latest)


def onward(start: EdtfDate) -> EdtfDate:
    """Return the open interval that begins with a date."""
    first = start.edtf.partition("/")[0]
    return EdtfDate(f"{first}/..", start.earliest, None)


def upto(end: EdtfDate) -> EdtfDate:
    """Return the open interval that ends with a date."""
    last = end.edtf.rpartition("/")[2]
    return EdtfDate(f"../{last}", None, end.latest)


def joined(first: EdtfDate, last: EdtfDate) -> EdtfDate | None:
    """Return the interval from one date to another; None where it runs backwards."""
    begin, end = first.edtf.partition("/")[0], last.edtf.rpartition("/")[2]
    if first.earliest is None or last.latest is None or first.earliest > last.latest:
        return None
    if first == last:
        return first
    return EdtfDate(f"{begin}/{end}", first.earliest, last.latest)


def _bounds(point: str) -> tuple[date, date]:
    match = _POINT.fullmatch(point)
    if match is None:
        raise ValueError(f"{point!r} is no EDTF date")
    numbers = [int(part) for part in match.groups() if part is not None]
    if len(numbers) == 1:
        return _year_of(date(numbers[0], 1, 1))
    if len(numbers) == 2:
        return _month_of(date(numbers[0], numbers[1], 1))
    return _day_of(date(*numbers))


def _year_of(day: date) -> tuple[date, date]:
    return date(day.year, 1, 1), date(day.year, 12, 31)


def _month_of(day: date) -> tuple[date, date]:
    last = calendar.monthrange(day.year, day.month)[1]
    return day.replace(day=1), day.replace(day=last)


def _day_of(day: date) -> tuple[date, date]:
    return day, day
