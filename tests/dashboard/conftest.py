"""The small warehouse, and the names that labels read from it."""

import os
import shutil
from collections.abc import Iterable
from pathlib import Path

import duckdb
import pytest

from dashboard import labels
from dashboard.queries import names
from tests.dashboard.small import write_small_warehouse

OLDER = "0dd0000000000000"


@pytest.fixture(scope="session")
def small_data(tmp_path_factory):
    """A `TAHALUF_DATA` folder with the small warehouse."""
    return write_small_warehouse(tmp_path_factory.mktemp("small"))


@pytest.fixture(scope="session")
def measured_data(tmp_path_factory):
    """A `TAHALUF_DATA` folder with the small warehouse and figures of its reading."""
    return write_small_warehouse(tmp_path_factory.mktemp("measured"), measured=True)


@pytest.fixture(scope="session")
def empty_data(tmp_path_factory):
    """A `TAHALUF_DATA` folder with a warehouse without rows."""
    return write_small_warehouse(tmp_path_factory.mktemp("empty"), empty=True)


@pytest.fixture(scope="session")
def with_older(small_data, tmp_path_factory):
    """The small warehouse beside an older snapshot that lacks a text."""
    lacking = [
        f"delete from {table} where document_id = 'd2'"
        for table in ("articles", "documents")
    ]
    return copied_with_older(small_data, tmp_path_factory.mktemp("older"), lacking)


@pytest.fixture
def measured(measured_data, monkeypatch):
    """Let queries and labels read the small warehouse with its figures."""
    monkeypatch.setenv("TAHALUF_DATA", str(measured_data))
    labels.read_names_from(names.name_book)
    return measured_data


@pytest.fixture
def small(small_data, monkeypatch):
    """Let queries and labels read the small warehouse."""
    monkeypatch.setenv("TAHALUF_DATA", str(small_data))
    labels.read_names_from(names.name_book)
    return small_data


@pytest.fixture
def seeds(seeds_data, monkeypatch):
    """Let queries and labels read the real seeds."""
    monkeypatch.setenv("TAHALUF_DATA", str(seeds_data))
    labels.read_names_from(names.name_book)
    return seeds_data


def copied_with_older(data: Path, folder: Path, changes: Iterable[str]) -> Path:
    """Copy a `TAHALUF_DATA` folder, and beside its snapshot put `OLDER`.

    That one is made of the snapshot by changes, each an SQL statement.
    """
    copied = shutil.copytree(data, folder / "data")
    older = copied / "warehouse" / f"{OLDER}.duckdb"
    shutil.copy(next((copied / "warehouse").glob("*.duckdb")), older)
    with duckdb.connect(str(older)) as connection:
        for change in changes:
            connection.execute(change)
    os.utime(older, (1_600_000_000, 1_600_000_000))
    return copied
