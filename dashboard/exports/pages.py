"""A card as one page that opens offline."""

from html import escape

from dashboard.charts.locale import plotly_locale
from dashboard.exports.fonts import base_shapes_script, font_faces
from dashboard.exports.sheet import Sheet
from dashboard.theme import FONT, Look


def html_bytes(sheet: Sheet, look: Look) -> bytes:
    """Write the chart as one page that opens without a network."""
    direction = "rtl" if look.lang == "ar" else "ltr"
    lead = f"<p>{escape(sheet.lead)}</p>" if sheet.lead else ""
    return (
        f'<!doctype html><html lang="{look.lang}" dir="{direction}"><head>'
        f'<meta charset="utf-8"><title>{escape(sheet.title)}</title>'
        f"<style>{font_faces()}{_page_style(look)}</style></head><body>"
        f"<h1>{escape(sheet.title)}</h1>{lead}<p class=quiet>{escape(sheet.aid)}</p>"
        f"{_content(sheet, look)}"
        f"<footer class=quiet>{escape(sheet.citation)}</footer></body></html>"
    ).encode()


def _content(sheet: Sheet, look: Look) -> str:
    if sheet.figure is None:
        return sheet.body or ""
    chart = sheet.figure.to_html(
        include_plotlyjs=True,
        full_html=False,
        config={"displaylogo": False} | plotly_locale(look.lang),
    )
    return f'<script>{base_shapes_script()}</script><div dir="ltr">{chart}</div>'


def _page_style(look: Look) -> str:
    colours = look.tokens
    return (
        f"body{{font:15px/1.6 '{FONT}',sans-serif;background:{colours.card};"
        f"color:{colours.ink};max-width:75rem;margin:2rem auto;padding:0 1.5rem}}"
        f"h1{{font-size:1.4rem}}.quiet{{color:{colours.quiet};font-size:.9rem}}"
    )
