"""Whether app.py leads a run, and where its pages are.

A folder called `pages` beside app.py is Streamlit's older kind of pages, until the
first call of st.navigation: where a fresh server is first asked for a view, the
page runs without app.py. Such a run is noticed here and started again.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from dashboard.frame import navigation as views

_PAGES = "routing_pages"
_routed = ContextVar("routing_routed", default=False)


@contextmanager
def routed(pages: Mapping[str, Any]) -> Iterator[None]:
    """Mark a run as led by app.py; links within the app find their pages here."""
    st.session_state[_PAGES] = dict(pages)
    led = _routed.set(True)
    try:
        yield
    finally:
        _routed.reset(led)


def page(view: str) -> Any | None:  # noqa: ANN401 - Streamlit's own page
    """Return the page of a view for a link within the app; None if it has none."""
    return st.session_state.get(_PAGES, {}).get(view)


def ensure_led() -> None:
    """Start a run again that app.py does not lead."""
    run = get_script_run_ctx(suppress_warning=True)
    # A fragment runs again by itself, within a page that was routed before.
    if _routed.get() or run is None or run.fragment_ids_this_run:
        return
    # Naming the pages ends the older kind.
    st.navigation(list(views.pages("ar").values()), position="hidden")
    st.rerun()


def is_history() -> bool:
    """Tell whether the reader came here by Back or Forward."""
    run = get_script_run_ctx(suppress_warning=True)
    return run is not None and run.is_history_navigation
