"""Room for charts that a narrow window would squeeze: they scroll within their card."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from html import escape

import streamlit as st

from dashboard import labels
from dashboard.filters import current_filters

# The least widths of charts, in pixels.
STEPS = (330, 530, 730, 820, 960, 1120)
# A card's edges take so many of them.
_EDGES = 23


@contextmanager
def room(key: str, least: int) -> Iterator[None]:
    """Draw a card whose chart keeps `least` pixels of width, whatever the window."""
    step = next((step for step in STEPS if step >= least), STEPS[-1])
    with st.container(key=f"room_{step}_{key}"):
        # The style sheet shows it only where the window is too narrow.
        said = labels.text("room.aside", current_filters().lang)
        st.html(f'<p class="aid aside room-{step}">{escape(said)}</p>')
        yield


@lru_cache(maxsize=1)
def sheet() -> str:
    """Return the rules of each step: its width, and when to say there is more aside."""
    return "".join(
        f'[class*="st-key-room_{step}_"]{{--room:{step}px}}'
        f"@container (max-width:{step + _EDGES}px){{"
        f'[data-testid="stElementContainer"]:has(.room-{step}){{display:block}}}}'
        for step in STEPS
    )
