"""Pictures drawn without a reader's browser: by kaleido in a Chromium of this machine.

A picture from here looks as one from a card's menu does (`js/picture.js`): both are
framed by `js/framing.js`. The Chromium is started once and stays until the end.
"""

import os
import shutil
from pathlib import Path
from threading import Lock
from typing import Any, Literal

import kaleido
import plotly.graph_objects as go

from dashboard import assets
from dashboard.exports import Sheet
from dashboard.exports.fonts import base_shapes_script, font_faces
from dashboard.exports.wording import picture_words
from dashboard.theme import Look

_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
# As wide as a card on a common screen; a chart that names its width keeps it.
_WIDTH, _HEIGHT = 1100, 480
_SECONDS = 60
# One page, one chart at a time: kaleido's answers come back in no one's name.
_turn = Lock()


class NoBrowserError(RuntimeError):
    """There is no Chromium to draw with."""


def picture(sheet: Sheet, look: Look, format: Literal["svg", "png"]) -> bytes:  # noqa: A002 - as files call it
    """Return a card's chart, or its rows, with its texts as one picture.

    The first call starts the Chromium and takes some seconds.

    Raises:
        NoBrowserError: no Chromium is named by BROWSER_PATH or found on PATH.
    """
    browser = browser_path()
    if browser is None:
        raise NoBrowserError(
            "a picture needs a Chromium: set BROWSER_PATH or put one on PATH"
        )
    figure = go.Figure() if sheet.figure is None else sheet.figure
    wanted = {"format": format, "scale": 1, **_size(figure)}
    with _turn:
        kaleido.start_sync_server(
            path=browser, page_generator=_Page(), timeout=_SECONDS,
            silence_warnings=True,
        )  # fmt: skip
        return kaleido.calc_fig_sync(_worded(figure, sheet, look), wanted)


def browser_path() -> str | None:
    """Return the Chromium to draw with, None where there is none."""
    named = os.environ.get("BROWSER_PATH")
    if named:
        return named if Path(named).is_file() else None
    return next(filter(None, map(shutil.which, _BROWSERS)), None)


class _Page:
    """The page that kaleido draws on: it asks nothing of any network."""

    def generate_index(self) -> str:
        """Return the page as HTML; ASCII only, as kaleido writes it anyhow."""
        drawing = kaleido.PageGenerator(mathjax=False)
        framing = [assets.SCRIPTS / "framing.js", assets.SCRIPTS / "server_picture.js"]
        scripts = "".join(
            f'<script src="{file.as_uri()}"></script>' for file in framing
        )
        head = f'<style id="faces">{font_faces()}</style><script>{base_shapes_script()}'
        page = drawing.generate_index().replace("<head>", f"<head>{head}</script>", 1)
        return page.replace("</head>", f"{scripts}</head>", 1)


def _worded(figure: go.Figure, sheet: Sheet, look: Look) -> dict[str, Any]:
    drawn = figure.to_dict()
    colours = look.tokens
    drawn["layout"]["meta"] = {
        "words": picture_words(sheet, look),
        "colours": {
            "ink": colours.ink, "quiet": colours.quiet, "card": colours.card,
            "rule": colours.rule,
        },
    }  # fmt: skip
    return drawn


def _size(figure: go.Figure) -> dict[str, int]:
    layout = figure.to_dict()["layout"]
    return {
        "width": int(layout.get("width") or _WIDTH),
        "height": int(layout.get("height") or _HEIGHT),
    }
