"""Marks laid over marks: conflicting accounts, and facts that are less certain."""

import pandas as pd
import plotly.graph_objects as go

from dashboard.rows import records
from dashboard.theme import Look

# A dot's and a bar's size in pixels; `charts.marks` draws them so large.
_DOT, _THICKNESS = 10, 9
# The two borders of a mark, from the inner to the outer, in pixels beyond it.
_BORDERS = (1.5, 3.5)


def doubt_traces(
    marks: pd.DataFrame, *, hook: pd.Timedelta, look: Look
) -> list[go.Scatter]:
    """Return what is drawn over marks with settled places.

    Wants the flags `conflicting` and `less_certain` beside what `marks` wants.
    """
    drawn = marks[marks["x0"].notna()]
    return [
        *_borders(drawn[drawn["conflicting"]], hook, look),
        *_questions(drawn[drawn["less_certain"]], look),
    ]


def _borders(marks: pd.DataFrame, hook: pd.Timedelta, look: Look) -> list[go.Scatter]:
    """Draw a border of two colours: one account and another."""
    colours = (look.tokens.accent, look.tokens.warning)
    dots, bars = marks[marks["is_dot"]], marks[~marks["is_dot"]]
    pairs = list(zip(_BORDERS, colours, strict=True))
    return [
        *(_rings(dots, beyond, colour) for beyond, colour in pairs if len(dots)),
        *(_boxes(bars, beyond, hook, colour) for beyond, colour in pairs if len(bars)),
    ]


def _rings(dots: pd.DataFrame, beyond: float, colour: str) -> go.Scatter:
    return go.Scatter(
        x=dots["x0"] + (dots["x1"] - dots["x0"]) / 2,
        y=dots["y"],
        mode="markers",
        marker={
            "symbol": "circle-open",
            "size": _DOT + 2 * beyond,
            "color": colour,
            "line": {"width": 1.6},
        },
        hoverinfo="skip",
        showlegend=False,
    )


def _boxes(
    bars: pd.DataFrame, beyond: float, hook: pd.Timedelta, colour: str
) -> go.Scatter:
    aside = hook * beyond / 6
    x: list[object] = []
    y: list[float | None] = []
    for bar in records(bars):
        low, high = bar.y - _THICKNESS / 2 - beyond, bar.y + _THICKNESS / 2 + beyond
        left, right = bar.x0 - aside, bar.x1 + aside
        x += [left, right, right, left, left, None]
        y += [low, low, high, high, low, None]
    return go.Scatter(
        x=x, y=y, mode="lines", line={"color": colour, "width": 1.6},
        hoverinfo="skip", showlegend=False,
    )  # fmt: skip


def _questions(marks: pd.DataFrame, look: Look) -> list[go.Scatter]:
    """Set a question mark before what a rule that often errs has read."""
    if marks.empty:
        return []
    dots = marks["is_dot"]
    middles = marks["x0"] + (marks["x1"] - marks["x0"]) / 2
    return [
        go.Scatter(
            x=marks["x0"].where(~dots, middles),
            y=marks["y"],
            mode="markers+text",
            marker={"size": [_DOT if dot else 1 for dot in dots], "opacity": 0},
            text=["؟" if look.lang == "ar" else "?"] * len(marks),
            textposition="middle left",
            textfont={"size": 12, "color": look.tokens.warning, "weight": 700},
            hoverinfo="skip",
            showlegend=False,
        )
    ]
