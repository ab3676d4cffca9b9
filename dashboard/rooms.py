"""Room for charts that a narrow window would squeeze: they scroll within their card."""

from collections.abc import Iterator
from contextlib import contextmanager
from html import escape

import streamlit as st

from dashboard import labels
from dashboard.filters import current_filters

# The least widths that css/alliances.css knows, in pixels.
STEPS = (330, 530, 730, 820, 960, 1120)


@contextmanager
def room(key: str, least: int) -> Iterator[None]:
    """Draw a card whose chart keeps `least` pixels of width, whatever the window."""
    step = next((step for step in STEPS if step >= least), STEPS[-1])
    with st.container(key=f"room_{step}_{key}"):
        # The style sheet shows it only where the window is too narrow.
        said = labels.text("room.aside", current_filters().lang)
        st.html(f'<p class="aid aside room-{step}">{escape(said)}</p>')
        yield
