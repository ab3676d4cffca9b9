"""Publication dates that words and public events fix or bound.

A relative expression that stands with a known date tells the day it was said on:
«مارس 2011، أي قبل ثمانية أعوام» (March 2011, that is eight years ago) was written
in 2019. `_Clue` holds one such pair; the days that fit all of them are the answer.
"""

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import chain, islice

from etl import edtf
from etl.dating import read
from etl.dating.nodes import Calendar, Expression, Node, Offset
from etl.dating.outlook import looks_ahead
from etl.dating.periods import LENGTHS, Period, shifted
from etl.dating.settling import Moment, settle, settle_within
from etl.extract.publications.header_lines import Dated
from etl.landmarks import Landmark, find_landmarks
from etl.lexicon.scan import Scan
from etl.records import EdtfDate

_THAT_IS = re.compile(r'[\s،,("\']*(?:اي|يعني|وذلك)?\s*(?:في|خلال)?\s*$')
# An expression this near to a landmark, with nothing but marks and a short word
# between them, dates it: «المؤتمر …، الخميس الماضي» (the conference, last Thursday).
_BESIDE = re.compile(r'[\s،,()"\'-]*(?:في|يوم|خلال)?[\s،,()"\'-]*')
_NEAREST = 20
# Days around a known date that a weekday, a month and a year's name can be said on.
_REACH = {"week": 16, "month": 400, "year": 800}
_LONGEST_EXPRESSION = 80
# An article that gives more clues than these gives the same ones again.
_MOST_CLUES = 12
_MOST_NARROWING = 60  # expressions of its first part
# A weekday picks a day only out of so many.
_PICKABLE = 7


@dataclass(frozen=True, slots=True)
class _Clue:
    """Words relative to the day of writing, and the known date they mean."""

    node: Node
    known: EdtfDate
    span: tuple[int, int]
    landmark: str | None = None


def find_anchored(scan: Scan) -> Dated | None:
    """Return the date that words fix, else the one that events bound."""
    expressions = read(scan)
    landmarks = find_landmarks(scan)
    clues = chain(
        _self_dated(expressions),
        _appositions(scan, expressions),
        _dated_landmarks(scan, expressions, landmarks),
    )
    first = list(islice(clues, _MOST_CLUES))
    return _solved(scan, first, expressions) or _bounded(scan, expressions, landmarks)


def _self_dated(expressions: Sequence[Expression]) -> Iterator[_Clue]:
    """Find «أمس الأحد 27 يونيو 2021», «العام المقبل 2025» (next year, 2025)."""
    for one in expressions:
        node = one.node
        if not isinstance(node, Calendar) or node.year is None or node.hijri:
            continue
        known = settle_within(replace(node, adverb=None, turn=None, frame=None), None)
        relative: Calendar | None = None
        if node.adverb is not None and node.days:
            relative = Calendar(adverb=node.adverb)
        elif (node.frame is not None and not node.frame.from_text) or (
            node.turn is not None and (node.month or node.weekday)
        ):
            relative = replace(node, year=None)
        if relative is not None and known is not None:
            yield _Clue(relative, known, (one.start, one.end))


def _appositions(scan: Scan, expressions: Sequence[Expression]) -> Iterator[_Clue]:
    """Find a known date and a relative one that say the same."""
    for first, last in itertools.pairwise(expressions):
        between = scan.text[first.end : last.word_start]
        if len(between) > _NEAREST or not _THAT_IS.fullmatch(between):
            continue
        plain = not re.search("اي|يعني|[(]", between)
        for known, relative in ((first, last), (last, first)):
            if not isinstance(known.node, Calendar) or known.node.year is None:
                continue
            settled = settle_within(known.node, None)
            if settled is None or settle_within(relative.node, None) is not None:
                continue
            # «في 2014، قبل عام» may tell two things; «أي» (that is) tells one.
            if plain and isinstance(relative.node, Offset):
                continue
            yield _Clue(relative.node, settled, (first.start, last.end))


def _dated_landmarks(
    scan: Scan, expressions: Sequence[Expression], landmarks: Sequence[Landmark]
) -> Iterator[_Clue]:
    ends = [one.end for one in expressions]
    for landmark in landmarks:
        if landmark.role != "at":
            continue
        first = bisect_left(ends, landmark.start - _NEAREST)
        last = bisect_right(ends, landmark.end + _LONGEST_EXPRESSION)
        for one in expressions[first:last]:
            if _dates(scan, one, landmark) and settle_within(one.node, None) is None:
                span = (min(one.start, landmark.start), max(one.end, landmark.end))
                yield _Clue(one.node, landmark.date, span, landmark.landmark)


def _dates(scan: Scan, one: Expression, landmark: Landmark) -> bool:
    if one.role != "at" or not isinstance(one.node, Calendar):
        return False
    if landmark.start <= one.start and one.end <= landmark.end:
        return True
    low, high = sorted([(one.start, one.end), (landmark.start, landmark.end)])
    between = scan.text[low[1] : high[0]]
    return len(between) <= _NEAREST and _BESIDE.fullmatch(between) is not None


def _solved(
    scan: Scan, clues: Sequence[_Clue], expressions: Sequence[Expression]
) -> Dated | None:
    window: Period | None = None
    used: list[_Clue] = []
    for clue in clues:
        days = _days_fitting(clue)
        joint = days if window is None or days is None else _overlap(window, days)
        if joint is not None:
            window = joint
            used.append(clue)
    if window is None:
        return None
    first, last = _narrowed(window, expressions)
    best = next((clue for clue in used if clue.landmark is None), used[0])
    return Dated(
        edtf.between(first, last),
        "relative" if first == last else "inferred",
        scan.original(*best.span),
        next((clue.landmark for clue in used if clue.landmark), None),
    )


def _days_fitting(clue: _Clue) -> Period | None:
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


def _overlap(one: Period, other: Period) -> Period | None:
    first, last = max(one[0], other[0]), min(one[1], other[1])
    return (first, last) if first <= last else None


def _narrowed(window: Period, expressions: Sequence[Expression]) -> Period:
    """Narrow by «شباط الحالي» (this February), then by «اليوم الثلاثاء» (Tuesday)."""
    days = [
        window[0] + timedelta(step) for step in range((window[1] - window[0]).days + 1)
    ]
    near = expressions[:_MOST_NARROWING]
    nodes = [one.node for one in near if isinstance(one.node, Calendar)]
    for node in nodes:
        if node.month and node.turn == 0 and node.year is None and not node.hijri:
            days = [day for day in days if day.month == node.month] or days
    if len(days) <= _PICKABLE:
        for node in nodes:
            if node.adverb is not None and node.weekday and node.year is None:
                step = timedelta(node.adverb)
                fits = [d for d in days if (d + step).isoweekday() == node.weekday]
                days = fits or days
    return days[0], days[-1]


def _bounded(
    scan: Scan, expressions: Sequence[Expression], landmarks: Sequence[Landmark]
) -> Dated | None:
    """Bound the day of writing from below by what the text looks back on."""
    past = [one for one in landmarks if one.role != "before" and one.date.earliest]
    latest = max(past, key=lambda one: one.date.earliest or date.min, default=None)
    told = _latest_told(scan, expressions)
    if latest is not None and (
        told is None or (told[0].earliest or date.min) <= _end(latest)
    ):
        evidence = scan.original(latest.word_start, latest.end)
        news = latest.bounds == "at" and latest.role == "at"
        bound = edtf.about(latest.date) if news else edtf.onward(latest.date)
        return Dated(bound, "inferred", evidence, latest.landmark)
    if told is None:
        return None
    return Dated(edtf.onward(told[0]), "inferred", scan.original(*told[1]))


def _end(landmark: Landmark) -> date:
    return landmark.date.latest or landmark.date.earliest or date.min


def _latest_told(
    scan: Scan, expressions: Sequence[Expression]
) -> tuple[EdtfDate, tuple[int, int]] | None:
    """Return the latest date, to the month at least, that the text tells as past."""
    told: list[tuple[EdtfDate, tuple[int, int]]] = []
    for one in expressions:
        node = one.node
        if not isinstance(node, Calendar) or node.year is None or not node.month:
            continue
        settled = settle_within(node, None)
        if settled is not None and one.role not in {"by", "until", "before"}:
            told.append((settled, (one.start, one.end)))
    told.sort(key=lambda one: one[0].earliest or date.min, reverse=True)
    return next((one for one in told if not looks_ahead(scan, *one[1])), None)
