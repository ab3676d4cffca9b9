"""Landmarks on the axis of time: flags at the head, named as far as there is room."""

from collections.abc import Iterable
from html import escape
from typing import Any, NamedTuple

import pandas as pd
import plotly.graph_objects as go

from dashboard import labels
from dashboard.charts.drawing import Drawing
from dashboard.charts.lanes import Row
from dashboard.charts.spans import Window
from dashboard.rows import records
from dashboard.theme import Look

LEVEL = 18
# Flags that find no room on so many levels are drawn without a name and counted.
MOST_LEVELS = 5
# A longer name is cut where its level has no room for all of it; pointing at the flag
# tells the rest.
_LONGEST = 30
_ABOVE, _BELOW = 8, 6
# The narrowest that the axis gets, in pixels, and a letter's width.
_NARROWEST = 385
_LETTER = {"ar": 5.0, "en": 5.9}
_GAP = 12
# Names of the axis' later half stand before their flags.
_MIDDLE = 0.5

Stretch = tuple[float, float]


class Flag(NamedTuple):
    """One landmark: its day, its name as written, its level, its words in full."""

    x0: pd.Timestamp
    name: str
    level: int | None
    to_left: bool
    said: str


def placed_flags(landmarks: pd.DataFrame, window: Window, look: Look) -> list[Flag]:
    """Return the landmarks an axis shows, each on the first level that has room.

    What dates most comes first; what finds no room has no level.
    """
    inside = [mark for mark in records(landmarks) if _share(mark, window) is not None]
    taken: dict[int, list[Stretch]] = {}
    ranked = sorted(inside, key=lambda mark: -getattr(mark, "uses", 1))
    flags = [_placed(mark, window, taken, look) for mark in ranked]
    # Once all stand, the room that is left goes to names that were cut.
    whole = [
        _whole(flag, mark, window, taken, look)
        for flag, mark in zip(flags, ranked, strict=True)
    ]
    return sorted(whole, key=lambda flag: flag.x0)


def flags_height(flags: list[Flag]) -> float:
    """Return the pixels that the flags take at the head."""
    levels = [flag.level for flag in flags if flag.level is not None]
    return _ABOVE + LEVEL * (max(levels) + 1) + _BELOW if levels else _ABOVE


def head_row(flags: list[Flag], look: Look) -> list[Row]:
    """Return the label of the flags, with how many found no room for a name."""
    if not flags:
        return []
    nameless = sum(flag.level is None for flag in flags)
    said = labels.code("mark", "landmark", look.lang)
    if nameless:
        count = labels.number(nameless, look.digits)
        said = f"{said} ({labels.text('timeline.nameless', look.lang, count=count)})"
    listed = "<br>".join(flag.said for flag in flags)
    return [Row("", "landmarks", labels.isolated(said), _ABOVE + LEVEL / 2, listed)]


def draw_flags(drawing: Drawing, flags: list[Flag], *, foot: float) -> None:
    """Draw each landmark as a flag at the head and a thin line down the lanes."""
    for flag in flags:
        y = _height_of(flag)
        drawing.line(
            colour=drawing.look.tokens.quiet, dash="1px,3px",
            x0=flag.x0, x1=flag.x0, y0=y - 6, y1=foot,
        )  # fmt: skip
        if flag.level is not None:
            _write(drawing, flag, y)
    drawing.traces.append(_heads(flags, drawing.look))


def _share(mark: Any, window: Window) -> float | None:  # noqa: ANN401
    share = (pd.Timestamp(mark.date_from) - window.first) / window.length
    return share if 0 < share < 1 else None


def _placed(
    mark: Any,  # noqa: ANN401 - a row of a frame
    window: Window,
    taken: dict[int, list[Stretch]],
    look: Look,
) -> Flag:
    share = _share(mark, window) or 0.0
    full = _name_of(mark, look)
    name = _cut(full)
    stretch = _stretch(name, share, look)
    free = (
        number
        for number in range(MOST_LEVELS)
        if _is_free(stretch, taken.get(number, ()))
    )
    level = next(free, None)
    if level is not None:
        taken.setdefault(level, []).append(stretch)
    when = labels.date_text(mark.date_edtf, look.lang, digits=look.digits)
    said = labels.isolated(escape(f"{full} · {when}", quote=False))
    shown = labels.isolated(escape(name, quote=False))
    return Flag(pd.Timestamp(mark.date_from), shown, level, share > _MIDDLE, said)


def _whole(
    flag: Flag,
    mark: Any,  # noqa: ANN401 - a row of a frame
    window: Window,
    taken: dict[int, list[Stretch]],
    look: Look,
) -> Flag:
    """Return a flag whose name is written out where its level has room for that."""
    full = _name_of(mark, look)
    if flag.level is None or full == _cut(full):
        return flag
    share = _share(mark, window) or 0.0
    written, wanted = _stretch(_cut(full), share, look), _stretch(full, share, look)
    others = [each for each in taken[flag.level] if each != written]
    if wanted[0] < 0 or wanted[1] > _NARROWEST or not _is_free(wanted, others):
        return flag
    taken[flag.level] = [*others, wanted]
    return flag._replace(name=labels.isolated(escape(full, quote=False)))


def _name_of(mark: Any, look: Look) -> str:  # noqa: ANN401 - a row of a frame
    return str(mark.name_ar if look.lang == "ar" else mark.name_en)


def _cut(name: str) -> str:
    return name if len(name) <= _LONGEST else name[: _LONGEST - 1].rstrip() + "…"


def _stretch(name: str, share: float, look: Look) -> Stretch:
    """Return the pixels of the axis that a name takes on its level."""
    wide = len(name) * _LETTER[look.lang] + _GAP
    at = share * _NARROWEST
    return (at - wide, at + _GAP) if share > _MIDDLE else (at - _GAP / 2, at + wide)


def _is_free(stretch: Stretch, taken: Iterable[Stretch]) -> bool:
    return all(stretch[1] <= begin or end <= stretch[0] for begin, end in taken)


def _height_of(flag: Flag) -> float:
    return _ABOVE + LEVEL * (flag.level or 0) + LEVEL / 2


def _write(drawing: Drawing, flag: Flag, y: float) -> None:
    # The ground hides the lines of flags that stand higher.
    drawing.note(
        flag.name, x=flag.x0, xanchor="right" if flag.to_left else "left",
        align="right" if flag.to_left else "left", xshift=-4 if flag.to_left else 9,
        y=y, yanchor="middle", bgcolor=drawing.look.tokens.card, borderpad=0,
        hovertext=flag.said,
    )  # fmt: skip


def _heads(flags: list[Flag], look: Look) -> go.Scatter:
    return go.Scatter(
        x=[flag.x0 for flag in flags],
        y=[_height_of(flag) for flag in flags],
        mode="markers",
        marker={"symbol": "triangle-right", "size": 9, "color": look.tokens.quiet},
        hovertext=[flag.said for flag in flags],
        # One at the end of the axis is whole, too.
        cliponaxis=False,
        hovertemplate="%{hovertext}<extra></extra>",
        showlegend=False,
    )
