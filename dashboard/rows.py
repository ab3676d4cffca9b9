"""A DataFrame's rows as dicts by column name."""

from typing import Any, cast

import pandas as pd

Row = dict[str, Any]


def row_dicts(frame: pd.DataFrame) -> list[Row]:
    """Return the rows in their order."""
    return cast("list[Row]", frame.to_dict("records"))
