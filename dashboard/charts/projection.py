"""Where plotly's map puts a point: the same projection, reckoned in pixels here."""

import math
from dataclasses import dataclass

from dashboard.charts.extent import Extent

# Left, right, top and bottom, in pixels.
Box = tuple[float, float, float, float]

# Steps along each edge of the shown stretch, whose bounds are fitted to the picture.
_STEPS = 24


@dataclass(frozen=True, slots=True)
class Plane:
    """A picture of a stretch of the world, so many pixels wide and high."""

    extent: Extent
    width: float
    height: float
    middle: float
    scale: float
    left: float
    top: float

    def at(self, longitude: float, latitude: float) -> tuple[float, float]:
        """Return a point's pixels from the picture's left and top."""
        x, y = _natural_earth(longitude - self.middle, latitude)
        return self.left + x * self.scale, self.top - y * self.scale

    def around(self, longitude: float, latitude: float, radius: float) -> Box:
        """Return the box about a point, so many pixels to each side."""
        x, y = self.at(longitude, latitude)
        return x - radius, x + radius, y - radius, y + radius

    @property
    def per_degree(self) -> tuple[float, float]:
        """Return the pixels of a degree eastwards and northwards, at the equator."""
        x, y = _natural_earth(1.0, 1.0)
        return x * self.scale, y * self.scale


def plane_of(extent: Extent, *, middle: float, width: float, height: float) -> Plane:
    """Return the picture that plotly makes of a stretch: all of it, in the middle."""
    edges = [
        _natural_earth(longitude - middle, latitude)
        for step in range(_STEPS + 1)
        for longitude, latitude in _around(extent, step / _STEPS)
    ]
    west, east = min(x for x, _ in edges), max(x for x, _ in edges)
    south, north = min(y for _, y in edges), max(y for _, y in edges)
    scale = min(width / (east - west), height / (north - south))
    return Plane(
        extent,
        width,
        height,
        middle,
        scale,
        left=width / 2 - (west + east) / 2 * scale,
        top=height / 2 + (south + north) / 2 * scale,
    )


def _around(extent: Extent, share: float) -> list[tuple[float, float]]:
    longitude = extent.west + (extent.east - extent.west) * share
    latitude = extent.south + (extent.north - extent.south) * share
    return [
        (longitude, extent.south), (longitude, extent.north),
        (extent.west, latitude), (extent.east, latitude),
    ]  # fmt: skip


def _natural_earth(longitude: float, latitude: float) -> tuple[float, float]:
    """Return a point of the plane: Patterson's Natural Earth, as d3 reckons it."""
    turn, tilt = math.radians(longitude), math.radians(latitude)
    two = tilt * tilt
    four = two * two
    x = turn * (
        0.8707 - 0.131979 * two
        + four * (-0.013791 + four * (0.003971 * two - 0.001529 * four))
    )  # fmt: skip
    y = tilt * (
        1.007226
        + two * (0.015085 + four * (-0.044475 + 0.028874 * two - 0.005916 * four))
    )  # fmt: skip
    return x, y
