"""Rows of the view Statements: who counts as one speaker, and what is left out."""

from datetime import date

import duckdb
import pytest

from dashboard.queries import statements as queries
from dashboard.selection import Filters
from tests.dashboard.small import (
    A_TEXT,
    B_TEXT,
    NEW,
    OLD,
    SNAPSHOT,
    write_small_warehouse,
)

# More statements: code, article, speaker, kind, state, via, modality, words.
MORE = [
    ("t1", "b", "سالم زروق", "named_official", "MAR", None, "denied", "تونس"),
    ("t2", "a", "مصادر", "unnamed_sources", None, "إذاعة البر", "asserted", "تونس"),
    ("t3", "b", "مصادر", "unnamed_sources", None, "إذاعة البر", "asserted", "قبرص"),
    ("t4", "c", "مصادر", "unnamed_sources", None, "مجلة الموج", "asserted", "تدريب"),
    ("t5", "a", "الدول الثلاث", "official_body", None, None, "demanded", "مالطا"),
    ("t6", "b", "الدول الثلاث", "official_body", None, None, "asserted", "قبرص"),
    ("t7", "a", "الوزارة", "official_body", "CYP", None, "asserted", "مالطا"),
    ("t8", "c", "خبير", "expert", None, None, "asserted", "تدريب"),
]
TEXTS = {"a": A_TEXT, "b": B_TEXT, "c": "عنوان عابر\nتدريب لحرس البحر =SUM(A1)"}


@pytest.fixture(scope="module")
def spoken_data(tmp_path_factory):
    folder = write_small_warehouse(tmp_path_factory.mktemp("spoken"))
    file = folder / "warehouse" / f"{SNAPSHOT}.duckdb"
    with duckdb.connect(str(file)) as db:
        for code, article, speaker, kind, iso3, via, modality, words in MORE:
            start = TEXTS[article].index(words)
            db.execute(
                "insert into statements (statement_id, article_id, speaker,"
                " speaker_kind, speaker_iso3, via, modality, span_start, span_end)"
                " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [code, article, speaker, kind, iso3, via, modality, start,
                 start + len(words)],
            )  # fmt: skip
        db.execute(
            "insert into people (person_id, person_key, article_id, name, role, iso3,"
            " span_start, span_end)"
            " values ('p2', 'salem', 'b', 'زروق', 'الوزير', 'MAR', 0, 4)"
        )
        db.execute("update statements set person_id='p2' where statement_id='t1'")
        db.execute("update memberships set modality='denied' where membership_id='mb0'")
        for code, article, value, statement in (
            ("q2", "a", 4, "t2"), ("q3", "b", 5, None), ("q4", "a", 4, "s1"),
        ):  # fmt: skip
            start = TEXTS[article].index("تحالف المرافئ")
            db.execute(
                "insert into quantities values (?, ?, ?, ?, ?, 'exact', ?, ?,"
                " 'asserted', 'test')",
                [code, article, start - 6, start - 2, value,
                 "الدول" if value == 5 else "دول", statement],
            )  # fmt: skip
    return folder


@pytest.fixture(autouse=True)
def spoken(spoken_data, monkeypatch):
    monkeypatch.setenv("TAHALUF_DATA", str(spoken_data))


def rows(**filters: object):
    return queries.told_statements(Filters(**filters)).set_index("id")


def test_a_person_is_one_speaker_in_every_text():
    told = rows()
    assert told.loc["s1", "speaker_id"] == told.loc["t1", "speaker_id"]
    assert told.loc["t1", "person_name"] == "زروق"


def test_an_unnamed_source_is_one_only_with_the_outlet_that_carries_it():
    told = rows()["speaker_id"]
    assert told["t2"] == told["t3"] != told["t4"]


def test_a_body_of_a_state_is_one_and_a_mere_description_is_not():
    told = rows()["speaker_id"]
    assert told["s3"] == told["t7"]
    assert told["t5"] != told["t6"]


def test_a_speakers_code_stands_in_a_link():
    codes = set(rows()["speaker_id"])
    assert all(len(code) == 12 and code.isalnum() for code in codes)


def test_the_words_are_the_statements_own_and_its_route_is_in_order():
    told = rows()
    assert told.loc["t8", "words"] == "تدريب"
    assert told.loc["s2", "route"] == ["إذاعة البر", "مجلة الموج"]


@pytest.mark.parametrize(
    ("filters", "ids"),
    [
        ({"countries": ("CYP",)}, {"s3", "t7"}),
        ({"speaker_kinds": ("expert",)}, {"t8"}),
        ({"named_only": True, "sections": ("teaser",)}, {"t8"}),
        ({"outlets": ("مجلة الموج",)}, {"s2", "t4"}),
        ({"start": date(2020, 1, 1)}, {"s2", "s3", "t1", "t3", "t6"}),
        ({"alliances": (OLD,)}, {"s1"}),
        ({"alliances": (NEW,)}, {"s2", "s3"}),
        ({"event_types": ("ASSAULT",)}, set()),
    ],
)
def test_the_shared_filters_hold(filters, ids):
    assert set(rows(**filters).index) == ids


def test_an_undated_statement_is_last_and_has_no_invented_day():
    told = rows()
    assert set(told.index[-2:]) == {"t4", "t8"}
    assert told.loc["t8", "told_edtf"] is None


def test_figures_are_those_of_one_noun_that_several_give():
    figures = queries.figures_of_several(Filters())
    assert set(figures["alliance_id"]) == {OLD}
    assert list(figures["id"]) == ["q1", "q2", "q4"]
    assert queries.figures_of_several(Filters(alliances=(NEW,))).empty


def test_what_a_statement_denies_of_an_alliance_is_told_with_it():
    [claim] = queries.unasserted_claims(Filters()).to_dict("records")
    assert (claim["statement_id"], claim["iso3"]) == ("s2", "CYP")
    assert claim["modality"] == "denied"
