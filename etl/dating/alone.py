"""Readers of what is a date only where nothing else is said: «15/2», «الأحد هذا»."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from etl.dating.calendar_reader import TURNS, UNITS, read_calendar
from etl.dating.links import Token
from etl.dating.nodes import (
    Around,
    Between,
    Calendar,
    Counted,
    Frame,
    Node,
    Offset,
    Piece,
    Season,
)
from etl.dating.readers import BARE_YEARS, amounts_of, whole_of

_MONTHS = range(1, 13)
_CENTURY = 100


def _unit(tokens: Sequence[Token], match: re.Match[str]) -> Node | None:  # noqa: ARG001
    return whole_of(tokens)


def _ordinary(tokens: Sequence[Token], match: re.Match[str]) -> Node | None:  # noqa: ARG001
    """Read «الشهر الأخير» (the last month)."""
    unit = tokens[0]
    fits = unit.definite and unit.value == 1
    return Calendar(frame=Frame(UNITS[unit.code], -1)) if fits else None


def _day(tokens: Sequence[Token], match: re.Match[str]) -> Node | None:  # noqa: ARG001
    """Read «يوم 15», «15 القادم» and «الخامس عشر»; «ألفين وعشرين» is a year."""
    number = next(token for token in tokens if token.code in "DO")
    if tokens[0].code == "d" and tokens[0].value != 1:
        return None
    if tokens[0].code == "D" and number.role == "words":
        year = int(number.value)
        if year == 2:  # «اثنين» alone is Monday
            return Calendar(weekday=1)
        return Calendar(year=year) if year in BARE_YEARS else None
    if any(token.code in TURNS for token in tokens):
        turn = next(TURNS[token.code] for token in tokens if token.code in TURNS)
        if turn:
            return Calendar(days=(int(number.value),), turn=turn)
    return read_calendar(tokens)


def _during(tokens: Sequence[Token], match: re.Match[str]) -> Node | None:  # noqa: ARG001
    """Read «خلال الأسبوع» (during the week) as this week's days."""
    return (
        whole_of(tokens[1:]) if tokens[-1].code == "R" or tokens[-1].definite else None
    )


def _same_day(tokens: Sequence[Token], match: re.Match[str]) -> Node | None:  # noqa: ARG001
    """Read «نفس اليوم من الشهر الماضي» (the same day of last month)."""
    place = next(at for at, token in enumerate(tokens) if token.code == "R")
    frame = read_calendar(tokens[place + 1 :])
    if frame is None or frame.frame is None or tokens[place].value:
        return None
    unit, turn = frame.frame.unit, frame.frame.turn
    if turn == 0:
        return Calendar(adverb=0)
    sign = 1 if turn > 0 else -1
    return Counted(((abs(turn), unit),), sign, Calendar(adverb=0))


def _same_month(tokens: Sequence[Token], match: re.Match[str]) -> Node | None:  # noqa: ARG001
    """Read «نفس الشهر من العام الماضي» (the same month of last year)."""
    frame = read_calendar(tokens[2:])
    if frame is None or frame.frame is None or not frame.frame.turn:
        return None
    turn = frame.frame.turn
    day = Counted(((abs(turn), "year"),), 1 if turn > 0 else -1, Calendar(adverb=0))
    return Around("month", day)


def _clock(tokens: Sequence[Token], match: re.Match[str]) -> Node | None:  # noqa: ARG001
    """Read an hour as today's."""
    return Calendar(frame=Frame("hour", 0))


def _month_number(tokens: Sequence[Token], match: re.Match[str]) -> Node | None:  # noqa: ARG001
    """Read «15/2», «شهر 5 سنة 2020» (month 5 of 2020) and «الشهر الخامس»."""
    weekday = next((int(one.value) for one in tokens if one.code == "W"), None)
    cut = next(
        (at for at, token in enumerate(tokens) if token.code in "ynpfcuti"), len(tokens)
    )
    rest = read_calendar(tokens[cut:]) if tokens[cut:] else None
    numbers = [int(token.value) for token in tokens[:cut] if token.code in "DO"]
    years = [int(token.value) for token in tokens[:cut] if token.code == "Y"]
    numbers = numbers[::-1] if numbers[-1] not in _MONTHS else numbers
    if tokens[0].code == "m" and tokens[1].code == "O" and not tokens[0].definite:
        return None
    if numbers[-1] not in _MONTHS:
        return None
    date = Calendar(
        days=tuple(numbers[:-1]),
        month=numbers[-1],
        year=years[0] if years else None,
        weekday=weekday,
    )
    return _turned(date, tokens[cut:], rest)


def _turned(
    date: Calendar, tokens: Sequence[Token], rest: Calendar | None
) -> Calendar | None:
    if rest is not None and (rest.year or rest.frame):
        return replace(date, year=rest.year, frame=rest.frame)
    if not tokens:
        return date
    codes = [token.code for token in tokens]
    turn = next((TURNS[code] for code in codes if code in TURNS), None)
    if turn is None:
        return None
    return replace(date, turn=turn * (2 if set(codes) & {*"BA"} else 1))


def _year_and_month(tokens: Sequence[Token], match: re.Match[str]) -> Node | None:  # noqa: ARG001
    """Read «5/2019» and «2019-05»."""
    number, year = sorted((int(tokens[0].value), int(tokens[-1].value)))
    fits = number in _MONTHS and tokens[0].role == tokens[-1].role == "digits"
    return Calendar(month=number, year=year) if fits else None


def _weekday_of_month(tokens: Sequence[Token], match: re.Match[str]) -> Node | None:  # noqa: ARG001
    """Read «السبت 13» (Saturday the 13th)."""
    weekday = next(int(token.value) for token in tokens if token.code == "W")
    number = next(int(token.value) for token in tokens if token.code in "DO")
    return Calendar(days=(number,), weekday=weekday) if 1 <= number <= 31 else None


def _pointed_weekday(tokens: Sequence[Token], match: re.Match[str]) -> Node | None:  # noqa: ARG001
    """Read «الأحد هذا» (this Sunday)."""
    return Calendar(weekday=int(tokens[-2].value), turn=0)


def _weekday_weeks_off(tokens: Sequence[Token], match: re.Match[str]) -> Node | None:  # noqa: ARG001
    """Read «الأحد بعد أسبوعين» (Sunday in two weeks)."""
    weekday = next(int(token.value) for token in tokens if token.code == "W")
    number = next((token for token in tokens if token.code == "D"), tokens[-1])
    sign = 1 if any(token.code == "A" for token in tokens) else -1
    if not number.value:
        return None
    return Calendar(weekday=weekday, frame=Frame("week", sign * int(number.value)))


def _ago(tokens: Sequence[Token], match: re.Match[str]) -> Node | None:  # noqa: ARG001
    """Read «من سنتين» (two years ago), as it is spoken."""
    amounts = amounts_of(tokens)
    definite = any(token.definite for token in tokens)
    return Offset(amounts, -1) if amounts and not definite else None


def _week_of(tokens: Sequence[Token], match: re.Match[str]) -> Node | None:  # noqa: ARG001
    """Read «أسبوع 12 أغسطس» (the week of 12 August)."""
    date = read_calendar(tokens[1:])
    return Around("week", date) if date and tokens[0].value == 1 else None


def _numbered(tokens: Sequence[Token], match: re.Match[str]) -> Node | None:  # noqa: ARG001
    """Read «الأسبوع 33», «الأسبوع 20 من عام 2024» and «الربع 3 من 2024»."""
    place = next(at for at, token in enumerate(tokens) if token.code in "OD")
    number, rest = tokens[place], tokens[place + 1 :]
    if not tokens[0].definite and number.role != "digits":
        return None
    whole = whole_of(rest) if rest else Calendar(frame=Frame("year", 0))
    return whole and Piece(int(number.value), UNITS[tokens[0].code], whole)


def _construct_piece(tokens: Sequence[Token], match: re.Match[str]) -> Node | None:  # noqa: ARG001
    """Read «نصف العام الأول» (the first half of the year)."""
    ordinal, rest = tokens[2], tokens[3:]
    number = -1 if ordinal.code == "K" else int(ordinal.value)
    whole = whole_of(rest) if rest else Calendar(frame=Frame("year", 0))
    return whole and Piece(number, UNITS[tokens[0].code], whole)


def _season(tokens: Sequence[Token], match: re.Match[str]) -> Node | None:  # noqa: ARG001
    year = int(tokens[0].value) if tokens[0].code == "Y" else None
    return Season(int(tokens[-1].value), year)


def _years(tokens: Sequence[Token], match: re.Match[str]) -> Node | None:  # noqa: ARG001
    """Read «2019-20» and «عامي 2016 و2017»."""
    first = next(int(token.value) for token in tokens if token.code == "Y")
    last = int(tokens[-1].value)
    if tokens[-1].code == "D":
        last += first // _CENTURY * _CENTURY
        if last != first + 1:
            return None
    if not first < last:
        return None
    return Between(Calendar(year=first), Calendar(year=last))


READERS_ALONE: Mapping[str, Callable[[Sequence[Token], re.Match[str]], Node | None]] = {
    "unit": _unit,
    "ordinary": _ordinary,
    "during": _during,
    "same_day": _same_day,
    "same_month": _same_month,
    "day": _day,
    "clock": _clock,
    "month_number": _month_number,
    "year_and_month": _year_and_month,
    "weekday_of_month": _weekday_of_month,
    "pointed_weekday": _pointed_weekday,
    "weekday_weeks_off": _weekday_weeks_off,
    "ago": _ago,
    "week_of": _week_of,
    "numbered": _numbered,
    "construct_piece": _construct_piece,
    "season_alone": _season,
    "years_alone": _years,
}
