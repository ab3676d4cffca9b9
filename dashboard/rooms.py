"""Room for charts that a narrow window would squeeze: they scroll within their card."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

# The least widths that css/alliances.css knows, in pixels.
STEPS = (330, 530, 730, 820, 960, 1120)


@contextmanager
def room(key: str, least: int) -> Iterator[None]:
    """Draw a card whose chart keeps `least` pixels of width, whatever the window."""
    step = next((step for step in STEPS if step >= least), STEPS[-1])
    with st.container(key=f"room_{step}_{key}"):
        yield
