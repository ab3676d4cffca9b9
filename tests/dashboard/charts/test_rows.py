"""Which lane and row a mark stands in."""

import pytest

from dashboard.charts.rows import NOBODY, lane_headings, placed_marks
from dashboard.theme import Look
from tests.dashboard.charts.marked import ASPECT, CITATION, EVENT, dated, facts, frame

LOOK = Look(lang="en")
HUES = {"harbours": "#332288"}


def placed(found, by="alliance"):
    return placed_marks(found, by=by, hues=HUES, look=LOOK)


@pytest.mark.parametrize(
    ("by", "lanes"),
    [
        ("alliance", ["harbours", "guard"]),
        ("state", ["MAR", "TUN", "MLT"]),
        ("group", ["talk"]),
    ],
)
def test_an_event_stands_in_every_lane_it_belongs_to(by, lanes):
    event = frame(
        EVENT, {"alliance_ids": ["harbours", "guard"], "iso3s": ["MAR", "TUN", "MLT"]}
    )
    assert list(placed(facts(event), by)["lane"]) == lanes


@pytest.mark.parametrize("by", ["alliance", "state"])
def test_an_event_of_nobody_named_has_a_lane_of_its_own_at_the_end(by):
    nobody = {"mark": "n", "alliance_ids": [], "iso3s": None, "reports": 9}
    marks = placed(facts(frame(EVENT, {}, nobody)), by)
    assert NOBODY in set(marks["lane"])
    assert lane_headings(marks, by=by, look=LOOK)[-1].lane == NOBODY


def test_states_cited_on_the_same_days_share_a_row():
    cited = frame(
        CITATION, *({"iso3": iso3, "fact_ids": [iso3]} for iso3 in ("MAR", "TUN"))
    )
    [mark] = placed(facts(citations=cited)).to_dict("records")
    assert mark["fact_ids"] == ["MAR", "TUN"]
    assert "MAR" in mark["label"]
    assert "TUN" in mark["label"]


def test_a_state_with_one_mention_more_has_its_own_row():
    later = {"iso3": "TUN", "mark": "c2", **dated("2021", "2021-01-01", "2021-12-31")}
    cited = frame(CITATION, {}, {"iso3": "TUN"}, later)
    assert placed(facts(citations=cited))["row"].nunique() == 2


def test_who_leads_is_a_member_too_and_has_one_row():
    cited = frame(CITATION, {}, {"role": "lead", "mark": "c2"})
    [mark] = placed(facts(citations=cited)).to_dict("records")
    assert "Leads" in mark["label"]
    assert "Member" not in mark["label"]


def test_a_prospective_member_is_told_from_a_reported_one():
    cited = frame(CITATION, {}, {"iso3": "TUN", "status": "proposed", "mark": "p"})
    labels = placed(facts(citations=cited))["label"]
    assert sum("Prospective" in label for label in labels) == 1


def test_undated_marks_are_placed_like_any_other():
    undated = frame(EVENT, dated(None, None, None))
    assert len(placed(facts(undated))) == 1


def test_names_from_pages_cannot_smuggle_markup():
    event = frame(
        EVENT, {"others": ["<img src=x onerror=1>"], "place_name": "<b>x</b>"}
    )
    said = placed(facts(event))["said"].iloc[0]
    assert "<img" not in said
    assert "&lt;img" in said


def test_what_is_claimed_of_an_alliance_stands_between_events_and_members():
    marks = placed(facts(frame(EVENT, {}), frame(CITATION, {}), frame(ASPECT, {})))
    order = marks.set_index("kind")["order"]
    assert order["event"] < order["aspect"] < order["citation"]


def test_nothing_found_is_an_empty_frame_with_every_column():
    none = placed(facts())
    assert none.empty
    assert "said" in none


def test_what_a_text_calls_an_armed_group_stands_in_quotation_marks():
    groups = {"others": ["المقاتلون", "مجلس الأمن"], "armed_groups": ["المقاتلون"]}
    said = placed(facts(frame(EVENT, groups)))["said"].iloc[0]
    assert "“\u2068المقاتلون\u2069”" in said
    assert "مجلس الأمن" in said
    assert "“\u2068مجلس الأمن" not in said


def test_an_alliance_that_we_linked_texts_to_says_so_in_its_lane_alone():
    marks = placed(facts(frame(EVENT, {}), frame(CITATION, {})))
    [alliance] = set(marks[marks["kind"] == "citation"]["lane"])
    links = {alliance: "the same states"}
    found = {
        each.lane: each
        for each in lane_headings(marks, by="alliance", look=LOOK, links=links)
    }
    assert found[alliance].link == "the same states"
    plain = lane_headings(marks, by="alliance", look=LOOK)
    assert {each.link for each in plain} == {None}
    assert found[alliance].height > plain[0].height - 1
