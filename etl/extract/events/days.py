"""The dates of a text, asked for by place."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from etl.lexicon.scan import Scan
from etl.records import DateMention

# A page's date stands so near its line's start: «date 2025-03-01».
_LABEL = 8


class Dates:
    """The dates of a text, in order."""

    def __init__(self, scan: Scan, when: Sequence[DateMention]) -> None:
        """Sort the dates by where they stand, the page's own stamps left out."""
        self._items = sorted(
            (one for one in when if not _is_stamp(scan.text, one)),
            key=lambda one: one.span_start,
        )
        self._starts = [one.span_start for one in self._items]

    def landmark(self, start: int, end: int) -> DateMention | None:
        """Return the landmark whose words tell the act of a span itself."""
        place = bisect_right(self._starts, start) - 1
        one = self._items[place] if place >= 0 else None
        if one is None or not one.landmark or one.span_end < end:
            return None
        return one

    def nearest(self, start: int, end: int, offset: int) -> DateMention | None:
        """Return the date inside a span that stands nearest to an offset."""
        inside = []
        for place in range(bisect_left(self._starts, start), len(self._items)):
            one = self._items[place]
            if one.span_start >= end:
                break
            inside.append(one)
        if not inside:
            return None
        return min(inside, key=lambda one: abs(one.span_start - offset))

    def after(self, start: int, end: int) -> DateMention | None:
        """Return the first date inside a span, whatever its role."""
        place = bisect_left(self._starts, start)
        one = self._items[place] if place < len(self._items) else None
        return one if one and one.span_start < end else None

    def first(self, start: int, end: int) -> DateMention | None:
        """Return the first date inside a span: that of its main verb."""
        place = bisect_left(self._starts, start)
        one = self._items[place] if place < len(self._items) else None
        return one if one and one.span_start < end and one.role == "at" else None


def _is_stamp(text: str, mention: DateMention) -> bool:
    """Whether a date in digits alone begins its line: a page's, no act's."""
    if mention.landmark:
        return False
    words = text[mention.span_start : mention.span_end]
    line = text.rfind("\n", 0, mention.span_start) + 1
    in_digits = not any(letter.isalpha() for letter in words)
    return in_digits and mention.span_start - line <= _LABEL
