"""The map with raised arcs: DataFrames → a pydeck picture that needs no network."""

import math
from typing import Any

import arabic_reshaper
import pandas as pd
import pydeck
from bidi.algorithm import get_display

from dashboard import labels
from dashboard.charts.acts import place_colour
from dashboard.charts.extent import Extent
from dashboard.charts.shading import Shading, shading_of
from dashboard.charts.states import MapRows, middles
from dashboard.charts.telling import place_said, state_said, tie_said
from dashboard.rows import records
from dashboard.theme import FONT, Look, group_colour

HEIGHT = 480
# Zoom 0 shows the world in 512 pixels; the picture is some 900 wide.
_WORLD_PIXELS, _PIXELS = 512, 900
_PITCH = 38
# Pixels of a name's letter and of its line, with the air around it.
_LETTER, _LINE = 8.0, 20
_MOST_NAMES = 24


def arcs_map(
    rows: MapRows, shapes: dict[str, Any], *, extent: Extent, measure: str, look: Look
) -> pydeck.Deck:
    """Return states shaded by a measure, arcs raised over them, and placed events.

    `map_provider=None` without a style is what keeps deck.gl off the network.
    """
    shading = shading_of(rows.states["value"], look)
    layers = [
        _states(rows, shapes, shading, measure, look),
        _arcs(rows, look),
        _places(rows, look),
        # Under the letters of all names their halo: with a halo of its own each
        # letter would cover the end of the one before.
        _names(named_states(rows.states, extent, look), look, is_halo=True),
        _names(named_states(rows.states, extent, look), look, is_halo=False),
    ]
    return pydeck.Deck(
        layers=layers,
        initial_view_state=_view(extent),
        map_provider=None,  # type: ignore[arg-type]
        tooltip={"html": "{said}", "style": _tooltip(look)},  # type: ignore[arg-type]
    )


def _states(
    rows: MapRows, shapes: dict[str, Any], shading: Shading, measure: str, look: Look
) -> pydeck.Layer:
    told = dict(zip(rows.states["iso3"], rows.states["value"], strict=True))
    features = [
        feature
        | {
            "properties": {
                "said": state_said(
                    feature["id"], told.get(feature["id"], 0), measure, look
                ),
                "fill": _rgb(
                    shading.colour_of(told[feature["id"]])
                    if feature["id"] in told
                    else look.tokens.rule
                ),
            }
        }
        for feature in shapes["features"]
    ]
    return pydeck.Layer(
        "GeoJsonLayer",
        {"type": "FeatureCollection", "features": features},
        id="states",
        get_fill_color="properties.fill",
        get_line_color=_rgb(look.tokens.card),
        line_width_min_pixels=0.7,
        pickable=True,
    )


def _arcs(rows: MapRows, look: Look) -> pydeck.Layer:
    places = middles(rows)
    data = [
        {
            "from": places[tie.from_iso3],
            "to": places[tie.to_iso3],
            # An act pales at its source, so that its direction shows.
            "from_colour": [
                *_rgb(group_colour(tie.event_group, look.dark)),
                70 if tie.is_directed else 255,
            ],
            "to_colour": [*_rgb(group_colour(tie.event_group, look.dark)), 255],
            "width": min(2 + tie.events, 7),
            "said": tie_said(tie, look),
            "mark": tie.mark,
        }
        for tie in records(rows.ties)
        if tie.from_iso3 in places and tie.to_iso3 in places
    ]
    return pydeck.Layer(
        "ArcLayer",
        data,
        id="arcs",
        get_source_position="from",
        get_target_position="to",
        get_source_color="from_colour",
        get_target_color="to_colour",
        get_width="width",
        get_height=0.5,
        pickable=True,
    )


def _places(rows: MapRows, look: Look) -> pydeck.Layer:
    placed = rows.places.dropna(subset=["longitude", "latitude"])
    data = [
        {
            "at": [place.longitude, place.latitude],
            # An area is a wide faint disc, a place a small full one.
            "radius": 70_000 if place.place_precision == "area" else 14_000,
            "fill": [
                *_rgb(place_colour(place, look)),
                60 if place.place_precision == "area" else 255,
            ],
            "said": place_said(place, look),
            "mark": place.mark,
        }
        for place in records(placed)
    ]
    return pydeck.Layer(
        "ScatterplotLayer",
        data,
        id="places",
        get_position="at",
        get_radius="radius",
        get_fill_color="fill",
        radius_min_pixels=5,
        stroked=True,
        get_line_color=_rgb(look.tokens.card),
        line_width_min_pixels=1,
        pickable=True,
    )


def named_states(states: pd.DataFrame, extent: Extent, look: Look) -> list[Any]:
    """Return the states whose names have room, the most told of first."""
    scale = _PIXELS / (extent.east - extent.west)
    taken: list[tuple[float, float, float]] = []
    found = []
    for state in records(states.dropna(subset=["longitude", "latitude"])):
        half = len(labels.state(state.iso3, look.lang)) * _LETTER / 2
        x, y = state.longitude * scale, _northing(state.latitude) * scale
        if all(
            abs(x - x1) > half + half1 or abs(y - y1) > _LINE for x1, y1, half1 in taken
        ):
            taken.append((x, y, half))
            found.append(state)
    return found[:_MOST_NAMES]


def _northing(latitude: float) -> float:
    """Return how far north a point lies on the tilted picture, in degrees of it."""
    mercator = math.degrees(math.asinh(math.tan(math.radians(latitude))))
    return mercator * math.cos(math.radians(_PITCH))


def _names(named: list[Any], look: Look, *, is_halo: bool) -> pydeck.Layer:
    halo = {
        "outline_width": 4,
        "outline_color": _rgb(look.tokens.card),
        "font_settings": {"sdf": True, "fontSize": 64, "buffer": 12, "radius": 18},
    }
    data = [
        {
            "at": [state.longitude, state.latitude],
            "name": _shaped(labels.state(state.iso3, look.lang), look),
        }
        for state in named
    ]
    return pydeck.Layer(
        "TextLayer",
        data,
        id="halos" if is_halo else "names",
        get_position="at",
        get_text="name",
        get_size=14,
        get_color=_rgb(look.tokens.card if is_halo else look.tokens.ink),
        **(halo if is_halo else {}),
        # Upright letters would sink into the tilted ground.
        parameters={"depthCompare": "always"},
        font_family=f'"{FONT}, sans-serif"',
        # In quotes: pydeck would read the bare word as an expression.
        character_set="'auto'",
    )


def _shaped(name: str, look: Look) -> str:
    # deck.gl joins no letters and turns no line: we do both before.
    if look.lang != "ar":
        return name
    return str(get_display(arabic_reshaper.reshape(name)))


def _view(extent: Extent) -> pydeck.ViewState:
    width = extent.east - extent.west
    return pydeck.ViewState(
        longitude=extent.middle,
        latitude=(extent.south + extent.north) / 2 - 4,
        zoom=math.log2(360 / width * _PIXELS / _WORLD_PIXELS),
        pitch=_PITCH,
    )


def _tooltip(look: Look) -> dict[str, str]:
    colours = look.tokens
    return {
        "backgroundColor": colours.card,
        "color": colours.ink,
        "border": f"1px solid {colours.rule}",
        "fontFamily": f"'{FONT}', sans-serif",
        "direction": "rtl" if look.lang == "ar" else "ltr",
    }


def _rgb(colour: str) -> list[int]:
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
