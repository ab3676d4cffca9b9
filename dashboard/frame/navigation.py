"""The views whose page stands, as Streamlit's pages."""

import streamlit as st

from dashboard import labels, vocabulary
from dashboard.selection import Language
from etl.paths import PROJECT


def pages(lang: Language) -> dict[str, st.Page]:
    """Return the pages by view, in the order of the navigation."""
    return {
        view: st.Page(
            PROJECT / "pages" / f"{view}.py",
            title=labels.text(f"{view}.tab", lang),
            url_path=view,
            default=view == vocabulary.VIEWS[0],
        )
        for view in (*vocabulary.VIEWS, *vocabulary.ASIDE)
        if (PROJECT / "pages" / f"{view}.py").is_file()
    }
