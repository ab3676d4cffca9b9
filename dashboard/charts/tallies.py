"""Numbers beside marks: reports, and in a shield the original sources."""

import pandas as pd

from dashboard import labels
from dashboard.charts.drawing import Drawing
from dashboard.charts.spans import Window
from dashboard.rows import records

# More marks than these with a number would hide what they stand beside.
MOST_TALLIES = 60
# A shield from its top left corner, in pixels: straight above, pointed below.
_WIDE, _HALF = 12, 6
# Beyond this share of the axis a tally would run off its end.
_LAST_PLACE = 0.91
_AFTER, _BEFORE = 1, -1


def write_tallies(drawing: Drawing, dated: pd.DataFrame, window: Window) -> None:
    """Write how many texts report a mark and how many first speakers tell it.

    One of either is not written: a mark alone says as much. They stand after the
    mark, or before one that stands where the axis ends.
    """
    last = window.first + window.length * _LAST_PLACE
    more = (dated["reports"] > 1) | (dated["speakers"] > 1)
    several = dated[more & ~dated["is_bin"]].sort_values("reports", ascending=False)
    for mark in records(several.head(MOST_TALLIES)):
        shift = 5.0 + 5 * bool(mark.is_dot)
        side = _BEFORE if mark.x1 > last else _AFTER
        x = mark.x0 if side == _BEFORE else mark.x1
        if mark.reports > 1:
            said = labels.number(int(mark.reports), drawing.look.digits)
            drawing.note(
                said, size=11, x=x, y=mark.y, xshift=side * shift,
                xanchor="right" if side == _BEFORE else "left",
            )  # fmt: skip
            shift += 4 + 7 * len(said)
        if mark.speakers > 1:
            said = labels.number(int(mark.speakers), drawing.look.digits)
            _shield(drawing, said, x, mark.y, middle=side * (shift + _WIDE / 2))


def _shield(
    drawing: Drawing, said: str, x: pd.Timestamp, y: float, *, middle: float
) -> None:
    look = drawing.look
    left, right = middle - _WIDE / 2, middle + _WIDE / 2
    drawing.shapes.append(
        {
            "type": "path",
            "xref": "x", "yref": "y",
            "xsizemode": "pixel", "ysizemode": "pixel",
            "xanchor": x, "yanchor": y,
            "path": f"M{left},{_HALF - 1} L{right},{_HALF - 1} L{right},-1 "
            f"L{middle},{-_HALF - 2} L{left},-1 Z",
            "line": {"width": 1.2, "color": look.tokens.quiet},
            "fillcolor": look.tokens.card,
            "layer": "above",
        }
    )  # fmt: skip
    drawing.note(said, size=9, x=x, y=y, xanchor="center", xshift=middle)
