"""What happened when, and since when is each state reported in each alliance?"""

import streamlit as st

from dashboard import cards, legend
from dashboard.filters import current_filters, look
from dashboard.views.timeline import view as timeline

filters, seen = current_filters(), look()
cards.question("timeline", filters)

choice = timeline.chosen(filters)
card = timeline.card(filters, choice, seen)
if card is None:
    cards.empty(filters)
    st.stop()

timeline.offer_whole_span(filters)
timeline.take_span(cards.chart("timeline", **card))
legend.marks(seen)
undated = timeline.undated(filters, choice, seen)
if undated is not None:
    cards.table("undated", **undated)
unsure = timeline.possibly_known(filters, seen)
if unsure is not None:
    cards.table("possibly_known", **unsure)
