"""What is said of this state, and what has it said itself?"""

import streamlit as st

from dashboard import accounts, acts, cards, country, rosters, standing, ties, voices
from dashboard.filters import current_filters, look

filters, seen = current_filters(), look()
cards.question("country", filters)

state = country.chosen(filters, seen)
if state is None:
    cards.empty(filters)
    st.stop()

about = country.subject(filters)
reference = rosters.by_reference(about, state, seen)
if not country.is_told(about, state):
    cards.empty(about, country.nobody(state, seen))
    if reference is not None:
        cards.table("reference", **reference)
    st.stop()

country.head(about, state, seen)
roles = standing.roles_over_time(about, state, seen)
if roles is not None:
    cards.chart("roles", **roles)
cards.lines("memberships", **standing.memberships(about, state, seen))
own, others = st.columns(2, gap="medium")
with own:
    cards.lines("own", **accounts.accounts(about, state, seen, own=True))
with others:
    cards.lines("others", **accounts.accounts(about, state, seen, own=False), at_once=5)
events = acts.over_time(about, state, seen)
if events is not None:
    cards.chart("events", **events)
wide, rail = st.columns([3, 2], gap="medium")
with wide:
    cards.lines("event_list", **acts.listed(about, state, seen), at_once=10)
with rail:
    cards.lines("ties", **ties.ties(about, state, seen), at_once=12)
own, others = st.columns(2, gap="medium")
with own:
    cards.entries(
        "said_by", **voices.statements(about, state, seen, own=True), at_once=6
    )
with others:
    cards.entries(
        "said_of", **voices.statements(about, state, seen, own=False), at_once=6
    )
cards.entries("people", **voices.people(about, state, seen), at_once=8)
if reference is not None:
    cards.table("reference", **reference)
