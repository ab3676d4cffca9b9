"""What do the texts say, and what is new?"""

import streamlit as st

from dashboard import labels
from dashboard.filters import current_filters

filters = current_filters()
st.title(labels.text("overview.question", filters.lang), anchor=False)
