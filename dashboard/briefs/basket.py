"""What a reader collects across views: cards, quotations and notes, in an order.

It lives in the session and goes with it; `saved_baskets` makes a file of it. Beside
what was collected stands a second list: the view a brief was asked of.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Literal, cast

import streamlit as st

from dashboard import filters, labels, routing, vocabulary, warehouse, ways
from dashboard.evidence.quotations import Quotation
from dashboard.exports import Sheet, recipes
from dashboard.exports.recipes import Recipe
from dashboard.links import parameters
from dashboard.selection import Filters

Which = Literal["collected", "view"]
# A brief of more is no brief; the limit also bounds what a session can hold.
MOST_ITEMS = 60
LONGEST_NOTE = 4000
_LISTS, _DRAWN, _NEXT = "basket_lists", "basket_drawn", "basket_next"


@dataclass(frozen=True, slots=True, eq=False)
class Card:
    """A card as it stood: its sheet, and how it can be made again."""

    key: str
    view: str
    filters: Filters
    snapshot: str
    sheet: Sheet
    recipe: Recipe | None


@dataclass(frozen=True, slots=True, eq=False)
class Fact:
    """One quotation with the fact it stands for."""

    view: str
    filters: Filters
    snapshot: str
    quotation: Quotation


@dataclass(frozen=True, slots=True, eq=False)
class Item:
    """One entry of a basket; without a subject it is a note by itself."""

    number: int
    subject: Card | Fact | None
    note: str = ""


@dataclass(slots=True)
class Basket:
    """Items in their order, under the reader's own title and summary."""

    items: list[Item]
    title: str = ""
    summary: str = ""
    view: str | None = None


def tools(view: str) -> None:
    """Draw the way to the brief, with the count of what is collected."""
    st.session_state[_DRAWN] = []
    held = filters.current_filters()
    count = len(basket("collected").items)
    said = labels.text("brief.tab", held.lang)
    with st.container(key="to_brief", width="content"):
        told = f"{said} ({labels.number(count, held.digits)})" if count else said
        ways.lead_to("brief", told, held, icon=":material/inventory_2:", of=None)
    if view not in vocabulary.ASIDE:
        brief_of_view("tools")


def brief_of_view(place: str) -> None:
    """Draw the button that makes a brief of the view as it stands."""
    held = filters.current_filters()
    page = routing.page("brief")
    if page is None:
        return
    # The list is the run's own: it fills up while the view is drawn below.
    asked = st.button(
        labels.text("brief.of_view", held.lang), key=f"brief_of_view_{place}",
        icon=":material/summarize:", type="tertiary", on_click=_take_view,
        args=(st.session_state.get(_DRAWN, []), filters.current_view()),
    )  # fmt: skip
    if asked:
        st.switch_page(page, query_params=parameters("brief", held, of="view"))


def saw(key: str, sheet: Sheet) -> None:
    """Note that the view draws a card."""
    st.session_state.setdefault(_DRAWN, []).append(_card(key, sheet))


def drawn(state: Any) -> list[Card]:  # noqa: ANN401 - any kind of session state
    """Return the cards that the last run of a session drew, in their order."""
    return list(state.get(_DRAWN, ()))


def add_card_button(key: str, sheet: Sheet) -> None:
    """Draw the line of a card's menu that adds it to the brief."""
    lang = filters.current_filters().lang
    st.button(
        labels.text("brief.add", lang), key=f"{key}_to_brief", type="tertiary",
        on_click=_take, args=(_card(key, sheet),),
    )  # fmt: skip


def add_quotation_button(key: str, quotation: Quotation) -> None:
    """Draw the button that adds a quotation to the brief."""
    held = filters.current_filters()
    view = filters.current_view()
    fact = Fact(view, held, warehouse.snapshot_id(), quotation)
    st.button(
        labels.text("brief.add_quotation", held.lang), key=f"quote_{key}_to_brief",
        icon=":material/add:", type="tertiary", on_click=_take, args=(fact,),
    )  # fmt: skip


def basket(which: Which) -> Basket:
    """Return one of the two lists."""
    lists = st.session_state.setdefault(_LISTS, {})
    return cast("Basket", lists.setdefault(which, Basket([])))


def add_note(which: Which, text: str) -> None:
    """Add a note of the reader's own."""
    if text.strip():
        _append(which, None, text.strip()[:LONGEST_NOTE])


def fill(which: Which, filled: Basket) -> None:
    """Put another basket in the place of one; its items are numbered anew."""
    items = [replace(item, number=_number()) for item in filled.items[:MOST_ITEMS]]
    basket(which)
    st.session_state[_LISTS][which] = replace(filled, items=items)


def annotate(which: Which, number: int, note: str) -> None:
    """Write a note under an item; a note by itself goes with its text."""
    note = note.strip()[:LONGEST_NOTE]
    _change(which, number, lambda item: replace(item, note=note))
    held = basket(which)
    held.items = [item for item in held.items if item.subject or item.note]


def move(which: Which, number: int, step: int) -> None:
    """Move an item up (-1) or down (1)."""
    items = basket(which).items
    place = _place(items, number)
    if place is not None and 0 <= place + step < len(items):
        items.insert(place + step, items.pop(place))


def remove(which: Which, number: int) -> None:
    """Take an item out."""
    held = basket(which)
    held.items = [item for item in held.items if item.number != number]


def empty(which: Which) -> None:
    """Take everything out."""
    fill(which, Basket([]))


def _take(subject: Card | Fact) -> None:
    lang = filters.held_filters().lang
    items = basket("collected").items
    if any(_same(item.subject, subject) for item in items):
        st.toast(labels.text("brief.there_already", lang))
    elif len(items) >= MOST_ITEMS:
        st.toast(labels.text("brief.full", lang, n=MOST_ITEMS))
    else:
        _append("collected", subject)
        st.toast(labels.text("brief.added", lang), icon=":material/check:")


def _take_view(drawn: list[Card], view: str) -> None:
    items = [Item(0, card) for card in drawn]
    fill("view", Basket(items, view=view))


def _append(which: Which, subject: Card | Fact | None, note: str = "") -> None:
    basket(which).items.append(Item(_number(), subject, note))


def _card(key: str, sheet: Sheet) -> Card:
    return Card(
        key, filters.current_view(), filters.current_filters(),
        warehouse.snapshot_id(), sheet, recipes.recipe_of(sheet.data),
    )  # fmt: skip


def _same(one: Card | Fact | None, other: Card | Fact | None) -> bool:
    return one is not None and other is not None and _name(one) == _name(other)


def _name(subject: Card | Fact) -> tuple[Any, ...]:
    """Return what makes a subject this one; the language does not."""
    if isinstance(subject, Card):
        held = replace(subject.filters, lang="ar", digits="latn")
        return subject.view, subject.key, subject.snapshot, held
    quotation = subject.quotation
    said = quotation.statement["statement_id"] if quotation.statement else None
    article = quotation.article["article_id"]
    return article, quotation.span, said, quotation.fact, subject.snapshot


def _change(which: Which, number: int, change: Callable[[Item], Item]) -> None:
    items = basket(which).items
    place = _place(items, number)
    if place is not None:
        items[place] = change(items[place])


def _place(items: list[Item], number: int) -> int | None:
    return next((n for n, item in enumerate(items) if item.number == number), None)


def _number() -> int:
    st.session_state[_NEXT] = st.session_state.get(_NEXT, 0) + 1
    return int(st.session_state[_NEXT])
