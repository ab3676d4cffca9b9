"""The view Alliances, as its script runs."""

import json
from urllib.parse import unquote

import pytest

pytestmark = pytest.mark.app
NEW, OLD = "harbours-2020", "harbours-2010"


def charts(app):
    return [json.loads(chart.proto.spec) for chart in app.get("plotly_chart")]


def said(app):
    return " ".join(each.proto.body for each in app.get("html"))


def cells(chart):
    [boxes] = [trace for trace in chart["data"] if trace["type"] == "bar"]
    return set(boxes["customdata"])


def test_it_opens_on_the_shared_name(open_view, small_data):
    app = open_view(small_data, "alliances", lang="en")
    assert not app.exception
    assert "One name, different alliances" in said(app)
    assert {cell.partition(":")[0] for cell in cells(charts(app)[0])} == {NEW, OLD}


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "In both: Malta and Tunisia; Only Harbours (2011): Morocco; "
               "Only Harbours (2020): Cyprus."),
        ("ar", "في كليهما: تونس ومالطا؛ في تحالف المرافئ (2011) فقط: المغرب؛ "
               "في تحالف المرافئ (2020) فقط: قبرص."),
    ],
)  # fmt: skip
def test_it_says_who_is_in_both_and_who_in_one(open_view, small_data, lang, words):
    assert words in said(open_view(small_data, "alliances", lang=lang))


def test_it_never_says_that_one_replaced_the_other(open_view, small_data):
    app = open_view(small_data, "alliances", lang="en")
    assert "No text of ours says that one of them ended or replaced the other." in said(
        app
    )


def test_one_alliance_has_a_dossier(open_view, small_data):
    app = open_view(small_data, "alliances", a=NEW, lang="en")
    assert not app.exception
    for words in ("Its state of affairs", "Conflicting accounts", "Announced dates",
                  "Who says what we know of it"):  # fmt: skip
        assert words in said(app)


def test_conflicting_accounts_list_who_says_what(open_view, small_data):
    words = said(open_view(small_data, "alliances", a=NEW, lang="en"))
    assert "Being formed" in words
    assert "Operating, as last reported" in words


def test_every_alliance_may_be_shown(open_view, small_data):
    app = open_view(small_data, "alliances", show="all")
    assert not app.exception
    assert {cell.partition(":")[0] for cell in cells(charts(app)[0])} >= {NEW, OLD}


def test_who_declined_stands_outside(open_view, small_data):
    [matrix, *_] = charts(open_view(small_data, "alliances", a=NEW, lang="en"))
    assert f"{NEW}:MAR" in cells(matrix)


def test_evidence_opens_below_a_line(open_view, small_data):
    app = open_view(small_data, "alliances", a=NEW, lang="en")
    key = next(each.key for each in app.button if "toggle_aspects" in each.key)
    app = app.button(key=key).click().run()
    assert not app.exception
    assert "<blockquote" in said(app)


@pytest.mark.parametrize("query", [{}, {"lang": "en"}])
def test_with_nothing_to_show_it_says_so(open_view, empty_data, query):
    app = open_view(empty_data, "alliances", **query)
    assert not app.exception
    assert not charts(app)
    assert 'class="empty"' in said(app)


def test_a_filter_without_claims_says_what_to_loosen(open_view, small_data):
    app = open_view(small_data, "alliances", a=OLD, k="expert", lang="en")
    assert not app.exception
    assert 'class="empty"' in said(app)


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_one_alliance_stands_at_two_dates(open_view, small_data, lang):
    app = open_view(small_data, "alliances", a=NEW, against="2019-01-01", lang=lang)
    assert not app.exception
    words = said(app)
    assert ("By 30 June 2020, not before" if lang == "en" else "لا قبله") in words
    assert ("Nobody" if lang == "en" else "لا أحد") in words


@pytest.mark.parametrize("day", ["banana", "2020-02-31", "0001-01-01", "<b>"])
def test_a_day_that_is_none_is_dropped_and_told_about(open_view, small_data, day):
    app = open_view(small_data, "alliances", a=NEW, against=day, lang="en")
    assert not app.exception
    assert any("against" in warning.value for warning in app.warning)
    assert "against" not in app.query_params
    assert "Choose an earlier day" in said(app)


def test_an_alliance_by_reference_alone_shows_its_roster(open_view, small_data):
    app = open_view(small_data, "alliances", a="sea-guard", lang="en")
    assert not app.exception
    assert 'class="empty"' in said(app)
    assert "By reference only" in said(app)
    assert 'rel="noopener"' in said(app)


def test_marks_and_shared_names_are_explained(open_view, small_data):
    words = said(open_view(small_data, "alliances", lang="en"))
    assert 'class="signs"' in words
    assert "A name that more than one bears" in words


def test_less_certain_facts_have_a_mark_of_their_own(open_view, measured_data):
    app = open_view(measured_data, "alliances", less="1", lang="en")
    assert not app.exception
    # In the legend the sign is drawn, in an image.
    assert "◌" in unquote(said(app))
