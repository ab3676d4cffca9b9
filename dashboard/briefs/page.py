"""The page of the brief: which one it is, its head, and how to keep it."""

from html import escape
from typing import cast

import streamlit as st

from dashboard import choices, filters, labels
from dashboard.briefs import basket, wording
from dashboard.briefs.basket import Which
from dashboard.briefs.saved_baskets import NoBasketError, opened, saved
from dashboard.theme import Look

_WHICH = ("collected", "view")


def chosen(look: Look) -> Which:
    """Draw the choice between what was collected and the view asked for."""
    asked = basket.basket("view")
    if not asked.items and filters.extra("of", "collected", _WHICH) == "collected":
        return "collected"
    return cast(
        "Which",
        choices.one_of(
            "of", _WHICH, label=labels.text("brief.which", look.lang),
            said=lambda one: _which_said(cast("Which", one), look),
        ),
    )  # fmt: skip


def head(which: Which, look: Look) -> None:
    """Draw the lines for the brief's title and the reader's own summary."""
    held = basket.basket(which)
    title, summary = filters.key(f"title_{which}"), filters.key(f"summary_{which}")

    def take() -> None:
        held.title = st.session_state[title].strip()[:200]
        held.summary = st.session_state[summary].strip()[: basket.LONGEST_NOTE]

    with st.container(key="card_brief_head"):
        st.text_input(
            labels.text("brief.title", look.lang), value=held.title, key=title,
            placeholder=wording.title(held, look), on_change=take, max_chars=200,
        )  # fmt: skip
        st.text_area(
            labels.text("brief.summary", look.lang), value=held.summary, key=summary,
            placeholder=labels.text("brief.summary_hint", look.lang), on_change=take,
            max_chars=basket.LONGEST_NOTE, height=110,
        )  # fmt: skip


def nothing(which: Which, look: Look) -> None:
    """Say how a brief comes to hold something."""
    said = labels.text("brief.empty" if which == "collected" else "brief.empty_view",
                       look.lang)  # fmt: skip
    st.html(f'<div class="empty"><p>{escape(said)}</p></div>')


def keeping(which: Which, look: Look) -> None:
    """Draw the ways to keep a brief as a file, and to open one that was kept."""
    held = basket.basket(which)
    with st.expander(labels.text("brief.keep", look.lang), key="brief_keep"):
        said = escape(labels.text("brief.save_aid", look.lang))
        st.html(f'<p class="aid">{said}</p>')
        if held.items:
            st.download_button(
                labels.text("brief.save", look.lang), data=lambda: saved(held),
                file_name="tahaluf-brief.json", mime="application/json",
                key=filters.key("brief_save"), on_click="ignore",
                icon=":material/save:",
            )  # fmt: skip
        _opener(look)


def _opener(look: Look) -> None:
    key = filters.key("brief_open")

    def take() -> None:
        file = st.session_state[key]
        if file is None:
            return
        try:
            found, lost = opened(file.getvalue(), look)
        except NoBasketError:
            st.toast(labels.text("brief.load_failed", look.lang))
            return
        basket.fill("collected", found)
        told = labels.text("brief.loaded", look.lang)
        if lost:
            items = labels.counted("item", lost, look.lang, look.digits)
            told += " " + labels.text("brief.load_part", look.lang, items=items)
        st.toast(told)

    st.file_uploader(
        labels.text("brief.load", look.lang), type="json", key=key, on_change=take,
        max_upload_size=1,
    )  # fmt: skip


def _which_said(which: Which, look: Look) -> str:
    held = basket.basket(which)
    if which == "collected" or held.view is None:
        said = labels.text("brief.collected", look.lang)
    else:
        view = labels.text(f"{held.view}.tab", look.lang)
        said = labels.text("brief.view", look.lang, view=view)
    return f"{said} ({labels.number(len(held.items), look.digits)})"
