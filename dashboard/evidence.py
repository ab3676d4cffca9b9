"""The sentence behind a mark: shown in its article, right-to-left, span marked."""

import pandas as pd
import streamlit as st

from dashboard import labels
from dashboard.filters import current_filters

# What a row of references says; `mark` ties it to one mark of a chart.
REFERENCE_COLUMNS = (
    "kind", "id", "article_id", "span_start", "span_end", "statement_id",
)  # fmt: skip


def panel(key: str, references: pd.DataFrame) -> None:
    """Draw the evidence of some facts: REFERENCE_COLUMNS, one row a sentence."""
    lang = current_filters().lang
    with st.container(key=f"evidence_{key}"):
        st.markdown(f"**{labels.text('evidence.title', lang)}**")
        if references.empty:
            st.caption(labels.text("evidence.none", lang))
