"""What a card can be taken away as: one row a format."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from dashboard import labels
from dashboard.filters import current_filters

# A cell that begins so would run as a formula in a spreadsheet.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is to be written: a card's title, figure, rows and citation."""

    name: str
    title: str
    citation: str
    data: pd.DataFrame
    figure: go.Figure | None = None


@dataclass(frozen=True, slots=True)
class Format:
    """One file format: what writes it and how it is served."""

    write: Callable[[Sheet], bytes]
    suffix: str
    media_type: str
    needs_figure: bool = False


def menu(key: str, sheet: Sheet) -> None:
    """Draw a card's download menu."""
    lang = current_filters().lang
    with st.popover(
        labels.text("menu", lang), icon=":material/download:", type="tertiary"
    ):
        for name, kind in FORMATS.items():
            if kind.needs_figure and sheet.figure is None:
                continue
            st.download_button(
                labels.text(f"menu.{name}", lang), data=lambda k=kind: k.write(sheet),
                file_name=f"{sheet.name}.{kind.suffix}", mime=kind.media_type,
                key=f"{key}_{name}", on_click="ignore", type="tertiary",
            )  # fmt: skip


def csv_bytes(sheet: Sheet) -> bytes:
    """Write the rows as CSV that a spreadsheet opens in the right encoding."""
    safe = sheet.data.map(_defused)
    return safe.to_csv(index=False).encode("utf-8-sig")


def html_bytes(sheet: Sheet) -> bytes:
    """Write the chart as one page that opens without a network."""
    if sheet.figure is None:
        return b""
    return sheet.figure.to_html(include_plotlyjs=True, full_html=True).encode()


def _defused(cell: object) -> object:
    if isinstance(cell, str) and cell.startswith(_FORMULA_STARTS):
        return "'" + cell
    return cell


FORMATS: Mapping[str, Format] = {
    "html": Format(html_bytes, "html", "text/html", needs_figure=True),
    "csv": Format(csv_bytes, "csv", "text/csv"),
}
