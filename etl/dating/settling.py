"""Nodes → days: what a date expression means when said on a certain day.

Newspapers mean the past unless a word says otherwise, and weeks start on Monday.
Nothing is made more precise than the words are.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Literal

from etl import edtf
from etl.dating import periods
from etl.dating.calendar_days import calendar_days, frame_days
from etl.dating.moments import Moment, pick
from etl.dating.nodes import (
    Around,
    Beside,
    Between,
    Calendar,
    Century,
    Counted,
    Decade,
    Edge,
    Holiday,
    Node,
    Offset,
    Piece,
    Season,
    Stretch,
)
from etl.dating.periods import Period
from etl.records import EdtfDate

# No newspaper's reference day lies beyond these: what means the same on both
# means the same on every day.
_EDGES = {"begin", "end"}
_LONG_AGO, _FAR_AHEAD = date(1950, 1, 1), date(2060, 12, 31)


def settle(node: Node, moment: Moment) -> EdtfDate | None:
    """Return the days a node means; None where it cannot be told."""
    try:
        return _settle(node, moment)
    except (ValueError, OverflowError):  # no such day, or beyond the calendars
        return None


def settle_within(
    node: Node,
    reference: EdtfDate | None,
    *,
    prefer: Literal["past", "future"] = "past",
    text: EdtfDate | None = None,
) -> EdtfDate | None:
    """Return the days a node means if every day of the reference gives the same.

    «ديسمبر الماضي» (last December) said in 2018 is "2017-12" on any day of the year;
    a weekday of that year stays unknown. Without a reference only full dates settle.
    """
    first = (reference and reference.earliest) or _LONG_AGO
    last = (reference and reference.latest) or _FAR_AHEAD
    settled = settle(node, Moment(first, prefer, text))
    if settled is None or first == last:
        return settled
    return settled if settle(node, Moment(last, prefer, text)) == settled else None


def _settle(node: Node, moment: Moment) -> EdtfDate | None:
    return _SETTLERS[type(node)](node, moment)


def _offset(node: Offset, moment: Moment) -> EdtfDate:
    months = days = 0.0
    for amount, unit in node.amounts:
        in_months, in_days = periods.LENGTHS[unit]
        months += amount * in_months
        days += amount * in_days
    days += round((months % 1) * 30)
    day = periods.shifted(
        moment.today, months=node.sign * int(months), days=node.sign * int(days)
    )
    units = {unit for _, unit in node.amounts}
    if moment.to_the_day or units <= {"day", "hour"}:
        return edtf.on(day)
    if units & {"day", "week", "hour"}:
        return edtf.on(day, approximate=True)
    coarse = "month" if "month" in units or months % 12 else "year"
    return edtf.between(*periods.containing(coarse, day), approximate=True)


def _counted(node: Counted, moment: Moment) -> EdtfDate | None:
    """Settle a distance from another date: from its end on, or before its start."""
    base = _settle(_edge_of(node.base), moment)
    if base is None or base.earliest is None or base.latest is None:
        return None
    start = base.earliest if node.sign < 0 else base.latest
    part = getattr(node.base, "part", None)
    if part in _EDGES:
        start = base.earliest if part == "begin" else base.latest
    settled = _offset(
        Offset(node.amounts, node.sign), replace(moment, today=start, to_the_day=True)
    )
    exact = base.earliest == base.latest and "~" not in base.edtf
    return settled if exact else edtf.about(settled)


def _edge_of(node: Node) -> Node:
    """Read «نهاية الشهر» (the month's end), where it is counted from, as its month."""
    at_edge = isinstance(node, Calendar) and node.part in _EDGES
    return replace(node, part=None) if at_edge else node


def _beside(node: Beside, moment: Moment) -> EdtfDate | None:
    base = _settle(node.base, moment)
    if base is None or base.earliest is None or base.latest is None:
        return None
    turn = node.sign * node.number
    today = base.earliest if turn < 0 else base.latest
    day = Calendar(weekday=node.weekday, turn=turn)
    return calendar_days(day, replace(moment, today=today))


def _around(node: Around, moment: Moment) -> EdtfDate | None:
    base = _settle(node.base, moment)
    if base is None or base.earliest is None:
        return None
    return edtf.between(*periods.containing(node.unit, base.earliest))


def _stretch(node: Stretch, moment: Moment) -> EdtfDate:
    today, amount = moment.today, int(node.amount)
    if node.within or node.unit == "hour":
        months, days = periods.LENGTHS[node.unit]
        end = periods.shifted(
            today,
            months=node.sign * int(months * node.amount),
            days=node.sign * int(days * node.amount),
        )
        return edtf.between(min(today, end), max(today, end))
    near = periods.stepped(today, node.unit, node.sign)
    far = periods.stepped(today, node.unit, node.sign * amount)
    first, last = sorted([near, far])
    return edtf.between(
        periods.containing(node.unit, first)[0], periods.containing(node.unit, last)[1]
    )


def _piece(node: Piece, moment: Moment) -> EdtfDate | None:
    whole = _settle(node.whole, moment)
    if whole is None or whole.earliest is None or whole.latest is None:
        return None
    period = (whole.earliest, whole.latest)
    if node.weekday is not None:
        day = periods.nth_weekday(period, node.number, node.weekday)
        return day and edtf.on(day)
    piece = periods.piece(period, node.number, node.unit)
    # «الأسبوع الأول من مارس» (the first week of March) has no sharp edges.
    return piece and edtf.between(*piece, approximate=node.unit in {"week", "third"})


def _edge(node: Edge, moment: Moment) -> EdtfDate | None:
    whole = _settle(node.whole, moment)
    if whole is None or whole.earliest is None or whole.latest is None:
        return None
    if node.at_end:
        first = periods.stepped(whole.latest + timedelta(1), node.unit, -node.amount)
        return edtf.between(max(first, whole.earliest), whole.latest)
    last = periods.stepped(whole.earliest, node.unit, node.amount) - timedelta(1)
    return edtf.between(whole.earliest, min(last, whole.latest))


def _season(node: Season, moment: Moment) -> EdtfDate | None:
    year = node.year
    if year is None and node.frame is not None:
        frame = frame_days(node.frame, moment)
        year = frame[0].year if frame else None
        if year is None:
            return None
    if year is None:
        years = range(moment.today.year - 2, moment.today.year + 3)
        seasons: list[Period | None] = [
            periods.season_of(one, node.number) for one in years
        ]
        period = pick(seasons, node.turn, moment)
    else:
        period = periods.season_of(year, node.number)
    return period and edtf.between(*period, approximate=True)


def _decade(node: Decade, moment: Moment) -> EdtfDate:
    century = node.century
    if century is None:
        turn = -1 if node.century_turn is None else node.century_turn
        century = (
            (moment.today.year - 1) // 100 + 1 + turn
            if node.century_turn is not None
            else 20
        )
    first = date((century - 1) * 100 + node.number, 1, 1)
    return edtf.between(*periods.containing("decade", first))


def _century(node: Century, moment: Moment) -> EdtfDate:  # noqa: ARG001
    return edtf.between(*periods.century_of(node.number))


def _holiday(node: Holiday, moment: Moment) -> EdtfDate | None:
    year = node.year
    if year is None and node.frame is not None:
        frame = frame_days(node.frame, moment)
        if frame is None:
            return None
        year = frame[0].year
    hijri = node.rule.startswith("h")
    if year is not None:
        days = periods.holidays(node.rule, year)
        day = days[0] if days else None
    else:
        around = range(moment.today.year - 2, moment.today.year + 3)
        days = [day for one in around for day in periods.holidays(node.rule, one)]
        chosen = pick([(day, day) for day in days], node.turn, moment)
        day = chosen[0] if chosen else None
    # The moon's sighting may move a Hijri feast by a day.
    return day and edtf.on(day + timedelta(node.day - 1), approximate=hijri)


def _interval(node: Between, moment: Moment) -> EdtfDate | None:
    """Settle the end that speaks first, and the other one seen from there."""
    if moment.prefer == "future":
        return _onward(node, moment) or _backward(node, replace(moment, prefer="past"))
    return _backward(node, moment) or _onward(node, replace(moment, prefer="future"))


def _onward(node: Between, moment: Moment) -> EdtfDate | None:
    first = _settle(node.first, moment)
    if first is None or first.latest is None:
        return None
    last = _settle(node.last, _seen_from(first.latest, node.last, moment))
    if last and last.latest and last.latest < first.latest and _is_next(node.last):
        # «من الأربعاء القادم إلى الجمعة القادمة» (from next Wednesday to Friday)
        last = _settle(node.last, replace(moment, today=first.latest))
    return last and edtf.joined(first, last)


def _is_next(node: Node) -> bool:
    return isinstance(node, Calendar) and node.weekday is not None and node.turn == 1


def _backward(node: Between, moment: Moment) -> EdtfDate | None:
    last = _settle(node.last, moment)
    if last is None or last.earliest is None:
        return None
    first = _settle(node.first, _seen_from(last.earliest, node.first, moment))
    return first and edtf.joined(first, last)


def _seen_from(day: date, node: Node, moment: Moment) -> Moment:
    floating = isinstance(node, Calendar) and (
        node.turn is None and node.frame is None and node.adverb is None
    )
    return replace(moment, today=day) if floating else moment


_SETTLERS: Mapping[type[Node], Callable[..., EdtfDate | None]] = {
    Calendar: calendar_days,
    Piece: _piece,
    Edge: _edge,
    Offset: _offset,
    Counted: _counted,
    Beside: _beside,
    Around: _around,
    Stretch: _stretch,
    Season: _season,
    Decade: _decade,
    Century: _century,
    Holiday: _holiday,
    Between: _interval,
}
