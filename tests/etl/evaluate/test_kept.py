"""Figures that were kept stand for measuring, and only while nothing has changed."""

from pathlib import Path

import pytest

from etl import build, paths
from etl.evaluate.kept import keep, read_kept
from etl.evaluate.measured import Measured, MeasuredSet
from etl.evaluate.sets import known_set, read_sets
from etl.evaluate.tallies import Measure
from etl.lexicon import load_lexicon

KEY = ("program", "lexicon", "pages")
MEASURES = [
    Measure("seeds", "events", None, 0.5, 1.0, 2 / 3, 1, 1, 0),
    Measure("seeds", "events", "event-«noun»", 0.5, None, None, 1, 1, None),
]


@pytest.fixture
def measured() -> Measured:
    about = known_set("seeds", read_sets(paths.GOLD))
    return Measured((MeasuredSet(about, 5, 12, 0.75, MEASURES),))


def test_what_was_kept_comes_back_whole(measured: Measured, tmp_path: Path):
    keep(measured, tmp_path / "measured.json", KEY)
    assert read_kept(tmp_path / "measured.json", KEY, paths.GOLD) == measured


@pytest.mark.parametrize("place", range(3))
def test_any_change_passes_it_over(measured: Measured, tmp_path: Path, place: int):
    path = tmp_path / "measured.json"
    keep(measured, path, KEY)
    changed = (*KEY[:place], "another", *KEY[place + 1 :])
    assert read_kept(path, changed, paths.GOLD) is None


@pytest.mark.parametrize("written", ["", "{", "{}", '{"key": null, "sets": []}'])
def test_a_broken_file_is_passed_over(tmp_path: Path, written: str):
    path = tmp_path / "measured.json"
    path.write_text(written, encoding="utf-8")
    assert read_kept(path, KEY, paths.GOLD) is None
    assert read_kept(tmp_path / "none.json", KEY, paths.GOLD) is None


def test_measuring_again_gives_what_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    # One set is enough, and the project's own file stays as it is.
    folders = [paths.GOLD / "seeds"]
    monkeypatch.setattr(paths, "MEASURED", tmp_path / "measured.json")
    monkeypatch.setattr(build, "gold_sets", lambda _: folders)
    afresh = build.measure_kept(load_lexicon())
    monkeypatch.setattr(build, "_measured", {})
    monkeypatch.setattr(build, "measure", None)  # nothing is measured any more
    assert build._measure_once(load_lexicon(), lambda *_: None) == afresh
