"""The matrix: states down, alliances across, a cell for what is claimed of each.

With a few alliances a cell speaks, and a column beside it says whether the state
itself has said so; with many it is a small square, and pointing at it tells.
"""

from html import escape
from itertools import pairwise
from typing import NamedTuple

import plotly.graph_objects as go

from dashboard import labels
from dashboard.charts.drawing import Drawing
from dashboard.charts.lanes import Row
from dashboard.charts.margins import at_edge, label_width, side, wrapped, write_labels
from dashboard.charts.matrix_cells import Column, Grid, cell_traces
from dashboard.charts.matrix_words import LINE, cell_lines, turned, turned_height
from dashboard.ledger import Cell
from dashboard.theme import Look

# Up to so many alliances a cell has room to speak; up to so many a head has room to
# stand upright.
FEW, UPRIGHT = 3, 7
_ROW_MANY = 28
_BAND = 30
_HEAD_UPRIGHT = 72
# Width of a column in the unit of the axis, and of the column "said by itself".
_COLUMN, _SELF = 1.0, 0.57
# Pixels below which a column can no longer be read: of the few, of those with
# upright heads, of the many.
_LEAST_FEW, _LEAST_UPRIGHT, _LEAST_MANY = 200, 92, 27


class Band(NamedTuple):
    """States that are in the same alliances, under a heading."""

    title: str
    iso3s: list[str]


def matrix_chart(
    found: list[Cell],
    *,
    columns: list[tuple[str, str, str]],
    bands: list[Band],
    notes: dict[str, str],
    look: Look,
) -> go.Figure:
    """Return the matrix.

    Args:
        found: the cells.
        columns: alliance, its name and colour, in reading order.
        bands: states by the alliances they are in, in order.
        notes: a state's note, such as a landmark that changed its government.
        look: language and theme.
    """
    is_few = len(columns) <= FEW
    placed = _columns(columns, is_few=is_few)
    drawing = Drawing(look)
    head = float(_HEAD_UPRIGHT)
    if len(columns) > UPRIGHT:
        names = [title for _, title, _ in columns]
        head = float(turned_height(names, look, len(columns)))
    tall = _heights(found, look) if is_few else {}
    rows, titles, foot = _rows(bands, notes, head=head, tall=tall, look=look)
    margin = label_width(rows, look)
    _write_heads(drawing, placed, head=head, is_few=is_few)
    _write_bands(drawing, titles, margin)
    write_labels(drawing, rows, margin=margin)
    _rules(drawing, rows)
    y = {row.row: row.middle for row in rows}
    grid = Grid(
        columns={column.alliance_id: column for column in placed},
        y=y,
        heights={iso3: tall.get(iso3, _ROW_MANY) - 8 for iso3 in y},
        width=_COLUMN * (0.88 if is_few else 0.78),
        beside=(_COLUMN + _SELF) / 2 if is_few else None,
    )
    drawing.traces += cell_traces(
        [cell for cell in found if cell.iso3 in y], grid, look
    )
    width = placed[-1].middle + (_COLUMN / 2 + _SELF if is_few else _COLUMN / 2)
    span = [0, width]
    return drawing.figure(
        {
            "height": round(foot + 12),
            "margin": {"l": 8, "r": 8, "t": 4, "b": 8, side(look): margin},
            "barmode": "overlay",
            "bargap": 0,
            "xaxis": {
                "range": span[::-1] if look.lang == "ar" else span,
                "visible": False,
                "fixedrange": True,
            },
            "yaxis": {"range": [foot, 0], "visible": False, "fixedrange": True},
        }
    )


def least_width(alliances: int) -> int:
    """Return the pixels that a matrix of so many alliances needs to be read."""
    labelled = 130
    if alliances <= FEW:
        return labelled + _LEAST_FEW * alliances
    least = _LEAST_UPRIGHT if alliances <= UPRIGHT else _LEAST_MANY
    return labelled + least * alliances


def _columns(columns: list[tuple[str, str, str]], *, is_few: bool) -> list[Column]:
    step = _COLUMN + (_SELF if is_few else 0)
    return [
        Column(alliance, title, colour, _COLUMN / 2 + number * step)
        for number, (alliance, title, colour) in enumerate(columns)
    ]


def _heights(found: list[Cell], look: Look) -> dict[str, int]:
    """Return how tall the rows of a matrix that speaks are, by state."""
    tall: dict[str, int] = {}
    for cell in found:
        needed = LINE * cell_lines(cell, look) + 22
        tall[cell.iso3] = max(tall.get(cell.iso3, 0), needed)
    return tall


def _rows(
    bands: list[Band],
    notes: dict[str, str],
    *,
    head: float,
    tall: dict[str, int],
    look: Look,
) -> tuple[tuple[Row, ...], list[tuple[str, float]], float]:
    here = head
    rows: list[Row] = []
    titles: list[tuple[str, float]] = []
    for band in bands:
        if band.title:
            titles.append((band.title, here))
            here += _BAND
        for iso3 in band.iso3s:
            name = escape(labels.state(iso3, look.lang), quote=False)
            label = wrapped(name, 20)
            if iso3 in notes:
                label += f"<br><i>{wrapped(escape(notes[iso3], quote=False), 18)}</i>"
            lines = label.count("<br>") + 1
            height = max(tall.get(iso3, _ROW_MANY), 16 * lines + 8)
            rows.append(Row(band.title, iso3, label, here + height / 2))
            here += height
    return tuple(rows), titles, here


def _write_heads(
    drawing: Drawing, columns: list[Column], *, head: float, is_few: bool
) -> None:
    """Name the alliances: upright while there is room, else turned."""
    look = drawing.look
    common = {"y": head - 8, "yanchor": "bottom", "font": {"color": look.tokens.ink}}
    if len(columns) > UPRIGHT:
        for column in columns:
            drawing.note(
                turned(column.title, len(columns)), size=11, x=column.middle,
                textangle=-90, align="left", **common,
            )  # fmt: skip
        return
    for column in columns:
        dot = f'<span style="color:{column.colour}">●</span>'
        width = 20 if is_few else 13
        title = wrapped(escape(column.title, quote=False), width, lines=4)
        drawing.note(f"{dot}<br><b>{title}</b>", x=column.middle, **common)
        if is_few:
            said = labels.text("alliances.self_head", look.lang)
            x = column.middle + (_COLUMN + _SELF) / 2
            drawing.note(said, size=11, x=x, y=head - 8, yanchor="bottom")


def _write_bands(
    drawing: Drawing, titles: list[tuple[str, float]], margin: int
) -> None:
    for title, top in titles:
        drawing.line(
            colour=drawing.look.tokens.rule, xref="paper", x0=0, x1=1, y0=top, y1=top
        )
        drawing.note(
            labels.isolated(f"<b>{escape(title, quote=False)}</b>"), size=13,
            font={"color": drawing.look.tokens.accent}, y=top + 6, yanchor="top",
            **at_edge(drawing.look, margin),
        )  # fmt: skip


def _rules(drawing: Drawing, rows: tuple[Row, ...]) -> None:
    for one, other in pairwise(rows):
        if one.lane == other.lane:
            y = (one.middle + other.middle) / 2
            drawing.line(
                colour=drawing.look.tokens.rule, dash="1px,3px", xref="paper", x0=0,
                x1=1, y0=y, y1=y,
            )  # fmt: skip
