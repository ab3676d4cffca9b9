"""What dates a text from within: relative words, and the known date they mean.

«مارس 2011، أي قبل ثمانية أعوام» (March 2011, that is eight years ago) was written
in 2019: the days on which the words mean that date are the days of writing.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from etl.dating.nodes import Calendar, Node, Offset
from etl.dating.periods import LENGTHS, Period, shifted
from etl.dating.settling import Moment, settle
from etl.records import EdtfDate

# Days around a known date that a weekday, a month and a year's name can be said on.
_REACH = {"week": 16, "month": 400, "year": 800}
_TO_THE_DAY = {"day", "hour", "minute", "second"}


@dataclass(frozen=True, slots=True)
class Clue:
    """Words relative to the day of writing, and the known date they mean."""

    node: Node
    known: EdtfDate
    span: tuple[int, int]
    landmark: str | None = None

    @property
    def is_rough(self) -> bool:
        """Whether «قبل شهرين» (two months ago) and the like round the distance."""
        if not isinstance(self.node, Offset):
            return False
        return any(unit not in _TO_THE_DAY for _, unit in self.node.amounts)


def days_fitting(clue: Clue) -> Period | None:
    """Return the first and last day on which the words mean the known date."""
    known = clue.known
    if known.earliest is None or known.latest is None:
        return None
    low, high = _search_range(clue.node, known.earliest, known.latest)
    fitting = [
        day
        for day in (low + timedelta(step) for step in range((high - low).days + 1))
        if _means(clue.node, day, known)
    ]
    return (fitting[0], fitting[-1]) if fitting else None


def _search_range(node: Node, first: date, last: date) -> Period:
    reach = _REACH["week"]
    if isinstance(node, Offset):
        amount, unit = node.amounts[0]
        months, days = LENGTHS[unit]
        size = int(amount * months), int(amount * days)
        first = shifted(first, months=-node.sign * size[0], days=-node.sign * size[1])
        last = shifted(last, months=-node.sign * size[0], days=-node.sign * size[1])
        reach = _REACH["month"] if months else _REACH["week"]
    elif isinstance(node, Calendar):
        frame = node.frame.unit if node.frame else ""
        if frame in {"year", "decade", "century"}:
            reach = _REACH["year"]
        elif node.month or frame:
            reach = _REACH["month"]
    return first - timedelta(reach), last + timedelta(reach)


def _means(node: Node, day: date, known: EdtfDate) -> bool:
    meant = settle(node, Moment(day))
    if meant is None or meant.earliest is None or meant.latest is None:
        return False
    assert known.earliest is not None
    assert known.latest is not None
    inside = known.earliest <= meant.earliest and meant.latest <= known.latest
    around = meant.earliest <= known.earliest and known.latest <= meant.latest
    return inside or around
