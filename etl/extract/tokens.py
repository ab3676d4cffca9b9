"""A sentence as a row of things: states, alliances, cues, numbers, dates, words.

A leaf that the readers of alliances share. Rules walk along the row instead of
searching the text, so a rule reads like the sentence it is about.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from operator import itemgetter
from typing import Generic, Literal, NamedTuple, TypeVar

from etl.extract.rosters import Roster
from etl.lexicon.scan import Hit, Scan
from etl.numerals import find_numbers
from etl.records import DateMention, Mention

T = TypeVar("T")
Kind = Literal["states", "alliance", "cue", "number", "date", "word", "mark"]


class Token(NamedTuple):
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
    """One sentence and its tokens; `cues` tells where each cue stands."""

    start: int
    end: int
    tokens: tuple[Token, ...]
    starts: tuple[int, ...]
    cues: Mapping[str, list[int]]

    def index_at(self, offset: int) -> int:
        """Return the place of the first token that begins at an offset or after."""
        return bisect_left(self.starts, offset)

    def cued(self, *names: str) -> list[int]:
        """Return where one of these cues stands, in order."""
        found = [self.cues[name] for name in names if name in self.cues]
        if len(found) < 2:
            return found[0] if found else []
        return sorted({n for one in found for n in one})

    def indices(self, kind: Kind) -> Iterator[int]:
        """Yield where tokens of a kind stand."""
        return (n for n, token in enumerate(self.tokens) if token.kind == kind)


# Words of any script, and the marks that part clauses.
_PIECE = re.compile(r"(?P<mark>[،,؛;:()\"\[\]…–-])|[^\s،,؛;:()\"\[\]…–.!?؟-]+")
# What wins where two things overlap: the longer knowledge before the shorter.
_RANK = {"alliance": 0, "states": 1, "date": 2, "number": 3, "cue": 4}
_START = itemgetter(1)
_LETTERS = ("", *"وفبكل")
_LETTERS_BEFORE = frozenset(
    {"لل", *(one + "ال" for one in _LETTERS)}
    | {one + other for one in _LETTERS for other in _LETTERS}
) - {""}


@dataclass(frozen=True, slots=True)
class _Placed(Generic[T]):
    """Things in text order, and where they begin."""

    things: Sequence[T]
    starts: Sequence[int]

    def within(self, start: int, end: int) -> Sequence[T]:
        """Return what begins within a span."""
        return self.things[
            bisect_left(self.starts, start) : bisect_left(self.starts, end)
        ]


def read_tokens(
    scan: Scan,
    rosters: Sequence[Roster],
    named: Sequence[Mention],
    when: Sequence[DateMention],
    *,
    cues: str = "membership_cue",
) -> "Reading":
    """Return the reading of a text, the same one where the findings are the same."""
    return _reading(scan, tuple(rosters), tuple(named), tuple(when), cues)


# The memberships, the aspects and the affairs of one article ask for the same ones.
@lru_cache(maxsize=4)
def _reading(
    scan: Scan,
    rosters: tuple[Roster, ...],
    named: tuple[Mention, ...],
    when: tuple[DateMention, ...],
    cues: str,
) -> "Reading":
    return Reading(scan, rosters, named, when, cues=cues)


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
        self.scan = scan
        self.rosters = rosters
        self.when = when
        ordered = sorted(named, key=lambda one: one.span_start)
        self._rosters = _Placed(rosters, [one.start for one in rosters])
        self._named = _Placed(ordered, [one.span_start for one in ordered])
        self._when = _Placed(when, [one.span_start for one in when])
        # «الأولى» (the first) may be a cue of aspects, and is no count.
        numbers = [
            one
            for one in find_numbers(scan)
            if one.kind != "ordinal" or cues == "membership_cue"
        ]
        self._numbers = _Placed(numbers, [one.word_start for one in numbers])
        hits = scan.of(cues)
        self._hits = _Placed(hits, [hit.start for hit in hits])
        self._read: dict[tuple[int, int], Sentence] = {}

    def sentence(self, span: tuple[int, int]) -> Sentence:
        """Return the sentence of a span, its tokens in text order."""
        if span not in self._read:
            tokens = tuple(self._tokens(*span))
            starts = tuple([token.start for token in tokens])
            self._read[span] = Sentence(*span, tokens, starts, _cue_places(tokens))
        return self._read[span]

    def sentence_at(self, offset: int) -> Sentence:
        """Return the sentence an offset lies in."""
        return self.sentence(self.scan.sentence_at(offset))

    def _things(self, start: int, end: int) -> list[Token]:
        """Return everything but plain words in a span, overlaps settled."""
        return _settled(
            [
                *map(self._of_roster, self._rosters.within(start, end)),
                *map(self._of_mention, self._named.within(start, end)),
                *(
                    Token("date", one.span_start, one.span_end, date=one)
                    for one in self._when.within(start, end)
                ),
                *(
                    Token("number", one.word_start, one.end, value=one.value)
                    for one in self._numbers.within(start, end)
                ),
                *self._cues(start, end),
            ]
        )

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
        for length in (3, 2, 1):
            at = start - length
            if at < 0 or self.scan.text[at:start] not in _LETTERS_BEFORE:
                continue
            if at == 0 or not self.scan.text[at - 1].isalnum():
                return at
        return start

    def _cues(self, start: int, end: int) -> Iterator[Token]:
        same: list[Hit] = []
        for hit in self._hits.within(start, end):
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
            cues=_names(tuple([one.key for one in hits])),
            tags=_names(tuple([one.entry.tag for one in hits])),
            prefix=hit.prefix,
            suffix=self.scan.text[hit.end : hit.word_end],
        )

    def _tokens(self, start: int, end: int) -> Iterator[Token]:
        at = start
        for thing in self._things(start, end):
            # Mostly one blank parts it from the thing before.
            if thing.start > at + 1 or self.scan.text[at : thing.start] != " ":
                yield from self._words(at, thing.start)
            yield thing
            at = max(at, thing.end)
        yield from self._words(at, end)

    def _words(self, start: int, end: int) -> list[Token]:
        return [
            Token("mark" if match.lastgroup else "word", *match.span(), match.group())
            for match in _PIECE.finditer(self.scan.text, start, end)
        ]


def _cue_places(tokens: Sequence[Token]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for place, token in enumerate(tokens):
        for cue in token.cues:
            places.setdefault(cue, []).append(place)
    return places


def _settled(tokens: list[Token]) -> list[Token]:
    """Drop what overlaps something that ranks higher, or began before it."""
    ordered = sorted(tokens, key=_START)
    if all(one.end <= other.start for one, other in pairwise(ordered)):
        return ordered
    kept: list[Token] = []
    taken: list[tuple[int, int]] = []
    for token in sorted(
        tokens, key=lambda token: (_RANK[token.kind], token.start, -token.end)
    ):
        place = bisect_right(taken, (token.start, token.end))
        if place and taken[place - 1][1] > token.start:
            continue
        if place < len(taken) and taken[place][0] < token.end:
            continue
        taken.insert(place, (token.start, token.end))
        kept.append(token)
    return sorted(kept, key=_START)


@lru_cache(maxsize=4096)
def _names(names: tuple[str, ...]) -> frozenset[str]:
    """Return a set of names, the same one for the same: few sorts of cue recur."""
    return frozenset(names)
