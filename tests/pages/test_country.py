"""The view Country file, as its script runs."""

import json

import pytest

from tests.dashboard.small import GUARD
from tests.pages.conftest import url

pytestmark = pytest.mark.app


def said(app):
    return " ".join(each.proto.body for each in app.get("html"))


def charts(app):
    return [json.loads(chart.proto.spec) for chart in app.get("plotly_chart")]


def box(app):
    [found] = [one for one in app.selectbox if one.label in ("State", "الدولة")]
    return found


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_it_opens_on_the_state_told_of_most(open_view, small_data, lang):
    app = open_view(small_data, "country", lang=lang)
    assert not app.exception
    assert box(app).value == "MAR"
    assert ("Morocco in our texts" if lang == "en" else "المغرب في نصوصنا") in said(app)
    assert len(charts(app)) == 2


def test_a_link_names_the_state(open_view, small_data):
    app = open_view(small_data, "country", lang="en", state="CYP")
    assert not app.exception
    assert box(app).value == "CYP"
    assert "Cyprus in our texts" in said(app)
    assert "Statements from Cyprus" in said(app)


def test_a_state_with_no_standing_left_has_no_list_of_it(open_view, small_data):
    app = open_view(small_data, "country", lang="en", state="CYP", a=GUARD)
    assert not app.exception
    assert "None of the texts shown reports a membership" in said(app)


def test_the_only_state_of_the_filter_is_the_one(open_view, small_data):
    app = open_view(small_data, "country", lang="en", c="TUN")
    assert box(app).value == "TUN"
    assert "Prospective" in said(app)
    assert not app.caption


def test_the_filter_of_states_hides_nothing_of_another_state(open_view, small_data):
    app = open_view(small_data, "country", lang="en", c="TUN", state="MAR")
    assert box(app).value == "MAR"
    assert "Declined to join" in said(app)
    assert [one for one in app.caption if "does not narrow" in one.value]


def test_a_choice_goes_into_the_link(open_view, small_data):
    app = open_view(small_data, "country", lang="en", state="CYP")
    box(app).select("MAR").run()
    assert not app.exception
    assert url(app)["state"] == ["MAR"]
    assert "Morocco in our texts" in said(app)


@pytest.mark.parametrize("bad", ["ZZZ", "mar", "<b>", "MAR' or 1=1"])
def test_what_is_no_state_is_dropped_with_a_note(open_view, small_data, bad):
    app = open_view(small_data, "country", lang="en", state=bad)
    assert not app.exception
    assert [one for one in app.warning if "left out" in one.value]
    assert box(app).value == "MAR"


def test_filters_that_leave_nothing_are_named(open_view, small_data):
    query = {"state": "CYP", "to": "2001-01-01", "c": "CYP", "lang": "en"}
    app = open_view(small_data, "country", **query)
    assert not app.exception
    assert "Try removing: To." in said(app)
    assert "names Cyprus" in said(app)
    assert not charts(app)


def test_without_texts_it_says_so(open_view, empty_data):
    app = open_view(empty_data, "country")
    assert not app.exception
    assert 'class="empty"' in said(app)


def test_ways_on_keep_the_filters(open_view, small_data):
    app = open_view(small_data, "country", lang="en", state="MAR", k="editor")
    asked = [one.proto.query_string for one in app.get("page_link")]
    assert any("c=MAR" in one and "k=editor" in one for one in asked)
    assert any("a=harbours-2020" in one and "c=MAR" not in one for one in asked)


def test_a_roster_stands_apart(open_view, small_data):
    app = open_view(small_data, "country", lang="en", state="MLT")
    assert "Malta by reference" in said(app)
    assert "https://example.org" in said(app)
    app = open_view(small_data, "country", lang="en", state="MAR")
    assert "by reference" not in said(app)
