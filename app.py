"""Router and frame: snapshot, selection, navigation, filters, then the view."""

import streamlit as st

from dashboard import filters, first_start, routing
from dashboard.frame import frame
from dashboard.frame import navigation as views

lang = filters.asked_language()
frame.open_page()
frame.style(lang)
first_start.ensure_snapshot(lang)

pages = views.pages(lang)
page = st.navigation(list(pages.values()), position="hidden")
view = next(name for name, each in pages.items() if each == page)

with routing.routed(pages):
    frame.take_up(view)
    frame.navigation(pages, view)
    frame.tools(view)
    frame.sidebar(view)
    page.run()
