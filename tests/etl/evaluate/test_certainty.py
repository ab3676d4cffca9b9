"""Which rules are held back: those that annotated pages show to err often."""

from pathlib import Path

import duckdb
import pytest

from etl import load, paths
from etl.build import measure
from etl.evaluate import gold_sets
from etl.evaluate.certainty import LEAST_JUDGED, less_certain
from etl.evaluate.measured import Measured, MeasuredSet
from etl.evaluate.sets import GoldSet
from etl.evaluate.tallies import Measure
from etl.lexicon import load_lexicon

METHOD = "some rule"


def counts(tp: int, fp: int, gold_set: str = "one", method: str | None = METHOD):
    whole = tp + fp
    share = tp / whole if whole else 0.0
    return Measure(gold_set, "events", method, share, None, None, tp, fp, None)


@pytest.mark.parametrize(
    ("measures", "held_back"),
    [
        ([counts(9, 1)], False),
        ([counts(7, 3)], True),
        ([counts(80, 20)], True),
        ([counts(8, 2)], True),
        ([counts(89, 11)], True),
        ([counts(90, 10)], False),
        ([counts(8999, 1001)], True),
        ([counts(0, LEAST_JUDGED - 1)], False),
        ([counts(0, LEAST_JUDGED)], True),
        # Sets are judged together: neither alone has enough, or is bad enough.
        ([counts(4, 1), counts(3, 2, "two")], True),
        ([counts(7, 3), counts(20, 0, "two")], False),
        # A whole kind is no rule.
        ([counts(1, 99, method=None)], False),
        ([], False),
    ],
)
def test_a_rule_is_less_certain_by_all_that_judges_it(measures, held_back):
    assert (("events", METHOD) in less_certain(measures)) == held_back


def write(path: Path, measures: list[Measure]) -> Path:
    about = GoldSet("one", 0, "unseen", "", "")
    measured = Measured((MeasuredSet(about, 1, 1, 0.5, measures),))
    load.load_tables(path, load.measured_rows(measured))
    return path


def rules(path: Path) -> dict[str, bool]:
    with duckdb.connect(str(path), read_only=True) as db:
        return dict(db.execute("select method, is_less_certain from rules").fetchall())


@pytest.mark.parametrize(
    ("tp", "fp"),
    [(9, 1), (8, 2), (7, 3), (0, 9), (0, 10), (17, 2), (29, 6), (182, 22), (0, 0)],
)
def test_the_warehouse_says_the_same(tmp_path, tp, fp):
    found = rules(write(tmp_path / "w.duckdb", [counts(tp, fp)]))
    assert found.get(METHOD, False) == bool(less_certain([counts(tp, fp)]))


def test_the_warehouse_says_the_same_of_the_real_rules(tmp_path):
    measures = measure(gold_sets(paths.GOLD), lexicon=load_lexicon()).measures
    with duckdb.connect(str(write(tmp_path / "w.duckdb", measures))) as db:
        found = db.execute("select kind, method from rules where is_less_certain")
        assert set(found.fetchall()) == less_certain(measures).keys()


def test_facts_of_a_less_certain_rule_are_told(tmp_path):
    path = write(tmp_path / "w.duckdb", [counts(0, 10), counts(10, 0, method="good")])
    with duckdb.connect(str(path)) as db:
        db.executemany(
            """
            insert into events
                (event_id, event_group_id, article_id, span_start, span_end,
                 event_type, planned, deadline, modality, method)
            values (?, 'g', 'a', 0, 1, 'AID', false, false, 'asserted', ?)
            """,
            [("bad", METHOD), ("fine", "good"), ("unmeasured", "new rule")],
        )
        # A rule of one kind says nothing of a namesake of another.
        db.execute(
            "insert into people values ('p', 'k', 'a', 'n', null, null, 0, 1, ?)",
            [METHOD],
        )
        told = db.execute("select kind, fact_id from less_certain_facts").fetchall()
    assert told == [("event", "bad")]
