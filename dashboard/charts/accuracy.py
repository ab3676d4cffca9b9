"""How often the reading is right: a mark a share, a line for its likely range."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

import plotly.graph_objects as go

from dashboard import labels
from dashboard.charts.drawing import Drawing
from dashboard.charts.lanes import Heading, Row
from dashboard.charts.margins import label_width, side, write_headings, write_labels
from dashboard.theme import Look
from dashboard.views.accuracy.intervals import likely_range

_ROW, _PAIR, _GROUP, _TOP, _FOOT = 26, 32, 34, 22, 34
# Marks of one row stand so far above and below its middle.
_APART = 7
# Shares below this are rare; the axis begins there unless one of them is.
_USUAL_FLOOR = 0.5
_SYMBOLS = {"precision": "circle", "recall": "diamond-open", "right": "square"}


@dataclass(frozen=True, slots=True)
class Share:
    """One mark: so many of so many.

    Attributes:
        row: the row it stands in; rows of one `group` follow each other.
        mark: its name, for the sentences behind it.
        measure: `precision`, `recall` or `right`.
        is_low: below the line that the chart draws.
    """

    group: str
    row: str
    mark: str
    measure: str
    part: int
    whole: int
    is_low: bool = False


def shares_chart(
    shares: Sequence[Share], *, look: Look, line: float | None = None
) -> go.Figure:
    """Return the shares as marks on one axis, a row a kind or rule.

    Args:
        shares: in the order of the rows; those of one row follow each other.
        look: language and theme.
        line: a share to draw an upright line at.
    """
    rows, headings, height = _placed(shares)
    drawing = Drawing(look)
    margin = label_width(rows, look) + 8
    write_headings(drawing, headings, margin=margin)
    write_labels(drawing, rows, margin=margin)
    middles = {(row.lane, row.row): row.middle for row in rows}
    floor = _floor(shares)
    for middle in middles.values():
        drawing.line(
            colour=look.tokens.rule, xref="paper", x0=0, x1=1, y0=middle, y1=middle
        )
    if line is not None:
        _draw_limit(drawing, line, height)
    for measure in dict.fromkeys(one.measure for one in shares):
        for is_low in (False, True):
            mine = [
                one for one in shares if (one.measure, one.is_low) == (measure, is_low)
            ]
            if mine:
                drawing.traces.append(_trace(mine, middles, look))
    _write_counts(drawing, shares, middles)
    axis = [floor, 1.012]
    return drawing.figure(
        {
            "height": round(height + _FOOT),
            "margin": {
                "l": 8, "r": 8, "t": 4, "b": _FOOT, side(look): margin,
                _far_side(look): 62,
            },
            "xaxis": {
                "range": axis[::-1] if look.lang == "ar" else axis,
                "tickformat": ".0%", "tickangle": 0, "fixedrange": True,
                "showgrid": True,
            },
            "yaxis": {"range": [height, 0], "visible": False, "fixedrange": True},
            "hovermode": "closest",
        }
    )  # fmt: skip


def _placed(
    shares: Iterable[Share],
) -> tuple[tuple[Row, ...], tuple[Heading, ...], float]:
    """Stack the rows under the headings of their groups."""
    rows: list[Row] = []
    headings: list[Heading] = []
    here = float(_TOP)
    for group, of_group in groupby(shares, key=lambda one: one.group):
        if group:
            headings.append(Heading(group, labels.isolated(group), None, here))
            here += _GROUP
        for row in dict.fromkeys(one.row for one in of_group):
            high = _ROW if group else _PAIR
            rows.append(Row(group, row, labels.isolated(row), here + high / 2))
            here += high
        here += 6 if group else 0
    return tuple(rows), tuple(headings), here


def _floor(shares: Iterable[Share]) -> float:
    """Return where the axis begins: below every mark, its range aside."""
    least = min((one.part / one.whole for one in shares if one.whole), default=1.0)
    return min(_USUAL_FLOOR, max(0.0, (least * 10 - 1) // 1 / 10))


def _draw_limit(drawing: Drawing, share: float, height: float) -> None:
    quiet = drawing.look.tokens.quiet
    drawing.line(colour=quiet, dash="dot", x0=share, x1=share, y0=0, y1=height)
    drawing.note(
        labels.isolated(labels.text("accuracy.nine_in_ten", drawing.look.lang)),
        size=11, x=share, y=0, yanchor="top", xanchor="center",
        bgcolor=drawing.look.tokens.card,
    )  # fmt: skip


def _trace(
    shares: Sequence[Share], middles: dict[tuple[str, str], float], look: Look
) -> go.Scatter:
    first = shares[0]
    tokens = look.tokens
    colour = tokens.warning if first.is_low else tokens.accent
    symbol = "circle-open" if first.is_low else _SYMBOLS[first.measure]
    shift = {"precision": -_APART, "recall": _APART}.get(first.measure, 0)
    alone = {one.row for one in shares if _is_alone(one)}
    ranges = [likely_range(one.part, one.whole) for one in shares]
    at = [one.part / one.whole for one in shares]
    return go.Scatter(
        x=at,
        y=[
            middles[one.group, one.row] + (0 if one.row in alone else shift)
            for one in shares
        ],
        mode="markers",
        marker={
            "symbol": symbol, "size": 11, "color": colour,
            "line": {"width": 2, "color": colour},
        },
        error_x={
            "type": "data", "symmetric": False, "thickness": 1.5, "width": 0,
            "color": tokens.quiet,
            "array": [high - x for x, (_, high) in zip(at, ranges, strict=True)],
            "arrayminus": [x - low for x, (low, _) in zip(at, ranges, strict=True)],
        },
        customdata=[one.mark for one in shares],
        hovertext=[_hover(one, look) for one in shares],
        hovertemplate="%{hovertext}<extra></extra>",
        unselected={"marker": {"opacity": 1}},
        cliponaxis=False,
        showlegend=False,
    )  # fmt: skip


def _is_alone(one: Share) -> bool:
    """Tell whether a row has this mark alone: rules have no recall."""
    return one.measure == "right" or bool(one.group)


def _hover(one: Share, look: Look) -> str:
    low, high = likely_range(one.part, one.whole)
    about = labels.text(f"accuracy.measure.{one.measure}", look.lang)
    return labels.text(
        "accuracy.hover", look.lang, about=f"{labels.isolated(one.row)} · {about}",
        part=labels.number(one.part, look.digits),
        whole=labels.number(one.whole, look.digits),
        low=labels.number(round(low * 100), look.digits),
        high=labels.number(round(high * 100), look.digits),
    )  # fmt: skip


def _write_counts(
    drawing: Drawing, shares: Sequence[Share], middles: dict[tuple[str, str], float]
) -> None:
    """Write beyond the axis how many items stand behind each row."""
    look = drawing.look
    x, anchor = (0, "right") if look.lang == "ar" else (1, "left")
    wholes: dict[tuple[str, str], list[Share]] = {}
    for one in shares:
        wholes.setdefault((one.group, one.row), []).append(one)
    for place, mine in wholes.items():
        last = mine[-1]
        said = f"{last.part}/{last.whole}"
        drawing.note(
            f"\u2066{labels.number(said, look.digits)}\u2069", size=12, xref="paper",
            x=x, xanchor=anchor, xshift=-6 if look.lang == "ar" else 6,
            y=middles[place], yanchor="middle",
        )  # fmt: skip


def _far_side(look: Look) -> str:
    return "l" if side(look) == "r" else "r"
