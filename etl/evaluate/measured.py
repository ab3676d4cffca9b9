"""What measuring the program on its gold sets came to."""

from collections.abc import Sequence
from dataclasses import dataclass

from etl.evaluate.sets import GoldSet
from etl.evaluate.tallies import Measure
from etl.records import Reject


@dataclass(frozen=True, slots=True)
class MeasuredSet:
    """One gold set: what it is, how much it holds, and the one figure for it."""

    about: GoldSet
    pages: int
    articles: int
    overall: float
    measures: Sequence[Measure]


@dataclass(frozen=True, slots=True)
class Measured:
    """Every set in the order in which it is shown; pages that could not be read."""

    sets: tuple[MeasuredSet, ...]
    rejects: tuple[Reject, ...] = ()

    @property
    def measures(self) -> list[Measure]:
        """Return the measures of all sets."""
        return [measure for one in self.sets for measure in one.measures]
