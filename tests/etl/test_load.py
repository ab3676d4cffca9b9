"""Records → tables, whatever they hold."""

from datetime import UTC, date, datetime
from pathlib import Path

import duckdb
import pytest

from etl import load
from etl.lexicon import load_lexicon
from etl.records import (
    Annotation,
    Article,
    ArticleFacts,
    Document,
    EdtfDate,
    Event,
    Participant,
    Publication,
    Statement,
)


def loaded(tmp_path: Path, *tables: load.Rows) -> duckdb.DuckDBPyConnection:
    path = tmp_path / "w.duckdb"
    load.load_tables(path, tables)
    return duckdb.connect(str(path), read_only=True)


def event(**changes) -> Event:
    return Event(0, 4, "e", "AGREE", method="rule", **changes)


def facts(**found) -> ArticleFacts:
    return ArticleFacts(
        Article("a", "d", 0, "main", None, "نص قصير"),
        Publication(),
        Annotation(**found),
    )


def test_a_column_that_is_empty_throughout_keeps_its_type(tmp_path):
    db = loaded(tmp_path, *load.fact_rows([facts(events=(event(),))]))
    assert db.sql(
        "select date_edtf, date_from, longitude, planned, place_name from events"
    ).fetchall() == [(None, None, None, False, None)]


def test_a_value_after_many_empty_ones_is_not_lost(tmp_path):
    rows = [
        {"landmark": f"{n}", "name_ar": "x", "name_en": "x", "source": "x",
         "date_edtf": None, "date_from": None, "date_to": None}
        for n in range(3000)
    ]  # fmt: skip
    rows[-1] |= {"date_edtf": "2024", "date_from": date(2024, 1, 1)}
    db = loaded(tmp_path, load.Rows("landmarks", rows))
    assert db.sql(
        "select count(date_edtf), max(date_from) from landmarks"
    ).fetchall() == [(1, date(2024, 1, 1))]


def test_a_date_is_three_columns_and_a_span_two(tmp_path):
    when = EdtfDate("2024-12-08/..", date(2024, 12, 8), None)
    found = facts(
        events=(event(date=when, longitude=44.5, latitude=33),),
        statements=(
            Statement("s", "مصدر", "unnamed_sources", 0, 3, route=("أ", "ب"),
                      speaker_span=(3, 7), said_landmark="storm"),
        ),
    )  # fmt: skip
    db = loaded(tmp_path, *load.fact_rows([found]))
    assert db.sql(
        "select date_edtf, date_from, date_to, longitude, latitude from events"
    ).fetchall() == [("2024-12-08/..", date(2024, 12, 8), None, 44.5, 33.0)]
    assert db.sql(
        "select speaker_span_start, speaker_span_end, said_span_start, said_landmark"
        " from statements"
    ).fetchall() == [(3, 7, None, "storm")]
    assert db.sql("from statement_route").fetchall() == [("s", 0, "أ"), ("s", 1, "ب")]


def test_one_claim_read_twice_is_one_row(tmp_path):
    actors = (Participant(0, "state", "العراق", "source", iso3="IRQ"),)
    twice = (event(participants=actors), event(planned=True, participants=actors))
    db = loaded(tmp_path, *load.fact_rows([facts(events=twice)]))
    assert db.sql("select event_id, planned from events").fetchall() == [("e", False)]
    assert db.sql("select count(*) from event_participants").fetchall() == [(1,)]


@pytest.mark.parametrize(
    "text", ["'; drop table articles; --", 'a"b', "نص\u200f\x00\ufffd🙂", "{}%s$1"]
)
def test_hostile_text_is_only_text(tmp_path, text):
    found = ArticleFacts(
        Article("a", "d", 0, "main", text, text), Publication(), Annotation()
    )
    db = loaded(tmp_path, *load.fact_rows([found]))
    assert db.sql("select title, text, length(text) from articles").fetchall() == [
        (text, text, len(text))
    ]


def test_every_state_of_the_lexicon_is_a_row(tmp_path):
    lexicon = load_lexicon()
    db = loaded(tmp_path, load.country_rows(lexicon))
    assert db.sql("select count(*) from countries").fetchall() == [
        (len(lexicon.tables["countries"]),)
    ]
    assert db.sql(
        "select iso2, is_sovereign, longitude > 40 from countries where iso3 = 'IRQ'"
    ).fetchall() == [("IQ", True, True)]


def test_the_clock_of_the_build_may_know_its_zone(tmp_path):
    page = Document("d", "p.txt", "text/plain", "utf-8", 1, "x", "x")
    rows = load.document_rows([page], datetime(2026, 1, 2, 3, tzinfo=UTC))
    db = loaded(tmp_path, rows)
    assert db.sql("select ingested_at from documents").fetchall() == [
        (datetime(2026, 1, 2, 3),)
    ]
