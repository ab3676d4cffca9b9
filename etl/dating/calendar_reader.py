"""Tokens of one calendar date → its parts."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from etl.dating.links import Token
from etl.dating.nodes import Calendar, Frame, Unit
from etl.dating.printed import BEFORE_CHRIST, HIJRI_ERA

UNITS: Mapping[str, Unit] = {
    "j": "hour", "d": "day", "l": "weekend", "w": "week", "m": "month",
    "q": "quarter", "k": "half", "y": "year", "e": "decade", "v": "century",
}  # fmt: skip
TURNS: Mapping[str, int] = {"p": -1, "c": 0, "f": 1}
_HIJRI_YEARS = range(1, 1600)
_LIKELY_HIJRI = 1300  # a year above this, and below 1600, needs no «هـ»
_FIRST_FULL_YEAR = 1000
_CENTURY = 100
_LIKELY_1900S = range(30, _CENTURY)
_MOST_WEEKDAYS = 5  # a month has no sixth Monday


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
        if code in TURNS:
            self._turn(TURNS[code] * (2 if self.step else 1))
        else:
            turn = {"g": 1, "a": -1, "s": 0}[code] * (2 if self.step else 1)
            self._turn(turn, from_text=True)

    def _take_mark(self, token: Token) -> None:
        code = token.code
        if code in "tu":
            self.pointed = code
        elif code in "BA":
            self.step = 1
        elif code == "E":
            self.hijri_era = token.value == HIJRI_ERA
            self.fits &= token.value != BEFORE_CHRIST
        elif code == "z" and self.date.month is None:
            self.days.clear()  # «السادسة من صباح» counts hours

    def _take_number(self, token: Token, before: str) -> None:
        value = int(token.value)
        if token.code == "Y" or (before == "y" and self.date.year is None):
            self.date = replace(self.date, year=_full_year(token))
            value = self.date.year or 0
            self.fits &= value >= _FIRST_FULL_YEAR or self.date.hijri
        else:
            if before == "R":  # «اليوم الأول من مارس» is no today
                self.date = replace(self.date, adverb=None)
            if before == "W" and token.code == "O" and value <= _MOST_WEEKDAYS:
                self.date = replace(self.date, nth=True)
            if before == "d":  # «يوم 15 القادم» (the next 15th)
                self.target = ""
            if self.days and before == "M" and token.end - token.start == 2:
                self.date = replace(self.date, year=_full_year(token))
                return
            self.days.append(value)
            self.fits &= 1 <= value <= 31 and value == token.value

    def _take_name(self, token: Token) -> None:
        value = int(token.value)
        self.target = token.code
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
            self.date = replace(self.date, year=year or None, month=month)
            self.days = [day]

    def _take_unit(self, token: Token) -> None:
        self.target = token.code
        if self.pointed:
            self._turn(0, from_text=self.pointed == "u")
            # «ذات يوم» (one day) is no day that was named.
            self.fits &= token.value == 1 and (token.definite or self.pointed == "t")
        self.pointed = ""

    def _turn(self, turn: int, *, from_text: bool = False) -> None:
        # «19 الجاري» (the 19th of the current …) leaves the month out.
        target = self.target or ("m" if self.days else "W")
        self.step, self.pointed = 0, ""
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
            and (self.hijri_era or self.date.month is not None or year > _LIKELY_HIJRI)
        )
        return replace(self.date, days=tuple(self.days), hijri=hijri)


def _full_year(token: Token) -> int:
    """Read «عام 67» as 1967 and «عام 05» as 2005."""
    value = int(token.value)
    if token.role != "digits" or token.end - token.start != 2:
        return value
    return value + (1900 if value in _LIKELY_1900S else 2000)
