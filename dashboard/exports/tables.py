"""Rows as files that a spreadsheet opens: CSV and XLSX."""

import io
from collections.abc import Sequence
from typing import Any

import pandas as pd
import xlsxwriter

from dashboard import labels
from dashboard.exports import cells
from dashboard.exports.about import about_in_words
from dashboard.exports.sentences import in_words, sentences
from dashboard.exports.sheet import Sheet
from dashboard.theme import Look

# A spreadsheet cuts a longer cell off, or refuses the file.
_LONGEST_CELL = 32_767
_NARROW, _WIDE, _PROSE = 14, 60, 40


def csv_bytes(sheet: Sheet, look: Look) -> bytes:
    """Write the rows as CSV that a spreadsheet opens in the right encoding.

    The origin stands in `#` lines below an empty line: the first line stays the
    head of the columns, and a spreadsheet sorts and filters the rows alone.
    """
    behind = sentences(sheet, look)
    pairs = [
        (f"# {head}", " ".join(said.split()))
        for head, said in about_in_words(sheet, behind, look)
    ]
    rows = _lines(sheet.data, header=True)
    foot = _lines(pd.DataFrame(pairs), header=False)
    return f"{rows}\r\n{foot}".encode("utf-8-sig")


def xlsx_bytes(sheet: Sheet, look: Look) -> bytes:
    """Write a workbook: the rows, the sentences behind them, and their origin."""
    held = io.BytesIO()
    behind = sentences(sheet, look)
    # What stands in a cell is anybody's: it is text, never a formula or a link.
    options = {
        "in_memory": True, "strings_to_formulas": False, "strings_to_urls": False,
        "strings_to_numbers": False, "nan_inf_to_errors": False,
    }  # fmt: skip
    with xlsxwriter.Workbook(held, options) as book:
        book.set_properties({"title": sheet.title, "comments": sheet.citation})
        _frame(book, "rows", cells.typed(sheet.data), look)
        if not behind.empty:
            _frame(book, "sentences", cells.plain(in_words(behind, look)), look)
        _pairs(book, "about", about_in_words(sheet, behind, look), look)
    return held.getvalue()


def _lines(rows: pd.DataFrame, *, header: bool) -> str:
    return cells.defused(rows).to_csv(index=False, header=header, lineterminator="\r\n")


def _frame(
    book: xlsxwriter.Workbook, name: str, rows: pd.DataFrame, look: Look
) -> None:
    page = _page(book, name, look)
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    body = book.add_format({"text_wrap": True, "valign": "top"})
    page.freeze_panes(1, 0)
    for place, column in enumerate(rows.columns):
        values = list(rows[column])
        page.set_column(place, place, _width([column, *values]))
        _cell(page, 0, place, str(column), head)
        for line, value in enumerate(values, start=1):
            _cell(page, line, place, value, body)
    if len(rows) and len(rows.columns):
        page.autofilter(0, 0, len(rows), len(rows.columns) - 1)


def _pairs(
    book: xlsxwriter.Workbook, name: str, pairs: Sequence[tuple[str, str]], look: Look
) -> None:
    page = _page(book, name, look)
    head = book.add_format({"bold": True, "valign": "top"})
    body = book.add_format({"text_wrap": True, "valign": "top"})
    page.set_column(0, 0, 24)
    page.set_column(1, 1, 100)
    for line, (key, said) in enumerate(pairs):
        _cell(page, line, 0, key, head)
        _cell(page, line, 1, said, body)


def _page(book: xlsxwriter.Workbook, name: str, look: Look) -> Any:  # noqa: ANN401
    page = book.add_worksheet(labels.text(f"file.sheet.{name}", look.lang))
    if look.lang == "ar":
        page.right_to_left()
    return page


def _cell(page: Any, line: int, place: int, value: object, look: Any) -> None:  # noqa: ANN401
    value = cells.python_value(value)
    if value is None:
        page.write_blank(line, place, None, look)
    elif isinstance(value, bool):
        page.write_boolean(line, place, value, look)
    elif isinstance(value, int | float):
        page.write_number(line, place, value, look)
    else:
        page.write_string(line, place, str(value)[:_LONGEST_CELL], look)


def _width(values: Sequence[object]) -> int:
    longest = max((len(str(value)) for value in values), default=0)
    return _WIDE if longest > _PROSE else max(_NARROW, longest + 2)
