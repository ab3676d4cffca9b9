"""What builds and evaluations print, line by line."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from etl.build import BuildReport
from etl.evaluate import overall
from etl.evaluate.certainty import LEAST_PRECISION, less_certain
from etl.evaluate.tallies import Measure, Tally

_WIDTH = 20


def build_lines(report: BuildReport) -> Iterator[str]:
    """Say what a build came to: counts, what was rejected and why, the snapshot."""
    counts = {"documents": report.documents, "articles": report.articles}
    yield from (f"{name:{_WIDTH}} {n}" for name, n in (counts | report.facts).items())
    yield f"{'rejects':{_WIDTH}} {len(report.rejects)}"
    for one in report.rejects:
        yield _in_one_line(f"  {one.uri}: {one.detail} [{one.reason}]")
    if report.passed_over:
        yield f"{'files passed over':{_WIDTH}} {report.passed_over}"
    if report.snapshot:
        kept = " (stood already)" if report.kept else ""
        yield f"{'snapshot':{_WIDTH}} {report.snapshot.stem}{kept}"
    yield f"{'seconds':{_WIDTH}} {report.seconds:.2f}"


def evaluation_lines(measures: Sequence[Measure]) -> Iterator[str]:
    """Print a gold set's measures by kind, then by rule."""
    yield f"{measures[0].gold_set}: overall {overall(measures):.3f}"
    for one in measures:
        if one.method is None:
            yield (
                f"  {one.kind:{_WIDTH}} P {one.precision:.3f}  R {one.recall:.3f}  "
                f"F1 {one.f1:.3f}   right {one.tp} wrong {one.fp} missed {one.fn}"
            )
    yield from _by_rule(one for one in measures if one.method is not None)


def less_certain_lines(measures: Sequence[Measure]) -> Iterator[str]:
    """Name the rules under nine in ten, which are held back for it."""
    yield from _listed(
        f"less certain, drawn on demand only: under {LEAST_PRECISION} on all sets "
        "together",
        less_certain(measures),
    )


def _listed(title: str, rules: Mapping[tuple[str, str], Tally]) -> Iterator[str]:
    if rules:
        yield title
    for (kind, method), tally in rules.items():
        name, precision = f"{kind}: {method}", tally.tp / (tally.tp + tally.fp)
        yield f"    {name:38} P {precision:.3f}   right {tally.tp} wrong {tally.fp}"


def _by_rule(measures: Iterable[Measure]) -> Iterator[str]:
    for number, one in enumerate(measures):
        if not number:
            yield "  by rule"
        name = f"{one.kind}: {one.method}"
        yield f"    {name:38} P {one.precision:.3f}   right {one.tp} wrong {one.fp}"


def _in_one_line(text: str) -> str:
    # A file's name may hold a line break, and then looks like another message.
    return "".join(c if c.isprintable() else "\ufffd" for c in text)
