"""The page of the brief: what was collected, in order, and the files made of it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from html import escape
from typing import cast

import streamlit as st

from dashboard import choices, filters, labels, warehouse
from dashboard.briefs import Brief, basket
from dashboard.briefs.basket import Basket, Card, Fact, Item, Which
from dashboard.briefs.documents import brief_docx, draw_chart
from dashboard.briefs.gathering import gathered, parts_of
from dashboard.briefs.pages import brief_html
from dashboard.briefs.saved_baskets import NoBasketError, opened, saved
from dashboard.evidence.footnotes import footnote
from dashboard.evidence.passages import passage_html, sentence_around
from dashboard.exports import Sheet
from dashboard.theme import Look

_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_WHICH = ("collected", "view")
_READY = "brief_document"


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
            placeholder=_title(held, look), on_change=take, max_chars=200,
        )  # fmt: skip
        st.text_area(
            labels.text("brief.summary", look.lang), value=held.summary, key=summary,
            placeholder=labels.text("brief.summary_hint", look.lang), on_change=take,
            max_chars=basket.LONGEST_NOTE, height=110,
        )  # fmt: skip


def items(which: Which, look: Look) -> None:
    """Draw the items with what a reader can do with each, and a line for a new one."""
    held = basket.basket(which).items
    for place, item in enumerate(held):
        with st.container(key=f"card_item_{item.number}"):
            with st.container(key=f"head_item_{item.number}", horizontal=True):
                st.html(_item_html(item, place + 1, look))
                _moves(which, item, place, len(held), look)
            _note(which, item, look)
    _new_note(which, look)


def nothing(which: Which, look: Look) -> None:
    """Say how a brief comes to hold something."""
    said = labels.text("brief.empty" if which == "collected" else "brief.empty_view",
                       look.lang)  # fmt: skip
    st.html(f'<div class="empty"><p>{escape(said)}</p></div>')


def files(which: Which, look: Look) -> None:
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


def _title(held: Basket, look: Look) -> str:
    if held.title:
        return held.title
    if held.view is not None:
        return labels.text(f"{held.view}.question", look.lang)
    return labels.text("brief.title_collected", look.lang)


def _item_html(item: Item, number: int, look: Look) -> str:
    kind, said, view = _told(item, look)
    labelled = labels.text(f"brief.kind.{kind}", look.lang)
    where = [labels.text("brief.from", look.lang, view=labels.text(f"{view}.tab",
             look.lang))] if view else []  # fmt: skip
    about = " · ".join((labels.number(number, look.digits), labelled, *where))
    return f'<div class="line"><p class="about">{escape(about)}</p>{said}</div>'


def _told(item: Item, look: Look) -> tuple[str, str, str | None]:
    """Return an item's kind, what it says as HTML, and the view it came from."""
    subject = item.subject
    if isinstance(subject, Card):
        return _card_told(subject, look)
    if isinstance(subject, Fact):
        return "fact", _fact_html(subject, look), subject.view
    return "note", "", None


def _card_told(card: Card, look: Look) -> tuple[str, str, str]:
    made = parts_of(card, look)
    title = str(made.get("title", card.sheet.title))
    citation = str(made.get("citation", card.sheet.citation))
    kind = "table" if card.sheet.figure is None else "chart"
    said = f'<p class="said">{escape(title)}</p><p class="by">{escape(citation)}</p>'
    return "findings" if made.get("found") else kind, said, card.view


def _fact_html(fact: Fact, look: Look) -> str:
    quotation = fact.quotation
    sentence = sentence_around(quotation.article["text"], *quotation.span)
    note = footnote(
        quotation, look.lang, snapshot=fact.snapshot, digits=look.digits
    )  # fmt: skip
    return (
        f'<p class="naskh found" dir="rtl" lang="ar">{passage_html(sentence)}</p>'
        f'<p class="by">{escape(note)}</p>'
    )


def _moves(which: Which, item: Item, place: int, count: int, look: Look) -> None:
    with st.container(
        key=f"moves_{item.number}", horizontal=True, gap=None, width="content"
    ):
        for name, step, icon in (
            ("up", -1, "arrow_upward"), ("down", 1, "arrow_downward"),
        ):  # fmt: skip
            st.button(
                labels.text(f"brief.{name}", look.lang), type="tertiary",
                icon=f":material/{icon}:", help=labels.text(f"brief.{name}", look.lang),
                key=filters.key(f"{name}_{item.number}"),
                disabled=not 0 <= place + step < count,
                on_click=basket.move, args=(which, item.number, step),
            )  # fmt: skip
        st.button(
            labels.text("brief.remove", look.lang), icon=":material/delete:",
            type="tertiary", help=labels.text("brief.remove", look.lang),
            key=filters.key(f"remove_{item.number}"),
            on_click=basket.remove, args=(which, item.number),
        )  # fmt: skip


def _note(which: Which, item: Item, look: Look) -> None:
    key = filters.key(f"note_{item.number}")

    def take() -> None:
        basket.annotate(which, item.number, st.session_state[key])

    own = "brief.note" if item.subject else "brief.note_own"
    st.text_area(
        labels.text(own, look.lang), value=item.note, key=key, on_change=take,
        max_chars=basket.LONGEST_NOTE, height=68,
    )  # fmt: skip


def _new_note(which: Which, look: Look) -> None:
    key = filters.key(f"new_note_{which}")

    def take() -> None:
        basket.add_note(which, st.session_state[key])
        st.session_state[key] = ""

    with st.container(key="new_note"):
        st.text_area(labels.text("brief.note_new", look.lang), key=key, height=68)
        st.button(
            labels.text("brief.note_add", look.lang), icon=":material/add:",
            key=filters.key(f"add_note_{which}"), on_click=take,
        )  # fmt: skip


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
    title = _title(held, look)
    return gathered(held, look, title=title, made_on=_today(), url=url)


def _today() -> date:
    return datetime.now(tz=UTC).date()
