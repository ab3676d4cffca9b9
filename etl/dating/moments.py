"""The day an expression is said on, and which of many like days it then means."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from etl.dating.periods import Period
from etl.records import EdtfDate


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


def pick(
    candidates: Sequence[Period | None], turn: int | None, moment: Moment
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
