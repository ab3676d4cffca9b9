"""The view Timeline, as its script runs."""

import json

import pytest

pytestmark = pytest.mark.app


def charts(app):
    return [json.loads(chart.proto.spec) for chart in app.get("plotly_chart")]


def said(app):
    return " ".join(each.proto.body for each in app.get("html"))


@pytest.mark.parametrize("lang", ["ar", "en"])
@pytest.mark.parametrize("lanes", ["alliance", "state", "group"])
def test_it_draws_every_kind_of_lane(open_view, small_data, lang, lanes):
    app = open_view(small_data, "timeline", lang=lang, lanes=lanes)
    assert not app.exception
    assert len(charts(app)) == 1


def test_time_runs_left_to_right_in_arabic_too(open_view, small_data):
    [chart] = charts(open_view(small_data, "timeline", lang="ar"))
    first, last = chart["layout"]["xaxis"]["range"]
    assert first < last


@pytest.mark.parametrize("clock", ["event", "said", "published"])
@pytest.mark.parametrize("marks", ["all", "events", "citations"])
def test_clocks_and_marks_may_be_chosen(open_view, small_data, clock, marks):
    app = open_view(small_data, "timeline", clock=clock, marks=marks)
    assert not app.exception


def test_the_url_filters(open_view, small_data):
    [narrow] = charts(open_view(small_data, "timeline", a="harbours-2010"))
    [wide] = charts(open_view(small_data, "timeline"))
    assert narrow["layout"]["height"] < wide["layout"]["height"]


def test_texts_that_may_not_have_been_known_are_listed(open_view, small_data):
    app = open_view(small_data, "timeline", known="2020-06-15", lang="en")
    assert not app.exception
    assert "possibly published by then" in said(app)


@pytest.mark.parametrize("query", [{}, {"lang": "en"}])
def test_with_nothing_to_show_it_says_so(open_view, empty_data, query):
    app = open_view(empty_data, "timeline", **query)
    assert not app.exception
    assert not charts(app)
    assert 'class="empty"' in said(app)


def test_an_unknown_choice_is_dropped(open_view, small_data):
    app = open_view(small_data, "timeline", lanes="sideways", clock="cuckoo")
    assert not app.exception
    assert len(charts(app)) == 1
