"""Router and frame: snapshot, selection, navigation, filters, then the view."""

import streamlit as st

from dashboard import filters, first_start, frame

frame.open_page()
first_start.ensure_snapshot()

views = frame.pages()
filters.keep_pages(views)
page = st.navigation(list(views.values()), position="hidden")
view = next(name for name, each in views.items() if each == page)

frame.take_up(view)
frame.navigation(views, view)
frame.sidebar()
page.run()
