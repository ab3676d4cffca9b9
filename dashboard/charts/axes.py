"""Axes that several charts share; time runs left to right in both languages."""

from typing import Any

import pandas as pd

from dashboard import labels
from dashboard.charts.drawing import Drawing
from dashboard.charts.spans import Window
from dashboard.theme import Look

# In milliseconds; closer ticks name days, wider ones months.
_FORTNIGHT = 14 * 86_400_000
# Axes shorter than this may name months, under which stands the year; in Arabic a
# month has two names, one under the other.
_MONTHS_NAMED = pd.Timedelta(days=8 * 365)
# Pixels: above the first line of labels, of a line, and of a note under them.
_FIRST_LINE, _LINE, _NOTE = 6, 16, 22


def foot_height(window: Window, look: Look, *, noted: bool = True) -> int:
    """Return the pixels that the labels of time and the notes under them take."""
    return _notes_at(window, look) + (_NOTE if noted else 0)


def time_axis(window: Window, look: Look) -> dict[str, Any]:
    """Return the axis of time; a label stands in the middle of what it names."""
    return {
        "type": "date",
        "range": [window.first, window.last],
        "side": "bottom",
        "showgrid": True,
        "gridcolor": look.tokens.rule,
        "ticks": "outside",
        "ticklen": 4,
        "tickangle": 0,
        "ticklabelmode": "period",
        "tickformatstops": [
            {"dtickrange": [None, _FORTNIGHT], "value": "%-d %b\n%Y"},
            {"dtickrange": [_FORTNIGHT, "M11"], "value": "%b\n%Y"},
            {"dtickrange": ["M11", None], "value": "%Y"},
        ],
    }


def beside() -> dict[str, Any]:
    """Return the narrow axis of what has no date."""
    return {"range": [0, 1], "visible": False, "fixedrange": True}


def note_undated(drawing: Drawing, window: Window, foot: float) -> None:
    """Name the column of what has no date, below the labels of the years."""
    said = labels.text("timeline.undated_column", drawing.look.lang)
    drawing.note(
        labels.isolated(said), xref="paper", x=1, xanchor="right", y=foot,
        yanchor="top", yshift=-_notes_at(window, drawing.look),
    )  # fmt: skip


def note_earlier(drawing: Drawing, window: Window, y: float) -> None:
    """Count what lies before the axis, at its left edge."""
    look = drawing.look
    year = str(window.earliest.year) if window.earliest is not None else ""
    said = labels.text(
        "timeline.earlier", look.lang,
        count=labels.number(window.earlier, look.digits),
        year=labels.number(year, look.digits),
    )  # fmt: skip
    drawing.note(
        labels.isolated(said), size=11, xref="x domain", x=0, xanchor="left", y=y,
        yanchor="top", yshift=-_notes_at(window, look),
    )  # fmt: skip


def _notes_at(window: Window, look: Look) -> int:
    """Return how far below the axis notes begin: under all lines of its labels."""
    months = window.length < _MONTHS_NAMED
    lines = (3 if look.lang == "ar" else 2) if months else 1
    return _FIRST_LINE + max(lines, 2) * _LINE
