"""Which states combine which alliances: a bar a combination, its states by name."""

from html import escape

import plotly.graph_objects as go

from dashboard import labels
from dashboard.charts.drawing import Drawing
from dashboard.charts.lanes import Row
from dashboard.charts.margins import label_width, side, wrapped, write_labels
from dashboard.theme import Look

# Combinations drawn; the rest are single states and counted in the citation line.
MOST = 14
_TOP = 10
# Pixels a letter of a turned name takes, and a state in a bar.
_LETTER = 6.2
_STATE = 11
_ROW = 24
_NAMES = 4

Combination = tuple[tuple[str, ...], list[str]]


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
        titles: an alliance's name and colour, in the order of the rows.
        look: language and theme.
    """
    shown = combinations[:MOST]
    used = [one for one in titles if any(one in inside for inside, _ in shown)]
    names = [_names(states, look) for _, states in shown]
    # Names stand turned over their bar: the longest of them sets the height.
    tall = max(len(line) for name in names for line in name.split("<br>"))
    base = _TOP + tall * _LETTER + 8 + max(len(states) for _, states in shown) * _STATE
    rows = tuple(
        Row(
            "", alliance,
            wrapped(escape(titles[alliance][0], quote=False), 22, lines=1),
            base + 16 + number * _ROW,
        )
        for number, alliance in enumerate(used)
    )  # fmt: skip
    drawing = Drawing(look)
    margin = label_width(rows, look)
    write_labels(drawing, rows, margin=margin)
    for row in rows:
        drawing.line(
            colour=look.tokens.rule, xref="paper", x0=0, x1=1, y0=row.middle,
            y1=row.middle,
        )  # fmt: skip
    y = {row.row: row.middle for row in rows}
    drawing.traces += [
        _bars(shown, base, look),
        _dots(shown, y, titles, look),
    ]
    for number, (inside, states) in enumerate(shown):
        height = _STATE * len(states)
        drawing.note(
            names[number], size=11, x=number, y=base - height - 4, yanchor="bottom",
            textangle=-90, align="left", font={"color": look.tokens.ink},
        )  # fmt: skip
        ends = [y[one] for one in inside]
        drawing.line(
            colour=look.tokens.quiet, x0=number, x1=number, y0=min(ends), y1=max(ends)
        )
    foot = base + 16 + len(used) * _ROW
    span = [-0.6, len(shown) - 0.4]
    return drawing.figure(
        {
            "height": round(foot + 10),
            "margin": {"l": 8, "r": 8, "t": 4, "b": 4, side(look): margin},
            "bargap": 0.5,
            "xaxis": {
                "range": span[::-1] if look.lang == "ar" else span,
                "visible": False,
                "fixedrange": True,
            },
            "yaxis": {"range": [foot, 0], "visible": False, "fixedrange": True},
        }
    )


def _bars(shown: list[Combination], base: float, look: Look) -> go.Bar:
    return go.Bar(
        x=list(range(len(shown))),
        y=[-_STATE * len(states) for _, states in shown],
        base=[base] * len(shown),
        width=0.42,
        marker={"color": look.tokens.accent, "cornerradius": 3},
        customdata=["combination:" + "+".join(inside) for inside, _ in shown],
        hovertext=[
            "<br>".join(
                labels.isolated(escape(labels.state(one, look.lang), quote=False))
                for one in states
            )
            for _, states in shown
        ],
        hovertemplate="%{hovertext}<extra></extra>",
        showlegend=False,
    )


def _dots(
    shown: list[Combination],
    y: dict[str, float],
    titles: dict[str, tuple[str, str]],
    look: Look,
) -> go.Scatter:
    spots = [
        (number, alliance)
        for number, (inside, _) in enumerate(shown)
        for alliance in inside
    ]
    return go.Scatter(
        x=[number for number, _ in spots],
        y=[y[alliance] for _, alliance in spots],
        mode="markers",
        marker={
            "size": 12,
            "color": [titles[alliance][1] for _, alliance in spots],
            "line": {"width": 1.5, "color": look.tokens.card},
        },
        customdata=["combination:" + "+".join(shown[n][0]) for n, _ in spots],
        hovertext=[labels.alliance(alliance, look.lang) for _, alliance in spots],
        hovertemplate="%{hovertext}<extra></extra>",
        showlegend=False,
    )


def _names(states: list[str], look: Look) -> str:
    names = [labels.state(code, look.lang) for code in states]
    kept = names[:_NAMES] + ([f"+{len(names) - _NAMES}"] if len(names) > _NAMES else [])
    return "<br>".join(labels.isolated(escape(name, quote=False)) for name in kept)
