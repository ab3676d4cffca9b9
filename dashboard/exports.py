"""Files of a card, as bytes: a table as CSV, a chart as a page that opens offline."""

import base64
from dataclasses import dataclass
from functools import lru_cache
from html import escape

import pandas as pd
import plotly.graph_objects as go

from dashboard.theme import FONT, Look
from etl.paths import PROJECT

# A cell that begins so would run as a formula in a spreadsheet.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_STATIC = PROJECT / "static"
_FACES = (("arabic", 400), ("latin", 400), ("arabic", 600), ("latin", 600))
_RANGES = {
    "arabic": "U+0600-06FF,U+0750-077F,U+0870-08FF,U+200C-200E,U+FB50-FDFF,U+FE70-FEFC",
    "latin": "U+0000-00FF,U+0131,U+2000-200B,U+2010-206F,U+2190-2193,U+2212",
}
# Isolates order a page's letters; in a table they would be stray characters.
_ISOLATES = {0x2066: None, 0x2067: None, 0x2068: None, 0x2069: None}


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is to be written: a card's texts, rows and figure.

    Attributes:
        file_name: without its suffix.
        lead: the finding in words, None where the card has none.
        body: escaped HTML that stands for the figure, such as an article.
    """

    file_name: str
    title: str
    aid: str
    citation: str
    data: pd.DataFrame
    figure: go.Figure | None = None
    lead: str | None = None
    body: str | None = None

    @property
    def has_page(self) -> bool:
        """Tell whether there is something to make a page of."""
        return self.figure is not None or self.body is not None


def csv_bytes(sheet: Sheet, _look: Look) -> bytes:
    """Write the rows as CSV that a spreadsheet opens in the right encoding."""
    return sheet.data.map(_defused).to_csv(index=False).encode("utf-8-sig")


def html_bytes(sheet: Sheet, look: Look) -> bytes:
    """Write the chart as one page that opens without a network."""
    direction = "rtl" if look.lang == "ar" else "ltr"
    lead = f"<p>{escape(sheet.lead)}</p>" if sheet.lead else ""
    return (
        f'<!doctype html><html lang="{look.lang}" dir="{direction}"><head>'
        f'<meta charset="utf-8"><title>{escape(sheet.title)}</title>'
        f"<style>{_font_faces()}{_page_style(look)}</style></head><body>"
        f"<h1>{escape(sheet.title)}</h1>{lead}<p class=quiet>{escape(sheet.aid)}</p>"
        f"{_content(sheet)}"
        f"<footer class=quiet>{escape(sheet.citation)}</footer></body></html>"
    ).encode()


def _content(sheet: Sheet) -> str:
    if sheet.figure is None:
        return sheet.body or ""
    chart = sheet.figure.to_html(
        include_plotlyjs=True, full_html=False, config={"displaylogo": False}
    )
    return (
        f"<script>window.PlotlyGeoAssets={{topojson:{_topojson()}}}</script>"
        f'<div dir="ltr">{chart}</div>'
    )


def _defused(cell: object) -> object:
    if not isinstance(cell, str):
        return cell
    cell = cell.translate(_ISOLATES)
    return "'" + cell if cell.startswith(_FORMULA_STARTS) else cell


def _page_style(look: Look) -> str:
    colours = look.tokens
    return (
        f"body{{font:15px/1.6 '{FONT}',sans-serif;background:{colours.card};"
        f"color:{colours.ink};max-width:75rem;margin:2rem auto;padding:0 1.5rem}}"
        f"h1{{font-size:1.4rem}}.quiet{{color:{colours.quiet};font-size:.9rem}}"
    )


@lru_cache(maxsize=1)
def _font_faces() -> str:
    faces = []
    for subset, weight in _FACES:
        name = f"ibm-plex-sans-arabic-{subset}-{weight}-normal.woff2"
        font = base64.b64encode((_STATIC / "fonts" / name).read_bytes()).decode()
        faces.append(
            f"@font-face{{font-family:'{FONT}';font-weight:{weight};"
            f"src:url(data:font/woff2;base64,{font}) format('woff2');"
            f"unicode-range:{_RANGES[subset]}}}"
        )
    return "".join(faces)


@lru_cache(maxsize=1)
def _topojson() -> str:
    # Without these a map would look for its base shapes on the network.
    names = ("world_110m", "world_50m")
    shapes = (
        f'"{name}":' + (_STATIC / "topojson" / f"{name}.json").read_text().strip()
        for name in names
    )
    return "{" + ",".join(shapes) + "}"
