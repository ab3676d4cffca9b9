"""What is said of this state, and what has it said itself?"""

import streamlit as st

from dashboard import cards, rosters
from dashboard.filters import current_filters, look
from dashboard.views.country import accounts, acts, standing, voices
from dashboard.views.country import view as country

filters, seen = current_filters(), look()
cards.question("country", filters, says_held_back=False)

state = country.chosen(filters, seen)
if state is None:
    cards.empty(filters)
    st.stop()

about = country.subject(filters)
if not country.is_told(about, state):
    cards.empty(about, country.nobody(state, seen))
    rosters.draw(about, state, seen)
    st.stop()

country.head(about, state, seen)
standing.draw(about, state, seen)
accounts.draw(about, state, seen)
acts.draw(about, state, seen)
voices.draw(about, state, seen)
rosters.draw(about, state, seen)
