"""The view Statements, as its script runs."""

import json

import pytest

from tests.pages.conftest import url

pytestmark = pytest.mark.app


def said(app):
    return " ".join(each.proto.body for each in app.get("html"))


def choice_of_speaker(app):
    [box] = [one for one in app.selectbox if one.key.startswith("w_speaker")]
    return box


@pytest.mark.parametrize("lang", ["ar", "en"])
@pytest.mark.parametrize("by", ["kind", "state"])
def test_it_draws_the_chart_and_every_card(open_view, small_data, lang, by):
    app = open_view(small_data, "statements", lang=lang, by=by)
    assert not app.exception
    [chart] = app.get("plotly_chart")
    marked = {
        mark
        for trace in json.loads(chart.proto.spec)["data"]
        for mark in trace.get("customdata", [])
    }
    assert {"told|s1", "told|s2", "told|s3"} <= marked
    assert "سالم زروق" in said(app)


def test_one_speaker_makes_it_his_file_and_the_url_says_so(open_view, small_data):
    app = open_view(small_data, "statements")
    box = choice_of_speaker(app)
    code = next(one for one in box.proto.options if one.startswith("سالم زروق"))
    box.select(code).run()
    assert not app.exception
    assert len(url(app)["speaker"][0]) == 12
    file = said(app)
    assert "سالم زروق" in file
    assert "مصادر مطلعة" not in file


def test_a_speaker_nobody_knows_is_dropped_with_a_note(open_view, small_data):
    app = open_view(small_data, "statements", speaker="0123456789ab")
    assert not app.exception
    assert any("speaker=0123456789ab" in note.value for note in app.warning)
    assert "مصادر مطلعة" in said(app)


def test_a_known_speaker_stays_chosen_where_filters_leave_nothing_of_his(
    open_view, small_data
):
    app = open_view(small_data, "statements")
    names = choice_of_speaker(app).proto.options
    app = open_view(small_data, "statements", c="CYP")
    box = choice_of_speaker(app)
    assert len(box.proto.options) < len(names)
    box.select(next(iter(box.proto.options))).run()
    code = url(app)["speaker"][0]
    app = open_view(small_data, "statements", c="MLT", speaker=code)
    assert not app.exception
    assert not app.get("plotly_chart")
    assert choice_of_speaker(app).value == code


def test_the_order_is_in_the_url(open_view, small_data):
    app = open_view(small_data, "statements", sort="speaker", lang="en")
    groups = [one for one in said(app).split("<h3") if "group" in one]
    assert len(groups) >= 3
    assert url(app)["sort"] == ["speaker"]


def test_a_malformed_choice_is_dropped(open_view, small_data):
    app = open_view(small_data, "statements", by="<b>", sort="7")
    assert not app.exception
    assert len(app.warning) == 2


def test_the_shared_filters_narrow_it(open_view, small_data):
    app = open_view(small_data, "statements", k="official_body")
    assert "الوزارة" in said(app)
    assert "سالم زروق" not in said(app)


def test_nothing_to_show_says_which_filter_to_loosen(open_view, empty_data):
    app = open_view(empty_data, "statements", named="1")
    assert not app.exception
    assert 'class="empty"' in said(app)


def test_an_opened_line_leads_to_the_sentence_and_offers_the_copy(
    open_view, small_data
):
    app = open_view(small_data, "statements", lang="en")
    next(b for b in app.button if b.key.startswith("toggle_sentences")).click().run()
    assert not app.exception
    page = said(app)
    assert "<blockquote" in page
    assert page.count('class="copy"') == 2
