"""The way into the snapshot: read-only, locked down, plain values."""

from datetime import date

import duckdb
import pandas as pd
import pytest

from dashboard import warehouse
from tests.dashboard.small import SNAPSHOT


@pytest.fixture(autouse=True)
def reading(small):
    return small


def test_the_snapshot_is_named_by_its_file():
    assert warehouse.snapshot_id() == SNAPSHOT


def test_parameters_a_query_does_not_use_may_come_along():
    rows = warehouse.rows(
        "select iso3 from countries where list_contains($wanted, iso3) order by iso3",
        {"wanted": ("TUN", "MLT"), "other": 1},
    )
    assert list(rows["iso3"]) == ["MLT", "TUN"]


def test_values_are_plain():
    row = warehouse.rows(
        "select null::text as a, 'x' as b, [1, 2] as c, null::date as d, "
        "date '2020-01-02' as e, null::double as f"
    ).iloc[0]
    assert row["a"] is None
    assert row["b"] == "x"
    assert row["c"] == [1, 2]
    assert pd.isna(row["d"])
    assert row["e"].date() == date(2020, 1, 2)


@pytest.mark.parametrize(
    "sql",
    [
        "create table evil (x integer)",
        "delete from articles",
        "copy articles to '/tmp/stolen.csv'",
        "attach '/tmp/other.duckdb'",
        "select * from read_text('/etc/passwd')",
        "select * from '/etc/passwd'",
        "install httpfs",
        "set enable_external_access = true",
        "set lock_configuration = false",
        "pragma enable_profiling",
    ],
)
def test_nothing_but_reading_is_possible(sql):
    with pytest.raises(duckdb.Error):
        warehouse.rows(sql)


def test_what_looks_like_sql_in_a_value_stays_a_value():
    rows = warehouse.rows(
        "select count(*) as n from articles where title = $title",
        {"title": "'; drop table articles; --"},
    )
    assert rows["n"][0] == 0


def test_a_missing_snapshot_is_told(tmp_path, monkeypatch):
    monkeypatch.setenv("TAHALUF_DATA", str(tmp_path))
    with pytest.raises(warehouse.NoSnapshotError, match="tahaluf build"):
        warehouse.rows("select 1")
