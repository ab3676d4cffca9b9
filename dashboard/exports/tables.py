"""Rows as files that a spreadsheet opens."""

from dashboard.exports.sheet import Sheet
from dashboard.theme import Look

# A cell that begins so would run as a formula in a spreadsheet.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
# Isolates order a page's letters; in a table they would be stray characters.
_ISOLATES = {0x2066: None, 0x2067: None, 0x2068: None, 0x2069: None}


def csv_bytes(sheet: Sheet, _look: Look) -> bytes:
    """Write the rows as CSV that a spreadsheet opens in the right encoding."""
    return sheet.data.map(_defused).to_csv(index=False).encode("utf-8-sig")


def _defused(cell: object) -> object:
    if not isinstance(cell, str):
        return cell
    cell = cell.translate(_ISOLATES)
    return "'" + cell if cell.startswith(_FORMULA_STARTS) else cell
