"""The search box and the panel of what it found."""

from html import escape

import streamlit as st

from dashboard import filters, labels, ways
from dashboard.frame import finder
from dashboard.frame.finder import Group
from dashboard.selection import LONGEST_VALUE, Filters

# What was asked, where, and how often the box was emptied (a part of its key).
_ASKED, _WHERE, _TURN = "finder_asked", "finder_where", "finder_turn"


def box() -> None:
    """Draw the line to type in."""
    held = filters.current_filters()
    name = f"finder_{held.lang}_{st.session_state.get(_TURN, 0)}"
    st.text_input(
        labels.text("finder.label", held.lang), key=name, on_change=_take, args=(name,),
        value=st.session_state.get(_ASKED, ""),
        placeholder=labels.text("finder.hint", held.lang), icon=":material/search:",
        label_visibility="collapsed", max_chars=LONGEST_VALUE, width=300,
    )  # fmt: skip


def panel(view: str) -> None:
    """Draw what was found, until the reader goes elsewhere or closes it."""
    held = filters.current_filters()
    asked = st.session_state.get(_ASKED)
    if not asked:
        return
    # The panel belongs to the place where it was opened: a link out of it closes it.
    place = (view, held)
    if st.session_state.setdefault(_WHERE, place) != place:
        _close()
        return
    groups = finder.find(asked, filters.look())
    with st.container(key="found"):
        _head(asked, held)
        if not groups:
            said = labels.text("finder.none", held.lang, asked=labels.isolated(asked))
            st.html(f'<p class="none">{escape(said)}</p>')
            return
        names, texts = st.columns([2, 3], gap="large")
        for group in groups:
            side = texts if group.kind == "sentence" else names
            with side, st.container(key=f"found_{group.kind}", gap=None):
                _group(group, held)


def _head(asked: str, held: Filters) -> None:
    with st.container(horizontal=True, key="found_head"):
        said = labels.text("finder.title", held.lang, asked=labels.isolated(asked))
        st.html(f'<h2 class="card-title">{escape(said)}</h2>')
        st.button(
            labels.text("finder.close", held.lang), key="found_close",
            icon=":material/close:", type="tertiary", on_click=_close,
        )  # fmt: skip


def _group(group: Group, held: Filters) -> None:
    title = labels.text(f"finder.{group.kind}", held.lang)
    st.html(f'<h3 class="side-head">{escape(title)}</h3>')
    for entry in group.found:
        with st.container(key=f"hit_{group.kind}_{entry.key}", gap=None):
            ways.entry_link(entry, held)
            st.html(entry.below_html)
    if group.every is not None:
        ways.entry_link(group.every, held)
    elif group.more:
        count = labels.number(group.more, held.digits)
        said = labels.text("finder.more", held.lang, n=count)
        st.html(f'<p class="aid">{escape(said)}</p>')


def _take(name: str) -> None:
    asked = " ".join(st.session_state[name].split())[:LONGEST_VALUE]
    st.session_state[_ASKED] = asked
    st.session_state.pop(_WHERE, None)


def _close() -> None:
    st.session_state[_ASKED] = ""
    st.session_state[_TURN] = st.session_state.get(_TURN, 0) + 1
    st.session_state.pop(_WHERE, None)
