"""What a card can be taken away as: one row a format.

Pictures are made in the browser (`js/picture.js`), so they need no Chromium on
the server and look as the card does; the other files are written here, on click.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import streamlit as st
from streamlit.components.v2 import component

from dashboard import labels
from dashboard.exports import Sheet
from dashboard.exports.pages import html_bytes
from dashboard.exports.tables import csv_bytes
from dashboard.filters import current_filters, look
from dashboard.theme import Look

_JS = Path(__file__).resolve().parent / "js"
_PICTURES = ("png", "svg")
_picture = component(
    "tahaluf_picture",
    js="".join(
        (_JS / name).read_text(encoding="utf-8")
        for name in ("framing.js", "picture.js")
    ),
    isolate_styles=False,
)


@dataclass(frozen=True, slots=True)
class Format:
    """One file format: what writes it and how it is served."""

    write: Callable[[Sheet, Look], bytes]
    media_type: str
    needs_page: bool = False


FORMATS: Mapping[str, Format] = {
    "html": Format(html_bytes, "text/html", needs_page=True),
    "csv": Format(csv_bytes, "text/csv"),
}


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
    ):
        if sheet.figure is not None or has_picture:
            _pictures(key, sheet)
        for name, kind in FORMATS.items():
            if not kind.needs_page or sheet.has_page:
                _file(key, name, kind, sheet)


def _pictures(key: str, sheet: Sheet) -> None:
    lang = current_filters().lang
    _picture(
        key=f"picture_{key}",
        data={
            "card": key, "name": sheet.file_name, "title": sheet.title,
            "aid": sheet.aid, "lead": sheet.lead, "citation": sheet.citation,
            "lang": lang,
            "items": [
                {"format": name, "label": labels.text(f"menu.{name}", lang)}
                for name in _PICTURES
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
