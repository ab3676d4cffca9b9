"""The widgets of a view's own choices; what they choose stands in its link."""

from collections.abc import Callable, Sequence

import streamlit as st

from dashboard import filters
from dashboard.selection import LONGEST_VALUE

# Between the codes of a choice that has several.
_AND = "."


def one_of(
    name: str, options: Sequence[str], *, label: str, said: Callable[[str], str]
) -> str:
    """Draw one of this view's own choices as a row of buttons; the first leads."""
    chosen = filters.extra(name, options[0], options)
    held = filters.key(name)

    def take() -> None:
        value = st.session_state[held]
        filters.set_extra(name, None if value in (None, options[0]) else value)

    st.segmented_control(
        label, options, default=chosen, key=held, on_change=take, format_func=said,
        required=True,
    )  # fmt: skip
    return chosen


def many_of(
    name: str, options: Sequence[str], *, label: str, said: Callable[[str], str]
) -> tuple[str, ...]:
    """Draw one of this view's own choices as pills, any number of them at once.

    All are chosen until the reader says otherwise; codes may hold no full stop.
    """
    asked = filters.held_filters().extra(name)
    chosen = (
        tuple(options)
        if asked is None
        else tuple(code for code in options if code in asked.split(_AND))
    )
    held = filters.key(name)

    def take() -> None:
        value = [code for code in options if code in st.session_state[held]]
        filters.set_extra(
            name, None if len(value) == len(options) else _AND.join(value) or _AND
        )

    st.pills(
        label, options, selection_mode="multi", default=chosen, key=held,
        on_change=take, format_func=said,
    )  # fmt: skip
    return chosen


def select_box(
    name: str,
    options: Sequence[str],
    *,
    chosen: str,
    label: str,
    said: Callable[[str], str],
) -> None:
    """Draw one of this view's own choices as a list that can be searched."""
    held = filters.key(name)

    def take() -> None:
        filters.set_extra(name, st.session_state[held])

    # What is chosen may follow from the filters: the box shows it, whatever it held.
    st.session_state[held] = chosen
    st.selectbox(
        label, options, key=held, on_change=take, format_func=said,
        filter_mode="contains",
    )  # fmt: skip


def search_box(name: str, label: str, *, hint: str = "") -> str:
    """Draw one of this view's own choices as a line to type in."""
    held = filters.key(name)

    def take() -> None:
        value = " ".join(st.session_state[held].split())[:LONGEST_VALUE]
        filters.set_extra(name, value or None)

    st.text_input(
        label, value=filters.held_filters().extra(name) or "", key=held, on_change=take,
        placeholder=hint, icon=":material/search:", max_chars=LONGEST_VALUE,
    )  # fmt: skip
    return filters.held_filters().extra(name) or ""
