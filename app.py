"""Router and frame: snapshot, selection, navigation, filters, then the view."""

import streamlit as st

from dashboard import filters, first_start, frame, routing, views

frame.open_page()
first_start.ensure_snapshot()

pages = views.pages(filters.held_filters().lang)
page = st.navigation(list(pages.values()), position="hidden")
view = next(name for name, each in pages.items() if each == page)

with routing.routed(pages):
    frame.take_up(view)
    frame.navigation(pages, view)
    frame.sidebar()
    page.run()
