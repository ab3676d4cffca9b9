"""How far what is said in a sentence is said of an alliance."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field

from etl.extract.tokens import Reading, Sentence, Token
from etl.lexicon.scan import Scan
from etl.records import EdtfDate

# What stands further before an alliance is told of somebody else.
_REACH_BEFORE = 44
_TASK_REACH = 24
_SENTENCES_BACK = 4
# Further on a sentence is a list of something, and speaks of no one alliance.
_FAR = 120
_LAST = "\U0010ffff"


@dataclass(frozen=True)
class Scope:
    """A text's sentences with their alliances, cues read for aspects.

    Attributes:
        states_of: alliance id → the states that the article puts in it.
        current: where alliances are named, and which, in text order.
        published: when the text was published, if known.
    """

    scan: Scan
    reading: Reading
    states_of: Mapping[str, frozenset[str]]
    current: tuple[tuple[int, str], ...]
    published: EdtfDate | None = None
    _named: dict[int, list[tuple[int, str]]] = field(default_factory=dict)

    def alliance_of(
        self, sentence: Sentence, start: int, *, reach: int = _REACH_BEFORE
    ) -> str | None:
        """Return the alliance that a thing at an offset is said of, if any.

        `reach`: how far before its alliance it may stand.
        """
        named = self._spoken_of(sentence)
        count = bisect_right(named, (start, _LAST))
        if count:
            at, alliance_id = named[count - 1]
            return None if _turns(sentence, at, start) else alliance_id
        if named and named[0][0] - start <= reach:
            at, alliance_id = named[0]
            return None if _turns(sentence, start, at) else alliance_id
        return None

    def carried(self, sentence: Sentence, start: int) -> str | None:
        """Return the alliance a sentence goes on about without naming any.

        «وتشمل مهماته تدريب الجيش …» (its tasks include training the army …).
        """
        spoken = self._spoken_of(sentence)
        if spoken and spoken[0][0] <= start:
            return None
        place = sentence.index_at(start)
        before = sentence.tokens[max(0, place - _TASK_REACH) : place]
        if not any(token.is_cue("task") for token in before):
            return None
        if before and _turns(sentence, before[0].start - 1, start):
            return None
        return self._just_before(sentence.start)

    def meant(self, token: Token) -> list[str]:
        """Return the alliances a token speaks of: by name, or by all their states."""
        if token.mention is not None and token.mention.alliance_id is not None:
            return [token.mention.alliance_id]
        if token.roster is not None and len(token.roster.iso3s) > 2:
            named = set(token.roster.iso3s)
            return [one for one, states in self.states_of.items() if states == named]
        last = self.last_before(token.start) if token.is_cue("ally") else None
        return [] if last is None else [last]

    def _just_before(self, offset: int) -> str | None:
        """Return the alliance named last, if in one of the sentences right before."""
        spot = offset
        for _ in range(_SENTENCES_BACK):
            spot = self.scan.sentence_at(max(0, spot - 1))[0]
        place = bisect_left(self.current, (offset, ""))
        if not place or self.current[place - 1][0] < spot:
            return None
        return self.current[place - 1][1]

    def last_before(self, offset: int) -> str | None:
        """Return the alliance last named before an offset."""
        place = bisect_left(self.current, (offset, ""))
        return self.current[place - 1][1] if place else None

    def _spoken_of(self, sentence: Sentence) -> list[tuple[int, str]]:
        """Return where a sentence speaks of alliances: by name, or by their states."""
        if sentence.start not in self._named:
            self._named[sentence.start] = [
                (token.start, alliance_id)
                for token in sentence.tokens
                for alliance_id in self.meant(token)
            ]
        return self._named[sentence.start]


def _turns(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether the sentence turns to something else between two offsets."""
    between = sentence.tokens[sentence.index_at(start) : sentence.index_at(end)]
    return any(token.is_cue("turn") for token in between[:_FAR] if token.start > start)
