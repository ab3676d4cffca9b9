"""The card every chart and table stands in: title, aid, marks, citation, menu."""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from html import escape
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from dashboard import citations, downloads, held_back, labels, warehouse, ways
from dashboard.briefs import basket
from dashboard.evidence.panel import panel, toggle
from dashboard.exports import Sheet
from dashboard.filters import current_filters, current_view, reset
from dashboard.filters import key as keyed
from dashboard.frame import guide
from dashboard.lines import Entry, Line, behind, line_html
from dashboard.plots import picked_marks, plot_config, sentences_of
from dashboard.selection import Filters
from dashboard.tables import table_html

# Lines and rows drawn before "show more".
_ENTRIES, _ROWS = 20, 60


def question(view: str, filters: Filters, *, says_held_back: bool = True) -> None:
    """Draw a view's head: its question, how to read its marks, what is held back.

    A view that draws fewer facts than the filters let through says itself, further
    down, what it holds back.
    """
    st.title(labels.text(f"{view}.question", filters.lang), anchor=False)
    st.html(f'<p class="aid">{escape(labels.text(f"{view}.aid", filters.lang))}</p>')
    guide.first_visit(view, filters.lang)
    if says_held_back:
        held_back.note(view, filters)


def chart(  # noqa: PLR0913 - what a card shows, each by its name
    key: str,
    *,
    title: str,
    aid: str,
    figure: go.Figure,
    data: pd.DataFrame,
    citation: str,
    evidence: pd.DataFrame | None = None,
    lead: str | None = None,
    click: str | None = None,
    features: dict[str, Any] | None = None,
    offer: Callable[[list[str]], None] | None = None,
) -> list[dict[str, Any]]:
    """Draw a chart in its card; a click on a mark opens the sentences behind it.

    Returns the boxes a reader has drawn on it, where the chart lets them.

    Args:
        key: short name of the card, unique on its page; names its files too.
        title: the finding's subject.
        aid: one line saying how to read the marks.
        figure: the chart; each mark's first customdata value is its name.
        data: the rows a download gives, in words.
        citation: see `citation`.
        evidence: evidence.REFERENCE_COLUMNS and `mark`, the name of the mark
            a sentence stands behind.
        lead: a finding in words, above the chart.
        click: what a click opens; its files, which open nothing, leave it out.
        features: what a map shows, as a GeoJSON feature collection.
        offer: draws what may be done with the marks that are picked.
    """
    sheet = Sheet(
        file_name(key), title, aid, citation, data, figure, lead,
        evidence=evidence, features=features,
    )  # fmt: skip
    with card(key, sheet, click=click):
        picked = st.plotly_chart(
            figure, key=_chart_key(key, figure), theme=None, on_select="rerun",
            selection_mode=("points", "box"), config=plot_config(figure),
            alt=f"{title}. {_said(aid, click)}",
        )  # fmt: skip
        marks = picked_marks(picked)
        if offer is not None:
            offer(marks)
        if evidence is not None and marks:
            panel(key, sentences_of(marks, figure, evidence))
    return list(picked["selection"].get("box", ()))


def _chart_key(key: str, figure: go.Figure) -> str:
    # A brush is taken up once: the chart that it narrows starts afresh.
    name = f"chart_{key}"
    has_brush = "brush" in (getattr(figure.layout, "meta", None) or ())
    return keyed(name) if has_brush else name


def lines(  # noqa: PLR0913 - what a card shows, each by its name
    key: str,
    *,
    title: str,
    aid: str,
    found: Sequence[Line],
    data: pd.DataFrame,
    citation: str,
    none: str,
    last: str | None = None,
    at_once: int = _ENTRIES,
    choice: Callable[[], None] | None = None,
    evidence: pd.DataFrame | None = None,
) -> None:
    """Draw findings as lines; each opens the sentences it rests on.

    Args:
        key: short name of the card, unique on its page.
        title: the finding's subject.
        aid: one line saying how to read it.
        found: the lines, in their order.
        data: the rows a download gives.
        citation: see `citation`.
        none: what to say where no line is found.
        last: a closing sentence, such as how many more there are.
        at_once: lines drawn before "show more".
        choice: draws what the reader may choose for this card.
        evidence: the sentences of all lines, where they are at hand already.
    """
    held, name = current_filters(), f"lines_{key}"
    shown = st.session_state.get(name, at_once)
    sheet = Sheet(
        file_name(key), title, aid, citation, data,
        evidence=behind(found) if evidence is None else evidence,
    )  # fmt: skip
    with card(key, sheet, has_menu=bool(found)):
        if not found and none:
            st.html(f'<p class="none">{escape(none)}</p>')
        if choice is not None:
            choice()
        group = ""
        for line in found[:shown]:
            if line.group != group:
                st.html(f'<h3 class="group">{escape(line.group)}</h3>')
                group = line.group
            _line(f"{key}_{line.key}", line)
        if len(found) > shown:
            _more_button(key, name, shown + _ROWS, held)
        if last:
            st.html(f'<p class="aid">{escape(last)}</p>')


def entries(  # noqa: PLR0913 - what a card shows, each by its name
    key: str,
    *,
    title: str,
    aid: str,
    found: Sequence[Entry],
    data: pd.DataFrame,
    citation: str,
    none: str = "",
    at_once: int = _ENTRIES,
    click: str | None = None,
    evidence: pd.DataFrame | None = None,
) -> None:
    """Draw lines that lead into a view, a page's worth at a time."""
    held = current_filters()
    name = f"entries_{key}"
    shown = st.session_state.get(name, at_once)
    sheet = Sheet(file_name(key), title, aid, citation, data, evidence=evidence)
    with card(key, sheet, click=click, has_menu=bool(found)):
        if not found and none:
            st.html(f'<p class="none">{escape(none)}</p>')
        for entry in found[:shown]:
            with st.container(key=f"entry_{key}_{entry.key}", gap=None):
                ways.entry_link(entry, held)
                st.html(entry.below_html)
        if len(found) > shown:
            _more_button(key, name, shown + _ENTRIES, held)


def table(  # noqa: PLR0913 - what a card shows, each by its name
    key: str,
    *,
    title: str,
    aid: str,
    data: pd.DataFrame,
    citation: str,
    lead: str | None = None,
    evidence: pd.DataFrame | None = None,
    drawn: pd.DataFrame | None = None,
) -> None:
    """Draw rows as a table in its card; it mirrors in Arabic.

    Its files hold the sentences that `evidence` (see `chart`) leads to. Where files
    hold more columns than a reader wants to see, `drawn` has the rows as drawn.
    """
    sheet = Sheet(file_name(key), title, aid, citation, data, lead=lead)
    rows(key, replace(sheet, evidence=evidence), drawn)


def rows(key: str, sheet: Sheet, drawn: pd.DataFrame | None = None) -> None:
    """Draw the rows of a sheet that is made already as a table in its card."""
    held = current_filters()
    name = f"rows_{key}"
    shown = st.session_state.get(name, _ROWS)
    every = sheet.data if drawn is None else drawn
    with card(key, sheet):
        st.html(table_html(every.head(shown), name=sheet.title))
        if len(every) > shown:
            _more_button(key, name, shown + _ROWS, held)


@contextmanager
def card(
    key: str,
    sheet: Sheet,
    *,
    click: str | None = None,
    has_picture: bool = False,
    has_menu: bool = True,
) -> Iterator[None]:
    """Draw a card around whatever is drawn within.

    Args:
        key: short name of the card, unique on its page.
        sheet: the card's texts, and what its menu gives.
        click: what a click opens, said on the page alone.
        has_picture: what is drawn within is a picture, though no plotly figure.
        has_menu: there is something to take away.
    """
    origin = citations.origin(sheet.citation, current_filters(), current_view())
    sheet = sheet if sheet.origin else replace(sheet, origin=origin)
    if has_menu:
        basket.saw(key, sheet)
    with st.container(key=f"card_{key}"):
        with st.container(key=f"head_{key}", horizontal=True):
            st.html(
                f'<h2 class="card-title">{escape(sheet.title)}</h2>'
                f'<p class="aid">{escape(_said(sheet.aid, click))}</p>'
            )
            if has_menu:
                downloads.menu(key, sheet, has_picture=has_picture)
        if sheet.lead:
            st.html(f'<p class="lead">{escape(sheet.lead)}</p>')
        yield
        st.html(f'<p class="cite">{escape(sheet.citation)}</p>')


def empty(filters: Filters, hint: str | None = None) -> None:
    """Draw the empty state: what is missing and which filter to loosen."""
    lang = filters.lang
    narrowing = [labels.text(f"filter.{name}", lang) for name in filters.narrowing()]
    said = (
        labels.text("empty.filtered", lang, filters=labels.listed(narrowing, lang))
        if narrowing
        else labels.text("empty.plain", lang)
    )
    more = f'<p class="aid">{escape(hint)}</p>' if hint else ""
    with st.container(key="empty", horizontal_alignment="center"):
        st.html(f'<div class="empty"><p>{escape(said)}</p>{more}</div>')
        # On a phone the filters are folded away: the way out stands here.
        if narrowing:
            st.button(
                labels.text("filter.reset", lang), key=keyed("empty_reset"),
                icon=":material/filter_alt_off:", on_click=reset,
            )  # fmt: skip


def _said(aid: str, click: str | None) -> str:
    return f"{aid} {click}" if click else aid


def _more_button(key: str, name: str, more: int, held: Filters) -> None:
    st.button(
        labels.text("more", held.lang), key=f"more_{key}", type="tertiary",
        icon=":material/expand_more:", on_click=_show_more, args=(name, more),
    )  # fmt: skip


def file_name(key: str) -> str:
    """Return what the files of a card are called, without a suffix."""
    # A key may hold a name that only texts know: nothing of it may lead to a folder.
    name = re.sub(r"[\W_]+", "-", key)[:80]
    return f"tahaluf-{name}-{warehouse.snapshot_id()[:8]}"


def _line(key: str, line: Line) -> None:
    held = current_filters()
    with st.container(key=f"line_{key}", gap=None):
        with st.container(key=f"linehead_{key}", horizontal=True, gap="small"):
            st.html(line_html(line))
            # What no text says, such as a reference, has no sentence to open.
            is_open = not line.references.empty and toggle(key, line.references)
        if is_open:
            panel(key, line.references)
            _to_alliance(key, line, held)
            if line.way is not None:
                with st.container(key=f"way_{key}"):
                    ways.entry_link(line.way, held)


def _show_more(name: str, more: int) -> None:
    st.session_state[name] = more


def _to_alliance(key: str, line: Line, held: Filters) -> None:
    if line.alliance_id is not None:
        ways.lead_to(
            "alliances", labels.text("line.alliance", held.lang), held,
            icon=":material/hub:", key=f"goto_{key}", alliances=(line.alliance_id,),
        )  # fmt: skip
