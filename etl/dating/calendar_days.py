"""Dates of the calendar → days: «الخميس الماضي», «15 ديسمبر», «من الشهر الجاري»."""

from dataclasses import replace
from datetime import date, timedelta

from etl import edtf
from etl.dating import periods
from etl.dating.moments import Moment, pick
from etl.dating.nodes import Calendar, Frame
from etl.dating.periods import Period
from etl.records import EdtfDate

# A weekday that misses the day it stands beside is moved by this much at most back;
# the page's stamp is then late rather than early.
_STALE_DAYS = 3
# «السبت 13» (Saturday the 13th) comes back within so many months.
_MONTHS_AROUND = 14
_YEARS_AROUND = 8  # a leap day comes back after eight years at most


def calendar_days(node: Calendar, moment: Moment) -> EdtfDate | None:
    """Return the days of a calendar date; None where it names no such days."""
    period = _period(node, moment)
    if period is not None and node.nth and node.month is not None:
        period = _by_weekday(node, period)
    if period is not None and node.part == "rest":
        return _rest(period, moment.today)
    if period is None:
        return None
    whole = edtf.between(*period)
    if node.part is None:
        return whole
    part = periods.part(period, node.part)
    if "/" in whole.edtf:
        return edtf.between(*part, approximate=True)
    return edtf.within(whole, *part)


def _by_weekday(node: Calendar, period: Period) -> Period | None:
    """Read «الثلاثاء الثالث من سبتمبر» as the third Tuesday unless the 3rd is one."""
    if node.weekday is None or period[0].isoweekday() == node.weekday:
        return period
    month = periods.month_of(period[0].year, period[0].month)
    day = periods.nth_weekday(month, node.days[0], node.weekday)
    return day and _one(day)


def _rest(period: Period, today: date) -> EdtfDate | None:
    """Return what is left of a running period, today included."""
    return edtf.between(today, period[1]) if today <= period[1] else None


def _period(node: Calendar, moment: Moment) -> Period | None:
    if node.month is not None:
        return _month(node, moment)
    if node.days:
        return _days(node, moment)
    if node.weekday is not None:
        return _on_weekday(node, node.weekday, moment)
    if node.adverb is not None:
        return _one(moment.today + timedelta(node.adverb))
    if node.year is not None:
        in_hijri = periods.hijri_year if node.hijri else periods.year_of
        return in_hijri(node.year)
    return frame_days(node.frame, moment) if node.frame else None


def _days(node: Calendar, moment: Moment) -> Period | None:
    if node.weekday is not None and node.nth:
        whole = frame_days(node.frame or Frame("month", 0), moment)
        return whole and _by_weekday(node, _days_in(node, whole[0]) or whole)
    if node.frame is None:
        return _bare_days(node, moment)
    whole = frame_days(node.frame, moment)
    return whole and _days_in(node, whole[0])


def _month(node: Calendar, moment: Moment) -> Period | None:
    """Settle a month, or days in it."""
    assert node.month is not None
    year = node.year
    if year is None and node.frame is not None:
        frame = frame_days(node.frame, moment)
        if frame is None:
            return None
        year = frame[0].year
    if year is not None:
        return _month_in(node, node.month, year)
    around = periods.hijri_today(moment.today)[0] if node.hijri else moment.today.year
    years = _years_around(node, around)
    if node.turn is None:
        candidates = [_month_in(node, node.month, one) for one in years]
        fitting = _weekday_fitting(node, candidates)
        return pick(fitting, None, moment) or pick(fitting, 0, moment)
    # «15 ديسمبر الماضي» counts months: in December it is not this month's.
    whole = replace(node, days=())
    months = [_month_in(whole, node.month, one) for one in years]
    chosen = pick([one for one in months if one], node.turn, moment)
    if chosen is None or not node.days:
        return chosen
    return _month_in(node, node.month, years[months.index(chosen)])


def _years_around(node: Calendar, year: int) -> range:
    reach = _YEARS_AROUND if (node.month, node.days) == (2, (29,)) else 2
    return range(year - reach, year + reach + 1)


def _month_in(node: Calendar, month: int, year: int) -> Period | None:
    if node.hijri:
        return periods.hijri_days(year, month, node.days)
    if not node.days:
        return periods.month_of(year, month)
    return _days_in(node, date(year, month, 1))


def _days_in(node: Calendar, first: date) -> Period | None:
    if node.days[-1] > periods.month_of(first.year, first.month)[1].day:
        return None
    days = [first.replace(day=day) for day in node.days]
    return (days[0], days[-1]) if days == sorted(days) else None


def _bare_days(node: Calendar, moment: Moment) -> Period | None:
    """Settle «يوم 15»: that day of this month or of the one before or after."""
    candidates: list[Period | None] = []
    for step in range(-_MONTHS_AROUND, _MONTHS_AROUND + 1):
        first = periods.shifted(moment.today.replace(day=1), months=step)
        if max(node.days) <= periods.month_of(first.year, first.month)[1].day:
            candidates.append(_days_in(node, first))
    return pick(_weekday_fitting(node, candidates), node.turn, moment)


def _weekday_fitting(
    node: Calendar, candidates: list[Period | None]
) -> list[Period | None]:
    """Keep the years in which «السبت 15 مارس» is a Saturday, if there are any."""
    if node.weekday is None or node.nth:
        return candidates
    fitting = [one for one in candidates if one and one[0].isoweekday() == node.weekday]
    return [*fitting] or candidates


def _on_weekday(node: Calendar, weekday: int, moment: Moment) -> Period | None:
    if node.frame is not None:
        week = frame_days(node.frame, moment)
        return week and _one(week[0] + timedelta(weekday - 1))
    if node.adverb is not None:
        return _one(_beside(moment.today + timedelta(node.adverb), weekday))
    return _one(_turned(weekday, node.turn, moment))


def _beside(day: date, weekday: int) -> date:
    """Return the day «أمس السبت» (yesterday, Saturday) means on a late page."""
    late = (day.isoweekday() - weekday) % 7
    return day - timedelta(late if late <= _STALE_DAYS else late - 7)


def _turned(weekday: int, turn: int | None, moment: Moment) -> date:
    today = moment.today
    if turn == 0:
        day = today + timedelta(weekday - today.isoweekday())
        ahead = moment.prefer == "future" and day < today
        return day + timedelta(7) if ahead else day
    if turn is None:
        if moment.prefer == "past":
            return today - timedelta((today.isoweekday() - weekday) % 7)
        turn = 1
    if turn > 0:
        ahead = (weekday - today.isoweekday()) % 7 or 7
        return today + timedelta(ahead + 7 * (turn - 1))
    behind = (today.isoweekday() - weekday) % 7 or 7
    return today - timedelta(behind + 7 * (-turn - 1))


def frame_days(frame: Frame, moment: Moment) -> Period | None:
    """Return a running unit; None where the text named no date to count it from."""
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


def _one(day: date) -> Period:
    return day, day
