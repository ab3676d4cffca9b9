"""How long the seeds take; figures are printed (`pytest -m bench -s`), never judged."""

import time
from datetime import datetime
from pathlib import Path

import pytest

from etl import paths
from etl.build import build
from etl.lexicon import load_lexicon
from etl.stage_one import read_page

pytestmark = pytest.mark.bench

# What building the seeds may take after imports, in seconds of CPU.
BUDGET = 2.0


def test_building_the_seeds(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    lexicon, loading = timed(load_lexicon)
    _, first = timed(lambda: build_seeds(tmp_path / "first", lexicon))
    _, again = timed(lambda: build_seeds(tmp_path / "second", lexicon))
    pages = sorted(paths.SEEDS.glob("*.txt"))
    _, reading = timed(lambda: [read_page(page, lexicon) for page in pages])
    size = sum(len(page.read_text(encoding="utf-8")) for page in pages)
    with capsys.disabled():
        print(  # noqa: T201
            f"\nseeds: lexicon {loading:.2f} s (0 where it was loaded before), "
            f"build {first:.2f} s, again {again:.2f} s of CPU; "
            f"{first / BUDGET:.0%} of the budget of {BUDGET:.0f} s"
            f"\nstage one: {reading:.2f} s, {size / reading / 1000:.0f} thousand "
            "characters a second"
        )


def build_seeds(warehouse: Path, lexicon):
    return build([paths.SEEDS], warehouse, lexicon=lexicon, clock=datetime.now)


def timed(work):
    started = time.process_time()
    result = work()
    return result, time.process_time() - started
