"""When an event takes place, and whether it is still to come."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from etl.extract.events.triggers import Trigger
from etl.lexicon.scan import Scan
from etl.records import DateMention, EdtfDate

_QUALIFIED = re.compile("[?~]$")
# Acts that stand as said with the report where no other date is given.
_AS_OF_REPORT = frozenset({"THREATEN"})


@dataclass(frozen=True, slots=True)
class Timing:
    """When an event takes place, with the date words it rests on."""

    date: EdtfDate | None = None
    mention: DateMention | None = None
    planned: bool = False
    deadline: bool = False


class Dates:
    """The dates of a text, in order."""

    def __init__(self, when: Sequence[DateMention]) -> None:
        """Sort the dates by where they stand."""
        self._items = sorted(when, key=lambda one: one.span_start)
        self._starts = [one.span_start for one in self._items]

    def nearest(self, start: int, end: int, offset: int) -> DateMention | None:
        """Return the date inside a span that stands nearest to an offset."""
        inside = []
        for one in self._items[bisect_left(self._starts, start) :]:
            if one.span_start >= end:
                break
            inside.append(one)
        if not inside:
            return None
        return min(inside, key=lambda one: abs(one.span_start - offset))


def timing_of(
    trigger: Trigger,
    scan: Scan,
    span: tuple[int, int],
    dates: Dates,
    published: EdtfDate | None,
    *,
    ongoing: bool = False,
) -> Timing:
    """Return when the act of a trigger takes place.

    Args:
        trigger: the act.
        scan: the text.
        span: the clause that may date it.
        dates: the dates of the text.
        published: when the text was published, if known.
        ongoing: a word says that it goes on as of the report.
    """
    planned = trigger.planned or _is_future(trigger, scan)
    mention = dates.nearest(*span, trigger.word.end)
    if mention is not None:
        planned = planned or _lies_ahead(mention.date, published)
        date = mention.date
        if mention.role == "since":
            date = _until_report(date, published) or date
        return Timing(date, mention, planned, deadline=mention.role == "by")
    present = trigger.word.tense == "imperfect" or trigger.beginning or ongoing
    if not planned and (present or trigger.event_type in _AS_OF_REPORT):
        return Timing(_about(published), planned=False)
    return Timing(planned=planned)


def _is_future(trigger: Trigger, scan: Scan) -> bool:
    word = trigger.word
    if word.form != "verb":
        return False
    if "س" in word.prefix:
        return True
    before = scan.text[max(0, word.word_start - 30) : word.word_start]
    return before.rstrip().endswith("سوف")


def _lies_ahead(date: EdtfDate, published: EdtfDate | None) -> bool:
    if published is None or published.latest is None or date.earliest is None:
        return False
    return date.earliest > published.latest


def _about(published: EdtfDate | None) -> EdtfDate | None:
    """Return the page's date as an approximate one."""
    if published is None:
        return None
    edtf = published.edtf
    if "/" not in edtf and not _QUALIFIED.search(edtf):
        edtf += "~"
    return EdtfDate(edtf, published.earliest, published.latest)


def _until_report(start: EdtfDate, published: EdtfDate | None) -> EdtfDate | None:
    """Return the time from a day to the report: «منذ مطلع العام» (since January)."""
    if published is None or "/" in start.edtf or "/" in published.edtf:
        return None
    return EdtfDate(
        f"{start.edtf}/{published.edtf}", start.earliest, published.latest
    )
