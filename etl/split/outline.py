"""Lines → drafts of articles: where each begins, what it is called, where it ends.

An article is a headline, then paragraphs. A headline in the middle of running
text is a subheading, unless a marker («اقرأ أيضاً»: read also), the article's own
tail (source, tags) or a cut-off line shows that another article begins.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from etl.split.drafts import Draft, drop_strays
from etl.split.furniture import Furniture
from etl.split.headlines import choose_headline, is_about, is_printed_in
from etl.split.lines import Line, is_dateline, split_dateline
from etl.split.lookahead import MARKERS, OWN, TAIL, Lookahead

# A line above the headline with so few words may name the outlet.
_MASTHEAD_WORDS = 6
# A line of so many words under a headline in a list is a text's beginning.
_SUMMARY_WORDS = 14
# A line under the headline with so few words is a byline, never a subtitle.
_BYLINE_WORDS = 4
# How many paragraphs tell what a text is about.
_LEAD = 3


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
        self._ahead = Lookahead(lines)

    def step(self, number: int) -> int:
        """Take in a line, and what it settles with it; return the next one's number."""
        line = self._lines[number]
        if line.kind in MARKERS:
            return self._pass_marker(number)
        if self._skipping:
            return number + 1
        if line.kind == "short":
            self._take_short(number)
        elif line.is_text:
            self._take_paragraph(number)
        elif line.kind in OWN | TAIL:
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
            if line.kind in OWN:
                self._current.furniture.append(line.text.strip())
            self._closed = self._closed or line.kind in TAIL

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
        following = self._lines[number + 1 : number + 3]
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
        listed = self._region != "page"
        if current.is_cut and (listed or current.body[0].kind == "cut"):
            return True
        place, between = self._ahead.next_paragraph(number)
        if place is None:
            return False
        if "date_line" in between:
            return True
        if self._lines[place].kind == "cut" and not self._ahead.is_paragraph(place + 1):
            return listed or not self._ahead.body_follows(place)
        alone = current.is_single and not self._goes_with(place)
        return listed and (bool(between) or alone)

    def _goes_with(self, place: int) -> bool:
        """Tell whether a paragraph under a subheading goes on with the article."""
        paragraph, title = self._lines[place], self._opened().title
        return self._furniture.continues(paragraph.key) or (
            title is not None and is_about(paragraph, title)
        )

    def _goes_on(self, number: int) -> bool:
        return not self._closed and self._ahead.is_paragraph(number + 1)

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
            elif below or self._may_name_outlet(line):
                draft.furniture.append(line.text.strip())
        if dateline:
            draft.furniture.append(dateline)
        draft.body.append(first)
        self._current = draft
        self._drafts.append(draft)

    def _may_name_outlet(self, line: Line) -> bool:
        """Tell a masthead from the headlines of other articles in a list."""
        listed = self._region != "page" and line.words > _MASTHEAD_WORDS
        return not (line.is_text and listed)

    def _lead(self, number: int) -> str:
        lead = self._lines[number : number + _LEAD]
        return " ".join(line.key for line in lead if line.is_text)

    def _leave(self) -> None:
        """End the current article; what waited in vain belongs to the page."""
        if self._current is not None:
            drop_strays(self._current)
        self._page += [one.text.strip() for one in self._waiting if one.kind in OWN]
        self._passed += [one for one in self._waiting if one.is_text]
        self._waiting = []
        self._current = None
        self._closed = False


def _is_subtitle(line: Line) -> bool:
    # A credit in brackets («(رويترز)», Reuters) ends a caption.
    captioned = line.key.endswith(")") or is_dateline(line)
    return line.is_text and line.words > _BYLINE_WORDS and not captioned
