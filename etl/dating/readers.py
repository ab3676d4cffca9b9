"""Matched tokens → nodes: what the words of one date expression say.

A reader returns None where the words turn out to say no date («قبل أعوام», years
ago, counts nothing).
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from etl.dating.nodes import (
    Between,
    Calendar,
    Century,
    Decade,
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

UNITS: Mapping[str, Unit] = {
    "j": "hour", "d": "day", "l": "weekend", "w": "week", "m": "month",
    "q": "quarter", "k": "half", "y": "year", "e": "decade", "v": "century",
}  # fmt: skip
_TURNS = {"p": -1, "c": 0, "f": 1}
_HIJRI_YEARS = range(1, 1600)
_FIRST_FULL_YEAR = 1000
_CENTURY = 100


def read_calendar(tokens: Sequence[Token]) -> Calendar | None:
    """Read «السبت 15 مارس 2025», «من الشهر الجاري», «أمس الاثنين» and the like."""
    return _CalendarReader(tokens).read()


class _CalendarReader:
    """Fills the parts of one calendar date, token by token."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.days: list[int] = []
        self.date = Calendar()
        self.hijri_month = self.hijri_era = False
        self.target = ""  # the letter that a following «الماضي» belongs to
        self.pointed = ""  # «هذا» or «ذلك» waiting for its unit
        self.step = 0  # «قبل» or «بعد» waiting for its adjective
        self.clock = False  # numbers are hours until another word comes
        self.fits = True

    def read(self) -> Calendar | None:
        for place, token in enumerate(self.tokens):
            self._take(token, self.tokens[place - 1].code if place else "")
        date = self._with_calendar()
        if not self.fits or date == Calendar():
            return None
        return date

    def _take(self, token: Token, before: str) -> None:
        code = token.code
        hour = self.clock and code in "DOVY"
        self.clock = code == "h" or (self.clock and code in "DOVY&_")
        if code in "DOY" and not hour:
            self._take_number(token, before)
        elif code in "MHWNRr":
            self._take_name(token)
        elif code in UNITS:
            self._take_unit(token)
        elif code in "pfcgas":
            self._take_turn(code)
        else:
            self._take_mark(token)

    def _take_turn(self, code: str) -> None:
        if code in _TURNS:
            self._turn(_TURNS[code] * (2 if self.step else 1))
        else:
            self._turn({"g": 1, "a": -1, "s": 0}[code], from_text=True)

    def _take_mark(self, token: Token) -> None:
        code = token.code
        if code in "tu":
            self.pointed = code
        elif code in "BA":
            self.step = 1
        elif code == "E":
            self.hijri_era = token.value == 2
        elif code == "z" and self.date.month is None:
            self.days.clear()  # «السادسة من صباح» counts hours

    def _take_number(self, token: Token, before: str) -> None:
        value = int(token.value)
        if token.code == "Y" or (before == "y" and self.date.year is None):
            in_digits = token.role == "digits"
            if 30 <= value < _CENTURY and in_digits:  # «عام 67»
                value += 1900
            self.date = replace(self.date, year=value)
            self.fits &= value >= _FIRST_FULL_YEAR or self.date.hijri
        else:
            self.days.append(value)
            self.fits &= 1 <= value <= 31 and value == token.value

    def _take_name(self, token: Token) -> None:
        value = int(token.value)
        if token.code in "MH":
            self.fits &= self.date.month is None
            self.date = replace(self.date, month=value)
            self.hijri_month = token.code == "H"
        elif token.code == "W":
            self.date = replace(self.date, weekday=value)
            if self.pointed:
                self._turn(0)
        elif token.code in "Rr":
            self.date = replace(self.date, adverb=value)
        elif token.printed:
            year, month, day = token.printed
            self.date = replace(self.date, year=year, month=month)
            self.days = [day]
        self.target = token.code

    def _take_unit(self, token: Token) -> None:
        self.target = token.code
        if self.pointed:
            self._turn(0, from_text=self.pointed == "u")
            self.fits &= token.value == 1
        self.pointed = ""

    def _turn(self, turn: int, *, from_text: bool = False) -> None:
        target, self.step, self.pointed = self.target or "m", 0, ""
        if target == "R":
            target = "d"
            self.date = replace(self.date, adverb=None)
        if target in UNITS:
            counted = [token for token in self.tokens if token.code == target]
            self.fits &= all(token.value == 1 for token in counted)
            frame = Frame(UNITS[target], turn, from_text)
            self.date = replace(self.date, frame=frame)
        else:
            self.date = replace(self.date, turn=turn)

    def _with_calendar(self) -> Calendar:
        year = self.date.year
        hijri = self.hijri_month or (
            year is not None
            and year in _HIJRI_YEARS
            and (self.hijri_era or self.date.month is not None or year > 1300)
        )
        return replace(self.date, days=tuple(self.days), hijri=hijri)


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


def _calendar(tokens: Sequence[Token], match: re.Match[str]) -> Node | None:  # noqa: ARG001
    return read_calendar(tokens)


def _part(tokens: Sequence[Token], match: re.Match[str]) -> Node | None:
    part: Part = tokens[0].role  # pyright: ignore[reportAssignmentType]
    rest = tokens[1:]
    if any(token.code == "o" for token in rest):
        return _season(rest, match)
    if any(token.code == "Q" for token in rest):
        decade = _decade(rest, match)
        return Piece({"begin": 1, "middle": 2, "end": 3}[part], "third", decade)
    date = _whole(rest)
    return date and replace(date, part=part)


def _unit(tokens: Sequence[Token], match: re.Match[str]) -> Node | None:  # noqa: ARG001
    return _whole(tokens)


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
    head = [token for token in tokens[:3] if token.code in "OVKqkXwdmWR"][:2]
    if len(head) < 2:
        return None
    ordinal = next((token for token in head if token.code in "OVK"), None)
    named = next((token for token in head if token.code not in "OVK"), None)
    if ordinal is None or named is None:
        return None
    number = -1 if ordinal.code == "K" else int(ordinal.value)
    rest = tokens[max(tokens.index(ordinal), tokens.index(named)) + 1 :]
    if any(token.code == "Q" for token in rest):
        whole = _decade(rest, match)
    else:
        whole = _whole(rest) if rest else Calendar(frame=Frame("year", 0))
    if whole is None:
        return None
    if named.code == "W":
        return Piece(number, "week", whole, weekday=int(named.value))
    if named.code == "X":
        return Piece(number, "third", whole)
    return Piece(number, "day" if named.code == "R" else UNITS[named.code], whole)


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
        if seen_century and token.code in _TURNS:
            return Decade(number, century_turn=_TURNS[token.code])
    return Decade(number)


def _century(tokens: Sequence[Token], match: re.Match[str]) -> Node | None:  # noqa: ARG001
    number = tokens[1]
    # «القرن العشرين» is the 20th; «عشرين قرنا» would count centuries.
    fits = number.code == "O" or number.definite or number.role == "digits"
    return Century(int(number.value)) if fits and 1 <= number.value <= 30 else None


def _holiday(tokens: Sequence[Token], match: re.Match[str]) -> Node | None:  # noqa: ARG001
    place = next(at for at, token in enumerate(tokens) if token.code == "F")
    rest = tokens[place + 1 :]
    if not rest:
        return Holiday(tokens[place].role)
    date = read_calendar(rest)
    if date is None:
        return None
    return Holiday(tokens[place].role, date.year, date.turn, date.frame)


def _offset(tokens: Sequence[Token], match: re.Match[str]) -> Node | None:  # noqa: ARG001
    amounts = _amounts(tokens)
    if not amounts:
        return None
    return Offset(amounts, 1 if tokens[0].code == "A" else -1)


def _within(tokens: Sequence[Token], match: re.Match[str]) -> Node | None:  # noqa: ARG001
    amounts = _amounts(tokens)
    if len(amounts) != 1:
        return None
    return Stretch(*amounts[0], sign=1, within=True)


def _stretch(tokens: Sequence[Token], match: re.Match[str]) -> Node | None:  # noqa: ARG001
    amounts = _amounts([token for token in tokens if token.code not in "BApfcK"])
    turn = next((_TURNS[token.code] for token in tokens if token.code in _TURNS), -1)
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
    "season": _season,
    "decade": _decade,
    "century": _century,
    "holiday": _holiday,
    "offset": _offset,
    "within": _within,
    "stretch": _stretch,
    "years": _years,
    "unit": _unit,
}
