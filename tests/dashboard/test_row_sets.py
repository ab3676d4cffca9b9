"""Row sets are made once for a choice of filters, and seen by its queries alone."""

from concurrent.futures import ThreadPoolExecutor

import duckdb
import pytest

from dashboard.row_sets import Connection, RowSets

SETS = RowSets(
    {
        "chosen": "select $least::int as least, $names::text[] as names",
        "large": "select n from numbers, chosen where n >= least",
        "named": "select unnest(names) as name from chosen",
        "wrong": "select no_such_column from large",
    }
)


@pytest.fixture
def connection(tmp_path):
    file = str(tmp_path / "numbers.duckdb")
    with duckdb.connect(file) as made:
        made.execute("create table numbers as select unnest(range(10)) as n")
    held = Connection(duckdb.connect(file, read_only=True))
    yield held
    held.close()


def count(connection, least, names=()):
    asked = {"least": least, "names": names, "unasked": 1}
    sql = "select count(*)::int as found from large"
    return connection.rows_from(SETS, sql, asked)["found"].item()


def test_a_set_brings_those_it_starts_from():
    assert SETS.named_in("select * from large join numbers using (n)") == {
        "chosen", "large",
    }  # fmt: skip
    assert SETS.named_in("select 1 as largely") == set()


def test_each_choice_sees_its_own_sets(connection):
    assert [count(connection, least) for least in (3, 8, 3, 0)] == [7, 2, 7, 10]
    found = connection.rows_from(SETS, "from named", {"least": 1, "names": ("a", "b")})
    assert list(found["name"]) == ["a", "b"]


def test_more_choices_than_are_kept(connection):
    for least in [*range(40), *range(40)]:
        assert count(connection, least, ("x",) * least) == max(10 - least, 0)


def test_a_set_that_cannot_be_made_leaves_the_others(connection):
    asked = {"least": 5, "names": ()}
    for _ in range(2):
        with pytest.raises(duckdb.BinderException):
            connection.rows_from(SETS, "from wrong", asked)
    assert count(connection, 5) == 5


def test_many_readers_at_once(connection):
    wanted = [number % 17 for number in range(200)]
    with ThreadPoolExecutor(8) as readers:
        found = list(readers.map(lambda least: count(connection, least), wanted))
    assert found == [max(10 - least, 0) for least in wanted]


def test_a_plain_query_sees_no_set(connection):
    count(connection, 2)
    assert connection.rows("select count(*) as n from numbers")["n"].item() == 10
    with pytest.raises(duckdb.CatalogException):
        connection.rows("from large")
