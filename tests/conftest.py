"""What tests share: the seed pages, built once a session by the real pipeline."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import duckdb
import pytest

from etl import paths
from etl.build import build
from etl.lexicon import load_lexicon


@pytest.fixture(scope="session")
def seeds_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A `TAHALUF_DATA` folder whose warehouse holds the built seeds."""
    folder = tmp_path_factory.mktemp("tahaluf")
    build(
        [paths.SEEDS],
        folder / "warehouse",
        lexicon=load_lexicon(),
        clock=lambda: datetime(2026, 1, 1, tzinfo=UTC),
        stop_at_bugs=True,  # a page that crashes a reader fails the tests
    )
    return folder


@pytest.fixture(scope="session")
def full_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Seeds and development set: crowding, long names and missing dates are real."""
    folder = tmp_path_factory.mktemp("full")
    build(
        [paths.SEEDS, paths.PROJECT / "data" / "gold" / "dev"],
        folder / "warehouse",
        lexicon=load_lexicon(),
        clock=lambda: datetime(2026, 1, 1, tzinfo=UTC),
    )
    return folder


@pytest.fixture(scope="session")
def seeds_snapshot(seeds_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the built seeds' snapshot, for who opens it without the dashboard.

    The dashboard locks the file it opens down: DuckDB opens no file in two ways.
    """
    snapshot = paths.current_snapshot(seeds_data / "warehouse")
    assert snapshot is not None
    return Path(shutil.copy(snapshot, tmp_path_factory.mktemp("snapshot")))


@pytest.fixture(scope="session")
def seeds_db(seeds_snapshot: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A read-only connection to the built seeds."""
    with duckdb.connect(str(seeds_snapshot), read_only=True) as connection:
        yield connection
