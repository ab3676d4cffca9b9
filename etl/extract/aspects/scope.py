"""How far what is said in a sentence is said of an alliance."""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass

from etl.extract.tokens import Reading, Sentence
from etl.lexicon.scan import Scan

# What stands further before an alliance is told of somebody else.
_REACH_BEFORE = 44


@dataclass(frozen=True)
class Scope:
    """A text's sentences with their alliances, cues read for aspects.

    Attributes:
        states_of: alliance id → the states that the article puts in it.
        current: where alliances are named, and which, in text order.
    """

    scan: Scan
    reading: Reading
    states_of: Mapping[str, frozenset[str]]
    current: tuple[tuple[int, str], ...]

    def alliance_of(self, sentence: Sentence, start: int) -> str | None:
        """Return the alliance that a thing at an offset is said of, if any."""
        named = self._named(sentence)
        before = [(at, one) for at, one in named if at <= start]
        if before:
            at, alliance_id = before[-1]
            return None if self._turns(sentence, at, start) else alliance_id
        after = [(at, one) for at, one in named if at > start]
        if after and after[0][0] - start <= _REACH_BEFORE:
            at, alliance_id = after[0]
            return None if self._turns(sentence, start, at) else alliance_id
        return None

    def last_before(self, offset: int) -> str | None:
        """Return the alliance last named before an offset."""
        place = bisect_left(self.current, (offset, ""))
        return self.current[place - 1][1] if place else None

    def _named(self, sentence: Sentence) -> list[tuple[int, str]]:
        """Return where a sentence speaks of alliances: by name, or by their states."""
        found: list[tuple[int, str]] = []
        for token in sentence.tokens:
            if token.mention is not None and token.mention.alliance_id is not None:
                found.append((token.start, token.mention.alliance_id))
            elif token.roster is not None and len(token.roster.iso3s) > 2:
                found.extend(
                    (token.start, one)
                    for one, states in self.states_of.items()
                    if states == set(token.roster.iso3s)
                )
            elif token.is_cue("ally"):
                last = self.last_before(token.start)
                if last is not None:
                    found.append((token.start, last))
        return found

    def _turns(self, sentence: Sentence, start: int, end: int) -> bool:
        """Tell whether the sentence turns to something else between two offsets."""
        return any(
            token.is_cue("turn")
            for token in sentence.tokens
            if start < token.start < end
        )
