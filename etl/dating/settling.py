"""Nodes → days: what a date expression means when said on a certain day.

Newspapers mean the past unless a word says otherwise, and weeks start on Monday.
Nothing is made more precise than the words are.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from etl import edtf
from etl.dating import periods
from etl.dating.nodes import (
    Between,
    Calendar,
    Century,
    Decade,
    Frame,
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
_LONG_AGO, _FAR_AHEAD = date(1950, 1, 1), date(2060, 12, 31)
# A weekday that misses the day it stands beside is moved by this much at most back;
# the page's stamp is then late rather than early.
_STALE_DAYS = 3


@dataclass(frozen=True, slots=True)
class Moment:
    """The day an expression is said on.

    Attributes:
        prefer: where a bare weekday or month lies.
        text: the date the text named before, for «العام نفسه» (the same year).
        to_the_day: count «قبل شهرين» (two months ago) to the day, as one asks of a
            calendar, not to the month, as a reporter means it.
    """

    today: date
    prefer: Literal["past", "future"] = "past"
    text: EdtfDate | None = None
    to_the_day: bool = False


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
    match node:
        case Calendar():
            return _calendar(node, moment)
        case Offset():
            return _offset(node, moment)
        case Stretch():
            return _stretch(node, moment)
        case Piece():
            return _piece(node, moment)
        case Season():
            return _season(node, moment)
        case Decade():
            return edtf.between(*_decade(node, moment))
        case Century():
            return edtf.between(*periods.century(node.number))
        case Holiday():
            return _holiday(node, moment)
        case Between():
            return _interval(node, moment)


def _calendar(node: Calendar, moment: Moment) -> EdtfDate | None:
    period = _period(node, moment)
    if period is None:
        return None
    whole = edtf.between(*period)
    if node.part is None:
        return whole
    return edtf.within(whole, *periods.part(period, node.part))


def _period(node: Calendar, moment: Moment) -> Period | None:
    if node.month is not None:
        return _month(node, moment)
    if node.days:
        frame = node.frame or Frame("month", 0)
        whole = _frame(frame, moment)
        if node.frame is None and node.turn is None:
            return _bare_days(node, moment)
        return whole and _days_in(node, whole[0])
    if node.weekday is not None and node.frame is not None:
        whole = _frame(node.frame, moment)
        return whole and _one(whole[0] + timedelta(node.weekday - 1))
    if node.weekday is not None:
        return _one(_weekday(node, node.weekday, moment))
    if node.adverb is not None:
        return _one(moment.today + timedelta(node.adverb))
    if node.year is not None:
        return periods.hijri_year(node.year) if node.hijri else _year(node.year)
    return _frame(node.frame, moment) if node.frame else None


def _month(node: Calendar, moment: Moment) -> Period | None:
    """Settle a month, or days in it."""
    assert node.month is not None
    year = node.year
    if year is None and node.frame is not None:
        frame = _frame(node.frame, moment)
        if frame is None:
            return None
        year = frame[0].year
    if year is not None:
        return _month_in(node, node.month, year)
    around = periods.hijri_today(moment.today)[0] if node.hijri else moment.today.year
    years = range(around - 2, around + 3)
    if node.turn is None:
        candidates = [_month_in(node, node.month, one) for one in years]
        return _pick(_on_weekday(node, candidates), None, moment)
    # «15 ديسمبر الماضي» counts months: in December it is not this month's.
    whole = replace(node, days=())
    months = [_month_in(whole, node.month, one) for one in years]
    chosen = _pick([one for one in months if one], node.turn, moment)
    if chosen is None or not node.days:
        return chosen
    return _month_in(node, node.month, years[months.index(chosen)])


def _month_in(node: Calendar, month: int, year: int) -> Period | None:
    if node.hijri:
        return periods.hijri_days(year, month, node.days)
    if not node.days:
        return periods.month(year, month)
    return _days_in(node, date(year, month, 1))


def _days_in(node: Calendar, first: date) -> Period | None:
    days = [first.replace(day=day) for day in node.days]
    return (days[0], days[-1]) if days == sorted(days) else None


def _bare_days(node: Calendar, moment: Moment) -> Period | None:
    """Settle «يوم 15»: that day of this month or of the one before or after."""
    candidates: list[Period | None] = []
    for step in (-2, -1, 0, 1, 2):
        first = periods.shifted(moment.today.replace(day=1), months=step)
        if max(node.days) <= periods.month(first.year, first.month)[1].day:
            candidates.append(_days_in(node, first))
    return _pick(candidates, None, moment)


def _on_weekday(node: Calendar, candidates: list[Period | None]) -> list[Period | None]:
    """Keep the years in which «السبت 15 مارس» is a Saturday, if there are any."""
    if node.weekday is None:
        return candidates
    fitting = [one for one in candidates if one and one[0].isoweekday() == node.weekday]
    return [*fitting] or candidates


def _weekday(node: Calendar, weekday: int, moment: Moment) -> date:
    if node.adverb is not None:
        day = moment.today + timedelta(node.adverb)
        late = (day.isoweekday() - weekday) % 7
        return day - timedelta(late if late <= _STALE_DAYS else late - 7)
    monday = moment.today - timedelta(moment.today.weekday())
    if node.turn == 0:
        return monday + timedelta(weekday - 1)
    turn = node.turn
    if turn is None:
        late = (moment.today.isoweekday() - weekday) % 7
        if moment.prefer == "past":
            return moment.today - timedelta(late)
        turn = 1
    if turn > 0:
        ahead = (weekday - moment.today.isoweekday()) % 7 or 7
        return moment.today + timedelta(ahead + 7 * (turn - 1))
    behind = (moment.today.isoweekday() - weekday) % 7 or 7
    return moment.today - timedelta(behind + 7 * (-turn - 1))


def _frame(frame: Frame, moment: Moment) -> Period | None:
    day = moment.today
    if frame.from_text:
        text = moment.text
        if text is None or text.earliest is None:
            return None
        whole = periods.containing(frame.unit, text.earliest)
        if text.latest is None or not whole[0] <= text.latest <= whole[1]:
            return None
        day = text.earliest
    return periods.containing(frame.unit, periods.stepped(day, frame.unit, frame.turn))


def _pick(
    candidates: list[Period | None], turn: int | None, moment: Moment
) -> Period | None:
    """Choose among the occurrences of something that comes back every year."""
    known = [one for one in candidates if one is not None]
    today = moment.today
    if turn == 0:
        return min(known, key=lambda one: _distance(one, today), default=None)
    if turn is not None:
        beside = [
            one for one in known if (one[1] < today if turn < 0 else one[0] > today)
        ]
        place = turn if turn < 0 else turn - 1
        return beside[place] if -len(beside) <= place < len(beside) else None
    if moment.prefer == "past":
        return next((one for one in reversed(known) if one[0] <= today), None)
    return next((one for one in known if one[1] >= today), None)


def _distance(period: Period, day: date) -> int:
    return max((period[0] - day).days, (day - period[1]).days, 0)


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
    return piece and edtf.between(*piece, approximate=node.unit == "week")


def _season(node: Season, moment: Moment) -> EdtfDate | None:
    year = node.year
    if year is None and node.frame is not None:
        frame = _frame(node.frame, moment)
        year = frame[0].year if frame else None
        if year is None:
            return None
    if year is None:
        years = range(moment.today.year - 2, moment.today.year + 3)
        seasons: list[Period | None] = [
            periods.season(one, node.number) for one in years
        ]
        period = _pick(seasons, node.turn, moment)
    else:
        period = periods.season(year, node.number)
    return period and edtf.between(*period, approximate=True)


def _decade(node: Decade, moment: Moment) -> Period:
    century = node.century
    if century is None:
        turn = -1 if node.century_turn is None else node.century_turn
        century = (
            (moment.today.year - 1) // 100 + 1 + turn
            if node.century_turn is not None
            else 20
        )
    return periods.containing("decade", date((century - 1) * 100 + node.number, 1, 1))


def _holiday(node: Holiday, moment: Moment) -> EdtfDate | None:
    year = node.year
    if year is None and node.frame is not None:
        frame = _frame(node.frame, moment)
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
        chosen = _pick([_one(day) for day in days], node.turn, moment)
        day = chosen[0] if chosen else None
    # The moon's sighting may move a Hijri feast by a day.
    return day and edtf.on(day, approximate=hijri)


def _interval(node: Between, moment: Moment) -> EdtfDate | None:
    """Settle the end that speaks first, and the other one seen from there."""
    if moment.prefer == "future":
        first = _settle(node.first, moment)
        if first is None or first.latest is None:
            return None
        last = _settle(node.last, _seen_from(first.latest, node.last, moment))
        return last and edtf.joined(first, last)
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


def _one(day: date) -> Period:
    return day, day


def _year(number: int) -> Period:
    return date(number, 1, 1), date(number, 12, 31)
