"""A text as tokens that are told apart for reading persons."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from etl.lexicon.scan import Hit, Scan
from etl.persons.vocabulary import Vocabulary, load_vocabulary
from etl.records import Mention
from etl.words import Token

# What a token is, as far as names and offices go.
Kind = Literal[
    "mark", "line", "number", "title", "rank", "honorific", "counterpart", "alias",
    "headed_by", "stop", "state", "given", "and_given", "particle", "bound", "body",
    "definite", "plain", "unknown",
]  # fmt: skip
_TITLES = ("title", "rank", "honorific", "counterpart", "alias", "headed_by")
_BODIES = ("place", "capital", "organization", "armed_group", "alliance", "outlet")
_CLITICS = "ولب"
# Small words that are given names as well: «علي» (Ali), «على» (on).
_ALSO_NAMES = frozenset({"علي", "صباح", "خلف", "امام"})
# So many words beside a name a byline's line may hold, and of what kinds.
_BYLINE = 6
_BESIDE_A_BYLINE = {"mark", "state", "body", "number"}
_KHAN = "خان"  # «أمير خان» is a man's name
_TIMES = frozenset({"weekday", "month", "date_word"})
_FIRST_PERSON = {"ي", "ني", "نا", "ك", "كم"}
_DEFINITE = ("ال", "لل", "بال", "وال", "ولل", "وبال")


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
        self.tokens: tuple[Token, ...] = scan.tokens
        self._starts = [token.start for token in self.tokens]
        self.titles = self._reaches(scan.of(*_TITLES))
        self.bodies = self._reaches(scan.of(*_BODIES))
        self.known = self._reaches(scan.of("known_person"))
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

    def openings(self) -> Iterator[int]:
        """Yield the tokens at which a name or an office may begin, cheaply told."""
        given, classes = self.vocabulary.given, self.vocabulary.classes
        opening = classes["father"] | classes["servant"]
        for place, token in enumerate(self.tokens):
            word = token.text
            if (
                place in self.titles
                or place in self.known
                or word in given
                or word[1:] in given
                or word in opening
                or (word.startswith("ال") and self.text(place + 1) == ":")
            ):
                yield place

    def glued(self, place: int) -> bool:
        """Tell whether no blank parts a token from the one before."""
        return place > 0 and self.tokens[place - 1].end == self.tokens[place].start

    def stands_alone(self, first: int, end: int) -> bool:
        """Tell whether a line holds these tokens and at most a place, a desk, a date.

        So bylines stand: «الرياض - أحمد سالم», «كتبت: هناء علي».
        """
        for step, place in ((-1, first - 1), (1, end)):
            for _ in range(_BYLINE):
                kind = self.kind(place)
                if kind == "line":
                    break
                if kind not in _BESIDE_A_BYLINE and not self._is_desk(place):
                    return False
                place += step
            else:
                return False
        return True

    def _is_desk(self, place: int) -> bool:
        word = self.text(place)
        known = self.vocabulary.lexicon.words.get(word, frozenset())
        return word in self.vocabulary.classes["byline"] or bool(known & _TIMES)

    def is_speaking(self, place: int) -> bool:
        """Tell whether a token is a verb of speech, with «و» or without."""
        word, words = self.text(place), self.vocabulary.lexicon.words
        spoken = words.get(word, frozenset()) | words.get(word[1:], frozenset())
        return "speech_verb" in spoken

    def in_one_sentence(self, first: int, place: int) -> bool:
        """Tell whether two tokens stand in one sentence."""
        low = self.scan.sentence_at(self.tokens[place].start)[0]
        return self.tokens[first].start >= low

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
        if any(letter.isdigit() for letter in token.text):
            return "number"  # «و146» too
        if place in self.titles:
            kind = self.titles[place].hit.kind
            return "given" if self._is_bearer(place) else kind  # pyright: ignore[reportReturnType]
        if token.text in words.classes["stop"]:
            return "given" if self._is_name_after_all(place) else "stop"
        if place in self.states:
            return "state"
        return self._name_or_word(place)

    def _is_bearer(self, place: int) -> bool:
        """«أمين ماطي», «سلطان الجابر» are men, «أمين المجلس» is an office."""
        word, reach = self.text(place), self.titles[place]
        if word not in self.vocabulary.given or reach.end > place + 1:
            return False
        following = self.text(place + 1)
        if following in self.vocabulary.classes["bound"]:
            return True
        if self.kind(place + 1) == "definite":
            return following.endswith("ي") or following[2:] in self.vocabulary.given
        return self.kind(place + 1) in {"unknown", "given"} or following == _KHAN

    def _is_name_after_all(self, place: int) -> bool:
        """«علي» (Ali) folds as «على» (on), «الشيخ صباح» is no morning."""
        token = self.tokens[place]
        if token.text not in _ALSO_NAMES:
            return False
        written = self.scan.original(token.start, token.end)
        if written.endswith(("ي", "ى")):
            return written.endswith("ي")
        if place > 0 and self.kind(place - 1) in {"rank", "honorific"}:
            return True
        return self._is_followed_by_family(place)

    def _is_followed_by_family(self, place: int) -> bool:
        """«صباح النعمان» behind an office is a man, «صباح الثلاثاء» a morning."""
        following, previous = self.text(place + 1), self.text(place - 1)
        if not previous.startswith(("ال", "لل")) or not following.startswith("ال"):
            return False
        day = following in self.vocabulary.classes["stop"]
        timed = self.vocabulary.lexicon.words.get(following, frozenset()) & _TIMES
        return not (day or timed or self.vocabulary.is_ordinary(following[2:]))

    def _name_or_word(self, place: int) -> Kind:
        word, words = self.text(place), self.vocabulary
        meanings: tuple[tuple[Kind, bool], ...] = (
            ("bound", word in words.classes["bound"]),
            ("given", word in words.given),
            ("particle", word in words.classes["particle"]),
            ("and_given", self._is_given_behind_clitic(word)),
            ("body", place in self.bodies),
            ("definite", word.startswith(_DEFINITE) and len(word) > 3),
        )
        for kind, holds in meanings:
            if holds:
                return kind
        return "plain" if words.is_plain(word) else "unknown"

    def _is_given_behind_clitic(self, word: str) -> bool:
        """«وأحمد» is; «بيان» (a statement) is a word of its own, no Jan after ب."""
        if word[0] not in _CLITICS or word[1:] not in self.vocabulary.given:
            return False
        known = self.vocabulary.is_ordinary(word)
        return not (known or word[1:] in self.vocabulary.classes["stop"])

    def _reaches(self, hits: Iterable[Hit]) -> dict[int, Reach]:
        reaches: dict[int, Reach] = {}
        for hit in hits:
            if self.scan.text[hit.end : hit.word_end] in _FIRST_PERSON:
                continue  # «المالكي» is no «مالك» with «ي» (my)
            first = self.index_at(hit.word_start)
            last = self.index_at(hit.word_end - 1)
            reaches.setdefault(first, Reach(hit, last + 1))
        return reaches
