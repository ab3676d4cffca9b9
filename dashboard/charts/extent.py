"""Which part of the world a map shows."""

import math
from dataclasses import dataclass

import pandas as pd

# The map shows the states that carry this share of what is counted, those nearest
# to its middle first; what lies outside is listed under the map.
CARRIED = 0.5
# One state that is told of most is not shown without any other.
_FEWEST = 3
# Degrees of land to leave around the middles of the outermost states.
MARGIN = 7.0
# Width to height of the picture on a desk; degrees of latitude weigh more than
# those of longitude away from the equator.
ASPECT = 1.9
WORLD_WIDTH = 190.0
_SOUTH, _NORTH = -56.0, 78.0
# The world is cut in the Bering Strait, where it cuts least.
WORLD_MIDDLE = 11.0


@dataclass(frozen=True, slots=True)
class Extent:
    """A stretch of longitudes and latitudes."""

    west: float
    east: float
    south: float
    north: float

    @property
    def middle(self) -> float:
        """Return the longitude in the middle."""
        return (self.west + self.east) / 2

    def holds(self, longitude: float, latitude: float) -> bool:
        """Tell whether a point lies inside."""
        return (
            self.west <= longitude <= self.east and self.south <= latitude <= self.north
        )


WORLD = Extent(WORLD_MIDDLE - 180, WORLD_MIDDLE + 180, _SOUTH, _NORTH)


def focused(states: pd.DataFrame) -> Extent:
    """Return where most of what is counted lies: `value`, `longitude`, `latitude`."""
    placed = states.dropna(subset=["longitude", "latitude"])
    if placed.empty:
        return WORLD
    x, y, weight = placed["longitude"], placed["latitude"], placed["value"]
    distance = (x - _middle(x, weight)).abs() + (y - _middle(y, weight)).abs()
    nearest = placed.loc[distance.sort_values().index]
    carried = nearest["value"].cumsum() / nearest["value"].sum()
    kept = nearest[carried.shift(fill_value=0) < CARRIED]
    kept = kept if len(kept) >= _FEWEST else nearest.head(_FEWEST)
    west, east = kept["longitude"].min() - MARGIN, kept["longitude"].max() + MARGIN
    south, north = kept["latitude"].min() - MARGIN, kept["latitude"].max() + MARGIN
    if east - west > WORLD_WIDTH:
        return WORLD
    return _widened(west, east, max(south, _SOUTH), min(north, _NORTH))


def _middle(values: pd.Series, weight: pd.Series) -> float:
    """Return the weighted median."""
    ordered = values.sort_values()
    passed = weight[ordered.index].cumsum()
    return float(ordered[passed >= passed.iloc[-1] / 2].iloc[0])


def _widened(west: float, east: float, south: float, north: float) -> Extent:
    squeeze = math.cos(math.radians((south + north) / 2))
    wanted = (north - south) * ASPECT / max(squeeze, 0.3)
    spare = max(wanted - (east - west), 0) / 2
    missing = max((east - west) * squeeze / ASPECT - (north - south), 0) / 2
    return Extent(
        west - spare,
        east + spare,
        max(south - missing, _SOUTH),
        min(north + missing, _NORTH),
    )
