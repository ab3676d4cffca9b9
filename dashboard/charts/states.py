"""The map of states: shaded by one measure, with arcs, places and disputed areas."""

from html import escape
from typing import Any, NamedTuple

import pandas as pd
import plotly.graph_objects as go

from dashboard import labels
from dashboard.charts.acts import arc_traces, area_traces, point_traces
from dashboard.charts.apart import has_text, is_doubtful, set_apart, spread
from dashboard.charts.curves import Curve
from dashboard.charts.drawing import Drawing
from dashboard.charts.extent import WORLD, WORLD_MIDDLE, Extent
from dashboard.charts.frames import mapped
from dashboard.charts.mapkey import ROW, Item, draw_key, event_items, key_rows
from dashboard.charts.naming import (
    MARKER,
    MOST_TOLD,
    Name,
    Obstacles,
    name_box,
    placed_names,
    planes_of,
)
from dashboard.charts.shading import Shading, shading_of
from dashboard.charts.telling import state_said
from dashboard.rows import records
from dashboard.theme import Look
from dashboard.vocabulary import GROUP_OF

HEIGHT = 460
_ABOVE_KEY = 10
# Shapes smaller than this on the screen get a dot that a finger can hit.
_SMALL = 11
# A mark is hit from no further than this, in pixels: states lie between the marks.
_REACH = 4
# Width of the picture that sizes are reckoned for.
_PIXELS = 900


class MapRows(NamedTuple):
    """What a map draws; `shapes` has every shape's code, middle and area."""

    states: pd.DataFrame
    ties: pd.DataFrame
    places: pd.DataFrame
    shapes: pd.DataFrame
    hatching: tuple[list[float | None], list[float | None]]


def states_map(rows: MapRows, *, extent: Extent, measure: str, look: Look) -> go.Figure:
    """Return the map: states, arcs from source to target, placed events."""
    shading = shading_of(rows.states["value"], look)
    # The narrowest picture is the most crowded one.
    narrow = planes_of(extent, HEIGHT)[0]
    small = spread(_small(rows, extent), narrow)
    curves, names = _settled(rows, small, extent, look)
    traces: list[Any] = [
        _shapes(rows, shading, measure, look),
        _hatching(rows.hatching, look),
        *_small_states(small, shading, measure, look),
        *area_traces(rows.places, extent, look),
        *arc_traces(curves, look),
        *point_traces(rows.places, look),
        *(_written(part, look) for part in names if part),
    ]
    key = key_rows(_key_items(shading, rows, small, measure, look), look)
    height = HEIGHT + _ABOVE_KEY + ROW * len(key)
    drawing = Drawing(look, traces)
    draw_key(drawing, key, height=height)
    return drawing.figure(
        {
            "height": height,
            "margin": {"l": 0, "r": 0, "t": 0, "b": 0, "autoexpand": False},
            "geo": _geo(extent, look)
            | {"domain": {"x": [0, 1], "y": [1 - HEIGHT / height, 1]}},
            "showlegend": False,
            "hoverdistance": _REACH,
        }
    )


def _shapes(rows: MapRows, shading: Shading, measure: str, look: Look) -> go.Choropleth:
    told = dict(zip(rows.states["iso3"], rows.states["value"], strict=True))
    codes = list(rows.shapes["iso3"])
    none = look.tokens.rule
    scale = [none, *shading.colours]
    steps = len(scale)
    return go.Choropleth(
        locations=codes,
        locationmode="ISO-3",
        z=[shading.bin_of(told.get(code, 0)) for code in codes],
        zmin=-0.5,
        zmax=steps - 0.5,
        colorscale=[
            [edge / steps, colour]
            for number, colour in enumerate(scale)
            for edge in (number, number + 1)
        ],
        showscale=False,
        marker={"line": {"color": look.tokens.card, "width": 0.7}},
        customdata=[f"state:{code}" for code in codes],
        text=[state_said(code, told.get(code, 0), measure, look) for code in codes],
        hovertemplate="%{text}<extra></extra>",
    )


def _hatching(
    lines: tuple[list[float | None], list[float | None]], look: Look
) -> go.Scattergeo:
    return go.Scattergeo(
        lon=lines[0],
        lat=lines[1],
        mode="lines",
        line={"color": look.tokens.quiet, "width": 0.8},
        hoverinfo="skip",
        showlegend=False,
    )


def _small(rows: MapRows, extent: Extent) -> pd.DataFrame:
    """Return the states too small to hit, or without a shape."""
    areas = dict(zip(rows.shapes["iso3"], rows.shapes["area"], strict=True))
    least = (_SMALL * (extent.east - extent.west) / _PIXELS) ** 2
    is_small = mapped(rows.states["iso3"], lambda code: areas.get(code, 0) < least)
    small = rows.states.loc[is_small.astype(bool)]
    return small.dropna(subset=["longitude", "latitude"])


def _small_states(
    small: pd.DataFrame, shading: Shading, measure: str, look: Look
) -> list[go.Scattergeo]:
    """Give states too small to hit, or without a shape, a dot of the same shade."""
    if small.empty:
        return []
    return [
        go.Scattergeo(
            lon=small["longitude"],
            lat=small["latitude"],
            mode="markers",
            marker={
                "size": _SMALL,
                "color": [shading.colour_of(value) for value in small["value"]],
                "line": {"width": 1.2, "color": look.tokens.ink},
            },
            customdata="state:" + small["iso3"],
            text=[
                state_said(row.iso3, row.value, measure, look) for row in records(small)
            ],
            hovertemplate="%{text}<extra></extra>",
            showlegend=False,
        )
    ]


def _settled(
    rows: MapRows, small: pd.DataFrame, extent: Extent, look: Look
) -> tuple[list[tuple[Any, Curve]], tuple[list[Name], list[Name]]]:
    """Return the arcs, and the names of states and of places.

    The most told of states are named first; the marks of arcs give way to them,
    and all other names to these.
    """
    areas = dict(zip(rows.shapes["iso3"], rows.shapes["area"], strict=True))
    states = rows.states.assign(
        area=mapped(rows.states["iso3"], lambda code: areas.get(code, 0.0))
    )
    ends, fixed = middles(rows), _fixed(rows, small)
    plane = planes_of(extent, HEIGHT)[0]
    straight = [
        [ends[tie.from_iso3], ends[tie.to_iso3]]
        for tie in records(rows.ties)
        if tie.from_iso3 in ends and tie.to_iso3 in ends
    ]
    first = placed_names(
        rows.places.iloc[:0], states.head(MOST_TOLD),
        obstacles=Obstacles(fixed, straight), extent=extent, height=HEIGHT, look=look,
    )  # fmt: skip
    taken = [plane.around(*mark) for mark in fixed]
    taken += [name_box(name, plane, look) for name in first]
    curves = set_apart(rows.ties, ends, taken, plane=plane)
    marks = [(*curve.middle, 8.5 if has_text(tie) else 4.5) for tie, curve in curves]
    found = placed_names(
        rows.places, states,
        obstacles=Obstacles(
            [*fixed, *marks], [curve.points for _, curve in curves], tuple(first)
        ),
        extent=extent, height=HEIGHT, look=look,
    )  # fmt: skip
    return curves, (
        [name for name in found if not name.is_place],
        [name for name in found if name.is_place],
    )


def _written(names: list[Name], look: Look) -> go.Scattergeo:
    return go.Scattergeo(
        lon=[name.longitude for name in names],
        lat=[name.latitude for name in names],
        mode="markers+text",
        # Not seen; it holds the name off its point.
        marker={"size": MARKER, "opacity": 0},
        text=[labels.isolated(escape(name.said, quote=False)) for name in names],
        textposition=[name.side for name in names],
        textfont={
            "size": 12,
            "color": look.tokens.ink,
            # Arabic letters do not slant: places are told by weight.
            "weight": 400 if names[0].is_place else 500,
            "shadow": _halo(look),
        },
        hoverinfo="skip",
        showlegend=False,
    )


def _fixed(rows: MapRows, small: pd.DataFrame) -> list[tuple[float, float, float]]:
    """Return the marks that stand where they are: points with their radius."""
    placed = rows.places.dropna(subset=["longitude", "latitude"])
    return [
        *((one.longitude, one.latitude, 6.5) for one in records(small)),
        *((one.longitude, one.latitude, 6.0) for one in records(placed)),
    ]


def _key_items(
    shading: Shading, rows: MapRows, small: pd.DataFrame, measure: str, look: Look
) -> list[list[Item]]:
    """Return what the key explains: shades, groups, and the marks that are drawn."""
    title = labels.text(f"map.measure.{measure}", look.lang)
    shades = [Item("box", colour, said) for said, colour in shading.entries(look)]
    used = set(rows.ties["event_group"])
    used |= {
        GROUP_OF.get(kind) for kinds in rows.places["event_types"] for kind in kinds
    }
    placed = rows.places.dropna(subset=["longitude", "latitude"])["place_precision"]
    drawn = {
        "ring": len(small) > 0,
        "arrow": bool(rows.ties["is_directed"].any()),
        "line": not rows.ties["is_directed"].all(),
        "dash": bool(rows.ties["planned"].any()),
        "diamond": "point" in set(placed),
        "area": "area" in set(placed),
        "question": _any_doubtful(rows),
        "hatch": True,
    }
    marks = [
        Item(shape, look.tokens.quiet, labels.text(f"map.key.{shape}", look.lang))
        for shape, is_drawn in drawn.items()
        if is_drawn
    ]
    first = [Item("", "", f"{title}:"), *shades] if shades else []
    # Where the picture goes, this goes too.
    borders = Item("", "", labels.text("map.key.borders", look.lang))
    return [first, event_items(used, look), marks, [borders]]


def _any_doubtful(rows: MapRows) -> bool:
    return any(
        is_doubtful(row)
        for part in (rows.states, rows.ties, rows.places)
        for row in records(part)
    )


def _geo(extent: Extent, look: Look) -> dict[str, Any]:
    return {
        "resolution": 50,
        "visible": False,
        "bgcolor": look.tokens.card,
        "projection": {
            "type": "natural earth",
            "rotation": {"lon": WORLD_MIDDLE if extent == WORLD else extent.middle},
        },
        "lonaxis": {"range": [extent.west, extent.east]},
        "lataxis": {"range": [extent.south, extent.north]},
    }


def middles(rows: MapRows) -> dict[str, tuple[float, float]]:
    """Return where arcs from and to each state end."""
    placed = pd.concat([rows.states, rows.shapes]).dropna(
        subset=["longitude", "latitude"]
    )
    return {row.iso3: (row.longitude, row.latitude) for row in records(placed)}


def _halo(look: Look) -> str:
    card = look.tokens.card
    return f"0 0 3px {card}, 0 0 3px {card}, 0 0 2px {card}"
