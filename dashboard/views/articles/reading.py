"""An article opened: its text with the facts marked, and the table of these facts."""

import streamlit as st

from dashboard import cards
from dashboard.views.articles import notes
from dashboard.views.articles.view import Reading

_TO_TARGET = (
    "<script>requestAnimationFrame(() => document.querySelector('.f-target')"
    "?.scrollIntoView({block: 'center'}))</script>"
)


def draw(reading: Reading) -> None:
    """Draw an article with its facts marked, and the table of these facts."""
    with st.container(key="card_article"):
        st.html(reading.source_html + reading.legend_html)
        st.html(reading.text_html)
    # A fixed text: it looks for the mark a link points at, if there is one.
    st.html(_TO_TARGET, unsafe_allow_javascript=True)
    cards.rows("facts", reading.sheet, reading.drawn)
    notes.listen(text="card_article", table="card_facts")
