"""Where lanes, rows and levels stand: heights in pixels, nothing drawn yet."""

from dataclasses import dataclass, replace

import pandas as pd

from dashboard.charts.frames import known
from dashboard.charts.spans import Window
from dashboard.rows import records

LEVEL = 13
# Marks of conflicting accounts have a border.
BORDERED = 19
LINE = 14
BETWEEN = 5
HEADING = 27
HEADING_LINE = 17
GAP = 7
# Marks of one row keep this share of the axis between them, else they are stacked.
CLEARANCE = 0.008
DOT_SHARE = 0.013


_Stretch = tuple[pd.Timestamp, pd.Timestamp]


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its label, its middle in pixels from the top, the label in full."""

    lane: str
    row: str
    label: str
    middle: float
    said: str | None = None


@dataclass(frozen=True, slots=True)
class Heading:
    """One lane's heading and the top of the lane.

    `link` says why texts that do not name the lane's alliance stand in it.
    """

    lane: str
    title: str
    colour: str | None
    top: float = 0.0
    link: str | None = None

    @property
    def height(self) -> float:
        """Return the pixels that the heading takes."""
        more = self.title.count("<br>") + (self.link is not None)
        return HEADING + HEADING_LINE * more


@dataclass(frozen=True, slots=True)
class Arrangement:
    """A settled timeline: marks with `y`, rows, headings, and the height of all."""

    marks: pd.DataFrame
    rows: tuple[Row, ...]
    headings: tuple[Heading, ...]
    height: float


def arranged(
    marks: pd.DataFrame, *, lanes: list[Heading], window: Window, top: float
) -> Arrangement:
    """Stack lanes, their rows, and in a row the marks that would overlap.

    Args:
        marks: drawn spans with `lane`, `row`, `order`, `label`; undated ones have
            no `x0` and take no level of their own.
        lanes: the headings in order; each gets its `top`.
        window: what the axis shows; nearness is measured by it.
        top: pixels to leave free above the first lane.
    """
    levels = _levels(marks, window)
    y = pd.Series(0.0, index=marks.index)
    rows: list[Row] = []
    headings: list[Heading] = []
    here = top
    by_lane = dict(tuple(marks.groupby("lane")))
    for heading in lanes:
        headings.append(replace(heading, top=here))
        here += heading.height
        for row, part in _rows_of(by_lane[heading.lane]):
            label = str(part["label"].iloc[0])
            count = int(levels[part.index].max()) + 1
            level = BORDERED if _is_bordered(part) else LEVEL
            height = max(count * level, LINE * (label.count("<br>") + 1)) + BETWEEN
            first = here + (height - (count - 1) * level) / 2
            y[part.index] = first + levels[part.index] * level
            rows.append(
                Row(heading.lane, row, label, here + height / 2, _in_full(part))
            )
            here += height
        here += GAP
    return Arrangement(marks.assign(y=y), tuple(rows), tuple(headings), here)


def _is_bordered(row: pd.DataFrame) -> bool:
    return "conflicting" in row and bool(row["conflicting"].any())


def _in_full(row: pd.DataFrame) -> str | None:
    return known(row["label_said"].iloc[0]) if "label_said" in row else None


def _rows_of(lane: pd.DataFrame) -> list[tuple[str, pd.DataFrame]]:
    parts = list(lane.groupby("row", sort=False))
    return sorted(
        ((str(row), part) for row, part in parts),
        key=lambda pair: (
            (pair[1]["order"].iloc[0], pair[1]["x0"].min(), pair[0])
            if pair[1]["x0"].notna().any()
            else (pair[1]["order"].iloc[0], pd.Timestamp.max, pair[0])
        ),
    )


def _levels(marks: pd.DataFrame, window: Window) -> pd.Series:
    """Give overlapping marks of a row different levels, the earliest the first.

    Citations come before all else, so that those of a row stand on one line.
    """
    clear = window.length * CLEARANCE
    least = window.length * DOT_SHARE
    levels = pd.Series(0, index=marks.index)
    dated = marks[marks["x0"].notna() & ~marks["is_bin"]]
    ranked = dated.assign(rank=dated["kind"] != "citation")
    taken: dict[tuple[str, str], list[list[_Stretch]]] = {}
    for mark in records(ranked.sort_values(["rank", "x0", "x1", "mark"])):
        stretch = mark.x0, max(mark.x1, mark.x0 + least) + clear
        row = taken.setdefault((mark.lane, mark.row), [])
        free = next((n for n, level in enumerate(row) if _fits(stretch, level)), None)
        if free is None:
            row.append([])
            free = len(row) - 1
        row[free].append(stretch)
        levels[mark.Index] = free
    return levels


def _fits(stretch: _Stretch, level: list[_Stretch]) -> bool:
    return all(end <= stretch[0] or stretch[1] <= begin for begin, end in level)
