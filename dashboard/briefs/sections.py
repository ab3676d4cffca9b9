"""The items of a brief as sections of its page: cards, quotations, remarks.

Everything that comes from a text or from a reader is escaped here.
"""

from html import escape

import plotly.graph_objects as go

from dashboard import labels
from dashboard.briefs import wording
from dashboard.briefs.contents import (
    MOST_ROWS,
    Account,
    Excerpt,
    Exhibit,
    Footnotes,
    Remark,
)
from dashboard.charts.locale import plotly_locale
from dashboard.evidence.footnotes import footnote
from dashboard.evidence.passages import passage_html, sentence_around
from dashboard.evidence.quotations import Quotation
from dashboard.lines import line_html
from dashboard.tables import table_html
from dashboard.theme import Look


def section(
    item: Exhibit | Excerpt | Remark, number: int, notes: Footnotes, look: Look
) -> str:
    """Return an item of a brief as a section of its page."""
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
