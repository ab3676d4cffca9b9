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
from dashboard.ledger import IMPLIED, SELF, Cell
from dashboard.theme import Look, contrast

# Up to so many alliances a cell has room to speak; up to so many a head has room to
# stand upright.
FEW, UPRIGHT = 3, 7
_ROW_FEW, _ROW_MANY = 46, 26
_BAND = 30
_HEAD_UPRIGHT, _HEAD_TURNED = 72, 190
# Width of a column in the unit of the axis, and of the column "said by itself".
_COLUMN, _SELF = 1.0, 0.62
_STRENGTH = {5: 1.0, 4: 0.8, 3: 0.62, 2: 0.4, 1: 0.62}


class Column(NamedTuple):
    """One alliance across: its name, colour and place."""

    alliance_id: str
    title: str
    colour: str
    middle: float


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
    head = float(_HEAD_UPRIGHT if len(columns) <= UPRIGHT else _HEAD_TURNED)
    rows, titles, foot = _rows(bands, notes, head=head, is_few=is_few, look=look)
    margin = label_width(rows, look)
    _write_heads(drawing, placed, head=head, is_few=is_few)
    _write_bands(drawing, titles, margin)
    write_labels(drawing, rows, margin=margin)
    _rules(drawing, rows)
    y = {row.row: row.middle for row in rows}
    cells = [cell for cell in found if cell.iso3 in y]
    drawing.traces.append(_boxes(cells, placed, y, is_few=is_few, look=look))
    if is_few:
        drawing.traces.append(_said_by_itself(cells, placed, y, look))
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


def _columns(columns: list[tuple[str, str, str]], *, is_few: bool) -> list[Column]:
    step = _COLUMN + (_SELF if is_few else 0)
    return [
        Column(alliance, title, colour, _COLUMN / 2 + number * step)
        for number, (alliance, title, colour) in enumerate(columns)
    ]


def _rows(
    bands: list[Band], notes: dict[str, str], *, head: float, is_few: bool, look: Look
) -> tuple[tuple[Row, ...], list[tuple[str, float]], float]:
    here = head
    height = _ROW_FEW if is_few else _ROW_MANY
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
                label += f"<br><i>{wrapped(escape(notes[iso3], quote=False), 22)}</i>"
            lines = label.count("<br>") + 1
            tall = max(height, 16 * lines + 8)
            rows.append(Row(band.title, iso3, label, here + tall / 2))
            here += tall
    return tuple(rows), titles, here


def _write_heads(
    drawing: Drawing, columns: list[Column], *, head: float, is_few: bool
) -> None:
    """Name the alliances: upright while there is room, else turned."""
    look = drawing.look
    common = {"y": head - 8, "yanchor": "bottom", "font": {"color": look.tokens.ink}}
    turned = len(columns) > UPRIGHT
    for column in columns:
        dot = f'<span style="color:{column.colour}">●</span>'
        width, lines = (28, 2) if turned else (22 if is_few else 15, 4)
        title = wrapped(escape(column.title, quote=False), width, lines=lines)
        if turned:
            drawing.note(title, x=column.middle, textangle=-90, align="left", **common)
        else:
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


def _boxes(
    cells: list[Cell],
    columns: list[Column],
    y: dict[str, float],
    *,
    is_few: bool,
    look: Look,
) -> go.Bar:
    at = {column.alliance_id: column for column in columns}
    width = _COLUMN * (0.88 if is_few else 0.78)
    colours = [at[cell.alliance_id].colour for cell in cells]
    fills = [
        _mixed(look.tokens.card, colour, _strength(cell))
        for cell, colour in zip(cells, colours, strict=True)
    ]
    said = [
        _cell_text(cell, look) if is_few else _cell_number(cell, look) for cell in cells
    ]
    return go.Bar(
        orientation="h",
        base=[at[cell.alliance_id].middle - width / 2 for cell in cells],
        x=[width] * len(cells),
        y=[y[cell.iso3] for cell in cells],
        width=(_ROW_FEW if is_few else _ROW_MANY) - 8,
        marker={
            "color": fills,
            "cornerradius": 5,
            "line": {
                "width": [2 if cell.status == "proposed" else 1 for cell in cells],
                "color": [
                    look.tokens.ink if "conflicting" in cell.flags else colour
                    for cell, colour in zip(cells, colours, strict=True)
                ],
            },
            "pattern": {
                "shape": ["/" if cell.support == IMPLIED else "" for cell in cells],
                "size": 6,
                "solidity": 0.25,
                "fgcolor": colours,
                "bgcolor": look.tokens.card,
                "fillmode": "replace",
            },
        },
        text=said,
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        constraintext="inside",
        textfont={"size": 12, "color": [_legible(fill, look) for fill in fills]},
        customdata=[cell.mark for cell in cells],
        hovertext=[_cell_said(cell, look) for cell in cells],
        hovertemplate="%{hovertext}<extra></extra>",
        showlegend=False,
    )


def _said_by_itself(
    cells: list[Cell], columns: list[Column], y: dict[str, float], look: Look
) -> go.Scatter:
    at = {column.alliance_id: column for column in columns}
    yes, no = (
        labels.text(f"alliances.self_{answer}", look.lang) for answer in ("yes", "no")
    )
    has_said = [cell.support == SELF for cell in cells]
    return go.Scatter(
        x=[at[cell.alliance_id].middle + (_COLUMN + _SELF) / 2 for cell in cells],
        y=[y[cell.iso3] for cell in cells],
        mode="text",
        text=[f"<b>✓ {yes}</b>" if one else no for one in has_said],
        textfont={
            "size": 13,
            "color": [
                look.tokens.accent if one else look.tokens.quiet for one in has_said
            ],
        },
        hoverinfo="skip",
        showlegend=False,
    )


def _strength(cell: Cell) -> float:
    # What is only to come is drawn hollow, as a ring is.
    return 0.1 if cell.status == "proposed" else _STRENGTH[cell.support]


def _cell_text(cell: Cell, look: Look) -> str:
    first = labels.code("role", cell.roles[0], look.lang)
    if cell.status != "active":
        first = labels.code("status", cell.status, look.lang)
        if cell.roles[0] != "member":
            first = f"{labels.code('role', cell.roles[0], look.lang)} · {first}"
    return f"{labels.isolated(first)}<br>{labels.isolated(_counts(cell, look))}"


def _cell_number(cell: Cell, look: Look) -> str:
    said = "✓ " if cell.support == SELF else ""
    return said + labels.number(cell.reports, look.digits)


def _cell_said(cell: Cell, look: Look) -> str:
    lang = look.lang
    roles = " · ".join(labels.code("role", role, lang) for role in cell.roles)
    flags = [
        labels.text(f"flag.{flag}", lang, when="…")
        for flag in cell.flags
        if flag != "old"
    ]
    lines = [
        f"<b>{escape(labels.state(cell.iso3, lang), quote=False)}</b>",
        escape(labels.alliance(cell.alliance_id, lang), quote=False),
        f"{roles} · {labels.code('status', cell.status, lang)}",
        labels.code("support", str(cell.support), lang),
        _counts(cell, look),
        *flags,
    ]
    return "<br>".join(labels.isolated(line) for line in lines)


def _counts(cell: Cell, look: Look) -> str:
    reports = labels.counted("report", cell.reports, look.lang, look.digits)
    speakers = labels.counted("source", cell.speakers, look.lang, look.digits)
    return f"{reports} · {speakers}"


def _mixed(ground: str, colour: str, share: float) -> str:
    pairs = [
        (int(ground[at : at + 2], 16), int(colour[at : at + 2], 16)) for at in (1, 3, 5)
    ]
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def _legible(fill: str, look: Look) -> str:
    ink, card = look.tokens.ink, look.tokens.card
    return max((ink, card), key=lambda colour: contrast(colour, fill))
