"""Matched tokens → nodes: what the words of one date expression say.

A reader returns None where the words turn out to say no date («قبل أعوام», years
ago, counts nothing).
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from etl.dating.calendar_reader import TURNS, UNITS, read_calendar
from etl.dating.nodes import (
    Between,
    Calendar,
    Century,
    Decade,
    Edge,
    Frame,
    Holiday,
    Node,
    Offset,
    Part,
    Piece,
    Season,
    Stretch,
    Unit,
)
from etl.dating.tokens import Token

_BARE_YEARS = range(1900, 2101)
_CENTURY = 100


def _two_calendars(tokens: Sequence[Token], match: re.Match[str]) -> Node | None:
    """Read «17 شعبان 1445هـ - 27 فبراير 2024م», and a range of two full dates."""
    offset = match.start()
    cut = match.end("first") - offset
    first = read_calendar(tokens[:cut])
    second = read_calendar(tokens[match.start("second") - offset :])
    if first is None or second is None:
        return None
    if first.hijri != second.hijri:
        gregorian, hijri = (second, first) if first.hijri else (first, second)
        # The Hijri date serves where the Gregorian one bears no year.
        better = hijri if gregorian.year is None and hijri.year else gregorian
        return replace(better, adverb=first.adverb, weekday=first.weekday)
    between = "".join(
        token.code for token in tokens[cut : match.start("second") - offset]
    )
    return Between(first, second) if between == "-" else None


def _calendar(tokens: Sequence[Token], match: re.Match[str]) -> Node | None:
    date = read_calendar(tokens)
    # A number in the place of a year, with no word that says so: «بعد 1701».
    if date is not None and match.group() == "Y" and date.year not in _BARE_YEARS:
        return None
    return date


def _part(tokens: Sequence[Token], match: re.Match[str]) -> Node | None:
    part, rest = _part_name(tokens[0]), tokens[1:]
    if part is None:
        return None
    if any(token.code == "o" for token in rest):
        return _season(rest, match)
    if any(token.code == "Q" for token in rest):
        decade = _decade(rest, match)
        return Piece({"begin": 1, "middle": 2, "end": 3}[part], "third", decade)
    date = _whole(rest)
    if date and part == "end" and date.frame and date.frame.unit == "week":
        return replace(date, frame=replace(date.frame, unit="weekend"))
    return date and replace(date, part=part)


def _part_name(token: Token) -> Part | None:
    """Read «مطلع», and «أول الشهر» and «آخر الشهر» (the month's beginning and end)."""
    if token.code == "K":
        return "end"
    if token.code == "O":
        return "begin" if token.value == 1 and not token.definite else None
    return token.role  # pyright: ignore[reportReturnType]


def _unit(tokens: Sequence[Token], match: re.Match[str]) -> Node | None:  # noqa: ARG001
    return _whole(tokens)


def _day(tokens: Sequence[Token], match: re.Match[str]) -> Node | None:  # noqa: ARG001
    """Read «يوم 15», «15» and «الخامس عشر»; «اثنين» alone is Monday."""
    number = next(token for token in tokens if token.code in "DO")
    if tokens[0].code == "d" and tokens[0].value != 1:
        return None
    if tokens[0].code == "D" and number.role == "words":
        return Calendar(weekday=1) if number.value == 2 else None
    return read_calendar(tokens)


def _clock(tokens: Sequence[Token], match: re.Match[str]) -> Node | None:  # noqa: ARG001
    """Read an hour as today."""
    return Calendar(adverb=0)


def _month_number(tokens: Sequence[Token], match: re.Match[str]) -> Node | None:  # noqa: ARG001
    """Read «15/2», «3/2025» and «شهر 5 سنة 2020» (month 5 of 2020)."""
    numbers = [int(token.value) for token in tokens if token.code == "D"]
    years = [int(token.value) for token in tokens if token.code == "Y"]
    if not 1 <= numbers[-1] <= 12:
        return None
    days = tuple(numbers[:-1])
    return Calendar(days=days, month=numbers[-1], year=years[-1] if years else None)


def _whole(tokens: Sequence[Token]) -> Calendar | None:
    """Read the period that a part belongs to; «العام» alone is this year."""
    date = read_calendar(tokens)
    last = tokens[-1] if tokens else None
    if date is None and last is not None and last.code in "ymwevl":
        joined = [token for token in tokens if token.code == last.code]
        if (last.definite or last.code == "l") and last.value == 1 and len(joined) == 1:
            return Calendar(frame=Frame(UNITS[last.code], 0))
    return date


def _piece(tokens: Sequence[Token], match: re.Match[str]) -> Node | None:
    place = next(at for at, token in enumerate(tokens) if token.code in "OVK")
    ordinal = tokens[place]
    named = tokens[0] if place else next(one for one in tokens[1:] if one.code != "_")
    number = -1 if ordinal.code == "K" else int(ordinal.value)
    rest = tokens[max(place, tokens.index(named)) + 1 :]
    if any(token.code == "Q" for token in rest):
        whole = _decade(rest, match)
    else:
        whole = _whole(rest) if rest else Calendar(frame=Frame("year", 0))
    return whole and _piece_of(whole, number, named)


def _piece_of(whole: Calendar | Decade, number: int, named: Token) -> Node | None:
    if named.code == "W":
        return Piece(number, "week", whole, weekday=int(named.value))
    if named.code in UNITS and named.value == 0:
        # «الأيام الأولى من مارس» (the first days of March).
        date = whole if isinstance(whole, Calendar) and number == 1 else None
        return date and replace(date, part="begin")
    if named.code == "X":
        return Piece(number, "third", whole)
    return Piece(number, "day" if named.code == "R" else UNITS[named.code], whole)


def _edge(tokens: Sequence[Token], match: re.Match[str]) -> Node | None:  # noqa: ARG001
    unit, number, which = tokens[:3]
    whole = _whole(tokens[3:])
    if whole is None or number.value < 1 or (which.code == "V" and which.value != 1):
        return None
    amount = int(number.value)
    return Edge(amount, UNITS[unit.code], whole, at_end=which.code == "p")


def _season(tokens: Sequence[Token], match: re.Match[str]) -> Season | None:  # noqa: ARG001
    place = next(at for at, token in enumerate(tokens) if token.code == "o")
    season = tokens[place]
    rest = read_calendar(tokens[place + 1 :]) if tokens[place + 1 :] else None
    if rest is None:
        pointed = any(token.code == "t" for token in tokens[:place])
        if not pointed and not season.definite:
            return None
        return Season(int(season.value), turn=0 if pointed else None)
    return Season(int(season.value), rest.year, rest.turn, rest.frame)


def _decade(tokens: Sequence[Token], match: re.Match[str]) -> Decade:  # noqa: ARG001
    number = next(int(token.value) for token in tokens if token.code == "Q")
    seen_century = False
    for token in tokens:
        seen_century |= token.code == "v"
        if seen_century and token.code in "OD":
            return Decade(number, century=int(token.value))
        if seen_century and token.code in TURNS:
            return Decade(number, century_turn=TURNS[token.code])
    return Decade(number)


def _century(tokens: Sequence[Token], match: re.Match[str]) -> Node | None:  # noqa: ARG001
    number = tokens[1]
    if tokens[-1].code == "E" and tokens[-1].value == 2:
        return None
    # «القرن العشرين» is the 20th; «عشرين قرنا» would count centuries.
    fits = number.code == "O" or number.definite or number.role == "digits"
    return Century(int(number.value)) if fits and 1 <= number.value <= 30 else None


def _holiday(tokens: Sequence[Token], match: re.Match[str]) -> Node | None:  # noqa: ARG001
    place = next(at for at, token in enumerate(tokens) if token.code == "F")
    # «ثاني أيام عيد الأضحى» is its second day.
    day = int(tokens[0].value) if tokens[0].code == "O" else 1
    rest = tokens[place + 1 :]
    date = read_calendar(rest) if rest else Calendar()
    if date is None:
        return None
    return Holiday(tokens[place].role, date.year, date.turn, date.frame, day)


def _offset(tokens: Sequence[Token], match: re.Match[str]) -> Node | None:  # noqa: ARG001
    amounts = _amounts(tokens)
    if not amounts:
        return None
    ahead = tokens[0].code == "A" or (
        tokens[-1].code in "rR" and tokens[0].code not in "BS"
    )
    return Offset(amounts, 1 if ahead else -1)


def _within(tokens: Sequence[Token], match: re.Match[str]) -> Node | None:  # noqa: ARG001
    amounts = _amounts(tokens)
    if len(amounts) != 1:
        return None
    return Stretch(*amounts[0], sign=1, within=True)


def _stretch(tokens: Sequence[Token], match: re.Match[str]) -> Node | None:  # noqa: ARG001
    amounts = _amounts([token for token in tokens if token.code not in "BApfcK"])
    turn = next((TURNS[token.code] for token in tokens if token.code in TURNS), -1)
    alone = len(tokens) == 2 and tokens[0].value == 1 and tokens[0].code != "K"
    if len(amounts) != 1 or turn == 0 or alone:
        return None
    amount, unit = amounts[0]
    return Stretch(amount, unit, sign=1 if turn > 0 else -1)


def _amounts(tokens: Sequence[Token]) -> tuple[tuple[float, Unit], ...]:
    """Read «عام ونصف» as a year and half a year; nothing where it is vague."""
    found: list[tuple[float, Unit]] = []
    counted: float | None = None
    for place, token in enumerate(tokens):
        after = tokens[place + 1].code if place + 1 < len(tokens) else ""
        if token.code == "D" and after not in UNITS and found and counted is None:
            found[-1] = (token.value, found[-1][1])
        elif token.code == "D":
            counted = token.value
        elif token.code in "kq" and after in UNITS:
            counted = 0.5 if token.code == "k" else 0.25
        elif token.code in "kq" and found:
            amount, unit = found[-1]
            found[-1] = (amount + (0.5 if token.code == "k" else 0.25), unit)
        elif token.code in UNITS:
            found.append((counted or token.value, UNITS[token.code]))
            counted = None
    return () if any(amount == 0 for amount, _ in found) else tuple(found)


def _years(tokens: Sequence[Token], match: re.Match[str]) -> Node | None:
    first, last = (int(token.value) for token in tokens if token.code == "Y")
    joined_by = match.group().strip("nJyYE")
    if not first < last <= first + _CENTURY or (
        "&" in joined_by and "J" not in match.group()
    ):
        return None
    return Between(Calendar(year=first), Calendar(year=last))


READERS: Mapping[str, Callable[[Sequence[Token], re.Match[str]], Node | None]] = {
    "two_calendars": _two_calendars,
    "calendar": _calendar,
    "part": _part,
    "piece": _piece,
    "edge": _edge,
    "season": _season,
    "decade": _decade,
    "century": _century,
    "holiday": _holiday,
    "offset": _offset,
    "within": _within,
    "stretch": _stretch,
    "years": _years,
    "unit": _unit,
    "clock": _clock,
    "day": _day,
    "month_number": _month_number,
}
