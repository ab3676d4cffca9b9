"""The shapes of the states, as they lie in `data/map`; read once a process."""

import csv
import json
from functools import lru_cache
from itertools import pairwise
from typing import Any

import pandas as pd

from etl.paths import MAP

_STATES = MAP / "states.geojson"
_HATCHING = MAP / "hatching.geojson"
_DISPUTED = MAP / "disputed.csv"


@lru_cache(maxsize=1)
def shapes() -> dict[str, Any]:
    """Return the states as GeoJSON."""
    return json.loads(_STATES.read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def extents() -> pd.DataFrame:
    """Return one row per shape: its code, middle and area of its largest piece."""
    rows = []
    for feature in shapes()["features"]:
        rings = [polygon[0] for polygon in feature["geometry"]["coordinates"]]
        area, longitude, latitude = max(_middle(ring) for ring in rings)
        rows.append((feature["id"], longitude, latitude, area))
    return pd.DataFrame(rows, columns=["iso3", "longitude", "latitude", "area"])


@lru_cache(maxsize=1)
def hatching() -> tuple[list[float | None], list[float | None]]:
    """Return the lines over disputed areas: longitudes and latitudes, None between."""
    longitudes: list[float | None] = []
    latitudes: list[float | None] = []
    collection = json.loads(_HATCHING.read_text(encoding="utf-8"))
    for feature in collection["features"]:
        for line in feature["geometry"]["coordinates"]:
            longitudes += [*(point[0] for point in line), None]
            latitudes += [*(point[1] for point in line), None]
    return longitudes, latitudes


@lru_cache(maxsize=1)
def disputed() -> pd.DataFrame:
    """Return the areas whose borders or status states dispute."""
    with _DISPUTED.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(line for line in lines if not line.startswith("#"))
        return pd.DataFrame(list(rows))


def _middle(ring: list[list[float]]) -> tuple[float, float, float]:
    """Return a ring's area in square degrees and its centre of gravity."""
    twice = x_sum = y_sum = 0.0
    for (x1, y1), (x2, y2) in pairwise(ring):
        cross = x1 * y2 - x2 * y1
        twice += cross
        x_sum += (x1 + x2) * cross
        y_sum += (y1 + y2) * cross
    if not twice:
        return 0.0, ring[0][0], ring[0][1]
    return abs(twice) / 2, x_sum / (3 * twice), y_sum / (3 * twice)
