"""Who is in which alliance, in what role, and according to whom?"""

import streamlit as st

from dashboard import cards, rooms
from dashboard.filters import current_filters, look
from dashboard.views.alliances import (
    combinations,
    dossier,
    ledger_table,
    matrix_legend,
    over_time,
    roster_cards,
    view,
)

filters, seen = current_filters(), look()
cards.question("alliances", filters)

wanted = view.chosen(filters)
if not view.is_told(filters, wanted):
    cards.empty(filters)
    roster_cards.draw(filters, wanted, seen)
    st.stop()

with rooms.room("matrix", view.room(filters, wanted)):
    cards.chart("matrix", **view.matrix(filters, wanted, seen))
matrix_legend.draw(seen)
if len(wanted) >= view.LEAST_TO_COMBINE:
    combinations.draw(filters, wanted, seen)
if len(wanted) == 1:
    dossier.draw(filters, wanted[0], seen)
    over_time.draw(filters, wanted, seen)
else:
    over_time.draw(filters, wanted, seen)
    if len(wanted) <= view.MOST_SIDE_BY_SIDE:
        dossier.draw_side_by_side(filters, wanted, seen)
    roster_cards.draw(filters, wanted, seen)
    dossier.draw_about_texts(filters, wanted, seen)
cards.table("ledger", **ledger_table.claims(filters, wanted, seen))
