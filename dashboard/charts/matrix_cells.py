"""The cells of the matrix: boxes, what is written on them, and the marks over them.

Full: reported; hollow: prospective; hatched: inferred; the stronger the colour, the
better the support. Struck through: denied; hollow cross: declined; a border of two
colours: conflicting accounts; a broken border: perhaps not yet published by then.
"""

from dataclasses import dataclass
from typing import Any, NamedTuple

import plotly.graph_objects as go

from dashboard.charts.matrix_colours import fill, hatch, legible
from dashboard.charts.matrix_words import (
    beside_text,
    cell_number,
    cell_said,
    cell_text,
    is_declined,
)
from dashboard.ledger import IMPLIED, SELF, Cell
from dashboard.theme import Look


class Column(NamedTuple):
    """One alliance across: its name, colour and place."""

    alliance_id: str
    title: str
    colour: str
    middle: float


@dataclass(frozen=True, slots=True)
class Grid:
    """Where cells stand.

    Attributes:
        columns: by alliance.
        y: the middle of a state's row.
        heights: the height of a state's boxes.
        width: of a box, in the unit of the axis.
        beside: how far beside a box stands who said so; None: cells do not speak.
    """

    columns: dict[str, Column]
    y: dict[str, float]
    heights: dict[str, int]
    width: float
    beside: float | None

    def edges(self, cell: Cell) -> tuple[float, float, float, float]:
        """Return a box's left, right, top and bottom."""
        middle, y = self.columns[cell.alliance_id].middle, self.y[cell.iso3]
        tall = self.heights[cell.iso3]
        return (
            middle - self.width / 2, middle + self.width / 2, y - tall / 2,
            y + tall / 2,
        )  # fmt: skip


def cell_traces(cells: list[Cell], grid: Grid, look: Look) -> list[go.Bar | go.Scatter]:
    """Return the traces of cells whose place is settled."""
    traces: list[go.Bar | go.Scatter] = [
        _boxes(cells, grid, look),
        _texts(cells, grid, look),
    ]
    if grid.beside is not None:
        traces.append(_said_by_itself(cells, grid, look))
    else:
        traces += _crosses([cell for cell in cells if is_declined(cell)], grid)
    conflicting = [cell for cell in cells if "conflicting" in cell.flags]
    denied = [cell for cell in cells if "denied" in cell.flags]
    possibly = [cell for cell in cells if "possibly" in cell.flags]
    overlays = (
        _second_border(conflicting, grid, look),
        _broken_border(possibly, grid, look),
        _strike(denied, grid, look),
    )
    return traces + [trace for trace in overlays if trace is not None]


def _boxes(cells: list[Cell], grid: Grid, look: Look) -> go.Bar:
    colours = [grid.columns[cell.alliance_id].colour for cell in cells]
    fills = [
        fill(cell, colour, look) for cell, colour in zip(cells, colours, strict=True)
    ]
    edges = [grid.edges(cell) for cell in cells]
    return go.Bar(
        orientation="h",
        base=[left for left, _, _, _ in edges],
        x=[grid.width] * len(cells),
        y=[grid.y[cell.iso3] for cell in cells],
        width=[grid.heights[cell.iso3] for cell in cells],
        marker={
            "color": fills,
            "cornerradius": 5,
            "line": {
                "width": [_border(cell) for cell in cells],
                "color": [
                    look.tokens.rule if is_declined(cell) else colour
                    for cell, colour in zip(cells, colours, strict=True)
                ],
            },
            "pattern": {
                "shape": ["/" if cell.support == IMPLIED else "" for cell in cells],
                "size": 6,
                "solidity": 0.25,
                "fgcolor": [hatch(colour, look) for colour in colours],
                "bgcolor": look.tokens.card,
                "fillmode": "replace",
            },
        },
        customdata=[cell.mark for cell in cells],
        hovertext=[cell_said(cell, look) for cell in cells],
        hovertemplate="%{hovertext}<extra></extra>",
        showlegend=False,
    )


def _texts(cells: list[Cell], grid: Grid, look: Look) -> go.Scatter:
    """Write on the boxes; a bar's own text would shrink until nobody can read it."""
    speaks = grid.beside is not None
    return go.Scatter(
        x=[grid.columns[cell.alliance_id].middle for cell in cells],
        y=[grid.y[cell.iso3] for cell in cells],
        mode="text",
        text=[
            cell_text(cell, look) if speaks else cell_number(cell, look)
            for cell in cells
        ],
        textfont={
            "size": 12,
            "color": [_ink(cell, grid, look) for cell in cells],
        },
        hoverinfo="skip",
        showlegend=False,
    )


def _said_by_itself(cells: list[Cell], grid: Grid, look: Look) -> go.Scatter:
    beside = grid.beside or 0
    return go.Scatter(
        x=[grid.columns[cell.alliance_id].middle + beside for cell in cells],
        y=[grid.y[cell.iso3] for cell in cells],
        mode="text",
        text=[beside_text(cell, look) for cell in cells],
        textfont={
            "size": 12,
            "color": [
                look.tokens.accent if cell.support == SELF else look.tokens.quiet
                for cell in cells
            ],
        },
        customdata=[cell.mark for cell in cells],
        hoverinfo="skip",
        showlegend=False,
    )


def _crosses(declined: list[Cell], grid: Grid) -> list[go.Scatter]:
    if not declined:
        return []
    return [
        go.Scatter(
            x=[grid.columns[cell.alliance_id].middle for cell in declined],
            y=[grid.y[cell.iso3] for cell in declined],
            mode="markers",
            marker={
                "symbol": "x-open",
                "size": 11,
                "color": [grid.columns[cell.alliance_id].colour for cell in declined],
                "line": {"width": 2},
            },
            hoverinfo="skip",
            showlegend=False,
        )
    ]


def _second_border(cells: list[Cell], grid: Grid, look: Look) -> go.Scatter | None:
    """Lay a second colour over every other stretch of a border."""
    pen = {"color": look.tokens.warning, "width": 3, "dash": "7px,7px"}
    return _line(*_around(cells, grid), pen)


def _broken_border(cells: list[Cell], grid: Grid, look: Look) -> go.Scatter | None:
    """Break a border by gaps in the colour of the card."""
    pen = {"color": look.tokens.card, "width": 4, "dash": "4px,6px"}
    return _line(*_around(cells, grid), pen)


def _around(
    cells: list[Cell], grid: Grid
) -> tuple[list[float | None], list[float | None]]:
    x: list[float | None] = []
    y: list[float | None] = []
    for cell in cells:
        left, right, top, bottom = grid.edges(cell)
        x += [left, right, right, left, left, None]
        y += [top, top, bottom, bottom, top, None]
    return x, y


def _strike(cells: list[Cell], grid: Grid, look: Look) -> go.Scatter | None:
    x: list[float | None] = []
    y: list[float | None] = []
    for cell in cells:
        left, right, _, _ = grid.edges(cell)
        x += [left, right, None]
        y += [grid.y[cell.iso3], grid.y[cell.iso3], None]
    return _line(x, y, {"color": look.tokens.ink, "width": 2})


def _line(
    x: list[float | None], y: list[float | None], pen: dict[str, Any]
) -> go.Scatter | None:
    if not x:
        return None
    return go.Scatter(
        x=x, y=y, mode="lines", line=pen, hoverinfo="skip", showlegend=False
    )


def _ink(cell: Cell, grid: Grid, look: Look) -> str:
    # Hatching is kept pale enough for ink.
    if cell.support == IMPLIED:
        return look.tokens.ink
    return legible(fill(cell, grid.columns[cell.alliance_id].colour, look), look)


def _border(cell: Cell) -> int:
    return 2 if cell.status == "proposed" or "conflicting" in cell.flags else 1
