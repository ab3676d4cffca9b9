"""The map of states: shaded by one measure, with arcs, places and disputed areas."""

from html import escape
from itertools import groupby
from typing import Any, NamedTuple

import pandas as pd
import plotly.graph_objects as go

from dashboard import labels
from dashboard.charts.acts import arc_traces, area_traces, point_traces
from dashboard.charts.extent import WORLD, WORLD_MIDDLE, Extent
from dashboard.charts.frames import mapped, records
from dashboard.charts.shading import Shading, shading_of
from dashboard.charts.telling import state_said
from dashboard.theme import Look, group_colour, plotly_layout
from dashboard.vocabulary import EVENT_GROUPS, GROUP_OF

HEIGHT = 480
# Shapes smaller than this on the screen get a dot that a finger can hit.
_SMALL = 11
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
    ends = middles(rows)
    traces: list[Any] = [
        _shapes(rows, shading, measure, look),
        _hatching(rows.hatching, look),
        *_small_states(rows, shading, extent, measure, look),
        *area_traces(rows.places, extent, look),
        *arc_traces(rows.ties, ends, extent, look),
        *point_traces(rows.places, look),
        *_names(rows, extent, look),
        *_legend(shading, rows, measure, look),
    ]
    layout = plotly_layout(look.lang, look.dark)
    layout |= {
        "height": HEIGHT,
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
        "geo": _geo(extent, look),
        "legend": layout["legend"]
        | {"y": -0.02, "yanchor": "top", "x": 0.5, "xanchor": "center",
           "itemclick": False, "itemdoubleclick": False, "font": {"size": 13,
           "color": look.tokens.ink}},
    }  # fmt: skip
    return go.Figure(data=traces, layout=layout)


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


def _small_states(
    rows: MapRows, shading: Shading, extent: Extent, measure: str, look: Look
) -> list[go.Scattergeo]:
    """Give states too small to hit, or without a shape, a dot of the same shade."""
    areas = dict(zip(rows.shapes["iso3"], rows.shapes["area"], strict=True))
    least = (_SMALL * (extent.east - extent.west) / _PIXELS) ** 2
    is_small = mapped(rows.states["iso3"], lambda code: areas.get(code, 0) < least)
    small = rows.states.loc[is_small.astype(bool)]
    small = small.dropna(subset=["longitude", "latitude"])
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


def _names(rows: MapRows, extent: Extent, look: Look) -> list[go.Scattergeo]:
    """Write names where there is room: places first, then states by their value."""
    wanted = [
        (place.place_name, place.longitude, place.latitude, True)
        for place in records(rows.places.dropna(subset=["longitude"]))
    ]
    wanted += [
        (labels.state(state.iso3, look.lang), state.longitude, state.latitude, False)
        for state in records(rows.states.dropna(subset=["longitude"]))
    ]
    free = _without_overlap(wanted, extent)
    traces = []
    for is_place, group in groupby(
        sorted(free, key=lambda one: one[3]), lambda o: o[3]
    ):
        named = list(group)
        traces.append(
            go.Scattergeo(
                lon=[name[1] for name in named],
                lat=[name[2] for name in named],
                mode="text",
                text=[labels.isolated(escape(name[0], quote=False)) for name in named],
                textposition="top center" if is_place else "middle center",
                textfont={
                    "size": 12,
                    "color": look.tokens.ink,
                    "style": "italic" if is_place else "normal",
                    "shadow": _halo(look),
                },
                hoverinfo="skip",
                showlegend=False,
            )
        )
    return traces


def _without_overlap(
    wanted: list[tuple[str, float, float, bool]], extent: Extent
) -> list[tuple[str, float, float, bool]]:
    # Reckoned for a phone, where names would meet first.
    scale = _PIXELS / 2.6 / (extent.east - extent.west)
    taken: list[tuple[float, float, float, float]] = []
    free = []
    for name in wanted:
        if not extent.holds(name[1], name[2]):
            continue
        x, y = name[1] * scale, -name[2] * scale * 1.2 - (12 if name[3] else 0)
        half = len(name[0]) * 3.4 + 4
        box = (x - half, x + half, y - 9, y + 9)
        clash = any(
            box[0] < other[1] and other[0] < box[1]
            and box[2] < other[3] and other[2] < box[3]
            for other in taken
        )  # fmt: skip
        if not clash:
            taken.append(box)
            free.append(name)
    return free


def _legend(
    shading: Shading, rows: MapRows, measure: str, look: Look
) -> list[dict[str, Any]]:
    """Name the shades, and the groups that arcs and places are coloured by."""
    entries = [(said, colour, "square") for said, colour in shading.entries(look)]
    title = labels.text(f"map.measure.{measure}", look.lang)
    used = set(rows.ties["event_group"])
    used |= {
        GROUP_OF.get(kind) for kinds in rows.places["event_types"] for kind in kinds
    }
    groups = [
        (labels.code("event_group", group, look.lang), group_colour(group, look.dark),
         "diamond")
        for group in EVENT_GROUPS
        if group in used
    ]  # fmt: skip
    heads = [(f"{title}:", look.tokens.card, "square")] if entries else []
    ordered = [*heads, *entries, *groups]
    if look.lang == "ar":
        ordered.reverse()
    return [
        {
            "type": "scattergeo",
            "lon": [None],
            "lat": [None],
            "mode": "markers",
            "marker": {"symbol": symbol, "size": 12, "color": colour},
            "name": labels.isolated(said),
        }
        for said, colour, symbol in ordered
    ]


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
