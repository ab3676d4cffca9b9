"""Arithmetic of days, weeks, months and years, Gregorian and Hijri.

A period is its first and its last day, both included.
"""

import calendar
import re
from collections.abc import Mapping
from datetime import date, timedelta

from hijridate import Gregorian, Hijri

from etl.dating.nodes import Part, Unit

Period = tuple[date, date]

# A unit's length in months and days.
LENGTHS: Mapping[Unit, tuple[float, float]] = {
    "second": (0, 1 / 86400), "minute": (0, 1 / 1440), "hour": (0, 1 / 24),
    "day": (0, 1), "weekend": (0, 7), "week": (0, 7),
    "month": (1, 0), "quarter": (3, 0), "half": (6, 0), "year": (12, 0),
    "decade": (120, 0), "century": (1200, 0),
}  # fmt: skip
# First and last day of a month's parts, months of a year's, weekdays of a week's.
_PARTS_OF_MONTH = {"begin": (1, 10), "middle": (11, 20), "end": (21, 31)}
_PARTS_OF_YEAR = {"begin": (1, 3), "middle": (5, 8), "end": (10, 12)}
_PARTS_OF_WEEK = {"begin": (1, 2), "middle": (3, 4), "end": (5, 7)}
_SEASON_STARTS = {1: 3, 2: 6, 3: 9, 4: 12}
_HOLIDAY = re.compile(
    r"(?P<hijri>h)?(?:(?P<month>\d\d)-(?:(?P<weekday>\d)x(?P<nth>\d)(?P<plus>\+\d)?"
    r"|(?P<day>\d\d))|(?P<feast>easter|pascha)(?P<after>[+-]\d+))"
)
_FIRST_GREGORIAN_YEAR = 1600
_LONGEST_YEAR = 366


def month_of(year: int, number: int) -> Period:
    """Return a month."""
    last = calendar.monthrange(year, number)[1]
    return date(year, number, 1), date(year, number, last)


def year_of(number: int) -> Period:
    """Return a year."""
    return date(number, 1, 1), date(number, 12, 31)


def season_of(year: int, number: int) -> Period:
    """Return a season by its months; winter runs into the next year."""
    start = _SEASON_STARTS[number]
    first = date(year, start, 1)
    return first, shifted(first, months=3, days=-1)


def century_of(number: int) -> Period:
    """Return a century: the 21st runs from 2001 to 2100."""
    return date((number - 1) * 100 + 1, 1, 1), date(number * 100, 12, 31)


def containing(unit: Unit, day: date) -> Period:
    """Return the unit of the calendar that a day lies in."""
    match unit:
        case "week" | "weekend":
            monday = day - timedelta(day.weekday())
            first = monday if unit == "week" else monday + timedelta(5)
            period = first, monday + timedelta(6)
        case "month" | "quarter" | "half":
            size = int(LENGTHS[unit][0])
            start = (day.month - 1) // size * size + 1
            period = date(day.year, start, 1), month_of(day.year, start + size - 1)[1]
        case "year":
            period = year_of(day.year)
        case "decade":
            start = day.year // 10 * 10
            period = year_of(max(1, start))[0], year_of(start + 9)[1]
        case "century":
            period = century_of((day.year - 1) // 100 + 1)
        case _:
            period = day, day
    return period


def stepped(day: date, unit: Unit, steps: int) -> date:
    """Return a day that lies so many units ahead."""
    months, days = LENGTHS[unit]
    return shifted(day, months=int(months * steps), days=int(days * steps))


def shifted(day: date, *, months: int = 0, days: int = 0) -> date:
    """Return a day moved by months, kept inside the month, and then by days.

    Raises:
        OverflowError: it leaves the years 1 to 9999.
    """
    total = day.year * 12 + day.month - 1 + months
    year, number = divmod(total, 12)
    if not 1 <= year <= 9999:
        raise OverflowError(f"year {year}")
    last = calendar.monthrange(year, number + 1)[1]
    return date(year, number + 1, min(day.day, last)) + timedelta(days)


def part(period: Period, name: Part) -> Period:
    """Return the beginning, middle or end of a period."""
    first, last = period
    days = (last - first).days + 1
    if days == 7:
        low, high = _PARTS_OF_WEEK[name]
        return first + timedelta(low - 1), first + timedelta(high - 1)
    if 28 <= days <= 31:
        low, high = _PARTS_OF_MONTH[name]
        return first + timedelta(low - 1), min(last, first + timedelta(high - 1))
    if _is_whole_months(period) and _months(period) == LENGTHS["quarter"][0]:
        start = shifted(first, months={"begin": 0, "middle": 1, "end": 2}[name])
        return month_of(start.year, start.month)
    if is_year(period):
        low, high = _PARTS_OF_YEAR[name]
        return date(first.year, low, 1), month_of(first.year, high)[1]
    number = {"begin": 0, "middle": 1, "end": 2}[name]
    if days > _LONGEST_YEAR:
        return _third_of_years(period, number)
    return (
        first + timedelta(days * number // 3),
        first + timedelta(max(days * (number + 1) // 3 - 1, days * number // 3)),
    )


def piece(period: Period, number: int, unit: str) -> Period | None:
    """Return the n-th day, week, month, quarter … of a period; -1 is the last."""
    if unit == "week" and is_year(period):
        return _week_of_year(period[0].year, number)
    if unit in {"day", "week"}:
        return _run_of_days(period, number, 1 if unit == "day" else 7)
    months = _months(period)
    if unit == "third" and months in {LENGTHS["decade"][0], LENGTHS["century"][0]}:
        return _third_of_years(period, number - 1) if 1 <= number <= 3 else None
    share = {"half": 2, "third": 3, "quarter": 4}.get(unit)
    if share is not None and (months % share or not _is_whole_months(period)):
        return _share_of_days(period, number, share)
    size = {"month": 1, "year": 12, "decade": 120}.get(unit, months // (share or 1))
    return _run_of_months(period, number, size)


def _run_of_months(period: Period, number: int, size: int) -> Period | None:
    months = _months(period)
    if months % size:
        return None
    count = months // size
    place = number - 1 if number > 0 else count + number
    if not 0 <= place < count:
        return None
    start = shifted(period[0].replace(day=1), months=place * size)
    return start, shifted(start, months=size, days=-1)


def _months(period: Period) -> int:
    """Count the months that a period touches."""
    first, last = period
    return (last.year - first.year) * 12 + last.month - first.month + 1


def _third_of_years(period: Period, number: int) -> Period:
    """Return «أوائل التسعينات» (1990 to 1992), their middle (to 1996) or end."""
    first, years = period[0].year, period[1].year - period[0].year + 1
    cuts = (0, years // 3, years - years // 3, years)
    low, high = first + cuts[number], first + cuts[number + 1] - 1
    return date(low, 1, 1), date(high, 12, 31)


def _is_whole_months(period: Period) -> bool:
    return period[0].day == 1 and (period[1] + timedelta(1)).day == 1


def is_year(period: Period) -> bool:
    """Tell whether a period is one year of the calendar."""
    first, last = period
    return (first.month, first.day) == (1, 1) and last == year_of(first.year)[1]


def _week_of_year(year: int, number: int) -> Period | None:
    """Return a week by its number, as ISO 8601 counts them; -1 is the last."""
    last = date(year, 12, 28).isocalendar().week
    if number > last or number < -1:
        return None
    monday = date.fromisocalendar(year, number if number > 0 else last, 1)
    return monday, monday + timedelta(6)


def _run_of_days(period: Period, number: int, size: int) -> Period | None:
    first, last = period
    if number < 0:
        start = last - timedelta(size - 1)
    else:
        start = first + timedelta((number - 1) * size)
    end = min(last, start + timedelta(size - 1))
    return (start, end) if first <= start <= last else None


def _share_of_days(period: Period, number: int, share: int) -> Period | None:
    first, last = period
    days = (last - first).days + 1
    place = number - 1 if number > 0 else share + number
    if not 0 <= place < share or days < share:
        return None
    return (
        first + timedelta(days * place // share),
        first + timedelta(days * (place + 1) // share - 1),
    )


def nth_weekday(period: Period, number: int, weekday: int) -> date | None:
    """Return the n-th Monday … of a period; -1 is the last."""
    first, last = period
    if number < 0:
        day = last - timedelta((last.isoweekday() - weekday) % 7)
    else:
        day = first + timedelta((weekday - first.isoweekday()) % 7 + 7 * (number - 1))
    return day if first <= day <= last else None


def hijri_today(day: date) -> tuple[int, int, int]:
    """Return the Hijri year, month and day of a day (Umm al-Qura)."""
    return Gregorian(day.year, day.month, day.day).to_hijri().datetuple()


def hijri_year(year: int) -> Period:
    """Return a Hijri year in Gregorian days."""
    return _hijri_day(year, 1, 1), _hijri_day(year + 1, 1, 1) - timedelta(1)


def hijri_days(year: int, number: int, days: tuple[int, ...]) -> Period | None:
    """Return a Hijri month, or days of it; a Gregorian year names the one in it."""
    if year >= _FIRST_GREGORIAN_YEAR:
        turn = hijri_today(date(year, 1, 1))[0]
        for one in (turn, turn + 1):
            found = hijri_days(one, number, days)
            if found is not None and found[0].year == year:
                return found
        return None
    first = _hijri_day(year, number, 1)
    if not days:
        after = (year, number + 1) if number < 12 else (year + 1, 1)
        return first, _hijri_day(*after, 1) - timedelta(1)
    if list(days) != sorted(days):
        return None
    return _hijri_day(year, number, days[0]), _hijri_day(year, number, days[-1])


def holidays(rule: str, year: int) -> list[date]:
    """Return the days of a year on which a holiday falls."""
    found = _HOLIDAY.fullmatch(rule)
    if found is None:
        return []
    if found["feast"]:
        easter = _easter(year) if found["feast"] == "easter" else _pascha(year)
        return [easter + timedelta(int(found["after"]))]
    number = int(found["month"])
    if found["nth"]:
        weekday, nth = int(found["weekday"]), int(found["nth"])
        day = nth_weekday(month_of(year, number), nth, weekday)
        return [day + timedelta(int(found["plus"] or 0))] if day else []
    if not found["hijri"]:
        return [date(year, number, int(found["day"]))]
    if year < _FIRST_GREGORIAN_YEAR:
        return [_hijri_day(year, number, int(found["day"]))]
    turn = hijri_today(date(year, 1, 1))[0]
    days = [_hijri_day(one, number, int(found["day"])) for one in (turn, turn + 1)]
    return [day for day in days if day.year == year]


def _hijri_day(year: int, number: int, day: int) -> date:
    gregorian = Hijri(year, number, day).to_gregorian()
    return date(gregorian.year, gregorian.month, gregorian.day)


def _easter(year: int) -> date:
    """Return western Easter by the Gregorian computus (Meeus, Jones and Butcher)."""
    golden, (hundreds, rest) = year % 19, divmod(year, 100)
    leap, leap_rest = divmod(hundreds, 4)
    moon = (hundreds - (hundreds + 8) // 25 + 1) // 3
    epact = (19 * golden + hundreds - leap - moon + 15) % 30
    weekday = (32 + 2 * leap_rest + 2 * (rest // 4) - epact - rest % 4) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    number, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, number, day + 1)


def _pascha(year: int) -> date:
    """Return eastern Easter by the Julian computus (Meeus)."""
    moon = (19 * (year % 19) + 15) % 30
    weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    number, day = divmod(moon + weekday + 114, 31)
    century = year // 100
    return date(year, number, day + 1) + timedelta(century - century // 4 - 2)
