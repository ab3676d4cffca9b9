"""Real snapshots of the seed pages set against each other."""

import os
import shutil
from datetime import UTC, datetime

import pytest

from dashboard import labels, warehouse
from dashboard.queries import names
from dashboard.queries.differences import differences
from dashboard.selection import Filters
from dashboard.theme import Look
from dashboard.views.overview import news
from etl import paths
from etl.build import build
from etl.lexicon import load_lexicon

EN = Look(lang="en")
FILTERS = Filters(lang="en")
# The page that tells of both the alliance in the making and the course in Riyadh.
LEFT_OUT = "000_"


def _build(data, pages, lexicon, day):
    report = build(
        pages, data / "warehouse", lexicon=lexicon,
        clock=lambda: datetime(2026, 1, day, 9, 30, tzinfo=UTC), stop_at_bugs=True,
    )  # fmt: skip
    assert report.snapshot is not None
    return report.snapshot.stem


@pytest.fixture(scope="module")
def history(seeds_data, seeds_snapshot, tmp_path_factory):
    """The seeds after two builds: a page and a row of the lexicon short, a page short."""
    folder = tmp_path_factory.mktemp("history")
    data, poorer = folder / "data", folder / "lexicon"
    shutil.copytree(paths.LEXICON, poorer)
    cues = poorer / "membership_cues.csv"
    rows = cues.read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [row for row in rows if not row.startswith("comprise,ضمم")]
    cues.write_text("".join(kept), encoding="utf-8")
    pages = [p for p in paths.SEEDS.glob("*.txt") if not p.name.startswith(LEFT_OUT)]
    poor = _build(data, pages, load_lexicon(poorer), 1)
    short = _build(data, pages, load_lexicon(), 2)
    for day, name in enumerate((poor, short), start=1):
        made = datetime(2026, 1, day, tzinfo=UTC).timestamp()
        os.utime(data / "warehouse" / f"{name}.duckdb", (made, made))
    shutil.copy(seeds_snapshot, data / "warehouse")
    shutil.copy(seeds_data / "warehouse" / paths.CURRENT, data / "warehouse")
    return data, poor, short


@pytest.fixture
def snapshots(history, monkeypatch):
    data, poor, short = history
    monkeypatch.setenv("TAHALUF_DATA", str(data))
    labels.read_names_from(names.name_book)
    return poor, short


def test_a_page_more_is_news_and_nothing_is_read_anew(snapshots):
    _, short = snapshots
    found = differences(FILTERS, short)
    assert set(found.articles["document_id"]) == set(found.new_facts["document_id"])
    assert found.articles["document_id"].nunique() == 1
    assert found.read_anew.empty
    assert found.gone.empty
    assert not found.program_changed
    assert not found.lexicon_changed
    assert news.read_anew(short, FILTERS, EN) is None


def test_a_page_less_drops_its_facts_without_calling_them_unread(snapshots):
    _, short = snapshots
    now = warehouse.snapshot_id()
    with warehouse.reading(short):
        found = differences(FILTERS, now)
    assert found.dropped == 1
    assert found.articles.empty
    assert found.new_facts.empty
    assert found.gone.empty


def test_a_richer_lexicon_reads_older_texts_anew_and_that_is_no_news(snapshots):
    poor, short = snapshots
    found = differences(FILTERS, poor)
    assert found.lexicon_changed
    assert not found.program_changed
    assert not found.read_anew.empty
    assert not set(found.read_anew["document_id"]) & set(found.articles["document_id"])
    # The new page's facts are the same, whoever read the older ones.
    assert set(found.new_facts["id"]) == set(
        differences(FILTERS, short).new_facts["id"]
    )
    card = news.read_anew(poor, FILTERS, EN)
    assert card is not None
    assert "What changed: its lexicon." in card["aid"]


def test_the_same_snapshot_differs_in_nothing(snapshots):
    found = differences(FILTERS, warehouse.snapshot_id())
    assert found.dropped == 0
    for part in (found.articles, found.new_facts, found.read_anew, found.gone):
        assert part.empty


def test_the_alliance_in_the_making_gains_an_account_of_its_leadership(snapshots):
    _, short = snapshots
    earlier = next(f for f in warehouse.earlier_snapshots() if f.stem == short)
    card = news.new_since(earlier, FILTERS, EN)
    groups = [line.group for line in card["found"]]
    assert groups[0] == "New conflicting accounts"
    assert groups[-1] == "New texts"
    assert "2 January 2026, 09:30" in card["aid"]


def test_a_pinned_reader_compares_with_what_came_before_only(snapshots, monkeypatch):
    poor, short = snapshots
    assert {file.stem for file in warehouse.earlier_snapshots()} == {poor, short}
    with warehouse.reading(poor):
        assert warehouse.earlier_snapshots() == []
