"""What does the text itself say?"""

import streamlit as st

from dashboard import cards, choices, filters, labels, ways
from dashboard.views.articles import reading, view
from dashboard.views.articles.annotations import KINDS

held, look = filters.current_filters(), filters.look()
cards.question("articles", held)
asked = choices.search_box(
    "q",
    labels.text("articles.search", look.lang),
    hint=labels.text("articles.search_hint", look.lang),
)
chosen = held.extra("article")

if chosen is None:
    found = view.entries(held, look, asked)
    if found is None:
        cards.empty(held, view.hint(asked, look))
        st.stop()
    cards.entries("articles", **found)
    st.stop()

back = labels.text("articles.back", look.lang)
ways.lead_back("articles", back, held, article=None, at=None)
kinds = choices.many_of(
    "facts",
    KINDS,
    label=labels.text("articles.marks", look.lang),
    said=lambda kind: labels.code("fact", kind, look.lang),
)
target = held.extra("at")
opened = view.reading(chosen, held, look, kinds=kinds, asked=asked, target=target)
if opened is None:
    cards.empty(held, labels.text("articles.gone", look.lang))
    st.stop()
reading.draw(opened)
