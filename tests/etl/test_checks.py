"""A snapshot that breaks the table contract is not published."""

from pathlib import Path

import duckdb
import pytest

from etl import load
from etl.checks import check_snapshot
from etl.errors import DataQualityError

TEXT = "اجتمع وزراء العراق والأردن في عمّان."


@pytest.fixture
def snapshot(tmp_path: Path) -> Path:
    """A sound snapshot: one article, a state, an alliance, a claim, an event."""
    path = tmp_path / "sound.duckdb"
    load.load_tables(path, [])
    with duckdb.connect(str(path)) as db:
        db.execute(
            """
            insert into documents
                values ('d', 'page.txt', 'text/plain', 'utf-8', 9, 'x', now()::timestamp);
            insert into articles (
                article_id, document_id, position, section, text, language,
                published_edtf, published_from, published_to, published_basis
            ) values (
                'a', 'd', 0, 'main', $text, 'ar',
                '2025-03-01', '2025-03-01', '2025-03-01', 'stated'
            );
            insert into countries (iso3, iso2, name_en, name_ar, is_sovereign)
                values ('IRQ', 'IQ', 'Iraq', 'العراق', true);
            insert into alliances (
                alliance_id, label_ar, label_en, short_ar, short_en, name_ar, kind, hue
            ) values (
                'pair', 'ثنائي', 'Pair', 'ثنائي', 'Pair', 'ثنائي', 'security', '#000'
            );
            insert into mentions values
                ('m', 'a', 'country', 'العراق', 12, 18, 'IRQ', null, 'name');
            insert into memberships (
                membership_id, article_id, span_start, span_end, alliance_id, iso3,
                role, status, certainty, basis, modality, method
            ) values (
                'c', 'a', 0, 18, 'pair', 'IRQ', 'member', 'active', 'stated',
                'reported', 'asserted', 'list'
            );
            insert into snapshot values ('s', 'x', 'x', 1, 1);
            """.replace("$text", f"'{TEXT}'")
        )
    return path


def test_a_sound_snapshot_passes(snapshot):
    check_snapshot(snapshot)


@pytest.mark.parametrize(
    ("fault", "rule"),
    [
        ("update mentions set span_end = 99", "spans lie inside the text"),
        ("update mentions set span_start = 18", "spans lie inside the text"),
        ("update mentions set span_start = -1", "spans lie inside the text"),
        ("update mentions set article_id = 'gone'", "spans lie inside the text"),
        ("update mentions set surface = 'إيران'", "surfaces are cut from the text"),
        ("update mentions set kind = 'planet'", "values are among the allowed"),
        ("update articles set section = 'advert'", "values are among the allowed"),
        ("update mentions set iso3 = 'XXX'", "references are kept"),
        ("update memberships set alliance_id = 'gone'", "references are kept"),
        ("update memberships set statement_id = 'gone'", "references are kept"),
        ("update articles set document_id = 'gone'", "references are kept"),
        ("update articles set published_edtf = '1 March 2025'", "dates are EDTF"),
        ("update articles set published_edtf = '2025-3'", "dates are EDTF"),
        ("update articles set published_from = '2025-03-02'", "dates are EDTF"),
        ("update memberships set start_from = '2025-03-02'", "dates are EDTF"),
        ("update articles set published_basis = 'unknown'", "have a basis"),
        ("update memberships set basis = 'reference'", "claims have a sentence"),
        ("update memberships set span_start = null", "claims have a sentence"),
        ("update snapshot set articles = 2", "snapshot counts its rows"),
        ("delete from snapshot", "snapshot counts its rows"),
        (
            "insert into alliance_names values ('pair', 'ثنائي', 'ar', true), "
            "('pair', 'ثنائي', 'ar', false)",
            "rows are told apart",
        ),
    ],
)
def test_a_broken_rule_is_named(snapshot, fault, rule):
    with duckdb.connect(str(snapshot)) as db:
        db.execute(fault)
    with pytest.raises(DataQualityError, match=rule) as refused:
        check_snapshot(snapshot)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    "edtf",
    ["2025", "2025-02", "2025-02-01", "2015-09~", "2018?", "2024-12-08/..", "../2015",
     "2018-04-14/2018-04-15", "2015-09~/2015-12~"],
)  # fmt: skip
def test_every_shape_of_date_is_allowed(snapshot, edtf):
    with duckdb.connect(str(snapshot)) as db:
        db.execute("update memberships set start_edtf = ?", [edtf])
    check_snapshot(snapshot)
