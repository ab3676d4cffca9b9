"""A brief as one page that opens without a network and prints on A4.

Everything that comes from a text or from a reader is escaped here.
"""

from collections.abc import Iterator
from html import escape

from plotly.offline import get_plotlyjs

from dashboard import assets, labels
from dashboard.briefs import wording
from dashboard.briefs.contents import Brief, Exhibit, Footnotes
from dashboard.briefs.sections import section
from dashboard.exports.fonts import article_font_faces, base_shapes_script, font_faces
from dashboard.legend import legend_html
from dashboard.theme import Look

_SHEETS = ("article.css", "findings.css", "statements.css", "brief_page.css")
# The mark behind quoted words: the one colour that the tokens of a theme lack.
_MARK = {False: "#FFE9A8", True: "#5C4A12"}
# A chart is as wide as its page: on paper as wide as A4 between its margins.
_PRINTING = (
    "const charts=()=>document.querySelectorAll('.js-plotly-plot');"
    "addEventListener('beforeprint',()=>charts().forEach("
    "c=>Plotly.relayout(c,{width:680,autosize:false})));"
    "addEventListener('afterprint',()=>charts().forEach("
    "c=>Plotly.relayout(c,{width:null,autosize:true})));"
)


def brief_html(brief: Brief, look: Look) -> bytes:
    """Write a brief as one page."""
    lang, notes = look.lang, Footnotes(brief)
    sections = [
        section(item, number, notes, look)
        for number, item in enumerate(brief.items, start=1)
    ]
    body = "".join((_head(brief, notes, look), *sections, *_tail(brief, notes, look)))
    direction = "rtl" if lang == "ar" else "ltr"
    shade = "dark" if look.dark else "light"
    return (
        f'<!doctype html><html lang="{lang}" dir="{direction}" class="{shade}"><head>'
        '<meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{escape(brief.title)}</title><style>{_style(look)}</style>"
        f"{_scripts(brief)}</head><body>{body}</body></html>"
    ).encode()


def _head(brief: Brief, notes: Footnotes, look: Look) -> str:
    lang = look.lang
    facts = "".join(
        f'<p class="quiet">{escape(line)}</p>'
        for line in wording.about(brief, notes, look)
    )
    summary = (
        f'<p class="summary" dir="auto">{escape(brief.summary)}</p>'
        if brief.summary
        else ""
    )
    return (
        f'<header><p class="brand">{labels.text("app", lang)}</p>'
        f'<h1 dir="auto">{escape(brief.title)}</h1>{facts}{summary}</header>'
        f"{_contents(brief, look)}"
    )


def _contents(brief: Brief, look: Look) -> str:
    titled = [
        (number, item)
        for number, item in enumerate(brief.items, start=1)
        if isinstance(item, Exhibit)
    ]
    if len(titled) < 3:
        return ""
    lines = "".join(
        f'<li value="{number}"><a href="#item-{number}">'
        f"{escape(item.sheet.title)}</a></li>"
        for number, item in titled
    )
    title = labels.text("brief.contents", look.lang)
    return f"<nav><h3>{title}</h3><ol>{lines}</ol></nav>"


def _tail(brief: Brief, notes: Footnotes, look: Look) -> Iterator[str]:
    lang = look.lang
    if notes.notes:
        lines = "".join(
            f"<li>{escape(wording.source(source, look))} "
            + " ".join(
                f'<a href="#note-{number}">[{labels.number(number, look.digits)}]</a>'
                for number in source.numbers
            )
            + "</li>"
            for source in notes.sources(lang, look.digits)
        )
        yield (
            f'<section class="item"><h2>{labels.text("brief.sources", lang)}</h2>'
            f'<p class="quiet">{labels.text("brief.sources_aid", lang)}</p>'
            f"<ul>{lines}</ul></section>"
        )
    yield (
        f'<section class="item"><h2>{labels.text("brief.marks", lang)}</h2>'
        f'<p class="quiet">{labels.text("brief.marks_aid", lang)}</p>'
        f"{legend_html(look) if _has_charts(brief) else ''}</section>"
    )


def _style(look: Look) -> str:
    colours = look.tokens
    shades = {
        "paper": colours.paper, "card": colours.card, "ink": colours.ink,
        "quiet": colours.quiet, "rule": colours.rule, "accent": colours.accent,
        "warning": colours.warning, "mark": _MARK[look.dark],
    }  # fmt: skip
    variables = "".join(f"--{name}:{value};" for name, value in shades.items())
    scheme = "dark" if look.dark else "light"
    sheets = "".join(assets.sheet(name) for name in _SHEETS)
    return (
        f"{font_faces()}{article_font_faces()}"
        f":root{{color-scheme:{scheme};{variables}}}{sheets}"
    )


def _scripts(brief: Brief) -> str:
    if not _has_charts(brief):
        return ""
    return (
        f"<script>{base_shapes_script()}</script><script>{get_plotlyjs()}</script>"
        f"<script>{_PRINTING}</script>"
    )


def _has_charts(brief: Brief) -> bool:
    return any(
        isinstance(item, Exhibit) and item.sheet.figure is not None
        for item in brief.items
    )
