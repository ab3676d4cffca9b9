"""A sentence's tokens and what lies around them: what rules look up, not search."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from etl.extract.tokens import Sentence, Token

# How far back states may stand that are looked up, whatever stands between.
_REACH = 60


@dataclass(frozen=True)
class Row:
    """One sentence and the alliance that was spoken of before it.

    Attributes:
        missions: the alliances that states belong to by taking part.
        established: those that stood long before, whatever is being founded now.
        sides: of how many states an alliance's name says it is («الرباعية»).
        heads: words that may stand before an alliance's name («تحالف»).
        state_words: «دول» (states) and the like.
        agents: words for those who act for a state («وزير»).
        rosters: who has ever been in an alliance, where that is public knowledge.
    """

    sentence: Sentence
    current: str | None
    missions: frozenset[str] = frozenset()
    established: frozenset[str] = frozenset()
    sides: Mapping[str, int] = field(default_factory=dict)
    heads: frozenset[str] = frozenset()
    state_words: frozenset[str] = frozenset()
    agents: frozenset[str] = frozenset()
    rosters: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @property
    def tokens(self) -> Sequence[Token]:
        """The sentence's tokens."""
        return self.sentence.tokens

    @cached_property
    def alliance_at(self) -> dict[int, str]:
        """Where alliances stand, and which."""
        return {
            place: token.mention.alliance_id
            for place, token in enumerate(self.tokens)
            if token.mention is not None and token.mention.alliance_id is not None
        }

    @cached_property
    def alliance_places(self) -> list[int]:
        """Where alliances stand, in order."""
        return list(self.alliance_at)

    def cues(self, *names: str) -> list[int]:
        """Return where one of these cues stands, in order."""
        return self.sentence.cued(*names)

    def cue_near(self, first: int, last: int, *names: str) -> int | None:
        """Return the first place from `first` up to `last` with one of these cues."""
        for place in range(max(0, first), min(len(self.tokens), last + 1)):
            if self.tokens[place].is_cue(*names):
                return place
        return None

    def iso3s(self, place: int | None) -> tuple[str, ...]:
        """Return the states that stand at a place; none for None."""
        if place is None:
            return ()
        roster = self.tokens[place].roster
        return roster.iso3s if roster is not None else ()

    def states_earlier(self, place: int) -> int | None:
        """Return where states last stood before a place, whatever stands between."""
        for before in range(place - 1, max(-1, place - _REACH), -1):
            if self.tokens[before].kind == "states":
                return before
        return None

    def next_alliance(self, place: int, *, reach: int = 4) -> int | None:
        """Return where an alliance stands soon after a place, if any."""
        at = bisect_right(self.alliance_places, place)
        if at == len(self.alliance_places):
            return None
        found = self.alliance_places[at]
        return found if found < place + reach else None

    def last_before(self, place: int) -> str | None:
        """Return the alliance last spoken of before a place."""
        at = self.place_before(place)
        return self.current if at is None else self.alliance_at[at]

    def place_before(self, place: int) -> int | None:
        """Return where in the sentence an alliance last stood before a place."""
        count = bisect_left(self.alliance_places, place)
        return self.alliance_places[count - 1] if count else None

    def first_after(self, place: int, *, reach: int = 4) -> str | None:
        """Return the alliance that stands soon after a place, if any."""
        for after in range(place + 1, min(len(self.tokens), place + 1 + reach)):
            if after in self.alliance_at:
                return self.alliance_at[after]
        return None

    def are_known(self, alliance_id: str, iso3s: Collection[str]) -> bool:
        """Tell whether it is public knowledge that these states are, or were, in it."""
        return bool(iso3s) and self.rosters.get(alliance_id, frozenset()).issuperset(
            iso3s
        )

    def is_mission(self, alliance_id: str) -> bool:
        """Tell whether taking part in an alliance means belonging to it."""
        return alliance_id in self.missions
