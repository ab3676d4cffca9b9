"""Rows made ready for files: no formulas, no stray characters, counts as numbers."""

from typing import Any

import pandas as pd

from dashboard import labels
from dashboard.exports.about import unmarked

# A cell that begins so would run as a formula in a spreadsheet.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
# Columns of counts: on the page they are texts, for the reader's choice of digits.
_COUNTS = ("reports", "speakers", "value", "claims")


def defused(rows: pd.DataFrame) -> pd.DataFrame:
    """Return rows whose texts no spreadsheet takes for a formula."""
    return plain(rows).map(_defused)


def plain(rows: pd.DataFrame) -> pd.DataFrame:
    """Return rows whose texts hold no isolates."""
    return rows.map(lambda cell: unmarked(cell) if isinstance(cell, str) else cell)


def typed(rows: pd.DataFrame) -> pd.DataFrame:
    """Return rows whose counts are whole numbers and whose columns differ in name."""
    counted = {labels.text(f"column.{name}", lang) for name in _COUNTS
               for lang in ("ar", "en")}  # fmt: skip
    made = plain(rows)
    made.columns = pd.Index(_parted([str(name) for name in rows.columns]))
    for name in made.columns:
        if name in counted and all(map(_is_whole, made[name])):
            numbers = [int(cell) if known(cell) else None for cell in made[name]]
            made[name] = pd.array(numbers, dtype="Int64")
    return made


def known(cell: object) -> bool:
    """Tell whether a cell says something: not None, NaN, NaT or an empty text."""
    if isinstance(cell, list | tuple | dict):
        return True
    return not pd.isna(cell) and cell != ""  # type: ignore[arg-type]


def python_value(cell: Any) -> Any:  # noqa: ANN401 - a cell holds anything
    """Return a cell as Python's own type, None where nothing is said."""
    if isinstance(cell, list | tuple):
        return [python_value(part) for part in cell]
    if not known(cell):
        return None
    return cell.item() if hasattr(cell, "item") else cell


def _defused(cell: object) -> object:
    if isinstance(cell, str) and cell.lstrip(" ").startswith(_FORMULA_STARTS):
        return "'" + cell
    return cell


def _is_whole(cell: object) -> bool:
    # Arabic-Indic digits are digits, too: int() reads them.
    return not known(cell) or isinstance(cell, int) or str(cell).isdecimal()


def _parted(names: list[str]) -> list[str]:
    seen: dict[str, int] = {}
    parted = []
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        parted.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return parted
