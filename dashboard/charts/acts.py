"""What is drawn over the map: arcs between states, and the places of events."""

import math
from typing import Any, NamedTuple

import pandas as pd
import plotly.graph_objects as go

from dashboard import labels
from dashboard.charts.apart import has_text, is_doubtful
from dashboard.charts.curves import Curve
from dashboard.charts.extent import Extent
from dashboard.charts.telling import place_said, tie_said
from dashboard.rows import records
from dashboard.theme import Look, group_colour
from dashboard.vocabulary import EVENT_GROUPS, GROUP_OF

# The softly drawn circle of an area: its radius as a share of the map's width.
_AREA_SHARE = 0.022
_AREA_CORNERS = 36
# Width and strength of arcs: of what one text tells, and of what several do.
_THIN, _THICK = 1.2, 4.0
_FAINT, _STRONG = 0.5, 0.85


class _Pen(NamedTuple):
    """How a stroke of an arc is drawn."""

    colour: str
    width: float
    dash: str
    strength: float


def area_traces(places: pd.DataFrame, extent: Extent, look: Look) -> list[Any]:
    """Draw an area as a soft circle: nobody said at which point of it."""
    areas = places[(places["place_precision"] == "area") & places["longitude"].notna()]
    if areas.empty:
        return []
    radius = (extent.east - extent.west) * _AREA_SHARE
    circles: dict[str, list[tuple[float, float] | None]] = {}
    for area in records(areas):
        corners = [_corner(area, radius, step) for step in range(_AREA_CORNERS + 1)]
        circles.setdefault(place_colour(area, look), []).extend([*corners, None])
    return [
        *(
            _line(points, {"width": 1, "dash": "dot", "color": colour})
            | {"fill": "toself", "fillcolor": _faint(colour)}
            for colour, points in circles.items()
        ),
        _place_marks(areas, look, size=18, opacity=0),
    ]


def _corner(area: Any, radius: float, step: int) -> tuple[float, float]:  # noqa: ANN401
    # Clockwise: the other way round the ring would enclose the rest of the world.
    angle = -2 * math.pi * step / _AREA_CORNERS
    squeeze = max(math.cos(math.radians(area.latitude)), 0.3)
    return (
        area.longitude + radius * math.cos(angle) / squeeze,
        area.latitude + radius * math.sin(angle),
    )


def arc_traces(curves: list[tuple[Any, Curve]], look: Look) -> list[dict[str, Any]]:
    """Draw arcs, alike ones in one trace, and a mark on each (`apart.set_apart`).

    What is told once is drawn thin and faint, what is told often stronger. An act
    gathers strength towards whom it befell.
    """
    pens: dict[_Pen, list[tuple[float, float] | None]] = {}
    marks = []
    for tie, curve in curves:
        colour = group_colour(tie.event_group, look.dark)
        for pen, points in _strokes(tie, curve, colour):
            pens.setdefault(pen, []).extend([*points, None])
        marks.append((curve.middle, colour, tie))
    lines = [
        _line(points, {"color": pen.colour, "width": pen.width, "dash": pen.dash})
        | {"opacity": pen.strength}
        for pen, points in pens.items()
    ]
    return [*lines, _tie_marks(marks, look)] if marks else []


def _strokes(
    tie: Any,  # noqa: ANN401 - a row of a frame
    curve: Curve,
    colour: str,
) -> list[tuple[_Pen, list[tuple[float, float]]]]:
    width = min(_THIN + 0.7 * (tie.reports - 1), _THICK)
    strength = _FAINT if tie.reports == 1 else _STRONG
    dash = "dash" if tie.planned else "solid"
    pen = _Pen(colour, width, dash, strength)
    if not tie.is_directed:
        return [(pen, curve.points)]
    half = len(curve.points) // 2
    pale = pen._replace(strength=strength / 2)
    head = pen._replace(dash="solid", strength=_STRONG)
    return [
        (pale, curve.points[: half + 1]),
        (pen._replace(strength=_STRONG), curve.points[half:]),
        (head, curve.head),
    ]


def _line(
    points: list[tuple[float, float] | None], pen: dict[str, Any]
) -> dict[str, Any]:
    return {
        "type": "scattergeo",
        "lon": [point[0] if point else None for point in points],
        "lat": [point[1] if point else None for point in points],
        "mode": "lines",
        "line": pen,
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _tie_marks(
    marks: list[tuple[tuple[float, float], str, Any]], look: Look
) -> dict[str, Any]:
    several = [has_text(tie) for _, _, tie in marks]
    colours = [colour for _, colour, _ in marks]
    return {
        "type": "scattergeo",
        "lon": [middle[0] for middle, _, _ in marks],
        "lat": [middle[1] for middle, _, _ in marks],
        "mode": "markers+text",
        "marker": {
            "size": [
                (20 if is_doubtful(tie) and tie.events > 1 else 15) if many else 7
                for many, (_, _, tie) in zip(several, marks, strict=True)
            ],
            "color": [
                look.tokens.card if many else colour
                for many, colour in zip(several, colours, strict=True)
            ],
            "opacity": 1,
            "line": {
                "width": [1.4 if many else 1 for many in several],
                "color": [
                    colour if many else look.tokens.card
                    for many, colour in zip(several, colours, strict=True)
                ],
            },
        },
        "text": [_in_mark(tie, look) for _, _, tie in marks],
        "textfont": {"size": 11, "color": look.tokens.ink},
        "customdata": [tie.mark for _, _, tie in marks],
        "hovertext": [tie_said(tie, look) for _, _, tie in marks],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "showlegend": False,
    }


def question(look: Look) -> str:
    """Return the sign of what is less certain, as the page's language writes it."""
    return "؟" if look.lang == "ar" else "?"


def _in_mark(tie: Any, look: Look) -> str:  # noqa: ANN401 - a row of a frame
    count = labels.number(int(tie.events), look.digits) if tie.events > 1 else ""
    return count + question(look) if is_doubtful(tie) else count


def point_traces(places: pd.DataFrame, look: Look) -> list[go.Scattergeo]:
    """Draw a place as a diamond where it lies."""
    points = places[
        (places["place_precision"] == "point") & places["longitude"].notna()
    ]
    return [] if points.empty else [_place_marks(points, look, size=10, opacity=1)]


def _place_marks(
    places: pd.DataFrame, look: Look, *, size: int, opacity: float
) -> go.Scattergeo:
    found = records(places)
    colours = [place_colour(place, look) for place in found]
    doubtful = [is_doubtful(place) and bool(opacity) for place in found]
    card = look.tokens.card
    return go.Scattergeo(
        lon=places["longitude"],
        lat=places["latitude"],
        mode="markers+text",
        marker={
            "symbol": "diamond" if opacity else "circle",
            # A diamond with a question in it has to hold it.
            "size": [size + 6 if open_ else size for open_ in doubtful],
            "opacity": opacity or 0.01,
            "color": [
                card if open_ else colour
                for open_, colour in zip(doubtful, colours, strict=True)
            ],
            "line": {
                "width": 1.4,
                "color": [
                    colour if open_ else card
                    for open_, colour in zip(doubtful, colours, strict=True)
                ],
            },
        },
        text=[question(look) if open_ else "" for open_ in doubtful],
        textfont={"size": 11, "color": look.tokens.warning, "weight": 700},
        customdata=places["mark"],
        hovertext=[place_said(place, look) for place in found],
        hovertemplate="%{hovertext}<extra></extra>",
        showlegend=False,
    )


def place_colour(place: Any, look: Look) -> str:  # noqa: ANN401 - a row of a frame
    """Return the colour of the gravest thing told of a place."""
    # Force outweighs talk: a place is coloured by the gravest thing told of it.
    groups = [GROUP_OF.get(kind, "talk") for kind in place.event_types]
    gravest = max(groups, key=list(EVENT_GROUPS).index)
    return group_colour(gravest, look.dark)


def _faint(colour: str) -> str:
    channels = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
    return f"rgba({channels[0]},{channels[1]},{channels[2]},0.18)"
