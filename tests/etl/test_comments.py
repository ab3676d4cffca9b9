"""The schema explains itself: every table, view and column, in two languages."""

import re

ARABIC = re.compile("[\u0621-\u064a]")


def sides(comment: str | None) -> tuple[str, str]:
    english, arabic = (comment or "").split(" | ")
    return english, arabic


def test_every_table_and_view_says_what_a_row_is(seeds_db):
    rows = seeds_db.execute(
        "select table_name, comment from duckdb_tables() where not internal"
        " union all select view_name, comment from duckdb_views() where not internal"
    ).fetchall()
    assert len(rows) > 25
    for name, comment in rows:
        english, arabic = sides(comment)
        assert english.endswith("."), name
        assert ARABIC.search(arabic), name
        assert not ARABIC.search(english), name


def test_every_column_of_a_table_says_what_it_holds(seeds_db):
    rows = seeds_db.execute(
        "select table_name, column_name, comment from duckdb_columns()"
        " where not internal and table_name in"
        " (select table_name from duckdb_tables() where not internal)"
    ).fetchall()
    assert len(rows) > 150
    for table, column, comment in rows:
        english, arabic = sides(comment)
        assert len(english) > 3, (table, column)
        assert ARABIC.search(arabic), (table, column)
