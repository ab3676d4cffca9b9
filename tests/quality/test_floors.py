"""Accuracy on the annotated pages never falls below tests/quality/floors.json.

A floor is what was measured when it was last raised. Lowering one is a decision:
it needs its reason in the commit message.
"""

import json
from datetime import datetime
from pathlib import Path

import pytest

from etl import paths
from etl.build import build
from etl.evaluate import evaluate, gold_sets, overall
from etl.evaluate.gold import find_pages
from etl.lexicon import load_lexicon

pytestmark = pytest.mark.quality

FLOORS = json.loads(Path(__file__).with_name("floors.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def reached(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, float]]:
    """Gold set → kind → F1 (for dates and types: the share that is right)."""
    sets = gold_sets(paths.GOLD)
    report = build(
        [page for folder in sets for page in find_pages(folder)],
        tmp_path_factory.mktemp("gold"),
        lexicon=load_lexicon(),
        clock=lambda: datetime(2026, 1, 1),
        stop_at_bugs=True,
    )
    assert report.snapshot is not None
    scores = {}
    for folder in sets:
        measures = evaluate(report.snapshot, folder)
        by_kind = {one.kind: one.f1 or 0.0 for one in measures if one.method is None}
        scores[folder.name] = by_kind | {"overall": overall(measures)}
    return scores


@pytest.mark.parametrize(
    ("gold_set", "kind", "floor"),
    [
        (gold_set, kind, floor)
        for gold_set, kinds in FLOORS.items()
        for kind, floor in kinds.items()
    ],
)
def test_accuracy_holds_its_floor(reached, gold_set, kind, floor):
    score = reached[gold_set].get(kind, 0.0)
    assert score >= floor, f"{gold_set}, {kind}: {score:.3f} is below {floor}"


def test_every_gold_set_has_floors():
    assert FLOORS.keys() == {folder.name for folder in gold_sets(paths.GOLD)}
