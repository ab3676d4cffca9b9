"""Rows as files that programs read: JSON and Parquet."""

import io
import json
from collections.abc import Mapping
from datetime import date
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from dashboard.exports import cells
from dashboard.exports.about import about
from dashboard.exports.sentences import sentences
from dashboard.exports.sheet import Sheet
from dashboard.theme import Look

# The key of a Parquet file's own metadata that holds its origin, as JSON.
METADATA_KEY = "tahaluf"


def json_bytes(sheet: Sheet, look: Look) -> bytes:
    """Write the origin, the rows and the sentences behind them as JSON."""
    behind = sentences(sheet, look)
    return as_json(
        {
            "about": about(sheet, behind),
            "rows": _dicts(cells.typed(sheet.data)),
            "sentences": _dicts(cells.plain(behind)),
        }
    )


def parquet_bytes(sheet: Sheet, look: Look) -> bytes:
    """Write the rows as Parquet; the file's metadata holds their origin."""
    told = json.dumps(about(sheet, sentences(sheet, look)), ensure_ascii=False)
    rows = cells.typed(sheet.data)
    table = pa.table({name: _column(rows[name]) for name in rows.columns})
    table = table.replace_schema_metadata({METADATA_KEY: told})
    held = io.BytesIO()
    pq.write_table(table, held)
    return held.getvalue()


def as_json(value: Mapping[str, Any]) -> bytes:
    """Return a value as JSON for people, too: indented, letters as they are."""
    return json.dumps(value, ensure_ascii=False, indent=1, default=_plain).encode()


def _dicts(rows: pd.DataFrame) -> list[dict[str, Any]]:
    named = [str(name) for name in rows.columns]
    return [
        {name: cells.python_value(cell) for name, cell in zip(named, row, strict=True)}
        for row in rows.itertuples(index=False)
    ]


def _column(values: pd.Series) -> pa.Array:
    if values.dtype != object and not isinstance(values.dtype, pd.StringDtype):
        return pa.array(values, from_pandas=True)
    plain = [cells.python_value(cell) for cell in values]
    kinds = {type(cell) for cell in plain if cell is not None}
    if kinds <= {str} or len(kinds) > 1:
        told = [None if cell is None else str(cell) for cell in plain]
        return pa.array(told, pa.string())
    return pa.array(plain)


def _plain(cell: object) -> str:
    return cell.isoformat() if isinstance(cell, date) else str(cell)
