"""What the frame asks of the browser: landmarks, and word of another theme.

Streamlit recolours its own parts when the reader changes the theme in its menu, but
runs nothing: charts would keep the colours of the theme they were drawn in.
"""

import streamlit as st
from streamlit.components.v2 import component

from dashboard import assets, labels
from dashboard.theme import Look

_part = component(
    "tahaluf_frame",
    js=assets.script("frame.js"),
    isolate_styles=False,
)


def attend(view: str, look: Look) -> None:
    """Name the bar of views for screen readers, and run again on another theme.

    Stands after the bar; `view` is the one the bar leads to now.
    """
    with st.container(key="attended"):
        _part(
            key="frame_part",
            data={
                "dark": look.dark, "view": view,
                "views": labels.text("views", look.lang),
            },
            on_theme_change=_run_again,
        )  # fmt: skip


def _run_again() -> None:
    """Do nothing: the run that follows draws in the theme it finds."""
