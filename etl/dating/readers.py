"""Matched tokens → nodes: what the words of one date expression say.

A reader returns None where the words turn out to say no date («قبل أعوام», years
ago, counts nothing).
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from etl.dating.calendar_reader import TURNS, UNITS, read_calendar
from etl.dating.links import Token
from etl.dating.nodes import (
    Between,
    Calendar,
    Century,
    Counted,
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
from etl.dating.printed import GREGORIAN_ERA

BARE_YEARS = range(1900, 2101)
_CENTURY = 100
_CENTURY_BY_NUMBER = re.compile("v_?[OD]")
_SHORT_UNITS: Mapping[str, Unit] = {"minutes": "minute", "seconds": "second"}
_THIRDS = {"begin": 1, "middle": 2, "end": 3}


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
    if date is not None and match.group() == "Y" and date.year not in BARE_YEARS:
        return None
    return date


def _part(tokens: Sequence[Token], match: re.Match[str]) -> Node | None:  # noqa: ARG001
    part, rest = _part_name(tokens[0]), tokens[1:]
    if part is None:
        return None
    date = whole_of(rest)
    if isinstance(date, Decade | Century | Piece) and part in _THIRDS:
        return Piece(_THIRDS[part], "third", date)
    if not isinstance(date, Calendar):
        return date if isinstance(date, Season) else None
    if part == "end" and date.frame and date.frame.unit == "week":
        return replace(date, frame=replace(date.frame, unit="weekend"))
    return replace(date, part=part)


def _part_name(token: Token) -> Part | None:
    """Read «مطلع», and «أول الشهر» and «آخر الشهر» (the month's beginning and end)."""
    if token.code == "K":
        return "end"
    if token.code == "O":
        return "begin" if token.value == 1 and not token.definite else None
    return token.role  # pyright: ignore[reportReturnType]


def whole_of(tokens: Sequence[Token]) -> Node | None:
    """Read the period that a part belongs to; «العام» alone is this year."""
    codes = "".join(token.code for token in tokens)
    if "o" in codes:
        return _season(tokens)
    if "Q" in codes:
        return _decade(tokens)
    if codes.startswith("q") and codes[1:2] in {*"OVK"}:
        return _piece(tokens)
    if _CENTURY_BY_NUMBER.search(codes):
        return _century(tokens[codes.index("v") :])
    date = read_calendar(tokens)
    last = tokens[-1] if tokens else None
    if date is None and last is not None and last.code in "ymwevl":
        joined = [token for token in tokens if token.code == last.code]
        if (last.definite or last.code == "l") and last.value == 1 and len(joined) == 1:
            return Calendar(frame=Frame(UNITS[last.code], 0))
    return date


def _piece(tokens: Sequence[Token], match: object = None) -> Node | None:  # noqa: ARG001
    place = next(at for at, token in enumerate(tokens) if token.code in "OVK")
    ordinal = tokens[place]
    beside = reversed(tokens[:place]) if place else tokens[1:]
    named = next(one for one in beside if one.code != "_")
    following = tokens[tokens.index(named) + 1 :]
    if named.code == "d" and following and following[0].code == "W":
        named = following[0]  # «أول يوم اثنين»
    if place and named.code == "w" and ordinal.definite and not named.definite:
        return None  # «أسبوع الخامس عشر من مايو» is the week of that day
    number = -1 if ordinal.code == "K" else int(ordinal.value)
    rest = tokens[max(place, tokens.index(named)) + 1 :]
    whole = whole_of(rest) if rest else Calendar(frame=Frame("year", 0))
    return whole and _piece_of(whole, number, named, leads=place == 0)


def _piece_of(whole: Node, number: int, named: Token, *, leads: bool) -> Node | None:
    if named.code == "W":
        return Piece(number, "week", whole, weekday=int(named.value))
    if named.code in UNITS and named.value == 0:
        if leads and named.code == "d":  # «ثاني أيام رمضان» (the second day of)
            return Piece(number, "day", whole)
        # «الأيام الأولى من مارس» (the first days of March).
        date = whole if isinstance(whole, Calendar) and number == 1 else None
        return date and replace(date, part="begin")
    if named.code == "X":
        return Piece(number, "third", whole)
    return Piece(number, "day" if named.code == "R" else UNITS[named.code], whole)


def _edge(tokens: Sequence[Token], match: re.Match[str]) -> Node | None:  # noqa: ARG001
    if tokens[0].code in "OK":
        return _leading_edge(tokens)
    unit, number, which = tokens[:3]
    if unit.code == "D":
        unit, number = number, unit
    whole = whole_of(tokens[3:])
    if whole is None or number.value < 1 or (which.code == "V" and which.value != 1):
        return None
    amount = int(number.value)
    return Edge(amount, UNITS[unit.code], whole, at_end=which.code == "p")


def _leading_edge(tokens: Sequence[Token]) -> Node | None:
    """Read «أول ثلاثة أيام من مارس» and «آخر أسبوعين من يوليو»."""
    place = 2 if tokens[1].code == "D" else 1
    unit = tokens[place]
    amount = int(tokens[1].value) if place == 2 else int(unit.value)
    whole = whole_of(tokens[place + 2 :])
    first = tokens[0].code == "K" or tokens[0].value == 1
    if whole is None or amount < 2 or not first:
        return None
    return Edge(amount, UNITS[unit.code], whole, at_end=tokens[0].code == "K")


def _season(tokens: Sequence[Token], match: object = None) -> Season | None:  # noqa: ARG001
    place = next(at for at, token in enumerate(tokens) if token.code == "o")
    season = tokens[place]
    rest = read_calendar(tokens[place + 1 :]) if tokens[place + 1 :] else None
    if rest is None:
        pointed = any(token.code == "t" for token in tokens[:place])
        if not pointed and not season.definite:
            return None
        return Season(int(season.value), turn=0 if pointed else None)
    return Season(int(season.value), rest.year, rest.turn, rest.frame)


def _decade(tokens: Sequence[Token], match: object = None) -> Decade:  # noqa: ARG001
    number = next(int(token.value) for token in tokens if token.code == "Q")
    seen_century = False
    for token in tokens:
        seen_century |= token.code == "v"
        if seen_century and token.code in "OD":
            return Decade(number, century=int(token.value))
        if seen_century and token.code in TURNS:
            return Decade(number, century_turn=TURNS[token.code])
    return Decade(number)


def _century(tokens: Sequence[Token], match: object = None) -> Node | None:  # noqa: ARG001
    number = next(token for token in tokens if token.code in "OD")
    if tokens[-1].code == "E" and tokens[-1].value != GREGORIAN_ERA:
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
    amounts = amounts_of(tokens)
    if not amounts:
        return None
    ahead = tokens[0].code == "A" or (
        tokens[-1].code in "rR" and tokens[0].code not in "BS"
    )
    sign = 1 if ahead else -1
    if tokens[-1].code == "R" and tokens[-1].value:  # «بعد يومين من الغد»
        return Counted(amounts, sign, Calendar(adverb=int(tokens[-1].value)))
    return Offset(amounts, sign)


def _last_weekday(tokens: Sequence[Token], match: re.Match[str]) -> Node | None:  # noqa: ARG001
    """Read «آخر أحد» and «الأحد الأخير» (the last Sunday)."""
    weekday = next(int(token.value) for token in tokens if token.code == "W")
    return Calendar(weekday=weekday, turn=-1)


def _within(tokens: Sequence[Token], match: re.Match[str]) -> Node | None:  # noqa: ARG001
    amounts = amounts_of(tokens)
    if len(amounts) != 1:
        return None
    return Stretch(*amounts[0], sign=1, within=True)


def _stretch(tokens: Sequence[Token], match: re.Match[str]) -> Node | None:  # noqa: ARG001
    amounts = amounts_of([token for token in tokens if token.code not in "BApfcK"])
    if tokens[0].code in UNITS and tokens[0].value == 1 and tokens[1].code == "D":
        return None  # «شهر 5 الماضي» is last May, and counts no months
    turn = next((TURNS[token.code] for token in tokens if token.code in TURNS), -1)
    alone = len(tokens) == 2 and tokens[0].value == 1 and tokens[0].code != "K"
    if len(amounts) != 1 or turn == 0 or alone:
        return None
    amount, unit = amounts[0]
    return Stretch(amount, unit, sign=1 if turn > 0 else -1)


def amounts_of(tokens: Sequence[Token]) -> tuple[tuple[float, Unit], ...]:
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
            found.append((counted or token.value, _unit_of(token)))
            counted = None
    return () if any(amount == 0 for amount, _ in found) else tuple(found)


def _unit_of(token: Token) -> Unit:
    return _SHORT_UNITS.get(token.role, UNITS[token.code])


def _years(tokens: Sequence[Token], match: re.Match[str]) -> Node | None:
    first, last = (int(token.value) for token in tokens if token.code == "Y")
    joined_by = match.group().strip("nJyYE")
    both = "J" in match.group() or (tokens[0].code == "y" and tokens[0].value == 2)
    if not first < last <= first + _CENTURY or ("&" in joined_by and not both):
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
    "last_weekday": _last_weekday,
}
