"""What a form that has several meanings is here, by state_readings.csv."""

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from etl.arabic import IS_LETTER, LETTER, key
from etl.lexicon.forms import Row, split
from etl.lexicon.scan import Scan
from etl.states.spans import StateSpan
from etl.words import Token, after, bare, before

_MARKS = "[\u0610-\u061a\u064b-\u065f\u0670]*?"
_CLITICS = re.compile("ا?[وف]?(?:[بك]?ال|لل|[بكل])?")
_LETTERS_BEFORE = re.compile(f"[{LETTER}]+$")
_PREPOSITIONS = {"ب": "في", "ل": "الي"}
_SOON = 4
_KIND_OF_TAG = {"name": "state", "capital": "capital"}


@dataclass(frozen=True, slots=True)
class Sense:
    """What a form means: a state, and how it is named."""

    iso3: str
    tag: str


class Readings:
    """The doubtful forms of one text, decided in text order.

    Attributes:
        positions: each state that is named beyond doubt → where, ascending.
    """

    def __init__(self, scan: Scan, spans: Sequence[StateSpan]) -> None:
        """Note which states the text names beyond doubt."""
        self._scan = scan
        self._spans = spans
        self.positions: dict[str, list[int]] = {}
        for span in spans:
            if not span.is_doubtful:
                for iso3 in sorted(span.iso3s):
                    self.positions.setdefault(iso3, []).append(span.start)
        self._held: dict[tuple[str, int, int], bool] = {}
        self._named: dict[int, str] = {}
        self._around: tuple[int, tuple[list[Token], list[Token]]] | None = None
        self._tests: dict[str, Callable[[str, int], bool]] = {
            "written": self._written,
            "prefix": self._prefix,
            "before": self._before,
            "before_not": lambda words, index: not self._before(words, index),
            "after": self._after,
            "soon": self._soon,
            "sentence": self._sentence,
            "article": self._article,
            "start": self._start,
            "list": self._list,
            "names": lambda words, _: self._names(words),
            "names_not": lambda words, _: not self._names(words),
        }

    def decide(self, index: int) -> list[Sense]:
        """Return what the span at this place of the list means, maybe nothing."""
        span = self._spans[index]
        passed_on: set[str] = set()
        for hit in span.hits:
            if hit.kind != "state_reading" or hit.entry.row["forms"] in passed_on:
                continue
            found = self._condition(hit.entry.row, index)
            if found is None:
                continue
            iso3 = hit.entry.row["iso3"]
            if not iso3:
                passed_on.add(hit.entry.row["forms"])
                continue
            codes = found if iso3 == "*" else iso3.replace("-", "")
            sense = hit.entry.row["sense"]
            if codes in {one.key for one in span.hits if one.kind == "capital"}:
                sense = "capital"
            if sense == "name" and hit.entry.tag == "demonym":
                sense = "demonym"
            return [Sense(code, sense) for code in codes.split()]
        return []

    def note(self, index: int, sense: Sense) -> None:
        """Count a state whose form was doubtful among those the text names."""
        offset = self._spans[index].start
        places = self.positions.setdefault(sense.iso3, [])
        places.insert(bisect_left(places, offset), offset)
        self._named[index] = sense.iso3

    def _condition(self, row: Row, index: int) -> str | None:
        """Return None where a rule does not hold, else the state it found, or ''."""
        when, span = row["when"], self._spans[index]
        if when == "else":
            return ""
        if when == "nearest":
            return self._nearest(row["words"].split(), span.start)
        return "" if self._holds(when, row["words"], index) else None

    def _holds(self, when: str, words: str, index: int) -> bool:
        """Tell whether a condition holds, or every one of several joined by «+»."""
        parts = zip(when.split("+"), words.split("&"), strict=True)
        return all(self._tests[one](these.strip(), index) for one, these in parts)

    def _beside(self, index: int) -> tuple[list[Token], list[Token]]:
        """Return two tokens before a span and four after it, kept for its rules."""
        if self._around is None or self._around[0] != index:
            span, text = self._spans[index], self._scan.text
            near = before(text, span.word_start, 2), after(text, span.end, _SOON)
            self._around = index, near
        return self._around[1]

    def _nearest(self, codes: Sequence[str], offset: int) -> str | None:
        last, first = None, None
        for code in codes:
            places = self.positions.get(code, ())
            place = bisect_left(places, offset)
            if place:
                last = max(last or (-1, ""), (places[place - 1], code))
            if place < len(places):
                first = min(first or (len(self._scan.text), ""), (places[place], code))
        found = last or first
        return found[1] if found else None

    def _names(self, words: str) -> bool:
        return any(code in self.positions for code in words.split())

    def _written(self, words: str, index: int) -> bool:
        span = self._spans[index]
        original = self._scan.original(span.start, span.end)
        return _written_pattern(words).search(original) is not None

    def _prefix(self, words: str, index: int) -> bool:
        return _without_and(self._spans[index].prefix) in split(words)

    def _before(self, words: str, index: int) -> bool:
        span, wanted = self._spans[index], _phrase_set(words)
        if _without_and(span.prefix) in _PREPOSITIONS:
            return _PREPOSITIONS[_without_and(span.prefix)] in wanted
        tokens = self._beside(index)[0]
        if not tokens or not tokens[0].is_word or span.prefix[:1] == "و":
            return False
        pair = " ".join(token.text for token in reversed(tokens))
        return bool(wanted & {tokens[0].text, bare(tokens[0].text), pair})

    def _after(self, words: str, index: int) -> bool:
        tokens = self._beside(index)[1][:2]
        if not tokens:
            return False
        pair = " ".join(token.text for token in tokens)
        return bool(_phrase_set(words) & {tokens[0].text, pair})

    def _soon(self, words: str, index: int) -> bool:
        tokens = self._beside(index)[1]
        return bool(_phrase_set(words) & {token.text for token in tokens})

    def _sentence(self, words: str, index: int) -> bool:
        start, end = self._scan.sentence_at(self._spans[index].start)
        return self._found(words, start, end)

    def _article(self, words: str, index: int) -> bool:  # noqa: ARG002
        return self._found(words, 0, len(self._scan.text))

    def _start(self, words: str, index: int) -> bool:  # noqa: ARG002
        tokens = before(self._scan.text, self._spans[index].start, 1)
        return not tokens or tokens[0].text == "\n"

    def _list(self, words: str, index: int) -> bool:
        wanted = set(words.split())
        return any(wanted & self._meanings(one) for one in self._listed(index))

    def _meanings(self, index: int) -> set[str]:
        span = self._spans[index]
        if span.is_doubtful:
            return {"state", self._named[index]} if index in self._named else set()
        kinds = {_KIND_OF_TAG[tag] for tag in span.tags if tag in _KIND_OF_TAG}
        return span.iso3s | kinds

    def _listed(self, index: int) -> list[int]:
        """Return the places of the spans beside this one in a list."""
        spans, text, beside = self._spans, self._scan.text, []
        for first, second in ((index - 1, index), (index, index + 1)):
            if first < 0 or second >= len(spans):
                continue
            between = text[spans[first].end : spans[second].word_start].strip()
            joined = between in {"", "و"} and spans[second].prefix[:1] == "و"
            if joined or between in {"،", ",", "، و", "و"}:
                beside.append(first if second == index else second)
        return beside

    def _found(self, words: str, start: int, end: int) -> bool:
        """Tell whether a stretch holds one of the words; asked once for each."""
        asked = (words, start, end)
        if asked not in self._held:
            self._held[asked] = any(
                _holds_word(self._scan.text, word, start, end)
                for word in _phrase_set(words)
            )
        return self._held[asked]


@lru_cache(maxsize=512)
def _phrase_set(words: str) -> frozenset[str]:
    return frozenset(key(word) for word in split(words))


def _holds_word(text: str, word: str, start: int, end: int) -> bool:
    place = text.find(word, start, end)
    while place >= 0:
        stop = place + len(word)
        if stop == len(text) or not IS_LETTER.match(text[stop]):
            letters = _LETTERS_BEFORE.search(text, max(0, place - 8), place)
            if letters is None or _CLITICS.fullmatch(letters.group()):
                return True
        place = text.find(word, stop, end)
    return False


def _without_and(prefix: str) -> str:
    return prefix[1:] if prefix[:1] in {"و", "ف"} else prefix


@lru_cache(maxsize=64)
def _written_pattern(words: str) -> re.Pattern[str]:
    return re.compile("|".join(_MARKS.join(map(re.escape, w)) for w in split(words)))
