"""What a reader of a timeline finds the way by: landmarks and the texts we hold."""

from html import escape

import pandas as pd
import plotly.graph_objects as go

from dashboard import labels
from dashboard.charts.drawing import Drawing
from dashboard.charts.frames import known, mapped, records
from dashboard.charts.margins import wrapped
from dashboard.charts.spans import Window, drawn_spans
from dashboard.theme import Look

FLAG_HEIGHT = 18
# A landmark's name breaks at this many letters, so that it stands on a phone too.
_NAME_WIDTH = 26
_LINE = 14
STRIP_HEIGHT = 30
_ABOVE = 10
# A text of one day is still seen: some 3 of 900 pixels.
_LEAST = 0.004


def landmarks_in(landmarks: pd.DataFrame, window: Window) -> pd.DataFrame:
    """Return the landmarks an axis shows, with `x0` and their `share` of it."""
    x0 = pd.to_datetime(landmarks["date_from"])
    share = (x0 - window.first) / window.length
    return landmarks.assign(x0=x0, share=share)[(share > 0) & (share < 1)]


def flags_height(flags: pd.DataFrame, look: Look) -> float:
    """Return the pixels that the flags take at the head."""
    return _ABOVE + sum(_tall(name) for name in _flag_names(flags, look))


def draw_flags(drawing: Drawing, flags: pd.DataFrame, *, foot: float) -> None:
    """Draw each landmark as a flag at the head and a thin line down the lanes."""
    look, levels, top = drawing.look, [], float(_ABOVE)
    for name, flag in zip(_flag_names(flags, look), records(flags), strict=True):
        y = top + FLAG_HEIGHT / 2
        levels.append(y)
        drawing.line(
            colour=look.tokens.quiet, dash="1px,3px",
            x0=flag.x0, x1=flag.x0, y0=y - 6, y1=foot,
        )  # fmt: skip
        to_left = flag.share > 0.5
        drawing.note(
            name, x=flag.x0, xanchor="right" if to_left else "left",
            align="right" if to_left else "left", xshift=-4 if to_left else 10,
            y=y - 8, yanchor="top",
            hovertext=labels.date_text(flag.date_edtf, look.lang, digits=look.digits),
        )  # fmt: skip
        top += _tall(name)
    drawing.traces.append(
        go.Scatter(
            x=flags["x0"],
            y=levels,
            mode="markers",
            marker={"symbol": "triangle-right", "size": 9, "color": look.tokens.quiet},
            hoverinfo="skip",
            showlegend=False,
        )
    )


def _flag_names(flags: pd.DataFrame, look: Look) -> list[str]:
    names = flags["name_ar" if look.lang == "ar" else "name_en"]
    return [wrapped(escape(str(name), quote=False), _NAME_WIDTH) for name in names]


def _tall(name: str) -> float:
    return FLAG_HEIGHT + _LINE * name.count("<br>")


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
