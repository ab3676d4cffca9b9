"""Gold against what was read: precision, recall and F1 by kind of fact and by rule.

Every measure is taken over all articles of a gold set together. An article that
was not found counts all its facts as missed.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path

from etl.evaluate.comparing import compare_page
from etl.evaluate.gold import read_gold
from etl.evaluate.measured import Measured, MeasuredSet
from etl.evaluate.readings import Pages
from etl.evaluate.sets import known_set, read_sets
from etl.evaluate.snapshot import read_snapshot
from etl.evaluate.tallies import Measure, Tallies
from etl.records import Reject

# What the overall figure is the mean of, and what it adds a tenth of each.
_KINDS = (
    "segmentation", "countries", "memberships", "alliance linking", "events",
    "people", "statements", "quantities",
)  # fmt: skip
_DATES = ("published", "event date")


def evaluate(snapshot: Path, gold: Path) -> list[Measure]:
    """Measure a snapshot against the annotations of a folder.

    Raises:
        SeedError: the folder holds no annotations.
    """
    return compare(gold.name, read_gold(gold), read_snapshot(snapshot))


def compare_all(
    snapshot: Path, folders: Sequence[Path], rejects: tuple[Reject, ...] = ()
) -> Measured:
    """Measure a snapshot against several folders, in the order they are shown in.

    Raises:
        SeedError: a folder holds no annotations.
    """
    found = read_snapshot(snapshot)
    sets = [_measured_set(folder, found) for folder in folders]
    sets.sort(key=lambda one: (one.about.position, one.about.gold_set))
    return Measured(tuple(sets), rejects)


def gold_sets(folder: Path) -> list[Path]:
    """Return the folders of annotations inside a folder, by name."""
    return sorted({path.parent for path in folder.glob("*/*.json")})


def compare(gold_set: str, gold: Pages, found: Pages) -> list[Measure]:
    """Return every measure of what was found against what gold asks for."""
    tallies = Tallies()
    for name, wanted in gold.items():
        compare_page(wanted, found.get(name, ()), tallies)
    tallies.add_links()
    return tallies.measures(gold_set)


def _measured_set(folder: Path, found: Pages) -> MeasuredSet:
    gold = read_gold(folder)
    measures = compare(folder.name, gold, found)
    return MeasuredSet(
        about=known_set(folder.name, read_sets(folder.parent)),
        pages=len(gold),
        articles=sum(len(page) for page in gold.values()),
        overall=overall(measures),
        measures=measures,
    )


def overall(measures: Iterable[Measure]) -> float:
    """Return one figure: four fifths facts, a fifth dates."""
    f1 = {one.kind: one.f1 or 0.0 for one in measures if one.method is None}
    facts = sum(f1.get(kind, 0.0) for kind in _KINDS) / len(_KINDS)
    return 0.8 * facts + sum(0.1 * f1.get(kind, 0.0) for kind in _DATES)
