"""The clause, quotation or colon that opens what is said."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from etl.arabic import key
from etl.extract.statements.phrases import Phrase
from etl.extract.statements.reading import Reading
from etl.lexicon.forms import split
from etl.records import DateMention

Shape = Literal["that", "quote", "colon", "complement"]

# A quotation of so few words within a sentence is a name or a single term.
_SHORTEST_QUOTED_SPEECH = 3
_PRONOUNS = {"ه", "ها", "هم", "هما"}


@dataclass(frozen=True, slots=True)
class Opening:
    """Where what is said begins.

    Attributes:
        start: its first word. end: the word after it, where a quotation fixes it.
        outlets: the outlets named between the verb and it.
        said: the date named there.
        is_topic: it only names what is spoken of.
        is_after_colon: a colon stands before the quotation.
    """

    shape: Shape
    start: int
    end: int | None = None
    outlets: tuple[Phrase, ...] = ()
    said: DateMention | None = None
    is_topic: bool = False
    is_after_colon: bool = False


class Clauses:
    """Finds where what is said opens, in one text."""

    def __init__(self, reading: Reading) -> None:
        """Look in a text's words."""
        self.reading = reading

    def at(self, place: int, last: int, prep: str) -> Opening | None:
        """Read «أن», «إلى أن», «عن اعتقاده بأن», a quotation or a colon."""
        reading = self.reading
        if reading.that(place) in {"", "ب", "ف", "فب"}:
            other = place and "before_clause" in reading.role_ends[place]
            return None if other else self._after_that(place + 1, last)
        if reading.words[place].text in _prepositions(prep):
            return self._after_preposition(place, last)
        quotation = reading.quotation_at(place)
        if quotation and self._is_speech(quotation, last):
            return Opening("quote", *quotation)
        if reading.words[place].text == ":" and place + 1 < last:
            return self._after_colon(place + 1, last)
        return None

    def _after_preposition(self, place: int, last: int) -> Opening | None:
        """Read «إلى أن», «عن اعتقاده بأن», «عن أمله في أن»."""
        for skipped in (1, 2, 3):
            following = place + skipped
            if following >= last:
                return None
            if self.reading.that(following) in {"", "ب"}:
                return self._after_that(following + 1, last)
            if not self._bears_pronoun(following, skipped):
                return None
        return None

    def _after_colon(self, place: int, last: int) -> Opening | None:
        quotation = self.reading.quotation_at(place)
        if quotation:
            return Opening("quote", *quotation, is_after_colon=True)
        if self.reading.that(place) == "":
            return self._after_that(place + 1, last)
        return Opening("colon", place)

    def _bears_pronoun(self, place: int, skipped: int) -> bool:
        """Whether «عن اعتقاده», «في» may stand between the preposition and «أن»."""
        text = self.reading.words[place].text
        return text.endswith(("ه", "ها", "هم")) if skipped == 1 else text == "في"

    def _after_that(self, start: int, last: int) -> Opening | None:
        if start >= last:
            return None
        quotation = self.reading.quotation_at(start)
        if quotation and self._is_whole(quotation, last):
            return Opening("quote", *quotation)
        return Opening("that", start)

    def _is_whole(self, quotation: tuple[int, int], last: int) -> bool:
        """Whether a quotation after «أن» is all that is said, no name in it."""
        first, end = quotation
        ends = end + 1 >= last or self.reading.words[end + 1].is_mark
        return ends or end - first > _SHORTEST_QUOTED_SPEECH

    def _is_speech(self, quotation: tuple[int, int], last: int) -> bool:
        first, end = quotation
        if end - first < _SHORTEST_QUOTED_SPEECH:
            return False
        before = self.reading.heads.get(first - 2, ())
        is_name = any(hit.entry.tag == "outlet" for hit in before)
        return not is_name and (
            end + 1 >= last or end - first > _SHORTEST_QUOTED_SPEECH
        )

    def is_preposition(self, place: int, prep: str) -> bool:
        """Whether a preposition stands here, alone or written with its noun."""
        reading = self.reading
        text = reading.words[place].text
        if text in _prepositions(prep):
            return True
        following = place + 1
        if text in _attached(prep) and following < len(reading.words):
            return reading.words[following].text == '"'  # «بـ"…"»
        other = reading.role(place, "stop", "by", "adverb", "opener")
        if other or place in reading.dates:
            return False
        return any(
            text.startswith(letter)
            and (len(text) > len(letter) + 2 or text[1:] in _PRONOUNS)
            for letter in _attached(prep)
        )


def is_wording(reading: Reading, index: int) -> bool:
    """Whether a quotation opens here that is no outlet's name and nobody told."""
    if index == 0 or reading.quotation_at(index) is None:
        return False
    if reading.words[index - 1].text == "ل":
        return False
    heads = reading.heads.get(index - 1, ())
    return not any(hit.entry.tag == "outlet" for hit in heads)


@lru_cache(maxsize=64)
def _prepositions(prep: str) -> frozenset[str]:
    """Return the prepositions that are words of their own."""
    return frozenset(key(word) for word in split(prep) if len(word) > 1)


@lru_cache(maxsize=64)
def _attached(prep: str) -> frozenset[str]:
    """Return the prepositions that are written with the next word."""
    return frozenset(word for word in split(prep) if len(word) == 1)
