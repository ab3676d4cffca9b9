"""The card every chart and table stands in: title, aid, marks, citation, menu."""

from collections.abc import Iterable
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from dashboard import downloads, labels, warehouse
from dashboard.evidence import panel
from dashboard.filters import current_filters
from dashboard.selection import Filters


def chart(
    key: str,
    *,
    title: str,
    aid: str,
    figure: go.Figure,
    data: pd.DataFrame,
    citation: str,
    evidence: pd.DataFrame | None = None,
) -> None:
    """Draw a chart in its card; a click on a mark opens the sentences behind it.

    Args:
        key: short name of the card, unique on its page; names its files too.
        title: the finding's subject.
        aid: one line saying how to read the marks.
        figure: the chart; each mark's first customdata value is its name.
        data: the rows a download gives, in words.
        citation: see `citation`.
        evidence: evidence.REFERENCE_COLUMNS and `mark`, the name of the mark
            a sentence stands behind.
    """
    with st.container(key=f"card_{key}", border=True):
        _head(key, title, aid, downloads.Sheet(key, title, citation, data, figure))
        picked = st.plotly_chart(
            figure, key=f"chart_{key}", theme=None, on_select="rerun",
            selection_mode="points", config=PLOT_CONFIG, alt=f"{title}. {aid}",
        )  # fmt: skip
        st.caption(citation)
        marks = picked_marks(picked)
        if evidence is not None and marks:
            panel(key, evidence[evidence["mark"].isin(marks)])


def table(key: str, *, title: str, aid: str, data: pd.DataFrame, citation: str) -> None:
    """Draw rows as a table in its card; it mirrors in Arabic."""
    with st.container(key=f"card_{key}", border=True):
        _head(key, title, aid, downloads.Sheet(key, title, citation, data))
        st.table(data)
        st.caption(citation)


def empty(filters: Filters, hint: str | None = None) -> None:
    """Draw the empty state: what is missing and which filter to loosen."""
    lang = filters.lang
    narrowing = [labels.text(f"filter.{name}", lang) for name in filters.narrowing()]
    said = (
        labels.text("empty.filtered", lang, filters=labels.listed(narrowing, lang))
        if narrowing
        else labels.text("empty.plain", lang)
    )
    with st.container(key="empty", border=True):
        st.markdown(said)
        if hint:
            st.caption(hint)


def citation(
    filters: Filters,
    *,
    shown: str,
    left_out: str | None = None,
    sources: Iterable[str] = (),
) -> str:
    """Return the citation line; `shown` and `left_out` are counted nouns."""
    lang = filters.lang
    parts = [
        *(in_words(filters) or [labels.text("citation.unfiltered", lang)]),
        labels.text("citation.shown", lang, rows=shown),
    ]
    if left_out:
        parts.append(labels.text("citation.left_out", lang, rows=left_out))
    named = list(sources)
    if named:
        parts.append(
            labels.text("citation.sources", lang, names=labels.listed(named, lang))
        )
    parts.append(labels.text("citation.snapshot", lang, id=warehouse.snapshot_id()))
    return " · ".join(parts)


def in_words(filters: Filters) -> list[str]:
    """Return the filters in words, one text a filter."""
    return [
        f"{labels.text(f'filter.{name}', filters.lang)}: {_worded(filters, name)}"
        for name in filters.narrowing()
    ]


def picked_marks(picked: Any) -> list[str]:  # noqa: ANN401 - Streamlit's own state
    """Return the names of the marks a reader has clicked on."""
    marks: list[str] = []
    for point in picked["selection"]["points"]:
        custom = point.get("customdata")
        name = custom[0] if isinstance(custom, list | tuple) and custom else custom
        name = name if name is not None else point.get("location")
        if name is not None:
            marks.append(str(name))
    return marks


def _head(key: str, title: str, aid: str, sheet: downloads.Sheet) -> None:
    said, tools = st.columns([5, 1])
    with said:
        st.subheader(title, anchor=False)
        st.caption(aid)
    with tools:
        downloads.menu(key, sheet)


def _worded(filters: Filters, name: str) -> str:
    lang, value = filters.lang, getattr(filters, name)
    if name in ("start", "end", "known"):
        return labels.day_text(value, lang, filters.digits)
    if value is True:
        return "✓"
    said = {
        "countries": lambda code: labels.state(code, lang),
        "alliances": lambda code: labels.alliance(code, lang),
        "outlets": str,
    }.get(name, lambda code: labels.code(_KINDS[name], code, lang))
    return labels.listed([said(code) for code in value], lang)


_KINDS = {
    "event_groups": "event_group", "event_types": "event_type",
    "speaker_kinds": "speaker_kind", "sections": "section", "basis": "basis",
    "certainty": "certainty",
}  # fmt: skip

# SVG from the chart's own bar; the menu has the other formats.
PLOT_CONFIG: dict[str, Any] = {
    "displaylogo": False,
    "topojsonURL": "app/static/topojson/",
    "toImageButtonOptions": {"format": "svg", "filename": "tahaluf", "scale": 2},
    "modeBarButtonsToRemove": ["select2d", "lasso2d", "autoScale2d"],
}
