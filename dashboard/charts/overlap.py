"""Which states combine which alliances: a row a combination, its states by name."""

from html import escape
from itertools import accumulate
from typing import NamedTuple

import plotly.graph_objects as go

from dashboard import labels
from dashboard.charts.drawing import Drawing
from dashboard.charts.margins import wrapped
from dashboard.charts.matrix_words import turned, turned_height
from dashboard.theme import Look

# Combinations drawn; the table of the card has them all.
MOST = 24
_LINE, _LEAST_ROW = 17, 28
# Shares of the width: a column of dots in pixels, of all a chart is planned for.
_COLUMN, _PLANNED = 24, 820
_BAR_LONGEST, _DOTS_MOST = 0.1, 0.66
# A name on two lines, turned upright, needs that many columns of one.
_TWO_LINES = 2.1
# Pixels that a letter of a name takes, and lines of names before the rest is counted.
_LETTER, _LINES = {"ar": 5.8, "en": 6.7}, 4

Combination = tuple[tuple[str, ...], list[str]]


class _Row(NamedTuple):
    """One combination: its mark, alliances, states, their names, and its place."""

    mark: str
    inside: tuple[str, ...]
    states: list[str]
    names: str
    middle: float


def overlap_chart(
    combinations: list[Combination],
    *,
    titles: dict[str, tuple[str, str]],
    look: Look,
) -> go.Figure:
    """Return the overlap plot.

    Args:
        combinations: alliances (none missing, none more) and the states in them,
            the largest first.
        titles: an alliance's name and colour, in the order of the columns.
        look: language and theme.
    """
    shown = combinations[:MOST]
    used = [one for one in titles if any(one in inside for inside, _ in shown)]
    # The dots take what they need and leave the rest to bars and names.
    widths = {one: _width(titles[one][0]) for one in used}
    dots = min(sum(widths.values()) * _COLUMN / _PLANNED, _DOTS_MOST)
    x = _middles(widths, dots)
    head = turned_height([titles[one][0] for one in used], look)
    room = (1 - dots - _BAR_LONGEST - 0.03) * _PLANNED
    rows, foot = _rows(shown, head, round(room / _LETTER[look.lang]), look)
    drawing = Drawing(look)
    _write_heads(drawing, x, titles, head)
    _rules(drawing, rows)
    for row in rows:
        ends = [x[one] for one in row.inside]
        drawing.line(
            colour=look.tokens.quiet, x0=min(ends), x1=max(ends), y0=row.middle,
            y1=row.middle,
        )  # fmt: skip
    drawing.traces += [
        _bars(rows, dots + 0.02, look),
        _dots(rows, x, titles),
    ]
    _write_names(drawing, rows, dots + 0.02)
    return drawing.figure(
        {
            "height": round(foot + 10),
            "margin": {"l": 8, "r": 8, "t": 4, "b": 4},
            "barmode": "overlay",
            "xaxis": {
                "range": [1, 0] if look.lang == "ar" else [0, 1],
                "visible": False,
                "fixedrange": True,
            },
            "yaxis": {"range": [foot, 0], "visible": False, "fixedrange": True},
        }
    )


def least_width(alliances: int) -> int:
    """Return the pixels that an overlap plot of so many alliances needs."""
    return min(_PLANNED, 420 + _COLUMN * alliances)


def _width(name: str) -> float:
    return _TWO_LINES if "<br>" in turned(name) else 1.0


def _middles(widths: dict[str, float], dots: float) -> dict[str, float]:
    """Return where each column has its middle, within the share of all of them."""
    ends = dict(zip(widths, accumulate(widths.values()), strict=True))
    whole = sum(widths.values())
    return {one: dots * (ends[one] - widths[one] / 2) / whole for one in widths}


def _rows(
    shown: list[Combination], head: float, letters: int, look: Look
) -> tuple[list[_Row], float]:
    here = head
    rows = []
    for inside, states in shown:
        names = _names(states, letters, look)
        tall = _height(names)
        mark = "combination:" + "+".join(inside)
        rows.append(_Row(mark, inside, states, names, here + tall / 2))
        here += tall
    return rows, here


def _names(states: list[str], letters: int, look: Look) -> str:
    names = labels.listed([labels.state(code, look.lang) for code in states], look.lang)
    count = labels.number(len(states), look.digits)
    return wrapped(f"{count}: {escape(names, quote=False)}", letters, lines=_LINES)


def _write_heads(
    drawing: Drawing,
    x: dict[str, float],
    titles: dict[str, tuple[str, str]],
    head: float,
) -> None:
    for alliance, place in x.items():
        drawing.note(
            turned(titles[alliance][0]), x=place, y=head - 8, yanchor="bottom",
            textangle=-90, align="left", size=11,
            font={"color": drawing.look.tokens.ink},
        )  # fmt: skip


def _rules(drawing: Drawing, rows: list[_Row]) -> None:
    for row in rows[1:]:
        y = row.middle - _height(row.names) / 2
        drawing.line(
            colour=drawing.look.tokens.rule, dash="1px,3px", xref="paper", x0=0, x1=1,
            y0=y, y1=y,
        )  # fmt: skip


def _height(names: str) -> int:
    return max(_LEAST_ROW, _LINE * (names.count("<br>") + 1) + 8)


def _bars(rows: list[_Row], start: float, look: Look) -> go.Bar:
    most = max(len(row.states) for row in rows)
    return go.Bar(
        orientation="h",
        base=[start] * len(rows),
        x=[_BAR_LONGEST * len(row.states) / most for row in rows],
        y=[row.middle for row in rows],
        width=14,
        marker={"color": look.tokens.accent, "cornerradius": 3},
        customdata=[row.mark for row in rows],
        hovertext=[_all_names(row.states, look) for row in rows],
        hovertemplate="%{hovertext}<extra></extra>",
        showlegend=False,
    )


def _dots(
    rows: list[_Row], x: dict[str, float], titles: dict[str, tuple[str, str]]
) -> go.Scatter:
    spots = [(row, alliance) for row in rows for alliance in row.inside]
    return go.Scatter(
        x=[x[alliance] for _, alliance in spots],
        y=[row.middle for row, _ in spots],
        mode="markers",
        marker={
            "size": 13,
            "color": [titles[alliance][1] for _, alliance in spots],
            "line": {"width": 0},
        },
        customdata=[row.mark for row, _ in spots],
        hovertext=[titles[alliance][0] for _, alliance in spots],
        hovertemplate="%{hovertext}<extra></extra>",
        showlegend=False,
    )


def _write_names(drawing: Drawing, rows: list[_Row], start: float) -> None:
    most = max(len(row.states) for row in rows)
    edge = "right" if drawing.look.lang == "ar" else "left"
    for row in rows:
        drawing.note(
            row.names, x=start + _BAR_LONGEST * len(row.states) / most + 0.01,
            y=row.middle, xanchor=edge, yanchor="middle", align=edge,
            font={"color": drawing.look.tokens.ink},
        )  # fmt: skip


def _all_names(states: list[str], look: Look) -> str:
    return "<br>".join(
        labels.isolated(escape(labels.state(one, look.lang), quote=False))
        for one in states
    )
