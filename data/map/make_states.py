"""Make the project's map files from world-atlas' 50m countries.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python data/map/make_states.py package/countries-50m.json

`states.geojson` and `hatching.geojson` lie beside this script; the same states as
the topology that plotly loads lie in `static/topojson/world_50m.json`. Borders are
thinned arc by arc, so neighbours keep one common line.
"""

import csv
import heapq
import itertools
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from babel.core import get_global

Point = tuple[float, float]
Ring = list[Point]


class Shapes(NamedTuple):
    """Arcs, and for each state its polygons: rings of arc numbers (~n: reversed)."""

    arcs: list[Ring]
    polygons: dict[str, list[list[list[int]]]]


FOLDER = Path(__file__).resolve().parent
TOPOLOGY = FOLDER.parent.parent / "static" / "topojson" / "world_50m.json"
PLOTLY_LAYERS = ("coastlines", "land", "ocean", "lakes", "rivers", "subunits")
DECIMALS = 2
# Square degrees a corner must span to stay: at 0.012 a coast still looks drawn
# by hand at 60 pixels a degree, and the file stays under half a megabyte.
CORNER = 0.012
# A corner of an arc this short (in points) stays: Bahrain, Malta, Singapore.
SHORT_ARC = 14
# Islands smaller than this go, unless they are their state's largest piece.
ISLAND = 0.03
HATCH_STEP = 0.45
# Shapes that Natural Earth gives no number; codes are from the range that
# ISO 3166 leaves to its users.
UNNUMBERED = {
    "Kosovo": "XKX",
    "N. Cyprus": "XNC",
    "Somaliland": "XSL",
    "Siachen Glacier": "XSG",
    "Indian Ocean Ter.": "XIO",
}
LEFT_OUT = {"ATA"}


def read_shapes(topology: dict) -> Shapes:
    """Return the states' polygons as rings of arcs, thinned and on the grid."""
    arcs = [_on_grid(_thin(arc)) for arc in _decode_arcs(topology)]
    codes = _iso3_by_number()
    polygons: dict[str, list[list[list[int]]]] = {}
    for geometry in topology["objects"]["countries"]["geometries"]:
        name = geometry["properties"]["name"]
        code = UNNUMBERED.get(name) or codes[geometry["id"]]
        if code not in LEFT_OUT:
            single = geometry["type"] == "Polygon"
            parts = [geometry["arcs"]] if single else geometry["arcs"]
            polygons.setdefault(code, []).extend(parts)
    kept = {
        code: _without_islets(parts, arcs) for code, parts in sorted(polygons.items())
    }
    return Shapes(arcs, kept)


def make_states(shapes: Shapes) -> dict:
    """Return the states as GeoJSON features whose `id` is their ISO 3166 code."""
    features = [
        {
            "type": "Feature",
            "id": code,
            "properties": {"iso3": code},
            "geometry": {
                "type": "MultiPolygon",
                "coordinates": [
                    [_ring(ring, shapes.arcs) for ring in polygon]
                    for polygon in polygons
                ],
            },
        }
        for code, polygons in shapes.polygons.items()
    ]
    return {"type": "FeatureCollection", "features": features}


def make_topology(shapes: Shapes) -> dict:
    """Return the states as the topology that plotly asks for, the rest empty."""
    used: dict[int, int] = {}

    def renumbered(index: int) -> int:
        forward = index if index >= 0 else ~index
        number = used.setdefault(forward, len(used))
        return number if index >= 0 else ~number

    geometries = [
        {
            "type": "MultiPolygon",
            "id": code,
            # plotly hangs what pointing tells on this point.
            "properties": {"ct": _centre(_ring(polygons[0][0], shapes.arcs))},
            "arcs": [
                [[renumbered(index) for index in ring] for ring in polygon]
                for polygon in polygons
            ],
        }
        for code, polygons in shapes.polygons.items()
    ]
    grid = 10**-DECIMALS
    objects = {name: _collection([]) for name in PLOTLY_LAYERS}
    return {
        "type": "Topology",
        "transform": {"scale": [grid, grid], "translate": [0, 0]},
        "objects": objects | {"countries": _collection(geometries)},
        "arcs": [_deltas(shapes.arcs[index]) for index in used],
    }


def make_hatching(states: dict, codes: set[str]) -> dict:
    """Return diagonal lines inside the shapes of `codes`."""
    features = []
    for feature in states["features"]:
        if feature["id"] in codes:
            lines = [
                line
                for polygon in feature["geometry"]["coordinates"]
                for line in _diagonals(polygon)
            ]
            geometry = {"type": "MultiLineString", "coordinates": lines}
            features.append(
                {
                    "type": "Feature",
                    "id": feature["id"],
                    "properties": {},
                    "geometry": geometry,
                }
            )
    return {"type": "FeatureCollection", "features": features}


def _decode_arcs(topology: dict) -> Iterator[Ring]:
    scale, shift = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * scale[0] + shift[0], y * scale[1] + shift[1]))
        yield points


def _thin(arc: Ring) -> Ring:
    """Drop corners that span little (Visvalingam), the flattest first."""
    if len(arc) <= SHORT_ARC:
        return arc
    before = list(range(-1, len(arc) - 1))
    after = list(range(1, len(arc) + 1))
    alive = [True] * len(arc)

    def span(i: int) -> float:
        return abs(_signed_area([arc[before[i]], arc[i], arc[after[i]]]))

    heap = [(span(i), i) for i in range(1, len(arc) - 1)]
    current = {i: area for area, i in heap}
    heapq.heapify(heap)
    left = len(arc)
    while heap and left > SHORT_ARC:
        area, i = heapq.heappop(heap)
        if not alive[i] or area != current[i]:
            continue
        if area > CORNER:
            break
        alive[i] = False
        left -= 1
        before[after[i]], after[before[i]] = before[i], after[i]
        for j in (before[i], after[i]):
            if 0 < j < len(arc) - 1:
                # A corner never counts less than one dropped before it.
                current[j] = max(span(j), area)
                heapq.heappush(heap, (current[j], j))
    return [point for point, kept in zip(arc, alive, strict=True) if kept]


def _signed_area(ring: Ring) -> float:
    return (
        sum(
            x1 * y2 - x2 * y1
            for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True)
        )
        / 2
    )


def _iso3_by_number() -> dict[str, str]:
    """Map ISO 3166 numbers to alpha-3 codes by way of CLDR's alpha-2 codes."""
    aliases = get_global("territory_aliases")
    alpha3 = {
        targets[0]: code
        for code, targets in sorted(aliases.items())
        if len(code) == 3
        and code.isalpha()
        and len(targets) == 1
        # Codes that ISO has withdrawn point at the same state.
        and code not in {"BUR", "DDR", "FXX", "NTZ", "ROM", "TMP", "ZAR", "YMD"}
    }
    return {
        code: alpha3[targets[0]]
        for code, targets in aliases.items()
        if code.isdigit() and len(targets) == 1 and targets[0] in alpha3
    }


def _on_grid(arc: Ring) -> Ring:
    rounded = [(round(x, DECIMALS), round(y, DECIMALS)) for x, y in arc]
    steps = [b for a, b in itertools.pairwise(rounded) if a != b]
    return [rounded[0], *(steps or rounded[-1:])]


def _ring(indices: list[int], arcs: list[Ring]) -> Ring:
    ring: Ring = []
    for index in indices:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        ring.extend(arc[1:] if ring else arc)
    return ring


def _without_islets(
    polygons: list[list[list[int]]], arcs: list[Ring]
) -> list[list[list[int]]]:
    def area(polygon: list[list[int]]) -> float:
        return abs(_signed_area(_ring(polygon[0], arcs)))

    ranked = sorted(polygons, key=area, reverse=True)
    return ranked[:1] + [polygon for polygon in ranked[1:] if area(polygon) >= ISLAND]


def _centre(ring: Ring) -> list[float]:
    """Return a ring's centre of gravity."""
    area = _signed_area(ring)
    x_sum = y_sum = 0.0
    for (x1, y1), (x2, y2) in itertools.pairwise(ring):
        cross = x1 * y2 - x2 * y1
        x_sum += (x1 + x2) * cross
        y_sum += (y1 + y2) * cross
    centre = (x_sum / (6 * area), y_sum / (6 * area)) if area else ring[0]
    return [round(part, DECIMALS) for part in centre]


def _deltas(arc: Ring) -> list[list[int]]:
    points = [(round(x * 10**DECIMALS), round(y * 10**DECIMALS)) for x, y in arc]
    moves = itertools.pairwise(points)
    return [list(points[0]), *([b[0] - a[0], b[1] - a[1]] for a, b in moves)]


def _collection(geometries: list[dict]) -> dict:
    return {"type": "GeometryCollection", "geometries": geometries}


def _diagonals(polygon: list[Ring]) -> list[list[list[float]]]:
    """Cut the lines y = x + k by the polygon's edges, even-odd."""
    offsets = [y - x for x, y in polygon[0]]
    lines = []
    k = (min(offsets) // HATCH_STEP) * HATCH_STEP
    while k < max(offsets):
        crossings = sorted(x for ring in polygon for x in _crossings(ring, k))
        for x1, x2 in zip(crossings[::2], crossings[1::2], strict=False):
            lines.append(
                [[round(x, DECIMALS), round(x + k, DECIMALS)] for x in (x1, x2)]
            )
        k += HATCH_STEP
    return lines


def _crossings(ring: Ring, k: float) -> Iterator[float]:
    for (x1, y1), (x2, y2) in itertools.pairwise(ring):
        d1, d2 = y1 - x1 - k, y2 - x2 - k
        if (d1 < 0) != (d2 < 0):
            yield x1 + (x2 - x1) * d1 / (d1 - d2)


def _write(path: Path, collection: dict) -> None:
    text = json.dumps(collection, separators=(",", ":"), ensure_ascii=False)
    path.write_text(text + "\n", encoding="utf-8")


def main() -> None:
    """Write the files."""
    topology = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    with (FOLDER / "disputed.csv").open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(line for line in lines if not line.startswith("#"))
        hatched = {row["code"] for row in rows if row["shown"] == "hatched"}
    shapes = read_shapes(topology)
    states = make_states(shapes)
    _write(FOLDER / "states.geojson", states)
    _write(FOLDER / "hatching.geojson", make_hatching(states, hatched))
    _write(TOPOLOGY, make_topology(shapes))


if __name__ == "__main__":
    main()
