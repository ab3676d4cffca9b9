"""The Share button: the canonical link of what the reader sees, ready to copy."""

from ipaddress import ip_address
from urllib.parse import urlsplit

import streamlit as st
from streamlit.components.v2 import component

from dashboard import assets, labels, links, vocabulary, warehouse
from dashboard.briefs import basket
from dashboard.filters import current_filters, current_view
from dashboard.selection import Filters, Language

_TEXTS = ("link", "pin", "pin_aid", "copy", "done", "failed")
_copy = component(
    "tahaluf_share",
    js=assets.script("share.js"),
    isolate_styles=False,
)


def button(view: str) -> None:
    """Draw the button, and behind it the link and what may be said of it."""
    held = current_filters()
    url = st.context.url
    with (
        st.container(key="share", width="content"),
        st.popover(
            labels.text("share", held.lang), icon=":material/share:", type="tertiary"
        ),
    ):
        _link(view, held, url)
        if is_loopback(url):
            _local_note(held)


def address(
    view: str, filters: Filters, url: str | None, *, snapshot: str | None = None
) -> str:
    """Return the canonical link to a view, from scheme and host on.

    Args:
        view: the view.
        filters: the reader's selection; codes travel, no labels.
        url: where the reader's browser stands, None where it has not said.
        snapshot: the snapshot the link is pinned to.
    """
    return _front(view, url) + links.link(view, filters, snapshot=snapshot)


def is_loopback(url: str | None) -> bool:
    """Tell whether an address leads to the reader's own machine only."""
    host = (urlsplit(url or "").hostname or "").rstrip(".")
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        number = ip_address(host)
    except ValueError:  # a name
        return False
    return number.is_loopback or number.is_unspecified


def _link(view: str, held: Filters, url: str | None) -> None:
    read = warehouse.snapshot_id()
    _copy(
        key="share_link",
        data={
            "plain": address(view, held, url),
            "pinned": address(view, held, url, snapshot=read),
            "is_pinned": held.snapshot == read,
            "texts": {
                name: labels.text(f"share.{name}", held.lang, snapshot=read[:8])
                for name in _TEXTS
            },
        },
    )


def _local_note(held: Filters) -> None:
    lang: Language = held.lang
    st.html(f'<p class="share-local">{labels.text("share.local", lang)}</p>')
    if current_view() not in vocabulary.ASIDE:
        basket.brief_of_view("share")


def _front(view: str, url: str | None) -> str:
    """Return scheme, host and the folder the app is served under."""
    parts = urlsplit(url or "")
    if parts.scheme not in ("http", "https") or not parts.netloc:
        return ""
    folder = parts.path.rstrip("/").removesuffix(links.path(view).rstrip("/"))
    return f"{parts.scheme}://{parts.netloc}{folder}"
