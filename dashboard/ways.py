"""Links on a page that lead into a view and keep the reader's filters."""

import re
from contextlib import nullcontext
from typing import Any

import streamlit as st

from dashboard import routing
from dashboard.lines import Entry
from dashboard.links import parameters
from dashboard.selection import Filters


def lead_to(
    view: str,
    label: str,
    filters: Filters,
    *,
    icon: str | None = None,
    key: str | None = None,
    **changes: Any,  # noqa: ANN401 - a field's value
) -> None:
    """Draw the link to a view, where this run knows of it.

    Args:
        view: where it leads.
        label: its words; what texts or names give goes through `plain`.
        filters: the selection it keeps.
        icon: Streamlit's name of an icon.
        key: the name of a container around it, for the style sheets.
        changes: fields or choices of the view that the link changes.
    """
    page = routing.page(view)
    if page is None:
        return
    with st.container(key=key) if key else nullcontext():
        st.page_link(
            page, label=label, icon=icon,
            query_params=parameters(view, filters, **changes),
        )  # fmt: skip


def lead_back(view: str, label: str, filters: Filters, **changes: Any) -> None:  # noqa: ANN401
    """Draw the way back within a view: the same selection but for some changes."""
    icon, key = ":material/arrow_back:", f"back_{view}"
    lead_to(view, label, filters, icon=icon, key=key, **changes)


def entry_link(entry: Entry, filters: Filters) -> None:
    """Draw the link of a line that leads into a view."""
    lead_to(entry.view, plain(entry.title), filters, **entry.changes)


def plain(text: str) -> str:
    """Return a text that Markdown leaves as it is: labels may not hold markup."""
    return re.sub(r"([\\`*_{}\[\]()#+.!|<>~$:-])", r"\\\1", text)
