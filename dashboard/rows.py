"""A DataFrame's rows, quickly: as dicts by column name, or as records.

pandas' own `to_dict` and `itertuples` walk a frame column by column, a millisecond for
a handful of rows; a page reads hundreds of such frames.
"""

from collections import namedtuple
from functools import lru_cache
from typing import Any

import pandas as pd

Row = dict[str, Any]


def row_dicts(frame: pd.DataFrame) -> list[Row]:
    """Return the rows in their order; days are Timestamps, unknown ones NaT."""
    names = [str(name) for name in frame.columns]
    return [dict(zip(names, values, strict=True)) for values in _values(frame)]


def records(frame: pd.DataFrame) -> list[Any]:
    """Return the rows as records whose attributes are the columns, and `Index`."""
    kind = _record(tuple(str(name) for name in frame.columns))
    return [
        kind(index, *values)
        for index, values in zip(frame.index, _values(frame), strict=True)
    ]


def _values(frame: pd.DataFrame) -> list[list[Any]]:
    # pandas' NA has no truth value; what is unknown is None.
    return [
        [None if value is pd.NA else value for value in values]
        for values in frame.to_numpy(dtype=object).tolist()
    ]


@lru_cache(maxsize=256)
def _record(names: tuple[str, ...]) -> Any:  # noqa: ANN401 - a class made here
    return namedtuple("Record", ["Index", *names], rename=True)
