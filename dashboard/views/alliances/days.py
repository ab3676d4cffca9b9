"""Days that a view lets its reader choose, as they stand in the link."""

import re
from datetime import date

import streamlit as st

from dashboard import filters
from dashboard.selection import Dropped

_FIRST_DAY, _LAST_DAY = date(1900, 1, 1), date(2100, 12, 31)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def day(name: str, *, label: str, default: date | None = None) -> date | None:
    """Draw one of this view's own choices as a day; None: nothing is chosen.

    What a link says that is no day is dropped and told about.
    """
    chosen = _chosen(name) or default
    held = filters.key(name)

    def take() -> None:
        value = st.session_state[held]
        filters.set_extra(name, None if value in (None, default) else str(value))

    st.date_input(
        label, value=chosen, min_value=_FIRST_DAY, max_value=_LAST_DAY, key=held,
        on_change=take, format="YYYY-MM-DD",
    )  # fmt: skip
    return chosen


def _chosen(name: str) -> date | None:
    asked = filters.extra(name, "")
    if not asked:
        return None
    found = _parsed(asked)
    if found is None or not _FIRST_DAY <= found <= _LAST_DAY:
        filters.set_extra(name, None)
        filters.show_dropped((Dropped(name, asked),))
        return None
    return found


def _parsed(value: str) -> date | None:
    try:
        return date.fromisoformat(value) if _DAY.fullmatch(value) else None
    except ValueError:
        return None
