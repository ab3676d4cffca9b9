"""Names on the map stand free of each other, of marks and of lines."""

import pandas as pd
import pytest

from dashboard.charts.extent import WORLD, Extent
from dashboard.charts.naming import Obstacles, placed_names
from dashboard.charts.projection import plane_of
from dashboard.theme import Look
from dashboard.views.map import atlas

GULF = Extent(35, 65, 15, 40)
NONE = Obstacles([], [])
SHAPES = atlas.extents().set_index("iso3")
NO_PLACES = pd.DataFrame(
    {"place_name": [], "longitude": [], "latitude": [], "events": []}
)


def named(*codes, extent=GULF, obstacles=NONE, places=NO_PLACES, lang="en"):
    states = SHAPES.loc[list(codes)].reset_index().drop(columns="area")
    found = placed_names(
        places, states, obstacles=obstacles, extent=extent, height=480,
        look=Look(lang=lang),
    )  # fmt: skip
    return {name.said: name for name in found}


def at(code):
    return tuple(SHAPES.loc[code, ["longitude", "latitude"]])


def test_a_name_stands_on_its_state():
    assert named("SAU")["SAU"].side == "middle center"


def test_a_name_gives_way_to_a_mark_on_its_state():
    found = named("SAU", obstacles=Obstacles([(*at("SAU"), 6)], []))
    assert found["SAU"].side != "middle center"


def test_the_name_of_a_wide_state_is_moved_within_it():
    states = SHAPES.loc[["SAU"]].reset_index()
    [name] = placed_names(
        NO_PLACES, states, obstacles=Obstacles([(*at("SAU"), 6)], []), extent=GULF,
        height=480, look=Look(lang="en"),
    )  # fmt: skip
    assert name.side == "middle center"
    assert 0 < abs(name.latitude - at("SAU")[1]) < 6


def test_of_names_in_one_spot_the_most_told_of_is_written():
    spot = pd.DataFrame(
        {
            "place_name": [f"place number {n}" for n in range(9)],
            "longitude": 45.0, "latitude": 25.0, "events": 1,
        }
    )  # fmt: skip
    found = named("SAU", places=spot)
    assert "SAU" in found
    # Above, below, and to either side of the spot: no more than four find room.
    assert len(found) <= 5


def test_what_lies_outside_the_map_is_not_named():
    assert named("FRA") == {}


def test_a_name_is_not_cut_by_the_edge_of_the_map():
    x, y = at("SAU")
    edge = named("SAU", extent=Extent(x - 0.01, x + 30, y - 5, y + 5))["SAU"]
    assert edge.side == "middle right"


def test_lines_drive_a_name_away():
    x, y = at("SAU")
    lines = [[(x - 20, y + at), (x + 20, y + at)] for at in (-0.2, 0.0, 0.2)]
    name = named("SAU", obstacles=Obstacles([], lines))["SAU"]
    assert name.side in ("top center", "bottom center")


@pytest.mark.parametrize("width", [720, 1000])
@pytest.mark.parametrize("extent", [GULF, WORLD])
def test_the_shown_stretch_fills_the_picture(extent, width):
    middle = 11.0 if extent == WORLD else extent.middle
    plane = plane_of(extent, middle=middle, width=width, height=480)
    corners = [
        plane.at(longitude, latitude)
        for longitude in (extent.west, extent.middle, extent.east)
        for latitude in (extent.south, (extent.south + extent.north) / 2, extent.north)
    ]
    assert min(x for x, _ in corners) >= -0.5
    assert max(x for x, _ in corners) <= width + 0.5
    assert min(y for _, y in corners) >= -0.5
    assert max(y for _, y in corners) <= 480.5


def test_north_is_up_and_east_is_right():
    plane = plane_of(GULF, middle=GULF.middle, width=720, height=480)
    (west, south), (east, north) = plane.at(40, 20), plane.at(60, 35)
    assert west < east
    assert north < south
