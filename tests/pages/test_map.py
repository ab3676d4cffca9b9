"""The view Map, as its script runs."""

import json
from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from dashboard import labels, maps
from dashboard.charts.extent import Extent
from dashboard.labels.names import NameBook
from dashboard.selection import Filters
from dashboard.theme import Look
from dashboard.views.map import view

pytestmark = pytest.mark.app


def charts(app):
    return [json.loads(chart.proto.spec) for chart in app.get("plotly_chart")]


def decks(app):
    return [json.loads(deck.proto.json) for deck in app.get("deck_gl_json_chart")]


def said(app):
    return " ".join(each.proto.body for each in app.get("html"))


@pytest.mark.parametrize("lang", ["ar", "en"])
@pytest.mark.parametrize("measure", ["articles", "claims", "events", "statements"])
def test_it_shades_by_every_measure(open_view, small_data, lang, measure):
    app = open_view(small_data, "map", lang=lang, measure=measure)
    assert not app.exception
    [chart] = charts(app)
    assert chart["data"][0]["type"] == "choropleth"


@pytest.mark.parametrize("extent", ["focus", "world"])
def test_the_extent_may_be_chosen(open_view, small_data, extent):
    assert not open_view(small_data, "map", extent=extent).exception


def test_the_raised_picture_asks_for_no_style(open_view, small_data):
    app = open_view(small_data, "map", layer="deck")
    assert not app.exception
    assert not charts(app)
    [deck] = decks(app)
    assert not deck.get("mapProvider")
    assert "http" not in str(deck.get("mapStyle"))
    assert {layer["id"] for layer in deck["layers"]} == {
        "states",
        "arcs",
        "places",
        "halos",
        "names",
    }


def test_a_year_narrows_what_is_drawn(open_view, small_data):
    app = open_view(small_data, "map", at="2011", measure="events")
    assert not app.exception
    assert len(charts(app)) == 1


def test_a_year_without_anything_says_so(open_view, small_data):
    # The year is one of the slider's; the filters leave nothing of it.
    asked, of_year = Filters(lang="en", extras=(("at", "2011"),)), date(2011, 1, 1)
    held = replace(asked, start=of_year)
    assert "Nothing of 2011 can be" in str(view.year_hint(asked, held))
    assert view.year_hint(asked, asked) is None
    plain = open_view(small_data, "map", to="1900-01-01", at="2011", lang="en")
    assert 'class="empty"' in said(plain)
    assert "can be put on the map" not in said(plain)


def test_borders_are_said_to_endorse_nothing(open_view, small_data):
    assert "endorses nothing" in said(open_view(small_data, "map", lang="en"))


@pytest.mark.parametrize("query", [{}, {"lang": "en", "layer": "deck"}])
def test_with_nothing_to_show_it_says_so(open_view, empty_data, query):
    app = open_view(empty_data, "map", **query)
    assert not app.exception
    assert not charts(app)
    assert 'class="empty"' in said(app)


def test_an_unknown_year_is_dropped(open_view, small_data):
    assert not open_view(small_data, "map", at="1066", measure="size").exception


def test_names_on_the_raised_picture_stand_clear_of_each_other():
    names = {
        "QAT": ("قطر", "Qatar"), "BHR": ("البحرين", "Bahrain"),
        "ARE": ("الإمارات", "United Arab Emirates"), "IRQ": ("العراق", "Iraq"),
    }  # fmt: skip
    labels.read_names_from(lambda: NameBook(states=names))
    states = pd.DataFrame(
        [
            ("QAT", 51.2, 25.3), ("BHR", 50.5, 26.0), ("ARE", 54.0, 24.0),
            ("IRQ", 43.7, 33.2), ("ATA", None, None),
        ],
        columns=["iso3", "longitude", "latitude"],
    )  # fmt: skip
    near = Extent(-10, 80, -10, 55)
    found = [one.iso3 for one in maps.named_states(states, near, Look(lang="en"))]
    # The most told of come first; their neighbours give way.
    assert found == ["QAT", "IRQ"]
