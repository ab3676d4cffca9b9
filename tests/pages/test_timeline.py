"""The view Timeline, as its script runs."""

import json
import re
import shutil

import duckdb
import pytest

from tests.dashboard.small import SNAPSHOT

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


@pytest.fixture(scope="module")
def crowded_data(small_data, tmp_path_factory):
    """The small warehouse with a thousand events more, three a day."""
    folder = tmp_path_factory.mktemp("crowded")
    (folder / "warehouse").mkdir()
    file = folder / "warehouse" / f"{SNAPSHOT.replace('c0ffee', 'c0ffed')}.duckdb"
    shutil.copyfile(small_data / "warehouse" / f"{SNAPSHOT}.duckdb", file)
    with duckdb.connect(str(file)) as connection:
        connection.execute(
            """
            create temp table made as
            select n, date '2012-01-01' + (n // 3)::integer as day
            from range(1000) as numbers (n)
            """
        )
        connection.execute(
            """
            insert into events by name
            select events.* replace (
                'made' || n as event_id, 'made' || n as event_group_id,
                day::text as date_edtf, day as date_from, day as date_to,
                'AGREE' as event_type, 'asserted' as modality, false as planned
            )
            from made, (select * from events order by event_id limit 1) as events
            """
        )
    (folder / "warehouse" / "CURRENT").write_text(file.name + "\n")
    return folder


def test_a_thousand_events_are_counted_in_boxes_and_the_count_is_told(
    open_view, crowded_data
):
    app = open_view(crowded_data, "timeline", lanes="group", lang="en")
    assert not app.exception
    [chart] = charts(app)
    drawn = [name for trace in chart["data"] for name in trace.get("customdata") or ()]
    boxes = [name for name in drawn if str(name).startswith("bin|")]
    assert 3 < len(boxes) < 200
    assert re.search(r"1,0\d\d facts: too many to be seen one by one", said(app))


def test_a_month_of_a_thousand_events_is_drawn_one_by_one(open_view, crowded_data):
    app = open_view(
        crowded_data, "timeline", lanes="group", lang="en",
        **{"from": "2012-03-01", "to": "2012-03-31"},
    )  # fmt: skip
    [chart] = charts(app)
    drawn = [name for trace in chart["data"] for name in trace.get("customdata") or ()]
    assert not [name for name in drawn if str(name).startswith("bin|")]
    assert sum(str(name).startswith("made") for name in drawn) == 93
    assert "too many" not in said(app)
    assert "Show all of time" in [link.proto.label for link in app.get("page_link")]


def test_less_certain_facts_bear_a_mark_of_their_own_when_shown(
    open_view, crowded_data, tmp_path
):
    folder = shutil.copytree(crowded_data, tmp_path / "doubtful")
    [file] = (folder / "warehouse").glob("*.duckdb")
    with duckdb.connect(str(file)) as connection:
        connection.execute(
            """
            create or replace view less_certain_facts as
            select
                'event' as kind, event_id as fact_id, 'event' as measured_as, method,
                article_id, span_start, span_end, statement_id
            from events
            where event_id in ('made1', 'made2')
            """
        )
    days = {"from": "2012-01-01", "to": "2012-01-05", "lanes": "group", "lang": "en"}
    [hidden] = charts(open_view(folder, "timeline", **days))
    [shown] = charts(open_view(folder, "timeline", **days, less="1"))
    assert "?" not in texts_of(hidden)
    assert texts_of(shown).count("?") == 2


def texts_of(chart):
    return [said for trace in chart["data"] for said in trace.get("text") or ()]
