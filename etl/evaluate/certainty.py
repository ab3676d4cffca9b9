"""Which rules are less certain: those that the annotated pages show to err often.

Facts of such a rule are drawn only where a reader asks for them. The view `rules`
of the warehouse says the same in SQL.
"""

from collections.abc import Iterable

from etl.evaluate.tallies import Measure, Tally

# A rule that is right less often than this is less certain …
LEAST_PRECISION = 0.9
# … once so many of its findings have been judged: below ten, one slip more or less
# would decide.
LEAST_JUDGED = 10


def less_certain(measures: Iterable[Measure]) -> dict[tuple[str, str], Tally]:
    """Return the counts of each less certain rule, all gold sets together."""
    counts: dict[tuple[str, str], Tally] = {}
    for one in measures:
        if one.method is not None:
            tally = counts.setdefault((one.kind, one.method), Tally())
            tally.tp += one.tp
            tally.fp += one.fp
    return {rule: tally for rule, tally in sorted(counts.items()) if _errs(tally)}


def _errs(tally: Tally) -> bool:
    judged = tally.tp + tally.fp
    return judged >= LEAST_JUDGED and tally.tp / judged < LEAST_PRECISION
