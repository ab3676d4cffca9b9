"""Whether a short line below an article's text begins something else.

Most are subheadings. The rest head another article, or are what sites set into a
text: a link with its hour, the author's name above a line on who that is.
"""

import re
from collections.abc import Sequence

from etl.split.datelines import is_dateline, split_dateline
from etl.split.drafts import Draft
from etl.split.furniture import Furniture
from etl.split.headlines import is_about
from etl.split.lines import Line
from etl.split.links import tells
from etl.split.lookahead import DATES, Lookahead
from etl.split.shapes import is_rule

# A name has at most so many words; a headline that nothing but a date or a rule
# shows to be one has more than the second.
_NAME_WORDS, _BRIEF = 4, 3
# What is said of an author takes no more lines.
_VITA_LINES = 3
# So many paragraphs without blank lines between show a page that has none, and so
# many words make a line a headline below a blank.
_DENSE, _HEADLINE = 6, 6
# A section's name has at most so many words.
_SECTION_WORDS = 2
_YEAR = re.compile("(?:19|20|14)[0-9]{2}")


class Beginnings:
    """Answers what the short lines of a page begin, from what stands around them."""

    def __init__(
        self, lines: Sequence[Line], furniture: Furniture, ahead: Lookahead
    ) -> None:
        """Take the lines of a page."""
        self._lines = lines
        self._furniture = furniture
        self._ahead = ahead

    def of_another(self, number: int, draft: Draft, *, listed: bool) -> bool:
        """Tell whether a short line heads another article rather than a paragraph.

        Args:
            number: the line's.
            draft: the article above it.
            listed: the line stands under «read also» or the like.
        """
        if draft.is_cut and (listed or draft.body[0].kind == "cut"):
            return True
        place, between = self._ahead.next_paragraph(number)
        if place is None:
            return False
        if self._heads_section(number, place, draft):
            return True
        if self._stands_apart(number, draft):
            return bool(between) or self._has_own_story(number, place, draft)
        if listed:
            return self._is_next_in_list(place, between, draft)
        return self._is_next_on_page(number, place, between, draft)

    def after_card(self, number: int, draft: Draft) -> int | None:
        """Where a text goes on after another's headline and hour, set into it."""
        line, below = self._lines[number], self._lines[number + 1 : number + 3]
        if line.words <= _BRIEF or [one.kind for one in below] != ["bare_date", "body"]:
            return None
        if ":" not in below[0].key or draft.is_young:
            return None
        dated = _YEAR.search(below[0].key) is not None
        if dated and self._has_own_story(number, number + 2, draft):
            return None
        return number + 2

    def of_header(self, number: int, draft: Draft) -> bool:
        """Tell whether a line stands between an article's summary and its date."""
        line = self._lines[number]
        place, between = self._ahead.next_paragraph(number)
        signs = is_dateline(line) or (between and line.words <= _NAME_WORDS)
        return place is not None and draft.is_young and bool(signs)

    def of_vita(self, number: int, draft: Draft) -> bool:
        """Tell whether the author's name stands again, below the text."""
        line = self._lines[number]
        name = line.kind == "short" and line.words <= _NAME_WORDS and not line.is_whole
        again = name and not draft.is_single and line.text.strip() in draft.furniture
        return again and self._ahead.ends_within(number, _VITA_LINES)

    def _is_next_in_list(self, place: int, between: set[str], draft: Draft) -> bool:
        if self._lines[place].kind == "cut" and not self._ahead.is_paragraph(place + 1):
            return True
        alone = draft.is_single and not self._goes_with(place, draft)
        return bool(between) or alone

    def _is_next_on_page(
        self, number: int, place: int, between: set[str], draft: Draft
    ) -> bool:
        """Tell by a date, a dateline or a cut-off text that no marker stands above."""
        if between & DATES:
            return self._is_dated(number, place, draft, labelled="date_line" in between)
        if self._is_signed(number, place, between):
            return self._has_own_story(number, place, draft)
        cut = self._lines[place].kind == "cut"
        alone = cut and not self._ahead.is_paragraph(place + 1)
        return alone and not self._ahead.body_follows(place)

    def _stands_apart(self, number: int, draft: Draft) -> bool:
        """Tell whether a rule or a section's name stands above a longer line.

        A blank line parts them where none stands between the paragraphs, and where
        no other heading stands below one: those are the text's own.
        """
        line = self._lines[number]
        if number == 0 or line.words <= _BRIEF:
            return False
        above = self._lines[number - 1]
        section = above.kind == "menu" and above.words <= _SECTION_WORDS
        dense = len(draft.body) > 1 and not any(
            one.after_blank for one in draft.body[1 : _DENSE + 1]
        )
        blank = line.after_blank and dense and line.words >= _HEADLINE
        alone = blank and not self._ahead.heads_more(number)
        return section or alone or is_rule(above.text)

    def _heads_section(self, number: int, place: int, draft: Draft) -> bool:
        """Tell whether a line names the section («بورصة») of the article below it."""
        if self._lines[number].words > _SECTION_WORDS or place <= number + 1:
            return False
        below = self._lines[number + 1]
        headed = below.kind == "short" and below.words > _BRIEF
        return headed and self._has_own_story(number + 1, place, draft)

    def _is_dated(
        self, number: int, place: int, draft: Draft, *, labelled: bool
    ) -> bool:
        """Tell whether a line with a date below it heads another article."""
        line = self._lines[number]
        if line.words <= _BRIEF or is_dateline(line):
            return False
        if labelled and not draft.is_young:
            return True
        return self._has_own_story(number, place, draft)

    def _is_signed(self, number: int, place: int, between: set[str]) -> bool:
        """Tell whether a headline of some length stands above a dateline."""
        line = self._lines[number]
        if line.words <= _BRIEF or is_dateline(line):
            return False
        return (
            "short" in between
            or split_dateline(self._lines[place], self._furniture)[0] != ""
        )

    def _has_own_story(self, number: int, place: int, draft: Draft) -> bool:
        """Tell whether a paragraph is about its headline, not about the article's."""
        if draft.title is None:
            return True
        own = tells(self._lines[place], self._lines[number], draft.title)
        return own and not self._goes_with(place, draft)

    def _goes_with(self, place: int, draft: Draft) -> bool:
        """Tell whether a paragraph under a subheading goes on with the article."""
        paragraph, title = self._lines[place], draft.title
        return self._furniture.continues(paragraph.key) or (
            title is not None and is_about(paragraph, title)
        )
