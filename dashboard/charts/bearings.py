"""The strip under a timeline: the texts we hold, so that a gap is seen as theirs."""

from html import escape

import pandas as pd
import plotly.graph_objects as go

from dashboard import labels
from dashboard.charts.drawing import Drawing
from dashboard.charts.frames import known, mapped
from dashboard.charts.spans import Window, drawn_spans

STRIP_HEIGHT = 30
# A text of one day is still seen: some 3 of 900 pixels.
_LEAST = 0.004


def draw_strip(
    drawing: Drawing, held: pd.DataFrame, *, window: Window, top: float
) -> None:
    """Draw the texts we hold as a grey strip: where it is empty we hold none."""
    look, y = drawing.look, top + STRIP_HEIGHT / 2
    drawing.box(
        colour=look.tokens.paper, xref="paper", x0=0, x1=1, y0=top,
        y1=top + STRIP_HEIGHT,
    )  # fmt: skip
    dated = held[held["at_from"].notna() | held["at_to"].notna()]
    if len(dated) < len(held):
        said = labels.number(len(held) - len(dated), look.digits)
        drawing.note(said, size=11, xref="x2", x=0.5, y=y)
    if not dated.empty:
        drawing.traces.append(_texts(drawing, dated, window, y))


def _texts(drawing: Drawing, dated: pd.DataFrame, window: Window, y: float) -> go.Bar:
    look = drawing.look
    spans = drawn_spans(dated.assign(kind="held", deadline=False), window)
    least = window.length * _LEAST
    x1 = spans["x1"].where(spans["x1"] - spans["x0"] > least, spans["x0"] + least)
    titles = mapped(
        spans["title"].fillna(""),
        lambda said: labels.isolated(escape(said[:80], quote=False)),
    )
    dates = mapped(
        spans["at_edtf"],
        lambda edtf: labels.isolated(
            labels.date_text(known(edtf), look.lang, digits=look.digits)
        ),
    )
    return go.Bar(
        orientation="h",
        base=spans["x0"],
        x=(x1 - spans["x0"]).dt.total_seconds() * 1000,
        y=[y] * len(spans),
        width=STRIP_HEIGHT - 14,
        marker={"color": look.tokens.quiet, "opacity": 0.45, "line": {"width": 0}},
        customdata="text:" + spans["article_id"],
        hovertext=titles + "<br>" + dates,
        hovertemplate="%{hovertext}<extra></extra>",
        showlegend=False,
    )
