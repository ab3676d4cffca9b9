"""Lines → drafts of articles: where each begins, what it is called, where it ends.

An article is a headline, then paragraphs. A headline in the middle of running
text is a subheading, unless a marker («اقرأ أيضاً»: read also), the article's own
tail (source, tags) or a cut-off line shows that another article begins.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice

from etl.split.furniture import Furniture
from etl.split.headlines import choose_headline, is_printed_in
from etl.split.lines import Line, is_dateline, split_dateline

# Lines that tell when and by whom; the finder of publications reads them.
_OWN = frozenset({"date_line", "bare_date", "byline", "source_line"})
# Lines that end an article's body but belong to it.
_TAIL = frozenset({"source_line", "tags"})
_MARKERS = frozenset({"related_marker", "related_link", "latest_marker"})
# A last line of so few words is a signature; two and more of so few each, without a
# full stop, are links to other articles.
_SIGNATURE_WORDS, _LINK_WORDS = 4, 15
# A line above the headline with so few words may name the outlet.
_MASTHEAD_WORDS = 6
# A line of so many words under a headline in a list is a text's beginning.
_SUMMARY_WORDS = 14
_LIST_ITEM = re.compile(r"\s*(?:[-–—•*●▪◾■✔️]|\d{1,2}\s?[-.)–:])")
# How far below its headline a paragraph begins, with datelines and captions between.
_REACH = 12
# A line under the headline with so few words is a byline, never a subtitle.
_BYLINE_WORDS = 4
# How many paragraphs tell what a text is about.
_LEAD = 3


@dataclass(slots=True)
class Draft:
    """An article in the making.

    Attributes:
        region: where it begins: `page`, or under a `related` or `latest` marker.
    """

    region: str
    title: Line | None = None
    body: list[Line] = field(default_factory=list)
    furniture: list[str] = field(default_factory=list)

    @property
    def is_single(self) -> bool:
        """Whether only one paragraph of it stands here."""
        return len(self.body) == 1

    @property
    def is_cut(self) -> bool:
        """Whether only its first line stands here, and breaks off."""
        return self.is_single and (
            self.body[0].kind == "cut" or not self.body[0].is_whole
        )


@dataclass(frozen=True, slots=True)
class Outline:
    """A page's articles in their order, and furniture of the page as a whole."""

    drafts: tuple[Draft, ...]
    furniture: tuple[str, ...]


def find_outline(lines: Sequence[Line], furniture: Furniture) -> Outline:
    """Return the articles of a page, in the order in which they stand."""
    reading = _Reading(lines, furniture)
    number = 0
    while number < len(lines):
        number = reading.step(number)
    return reading.result()


class _Reading:
    """Takes in the lines from the top; looks ahead no further than a paragraph."""

    def __init__(self, lines: Sequence[Line], furniture: Furniture) -> None:
        self._lines = lines
        self._furniture = furniture
        self._drafts: list[Draft] = []
        self._page: list[str] = []
        self._current: Draft | None = None
        self._closed = False  # the current article's tail has been seen
        self._skipping = False  # readers' comments
        self._region = "page"
        self._breadcrumb = ""
        self._waiting: list[Line] = []  # headlines and datelines of a coming article
        self._passed: list[Line] = []  # headlines that no text followed
        self._body_follows = _bodies_ahead(lines)

    def step(self, number: int) -> int:
        """Take in a line, and what it settles with it; return the next one's number."""
        line = self._lines[number]
        if line.kind in _MARKERS:
            return self._pass_marker(number)
        if self._skipping:
            return number + 1
        if line.kind == "short":
            self._take_short(number)
        elif line.is_text:
            self._take_paragraph(number)
        elif line.kind in _OWN | _TAIL:
            self._take_own(number)
        elif line.kind == "breadcrumb":
            self._breadcrumb = line.key
        elif line.kind == "comments_marker" and self._current is not None:
            self._leave()
            self._skipping = True
        return number + 1

    def result(self) -> Outline:
        """Return what was found; a page of short lines alone is one article."""
        self._leave()
        if not self._drafts and self._passed:
            place = choose_headline(self._passed, "", self._furniture) or 0
            body = self._passed[place + 1 :]
            self._drafts.append(Draft("page", self._passed[place], body))
        return Outline(tuple(self._drafts), tuple(self._page))

    def _take_short(self, number: int) -> None:
        line = self._lines[number]
        if self._is_open() and not self._begins_another(number):
            self._opened().body.append(line)
            return
        if self._current is not None and not self._closed:
            self._leave()
        if self._is_summary(line):
            self._open(number)
        else:
            self._waiting.append(line)

    def _is_summary(self, line: Line) -> bool:
        """Tell whether a line under another article's headline is its first one.

        Lists cut articles off anywhere, inside a word too, and not always with dots.
        """
        before = self._waiting[-1] if self._waiting else None
        return (
            self._region != "page"
            and before is not None
            and before.is_text
            and line.words >= max(_SUMMARY_WORDS, before.words + 1)
        )

    def _take_paragraph(self, number: int) -> None:
        line = self._lines[number]
        if any(one.is_text for one in self._waiting):
            self._open(number)
        elif self._current is not None:
            self._current.body.append(line)
        elif line.kind == "cut":
            self._waiting.append(line)  # a headline may end in dots
        else:
            self._open(number)

    def _take_own(self, number: int) -> None:
        line = self._lines[number]
        if self._current is None or any(one.is_text for one in self._waiting):
            self._waiting.append(line)
        elif line.kind == "bare_date" and self._goes_on(number):
            self._current.body.append(line)  # a chronicle's own heading
        else:
            if line.kind in _OWN:
                self._current.furniture.append(line.text.strip())
            self._closed = self._closed or line.kind in _TAIL

    def _pass_marker(self, number: int) -> int:
        resumed = self._resumes_after(number)
        if resumed is not None:
            return resumed
        self._leave()
        self._skipping = False
        latest = self._lines[number].kind == "latest_marker"
        self._region = "latest" if latest else "related"
        return number + 1

    def _resumes_after(self, number: int) -> int | None:
        """Where the article goes on after a link that interrupts it, if it does."""
        if not self._is_open() or self._opened().is_cut:
            return None
        following = list(islice(self._lines, number + 1, number + 3))
        if following and following[0].kind == "body":
            return number + 1
        if len(following) < 2 or [one.kind for one in following] != ["short", "body"]:
            return None
        on_its_line = not self._lines[number].newline
        if on_its_line or self._furniture.continues(following[1].key):
            return number + 2
        return None

    def _begins_another(self, number: int) -> bool:
        """Tell whether a short line heads another article rather than a paragraph."""
        current = self._opened()
        if current.is_cut:
            return True
        place, dated = self._next_paragraph(number)
        if place is None:
            return False
        if self._lines[place].kind == "cut" and not self._is_paragraph(place + 1):
            return self._region != "page" or not self._body_follows[place]
        return self._region != "page" and (dated or current.is_single)

    def _next_paragraph(self, number: int) -> tuple[int | None, bool]:
        """Return the paragraph under a short line, and whether a date is between."""
        dated = False
        for place in range(number + 1, min(number + _REACH, len(self._lines))):
            line = self._lines[place]
            if line.kind in {"body", "cut"}:
                return place, dated
            if line.kind in _MARKERS | _TAIL:
                break
            dated = dated or line.kind in _OWN or is_dateline(line)
        return None, dated

    def _is_paragraph(self, number: int) -> bool:
        return number < len(self._lines) and self._lines[number].kind in {"body", "cut"}

    def _goes_on(self, number: int) -> bool:
        return not self._closed and self._is_paragraph(number + 1)

    def _is_open(self) -> bool:
        return self._current is not None and not self._closed

    def _opened(self) -> Draft:
        assert self._current is not None
        return self._current

    def _open(self, number: int) -> None:
        """Begin an article at its first paragraph, with what waited for it."""
        waiting, self._waiting = self._waiting, []
        self._leave()
        dateline, first = split_dateline(self._lines[number])
        heads = [one for one in waiting if one.is_text]
        place = choose_headline(
            heads,
            self._lead(number),
            self._furniture,
            breadcrumb=self._breadcrumb,
            listed=self._region != "page",
        )
        title = None if place is None else heads[place]
        draft = Draft(self._region, title)
        below = False
        for line in waiting:
            if title is not None and is_printed_in(title, line):
                below = True  # pages print their headline again and again
                if line.key != title.key:
                    draft.furniture.append(line.text.strip())
            elif below and _is_subtitle(line):
                draft.body.append(line)
            elif below or not line.is_text or line.words <= _MASTHEAD_WORDS:
                draft.furniture.append(line.text.strip())
        if dateline:
            draft.furniture.append(dateline)
        draft.body.append(first)
        self._current = draft
        self._drafts.append(draft)

    def _lead(self, number: int) -> str:
        lead = islice(self._lines, number, number + _LEAD)
        return " ".join(line.key for line in lead if line.is_text)

    def _leave(self) -> None:
        """End the current article; what waited in vain belongs to the page."""
        if self._current is not None:
            _drop_strays(self._current)
        self._page += [one.text.strip() for one in self._waiting if one.kind in _OWN]
        self._passed += [one for one in self._waiting if one.is_text]
        self._waiting = []
        self._current = None
        self._closed = False


def _is_subtitle(line: Line) -> bool:
    return line.is_text and line.words > _BYLINE_WORDS and not is_dateline(line)


def _bodies_ahead(lines: Sequence[Line]) -> list[bool]:
    """Return for each line whether running text follows before the next marker."""
    ahead = [False] * len(lines)
    follows = False
    for place in range(len(lines) - 1, -1, -1):
        ahead[place] = follows
        kind = lines[place].kind
        follows = kind not in _MARKERS and (follows or kind == "body")
    return ahead


def _drop_strays(draft: Draft) -> None:
    """Take signatures and links off the end of a text that has paragraphs."""
    last = len(draft.body)
    while last and _is_stray(draft.body[last - 1]):
        last -= 1
    strays = draft.body[last:]
    if not last or not any(line.kind == "body" for line in draft.body[:last]):
        return
    if draft.body[last - 1].key.endswith(":"):
        return  # a list that was announced
    signed = [line for line in strays if line.words <= _SIGNATURE_WORDS]
    if len(strays) > 1 or signed:
        del draft.body[last:]
        draft.furniture += [line.text.strip() for line in signed]


def _is_stray(line: Line) -> bool:
    return (
        line.kind == "short"
        and line.words <= _LINK_WORDS
        and not _LIST_ITEM.match(line.text)
    )
