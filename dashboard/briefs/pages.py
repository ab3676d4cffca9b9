"""A brief as one page that opens without a network and prints on A4.

Everything that comes from a text or from a reader is escaped here.
"""

from collections.abc import Iterator
from html import escape

import plotly.graph_objects as go
from plotly.offline import get_plotlyjs

from dashboard import assets, labels
from dashboard.briefs import wording
from dashboard.briefs.contents import (
    MOST_ROWS,
    Account,
    Brief,
    Excerpt,
    Exhibit,
    Footnotes,
    Remark,
)
from dashboard.charts.locale import plotly_locale
from dashboard.evidence.footnotes import footnote
from dashboard.evidence.passages import passage_html, sentence_around
from dashboard.evidence.quotations import Quotation
from dashboard.exports.fonts import article_font_faces, base_shapes_script, font_faces
from dashboard.legend import legend_html
from dashboard.lines import line_html
from dashboard.tables import table_html
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
        _section(item, number, notes, look)
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


def _section(
    item: Exhibit | Excerpt | Remark, number: int, notes: Footnotes, look: Look
) -> str:
    if isinstance(item, Remark):
        inside, kind = _remark(item.text, look, own=False), "remarks"
    elif isinstance(item, Excerpt):
        inside, kind = _excerpt(item, notes, look), "excerpt"
    else:
        inside, kind = _exhibit(item, number, notes, look), "exhibit"
    return f'<section class="item {kind}" id="item-{number}">{inside}</section>'


def _exhibit(item: Exhibit, number: int, notes: Footnotes, look: Look) -> str:
    sheet = item.sheet
    said = labels.number(number, look.digits)
    parts = [
        f'<h2 dir="auto">{said}. {escape(sheet.title)}</h2>',
        f'<p class="quiet">{escape(sheet.aid)}</p>',
        f'<p class="caution">{escape(item.caution)}</p>' if item.caution else "",
        f'<p class="lead">{escape(sheet.lead)}</p>' if sheet.lead else "",
        _shown(item, number, notes, look),
        f'<p class="cite">{escape(sheet.citation)}</p>',
        _link(item.link, look),
        _remark(item.note, look) if item.note else "",
        _notes(item, notes, look),
    ]
    if more := wording.more_sentences(item, look):
        parts.append(f'<p class="quiet">{escape(more)}</p>')
    return "".join(parts)


def _shown(item: Exhibit, number: int, notes: Footnotes, look: Look) -> str:
    """Return the chart, the findings or the table, whichever the card is of."""
    sheet = item.sheet
    if sheet.figure is not None:
        table = labels.text("brief.table", look.lang)
        return (
            _chart(sheet.figure, number, look)
            + f"<details><summary>{table}</summary>{_table(item, look)}</details>"
            + _facts(item.accounts, notes, look)
        )
    if any(account.line for account in item.accounts):
        return _lines(item.accounts, notes, look)
    # An article stands as its body, which is HTML of ours, escaped where it was made.
    return (sheet.body or _table(item, look)) + _facts(item.accounts, notes, look)


def _chart(figure: go.Figure, number: int, look: Look) -> str:
    drawn = figure.to_html(
        include_plotlyjs=False,
        full_html=False,
        div_id=f"chart-{number}",
        config={"displaylogo": False, "responsive": True} | plotly_locale(look.lang),
    )
    return f'<div class="chart">{drawn}</div>'


def _table(item: Exhibit, look: Look) -> str:
    more = wording.more_rows(item, look)
    note = f'<p class="quiet">{escape(more)}</p>' if more else ""
    return table_html(item.rows.head(MOST_ROWS), name=item.sheet.title) + note


def _lines(accounts: tuple[Account, ...], notes: Footnotes, look: Look) -> str:
    parts, group = [], ""
    for account in accounts:
        if account.line is None:
            continue
        if account.line.group != group:
            group = account.line.group
            parts.append(f'<h3 class="group">{escape(group)}</h3>')
        raised = _raised(account, notes, look)
        parts.append(f'<div class="told">{line_html(account.line)}{raised}</div>')
    return "".join(parts)


def _facts(accounts: tuple[Account, ...], notes: Footnotes, look: Look) -> str:
    if not accounts:
        return ""
    named = labels.text("brief.footnotes", look.lang)
    lines = "".join(
        f"<li>{escape(account.said or named)}{_raised(account, notes, look)}</li>"
        for account in accounts
    )
    shape = "facts" if all(account.said for account in accounts) else "facts wide"
    title = labels.text("brief.rests_on", look.lang)
    return f'<h3>{title}</h3><ul class="{shape}">{lines}</ul>'


def _raised(account: Account, notes: Footnotes, look: Look) -> str:
    return "".join(
        f'<sup><a href="#note-{number}">{labels.number(number, look.digits)}</a></sup> '
        for number in notes.numbers(account)
    )


def _excerpt(item: Excerpt, notes: Footnotes, look: Look) -> str:
    quotation = item.quotation
    raised = _raised(Account("", (quotation,)), notes, look)
    fact = ""
    if quotation.fact:
        fact = f'<p class="lead" dir="auto">{escape(quotation.fact)}</p>'
    words = _sentence(quotation)
    return (
        f'{fact}<blockquote dir="rtl" lang="ar">{words}{raised}</blockquote>'
        + (_remark(item.note, look) if item.note else "")
        + _notes(item, notes, look, is_quoted=True)
        + _link(item.link, look)
    )


def _notes(
    item: Exhibit | Excerpt, notes: Footnotes, look: Look, *, is_quoted: bool = False
) -> str:
    """Return the footnotes an item names, in full where it is the first to do so."""
    firsts = notes.first_named(item)
    lines = "".join(_note(*note, look, is_quoted=is_quoted) for note in firsts)
    if not lines:
        return ""
    title = "" if is_quoted else f"<h3>{labels.text('brief.footnotes', look.lang)}</h3>"
    return f'{title}<ol class="notes">{lines}</ol>'


def _note(
    number: int, quotation: Quotation, snapshot: str, look: Look, *, is_quoted: bool
) -> str:
    words = "" if is_quoted else _sentence(quotation)
    sentence = f'<blockquote dir="rtl" lang="ar">{words}</blockquote>' if words else ""
    source = wording.in_order(
        footnote(quotation, look.lang, snapshot=snapshot, digits=look.digits)
    )
    flag = "".join(
        f'<span class="flag">{escape(one)}</span>'
        for one in wording.doubts(quotation, look)
    )
    return (
        f'<li id="note-{number}"><b>{labels.number(number, look.digits)}</b>'
        f"<div>{sentence}<p>{escape(source)}{flag}</p></div></li>"
    )


def _sentence(quotation: Quotation) -> str:
    return passage_html(sentence_around(quotation.article["text"], *quotation.span))


def _remark(text: str, look: Look, *, own: bool = True) -> str:
    label = labels.text("brief.reader_note" if own else "brief.kind.note", look.lang)
    return f'<div class="remark"><b>{label}</b><p dir="auto">{escape(text)}</p></div>'


def _link(link: str, look: Look) -> str:
    label = labels.text("brief.link", look.lang)
    # Only an address of ours makes a link; a path alone would lead nowhere.
    is_whole = link.startswith(("http://", "https://"))
    said = f"<bdi dir=ltr>{escape(link)}</bdi>"
    whole = f'<a href="{escape(link)}">{said}</a>' if is_whole else said
    return f'<p class="link">{label}: {whole}</p>'


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
