"""What is new since an earlier snapshot."""

import os
import shutil

import duckdb
import pytest

from dashboard import news
from dashboard.selection import Filters
from dashboard.theme import Look

EN = Look(lang="en")
FILTERS = Filters(lang="en")


@pytest.fixture
def grown(small_data, tmp_path, monkeypatch):
    """The small warehouse beside an earlier one that lacks article b."""
    data = shutil.copytree(small_data, tmp_path / "data")
    earlier = data / "warehouse" / "0dd0000000000000.duckdb"
    shutil.copy(next((data / "warehouse").glob("*.duckdb")), earlier)
    with duckdb.connect(str(earlier)) as connection:
        connection.execute("delete from articles where article_id = 'b'")
        connection.execute("delete from events where event_id = 'e1'")
    os.utime(earlier, (1_600_000_000, 1_600_000_000))
    monkeypatch.setenv("TAHALUF_DATA", str(data))
    return earlier


def test_without_an_earlier_snapshot_it_says_so(small):
    assert news.earlier_snapshot(None) is None
    card = news.new_since(None, FILTERS, EN)
    assert card["found"] == []
    assert "first snapshot" in card["aid"]


def test_new_texts_are_told_apart_from_what_was_read_anew(grown):
    assert news.earlier_snapshot(None) == grown
    card = news.new_since(grown, FILTERS, EN)
    assert [line.said for line in card["found"]] == ["مشروع جديد"]
    assert list(card["found"][0].references["article_id"]) == ["b"]
    assert card["last"] == "Older texts read anew: 1 fact."
    assert "13 September 2020" in card["aid"]


def test_a_link_may_name_the_snapshot_to_compare_with(grown):
    assert news.earlier_snapshot("0dd0000000000000") == grown
    assert news.earlier_snapshot("../../etc/passwd") == grown


def test_filters_hold(grown):
    assert news.new_since(grown, Filters(countries=("MAR",)), EN)["found"] == []
