"""The view Overview, as its script runs."""

import pytest

pytestmark = pytest.mark.app


def charts(app) -> int:
    return len(app.get("plotly_chart"))


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_it_shows_the_shared_name_and_what_is_held(open_view, small_data, lang):
    app = open_view(small_data, "overview", lang=lang)
    assert not app.exception
    assert charts(app) == 2


def test_filters_of_the_url_hold(open_view, small_data):
    app = open_view(small_data, "overview", outlets="", o="صحيفة الميناء")
    assert not app.exception
    assert charts(app) == 1


@pytest.mark.parametrize("query", [{}, {"lang": "en"}])
def test_with_nothing_to_show_it_says_so(open_view, empty_data, query):
    app = open_view(empty_data, "overview", **query)
    assert not app.exception
    assert charts(app) == 0
    assert any('class="empty"' in each.proto.body for each in app.get("html"))


def test_an_empty_state_names_the_filter_to_loosen(open_view, small_data):
    app = open_view(small_data, "overview", lang="en", s="teaser", c="MAR")
    [said] = [h.proto.body for h in app.get("html") if 'class="empty"' in h.proto.body]
    assert "States and Sections" in said


def test_a_lines_evidence_opens_in_place(open_view, small_data):
    app = open_view(small_data, "overview")
    [toggle] = [each for each in app.button if "toggle_passed" in each.key]
    before = len(app.get("html"))
    app = toggle.click().run()
    assert not app.exception
    said = " ".join(each.proto.body for each in app.get("html"))
    assert len(app.get("html")) > before
    assert "<mark>وسيجتمع وزراؤها في فاليتا خلال أيار المقبل</mark>" in said
    app = next(each for each in app.button if "toggle_passed" in each.key).click().run()
    assert len(app.get("html")) == before


def test_every_line_has_its_evidence(open_view, small_data):
    app = open_view(small_data, "overview", lang="en")
    for key in [each.key for each in app.button if each.key.startswith("toggle_")]:
        opened = app.button(key=key).click().run()
        assert not opened.exception
        assert any("<blockquote" in each.proto.body for each in opened.get("html")), key
        app = opened.button(key=key).click().run()


def test_more_lines_are_shown_on_demand(open_view, seeds_data):
    app = open_view(seeds_data, "overview", lang="en", less="1")
    assert not app.exception
    more = [each for each in app.button if each.key.startswith("more_")]
    before = len([each for each in app.button if each.key.startswith("toggle_")])
    for button in more:
        app = app.button(key=button.key).click().run()
        assert not app.exception
    after = len([each for each in app.button if each.key.startswith("toggle_")])
    assert after > before if more else after == before


def test_a_snapshot_to_compare_with_that_is_gone_is_told(open_view, small_data):
    app = open_view(small_data, "overview", lang="en", since="feedfeedfeedfeed")
    assert not app.exception
