"""Who said what and when, and by what route did it reach us?"""

import streamlit as st

from dashboard import cards
from dashboard.filters import current_filters, look
from dashboard.views.statements import view as statements

filters, seen = current_filters(), look()
cards.question("statements", filters, says_held_back=False)

choice = statements.chosen(filters, seen)
statements.say_held_back(filters, choice)
if statements.told(filters, choice).empty:
    cards.empty(filters)
    st.stop()

cards.chart("statements", **statements.over_time(filters, choice, seen))
wide, rail = st.columns([3, 2], gap="medium")
with wide:
    cards.lines("speakers", **statements.speaking(filters, choice, seen), at_once=8)
with rail:
    cards.lines("conflicts", **statements.conflicts(filters, choice, seen), at_once=6)
    figures = statements.figures(filters, choice, seen)
    if figures is not None:
        cards.lines("figures", **figures, at_once=6)
cards.lines("stances", **statements.stances(filters, choice, seen), at_once=6)
cards.lines("routes", **statements.ways(filters, choice, seen), at_once=6)
cards.lines(
    "sentences",
    **statements.sentences(filters, choice, seen),
    at_once=12,
    choice=statements.offer_sort,
)
undated = statements.undated(filters, choice, seen)
if undated is not None:
    cards.lines("undated", **undated, at_once=6)
