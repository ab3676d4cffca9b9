"""The cells of the matrix: boxes, what is written on them, and the marks over them.

Full: reported; hollow: prospective; hatched: inferred; the stronger the colour, the
better the support. Struck through: denied; hollow cross: declined; a border of two
colours: conflicting accounts.
"""

from dataclasses import dataclass
from html import escape
from typing import Any, NamedTuple

import plotly.graph_objects as go

from dashboard import labels
from dashboard.charts.margins import wrapped
from dashboard.ledger import IMPLIED, SELF, Cell
from dashboard.theme import Look, contrast

# Pixels of a line of a cell, and the letters that fit into one.
LINE = 15
_LETTERS = {"ar": 20, "en": 17}
_LETTERS_BESIDE = 14
_STRENGTH = {5: 1.0, 4: 0.8, 3: 0.62, 2: 0.4, 1: 0.62}
# What a small square says beside its number of reports.
_SIGNS = {"suspended": "‖", "left": "←"}
LESS_CERTAIN = "◌"
DECLINED = "✕"


# Letters of a turned head before it breaks, and the pixels that one takes.
TURNED = 44
_TURNED_LETTER = {"ar": 5.4, "en": 6.2}


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
        traces += _crosses([cell for cell in cells if _is_declined(cell)], grid)
    conflicting = [cell for cell in cells if "conflicting" in cell.flags]
    denied = [cell for cell in cells if "denied" in cell.flags]
    overlays = (_second_border(conflicting, grid, look), _strike(denied, grid, look))
    return traces + [trace for trace in overlays if trace is not None]


def turned_height(titles: list[str], look: Look) -> int:
    """Return the pixels that the longest of some turned heads needs."""
    letters = max(min(len(title), TURNED) for title in titles)
    return round(letters * _TURNED_LETTER[look.lang]) + 20


def cell_lines(cell: Cell, look: Look) -> int:
    """Return how many lines a cell that speaks needs, whichever side is the longer."""
    said = _cell_text(cell, look).count("<br>") + 1
    return max(said, _beside_text(cell, look).count("<br>") + 1)


def _boxes(cells: list[Cell], grid: Grid, look: Look) -> go.Bar:
    colours = [grid.columns[cell.alliance_id].colour for cell in cells]
    fills = [_fill(cell, grid, look) for cell in cells]
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
                    look.tokens.rule if _is_declined(cell) else colour
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
        customdata=[cell.mark for cell in cells],
        hovertext=[_cell_said(cell, look) for cell in cells],
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
            _cell_text(cell, look) if speaks else _cell_number(cell, look)
            for cell in cells
        ],
        textfont={
            "size": 12,
            "color": [_legible(_fill(cell, grid, look), look) for cell in cells],
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
        text=[_beside_text(cell, look) for cell in cells],
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
    x: list[float | None] = []
    y: list[float | None] = []
    for cell in cells:
        left, right, top, bottom = grid.edges(cell)
        x += [left, right, right, left, left, None]
        y += [top, top, bottom, bottom, top, None]
    return _line(x, y, {"color": look.tokens.warning, "width": 3, "dash": "7px,7px"})


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


def _is_declined(cell: Cell) -> bool:
    return cell.status == "declined"


def _border(cell: Cell) -> int:
    return 2 if cell.status == "proposed" or "conflicting" in cell.flags else 1


def _fill(cell: Cell, grid: Grid, look: Look) -> str:
    colour = grid.columns[cell.alliance_id].colour
    return _mixed(look.tokens.card, colour, _strength(cell))


def _strength(cell: Cell) -> float:
    # What is only to come, or over, or denied is drawn hollow, as a ring is.
    if _is_declined(cell):
        return 0
    if cell.status in ("proposed", "left") or not cell.is_claimed:
        return 0.1
    return _STRENGTH[cell.support]


def _cell_text(cell: Cell, look: Look) -> str:
    reports = labels.counted("report", cell.reports, look.lang, look.digits)
    speakers = labels.counted("source", cell.speakers, look.lang, look.digits)
    flags = " · ".join(_flag_words(cell, look, dated=False))
    return "<br>".join(
        [
            wrapped(said, _LETTERS[look.lang])
            for said in (_standing(cell, look), reports, speakers, flags)
            if said
        ]
    )


def _standing(cell: Cell, look: Look) -> str:
    """Return a cell's role, its status, or both, whichever say more than "member"."""
    role = labels.code("role", cell.roles[0], look.lang)
    if cell.status == "active":
        return role
    said = labels.code("status", cell.status, look.lang)
    if _is_declined(cell):
        said = f"{DECLINED} {said}"
    return said if cell.roles[0] == "member" else f"{role} · {said}"


def _beside_text(cell: Cell, look: Look) -> str:
    """Return whether the state itself says so, else what else it rests on."""
    if cell.support == SELF:
        return f"<b>✓ {labels.text('alliances.self_yes', look.lang)}</b>"
    answer = labels.text("alliances.self_no", look.lang)
    rests = labels.code("support", str(cell.support), look.lang)
    return f"{answer}<br>{wrapped(rests, _LETTERS_BESIDE)}"


def _cell_number(cell: Cell, look: Look) -> str:
    if _is_declined(cell):
        return ""
    said = "✓" if cell.support == SELF else _SIGNS.get(cell.status, "")
    doubt = LESS_CERTAIN if "less_certain" in cell.flags else ""
    return f"{said}{labels.number(cell.reports, look.digits)}{doubt}"


def _cell_said(cell: Cell, look: Look) -> str:
    lang = look.lang
    roles = " · ".join(labels.code("role", role, lang) for role in cell.roles)
    reports = labels.counted("report", cell.reports, lang, look.digits)
    speakers = labels.counted("source", cell.speakers, lang, look.digits)
    lines = [
        f"<b>{escape(labels.state(cell.iso3, lang), quote=False)}</b>",
        escape(labels.alliance(cell.alliance_id, lang), quote=False),
        f"{roles} · {labels.code('status', cell.status, lang)}",
        labels.code("support", str(cell.support), lang),
        f"{reports} · {speakers}",
        *_flag_words(cell, look, dated=True),
    ]
    return "<br>".join(labels.isolated(line) for line in lines)


def _flag_words(cell: Cell, look: Look, *, dated: bool) -> list[str]:
    words = []
    for flag in cell.flags:
        if flag == "old" and not dated:
            words.append(labels.text("alliances.flag_old", look.lang))
            continue
        when = labels.date_text(cell.last_edtf, look.lang, digits=look.digits)
        said = labels.text(f"flag.{flag}", look.lang, when=when)
        words.append(f"{LESS_CERTAIN} {said}" if flag == "less_certain" else said)
    return words


def _mixed(ground: str, colour: str, share: float) -> str:
    pairs = [
        (int(ground[at : at + 2], 16), int(colour[at : at + 2], 16)) for at in (1, 3, 5)
    ]
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def _legible(fill: str, look: Look) -> str:
    ink, card = look.tokens.ink, look.tokens.card
    return max((ink, card), key=lambda colour: contrast(colour, fill))
