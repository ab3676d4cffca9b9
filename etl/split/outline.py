"""Lines → drafts of articles: where each begins, what it is called, where it ends.

An article is a headline, then paragraphs. A headline in the middle of running
text is a subheading, unless a marker («اقرأ أيضاً»: read also), the article's own
tail (source, tags), a rule or a cut-off line shows that another article begins.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from etl.split.beginnings import Beginnings
from etl.split.datelines import is_dateline, split_dateline
from etl.split.drafts import Draft, drop_strays
from etl.split.furniture import Furniture
from etl.split.headlines import (
    choose_headline,
    is_about,
    is_printed_in,
    is_shortened,
)
from etl.split.lines import Line
from etl.split.links import resumes_at
from etl.split.lookahead import (
    BYLINE_WORDS,
    DATES,
    MARKERS,
    OWN,
    TAIL,
    Lookahead,
)

# A line above the headline with so few words may name the outlet.
_MASTHEAD_WORDS = 6
# A line of so many words under a headline in a list is a text's beginning.
_SUMMARY_WORDS = 14
# A headline's cut-off copy stands no more lines below it.
_LAST_HEADS = 8
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
        self._interrupted: Draft | None = None  # an article that links stand in
        self._closed = False  # the current article's tail has been seen
        self._skipping = False  # readers' comments
        self._region = "page"
        self._breadcrumb = ""
        self._waiting: list[Line] = []  # headlines and datelines of a coming article
        self._passed: list[Line] = []  # headlines that no text followed
        self._ahead = Lookahead(lines)
        self._begins = Beginnings(lines, furniture, self._ahead)

    def step(self, number: int) -> int:
        """Take in a line, and what it settles with it; return the next one's number."""
        line = self._lines[number]
        if line.kind in MARKERS:
            return self._pass_marker(number)
        if self._current is not None and self._begins.of_vita(number, self._current):
            self._leave()
            self._skipping = True
        if self._skipping or self._is_caption(number):
            return number + 1
        if line.kind == "short":
            return self._take_short(number)
        if line.is_text:
            self._take_paragraph(number)
        else:
            self._take_furniture(number)
        return number + 1

    def _take_furniture(self, number: int) -> None:
        line = self._lines[number]
        if line.kind in OWN | TAIL:
            self._take_own(number)
        elif line.kind == "breadcrumb":
            self._take_path(line, number)
        elif line.kind == "rights":
            self._page.append(line.text.strip())
        elif line.kind == "disclaimer" and self._current is not None:
            self._closed = True
        elif line.kind == "comments_marker" and self._current is not None:
            self._leave()
            self._skipping = True

    def _take_path(self, line: Line, number: int) -> None:
        """Note the page's path; what stands above it is the site's, no headline."""
        self._breadcrumb = line.key
        if self._current is None and self._ahead.heads_below(number):
            self._passed += [one for one in self._waiting if one.is_text]
            self._waiting = [one for one in self._waiting if not one.is_text]

    def result(self) -> Outline:
        """Return what was found; a page of short lines alone is one article."""
        self._leave()
        if not self._drafts and self._passed:
            place = choose_headline(self._passed, "", self._furniture) or 0
            body = self._passed[place + 1 :]
            self._drafts.append(Draft("page", self._passed[place], body))
        return Outline(tuple(_without_slogans(self._drafts)), tuple(self._page))

    def _is_caption(self, number: int) -> bool:
        """Tell whether a line above the text says what a picture shows."""
        line = self._lines[number]
        above = not self._is_open() or self._opened().is_young
        return (
            line.is_text
            and above
            and self._ahead.body_follows(number)
            and self._furniture.is_caption(line.key, line.words)
        )

    def _take_short(self, number: int) -> int:
        line = self._lines[number]
        if self._is_open():
            draft, listed = self._opened(), self._region != "page"
            after = self._begins.after_card(number, draft)
            if after is not None:
                return after
            if not self._begins.of_another(number, draft, listed=listed):
                if self._begins.of_header(number, draft):
                    draft.furniture.append(line.text.strip())
                else:
                    draft.body.append(line)
                return number + 1
        if self._current is not None and not self._closed:
            self._leave()
        if self._is_summary(line):
            self._open(number)
        else:
            self._waiting.append(line)
        return number + 1

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
        heads = [one for one in self._waiting if one.is_text]
        if any(is_shortened(line, head) for head in heads[-_LAST_HEADS:]):
            return
        first = line.kind == "cut" and bool(heads) and not self._drafts
        if self._is_link(number, heads) or (first and self._ahead.is_stood_off(number)):
            self._waiting.append(line)  # a subtitle may end in dots too
        elif heads:
            self._open(number)
        elif self._heads_next_cut(line):
            self._waiting.append(line)
        elif self._current is not None:
            self._resume_at(line)
            self._opened().body.append(line)
        elif line.kind == "cut" or self._ahead.is_headed_by(number):
            self._waiting.append(line)  # a headline may end in dots, and in a stop
        else:
            self._open(number)

    def _is_link(self, number: int, heads: Sequence[Line]) -> bool:
        """Tell whether a list shows only headlines, each cut off."""
        cut = self._lines[number].kind == "cut" and self._region != "page"
        return cut and bool(heads) and all(head.kind == "cut" for head in heads)

    def _heads_next_cut(self, line: Line) -> bool:
        """Tell whether a list goes on with a headline that is cut off too."""
        listed = self._region != "page" and line.kind == "cut"
        return listed and self._is_open() and self._opened().is_cut

    def _resume_at(self, line: Line) -> None:
        """Go back to the article that a cut-off one stands in, where a text says so."""
        draft, current = self._interrupted, self._opened()
        if draft is None or not current.is_cut or current.body[0].kind != "cut":
            return
        about = draft.title is not None and is_about(line, draft.title)
        if about or self._furniture.continues(line.key):
            self._leave()
            self._current, self._region = draft, draft.region
            self._interrupted = None

    def _take_own(self, number: int) -> None:
        line, current = self._lines[number], self._current
        if current is None or any(one.is_text for one in self._waiting):
            self._waiting.append(line)
            return
        follows = self._ahead.is_paragraph(number + 1)
        heads = follows and line.kind == "bare_date" and not self._closed
        if heads and (not current.is_young or self._ahead.is_chronicle(number)):
            current.body.append(line)  # a chronicle's own heading
            return
        if line.kind in OWN:
            current.furniture.append(line.text.strip())
            current.furniture += self._named_below(number)
        self._closed = self._closed or line.kind in TAIL
        current.is_stamped = current.is_stamped or line.kind in DATES

    def _named_below(self, number: int) -> list[str]:
        """Return the name that stands below «المصدر» (source) on a line of its own."""
        below = self._lines[number + 1 : number + 2]
        bare = self._lines[number].kind == "source_line" and below
        if not bare or self._lines[number].words > 1 or below[0].kind != "short":
            return []
        return [below[0].text.strip()] if below[0].words <= BYLINE_WORDS else []

    def _pass_marker(self, number: int) -> int:
        if self._is_button(number):
            return number + 1
        if self._is_open() and not self._opened().is_cut:
            draft = self._opened()
            resumed = resumes_at(self._lines, number, draft, self._furniture)
            if resumed is not None:
                return resumed
            self._interrupted = draft
        elif self._closed:
            self._interrupted = None
        self._leave()
        self._skipping = False
        latest = self._lines[number].kind == "latest_marker"
        self._region = "latest" if latest else "related"
        return number + 1

    def _is_button(self, number: int) -> bool:
        """Tell «اقرأ المزيد» (read more) between the headline and its own text."""
        headed = any(one.is_text for one in self._waiting)
        return headed and not self._drafts and self._ahead.is_paragraph(number + 1)

    def _is_open(self) -> bool:
        return self._current is not None and not self._closed

    def _opened(self) -> Draft:
        assert self._current is not None
        return self._current

    def _open(self, number: int) -> None:
        """Begin an article at its first paragraph, with what waited for it."""
        waiting, self._waiting = self._waiting, []
        self._leave()
        dateline, first = split_dateline(self._lines[number], self._furniture)
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
        draft.is_stamped = any(one.kind in DATES for one in waiting)
        self._take_header(draft, waiting)
        if dateline:
            draft.furniture.append(dateline)
        draft.body.append(first)
        self._current = draft
        self._drafts.append(draft)

    def _take_header(self, draft: Draft, waiting: Sequence[Line]) -> None:
        """Sort what stands above the text into subtitles and furniture."""
        below = False
        for line in waiting:
            if draft.title is not None and is_printed_in(draft.title, line):
                below = True  # pages print their headline again and again
                if line.key != draft.title.key:
                    draft.furniture.append(line.text.strip())
            elif below and _is_subtitle(line):
                draft.body.append(line)
            elif below or self._may_name_outlet(line):
                draft.furniture.append(line.text.strip())

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
    return line.is_text and line.words > BYLINE_WORDS and not captioned


def _without_slogans(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Leave out single sentences without a headline: what a site says of itself."""
    headed = any(draft.title is not None and not draft.is_cut for draft in drafts)
    for draft in drafts:
        slogan = draft.title is None and draft.is_single and draft.region == "page"
        if not (headed and slogan):
            yield draft
