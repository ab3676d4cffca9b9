"""What the view Statements makes of rows: speakers, routes, stances, marks."""

import re

import pandas as pd
import pytest

from dashboard.charts.statements import NO_STATE, OTHER_STATES, statement_marks
from dashboard.queries import statements as queries
from dashboard.selection import Filters
from dashboard.theme import Look
from dashboard.views.statements import (
    disputes,
    routes,
    speakers,
    tellings,
)
from dashboard.views.statements import (
    view as statements,
)
from dashboard.views.statements.view import Choice

AR, EN = Look("ar"), Look("en")
PLAIN = Choice("kind", "newest", None)


@pytest.fixture(autouse=True)
def reading(small):
    return small


def told(**change: object) -> pd.DataFrame:
    return queries.told_statements(Filters()).assign(**change)


def plain(text: str) -> str:
    return re.sub("[\u2068\u2069]", "", text)


def test_a_speakers_line_names_him_his_office_and_how_much_he_says():
    lines = {
        line.references["id"].iloc[0]: line
        for line in speakers.speaker_lines(told(), EN)
    }
    salem = lines["s1"]
    assert plain(salem.said) == "سالم زروق, الناطق"
    assert salem.head == "Named official · Morocco"
    assert salem.by == "1 statement · 1 article · asserts 1"
    assert salem.way is not None
    assert salem.way.changes == {"speaker": salem.key}
    assert lines["s3"].head == "Official body (statement) · Cyprus"


def test_who_speaks_in_most_texts_comes_first_and_modes_are_counted():
    rows = told(speaker_id=["x", "x", "y"], modality=["denied", "asserted", "denied"])
    first, second = speakers.speaker_lines(rows, AR)
    assert (first.key, second.key) == ("x", "y")
    assert first.by == "تصريحان · نصّان · ينفي 1، يقرّر 1"


def test_a_way_is_drawn_step_by_step_and_what_is_unknown_is_said():
    [carried] = [
        part
        for part in routes.in_order(told(publisher=None))
        if len(part["way"].iloc[0][0])
    ]
    steps = routes.steps_html(carried, AR)
    names = ["مصادر مطلعة", "إذاعة البر", "مجلة الموج", "لم يُذكر"]
    assert [steps.index(name) for name in names] == sorted(
        steps.index(name) for name in names
    )
    assert steps.count("<li") == 4
    assert '<li class="unknown">' in steps


def test_markup_of_a_text_stays_text_in_a_way_and_in_a_line():
    rows = told(speaker="<img src=x>", person_name=None, words="<script>1</script>")
    assert "<img" not in routes.steps_html(routes.in_order(rows)[0], EN)
    [line, *_] = tellings.statement_lines(rows, "newest", EN)
    assert "&lt;script&gt;" in line.body_html


def test_the_longest_way_leads_and_republishing_makes_no_new_speaker():
    rows = pd.concat([told(), told(republisher="مجمّع")], ignore_index=True)
    first = routes.in_order(rows)[0]["way"].iloc[0]
    assert first[0] == ("إذاعة البر", "مجلة الموج")
    assert first[2] == "مجمّع"
    said = routes.several_routes(rows, EN)
    assert said is not None
    assert "(3)" in said
    assert routes.several_routes(told(), EN) is None
    table = routes.route_table(rows, EN)
    assert table["Original speakers"].sum() == 6
    assert len(table) == 6


def test_many_speakers_of_one_way_are_counted():
    rows = pd.concat([told(speaker=f"ق{n}", person_name=None) for n in range(5)])
    assert plain(routes.speakers_text(rows, AR)) == "ق0، ق1، ق2 وغيرهم (2)"


def test_a_line_says_which_clock_it_stands_on():
    said = pd.Series(["2011-03-09", None, None], dtype=object)
    shown = pd.Series(["2011-03-09", None, "x"], dtype=object)
    rows = told(said_edtf=said, told_edtf=shown)
    lines = list(tellings.statement_lines(rows, "newest", EN))
    assert lines[0].head.startswith("said 9 March 2011")
    assert lines[1].head.startswith("undated")
    assert lines[2].head.startswith("published x")


@pytest.mark.parametrize(
    ("sort", "first"),
    [("newest", "s2"), ("oldest", "s1"), ("speaker", "s3"), ("outlet", "s1")],
)
def test_the_order_is_the_readers_choice(sort, first):
    ordered = tellings.sorted_by(told(), sort)
    assert ordered["id"].iloc[0] == first


def test_under_a_speakers_heading_his_name_is_not_said_again():
    lines = list(
        tellings.statement_lines(tellings.sorted_by(told(), "speaker"), "speaker", EN)
    )
    assert {line.said for line in lines} == {""}
    assert plain(lines[0].group) == "الوزارة · Cyprus"


def test_what_has_no_date_comes_last_in_every_order():
    rows = told()
    rows[["told_from", "told_to"]] = rows[["told_from", "told_to"]].mask(
        rows["id"] == "s1"
    )
    for sort in ("newest", "oldest"):
        assert tellings.sorted_by(rows, sort)["id"].iloc[-1] == "s1"


def test_stances_stand_by_mode_and_asserting_is_none():
    rows = told(modality=["expected", "denied", "asserted"])
    heads = ["kind", "statement_id", "alliance_id", "iso3", "role", "modality"]
    claims = pd.DataFrame(
        [
            ("membership", "s2", "harbours-2020", "CYP", "member", "denied"),
            # The body asserts that another demands it.
            ("membership", "s3", "harbours-2020", "TUN", "lead", "demanded"),
        ],
        columns=heads,
    )
    lines = list(disputes.stance_lines(rows, claims, EN))
    assert [line.group for line in lines] == ["denies", "demands", "expects or hopes"]
    assert "Touches: Cyprus · Member · Harbours (2020)" in lines[0].by
    assert "Touches: Tunisia · Leads" in lines[1].by
    assert "Touches" not in lines[2].by
    assert len({line.key for line in lines}) == 3


def test_a_conflict_is_a_speakers_where_he_takes_a_side():
    card = statements.conflicts(Filters(), PLAIN, EN)
    assert len(card["found"]) == 1  # being formed, or operating
    codes = told().set_index("id")["speaker_id"]
    of_body = statements.conflicts(Filters(), Choice("kind", "newest", codes["s3"]), EN)
    assert len(of_body["found"]) == 1
    of_first = statements.conflicts(
        Filters(), Choice("kind", "newest", codes["s1"]), EN
    )
    assert of_first["found"] == []
    assert of_first["none"]


def test_figures_name_each_values_speaker_and_claim_no_conflict():
    row = {
        "kind": "quantity", "id": "q", "article_id": "a", "span_start": 0,
        "span_end": 3, "statement_id": None, "alliance_id": "harbours-2010",
        "noun": "دول", "value": 3.0, "qualifier": "exact", "speaker": None,
        "publisher": "صحيفة الميناء",
    }  # fmt: skip
    other = row | {"id": "r", "value": 20.0, "qualifier": "more_than", "speaker": "زيد"}
    [line] = disputes.figure_lines(pd.DataFrame([row, other], dtype=object), EN)
    assert [(plain(value), plain(by)) for value, by in line.accounts] == [
        ("3 دول", "Editor's own words (صحيفة الميناء)"),
        ("more than 20 دول", "زيد"),
    ]
    assert line.flags == ()


def test_one_mark_is_one_speaker_in_one_text_at_one_time():
    rows = pd.concat([told(), told(id="again", modality="denied")], ignore_index=True)
    marks = statement_marks(rows, by="kind", look=EN)
    assert len(marks) == 3
    assert set(marks["reports"]) == {2}
    assert not marks["denied"].any()  # something is asserted as well
    assert statement_marks(told(modality="denied"), by="kind", look=EN)["denied"].all()


def test_a_row_is_a_kind_or_a_state_and_few_states_share_one():
    kinds = statement_marks(told(), by="kind", look=EN)
    assert list(kinds.sort_values("order")["row"]) == [
        "named_official", "official_body", "unnamed_sources",
    ]  # fmt: skip
    rows = pd.concat(
        [told(speaker_iso3=f"S{n:02}", speaker_id=str(n)) for n in range(14)]
        + [told(speaker_iso3=None, speaker_id="none")]
    )
    states = set(statement_marks(rows, by="state", look=EN)["row"])
    assert {NO_STATE, OTHER_STATES} <= states
    assert len(states) == 14


def test_an_estimated_publication_is_hatched_and_a_told_day_is_not():
    marks = statement_marks(told(), by="kind", look=EN).set_index("row")
    assert marks.loc["unnamed_sources", "inferred"]
    assert not marks.loc["named_official", "inferred"]
    sure = statement_marks(told(said_edtf="2020-06-02"), by="kind", look=EN)
    assert not sure["inferred"].any()


def test_hover_text_lets_no_markup_through():
    marks = statement_marks(told(speaker="<i>x</i>", title="<b>"), by="kind", look=EN)
    assert all("<i>" not in said for said in marks["said"])


@pytest.mark.parametrize("look", [AR, EN])
def test_every_card_tells_its_rows_and_has_its_sentences(look):
    parts = (
        statements.speaking, statements.ways, statements.stances, statements.sentences,
    )  # fmt: skip
    for part in parts:
        card = part(Filters(), PLAIN, look)
        behind = card["evidence"]
        assert card["title"]
        assert card["aid"]
        assert len(card["found"]) == 0 or set(behind["kind"]) == {"statement"}
    assert statements.undated(Filters(), PLAIN, look) is None
