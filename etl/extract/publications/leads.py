"""The day that a text without a date tells its news of, in its first sentence."""

import re
from collections.abc import Sequence
from datetime import date

from etl import edtf
from etl.dating.nodes import Calendar, Expression
from etl.dating.outlook import looks_ahead
from etl.dating.settling import settle_within
from etl.extract.publications.header_lines import Dated, words_by_role
from etl.lexicon.scan import Scan
from etl.records import EdtfDate

_WORDS = re.compile(r"\w+")
# A sentence of fewer words is a byline or a place.
_SENTENCE_WORDS = 3
_AHEAD_OF_IT = frozenset({"by", "until", "before"})


def find_told(scan: Scan, expressions: Sequence[Expression]) -> Dated | None:
    """Return about the day of the news, which a weekday shows to be recent.

    «أعلن الوزير، الخميس 13 مارس 2025، …» (announced on Thursday 13 March 2025) was
    written then or soon after; without the weekday it is only not older. A text that
    opens with a founding, or tells of later years, looks back from any time.
    """
    low, high = _first_sentence(scan)
    for one in expressions:
        if not low <= one.start < high or one.role != "at":
            continue
        told = _told_day(scan, one)
        if told is None or told.earliest is None:
            continue
        if latest_told(scan, expressions) > told.earliest:
            return None
        evidence = scan.original(one.start, one.end)
        node = one.node
        assert isinstance(node, Calendar)
        if node.weekday is not None:
            return Dated(edtf.about(told), "inferred", evidence)
        if _tells_founding(scan, low, high):
            return None
        return Dated(edtf.onward(told), "inferred", evidence)
    return None


def latest_told(scan: Scan, expressions: Sequence[Expression]) -> date:
    """Return the first day of the latest year or date that a text tells as past."""
    days = [date.min]
    for one in expressions:
        node = one.node
        if not isinstance(node, Calendar) or node.year is None:
            continue
        settled = settle_within(node, None)
        past = one.role not in _AHEAD_OF_IT and not looks_ahead(
            scan, one.start, one.end
        )
        if settled is not None and settled.earliest is not None and past:
            days.append(settled.earliest)
    return max(days)


def _first_sentence(scan: Scan) -> tuple[int, int]:
    title = scan.text.find("\n") + 1
    body = 0 if scan.text[:title].rstrip().endswith(".") else title
    for low, high in scan.sentences:
        long = len(_WORDS.findall(scan.text[low:high])) >= _SENTENCE_WORDS
        if low >= body and long:
            return low, high
    return 0, 0


def _told_day(scan: Scan, one: Expression) -> EdtfDate | None:
    node = one.node
    if not isinstance(node, Calendar) or node.year is None or len(node.days) != 1:
        return None
    if node.month is None or looks_ahead(scan, one.start, one.end):
        return None
    return settle_within(node, None)


def _tells_founding(scan: Scan, low: int, high: int) -> bool:
    words = words_by_role(scan.lexicon)["founding"]
    spoken = _WORDS.findall(scan.text[low:high])
    return any(word.removeprefix("و") in words for word in spoken)
