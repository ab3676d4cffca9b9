"""Reference rosters → rows of `memberships` and `reference_rosters`."""

from dataclasses import replace
from datetime import date

import duckdb

from etl import load
from etl.edtf import parse_edtf
from etl.load_reference import reference_rows
from etl.reference import NO_REFERENCE, KnownRoster, Reference, Spell

DAY = date(2026, 1, 2)
URL = "https://example.org"
ROSTER = KnownRoster(
    "pair", is_complete=False, note_ar="ناقصة", note_en="incomplete",
    source_url=URL, retrieved_on=DAY,
)  # fmt: skip
SPELL = Spell("pair", "OMN", "member", "active", parse_edtf("1981-05"), None, URL, DAY)


def key_of(spell: Spell) -> object:
    [memberships, _] = reference_rows(Reference((), (spell,)))
    return memberships.rows[0]["membership_id"]


def test_a_spell_is_a_membership_without_a_sentence(tmp_path):
    path = tmp_path / "w.duckdb"
    ended = replace(SPELL, status="suspended", end=parse_edtf("1990~"))
    load.load_tables(path, reference_rows(Reference((ROSTER,), (SPELL, ended))))
    with duckdb.connect(str(path), read_only=True) as db:
        assert db.sql(
            "select article_id, span_start, statement_id, basis, certainty, modality, "
            "method, source_url, retrieved_on from memberships group by all"
        ).fetchall() == [
            (None, None, None, "reference", "stated", "asserted", "reference", URL, DAY)
        ]
        assert db.sql(
            "select status, start_edtf, start_from, end_edtf, end_to from memberships"
        ).fetchall() == [
            ("active", "1981-05", date(1981, 5, 1), None, None),
            ("suspended", "1981-05", date(1981, 5, 1), "1990~", date(1990, 12, 31)),
        ]
        assert db.sql("from reference_rosters").fetchall() == [
            ("pair", False, "ناقصة", "incomplete", URL, DAY)
        ]


def test_the_key_tells_spells_apart_and_outlives_a_moved_source():
    others = [
        replace(SPELL, alliance_id="other"),
        replace(SPELL, iso3="QAT"),
        replace(SPELL, role="observer"),
        replace(SPELL, status="left"),
        replace(SPELL, start=None),
        replace(SPELL, end=parse_edtf("1990")),
    ]
    assert len({key_of(one) for one in (SPELL, *others)}) == 7
    moved = replace(SPELL, source_url="https://example.net", retrieved_on=date.max)
    assert key_of(moved) == key_of(SPELL)


def test_without_rosters_there_are_no_rows():
    assert [len(one.rows) for one in reference_rows(NO_REFERENCE)] == [0, 0]
