"""When an event takes place, and whether it is still to come."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from etl.extract.events.clauses import Clause, Clauses
from etl.extract.events.drafts import Draft
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
    draft: Draft,
    scan: Scan,
    clauses: Clauses,
    dates: Dates,
    published: EdtfDate | None,
) -> Timing:
    """Return when an act takes place.

    Args:
        draft: the act as read.
        scan: the text.
        clauses: its clauses, of which an announcing one may date the next.
        dates: the dates of the text.
        published: when the text was published, if known.
    """
    trigger, clause = draft.frame.trigger, draft.frame.clause
    planned = trigger.planned or _is_future(trigger, scan)
    is_verb = trigger.word.form == "verb"
    low = clause.start if is_verb else draft.span[0]
    mention = dates.nearest(low, max(draft.span[1], clause.end), trigger.word.end)
    if mention is None and is_verb and not planned:
        mention = _announced(trigger, clause, clauses, scan, dates)
    if mention is not None and is_verb and not planned:
        ahead = _lies_ahead(mention.date, published)
        if ahead and trigger.word.tense != "imperfect":
            # What was agreed is to come, the agreeing was: «اتفقوا على … العام المقبل».
            return Timing()
        planned = ahead
    if mention is not None:
        date = mention.date
        if mention.role == "since":
            date = _until_report(date, published) or date
        return Timing(date, mention, planned, deadline=mention.role == "by")
    present = trigger.word.tense == "imperfect" or trigger.beginning or draft.ongoing
    if not planned and (present or trigger.event_type in _AS_OF_REPORT):
        return Timing(_about(published))
    return Timing(planned=planned)


def _announced(
    trigger: Trigger, clause: Clause, clauses: Clauses, scan: Scan, dates: Dates
) -> DateMention | None:
    """Return the date of the clause that announces a past act or one going on."""
    if clause.opening != "opener":
        return None
    before = clauses.before(clause)
    if before is None:
        return None
    hits = scan.within(before.start, before.end, "event_verb")
    if any(hit.entry.row["class"] == "announce" for hit in hits):
        return dates.nearest(before.start, before.end, trigger.word.start)
    return None


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
