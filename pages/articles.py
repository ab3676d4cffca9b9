"""What does the text itself say?"""

import streamlit as st

from dashboard import labels
from dashboard.filters import current_filters

filters = current_filters()
st.title(labels.text("articles.question", filters.lang), anchor=False)
