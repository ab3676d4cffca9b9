"""The small warehouse, and the names that labels read from it."""

import pytest

from dashboard import labels
from dashboard.queries import names
from tests.dashboard.small import write_small_warehouse


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
