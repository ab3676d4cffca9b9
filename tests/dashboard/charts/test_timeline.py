"""The timeline as a figure: marks, lines, axes."""

import pandas as pd
import pytest

from dashboard.charts import timeline
from dashboard.charts.rows import lane_headings, placed_marks, with_doubts
from dashboard.charts.spans import window_of
from dashboard.theme import Look
from tests.dashboard.charts.marked import ASPECT, CITATION, EVENT, dated, facts, frame

HELD = pd.DataFrame(
    {
        "article_id": ["t1", "t2"], "title": ["نص", None], "at_edtf": ["2020", None],
        "at_from": pd.to_datetime(["2020-01-01", None]),
        "at_to": pd.to_datetime(["2020-12-31", None]), "published_basis": ["stated", "unknown"],
    }
)  # fmt: skip
ENGLISH = Look(lang="en")
NO_LANDMARKS = pd.DataFrame(
    {"date_from": pd.to_datetime([]), "date_edtf": [], "name_ar": [], "name_en": []}
)
TWO = ({}, dated("2021", "2021-01-01", "2021-12-31") | {"mark": "e2"})


def figure_of(found, look=ENGLISH, landmarks=NO_LANDMARKS, by="alliance"):
    placed = placed_marks(found, by=by, hues={}, look=look)
    window = window_of(placed)
    marks = timeline.drawn_marks(placed, window=window, look=look)
    headings = lane_headings(placed, by=by, look=look)
    return timeline.timeline_chart(
        marks,
        headings=headings,
        held=HELD,
        landmarks=landmarks,
        window=window,
        look=look,
    )


def traces(figure, symbol):
    def symbols(trace):
        found = (
            getattr(trace.marker, "symbol", None) if trace.type == "scatter" else None
        )
        return [found] if isinstance(found, str) else list(found or [])

    return [trace for trace in figure.data if symbol in symbols(trace)]


def dots_of(figure):
    [dots] = [
        trace
        for trace in figure.data
        if trace.type == "scatter"
        and trace.mode == "markers"
        and trace.customdata is not None
    ]
    return dots


def dashes(figure):
    return [
        trace.line.dash
        for trace in figure.data
        if trace.type == "scatter" and trace.line.dash
    ]


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_time_runs_left_to_right_in_both_languages(lang):
    figure = figure_of(facts(frame(EVENT, *TWO)), Look(lang=lang))
    first, last = figure.layout.xaxis.range
    assert first < last
    assert figure.layout.yaxis.range[0] > figure.layout.yaxis.range[1]


def test_labels_stand_where_reading_begins():
    found = facts(frame(EVENT, *TWO))
    assert figure_of(found, Look(lang="ar")).layout.margin.r > 60
    assert figure_of(found, Look(lang="en")).layout.margin.l > 60


def test_a_dotted_line_joins_citations_of_one_row_and_nothing_else():
    cited = frame(
        CITATION, {}, {"mark": "c2", **dated("2022", "2022-01-01", "2022-12-31")}
    )
    assert "1px,4px" in dashes(figure_of(facts(citations=cited)))
    events = frame(
        EVENT, {}, {"mark": "e2", **dated("2022", "2022-01-01", "2022-12-31")}
    )
    assert "1px,4px" not in dashes(figure_of(facts(events)))


def test_no_bar_runs_from_the_first_citation_to_the_last():
    cited = frame(
        CITATION, {}, {"mark": "c2", **dated("2025", "2025-01-01", "2025-12-31")}
    )
    bars = [
        trace for trace in figure_of(facts(citations=cited)).data if trace.type == "bar"
    ]
    year = 366 * 86_400_000
    assert all(width <= year for bar in bars for width in bar.x)


def test_a_planned_mark_is_a_ring_and_broken_once_its_date_has_passed():
    month = dated("2020-05", "2020-05-01", "2020-05-31")
    near = frame(EVENT, {**month, "planned": True}, {**month, "mark": "e2"})
    assert "solid" in dashes(figure_of(facts(near)))
    passed = frame(
        EVENT, {**month, "planned": True, "passed": True}, {**month, "mark": "e2"}
    )
    assert "3px,3px" in dashes(figure_of(facts(passed)))


def test_dots_say_denied_declined_and_inferred_by_shape():
    wide = dated("1990/2020", "1990-01-01", "2020-12-31") | {"mark": "wide"}
    denied = figure_of(facts(frame(EVENT, {"denied": True}, wide)))
    assert traces(denied, "line-ew-open")
    hatched = figure_of(facts(frame(EVENT, {"inferred": True}, wide)))
    assert traces(hatched, "line-ne-open")
    declined = frame(CITATION, {"declined": True}, {"iso3": "TUN", **wide})
    assert traces(figure_of(facts(citations=declined)), "x-open")


def test_inferred_bars_are_hatched():
    inferred = frame(
        EVENT, {**dated("2020", "2020-01-01", "2020-12-31"), "inferred": True}
    )
    bar = next(
        trace
        for trace in figure_of(facts(inferred)).data
        if trace.type == "bar" and trace.marker.pattern.shape
    )
    assert set(bar.marker.pattern.shape) == {"/"}


def test_a_deadline_has_a_bracket():
    figure = figure_of(facts(frame(EVENT, *TWO), aspects=frame(ASPECT, {})))
    hooks = [
        trace
        for trace in figure.data
        if getattr(trace, "mode", "") == "lines" and trace.line.width == 1.8
    ]
    assert len(hooks) == 1


def test_undated_marks_stand_beside_the_axis_with_their_number():
    undated = [
        {**dated(None, None, None), "mark": f"u{n}", "fact_ids": [f"u{n}"]}
        for n in range(3)
    ]
    figure = figure_of(facts(frame(EVENT, {}, *undated)))
    [beside] = [trace for trace in figure.data if trace.xaxis == "x2"]
    assert list(beside.text) == ["3"]
    assert list(beside.customdata) == ["undated|harbours|talk"]


def test_a_chart_of_undated_marks_alone_is_drawn():
    alone = {**dated(None, None, None), "mark": "u", "fact_ids": ["u"]}
    figure = figure_of(facts(frame(EVENT, alone)))
    [beside] = [trace for trace in figure.data if trace.xaxis == "x2"]
    assert list(beside.text) == ["1"]


def test_undated_marks_keep_their_evidence():
    undated = [
        {**dated(None, None, None), "mark": f"u{n}", "fact_ids": [f"u{n}"]}
        for n in range(3)
    ]
    look = Look(lang="en")
    placed = placed_marks(
        facts(frame(EVENT, *undated)), by="alliance", hues={}, look=look
    )
    marks = timeline.drawn_marks(placed, window=window_of(placed), look=look)
    assert [sorted(ids) for ids in marks["fact_ids"]] == [["u0", "u1", "u2"]]


def test_landmarks_are_flags_on_the_axis():
    storm = pd.DataFrame(
        {
            "date_from": pd.to_datetime(["2020-09-01"]),
            "date_edtf": ["2020-09"],
            "name_ar": ["العاصفة"],
            "name_en": ["The <storm>"],
        }
    )
    figure = figure_of(facts(frame(EVENT, *TWO)), landmarks=storm)
    assert traces(figure, "triangle-right")
    assert any("The &lt;storm&gt;" in note.text for note in figure.layout.annotations)


def test_landmarks_outside_the_axis_are_left_out():
    old = pd.DataFrame(
        {
            "date_from": pd.to_datetime(["1950-09-01"]),
            "date_edtf": ["1950-09"],
            "name_ar": ["قديم"],
            "name_en": ["Old"],
        }
    )
    figure = figure_of(facts(frame(EVENT, *TWO)), landmarks=old)
    assert not any("Old" in note.text for note in figure.layout.annotations)


def test_the_strip_holds_the_texts_and_counts_the_undated_ones():
    figure = figure_of(facts(frame(EVENT, *TWO)))
    strip = [
        t for t in figure.data if t.type == "bar" and "text:t1" in list(t.customdata)
    ]
    assert len(strip) == 1
    assert any(
        note.text == "1" and note.xref == "x2" for note in figure.layout.annotations
    )


def test_marks_of_one_day_are_stacked_not_hidden():
    far = dated("2030", "2030-01-01", "2030-12-31") | {"mark": "far"}
    same = frame(EVENT, far, *({"mark": f"e{n}"} for n in range(4)))
    assert len(set(dots_of(figure_of(facts(same))).y)) == 4


def test_citations_of_a_row_stand_on_one_line_whatever_else_overlaps():
    later = {"mark": "c2", **dated("2022", "2022-01-01", "2022-12-31")}
    cited = frame(CITATION, {}, later)
    term = frame(
        CITATION, {"kind": "term", "mark": "t", **dated("2020/..", "2020-01-01", None)}
    )
    found = facts(citations=cited)._replace(terms=term.assign(planned=False))
    joins = [
        t
        for t in figure_of(found).data
        if t.type == "scatter" and t.line.dash == "1px,4px"
    ]
    for join in joins:
        assert len({y for y in join.y if y is not None}) == 1


def test_thousands_of_marks_become_counts_by_period():
    days = pd.date_range("2019-01-01", periods=600, freq="D").strftime("%Y-%m-%d")
    many = frame(
        EVENT,
        *(
            {"mark": f"e{n}", "fact_ids": [f"f{n}"], **dated(day, day, day)}
            for n, day in enumerate(days)
        ),
    )
    look = Look(lang="en")
    placed = placed_marks(facts(many), by="group", hues={}, look=look)
    marks = timeline.drawn_marks(placed, window=window_of(placed), look=look)
    assert len(marks) == 20
    assert sum(len(ids) for ids in marks["fact_ids"]) == 600
    assert marks["said"].iloc[0].startswith("\u206831 facts")


def test_what_may_lie_outside_the_chosen_days_is_drawn_weaker():
    figure = figure_of(facts(frame(EVENT, {"possibly": True, "mark": "p"}, *TWO)))
    dots = dots_of(figure)
    strength = dict(zip(dots.customdata, dots.marker.opacity, strict=True))
    assert strength["p"] < strength["e"]


def questions(figure):
    return [t for t in figure.data if t.type == "scatter" and "?" in (t.text or ())]


def borders(figure):
    return {
        trace.marker.color
        for trace in figure.data
        if trace.type == "scatter"
        and trace.marker.symbol == "circle-open"
        and isinstance(trace.marker.color, str)
    }


def test_conflicting_accounts_have_a_border_of_two_colours():
    event = frame(EVENT, *TWO)
    disputed = with_doubts(event, conflicting={"f"})
    tokens = ENGLISH.tokens
    both = {tokens.accent, tokens.warning}
    assert borders(figure_of(facts(disputed))) == both
    assert borders(figure_of(facts(event))) == set()


def test_what_rules_that_often_err_have_read_bears_a_question_mark():
    event = frame(EVENT, {"fact_ids": ["f", "g"]}, {**TWO[1], "fact_ids": ["h"]})
    assert not questions(figure_of(facts(with_doubts(event, less_certain={"f"}))))
    doubtful = with_doubts(event, less_certain={"f", "g"})
    assert questions(figure_of(facts(doubtful)))


def test_doubts_outlive_the_merging_of_states_into_one_row():
    cited = frame(CITATION, {}, {"iso3": "TUN", "fact_ids": ["n"]})
    doubted = with_doubts(cited, conflicting={"n"}, less_certain={"n"})
    placed = placed_marks(
        facts(citations=doubted), by="alliance", hues={}, look=ENGLISH
    )
    [mark] = placed.to_dict("records")
    assert mark["conflicting"]
    assert not mark["less_certain"]


def test_several_first_speakers_are_a_number_in_a_shield():
    told = frame(EVENT, {"reports": 2, "speakers": 3}, *TWO[1:])
    figure = figure_of(facts(told))
    shields = [shape for shape in figure.layout.shapes if shape.type == "path"]
    assert len(shields) == 1
    texts = [note.text for note in figure.layout.annotations]
    assert {"2", "3"} <= set(texts)
    once = figure_of(facts(frame(EVENT, *TWO)))
    assert not [shape for shape in once.layout.shapes if shape.type == "path"]


def test_a_row_stands_on_one_line_and_tells_all_its_names_when_pointed_at():
    codes = [f"S{number:02d}" for number in range(30)]
    cited = frame(CITATION, *({"iso3": code, "fact_ids": [code]} for code in codes))
    figure = figure_of(facts(citations=cited))
    [label] = [note for note in figure.layout.annotations if "S00" in note.text]
    assert "<br>" not in label.text
    assert "+" in label.text
    assert all(code in label.hovertext for code in codes)


def test_what_is_only_after_a_day_gathers_strength_slowly():
    def steps(edtf, first, last):
        figure = figure_of(facts(frame(EVENT, dated(edtf, first, last), *TWO[1:])))
        [bars] = [
            trace
            for trace in figure.data
            if trace.type == "bar" and "e" in list(trace.customdata)
        ]
        mine = [number for number, mark in enumerate(bars.customdata) if mark == "e"]
        return bars.x[mine[0]] / bars.x[mine[-1]]

    assert steps("2020-03-04/..", "2020-03-04", None) > 2
    assert steps("2020~", "2020-01-01", "2020-12-31") == pytest.approx(1)


def test_a_brush_is_on_the_chart_only_where_it_is_asked_for():
    plain = figure_of(facts(frame(EVENT, *TWO)))
    assert plain.layout.meta is None
    brushed = timeline.with_brush(plain)
    assert list(brushed.layout.meta) == ["brush"]
    assert brushed.layout.selectdirection == "h"
