"""The marks of the project's charts, drawn once for all of them.

Solid: stated. Hatched: inferred. Faded edge: approximate or open. Bracket: a
deadline. Ring: planned; broken ring: its date passed without a report. Struck
through: denied. Hollow cross: declined. labels.codes has their names.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

import pandas as pd
import plotly.graph_objects as go

from dashboard.rows import records
from dashboard.theme import Look

DOT = 10
THICKNESS = 9
# A fading edge takes this share of a mark, in steps of falling strength. What is
# only said to be after a day gathers strength slowly and has no end of its own.
FADE_SHARE = 0.35
AFTER_SHARES = (0.7, 0.2)
FADE_STEPS = tuple(step / 13 for step in range(1, 13))
TINT = 0.16
# A mark that may lie outside the chosen days is so much weaker.
POSSIBLY = 0.45
# Half the height of a bracket and the length of its two hooks, in pixels and
# as a share of the axis.
BRACKET = 7
HOOK_SHARE = 0.006
# Half the distance of a hatched dot's two stripes, as a share of that hook.
STRIPE_SHARE = 0.36


class _Piece(NamedTuple):
    """One stretch of one bar, all of it equally strong."""

    mark: int
    x0: pd.Timestamp
    x1: pd.Timestamp
    strength: float


def mark_traces(
    marks: pd.DataFrame, *, hook: pd.Timedelta, look: Look
) -> list[go.Bar | go.Scatter]:
    """Return the traces of marks whose place is settled.

    Wants `x0`, `x1`, `y` (pixels), `colour`, `said` (hover text), `mark` and the
    flags that `spans.drawn_spans` and the queries give.
    """
    marks = marks.reset_index(drop=True)
    bars, dots = marks[~marks["is_dot"]], marks[marks["is_dot"]]
    traces = [
        _bars(bars, look),
        *_outlines(bars[bars["planned"] & ~bars["passed"]], "solid"),
        *_outlines(bars[bars["planned"] & bars["passed"]], "3px,3px"),
        _brackets(bars[bars["bracket"]], hook, look),
        _dots(dots, look),
        *_strokes(dots, hook * STRIPE_SHARE, look),
        _strike(marks[marks["denied"]], look),
    ]
    return [trace for trace in traces if trace is not None and len(trace.y)]


def _bars(bars: pd.DataFrame, look: Look) -> go.Bar | None:
    if bars.empty:
        return None
    pieces = [piece for row in records(bars) for piece in _pieces(row)]
    owners = bars.loc[[piece.mark for piece in pieces]]
    strengths = [
        piece.strength
        * (TINT if owner.planned else 1)
        * (POSSIBLY if owner.possibly else 1)
        for piece, owner in zip(pieces, records(owners), strict=True)
    ]
    return go.Bar(
        orientation="h",
        base=[piece.x0 for piece in pieces],
        x=[(piece.x1 - piece.x0).total_seconds() * 1000 for piece in pieces],
        y=owners["y"],
        width=THICKNESS,
        marker={
            "color": owners["colour"],
            "opacity": strengths,
            "line": {"width": 0},
            "pattern": {
                "shape": ["/" if hatched else "" for hatched in owners["inferred"]],
                "size": 5,
                "solidity": 0.45,
                "fgcolor": owners["colour"],
                "bgcolor": look.tokens.card,
                "fillmode": "replace",
            },
        },
        customdata=owners["mark"],
        hovertext=owners["said"],
        hovertemplate="%{hovertext}<extra></extra>",
        showlegend=False,
    )


def _pieces(row: Any) -> Iterator[_Piece]:  # noqa: ANN401 - a row of a frame
    """Cut a bar into its core and the steps of its fading edges."""
    x0, x1, index = row.x0, row.x1, row.Index
    shares = AFTER_SHARES if row.after else (FADE_SHARE, FADE_SHARE)
    rise, fall = ((x1 - x0) * share / len(FADE_STEPS) for share in shares)
    left = FADE_STEPS if row.fade_left else ()
    right = FADE_STEPS[::-1] if row.fade_right else ()
    for number, strength in enumerate(left):
        yield _Piece(index, x0 + number * rise, x0 + (number + 1) * rise, strength)
    yield _Piece(index, x0 + len(left) * rise, x1 - len(right) * fall, 1)
    for number, strength in enumerate(right):
        begin = x1 - (len(right) - number) * fall
        yield _Piece(index, begin, begin + fall, strength)


def _outlines(bars: pd.DataFrame, dash: str) -> list[go.Scatter]:
    traces = []
    for colour, same in bars.groupby("colour", sort=True):
        x: list[object] = []
        y: list[float | None] = []
        for row in records(same):
            low, high = row.y - THICKNESS / 2, row.y + THICKNESS / 2
            x += [row.x0, row.x1, row.x1, row.x0, row.x0, None]
            y += [low, low, high, high, low, None]
        traces.append(_lines(x, y, colour=str(colour), dash=dash, width=1.6))
    return traces


def _brackets(bars: pd.DataFrame, hook: pd.Timedelta, look: Look) -> go.Scatter | None:
    if bars.empty:
        return None
    x: list[object] = []
    y: list[float | None] = []
    for row in records(bars):
        low, high = row.y - BRACKET, row.y + BRACKET
        x += [row.x1 - hook, row.x1, row.x1, row.x1 - hook, None]
        y += [low, low, high, high, None]
    return _lines(x, y, colour=look.tokens.ink, dash="solid", width=1.8)


def _dots(dots: pd.DataFrame, look: Look) -> go.Scatter | None:
    if dots.empty:
        return None
    # An open symbol takes its stroke from `color`, a filled one from `line`.
    hollow = dots["planned"] | dots["declined"]
    symbols = {(True, True): "x-open", (True, False): "circle-open"}
    return go.Scatter(
        x=_middles(dots),
        y=dots["y"],
        mode="markers",
        marker={
            "symbol": [
                symbols.get((is_hollow, no), "circle")
                for is_hollow, no in zip(hollow, dots["declined"], strict=True)
            ],
            "size": _sizes(dots),
            "color": dots["colour"],
            "opacity": [POSSIBLY if possibly else 1 for possibly in dots["possibly"]],
            "line": {
                "width": [
                    1.5 if no else 2 if is_hollow else 1
                    for is_hollow, no in zip(hollow, dots["declined"], strict=True)
                ],
                "color": look.tokens.card,
            },
        },
        customdata=dots["mark"],
        hovertext=dots["said"],
        hovertemplate="%{hovertext}<extra></extra>",
        showlegend=False,
    )


def _sizes(dots: pd.DataFrame) -> list[int]:
    # A hollow cross needs room for its hollow, a ring is wider by its own line.
    ring = dots["planned"]
    return [
        DOT + 3 if no else DOT - 1 if hollow else DOT
        for no, hollow in zip(dots["declined"], ring, strict=True)
    ]


def _strokes(dots: pd.DataFrame, nudge: pd.Timedelta, look: Look) -> list[go.Scatter]:
    """Draw over dots what a dot alone cannot say: hatching, a broken ring."""
    hatched = dots[dots["inferred"] & ~dots["planned"]]
    broken = dots[dots["passed"]]
    return [
        *(_slashes(hatched, shift, 1.5, look) for shift in (-nudge, nudge)),
        _slashes(broken, 0 * nudge, 4, look),
    ]


def _slashes(
    dots: pd.DataFrame, shift: pd.Timedelta, width: float, look: Look
) -> go.Scatter:
    return go.Scatter(
        x=_middles(dots) + shift,
        y=dots["y"],
        mode="markers",
        marker={
            "symbol": "line-ne-open",
            "size": DOT + 1,
            "color": look.tokens.card,
            "line": {"width": width},
        },
        hoverinfo="skip",
        showlegend=False,
    )


def _strike(denied: pd.DataFrame, look: Look) -> go.Scatter | None:
    if denied.empty:
        return None
    return go.Scatter(
        x=_middles(denied),
        y=denied["y"],
        mode="markers",
        marker={
            "symbol": "line-ew-open",
            "size": DOT + 8,
            "color": look.tokens.ink,
            "line": {"width": 2},
        },
        hoverinfo="skip",
        showlegend=False,
    )


def _middles(marks: pd.DataFrame) -> pd.Series:
    return marks["x0"] + (marks["x1"] - marks["x0"]) / 2


def _lines(
    x: list[object], y: list[float | None], *, colour: str, dash: str, width: float
) -> go.Scatter:
    return go.Scatter(
        x=x,
        y=y,
        mode="lines",
        line={"color": colour, "width": width, "dash": dash},
        hoverinfo="skip",
        showlegend=False,
    )
