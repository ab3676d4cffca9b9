"""The key of the map, part of the picture so that it travels with it."""

from typing import Any, NamedTuple

from dashboard import labels
from dashboard.charts.drawing import Drawing
from dashboard.theme import Look, group_colour
from dashboard.vocabulary import EVENT_GROUPS

ROW = 24
# What the narrowest map holds in a row, in pixels, and the width of a letter.
_ROOM = 700
_LETTER = {"ar": 5.6, "en": 6.1}
_SWATCH, _GAP, _BETWEEN = 22, 7, 16


class Item(NamedTuple):
    """One entry: how it is drawn, in what colour, and what it says."""

    shape: str
    colour: str
    said: str


def key_rows(items: list[list[Item]], look: Look) -> list[list[Item]]:
    """Return the entries as rows that the narrowest map holds; groups stay apart."""
    rows: list[list[Item]] = []
    for group in items:
        row: list[Item] = []
        for item in group:
            if row and sum(_wide(one, look) for one in [*row, item]) > _ROOM:
                rows.append(row)
                row = []
            row.append(item)
        if row:
            rows.append(row)
    return rows


def draw_key(drawing: Drawing, rows: list[list[Item]], *, height: float) -> None:
    """Draw rows of entries under the map, from where reading begins.

    Args:
        drawing: the figure; its paper ends where the key does.
        rows: what `key_rows` gives.
        height: of the whole figure, in pixels.
    """
    look = drawing.look
    for number, row in enumerate(rows):
        y = ((len(rows) - number - 0.5) * ROW) / height
        along = 4.0
        for item in row:
            _draw(drawing, item, along, y)
            along += _wide(item, look)


def event_items(groups: set[str | None], look: Look) -> list[Item]:
    """Return an entry for each event group that is drawn."""
    return [
        Item("dot", group_colour(group, look.dark), _group(group, look))
        for group in EVENT_GROUPS
        if group in groups
    ]


def _group(group: str, look: Look) -> str:
    return labels.code("event_group", group, look.lang)


def _wide(item: Item, look: Look) -> float:
    swatch = _SWATCH + _GAP if item.shape else 0
    return swatch + len(item.said) * _LETTER[look.lang] + _BETWEEN


def _draw(drawing: Drawing, item: Item, along: float, y: float) -> None:
    look = drawing.look
    is_arabic = look.lang == "ar"
    edge, sign = (1, -1) if is_arabic else (0, 1)
    if item.shape:
        first, last = sorted((sign * along, sign * (along + _SWATCH)))
        place = {
            "xref": "paper", "yref": "paper", "xsizemode": "pixel",
            "ysizemode": "pixel", "xanchor": edge, "yanchor": y,
        }  # fmt: skip
        drawing.shapes += [
            place | part for part in _swatch(item, first, last, is_arabic=is_arabic)
        ]
        if item.shape == "question":
            drawing.note(
                "؟" if is_arabic else "?", size=11, xref="paper", yref="paper", x=edge,
                y=y, xanchor="center", yanchor="middle",
                xshift=sign * (along + _SWATCH / 2), font={"color": look.tokens.ink},
            )  # fmt: skip
        along += _SWATCH + _GAP
    drawing.note(
        labels.isolated(item.said), xref="paper", yref="paper", x=edge, y=y,
        xanchor="right" if is_arabic else "left", yanchor="middle", xshift=sign * along,
        font={"color": look.tokens.ink if item.shape else look.tokens.quiet},
    )  # fmt: skip


def _swatch(
    item: Item, first: float, last: float, *, is_arabic: bool
) -> list[dict[str, Any]]:
    """Return the shapes of one swatch, in pixels about its place."""
    middle = (first + last) / 2
    pen = {"color": item.colour, "width": 1.6}
    line = {"type": "line", "x0": first, "x1": last, "y0": 0, "y1": 0}
    tip, back = (first, first + 6) if is_arabic else (last, last - 6)
    head = {"type": "path", "path": f"M{back},4 L{tip},0 L{back},-4", "line": pen}
    dots = {"color": item.colour, "width": 1, "dash": "dot"}
    rhomb = f"M{middle},6 L{middle + 6},0 L{middle},-6 L{middle - 6},0 Z"
    filled = {"fillcolor": item.colour, "line": {"width": 0}}
    drawn = {
        "box": [{"type": "rect", **_square(middle, 6.5), **filled}],
        "dot": [{"type": "circle", **_square(middle, 5), **filled}],
        "ring": [{"type": "circle", **_square(middle, 5), "line": pen}],
        "question": [{"type": "circle", **_square(middle, 7.5), "line": pen}],
        "area": [{"type": "circle", **_square(middle, 7), "line": dots}],
        "diamond": [{"type": "path", "path": rhomb, **filled}],
        "line": [line | {"line": pen}],
        "dash": [line | {"line": pen | {"dash": "5px,4px"}}],
        "arrow": [line | {"line": pen}, head],
        "hatch": [_slash(middle + at, item.colour) for at in (-9, -5, -1, 3)],
    }
    return drawn[item.shape]


def _square(middle: float, half: float) -> dict[str, float]:
    return {"x0": middle - half, "x1": middle + half, "y0": -half, "y1": half}


def _slash(start: float, colour: str) -> dict[str, Any]:
    ends = {"x0": start, "x1": start + 6, "y0": -5, "y1": 5}
    return {"type": "line", **ends, "line": {"color": colour, "width": 1}}
