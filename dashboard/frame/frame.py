"""The frame around every view: browser page, navigation, sidebar, notes."""

from functools import lru_cache

import streamlit as st

from dashboard import assets, filters, labels, rooms, vocabulary, warehouse
from dashboard.briefs import basket
from dashboard.frame import borrowed, browser, guide, pins, search_box, share
from dashboard.frame.sidebar import kept_filters, language_switch, sidebar_filters
from dashboard.links import parameters
from dashboard.queries import names, options
from dashboard.selection import Language
from etl.paths import PROJECT

_ICON = PROJECT / "static" / "favicon.png"
# In the order in which they are laid over Streamlit's own look.
_SHEETS = (
    "frame.css",
    "tools.css",
    "alliances.css",
    "menu.css",
    "share.css",
    "findings.css",
    "quotation.css",
    "copying.css",
    "statements.css",
    "timeline.css",
    "country.css",
    "brief.css",
    "article.css",
    "marks.css",
)
_DIRECTION = {
    lang: (
        f"<script>document.documentElement.lang='{lang}';"
        f"document.documentElement.dir='{direction}'</script>"
    )
    for lang, direction in (("ar", "rtl"), ("en", "ltr"))
}


# A finger on a chart moves the page, as anywhere: plotly would keep it to itself. A
# tap still reaches the chart, as the click that browsers make of it.
_TOUCH = (
    "<script>window.tahalufTouch ??= (addEventListener('touchstart', event => {"
    "if (event.target.closest?.('.js-plotly-plot .draglayer, .js-plotly-plot .geo'))"
    " event.stopPropagation()}, {capture: true, passive: true}), true)</script>"
)


def open_page() -> None:
    """Set up the browser page; comes before anything is drawn."""
    st.set_page_config(
        page_title="تحالُف · Tahaluf",
        # A picture of our own: a Material icon would be fetched from outside.
        page_icon=str(_ICON) if _ICON.is_file() else None,
        layout="wide",
        initial_sidebar_state=340,
    )
    labels.read_names_from(names.name_book)


def style(lang: Language) -> None:
    """Lay the project's own look over Streamlit's, in the direction of a language."""
    st.html(f"<style>{_look(lang)}</style>")
    # Two fixed texts, nothing of a reader's in them.
    st.html(_DIRECTION[lang] + _TOUCH, unsafe_allow_javascript=True)
    with st.container(key="borrowed"):
        borrowed.translate(lang)


@lru_cache(maxsize=2)
def _look(lang: Language) -> str:
    sheets = (*_SHEETS, "rtl.css") if lang == "ar" else _SHEETS
    return "".join(assets.sheet(sheet) for sheet in sheets) + rooms.sheet()


def take_up(view: str) -> None:
    """Settle the snapshot and the selection this run works with."""
    pinned = filters.asked_snapshot(view)
    # Where the pinned one is gone, `pins.note` says so and offers to drop the pin.
    warehouse.take_snapshot(pinned)
    dropped = filters.read_url(view, options.vocabulary())
    filters.show_dropped(dropped)


def navigation(views: dict[str, st.Page], current: str) -> None:
    """Draw the way to the other views; each link carries the selection."""
    held = filters.current_filters()
    with st.container(key="navigation", horizontal=True, gap="small"):
        st.html(f'<span class="brand">{labels.text("app", held.lang)}</span>')
        for view in [each for each in vocabulary.VIEWS if each in views]:
            here = "_here" if view == current else ""
            with st.container(key=f"nav_{view}{here}", width="content"):
                st.page_link(
                    views[view],
                    label=labels.text(f"{view}.tab", held.lang),
                    query_params=parameters(view, held),
                )
        browser.attend(current, filters.look())


def tools(view: str) -> None:
    """Draw what a reader needs in every view: finding, sharing, taking away, help."""
    with st.container(key="tools", horizontal=True, gap="small"):
        search_box.box()
        basket.tools(view)
        share.button(view)
        guide.button(view)
    search_box.panel(view)
    pins.note()


def sidebar(view: str) -> None:
    """Draw the language switch, and the shared filters where they change the page."""
    lang = filters.current_filters().lang
    with st.sidebar:
        language_switch()
        if view in vocabulary.ASIDE:
            kept_filters()
            return
        st.html(f'<p class="side-head">{labels.text("filter.title", lang)}</p>')
        if view == "accuracy":
            st.html(f'<p class="aid">{labels.text("filter.accuracy", lang)}</p>')
        sidebar_filters(options.filter_options())
