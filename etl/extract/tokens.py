"""A sentence as a row of things: states, alliances, cues, numbers, dates, words.

A leaf that the readers of alliances share. Rules walk along the row instead of
searching the text, so a rule reads like the sentence it is about.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from etl.extract.rosters import Roster
from etl.lexicon.scan import Hit, Scan
from etl.numerals import find_numbers
from etl.records import DateMention, Mention

Kind = Literal["states", "alliance", "cue", "number", "date", "word", "mark"]


@dataclass(frozen=True, slots=True)
class Token:
    """One thing in a sentence; its span holds its clitics.

    Attributes:
        text: the folded word, of a cue or word.
        cues: every cue the form stands for.
        tags: the cue's forms («masdar», «perfect» …).
        prefix, suffix: the clitics before and after a cue.
        roster, mention: what stands here, of `states` and `alliance`.
        value: the number, of `number`.
    """

    kind: Kind
    start: int
    end: int
    text: str = ""
    cues: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    prefix: str = ""
    suffix: str = ""
    roster: Roster | None = None
    mention: Mention | None = None
    date: DateMention | None = None
    value: float | None = None

    @property
    def written(self) -> str:
        """The cue with the clitics before it: «بقيادة» is ب and قيادة."""
        return self.prefix + self.text

    @property
    def is_definite(self) -> bool:
        """Whether the article stands before the cue («للانضمام» is ل and الانضمام)."""
        return self.prefix.endswith(("ال", "لل"))

    def is_cue(self, *names: str) -> bool:
        """Tell whether the token is one of these cues."""
        return not self.cues.isdisjoint(names)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence and its tokens."""

    start: int
    end: int
    tokens: tuple[Token, ...]
    starts: tuple[int, ...]

    def index_at(self, offset: int) -> int:
        """Return the place of the first token that begins at an offset or after."""
        return bisect_left(self.starts, offset)

    def indices(self, kind: Kind) -> Iterator[int]:
        """Yield where tokens of a kind stand."""
        return (n for n, token in enumerate(self.tokens) if token.kind == kind)


# Words of any script, and the marks that part clauses.
_PIECE = re.compile(r"(?P<mark>[،,؛;:()\"\[\]…–-])|[^\s،,؛;:()\"\[\]…–.!?؟-]+")
# What wins where two things overlap: the longer knowledge before the shorter.
_RANK = {"alliance": 0, "states": 1, "date": 2, "number": 3, "cue": 4}
_LETTERS_BEFORE = re.compile("[وفبكل]?ال|لل|[وفبكل]{1,2}")


class Reading:
    """The tokens of a text's sentences, each sentence read when it is asked for."""

    def __init__(
        self,
        scan: Scan,
        rosters: Sequence[Roster],
        named: Sequence[Mention],
        when: Sequence[DateMention],
        *,
        cues: str = "membership_cue",
    ) -> None:
        """Take what has been found in the text, in any order.

        `cues` is the kind of lexicon entry that is read as a cue.
        """
        self.cue_kind = cues
        self.scan = scan
        self.rosters = rosters
        self.named = sorted(named, key=lambda one: one.span_start)
        self.when = when
        self._read: dict[tuple[int, int], Sentence] = {}

    def sentence(self, span: tuple[int, int]) -> Sentence:
        """Return the sentence of a span, its tokens in text order."""
        if span not in self._read:
            tokens = tuple(self._tokens(*span))
            starts = tuple(token.start for token in tokens)
            self._read[span] = Sentence(*span, tokens, starts)
        return self._read[span]

    def sentence_at(self, offset: int) -> Sentence:
        """Return the sentence an offset lies in."""
        return self.sentence(self.scan.sentence_at(offset))

    @cached_property
    def _things(self) -> list[Token]:
        """Everything but plain words, in text order, overlaps settled."""
        found = [
            *(self._of_roster(roster) for roster in self.rosters),
            *(self._of_mention(mention) for mention in self.named),
            *(
                Token("date", one.span_start, one.span_end, date=one)
                for one in self.when
            ),
            *(
                Token("number", one.word_start, one.end, value=one.value)
                for one in find_numbers(self.scan)
                # «الأولى» (the first) may be a cue, and is no count.
                if one.kind != "ordinal" or self.cue_kind == "membership_cue"
            ),
            *self._cues(),
        ]
        return _settled(found)

    def _of_roster(self, roster: Roster) -> Token:
        start = self._word_start(roster.start)
        prefix = self.scan.text[start : roster.start]
        return Token("states", start, roster.end, prefix=prefix, roster=roster)

    def _of_mention(self, mention: Mention) -> Token:
        start = self._word_start(mention.span_start)
        prefix = self.scan.text[start : mention.span_start]
        return Token(
            "alliance", start, mention.span_end, prefix=prefix, mention=mention
        )

    def _word_start(self, start: int) -> int:
        """Return where the clitics before a form begin."""
        for length in (4, 3, 2, 1):
            at = start - length
            if at < 0 or not _LETTERS_BEFORE.fullmatch(self.scan.text, at, start):
                continue
            if at == 0 or not self.scan.text[at - 1].isalnum():
                return at
        return start

    def _cues(self) -> Iterator[Token]:
        same: list[Hit] = []
        for hit in self.scan.of(self.cue_kind):
            if same and (hit.start, hit.end) != (same[0].start, same[0].end):
                yield self._cue(same)
                same = []
            same.append(hit)
        if same:
            yield self._cue(same)

    def _cue(self, hits: Sequence[Hit]) -> Token:
        hit = hits[0]
        return Token(
            "cue",
            hit.word_start,
            hit.word_end,
            text=self.scan.text[hit.start : hit.end],
            cues=frozenset(one.key for one in hits),
            tags=frozenset(one.entry.tag for one in hits),
            prefix=hit.prefix,
            suffix=self.scan.text[hit.end : hit.word_end],
        )

    def _tokens(self, start: int, end: int) -> Iterator[Token]:
        things = self._things
        first = bisect_left(things, start, key=lambda token: token.start)
        last = bisect_right(things, end - 1, key=lambda token: token.start)
        at = start
        for thing in things[first:last]:
            yield from self._words(at, thing.start)
            yield thing
            at = max(at, thing.end)
        yield from self._words(at, end)

    def _words(self, start: int, end: int) -> Iterator[Token]:
        for match in _PIECE.finditer(self.scan.text, start, end):
            kind = "mark" if match["mark"] else "word"
            yield Token(kind, *match.span(), text=match.group())


def _settled(tokens: list[Token]) -> list[Token]:
    """Drop what overlaps something that ranks higher, or began before it."""
    by_rank = sorted(
        tokens, key=lambda token: (_RANK[token.kind], token.start, -token.end)
    )
    kept: list[Token] = []
    taken: list[tuple[int, int]] = []
    for rank in range(len(_RANK)):
        of_rank = [token for token in by_rank if _RANK[token.kind] == rank]
        free = []
        for token in of_rank:
            place = bisect_right(taken, (token.start, token.end))
            clear = (place == 0 or taken[place - 1][1] <= token.start) and (
                place == len(taken) or taken[place][0] >= token.end
            )
            if clear and (not free or free[-1].end <= token.start):
                free.append(token)
        kept.extend(free)
        taken = sorted([*taken, *((token.start, token.end) for token in free)])
    return sorted(kept, key=lambda token: token.start)
