"""The sidebar: the language switch and the filters that all views share."""

from collections.abc import Callable, Container, Sequence
from datetime import date
from html import escape

import streamlit as st

from dashboard import citations, filters, labels, vocabulary
from dashboard.queries.options import FilterOptions
from dashboard.selection import Filters, Language

_FIRST_DAY, _LAST_DAY = date(1900, 1, 1), date(2100, 12, 31)


def language_switch() -> None:
    """Draw the language switch."""
    held = filters.held_filters()
    st.segmented_control(
        labels.text("language", held.lang), ("ar", "en"), default=held.lang,
        key=filters.key("lang"),
        format_func=lambda code: labels.text(f"language.{code}", held.lang),
        on_change=filters.put, args=("lang",), required=True,
        label_visibility="collapsed",
    )  # fmt: skip


def sidebar_filters(options: FilterOptions) -> None:
    """Draw the shared filters."""
    held = filters.held_filters()
    lang = held.lang
    _days(held)
    _many("countries", options.countries, lambda code: labels.state(code, lang))
    _many("alliances", options.alliances, _named(options.by_reference, lang))
    _many("event_groups", tuple(vocabulary.EVENT_GROUPS), _said("event_group", lang))
    with st.expander(labels.text("filter.more", lang)):
        _many("event_types", vocabulary.EVENT_TYPES, _said("event_type", lang))
        _many("outlets", options.outlets, str)
        _many("speaker_kinds", vocabulary.SPEAKER_KINDS, _said("speaker_kind", lang))
        _toggle("named_only")
        _many("sections", vocabulary.SECTIONS, _said("section", lang))
        _many("basis", vocabulary.BASES, _said("basis", lang))
        _many("certainty", vocabulary.CERTAINTIES, _said("certainty", lang))
        _toggle("less_certain")
        _day("known")
        _digits(lang)
    if held.narrowing() or held.less_certain:
        st.button(
            labels.text("filter.reset", lang), on_click=filters.reset,
            key=filters.key("reset"),
            icon=":material/filter_alt_off:", width="stretch",
        )  # fmt: skip


def kept_filters() -> None:
    """Say that the filters wait for other pages, and name those that are set."""
    held = filters.held_filters()
    st.html(f'<p class="aid">{labels.text("filter.aside", held.lang)}</p>')
    for said in citations.in_words(held):
        st.html(f'<p class="kept">{escape(said)}</p>')
    _digits(held.lang)


def _days(held: Filters) -> None:
    first, last = st.columns(2)
    with first:
        _day("start")
    with last:
        _day("end", least=held.start)


def _day(name: str, *, least: date | None = None) -> None:
    held = filters.held_filters()
    st.date_input(
        labels.text(f"filter.{name}", held.lang), value=getattr(held, name),
        min_value=least or _FIRST_DAY, max_value=_LAST_DAY, key=filters.key(name),
        on_change=filters.put, args=(name,), format="YYYY-MM-DD",
    )  # fmt: skip


def _digits(lang: Language) -> None:
    st.segmented_control(
        labels.text("filter.digits", lang), ("latn", "arab"), required=True,
        default=filters.held_filters().digits, key=filters.key("digits"),
        format_func={"latn": "123", "arab": "١٢٣"}.__getitem__,
        on_change=filters.put, args=("digits",),
    )  # fmt: skip


def _many(name: str, codes: Sequence[str], said: Callable[[str], str]) -> None:
    held = filters.held_filters()
    chosen = getattr(held, name)
    # A code from a link may stand outside what this snapshot would offer.
    offered = [*codes, *(code for code in chosen if code not in codes)]
    st.multiselect(
        labels.text(f"filter.{name}", held.lang), offered, default=list(chosen),
        format_func=said, key=filters.key(name), on_change=filters.put, args=(name,),
        placeholder=labels.text("filter.all", held.lang), select_all=False,
    )  # fmt: skip


def _toggle(name: str) -> None:
    held = filters.held_filters()
    st.toggle(
        labels.text(f"filter.{name}", held.lang), value=getattr(held, name),
        key=filters.key(name), on_change=filters.put, args=(name,),
    )  # fmt: skip


def _named(by_reference: Container[str], lang: Language) -> Callable[[str], str]:
    """Return how alliances are offered; those that no text names say so."""
    apart = labels.text("filter.by_reference", lang)
    return lambda code: (
        f"{labels.alliance(code, lang)} ({apart})"
        if code in by_reference
        else labels.alliance(code, lang)
    )


def _said(kind: str, lang: Language) -> Callable[[str], str]:
    return lambda code: labels.code(kind, code, lang)
