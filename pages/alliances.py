"""Who is in which alliance, in what role, and according to whom?"""

import streamlit as st

from dashboard import alliances, cards, dossier
from dashboard.filters import current_filters, look

filters, seen = current_filters(), look()
cards.question("alliances", filters)

wanted = alliances.chosen(filters)
if not alliances.is_told(filters, wanted):
    cards.empty(filters)
    st.stop()

cards.chart("matrix", **alliances.matrix(filters, wanted, seen))
if len(wanted) == 1:
    dossier.draw(filters, wanted[0], seen)
elif len(wanted) <= alliances.MOST_SIDE_BY_SIDE:
    dossier.draw_side_by_side(filters, wanted, seen)
else:
    cards.chart("overlap", **alliances.overlap(filters, wanted, seen))
over_time = alliances.roles_over_time(filters, wanted, seen)
if over_time is not None:
    cards.chart("roles", **over_time)
cards.table("ledger", **alliances.ledger(filters, wanted, seen))
