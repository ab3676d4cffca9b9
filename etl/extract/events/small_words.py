"""The small words of a text: conjunctions, prepositions and their like."""

from bisect import bisect_left
from collections.abc import Iterator

from etl.lexicon.scan import Hit, Scan

# Roles that tie an actor to what stands before it.
TIES = frozenset({
    "with", "against", "from", "place", "agent", "topic", "attribute", "bystander",
    "witness", "backer",
})  # fmt: skip


_MARKS = frozenset("،.؛:\n")


class SmallWords:
    """The hits of clause_words.csv that hold, asked for by place."""

    def __init__(self, scan: Scan) -> None:
        """Keep the hits whose clitics are those their entry asks for."""
        self.text = scan.text
        self.hits = tuple(hit for hit in scan.of("clause_word") if _holds(hit))
        self._starts = [hit.word_start for hit in self.hits]
        self._before: dict[tuple[int, int], set[str]] = {}

    def between(self, start: int, end: int) -> Iterator[Hit]:
        """Yield the small words that begin inside a span."""
        for place in range(bisect_left(self._starts, start), len(self.hits)):
            hit = self.hits[place]
            if hit.word_start >= end:
                break
            yield hit

    def roles(self, start: int, end: int) -> set[str]:
        """Return the roles of the small words that begin inside a span."""
        return {hit.key for hit in self.between(start, end)}

    def before(self, offset: int, *, further: int = 0) -> set[str]:
        """Return the roles of the small word before an offset.

        Args:
            offset: where the word asked about begins.
            further: how many other words may stand between.
        """
        asked = offset, further
        if asked not in self._before:
            self._before[asked] = self._roles_before(offset, further)
        return self._before[asked]

    def _roles_before(self, offset: int, further: int) -> set[str]:
        place = bisect_left(self._starts, offset) - 1
        if place < 0:
            return set()
        hit = self.hits[place]
        between = self.text[hit.word_end : offset]
        if hit.word_end > offset or not _MARKS.isdisjoint(between):
            return set()
        if len(between.split()) > further:
            return set()
        return self.roles(hit.word_start, hit.word_start + 1)


def _holds(hit: Hit) -> bool:
    """Whether the letter stands before the noun that the entry asks for."""
    needed = hit.entry.tag
    if needed:
        # «بالتعاون مع»: the noun's own article may follow the letter.
        return hit.prefix.lstrip("وف").startswith(needed)
    # «الآن» (now) is no «أن».
    return not (hit.key == "opener" and "ال" in hit.prefix)
