"""Counts of what was right, wrong and missed, and the measures made of them."""

from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from itertools import combinations


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure on one gold set; `method`: a rule alone, which has no recall."""

    gold_set: str
    kind: str
    method: str | None
    precision: float
    recall: float | None
    f1: float | None
    tp: int
    fp: int
    fn: int | None


@dataclass(slots=True)
class Tally:
    """Right, wrong and missed."""

    tp: int = 0
    fp: int = 0
    fn: int = 0


@dataclass(slots=True)
class Tallies:
    """The counts so far, by kind and by kind and rule."""

    kinds: dict[str, Tally] = field(default_factory=dict)
    rules: dict[tuple[str, str], Tally] = field(default_factory=dict)
    links: list[tuple[str, str]] = field(default_factory=list)

    def add(self, kind: str, *, tp: int = 0, fp: int = 0, fn: int = 0) -> None:
        """Add to the counts of a kind."""
        tally = self.kinds.setdefault(kind, Tally())
        tally.tp += tp
        tally.fp += fp
        tally.fn += fn

    def add_sets(
        self, kind: str, gold: Iterable[Hashable], found: Iterable[Hashable]
    ) -> None:
        """Count two collections against each other, item by item."""
        wanted, got = Counter(gold), Counter(found)
        right = (wanted & got).total()
        self.add(kind, tp=right, fp=got.total() - right, fn=wanted.total() - right)

    def add_rule(self, kind: str, method: str | None, *, right: bool) -> None:
        """Count one finding of a rule."""
        if method:
            tally = self.rules.setdefault((kind, method), Tally())
            tally.tp += right
            tally.fp += not right

    def add_accuracy(self, kind: str, *, right: bool) -> None:
        """Count one question that has one answer."""
        self.add(kind, tp=right, fp=not right, fn=not right)

    def add_links(self) -> None:
        """Count pairs of namings that are one alliance, in gold and as read."""
        for (gold, found), (other_gold, other_found) in combinations(self.links, 2):
            same_gold, same_found = gold == other_gold, found == other_found
            self.add(
                "alliance linking",
                tp=same_gold and same_found,
                fp=same_found and not same_gold,
                fn=same_gold and not same_found,
            )

    def measures(self, gold_set: str) -> list[Measure]:
        """Return the measures, kinds first, then rules."""
        by_kind = [
            Measure(gold_set, kind, None, *_scores(one), one.tp, one.fp, one.fn)
            for kind, one in self.kinds.items()
        ]
        by_rule = [
            Measure(
                gold_set, kind, method, _ratio(one.tp, one.fp), None, None,
                one.tp, one.fp, None,
            )
            for (kind, method), one in sorted(self.rules.items())
        ]  # fmt: skip
        return by_kind + by_rule


def _scores(tally: Tally) -> tuple[float, float, float]:
    precision, recall = _ratio(tally.tp, tally.fp), _ratio(tally.tp, tally.fn)
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both else 0.0


def _ratio(right: int, wrong: int) -> float:
    return right / (right + wrong) if right + wrong else 0.0
