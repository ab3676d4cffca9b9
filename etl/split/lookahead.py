"""What follows a line of a page, found without reading the page again and again."""

from collections.abc import Sequence

from etl.split.datelines import is_dateline
from etl.split.lines import Line

# Lines that part articles from each other, tell when and by whom, and end a body.
MARKERS = frozenset({"related_marker", "related_link", "latest_marker"})
DATES = frozenset({"date_line", "bare_date"})
OWN = DATES | {"byline", "source_line"}
TAIL = frozenset({"source_line", "tags"})
# How far below its headline a paragraph begins, with datelines and captions between.
_REACH = 12
# A line above a text with so few words is its byline, no headline or subtitle.
BYLINE_WORDS = 4
# Headings are looked for in so many lines.
_SECTIONS = 40
# A headline that ends in a full stop has no more words.
_SENTENCE = 25


class Lookahead:
    """Answers questions about the lines after a given one."""

    def __init__(self, lines: Sequence[Line]) -> None:
        """Note for every line whether running text follows before a marker."""
        self._lines = lines
        self._body_follows = _bodies_ahead(lines)

    def is_paragraph(self, number: int) -> bool:
        """Tell whether a line is running text."""
        return number < len(self._lines) and self._lines[number].kind in {"body", "cut"}

    def is_chronicle(self, number: int) -> bool:
        """Tell whether a date heads a paragraph, and another date the one below."""
        return self.is_paragraph(number + 1) and any(
            self._lines[place].kind == "bare_date"
            and self.is_paragraph(place - 1)
            and self.is_paragraph(place + 1)
            for place in range(number + 2, min(number + _REACH, len(self._lines)))
        )

    def heads_more(self, number: int) -> bool:
        """Tell whether more headings stand below blank lines, with text below them."""
        following = range(number + 1, min(number + _SECTIONS, len(self._lines) - 1))
        for place in following:
            line = self._lines[place]
            if line.kind in MARKERS:
                return False
            headed = line.kind == "short" and line.after_blank
            if headed and self.is_paragraph(place + 1):
                return True
        return False

    def is_headed_by(self, number: int) -> bool:
        """Tell whether a sentence is a headline: brief, its date right below it."""
        line, below = self._lines[number], self._lines[number + 1 : number + 2]
        dated = bool(below) and below[0].kind in OWN
        return dated and line.words <= _SENTENCE and self.body_follows(number)

    def ends_within(self, number: int, most: int) -> bool:
        """Tell whether so few lines of text follow before a marker or the end."""
        text = 0
        for line in self._lines[number + 1 : number + _REACH]:
            if line.kind in MARKERS:
                return True
            text += line.is_text
            if text > most:
                return False
        return True

    def is_stood_off(self, number: int) -> bool:
        """Tell whether a date, and no headline, parts a line from running text."""
        text, between = self.next_paragraph(number)
        if text is None or self._lines[text].kind != "body":
            return False
        return not between.isdisjoint(OWN) and not self.heads_below(number)

    def heads_below(self, number: int) -> bool:
        """Tell whether a headline stands between a line and the next paragraph."""
        text, _ = self.next_paragraph(number)
        return text is not None and any(
            one.kind == "short" and one.words > BYLINE_WORDS
            for one in self._lines[number + 1 : text]
        )

    def body_follows(self, number: int) -> bool:
        """Tell whether running text follows before the next marker."""
        return self._body_follows[number]

    def next_paragraph(self, number: int) -> tuple[int | None, set[str]]:
        """Return the paragraph under a short line, and what stands between of dates."""
        between: set[str] = set()
        for place in range(number + 1, min(number + _REACH, len(self._lines))):
            line = self._lines[place]
            if line.kind in {"body", "cut"}:
                return place, between
            if line.kind in MARKERS | TAIL:
                break
            if line.kind in OWN or is_dateline(line):
                between.add(line.kind)
        return None, between


def _bodies_ahead(lines: Sequence[Line]) -> list[bool]:
    """Return for each line whether running text follows before the next marker."""
    ahead = [False] * len(lines)
    follows = False
    for place in range(len(lines) - 1, -1, -1):
        ahead[place] = follows
        kind = lines[place].kind
        follows = kind not in MARKERS and (follows or kind == "body")
    return ahead
