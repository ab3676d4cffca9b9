"""The files that a brief can be taken away as, and the making of the slow one."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from html import escape

import streamlit as st

from dashboard import filters, labels, warehouse
from dashboard.briefs import Brief, basket, wording
from dashboard.briefs.basket import Basket, Which
from dashboard.briefs.documents import brief_docx, draw_chart
from dashboard.briefs.gathering import gathered
from dashboard.briefs.pages import brief_html
from dashboard.exports import Sheet
from dashboard.theme import Look

_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_READY = "brief_document"


def draw(which: Which, look: Look) -> None:
    """Draw what the brief can be taken away as."""
    held, url = basket.basket(which), st.context.url
    name = f"tahaluf-brief-{warehouse.snapshot_id()[:8]}-{look.lang}"
    with st.container(key="card_brief_files"):
        title = escape(labels.text("brief.take", look.lang))
        st.html(
            f'<h3 class="card-title">{title}</h3>'
            f'<p class="aid">{escape(labels.text("brief.sizes", look.lang))}</p>'
        )
        with st.container(key="brief_files", horizontal=True, gap="small"):
            st.download_button(
                labels.text("brief.html", look.lang), file_name=f"{name}.html",
                data=lambda: brief_html(_brief(held, look, url), look),
                mime="text/html", key=filters.key("brief_html"), on_click="ignore",
                icon=":material/public:",
            )  # fmt: skip
            asked = st.button(
                labels.text("brief.docx", look.lang), key=filters.key("brief_docx"),
                icon=":material/description:",
            )  # fmt: skip
            _empty_button(which, look)
        if asked:
            _prepare(held, look, url)
        _offer_ready(held, look, name)


def _empty_button(which: Which, look: Look) -> None:
    st.button(
        labels.text("brief.empty_all", look.lang), type="tertiary",
        icon=":material/delete_sweep:", key=filters.key(f"empty_{which}"),
        on_click=basket.empty, args=(which,),
    )  # fmt: skip


def _prepare(held: Basket, look: Look, url: str | None) -> None:
    """Make the document step by step, and keep it until the brief changes."""
    # A document is read on paper, whatever the screen looks like.
    light = replace(look, dark=False)
    with st.status(labels.text("brief.preparing", look.lang), expanded=True) as status:
        st.write(labels.text("brief.step.gather", look.lang))
        brief = _brief(held, light, url)
        written = brief_docx(brief, light, draw=_drawer(brief, light))
        status.update(
            label=labels.text("brief.ready", look.lang), state="complete",
            expanded=False,
        )  # fmt: skip
    st.session_state[_READY] = (_state_of(held, look), written)


def _drawer(brief: Brief, look: Look) -> Callable[[Sheet, Look], bytes]:
    """Return what draws a chart, telling the reader which one it is at."""
    total = sum(
        getattr(getattr(item, "sheet", None), "figure", None) is not None
        for item in brief.items
    )
    done = 0

    def draw(sheet: Sheet, seen: Look) -> bytes:
        nonlocal done
        done += 1
        said = labels.text(
            "brief.step.picture", look.lang, n=labels.number(done, look.digits),
            total=labels.number(total, look.digits), title=sheet.title,
        )  # fmt: skip
        st.html(f"<p>{escape(said)}</p>")
        return draw_chart(sheet, seen)

    return draw


def _offer_ready(held: Basket, look: Look, name: str) -> None:
    state, written = st.session_state.get(_READY, (None, b""))
    if state == _state_of(held, look):
        st.download_button(
            labels.text("brief.docx_ready", look.lang), data=written, mime=_DOCX,
            file_name=f"{name}.docx", key=filters.key("brief_docx_ready"),
            on_click="ignore", icon=":material/download:", type="primary",
        )  # fmt: skip


def _state_of(held: Basket, look: Look) -> tuple[object, ...]:
    """Return what a document depends on, to see whether it is still the same."""
    items = tuple((item.number, item.note) for item in held.items)
    return held.title, held.summary, items, look.lang, look.digits


def _brief(held: Basket, look: Look, url: str | None) -> Brief:
    title = wording.title(held, look)
    return gathered(held, look, title=title, made_on=_today(), url=url)


def _today() -> date:
    return datetime.now(tz=UTC).date()
