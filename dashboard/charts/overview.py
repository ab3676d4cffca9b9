"""Two alliances of one name: the states in both, in the one, in the other."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard import labels, theme
from dashboard.findings import SharedName
from dashboard.rows import row_dicts
from dashboard.theme import Look

# Text on a tinted box: 4.5:1 on the card and a little for the tint.
TEXT_CONTRAST = 5.2
# Rows of states drawn in a region before the rest is counted.
_MOST_ROWS = 8
_ROW, _HEAD, _FOOT = 40, 38, 6
# The two boxes in shares of the width, and the middles of the three regions.
_BOXES = ((0, 66), (34, 100))
_MIDDLES = (17, 50, 83)


def shared_name_chart(
    found: SharedName, members: pd.DataFrame, hues: dict[str, str], look: Look
) -> go.Figure:
    """Draw two overlapping boxes: the states in both, in the one, in the other.

    `members` has alliance_id, iso3, status, certainty and report_count, a row a
    state and alliance; a mark's name is "alliance:state".
    """
    regions = (found.only_one, found.both, found.only_other)
    rows = min(max(len(states) for states in regions), _MOST_ROWS)
    extra = any(len(states) > _MOST_ROWS for states in regions)
    height = _HEAD + (rows + extra) * _ROW + _FOOT
    figure = go.Figure()
    for alliance, box in zip((found.one, found.other), _BOXES, strict=True):
        _box(figure, alliance, box, hues[alliance], look)
    _region_name(figure, look)
    placed = [
        (iso3, middle, row)
        for states, middle in zip(regions, _MIDDLES, strict=True)
        for row, iso3 in enumerate(_by_name(states, look)[:_MOST_ROWS])
    ]
    figure.add_trace(_names(placed, rows + extra, look))
    for alliance, side in ((found.one, -1), (found.other, 1)):
        marks = members[members["alliance_id"] == alliance]
        here = [spot for spot in placed if spot[0] in set(marks["iso3"])]
        shift = {iso3: side * 3 if iso3 in found.both else 0 for iso3, *_ in here}
        colour = theme.hue(hues[alliance], look.dark)
        figure.add_trace(_dots(here, marks, shift, rows + extra, colour, look))
    _count_rest(figure, regions, look)
    return _without_axes(figure, height, rows + extra, look)


def _box(
    figure: go.Figure, alliance: str, box: tuple[int, int], colour: str, look: Look
) -> None:
    hue = theme.hue(colour, look.dark)
    text_colour = theme.hue(colour, look.dark, least=TEXT_CONTRAST)
    figure.add_shape(
        type="rect", xref="x", yref="paper", x0=box[0], x1=box[1], y0=0, y1=1,
        line={"color": hue, "width": 2}, fillcolor=hue, opacity=0.1, layer="below",
    )  # fmt: skip
    figure.add_shape(
        type="rect", xref="x", yref="paper", x0=box[0], x1=box[1], y0=0, y1=1,
        line={"color": hue, "width": 1.6}, layer="below",
    )  # fmt: skip
    first = box[0] == 0
    figure.add_annotation(
        x=_MIDDLES[0] if first else _MIDDLES[2], y=1, yref="paper", yanchor="top",
        text=f"<b>{labels.alliance(alliance, look.lang, short=True)}</b>",
        font={"color": text_colour, "size": 14}, showarrow=False, yshift=-12,
    )  # fmt: skip


def _region_name(figure: go.Figure, look: Look) -> None:
    figure.add_annotation(
        x=_MIDDLES[1], y=1, yref="paper", yanchor="top", yshift=-12, showarrow=False,
        text=labels.text("overview.chart_both", look.lang),
        font={"color": look.tokens.quiet, "size": 13},
    )  # fmt: skip


def _names(placed: list[tuple[str, int, int]], rows: int, look: Look) -> go.Scatter:
    return go.Scatter(
        x=[middle for _, middle, _ in placed],
        y=[rows - row - 0.34 for *_, row in placed],
        mode="text",
        text=[labels.state(iso3, look.lang) for iso3, *_ in placed],
        textfont={"size": 15, "color": look.tokens.ink},
        unselected={"textfont": {"color": look.tokens.ink}},
        hoverinfo="skip",
        showlegend=False,
    )


def _dots(
    placed: list[tuple[str, int, int]],
    marks: pd.DataFrame,
    shift: dict[str, int],
    rows: int,
    colour: str,
    look: Look,
) -> go.Scatter:
    by_state = {mark["iso3"]: mark for mark in row_dicts(marks)}
    chosen = [by_state[iso3] for iso3, *_ in placed]
    prospective = [mark["status"] == "proposed" for mark in chosen]
    implied = [mark["certainty"] == "implied" for mark in chosen]
    return go.Scatter(
        x=[middle + shift[iso3] for iso3, middle, _ in placed],
        y=[rows - row - 0.72 for *_, row in placed],
        mode="markers",
        marker={
            "size": 11,
            "symbol": [
                "circle-open" if ring else "circle-x-open" if guess else "circle"
                for ring, guess in zip(prospective, implied, strict=True)
            ],
            "color": colour,
            "opacity": 1,
            "line": {"width": 2, "color": colour},
        },
        unselected={"marker": {"opacity": 0.45}},
        customdata=[f"{mark['alliance_id']}:{mark['iso3']}" for mark in chosen],
        hovertext=[_hover(mark, look) for mark in chosen],
        hovertemplate="%{hovertext}<extra></extra>",
        showlegend=False,
    )


def _hover(mark: dict[str, Any], look: Look) -> str:
    return labels.text(
        "overview.hover",
        look.lang,
        state=labels.state(mark["iso3"], look.lang),
        alliance=labels.alliance(mark["alliance_id"], look.lang, short=True),
        status=labels.code("status", mark["status"], look.lang),
        reports=labels.counted(
            "report", int(mark["report_count"]), look.lang, look.digits
        ),
    )


def _count_rest(
    figure: go.Figure, regions: tuple[tuple[str, ...], ...], look: Look
) -> None:
    for states, middle in zip(regions, _MIDDLES, strict=True):
        rest = len(states) - _MOST_ROWS
        if rest > 0:
            count = labels.number(rest, look.digits)
            figure.add_annotation(
                x=middle, y=0.5, showarrow=False, yref="y",
                text=labels.text("overview.chart_more", look.lang, n=count),
                font={"color": look.tokens.quiet, "size": 13},
            )  # fmt: skip


def _without_axes(figure: go.Figure, height: int, rows: int, look: Look) -> go.Figure:
    figure.update_layout(theme.plotly_layout(look.lang, look.dark))
    head = rows * _HEAD / (height - _HEAD)
    figure.update_layout(
        height=height,
        margin={"l": 2, "r": 2, "t": 2, "b": 2},
        # Reading order is a matter of the language here: no axis is a measure.
        xaxis={
            "visible": False,
            "range": [100.5, -0.5] if look.lang == "ar" else [-0.5, 100.5],
            "fixedrange": True,
        },
        yaxis={"visible": False, "range": [0, rows + head], "fixedrange": True},
    )
    return figure


def _by_name(states: tuple[str, ...], look: Look) -> list[str]:
    return sorted(states, key=lambda code: labels.state(code, look.lang))
