"""What was collected, drawn one below the other, with what a reader can do with it."""

from html import escape

import streamlit as st

from dashboard import filters, labels
from dashboard.briefs import basket
from dashboard.briefs.basket import Card, Fact, Item, Which
from dashboard.briefs.gathering import parts_of
from dashboard.evidence.footnotes import footnote
from dashboard.evidence.passages import passage_html, sentence_around
from dashboard.theme import Look


def draw(which: Which, look: Look) -> None:
    """Draw the items with what a reader can do with each, and a line for a new one."""
    held = basket.basket(which).items
    for place, item in enumerate(held):
        with st.container(key=f"card_item_{item.number}"):
            with st.container(key=f"head_item_{item.number}", horizontal=True):
                st.html(_item_html(item, place + 1, look))
                _moves(which, item, place, len(held), look)
            _note(which, item, look)
    _new_note(which, look)


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
