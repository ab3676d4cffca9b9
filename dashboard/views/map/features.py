"""What the map shows as GeoJSON features: states, arcs from source to target, places.

An area is no point: what a text places in an area only has no geometry here.
"""

from collections.abc import Iterator
from typing import Any

import pandas as pd

from dashboard import labels
from dashboard.charts.frames import codes, known
from dashboard.charts.states import MapRows, middles
from dashboard.rows import records
from dashboard.theme import Look

Feature = dict[str, Any]


def map_features(
    rows: MapRows, shapes: dict[str, Any], *, measure: str, look: Look
) -> Feature:
    """Return the feature collection of a map; `shapes` are the states' outlines."""
    return {
        "type": "FeatureCollection",
        "features": [
            *_states(rows, shapes, measure, look),
            *_ties(rows, look),
            *_places(rows, look),
        ],
    }


def _states(
    rows: MapRows, shapes: dict[str, Any], measure: str, look: Look
) -> Iterator[Feature]:
    outlines = {each["id"]: each["geometry"] for each in shapes["features"]}
    for state in records(rows.states):
        point = _point(state.longitude, state.latitude)
        told = {
            "kind": "state",
            "iso3": state.iso3,
            "name": labels.state(state.iso3, look.lang),
            "measure": measure,
            "value": int(state.value),
        }
        yield _feature(state.mark, outlines.get(state.iso3, point), told)


def _ties(rows: MapRows, look: Look) -> Iterator[Feature]:
    places = middles(rows)
    for tie in records(rows.ties):
        ends = [places.get(tie.from_iso3), places.get(tie.to_iso3)]
        # From the middle of one state to the middle of the other, as on the map.
        line = {"type": "LineString", "coordinates": [list(end) for end in ends if end]}
        told = {
            "kind": "tie",
            "from_iso3": tie.from_iso3,
            "from": labels.state(tie.from_iso3, look.lang),
            "to_iso3": tie.to_iso3,
            "to": labels.state(tie.to_iso3, look.lang),
            "is_directed": bool(tie.is_directed),
            "event_group": tie.event_group,
            **_events(tie),
        }
        yield _feature(tie.mark, line if all(ends) else None, told)


def _places(rows: MapRows, look: Look) -> Iterator[Feature]:
    for place in records(rows.places):
        is_point = place.place_precision == "point"
        state = known(place.place_iso3)
        told = {
            "kind": "place",
            "name": place.place_name,
            "iso3": state,
            "state": labels.state(state, look.lang) if state else None,
            "precision": known(place.place_precision),
            **_events(place),
        }
        at = _point(place.longitude, place.latitude) if is_point else None
        yield _feature(place.mark, at, told)


def _events(row: Any) -> dict[str, Any]:  # noqa: ANN401 - a record of a frame
    return {
        "event_types": codes(row.event_types),
        "planned": bool(row.planned),
        "events": int(row.events),
        "reports": int(row.reports),
    }


def _point(longitude: float, latitude: float) -> Feature | None:
    if pd.isna(longitude) or pd.isna(latitude):
        return None
    return {"type": "Point", "coordinates": [float(longitude), float(latitude)]}


def _feature(name: str, geometry: Feature | None, told: dict[str, Any]) -> Feature:
    return {"type": "Feature", "id": name, "properties": told, "geometry": geometry}
