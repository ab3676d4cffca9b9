"""Dates printed in digits: «12/11/2024», «2025-12-23T18:45:00Z», «10:30», «5th»."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from etl.arabic import LETTER

GREGORIAN_ERA, HIJRI_ERA, BEFORE_CHRIST = 1, 2, 3

_TIME = r"(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?"
_PRINTED = re.compile(
    r"(?P<y1>[12]\d{3}) ?(?P<s1>[-/.]) ?(?P<m1>\d{1,2}) ?(?P=s1) ?(?P<d1>\d{1,2})"
    rf"(?!\d){_TIME}"
    r"|(?<![\d/.-])(?P<d2>\d{1,2}) ?(?P<s2>[-/.\\]) ?(?P<m2>\d{1,2}) ?(?P=s2) ?"
    r"(?P<y2>[12]\d{3}|\d{2})(?![\d/.-]\d)(?!\d)"
    r"|(?P<clock>\d{1,2}:\d{2}(?::\d{2})?"
    r"(?: ?(?:ص|م|صباحا|مساء|[AaPp]\.?[Mm]\.?|ت\.غ\.?|غ\.م)(?!\w))?)"
    r"|(?P<nth>\d{1,2})(?:st|nd|rd|th)(?![A-Za-z])"
)
# «20240815», and «15.8»: only where nothing but a date can be meant.
_COMPACT = re.compile(r"(?P<y>(?:19|20)\d\d)(?P<m>\d\d)(?P<d>\d\d)(?!\d)")
_DAY_AND_MONTH = re.compile(r"(?P<d>\d{1,2})\.(?P<m>\d{1,2})(?![\d.])")
_DIGITS = re.compile(r"\d+")
_ERA = re.compile(
    rf" ?(?P<era>ق\.? ?م|قبل الميلاد|ه|م)(?![{LETTER}\d.])(?!\.[{LETTER}])"
)
_ERAS = {"ه": HIJRI_ERA, "م": GREGORIAN_ERA}


@dataclass(frozen=True, slots=True)
class Printed:
    """Something printed in digits.

    Attributes:
        sort: a whole date, a clock time, an ordinal («5th») or an era («م», AD).
        date: year (0: none), month and day.
    """

    sort: Literal["date", "clock", "nth", "era"]
    start: int
    end: int
    value: int = 0
    date: tuple[int, int, int] | None = None


def find_printed(text: str, *, whole: bool = False) -> Iterator[Printed]:
    """Yield what is printed in digits, in text order.

    Args:
        text: folded text.
        whole: the text is one date expression and nothing else.
    """
    end = 0
    # A search for one digit is far faster than one for the whole pattern.
    while run := _DIGITS.search(text, end):
        match = _PRINTED.match(text, run.start())
        if match is None and whole:
            found = _alone(text, run.start())
            if found is not None:
                end = found.end
                yield found
                continue
        if match is None:
            end = run.end()
            yield from _era(text, end)
            continue
        start, end = match.span()
        yield from _read(match.groupdict(), start, end, whole=whole)


def _read(
    part: Mapping[str, str | None], start: int, end: int, *, whole: bool
) -> Iterator[Printed]:
    if part["clock"]:
        yield Printed("clock", start, end)
    elif part["nth"]:
        yield Printed("nth", start, end, int(part["nth"]))
    else:
        day = _day(part, any_mark=whole)
        if day is not None:
            yield Printed("date", start, end, date=day)


def _alone(text: str, start: int) -> Printed | None:
    match = _COMPACT.match(text, start) or _DAY_AND_MONTH.match(text, start)
    if match is None or (start and text[start - 1].isdigit()):
        return None
    part = match.groupdict()
    day = _in_order(int(part.get("y") or 0), int(part["m"]), int(part["d"]))
    return day and Printed("date", *match.span(), date=day)


def _era(text: str, place: int) -> Iterator[Printed]:
    match = _ERA.match(text, place)
    if match is not None:
        era = _ERAS.get(match["era"], BEFORE_CHRIST)
        yield Printed("era", *match.span(), era)


def _day(
    part: Mapping[str, str | None], *, any_mark: bool
) -> tuple[int, int, int] | None:
    year = int(part["y1"] or part["y2"] or 0)
    if year < 100:  # two digits, and in a text only «29/01/25»
        if part["s2"] != "/" and not any_mark:
            return None
        year += 2000 if year < 70 else 1900
    return _in_order(
        year,
        int(part["m1"] or part["m2"] or 0),
        int(part["d1"] or part["d2"] or 0),
    )


def _in_order(year: int, month: int, day: int) -> tuple[int, int, int] | None:
    if month > 12 >= day:  # American order
        month, day = day, month
    return (year, month, day) if 1 <= month <= 12 and 1 <= day <= 31 else None
