"""A text as the words that statements are read from, each with what is known of it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from etl.extract.statements.datelines import after_dateline
from etl.extract.statements.quotations import find_quotations
from etl.lexicon.scan import Hit, Scan
from etl.records import DateMention, Mention, Person
from etl.words import Token as Word

# «إن» and «أن» with what may be attached: و, ف or ب before, a pronoun after.
_THAT = re.compile("(?P<before>[وف]?ب?)ان(?:ه|ها|هم|هما|هن|نا|ي|ني)?")
# A heading is short and ends without a stop; no body paragraph is both.
_HEADING_WORDS = 25
# A teaser: a headline over a line or two that break off.
_TEASER_PARAGRAPHS = 4
_TEASER_WORDS = 90
# So many words on either side an aside about the speaker's name may have.
_ASIDE = 12
COMMAS = {"،", ",", "-", "؛", ";"}
_STOPS = {".", "!", "؟", "?", "…", '"', ")"}


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence, or several that one quotation spans, by word index.

    Attributes:
        first, last: its words, the last excluded.
        paragraph: the number of its paragraph.
        opens: it is the first of its paragraph.
    """

    first: int
    last: int
    paragraph: int
    opens: bool


class Reading:
    """The words of a text with the lexicon's and the other extractors' findings.

    Attributes:
        words: every word and mark in order.
        roles: for each word the parts of statement_words.csv it begins, each
            with the index after its last word.
        role_ends: for each word the parts that end just before it.
        verbs, heads, outlets: the hits that begin with a word.
        quotations: word indices of each outermost quotation, marks left out.
    """

    def __init__(
        self,
        scan: Scan,
        states: Sequence[Mention] = (),
        persons: Sequence[Person] = (),
        named: Sequence[Mention] = (),
        when: Sequence[DateMention] = (),
    ) -> None:
        """Lay out the text's words; other extractors' findings may be missing."""
        self.scan = scan
        self.persons = persons
        self.words: list[Word] = [one for one in scan.tokens if one.text != "\n"]
        self._starts = [word.start for word in self.words]
        self.roles: list[dict[str, int]] = [{} for _ in self.words]
        self.role_ends: list[set[str]] = [set() for _ in range(len(self.words) + 1)]
        self.role_starts: list[dict[str, int]] = [{} for _ in self.role_ends]
        self._own_article: set[int] = set()
        self._within: set[int] = set()
        for hit in scan.of("statement_word"):
            index = self.starting(hit.word_start)
            if index is not None:
                end = self.index_at(hit.word_end - 1) + 1
                self.roles[index][hit.key] = end
                self.role_ends[end].add(hit.key)
                self.role_starts[end][hit.key] = index
                self._within.update(range(index + 1, end))
                if hit.key == "complement" and "ال" not in hit.prefix:
                    self._own_article.add(index)
        self.verbs = self._beginning(scan.of("speech_verb"))
        self.heads = self._beginning(
            hit for hit in scan.of("speaker_word") if not _is_overlaid(hit)
        )
        self.outlets = self._beginning(scan.of("outlet"))
        self.bodies = self._beginning(scan.of("organization", "armed_group"))
        self.cities = self._beginning(scan.of("capital"))
        self.numbers = self._beginning(scan.of("number"))
        self.days = self._beginning(scan.of("weekday", "month"))
        self.states = self._mentioned(states)
        self.alliances = self._mentioned(named)
        self.dates = {
            index: (self.index_at(one.span_end - 1) + 1, one)
            for one in when
            if (index := self.starting(one.span_start)) is not None
        }

    def _beginning(self, hits: Iterable[Hit]) -> dict[int, list[Hit]]:
        found: dict[int, list[Hit]] = {}
        for hit in hits:
            index = self.starting(hit.word_start)
            if index is not None:
                found.setdefault(index, []).append(hit)
        return found

    def _mentioned(self, mentions: Sequence[Mention]) -> dict[int, Mention]:
        found: dict[int, Mention] = {}
        for mention in mentions:
            found.setdefault(self.index_at(mention.span_start), mention)
        return found

    def starting(self, offset: int) -> int | None:
        """Return the word that begins at an offset, None where none does."""
        index = bisect_left(self._starts, offset)
        found = index < len(self._starts) and self._starts[index] == offset
        return index if found else None

    def index_at(self, offset: int) -> int:
        """Return the word an offset lies in, or the last one before it."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    def end_of(self, hit: Hit) -> int:
        """Return the index after a hit's last word."""
        return self.index_at(hit.word_end - 1) + 1

    @cached_property
    def quotations(self) -> list[tuple[int, int]]:
        """Word indices of the outermost quotations, marks left out."""
        return [
            (bisect_left(self._starts, start), bisect_left(self._starts, end))
            for start, end in find_quotations(self.scan.folded)
        ]

    @cached_property
    def quoted(self) -> list[int]:
        """For each word the number of the quotation it lies in, or -1."""
        inside = [-1] * len(self.words)
        for number, (first, last) in enumerate(self.quotations):
            inside[first:last] = [number] * (last - first)
        return inside

    def quotation_at(self, index: int) -> tuple[int, int] | None:
        """Return the quotation whose opening mark is this word."""
        if self.words[index].text != '"':
            return None
        place = bisect_left(self.quotations, (index + 1, 0))
        if place < len(self.quotations):
            first, last = self.quotations[place]
            return (first, last) if first == index + 1 else None
        return None

    def quotations_within(self, unit: Unit) -> list[tuple[int, int]]:
        """Return the quotations that begin in a sentence."""
        low = bisect_left(self.quotations, (unit.first, 0))
        high = bisect_left(self.quotations, (unit.last, 0))
        return self.quotations[low:high]

    @cached_property
    def masked(self) -> list[bool]:
        """For each word whether it says that the speaker is not to be named.

        «طالباً عدم ذكر اسمه» (asking not to be named) speaks with verbs of speech.
        """
        hidden = [False] * len(self.words)
        for index, roles in enumerate(self.roles):
            if "anonymity" in roles:
                for place in self._clause_around(index):
                    hidden[place] = True
        return hidden

    def _clause_around(self, index: int) -> range:
        first = place = index
        while place > index - _ASIDE // 2 and not self._parts(place):
            place -= 1
            if "withheld" in self.roles[place]:
                first = place
        last = index + 1
        while last < min(len(self.words), index + _ASIDE) and not (
            self._parts(last) or self.is_clause_end(last)
        ):
            last += 1
        return range(first, last)

    def _parts(self, index: int) -> bool:
        """Whether a clause or a paragraph ends before a word."""
        if index == 0 or self.words[index - 1].is_mark:
            return True
        between = slice(self.words[index - 1].end, self.words[index].start)
        return "\n" in self.scan.text[between]

    def is_clause_end(self, index: int) -> bool:
        """Whether a mark ends a clause here, or a clause that is said begins."""
        word = self.words[index]
        if word.text in {"،", ",", ".", ":", "؛", ";", '"'}:
            return True
        return _before_that(word.text) is not None

    def that(self, index: int) -> str | None:
        """Return what precedes «أن» here (و, ف, ب or ""), None where it is not."""
        before = _before_that(self.words[index].text)
        return before if index not in self._within else None

    def is_bare_that(self, index: int) -> bool:
        """Whether this is «أن» without a pronoun, which a subjunctive may follow."""
        text = self.words[index].text
        return self.that(index) is not None and text.endswith("ان")

    def original(self, first: int, last: int) -> str:
        """Return the untouched text from one word to before another."""
        return self.scan.original(self.words[first].start, self.words[last - 1].end)

    def has_article(self, index: int) -> bool:
        """Whether a word bears ال, and does not merely begin so («التزام»)."""
        text = self.words[index].text
        return text.startswith(("ال", "وال", "لل")) and index not in self._own_article

    def role(self, index: int, *names: str) -> int:
        """Return where the first of these parts that begins here ends, else 0."""
        roles = self.roles[index]
        if roles:
            for name in names:
                if name in roles:
                    return roles[name]
        return 0

    @cached_property
    def telling(self) -> frozenset[int]:
        """The words at which the report of something said may begin or go on."""
        return frozenset(
            index
            for index, word in enumerate(self.words)
            if self.roles[index]
            or index in self.verbs
            or word.text == '"'
            or _before_that(word.text) in {"و", "وب"}
        )

    @cached_property
    def units(self) -> list[Unit]:
        """The sentences to read, headings left out."""
        found: list[Unit] = []
        paragraphs = self.paragraphs
        for number, (first, last) in enumerate(paragraphs):
            if self._is_heading(first, last, number, len(paragraphs)):
                continue
            opens = True
            for start, end in self._sentences(after_dateline(self, first, last), last):
                found.append(Unit(start, end, number, opens))
                opens = False
        return found

    @cached_property
    def headline(self) -> tuple[int, int] | None:
        """Bounds of the headline of a text whose body breaks off, else None."""
        paragraphs = self.paragraphs
        if not 1 < len(paragraphs) <= _TEASER_PARAGRAPHS:
            return None
        if len(self.words) > _TEASER_WORDS:
            return None
        breaks_off = any(self._breaks_off(last) for _, last in paragraphs[1:])
        return paragraphs[0] if breaks_off else None

    def _breaks_off(self, last: int) -> bool:
        ending = "".join(word.text for word in self.words[max(last - 3, 0) : last])
        return ending.endswith(("...", "…"))

    @cached_property
    def paragraphs(self) -> list[tuple[int, int]]:
        """Word indices of every paragraph that holds words."""
        bounds: list[tuple[int, int]] = []
        offset = 0
        for line in self.scan.text.split("\n"):
            first = bisect_left(self._starts, offset)
            offset += len(line) + 1
            last = bisect_left(self._starts, offset)
            if first < last:
                bounds.append((first, last))
        return bounds

    def _is_heading(self, first: int, last: int, number: int, count: int) -> bool:
        if count == 1 or last - first > _HEADING_WORDS:
            return False
        if number == 0:  # a title may end in a mark, but hardly in one full stop
            ending = [word.text for word in self.words[max(last - 2, first) : last]]
            return ending[-1] != "." or ending == [".", "."]
        return self.words[last - 1].text not in _STOPS

    def _sentences(self, first: int, last: int) -> Iterable[tuple[int, int]]:
        """Yield the sentences of a paragraph; none ends inside a quotation."""
        high = self.words[last - 1].end
        place = bisect_right(
            self.scan.sentences, self.words[first].start, key=lambda span: span[1]
        )
        start = first
        for _, end in self.scan.sentences[place:]:
            index = min(self.index_at(min(end, high) - 1) + 1, last)
            if index > start and not (index < last and self._is_quoted(index)):
                yield start, index
                start = index
            if end >= high:
                break
        if start < last:
            yield start, last

    def _is_quoted(self, index: int) -> bool:
        """Whether a word lies in a quotation or is the mark that closes one."""
        if self.words[index].text == '"':
            return self.quotation_at(index) is None
        return self.quoted[index] >= 0


@lru_cache(maxsize=4096)
def _before_that(word: str) -> str | None:
    """Return what precedes «أن» in a word, None where it is another word."""
    match = _THAT.fullmatch(word)
    return match["before"] if match else None


def _is_overlaid(hit: Hit) -> bool:
    """Whether a word bears article and pronoun, and so is another word («الدولي»)."""
    return hit.end < hit.word_end and hit.prefix.endswith(("ال", "لل"))
