"""How long somebody leads an alliance, and until when where the text begins it."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from etl.edtf import joined, parse_edtf
from etl.extract.tokens import Token
from etl.records import EdtfDate

_UNITS = {"months": "M", "years": "Y", "weeks": "W"}
# How far from its unit a term's word, and from «first» its unit may stand.
_TERM_REACH = 8
_FIRST_REACH = 2
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Term:
    """So many months, years or weeks, and where that stands."""

    count: int
    unit: str
    start: int
    end: int

    @property
    def iso(self) -> str:
        """Return it as an ISO 8601 duration: «ثلاثة أشهر» is P3M."""
        return f"P{self.count}{self.unit}"


def term_of_office(tokens: Sequence[Token]) -> Term | None:
    """Return how long each may lead: «لا تتجاوز فترة كل طرف ثلاثة أشهر»."""
    for place, token in enumerate(tokens):
        if not token.is_cue("term"):
            continue
        near = range(place + 1, min(len(tokens), place + 1 + _TERM_REACH))
        found = next((one for at in near if (one := _at(tokens, at))), None)
        if found is not None:
            return Term(found.count, found.unit, token.start, found.end)
    return None


def first_term(tokens: Sequence[Token], first: int) -> Term | None:
    """Return how long the first turn is: «الأشهر الثلاثة الأولى», «أول ستة أشهر».

    Args:
        tokens: the sentence.
        first: where «first» stands in it.
    """
    near = range(
        max(0, first - _FIRST_REACH), min(len(tokens), first + 1 + _FIRST_REACH)
    )
    return next((one for at in near if (one := _at(tokens, at))), None)


def counted_from(published: EdtfDate, term: Term) -> EdtfDate | None:
    """Return a term that begins as it is reported, approximate at both ends.

    None where the report's own date is vaguer than the unit that is counted.
    """
    earliest, latest = published.earliest, published.latest
    if earliest is None or latest is None:
        return None
    if term.unit == "W":
        if earliest != latest:
            return None
        end = earliest + timedelta(weeks=term.count)
        return joined(_about(earliest, 10), _about(end, 10))
    length = {"Y": 4, "M": 7}[term.unit]
    if earliest.isoformat()[:length] != latest.isoformat()[:length]:
        return None
    months = term.count * (_MONTHS if term.unit == "Y" else 1)
    return joined(_about(earliest, length), _about(_later(earliest, months), length))


def roughly(counted: EdtfDate) -> EdtfDate | None:
    """Return a stretch of days as coarse as what was counted: months as months."""
    if counted.earliest is None or counted.latest is None:
        return None
    days = (counted.latest - counted.earliest).days
    length = next((size for least, size in _GRAINS if days >= least), 10)
    return joined(_about(counted.earliest, length), _about(counted.latest, length))


# So many days are told in years, in months, or by the day.
_GRAINS = ((360, 4), (28, 7))


def _at(tokens: Sequence[Token], place: int) -> Term | None:
    """Return the term whose unit stands at a place, its number beside it."""
    token = tokens[place]
    unit = next((code for cue, code in _UNITS.items() if token.is_cue(cue)), None)
    if unit is None:
        return None
    beside = (*tokens[max(0, place - 1) : place], *tokens[place + 1 : place + 2])
    return Term(_count(token, beside), unit, token.start, token.end)


def _count(unit: Token, beside: Sequence[Token]) -> int:
    """Return how many of a unit: «ثلاثة أشهر», «الأشهر الثلاثة», «شهرين», «سنة»."""
    for one in beside:
        if one.kind == "number" and one.value is not None:
            return int(one.value)
    return 2 if unit.text.endswith("ين") else 1


def _later(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, _MONTHS)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _about(day: date, length: int) -> EdtfDate:
    return parse_edtf(f"{day.isoformat()[:length]}~")
