"""Which rules are less certain: those that the annotated pages show to err often.

Facts of such a rule are drawn only where a reader asks for them. The view `rules`
of the warehouse says the same in SQL.
"""

from collections.abc import Iterable

from etl.evaluate.tallies import Measure, Tally

# A rule that is right less often than this is less certain …
LEAST_PRECISION = 0.9
# … once so many of its findings have been judged: fewer tell nothing.
LEAST_JUDGED = 10


def less_certain(measures: Iterable[Measure]) -> dict[tuple[str, str], Tally]:
    """Return the counts of each less certain rule, all gold sets together."""
    return {rule: tally for rule, tally in pooled(measures).items() if is_low(tally)}


def pooled(measures: Iterable[Measure]) -> dict[tuple[str, str], Tally]:
    """Return the counts of each rule, all gold sets together, by kind and name."""
    counts: dict[tuple[str, str], Tally] = {}
    for one in measures:
        if one.method is not None:
            tally = counts.setdefault((one.kind, one.method), Tally())
            tally.tp += one.tp
            tally.fp += one.fp
    return dict(sorted(counts.items()))


def is_low(tally: Tally) -> bool:
    """Tell whether enough findings are judged and too few of them right."""
    judged = tally.tp + tally.fp
    return judged >= LEAST_JUDGED and tally.tp / judged < LEAST_PRECISION
