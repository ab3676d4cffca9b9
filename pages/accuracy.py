"""How well did the program read the texts?"""

import streamlit as st

from dashboard import cards, labels
from dashboard.filters import current_filters, look
from dashboard.views.accuracy import unread
from dashboard.views.accuracy import view as accuracy

filters, seen = current_filters(), look()
cards.question("accuracy", filters)

if accuracy.is_measured():
    cards.table("sets", **accuracy.sets(filters, seen))
    gold = accuracy.chosen(filters)
    cards.chart("kinds", **accuracy.kinds(filters, gold, seen))
    cards.table("figures", **accuracy.figures(filters, gold, seen))
    cards.chart("rules", **accuracy.rules(filters, seen))
    few = accuracy.few(filters, seen)
    if few is not None:
        cards.table("few", **few)
else:
    cards.empty(filters, labels.text("accuracy.unmeasured", seen.lang))

st.subheader(labels.text("accuracy.unread_title", seen.lang), anchor=False)
for key, found in (
    ("rejected", unread.rejected(filters, seen)),
    ("undated", unread.undated(filters, seen)),
    ("names", unread.unregistered(filters, seen)),
    ("builds", unread.last_builds(filters, seen)),
):
    if found is not None:
        cards.table(key, **found)
