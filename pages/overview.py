"""What do the texts say, and what is new?"""

import streamlit as st

from dashboard import cards
from dashboard.filters import current_filters, look
from dashboard.views.overview import news
from dashboard.views.overview import view as overview

filters, seen = current_filters(), look()
cards.question("overview", filters)

held = overview.held(filters, seen)
if held is None:
    cards.empty(filters)
    st.stop()

shared = overview.shared_name(filters, seen)
if shared is not None:
    cards.chart("shared_name", **shared)
wide, rail = st.columns([5, 4], gap="medium")
earlier = news.earlier_snapshot()
with wide:
    cards.lines("status", **overview.states_of_affairs(filters, seen))
    cards.lines("ahead", **overview.ahead(filters, seen))
    reread = news.read_anew(earlier.stem, filters, seen) if earlier else None
    if reread is not None:
        cards.lines("reread", **reread)
with rail:
    cards.lines("new", **news.new_since(earlier, filters, seen))
    cards.lines("conflicts", **overview.conflicts(filters, seen))
    cards.lines("passed", **overview.passed(filters, seen))
cards.chart("held", **held)
