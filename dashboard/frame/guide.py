"""Help in place: a line on the first visit of a view, and a button that repeats it."""

from html import escape

import streamlit as st
from streamlit.components.v2 import component

from dashboard import assets, filters, labels, legend, ways
from dashboard.selection import Language

_hint = component(
    "tahaluf_hint",
    js=assets.script("hint.js"),
    isolate_styles=False,
)
# The dictionary's own texts begin with its name.
_TEXTS = {"dictionary": "help.dictionary_page"}


def first_visit(view: str, lang: Language) -> None:
    """Draw what a view shows and how to read it, until the reader has understood."""
    with st.container(key="hint"):
        _hint(
            key=f"hint_{view}_{lang}",
            data={
                "view": view,
                "title": labels.text("help.first_visit", lang),
                "text": _said(view, lang),
                "understood": labels.text("help.understood", lang),
            },
        )


def button(view: str) -> None:
    """Draw the button of the help: this view, the marks, the data dictionary."""
    held = filters.current_filters()
    with (
        st.container(key="help", width="content"),
        st.popover(
            labels.text("help", held.lang), icon=":material/help:", type="tertiary"
        ),
    ):
        st.html(f'<p class="help">{escape(_said(view, held.lang))}</p>')
        st.html(f'<p class="side-head">{labels.text("help.marks", held.lang)}</p>')
        st.html(legend.legend_html(filters.look()))
        ways.lead_to(
            "dictionary", labels.text("help.dictionary", held.lang), held,
            icon=":material/menu_book:",
        )  # fmt: skip


def _said(view: str, lang: Language) -> str:
    return labels.text(_TEXTS.get(view, f"help.{view}"), lang)
