"""Publication dates that words and public events fix or bound.

A relative expression that stands with a known date tells the day it was said on:
«مارس 2011، أي قبل ثمانية أعوام» (March 2011, that is eight years ago) was written
in 2019. The days that fit all such clues are the answer.
"""

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import chain, islice

from etl import edtf
from etl.dating import read
from etl.dating.nodes import Calendar, Expression, Offset
from etl.dating.periods import Period
from etl.dating.settling import settle_within
from etl.extract.publications.clues import Clue, days_fitting
from etl.extract.publications.elapsed import find_elapsed
from etl.extract.publications.header_lines import Dated
from etl.extract.publications.leads import find_told, latest_told
from etl.landmarks import Landmark, find_landmarks
from etl.lexicon.scan import Scan

_THAT_IS = re.compile(r'[\s،,("\']*(?:اي|يعني|وذلك|الموافق)?\s*(?:في|خلال)?\s*$')
# An expression this near to a landmark, with nothing but marks and a short word
# between them, dates it: «المؤتمر …، الخميس الماضي» (the conference, last Thursday).
_BESIDE = re.compile(r'[\s،,()"\'-]*(?:في|يوم|خلال)?[\s،,()"\'-]*')
_NEAREST = 20
_LONGEST_EXPRESSION = 80
# An article that gives more clues than these gives the same ones again.
_MOST_CLUES = 12
_MOST_NARROWING = 60  # expressions of its first part
# A text is not dated by an event before this day, nor by one that it tells so much
# later news beside.
_LONG_AGO, _NEXT_YEAR = date(2010, 1, 1), timedelta(days=366)
# A weekday picks a day only out of so many.
_PICKABLE = 7


def find_anchored(scan: Scan) -> Dated | None:
    """Return the date that words fix, else the one that events bound."""
    expressions = read(scan)
    landmarks = find_landmarks(scan)
    clues = chain(
        _self_dated(expressions),
        _appositions(scan, expressions),
        _dated_landmarks(scan, expressions, landmarks),
        find_elapsed(scan, expressions, landmarks),
    )
    first = list(islice(clues, _MOST_CLUES))
    return _solved(scan, first, expressions) or _bounded(scan, expressions, landmarks)


def _self_dated(expressions: Sequence[Expression]) -> Iterator[Clue]:
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
            yield Clue(relative, known, (one.start, one.end))


def _appositions(scan: Scan, expressions: Sequence[Expression]) -> Iterator[Clue]:
    """Find a known date and a relative one that say the same."""
    for first, last in itertools.pairwise(expressions):
        between = scan.text[first.end : last.word_start]
        if len(between) > _NEAREST or not _THAT_IS.fullmatch(between):
            continue
        plain = not re.search("اي|يعني|الموافق|[(]", between)
        for known, relative in ((first, last), (last, first)):
            if not isinstance(known.node, Calendar) or known.node.year is None:
                continue
            settled = settle_within(known.node, None)
            if settled is None or settle_within(relative.node, None) is not None:
                continue
            # «في 2014، قبل عام» may tell two things; «أي» (that is) tells one.
            if plain and isinstance(relative.node, Offset):
                continue
            yield Clue(relative.node, settled, (first.start, last.end))


def _dated_landmarks(
    scan: Scan, expressions: Sequence[Expression], landmarks: Sequence[Landmark]
) -> Iterator[Clue]:
    ends = [one.end for one in expressions]
    for landmark in landmarks:
        if landmark.role != "at" or landmark.names_person:
            continue
        first = bisect_left(ends, landmark.start - _NEAREST)
        last = bisect_right(ends, landmark.end + _LONGEST_EXPRESSION)
        for one in expressions[first:last]:
            if _dates(scan, one, landmark) and settle_within(one.node, None) is None:
                span = (min(one.start, landmark.start), max(one.end, landmark.end))
                yield Clue(one.node, landmark.date, span, landmark.landmark)


def _dates(scan: Scan, one: Expression, landmark: Landmark) -> bool:
    if one.role != "at" or not isinstance(one.node, Calendar):
        return False
    if landmark.start <= one.start and one.end <= landmark.end:
        return True
    low, high = sorted([(one.start, one.end), (landmark.start, landmark.end)])
    between = scan.text[low[1] : high[0]]
    return len(between) <= _NEAREST and _BESIDE.fullmatch(between) is not None


def _solved(
    scan: Scan, clues: Sequence[Clue], expressions: Sequence[Expression]
) -> Dated | None:
    window: Period | None = None
    used: list[Clue] = []
    for clue in clues:
        days = days_fitting(clue)
        joint = days if window is None or days is None else _overlap(window, days)
        if joint is not None:
            window = joint
            used.append(clue)
    if window is None:
        return None
    first, last = _narrowed(window, expressions)
    best = next((clue for clue in used if clue.landmark is None), used[0])
    rough = any(clue.landmark and clue.is_rough for clue in used)
    return Dated(
        edtf.between(first, last, approximate=rough),
        "relative" if first == last and not rough else "inferred",
        scan.original(*best.span),
        next((clue.landmark for clue in used if clue.landmark), None),
    )


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
    """Bound the day of writing from below by what the text looks back on.

    A text that tells of much later years than its latest event looks back on that
    from any time; so does one whose events all lie far back.
    """
    past = [one for one in landmarks if one.role != "before" and one.date.earliest]
    latest = max(past, key=lambda one: one.date.earliest or date.min, default=None)
    news = find_told(scan, expressions)
    if latest is None:
        return news
    if news is not None and (news.date.earliest or date.min) > _end(latest):
        return news
    told = latest_told(scan, expressions)
    if _end(latest) < _LONG_AGO or told - _end(latest) > _NEXT_YEAR:
        return None
    evidence = scan.original(latest.word_start, latest.end)
    fresh = latest.bounds == "at" and latest.role == "at"
    bound = edtf.about(latest.date) if fresh else edtf.onward(latest.date)
    return Dated(bound, "inferred", evidence, latest.landmark)


def _end(landmark: Landmark) -> date:
    return landmark.date.latest or landmark.date.earliest or date.min
