"""The menu of a card: its link, and what it can be taken away as.

Pictures are made in the browser (`js/picture.js`), so they need no Chromium on
the server and look as the card does; the other files are written here, on click.
"""

import streamlit as st
from streamlit.components.v2 import component

from dashboard import assets, labels, warehouse
from dashboard.briefs import basket
from dashboard.exports import Sheet
from dashboard.exports.formats import PICTURES, Format, offered
from dashboard.exports.wording import picture_words
from dashboard.filters import current_filters, current_view, look
from dashboard.frame import share

_picture = component(
    "tahaluf_picture",
    js=assets.script("framing.js") + assets.script("picture.js"),
    isolate_styles=False,
)


def menu(key: str, sheet: Sheet, *, has_picture: bool = False) -> None:
    """Draw a card's download menu.

    Args:
        key: the card's key; its chart is looked for in the card of that key.
        sheet: what is to be written.
        has_picture: the card draws something that is no plotly figure.
    """
    lang = current_filters().lang
    with (
        st.container(key=f"menu_{key}", width="content"),
        st.popover(
            labels.text("menu", lang), icon=":material/download:", type="tertiary"
        ),
        st.container(key=f"menubody_{key}", gap=None),
    ):
        _link_and_pictures(key, sheet, is_canvas=has_picture)
        for group in ("page", "data"):
            _head(group)
            for name, kind in offered(sheet).items():
                if kind.group == group:
                    _file(key, name, kind, sheet)
        basket.add_card_button(key, sheet)


def snapshot_button(key: str) -> None:
    """Draw the button that gives the snapshot itself, for those who write SQL."""
    lang = current_filters().lang
    file = warehouse.snapshot_file()
    size = f"{file.stat().st_size / 1_000_000:.1f} MB"
    st.download_button(
        labels.text("menu.snapshot", lang, size=labels.isolated(size)),
        data=file.read_bytes, file_name=f"tahaluf-{file.name}",
        mime="application/vnd.duckdb", icon=":material/database:",
        key=f"{key}_snapshot", on_click="ignore",
    )  # fmt: skip


def _head(group: str) -> None:
    said = labels.text(f"menu.{group}", current_filters().lang)
    st.html(f'<p class="menu-head">{said}</p>')


def _link_and_pictures(key: str, sheet: Sheet, *, is_canvas: bool) -> None:
    seen = look()
    view = share.address(current_view(), current_filters(), st.context.url)
    _picture(
        key=f"picture_{key}",
        data={
            "card": key, "name": sheet.file_name,
            "words": picture_words(sheet, seen, is_canvas=is_canvas),
            "head": labels.text("menu.pictures", seen.lang),
            "link": {
                "address": f"{view}#card_{key}",
                "label": labels.text("menu.link", seen.lang),
                "done": labels.text("menu.link_done", seen.lang),
                "failed": labels.text("menu.link_failed", seen.lang),
            },
            "items": [
                {"format": name, "label": labels.text(f"menu.{name}", seen.lang)}
                for name in PICTURES
            ],
        },
    )  # fmt: skip


def _file(key: str, name: str, kind: Format, sheet: Sheet) -> None:
    seen = look()
    st.download_button(
        labels.text(f"menu.{name}", seen.lang), data=lambda: kind.write(sheet, seen),
        file_name=f"{sheet.file_name}.{name}", mime=kind.media_type,
        key=f"{key}_{name}", on_click="ignore", type="tertiary",
    )  # fmt: skip
