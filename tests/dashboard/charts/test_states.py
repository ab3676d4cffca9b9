"""The map as a figure: shading, arcs, places, disputed areas."""

import pandas as pd
import pytest

from dashboard.charts.extent import WORLD, Extent
from dashboard.charts.states import MapRows, states_map
from dashboard.theme import Look
from dashboard.views.map import atlas

GULF = Extent(40, 60, 20, 34)
ENGLISH = Look(lang="en")
SHAPES = atlas.extents()
STATES = {"mark": "", "iso3": "SAU", "kind": "mention", "value": 3, "fact_ids": ["m"]}
TIE = {
    "mark": "tie|A", "from_iso3": "IRN", "to_iso3": "IRQ", "is_directed": True,
    "event_group": "force", "event_types": ["ASSAULT"], "planned": False, "events": 1,
    "reports": 1, "fact_ids": ["e"],
}  # fmt: skip
PLACE = {
    "mark": "place|B", "place_name": "البصرة", "place_iso3": "IRQ",
    "place_precision": "point", "longitude": 47.8, "latitude": 30.5,
    "event_types": ["CONSULT", "ASSAULT"], "planned": False, "events": 2, "reports": 1,
    "fact_ids": ["e"],
}  # fmt: skip


def of(kind, *changes):
    return pd.DataFrame([{**kind, **change} for change in changes], columns=list(kind))


def rows(states=(), ties=(), places=()):
    middles = SHAPES.set_index("iso3")[["longitude", "latitude"]]
    return MapRows(
        of(STATES, *states).join(middles, on="iso3"),
        of(TIE, *ties),
        of(PLACE, *places).astype({"longitude": float, "latitude": float}),
        SHAPES,
        atlas.hatching(),
    )


def drawn(found, extent=WORLD, look=ENGLISH):
    return states_map(found, extent=extent, measure="articles", look=look)


def marks(figure, prefix):
    return [
        name
        for trace in figure.data
        if trace.customdata is not None
        for name in trace.customdata
        if name.startswith(prefix)
    ]


def heads(figure):
    """Strokes of arrowheads: three points and a gap."""
    return sum(
        list(trace.lon)[at + 3] is None
        for trace in figure.data
        if trace.type == "scattergeo" and trace.mode == "lines" and not trace.fill
        for at in range(len(trace.lon) - 3)
        if None not in list(trace.lon)[at : at + 3]
        and (at == 0 or list(trace.lon)[at - 1] is None)
        and trace.line.width > 1
    )


def test_every_state_can_be_pointed_at():
    figure = drawn(rows(states=[{}]))
    [shapes] = [trace for trace in figure.data if trace.type == "choropleth"]
    assert len(shapes.locations) == len(SHAPES)
    assert shapes.locationmode == "ISO-3"
    assert "state:SAU" in list(shapes.customdata)
    assert figure.layout.geo.resolution == 50


def test_what_nothing_is_told_of_is_not_shaded():
    [shapes] = [t for t in drawn(rows(states=[{}])).data if t.type == "choropleth"]
    z = dict(zip(shapes.locations, shapes.z, strict=True))
    assert z["SAU"] > 0
    assert z["FRA"] == 0


def test_a_state_too_small_to_hit_has_a_dot():
    small = marks_of_dots(drawn(rows(states=[{"iso3": "BHR"}, {}])))
    assert small == ["state:BHR"]


def test_a_state_without_a_shape_has_a_dot():
    found = rows(states=[{"iso3": "TUV"}])
    found.states.loc[0, ["longitude", "latitude"]] = (179.2, -8.5)
    assert marks_of_dots(drawn(found)) == ["state:TUV"]


def marks_of_dots(figure):
    return [
        name
        for trace in figure.data
        if trace.type == "scattergeo" and trace.customdata is not None
        for name in trace.customdata
        if name.startswith("state:")
    ]


def test_an_act_has_an_arrowhead_and_partners_have_none():
    assert heads(drawn(rows(ties=[{}]))) == 1
    assert heads(drawn(rows(ties=[{"is_directed": False}]))) == 0


def test_each_tie_has_one_mark_to_click():
    figure = drawn(rows(ties=[{}, {"mark": "tie|C", "to_iso3": "SAU"}]))
    assert marks(figure, "tie|") == ["tie|A", "tie|C"]


def test_a_tie_to_a_state_nobody_can_place_is_left_out():
    assert marks(drawn(rows(ties=[{"to_iso3": "XXX"}])), "tie|") == []


def test_planned_acts_are_dashed():
    figure = drawn(rows(ties=[{"planned": True, "is_directed": False}]))
    assert any(t.type == "scattergeo" and t.line.dash == "dash" for t in figure.data)


def test_a_place_is_a_diamond_an_area_is_not_a_point():
    point = drawn(rows(places=[{}]))
    area = drawn(rows(places=[{"place_precision": "area"}]))
    assert diamonds(point) == 1
    assert diamonds(area) == 0
    [circle] = [t for t in area.data if t.type == "scattergeo" and t.fill == "toself"]
    assert circle.line.dash == "dot"
    assert marks(area, "place|") == ["place|B"]


def diamonds(figure):
    return sum(
        trace.type == "scattergeo"
        and trace.marker.symbol == "diamond"
        and trace.customdata is not None
        for trace in figure.data
    )


def test_a_place_without_a_position_is_drawn_nowhere():
    nowhere = rows(
        places=[{"longitude": None, "latitude": None, "place_precision": None}]
    )
    assert marks(drawn(nowhere), "place|") == []


def key_of(figure):
    return {note.text.strip("\u2068\u2069"): note for note in figure.layout.annotations}


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_the_key_names_the_steps_from_where_reading_begins(lang):
    figure = drawn(
        rows(states=[{}, {"iso3": "IRQ", "value": 1}], ties=[{}]), look=Look(lang=lang)
    )
    key = key_of(figure)
    assert {"1", "3"} <= set(key)
    edge = 1 if lang == "ar" else 0
    assert {note.x for note in key.values()} == {edge}
    assert abs(key["1"].xshift) < abs(key["3"].xshift)


def test_the_key_explains_only_what_is_drawn():
    def said(found):
        return " ".join(key_of(drawn(found)))

    partners = rows(ties=[{"is_directed": False, "planned": True}])
    assert "Planned" in said(partners)
    assert "An act of one state" not in said(partners)
    assert "Planned" not in said(rows(ties=[{}], states=[{}]))
    assert "An area" in said(rows(places=[{"place_precision": "area"}]))


def test_what_one_text_tells_is_fainter_than_what_several_tell():
    def strengths(**change):
        figure = drawn(rows(ties=[{"is_directed": False, **change}]))
        return [
            trace.opacity
            for trace in figure.data
            if trace.type == "scattergeo" and trace.mode == "lines" and trace.opacity
        ]

    assert max(strengths(reports=1)) < max(strengths(reports=3))


def test_an_act_gathers_strength_towards_whom_it_befell():
    figure = drawn(rows(ties=[{}]))
    arcs = [
        trace
        for trace in figure.data
        if trace.type == "scattergeo" and trace.mode == "lines" and trace.opacity
    ]
    pale, strong = sorted(arcs, key=lambda trace: trace.opacity)
    source = SHAPES.set_index("iso3").loc["IRN", "longitude"]
    assert pale.lon[0] == pytest.approx(source)
    assert pale.opacity < strong.opacity


def test_names_from_pages_cannot_smuggle_markup():
    figure = drawn(rows(places=[{"place_name": "<script>x</script>"}]))
    assert "<script" not in figure.to_json()


def test_what_is_less_certain_bears_a_question_and_the_key_says_so():
    doubt = {"less_certain": True}
    sure = drawn(rows(ties=[{}], places=[{}]))
    found = rows(ties=[{}], places=[{}])
    unsure = drawn(
        found._replace(
            ties=found.ties.assign(**doubt), places=found.places.assign(**doubt)
        )
    )
    assert questions(sure) == 0
    assert questions(unsure) == 2
    said = [note.text for note in unsure.layout.annotations]
    assert any("Less certain" in text for text in said)


def questions(figure):
    return sum(
        list(trace.text).count("?")
        for trace in figure.data
        if trace.type == "scattergeo" and trace.text is not None
    )


def test_the_picture_itself_says_that_its_borders_endorse_nothing():
    said = [note.text for note in drawn(rows(states=[{}])).layout.annotations]
    assert any("endorses nothing" in text for text in said)
