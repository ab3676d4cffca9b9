"""What a view holds back as less certain, counted, and the way to see it."""

from html import escape
from typing import Any

import streamlit as st

from dashboard import labels, ways
from dashboard.queries.held_back import less_certain_counts
from dashboard.selection import Filters
from dashboard.vocabulary import FACTS_DRAWN


def note(view: str, filters: Filters, count: int | None = None) -> None:
    """Say how many facts a view holds back, or shows on demand, if there are any.

    Args:
        view: the view that draws the note.
        filters: the reader's selection.
        count: how many, where the view draws fewer than the filters let through.
    """
    count = held_back_count(view, filters) if count is None else count
    if not count:
        return
    lang, shown = filters.lang, filters.less_certain
    facts = labels.counted("fact", count, lang, filters.digits)
    key = "held_back.shown" if shown else "held_back"
    said = labels.text(key, lang, facts=facts)
    with st.container(key="held_back", horizontal=True, gap="small"):
        st.html(
            f"<p>{escape(labels.renumbered(said, filters.digits))}</p>",
            width="content",
        )
        _link(view, "held_back.hide" if shown else "held_back.show", filters)
        _link("accuracy", "held_back.why", filters)


def held_back_count(view: str, filters: Filters) -> int:
    """Return how many less certain facts of the kinds a view draws there are."""
    counts = less_certain_counts(filters)
    drawn = counts["kind"].isin(FACTS_DRAWN.get(view, ()))
    return int(counts.loc[drawn, "facts"].sum())


def _link(view: str, said: str, filters: Filters) -> None:
    changes: dict[str, Any] = {}
    if view != "accuracy":
        changes["less_certain"] = not filters.less_certain
    ways.lead_to(view, labels.text(said, filters.lang), filters, **changes)
