"""Rows read quickly hold what pandas' own readers hold."""

import pandas as pd

from dashboard.rows import records, row_dicts

FRAME = pd.DataFrame(
    {
        "name": ["بغداد", None],  # Baghdad
        "count": pd.array([1, None], dtype="Int32"),
        "is_named": pd.array([True, None], dtype="boolean"),
        "day": [pd.Timestamp("2020-02-01"), pd.NaT],
        "route": [["a", "b"], []],
        "share": [0.5, float("nan")],
    },
    index=[7, 3],
)


def test_unknown_numbers_and_truths_are_none():
    known, unknown = row_dicts(FRAME)
    assert known["count"] == 1
    assert known["is_named"] is True
    assert unknown["count"] is None
    assert unknown["is_named"] is None
    assert pd.isna(unknown["name"])
    assert unknown["day"] is pd.NaT


def test_they_are_those_of_pandas():
    ours, theirs = row_dicts(FRAME.iloc[:1]), FRAME.iloc[:1].to_dict("records")
    assert ours == theirs
    assert [type(value) for value in ours[0].values()] == [
        type(value) for value in theirs[0].values()
    ]


def test_records_have_columns_and_index():
    [first, last] = records(FRAME)
    assert (first.Index, first.name, first.route) == (7, "بغداد", ["a", "b"])
    assert last.Index == 3


def test_a_column_whose_name_is_no_name_is_renamed_as_pandas_does():
    [row] = records(pd.DataFrame({"of which": [1], "class": [2], "n": [3]}))
    assert (row[1], row[2], row.n) == (1, 2, 3)


def test_no_rows():
    assert row_dicts(FRAME.iloc[:0]) == []
    assert records(FRAME.iloc[:0]) == []
