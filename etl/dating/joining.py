"""How neighbouring dates make one expression: ranges, and distances from a date.

«من يناير إلى مارس 2020» (from January to March 2020), «قبل عيد الميلاد بيومين» (two
days before Christmas), «أول جمعة بعد رمضان» (the first Friday after Ramadan).
"""

import re
from dataclasses import replace
from typing import Literal

from etl.dating.grammar import (
    DAY_BESIDE,
    DISTANCE,
    DISTANCE_BEFORE,
    RANGE,
    WEEKDAY_BEFORE,
)
from etl.dating.nodes import (
    Beside,
    Between,
    Calendar,
    Counted,
    Decade,
    Edge,
    Frame,
    Holiday,
    Node,
    Offset,
    Piece,
    Season,
)
from etl.dating.readers import amounts_of
from etl.dating.tokens import Cluster

Span = tuple[int, int, Node]
_ENDS = Calendar | Decade | Season | Holiday | Piece | Edge
_OPENS_RANGE = re.compile("[nSPJ]_?$")
_NOW = Calendar(frame=Frame("year", 0))
_BESIDE_A_DAY = Frame("day", 1, from_text=True), Frame("day", -1, from_text=True)
_HOUR = Frame("hour", 0)
_BESIDE = re.compile("[,_ni]*")
_FROM = re.compile("n[_ni]*")


def joined(
    codes: str, one: Span, other: Span, *, whole: bool, dual: bool
) -> Node | None:
    """Join two neighbours to the interval between them, if it is one.

    Args:
        codes: the letters of their cluster.
        one: the first of them.
        other: the second.
        whole: the text is one expression and nothing else.
        dual: the first opens with «يومي» (the two days of).
    """
    first, last = one[2], other[2]
    if not (_may_end(first) and _may_end(last)):
        return None
    if (
        isinstance(first, Season)
        and first.year
        and last == Calendar(year=first.year + 1)
    ):
        return first  # «شتاء 2019-2020» (winter 2019–2020)
    lead = codes[max(0, one[0] - 3) : one[0]]
    if codes[one[1] : other[0]] == "&" and not (dual or lead.endswith(("J", "Jd"))):
        return _pair(first, last)
    if not _is_range(codes, one, other, whole=whole):
        return None
    if isinstance(first, Calendar) and isinstance(last, Calendar):
        first, last = _with_missing(first, last), _with_missing(last, first)
    elif isinstance(first, Season) and isinstance(last, Season) and not first.year:
        first = replace(first, year=last.year, frame=last.frame)
    elif isinstance(first, Piece) and isinstance(last, Piece) and first.whole == _NOW:
        first = replace(first, whole=last.whole)
    return Between(first, last)


def _may_end(node: Node) -> bool:
    """Tell whether an interval may begin or end with it; an hour is none of days."""
    return isinstance(node, _ENDS) and getattr(node, "frame", None) != _HOUR


def _is_range(codes: str, one: Span, other: Span, *, whole: bool) -> bool:
    between = codes[one[1] : other[0]]
    if between == "&":
        return True
    if between == "/":
        return codes[one[1] - 1] + codes[other[1] - 1] == "NN"
    if not RANGE.fullmatch(between):
        return False
    opened = whole or _OPENS_RANGE.search(codes[max(0, one[0] - 3) : one[0]])
    return "U" not in between or bool(opened) or codes[other[0]] in "rR"


def counted_from(cluster: Cluster, one: Span, other: Span) -> Node | None:
    """Join «بعد يومين من السبت» and «اليوم التالي لعيد الفطر»."""
    between = cluster.codes[one[1] : other[0]]
    distance = one[2]
    if isinstance(distance, Calendar) and distance.frame in _BESIDE_A_DAY:
        if between or not cluster.tokens[other[0]].towards:
            return None
        sign: Literal[-1, 1] = 1 if distance.frame == _BESIDE_A_DAY[0] else -1
        return Counted(((1, "day"),), sign, other[2])
    if not isinstance(distance, Offset) or not _FROM.fullmatch(between):
        return None
    return Counted(distance.amounts, distance.sign, other[2])


def framed(codes: str, one: Span, other: Span) -> Node | None:
    """Join «الشهر القادم يوم 15» and «العام الماضي في مارس» (last year in March)."""
    frame, date = one[2], other[2]
    if not (isinstance(frame, Calendar) and isinstance(date, Calendar)):
        return None
    if frame.frame is None or frame != Calendar(frame=frame.frame):
        return None
    floating = date.year is None and date.frame is None and date.turn is None
    if not floating or not _BESIDE.fullmatch(codes[one[1] : other[0]]):
        return None
    unit = frame.frame.unit
    fits = (unit == "month" and date == Calendar(days=date.days)) or (
        unit == "year" and date.month is not None and date.weekday is None
    )
    return replace(date, frame=frame.frame) if fits else None


def measured(cluster: Cluster, span: Span) -> Span:
    """Take in the distance before or after a date, if one stands there."""
    first, last, node = span
    codes = cluster.codes
    lead = codes[:first]
    weekday = WEEKDAY_BEFORE.search(lead)
    if weekday is not None:
        return weekday.start(), last, _beside(cluster, weekday, node)
    beside = DAY_BESIDE.search(lead)
    if beside is not None and cluster.tokens[beside.start()].value == 0:
        # «اليوم بعد عيد الميلاد» (the day after Christmas)
        sign = -1 if beside["side"] == "B" else 1
        return beside.start(), last, Counted(((1, "day"),), sign, node)
    before = DISTANCE_BEFORE.search(lead)
    if before is not None:
        amounts = amounts_of(cluster.tokens[before.start() : before.end("amount")])
        if amounts:
            sign = -1 if before["side"] == "B" else 1
            return before.start(), last, Counted(amounts, sign, node)
    side = re.search("([AB])[_ni]*$", lead)
    if side is not None and codes[last : last + 1] == "G":
        after = DISTANCE.match(codes, last + 1)
        amounts = amounts_of(cluster.tokens[last + 1 : after.end()]) if after else ()
        if after is not None and amounts:
            sign = -1 if side[1] == "B" else 1
            return side.start(), after.end(), Counted(amounts, sign, node)
    return span


def _beside(cluster: Cluster, match: re.Match[str], node: Node) -> Beside:
    tokens = cluster.tokens[match.start() : match.end()]
    weekday = next(int(token.value) for token in tokens if token.code == "W")
    number = next((int(token.value) for token in tokens if token.code in "OV"), 1)
    sign: Literal[-1, 1] = -1 if "B" in match.group() else 1
    return Beside(number, weekday, sign, node)


def _pair(first: Node, last: Node) -> Between | None:
    """Join neighbours by «و»: «السبت والأحد», «يونيو ويوليو 2014», «اليوم وغدا»."""
    if not (isinstance(first, Calendar) and isinstance(last, Calendar)):
        return None
    if _is_day_from_now(first) and _is_day_from_now(last):
        return _in_order(first, last)
    if first.weekday and last.weekday and not first.month and not last.month:
        fits = (last.weekday - first.weekday) % 7 == 1
    elif first.month and last.month and not first.days and not last.days:
        fits = first.year is None and first.turn is None
        fits &= last.year is not None or (last.month - first.month) % 12 == 1
    else:
        fits = False
    pair = _with_missing(first, last), _with_missing(last, first)
    return Between(*pair) if fits else None


def _is_day_from_now(date: Calendar) -> bool:
    return date.adverb is not None and date == Calendar(adverb=date.adverb)


def _in_order(first: Calendar, last: Calendar) -> Between | None:
    one, other = sorted((first, last), key=lambda date: date.adverb or 0)
    return Between(one, other) if (other.adverb or 0) - (one.adverb or 0) == 1 else None


def _with_missing(one: Calendar, other: Calendar) -> Calendar:
    """Take over the month, the year and the turn that only the other one bears."""
    filled = one
    if one.days and one.month is None and one.frame is None:
        filled = replace(filled, month=other.month, hijri=other.hijri)
    undated = one.year is None and one.frame is None and one.turn is None
    if undated and one.adverb is None and filled.month is not None:
        filled = replace(filled, year=other.year, frame=other.frame, turn=other.turn)
    return filled
