"""A card as one page that opens offline: its chart or rows, and their sentences."""

import json
from html import escape

import pandas as pd
from plotly.offline import get_plotlyjs

from dashboard import labels
from dashboard.charts.locale import plotly_locale
from dashboard.exports.about import about_in_words
from dashboard.exports.fonts import base_shapes_script, font_faces
from dashboard.exports.sentences import sentences
from dashboard.exports.sheet import Sheet
from dashboard.rows import Row, row_dicts
from dashboard.tables import table_html
from dashboard.theme import FONT, Look

# plotly measures every text before it places it: the fonts have to be there first.
_DRAW = """(async (figure, config) => {
  await Promise.all([...document.fonts].map((face) => face.load()));
  Plotly.newPlot("chart", figure.data, figure.layout, config);
})"""


def html_bytes(sheet: Sheet, look: Look) -> bytes:
    """Write the card as one page that opens without a network."""
    direction = "rtl" if look.lang == "ar" else "ltr"
    lead = f"<p>{escape(sheet.lead)}</p>" if sheet.lead else ""
    behind = sentences(sheet, look)
    return (
        f'<!doctype html><html lang="{look.lang}" dir="{direction}"><head>'
        f'<meta charset="utf-8"><title>{escape(sheet.title)}</title>'
        '<meta name="viewport" content="width=device-width">'
        f"<style>{font_faces()}{_style(look)}</style></head><body><main>"
        f"<h1>{escape(sheet.title)}</h1>{lead}<p class=quiet>{escape(sheet.aid)}</p>"
        f"{_content(sheet, look)}"
        f"<p class=quiet>{escape(sheet.citation)}</p>{_sentences(behind, look)}</main>"
        f"<footer>{_about(sheet, behind, look)}</footer></body></html>"
    ).encode()


def _content(sheet: Sheet, look: Look) -> str:
    if sheet.figure is None:
        return sheet.body or table_html(sheet.data, name=sheet.title)
    config = {"displaylogo": False, "responsive": True} | plotly_locale(look.lang)
    # A text of ours may hold "</script>": as \u003c it stays a text.
    drawn = str(sheet.figure.to_json()).replace("<", "\\u003c")
    told = json.dumps(config).replace("<", "\\u003c")
    return (
        f"<script>{get_plotlyjs()}</script><script>{base_shapes_script()}</script>"
        f'<div id="chart" dir="ltr"></div><script>{_DRAW}({drawn},{told})</script>'
    )


def _sentences(behind: pd.DataFrame, look: Look) -> str:
    if behind.empty:
        return ""
    heads = [labels.text(f"file.{name}", look.lang) for name in _heads(behind)]
    head = "".join(f'<th scope="col">{escape(each)}</th>' for each in heads)
    body = "".join(_sentence(row, behind) for row in row_dicts(behind))
    title = labels.text("file.sentences", look.lang)
    return (
        f"<section><h2>{title}</h2><div class=rows><table><thead><tr>{head}</tr>"
        f"</thead><tbody>{body}</tbody></table></div></section>"
    )


def _heads(behind: pd.DataFrame) -> list[str]:
    return [*(["fact"] if behind["fact"].notna().any() else []), "sentence", "source"]


def _sentence(row: Row, behind: pd.DataFrame) -> str:
    fact = f"<td>{escape(row['fact'] or '')}</td>" if "fact" in _heads(behind) else ""
    before, words, after = row["sentence"].partition(row["words"])
    marked = f"{escape(before)}<mark>{escape(words)}</mark>{escape(after)}"
    return (
        f'<tr>{fact}<td class=sentence dir="rtl" lang="ar">{marked}</td>'
        f"<td><bdi>{escape(row['footnote'])}</bdi></td></tr>"
    )


def _about(sheet: Sheet, behind: pd.DataFrame, look: Look) -> str:
    # The page says its title, finding and aid above.
    told = about_in_words(sheet, behind, look)
    shown = {labels.text(f"about.{name}", look.lang) for name in
             ("title", "finding", "how_to_read", "citation")}  # fmt: skip
    return "<dl>{}</dl>".format(
        "".join(
            f"<dt>{escape(head)}</dt><dd><bdi>{escape(said)}</bdi></dd>"
            for head, said in told
            if head not in shown
        )
    )


def _style(look: Look) -> str:
    colours = look.tokens
    return (
        f"body{{font:15px/1.6 '{FONT}',sans-serif;background:{colours.card};"
        f"color:{colours.ink};max-width:75rem;margin:2rem auto;padding:0 1.5rem}}"
        f"h1{{font-size:1.4rem}}h2{{font-size:1.1rem;margin-top:2rem}}"
        f".quiet,footer{{color:{colours.quiet};font-size:.9rem}}"
        # plotly measures its texts there, and writes from left to right.
        "#js-plotly-tester{direction:ltr}"
        ".rows{overflow-x:auto}table{border-collapse:collapse;width:100%}"
        f"th,td{{border-bottom:1px solid {colours.rule};padding:.4rem .6rem;"
        "text-align:start;vertical-align:top;white-space:pre-line}.number{text-align:end}"
        ".sentence{min-width:20rem}"
        f"mark{{background:{colours.accent}33;color:inherit}}"
        f"footer{{border-top:1px solid {colours.rule};margin-top:2rem}}"
        "dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem}"
        "dd{margin:0;overflow-wrap:anywhere}"
    )
