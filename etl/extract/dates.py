"""Date expressions of an article, and of a string that is one."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Literal

from etl import edtf
from etl.dating import read
from etl.dating.nodes import (
    Calendar,
    Decade,
    Expression,
    Frame,
    Holiday,
    Node,
    Offset,
    Role,
    Season,
    Stretch,
)
from etl.dating.outlook import looks_ahead
from etl.dating.settling import Moment, settle, settle_within
from etl.landmarks import Landmark, find_landmarks
from etl.lexicon import load_lexicon
from etl.lexicon.scan import Scan
from etl.records import DateMention, EdtfDate

# «بعد أسبوعين» further than this from a date, in characters, starts another story.
_SAME_STORY = 300
# A deadline lies ahead and a beginning behind, whatever is preferred.
_SIDES: Mapping[Role, Literal["past", "future"]] = {"by": "future", "since": "past"}
_METHODS: Mapping[type, str] = {
    Offset: "offset", Stretch: "offset", Holiday: "holiday", Season: "season",
    Decade: "calendar",
}  # fmt: skip


def resolve(
    expression: str,
    reference: date,
    *,
    prefer: Literal["past", "future"] = "past",
) -> EdtfDate | None:
    """Return the days an Arabic date expression means, said on the reference day.

    Args:
        expression: «الخميس الماضي» (last Thursday), «15 شعبان 1440هـ», «في 2014» …;
            words around it are passed over.
        reference: the day it is said on.
        prefer: where a bare weekday, day or month lies.

    Returns:
        None where the words name no date, or only a vague one.
    """
    scan = Scan(expression, load_lexicon())
    found = read(scan, whole=True)
    if not found:
        return None
    best = max(found, key=_weight)
    side = _SIDES.get(best.role, prefer)
    moment = Moment(reference, side, edtf.on(reference), to_the_day=True)
    settled = settle(best.node, moment)
    return settled and _as_interval(best, settled)


def _weight(expression: Expression) -> tuple[bool, int]:
    """Rank what a string holds: an hour says less than any date beside it."""
    node = expression.node
    is_hour = isinstance(node, Calendar) and node.frame == Frame("hour", 0)
    return not is_hour, expression.end - expression.start


def _as_interval(expression: Expression, settled: EdtfDate) -> EdtfDate:
    if isinstance(expression.node, Offset):
        return settled
    if expression.role in {"since", "after"}:
        return edtf.onward(settled)
    if expression.role in {"until", "before"}:
        return edtf.upto(settled)
    return settled


def find_dates(scan: Scan, published: EdtfDate | None) -> list[DateMention]:
    """Return every date expression that settles, in text order.

    The date of an `after` or `before` mention is open at that end; that of any other
    role is the date named. Without `published` only full dates settle.
    """
    found: list[DateMention] = []
    for expression in read(scan):
        if _in_a_title(scan, expression):
            continue
        settled = _settled(scan, expression, published, found)
        if settled is not None:
            found.append(_mention(expression, settled))
    beside = [one for one in find_landmarks(scan) if one.role != "at"]
    found.extend(map(_landmark, beside))
    return sorted(found, key=lambda one: (one.span_start, one.span_end))


def _in_a_title(scan: Scan, expression: Expression) -> bool:
    """Tell whether the word belongs to an outlet's name («روسيا اليوم», RT)."""
    outlets = scan.within(expression.start - 40, expression.end + 40, "outlet")
    return any(
        one.start < expression.start and expression.end <= one.end for one in outlets
    )


def _landmark(landmark: Landmark) -> DateMention:
    """Date «بعد سقوط نظام الأسد» (after Assad's fall) by the landmark it names."""
    bounded = (edtf.onward if landmark.role == "after" else edtf.upto)(landmark.date)
    return DateMention(
        landmark.word_start,
        landmark.end,
        bounded,
        role=landmark.role,
        landmark=landmark.landmark,
        method="landmark",
    )


def _settled(
    scan: Scan,
    expression: Expression,
    published: EdtfDate | None,
    before: Sequence[DateMention],
) -> EdtfDate | None:
    node = expression.node
    text = before[-1].date if before else None
    ahead = _floats(node) and looks_ahead(scan, expression.start, expression.end)
    if isinstance(node, Offset) and node.sign > 0:
        # «بعد أسبوعين» (two weeks later) counts from the date just told.
        if before and expression.start - before[-1].span_end <= _SAME_STORY:
            return settle_within(node, text)
        if not ahead:
            return None
    if isinstance(node, Stretch) and node.within and not ahead:
        return None
    # A deadline lies ahead, and so does a season that something comes before.
    ahead |= expression.role == "by"
    ahead |= expression.role == "before" and isinstance(node, Season)
    prefer = "future" if ahead else "past"
    return settle_within(node, published, prefer=prefer, text=text)


def _floats(node: Node) -> bool:
    """Tell whether a node may lie on either side of now: a bare weekday, a month."""
    if isinstance(node, Calendar):
        said = node.year, node.turn, node.frame, node.adverb
        return all(one is None for one in said)
    if isinstance(node, Offset):
        return node.sign > 0
    if isinstance(node, Stretch):
        return node.within
    return True


def _is_full(node: Node) -> bool:
    return isinstance(node, Calendar) and node.year is not None


def _mention(expression: Expression, settled: EdtfDate) -> DateMention:
    if expression.about:
        settled = edtf.about(settled)
    if expression.role == "after":
        settled = edtf.onward(settled)
    elif expression.role == "before":
        settled = edtf.upto(settled)
    return DateMention(
        expression.start,
        expression.end,
        settled,
        role=expression.role,
        method=_METHODS.get(type(expression.node), "relative")
        if not _is_full(expression.node)
        else "calendar",
    )
