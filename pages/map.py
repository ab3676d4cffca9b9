"""Where, and who did what towards whom?"""

import streamlit as st

from dashboard import cards
from dashboard.filters import current_filters, look
from dashboard.views.map import view

filters, seen = current_filters(), look()
cards.question("map", filters)

choice = view.chosen(filters)
held = view.of_chosen_year(filters)
card = view.card(held, choice, seen)
if card is None:
    cards.empty(filters, view.year_hint(filters, held))
    st.stop()

view.offer_every_state(filters)
if choice.layer == "deck":
    view.draw_deck(held, choice, seen, card)
else:
    cards.chart("map", **card, offer=view.offer_states)
view.draw_notes(held, choice, seen)
