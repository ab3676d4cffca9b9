"""The texts held, as a strip of time whose gaps are seen."""

import pandas as pd
import plotly.graph_objects as go

from dashboard import labels, theme
from dashboard.rows import row_dicts
from dashboard.theme import Look

_STRIP_HEIGHT = 118
# Half the height of a text, of the strip's 1.2.
_HALF = 0.31
# A gap is named when it is this share of the axis, so that its name fits.
_NAMED_GAP = 0.14
# Texts dated to within this share of the axis are drawn as a line, not a bar.
_LINE_SHARE = 0.006


def held_chart(articles: pd.DataFrame, look: Look) -> go.Figure:
    """Draw each dated text as wide as what is known of its date; gaps stay empty."""
    dated = articles[articles["published_edtf"].notna()].copy()
    day = pd.Timedelta(days=1)
    last_known = dated[["published_from", "published_to"]].max().max()
    dated["x0"] = dated["published_from"].fillna(dated["published_to"])
    dated["x1"] = dated["published_to"].fillna(last_known) + day
    length = max(dated["x1"].max() - dated["x0"].min(), 30 * day)
    dated["is_line"] = dated["x1"] - dated["x0"] < length * _LINE_SHARE
    figure = go.Figure()
    for printed in (True, False):
        chosen = dated[(dated["published_basis"] == "stated") == printed]
        for trace in _held_marks(chosen, printed=printed, look=look):
            figure.add_trace(trace)
    _name_gaps(figure, dated, length, look)
    return _time_strip(figure, dated, length, look)


def _held_marks(
    texts: pd.DataFrame, *, printed: bool, look: Look
) -> list[go.Bar | go.Scatter]:
    key = "overview.held_printed" if printed else "overview.held_other"
    name = labels.text(key, look.lang)
    colour = look.tokens.accent
    bars, lines = texts[~texts["is_line"]], texts[texts["is_line"]]
    traces: list[go.Bar | go.Scatter] = []
    if len(bars):
        traces.append(
            go.Bar(
                orientation="h",
                base=bars["x0"],
                y=[0] * len(bars),
                width=2 * _HALF,
                x=(bars["x1"] - bars["x0"]).dt.total_seconds() * 1000,
                name=name,
                legendgroup=name,
                marker={
                    "color": colour,
                    "line": {"width": 0},
                    "pattern": {
                        "shape": "" if printed else "/",
                        "size": 6,
                        "solidity": 0.35,
                        "fgcolor": colour,
                        "bgcolor": look.tokens.card,
                        "fillmode": "replace",
                    },
                },
                **_telling(bars, look),
            )
        )
    if len(lines):
        traces.append(
            go.Scatter(
                x=lines["x0"],
                y=[0] * len(lines),
                mode="markers",
                name=name,
                legendgroup=name,
                showlegend=not len(bars),
                # A tall symbol would catch the clicks on its neighbours: a short one
                # does not, and what looks like an error bar makes it tall.
                marker={
                    "symbol": "line-ns-open",
                    "size": 6,
                    "color": colour,
                    "line": {"width": 3 if printed else 1.5},
                },
                error_y={
                    "type": "constant",
                    "value": _HALF,
                    "thickness": 3 if printed else 1.5,
                    "width": 0,
                    "color": colour,
                },
                **_telling(lines, look),
            )
        )
    return traces


def _telling(texts: pd.DataFrame, look: Look) -> dict[str, object]:
    said = [
        "<br>".join(
            (
                (row["title"] or labels.text("evidence.untitled", look.lang))[:70],
                labels.date_text(row["published_edtf"], look.lang, digits=look.digits)
                + " · "
                + labels.code("published_basis", row["published_basis"], look.lang),
            )
        )
        for row in row_dicts(texts)
    ]
    return {
        "customdata": texts["article_id"],
        "hovertext": said,
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _name_gaps(
    figure: go.Figure, dated: pd.DataFrame, length: pd.Timedelta, look: Look
) -> None:
    reached = None
    for row in row_dicts(dated.sort_values("x0")):
        first, last = row["x0"], row["x1"]
        if reached is not None and first - reached > length * _NAMED_GAP:
            figure.add_annotation(
                x=reached + (first - reached) / 2, y=0, showarrow=False,
                text=labels.text("overview.gap", look.lang),
                font={"color": look.tokens.quiet, "size": 12},
                bgcolor=look.tokens.card,
            )  # fmt: skip
        reached = last if reached is None else max(reached, last)


def _time_strip(
    figure: go.Figure, dated: pd.DataFrame, length: pd.Timedelta, look: Look
) -> go.Figure:
    figure.update_layout(theme.plotly_layout(look.lang, look.dark))
    first, last = dated["x0"].min(), dated["x1"].max()
    figure.add_shape(
        type="line", x0=first, x1=last, y0=0, y1=0, layer="below",
        line={"color": look.tokens.rule, "width": 2},
    )  # fmt: skip
    figure.update_layout(
        height=_STRIP_HEIGHT,
        barmode="overlay",
        margin={"l": 8, "r": 8, "t": 4, "b": 4},
        xaxis={
            "type": "date",
            "range": [first - length * 0.02, last + length * 0.02],
            "showgrid": False,
            "fixedrange": True,
        },
        yaxis={"visible": False, "range": [-0.6, 0.6], "fixedrange": True},
        legend={"y": 1.05, "yanchor": "bottom", "x": 0, "font": {"size": 12}},
    )
    return figure
