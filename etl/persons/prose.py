"""A text as tokens that are told apart for reading persons."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from etl.lexicon.forms import Row
from etl.lexicon.scan import Hit, Scan
from etl.persons.vocabulary import Vocabulary, load_vocabulary
from etl.records import Mention
from etl.words import Token, tokens_of

# What a token is, as far as names and offices go.
Kind = Literal[
    "mark", "line", "number", "title", "rank", "honorific", "counterpart", "alias",
    "headed_by", "stop", "state", "given", "and_given", "particle", "bound", "body",
    "definite", "plain", "unknown",
]  # fmt: skip
_TITLES = ("title", "rank", "honorific", "counterpart", "alias", "headed_by")
_BODIES = ("place", "capital", "organization", "armed_group", "alliance", "outlet")
_CLITICS = "وفلب"
_DEFINITE = ("ال", "لل", "بال", "كال", "وال", "فال", "ولل", "وبال")


@dataclass(frozen=True, slots=True)
class Reach:
    """A hit in tokens: it ends before the token at `end`."""

    hit: Hit
    end: int


class Prose:
    """The tokens of one text and what each of them is."""

    def __init__(self, scan: Scan, states: Sequence[Mention]) -> None:
        """Part the text into tokens and note where the lexicon's hits begin."""
        self.scan = scan
        self.vocabulary: Vocabulary = load_vocabulary(scan.lexicon)
        self.tokens: list[Token] = tokens_of(scan.text)
        self._starts = [token.start for token in self.tokens]
        self.titles = self._reaches(scan.of(*_TITLES))
        self.bodies = self._reaches(scan.of(*_BODIES))
        self.known = self._reaches(scan.of("known_person"))
        self.known_rows: dict[str, Row] = {
            row["name"]: row for row in scan.lexicon.tables["known_people"]
        }
        self.states: dict[int, Mention] = {}
        for mention in states:
            first = self.index_at(mention.span_start)
            for place in range(first, self.index_at(mention.span_end - 1) + 1):
                self.states[place] = mention
        self._kinds: dict[int, Kind] = {}

    def index_at(self, offset: int) -> int:
        """Return the token that an offset lies in, or the next one."""
        place = bisect_left(self._starts, offset)
        if place and self.tokens[place - 1].end > offset:
            return place - 1
        return place

    def text(self, place: int) -> str:
        """Return a token's folded text, empty beyond the end."""
        return self.tokens[place].text if 0 <= place < len(self.tokens) else ""

    def kind(self, place: int) -> Kind:
        """Return what the token is; beyond the text's ends, a line's end."""
        if not 0 <= place < len(self.tokens):
            return "line"
        if place not in self._kinds:
            self._kinds[place] = self._told(place)
        return self._kinds[place]

    def original(self, first: int, end: int) -> str:
        """Return the untouched characters of a run of tokens, blanks single."""
        start, stop = self.tokens[first].start, self.tokens[end - 1].end
        return " ".join(self.scan.original(start, stop).split())

    def glued(self, place: int) -> bool:
        """Tell whether no blank parts a token from the one before."""
        return place > 0 and self.tokens[place - 1].end == self.tokens[place].start

    def state_before(self, place: int) -> str | None:
        """Return the last state that is named before a token, in its sentence."""
        low = self.scan.sentence_at(self.tokens[place].start)[0]
        while place > 0 and self.tokens[place - 1].start >= low:
            place -= 1
            if place in self.states:
                return self.states[place].iso3
        return None

    @cached_property
    def state_codes(self) -> set[str]:
        """Every state that the text names."""
        return {mention.iso3 for mention in self.states.values() if mention.iso3}

    def _told(self, place: int) -> Kind:
        token, words = self.tokens[place], self.vocabulary
        if not token.is_word:
            return "line" if token.text == "\n" else "mark"
        if token.text[0].isdigit():
            return "number"
        if place in self.titles:
            return self.titles[place].hit.kind  # pyright: ignore[reportReturnType]
        if token.text in words.classes["stop"]:
            return "given" if self._is_ali(token) else "stop"
        if place in self.states:
            return "state"
        return self._name_or_word(place)

    def _is_ali(self, token: Token) -> bool:
        """«علي» (Ali) and «على» (on) fold alike; the page writes them apart."""
        written = self.scan.original(token.start, token.end)
        return token.text in self.vocabulary.given and written.endswith("ي")

    def _name_or_word(self, place: int) -> Kind:
        word, words = self.text(place), self.vocabulary
        meanings: tuple[tuple[Kind, bool], ...] = (
            ("bound", word in words.classes["bound"]),
            ("given", word in words.given),
            ("particle", word in words.classes["particle"]),
            ("and_given", word[0] in _CLITICS and word[1:] in words.given),
            ("body", place in self.bodies),
            ("definite", word.startswith(_DEFINITE) and len(word) > 3),
        )
        for kind, holds in meanings:
            if holds:
                return kind
        return "plain" if words.is_plain(word) else "unknown"

    def _reaches(self, hits: Iterable[Hit]) -> dict[int, Reach]:
        reaches: dict[int, Reach] = {}
        for hit in hits:
            first = self.index_at(hit.word_start)
            last = self.index_at(hit.word_end - 1)
            reaches.setdefault(first, Reach(hit, last + 1))
        return reaches
