"""Reading a frame row by row, and mapping its columns, as what they hold."""

from collections.abc import Callable
from typing import Any

import pandas as pd


def mapped(column: pd.Series, change: Callable[[Any], Any]) -> pd.Series:
    """Return a column with each value changed, as plain objects."""
    return pd.Series([change(value) for value in column], index=column.index)


def known(value: Any) -> str | None:  # noqa: ANN401 - a cell of a frame
    """Return a text cell, None where it is missing in any of pandas' ways."""
    return value if isinstance(value, str) and value else None


def codes(found: object) -> list[str]:
    """Return a list column's codes; a missing one has none."""
    return [] if found is None or isinstance(found, float) else list(found)  # type: ignore[call-overload]
