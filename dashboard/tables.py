"""A table as HTML that mirrors with the page; every cell is escaped."""

import re
from dataclasses import dataclass
from html import escape

import pandas as pd
from pandas.api.types import is_numeric_dtype

_FIGURE = re.compile(r"[\u2066-\u2069]*[\d.,٫٬–]*\d[%\u2066-\u2069]*")
# Texts of more letters than these are prose.
_PROSE = 40


@dataclass(frozen=True, slots=True)
class Way:
    """A cell that leads elsewhere in the dashboard."""

    said: str
    href: str


@dataclass(frozen=True, slots=True)
class Place:
    """A cell that leads to its words in a text on the same page (`js/marks.js`)."""

    said: str
    at: int


def table_html(rows: pd.DataFrame, *, name: str) -> str:
    """Return rows as a table; numbers stand at the far end, in one column each.

    What is too wide or too long scrolls within: the keyboard can get there, and
    `name` tells a screen reader what it is.
    """
    numeric = [_is_numeric(rows[name]) for name in rows.columns]
    head = "".join(
        f'<th scope="col"{_number(number)}>{escape(str(name))}</th>'
        for name, number in zip(rows.columns, numeric, strict=True)
    )
    body = "".join(
        "<tr>"
        + "".join(
            f"<td{_number(number) or _long(value)}>{_cell(value)}</td>"
            for value, number in zip(row, numeric, strict=True)
        )
        + "</tr>"
        for row in rows.itertuples(index=False)
    )
    return (
        f'<div class="rows" tabindex="0" role="region" aria-label="{escape(name)}">'
        "<table>"
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _is_numeric(column: pd.Series) -> bool:
    """Tell whether a column holds numbers, or texts that are nothing but numbers."""
    if is_numeric_dtype(column):
        return True
    said = [value for value in column.dropna() if value != ""]
    return bool(said) and all(
        isinstance(value, str) and _FIGURE.fullmatch(value) for value in said
    )


def _number(is_number: bool) -> str:  # noqa: FBT001 - a column is one or not
    return ' class="number"' if is_number else ""


def _long(value: object) -> str:
    """Give prose room to stand in, or a narrow screen would squeeze it to a thread."""
    return ' class="long"' if isinstance(value, str) and len(value) > _PROSE else ""


def _cell(value: object) -> str:
    if isinstance(value, Way):
        # In a tab of its own: a whole load here would lose what the reader has open.
        href = escape(value.href, quote=True)
        link = f'<a href="{href}" target="_blank" rel="noopener">'
        return f"{link}{escape(value.said)}</a>"
    if value is None or value is pd.NaT or value != value:  # noqa: PLR0124 - NaN
        return "–"
    if isinstance(value, Place):
        return (
            f'<button type="button" class="place" data-to="{value.at}">'
            f"<bdi>{escape(value.said)}</bdi></button>"
        )
    return f"<bdi>{escape(str(value))}</bdi>"
