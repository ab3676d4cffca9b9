"""Numbers beside marks: reports, and in a shield the original sources."""

import pandas as pd

from dashboard import labels
from dashboard.charts.drawing import Drawing
from dashboard.charts.frames import records

# More marks than these with a number would hide what they stand beside.
MOST_TALLIES = 60
# A shield from its top left corner, in pixels: straight above, pointed below.
_WIDE, _HALF = 12, 6


def write_tallies(drawing: Drawing, dated: pd.DataFrame) -> None:
    """Write how many texts report a mark and how many first speakers tell it.

    One of either is not written: a mark alone says as much.
    """
    more = (dated["reports"] > 1) | (dated["speakers"] > 1)
    several = dated[more & ~dated["is_bin"]].sort_values("reports", ascending=False)
    for mark in records(several.head(MOST_TALLIES)):
        shift = 5.0 + 5 * bool(mark.is_dot)
        if mark.reports > 1:
            said = labels.number(int(mark.reports), drawing.look.digits)
            drawing.note(
                said, size=11, x=mark.x1, y=mark.y, xanchor="left", xshift=shift
            )
            shift += 4 + 7 * len(said)
        if mark.speakers > 1:
            _shield(drawing, mark, shift)


def _shield(drawing: Drawing, mark: object, shift: float) -> None:
    look = drawing.look
    x, y = mark.x1, mark.y  # type: ignore[attr-defined]
    said = labels.number(int(mark.speakers), look.digits)  # type: ignore[attr-defined]
    left, right = shift, shift + _WIDE
    middle = (left + right) / 2
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
