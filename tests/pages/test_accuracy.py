"""The view Reading accuracy, as its script runs; the switch, as a reader uses it."""

import json

import duckdb
import pytest

from etl import paths
from tests.dashboard.small import write_small_warehouse
from tests.pages.conftest import url

pytestmark = pytest.mark.app


def said(app) -> str:
    return " ".join(each.proto.body for each in app.get("html"))


def marks(app) -> set[str]:
    specs = [json.loads(chart.proto.spec) for chart in app.get("plotly_chart")]
    return {
        name
        for spec in specs
        for trace in spec["data"]
        for name in trace.get("customdata", ())
        if isinstance(name, str)
    }


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_it_shows_kinds_and_rules(open_view, measured_data, lang):
    app = open_view(measured_data, "accuracy", lang=lang)
    assert not app.exception
    assert len(app.get("plotly_chart")) == 2
    assert {"events", "published", "events:test"} <= marks(app)


def test_it_opens_on_the_set_that_says_most_about_unseen_pages(
    open_view, measured_data
):
    app = open_view(measured_data, "accuracy", lang="en")
    assert "How often each kind of fact is right: New pages" in said(app)


def test_a_link_names_its_set(open_view, measured_data):
    app = open_view(measured_data, "accuracy", lang="en", gold="known")
    assert not app.exception
    assert "is right: Known pages" in said(app)
    assert "memberships" in marks(app)
    assert url(app)["gold"] == ["known"]


def test_an_unknown_set_is_dropped_and_told(open_view, measured_data):
    app = open_view(measured_data, "accuracy", lang="en", gold="<b>")
    assert not app.exception
    assert app.warning
    assert "New pages" in said(app)


def test_what_a_set_says_of_itself_is_escaped(open_view, measured_data):
    app = open_view(measured_data, "accuracy", lang="en")
    assert "A note &lt;i&gt;" in said(app)


@pytest.mark.parametrize("data", ["small_data", "empty_data"])
def test_without_figures_it_says_so(open_view, request, data):
    app = open_view(request.getfixturevalue(data), "accuracy", lang="en")
    assert not app.exception
    assert not app.get("plotly_chart")
    assert "holds no figures" in said(app)


@pytest.mark.parametrize("view", ["overview", "timeline", "map", "articles"])
def test_a_view_says_how_much_it_holds_back(open_view, measured_data, view):
    app = open_view(measured_data, view, lang="en")
    assert not app.exception
    assert "Held back as less certain" in said(app)
    assert "2 facts" in said(app)


def test_the_switch_is_kept_in_the_link(open_view, measured_data):
    app = open_view(measured_data, "timeline", lang="en", less="1")
    assert not app.exception
    assert "Shown though less certain" in said(app)
    assert url(app)["less"] == ["1"]
    [toggle] = [one for one in app.toggle if "less_certain" in one.key]
    assert toggle.value
    app = toggle.set_value(False).run()
    assert "Held back as less certain" in said(app)
    assert "less" not in url(app)


def test_a_snapshot_of_an_older_program_asks_to_be_built_again(open_view, tmp_path):
    data = write_small_warehouse(tmp_path)
    file = paths.current_snapshot(data / "warehouse")
    with duckdb.connect(str(file)) as db:
        db.execute("drop view less_certain_facts")
    app = open_view(data, "overview", lang="en")
    assert not app.exception
    [fault] = app.error
    assert "Build it again" in fault.value


def test_an_article_flags_what_is_less_certain(open_view, measured_data):
    app = open_view(measured_data, "articles", lang="en", article="a", less="1")
    assert not app.exception
    assert said(app).count("· Less certain") == 1


def test_where_nothing_is_held_back_nothing_is_said(open_view, small_data):
    assert "less certain (" not in said(open_view(small_data, "timeline", lang="en"))
