"""JSON, Parquet and GeoJSON, opened by programs of their kind."""

import io
import json

import duckdb
import pandas as pd
import pyarrow.parquet as pq
import pytest

from dashboard.exports import Sheet
from dashboard.exports.formats import FORMATS, PICTURES, offered
from dashboard.exports.geo import geojson_bytes
from dashboard.exports.records import METADATA_KEY, json_bytes, parquet_bytes
from dashboard.exports.sentences import COLUMNS
from dashboard.theme import Look
from dashboard.vocabulary import FILE_FORMATS
from tests.dashboard.exports.conftest import COUNT


def test_the_command_line_knows_every_format():
    assert (*PICTURES, *FORMATS) == FILE_FORMATS


def test_json_holds_rows_sentences_and_origin(matrix, look):
    told = json.loads(json_bytes(matrix, look))
    assert told["about"]["snapshot"] == matrix.origin.snapshot
    assert told["about"]["rows"] == len(told["rows"]) == len(matrix.data)
    assert told["about"]["sentences"] == len(told["sentences"])
    assert list(told["sentences"][0]) == list(COLUMNS)
    assert any(isinstance(cell, int) for cell in told["rows"][0].values())


def test_each_sentence_holds_the_words_it_is_cited_for(matrix, look):
    behind = json.loads(json_bytes(matrix, look))["sentences"]
    assert all(row["words"] in row["sentence"] for row in behind)
    assert all(row["fact"] and row["footnote"] for row in behind)
    by_speaker = {row["speaker"]: row for row in behind}
    said = by_speaker["قيادة العمليات المشتركة للجيش العراقي"]
    assert said["published_edtf"] == "2015-09~"
    assert said["published_clue"]
    assert f"at={said['span_start']}-{said['span_end']}" in said["link"]


def test_the_same_words_come_once_with_every_fact(matrix, look):
    behind = json.loads(json_bytes(matrix, look))["sentences"]
    places = [
        (row["article_id"], row["span_start"], row["span_end"], row["speaker"])
        for row in behind
    ]
    assert len(places) == len(set(places))
    comma = "؛ " if look.lang == "ar" else "; "
    assert any(comma in row["fact"] for row in behind)


def test_parquet_has_types_and_its_origin(hostile, tmp_path):
    file = tmp_path / "x.parquet"
    file.write_bytes(parquet_bytes(hostile, Look()))
    table = pq.read_table(file)
    assert str(table.schema.field(COUNT).type) == "int64"
    assert str(table.schema.field("EDTF").type) == "string"
    told = json.loads(table.schema.metadata[METADATA_KEY.encode()])
    assert (told["rows"], told["snapshot"]) == (13, "0" * 16)
    with duckdb.connect() as connection:
        found = connection.execute(
            f'select sum("{COUNT}"), count("الدولة") from read_parquet($1)', [str(file)]
        ).fetchone()
    assert found == (78, 12)


@pytest.mark.parametrize(
    "rows",
    [
        pd.DataFrame({"a": []}),
        pd.DataFrame({"a": [None, None]}),
        pd.DataFrame({"a": [1, "x", None]}),
        pd.DataFrame({"a": [["x", "y"], [], None]}),
        pd.DataFrame({"a": pd.to_datetime(["2025-02-01", None])}),
        pd.DataFrame([(1, 2)], columns=["a", "a"]),
        pd.DataFrame(),
    ],
)
def test_any_rows_can_be_written(rows):
    sheet = Sheet("x", "t", "a", "c", rows)
    assert len(json.loads(json_bytes(sheet, Look()))["rows"]) == len(rows)
    table = pq.read_table(io.BytesIO(parquet_bytes(sheet, Look())))
    assert table.num_columns == len(rows.columns)


def test_arabic_digits_are_numbers_in_files():
    sheet = Sheet("x", "t", "a", "c", pd.DataFrame({COUNT: ["٣", ""]}))
    assert [row[COUNT] for row in json.loads(json_bytes(sheet, Look()))["rows"]] == [
        3,
        None,
    ]


def test_a_map_is_geojson(state_map, look):
    told = json.loads(geojson_bytes(state_map, look))
    assert told["type"] == "FeatureCollection"
    assert told["about"]["snapshot"] == state_map.origin.snapshot
    kinds = {part["properties"]["kind"] for part in told["features"]}
    assert kinds == {"state", "tie", "place"}
    assert len({part["id"] for part in told["features"]}) == len(told["features"])
    for part in told["features"]:
        assert all(-180 <= x <= 180 and -90 <= y <= 90 for x, y in points(part))


def test_five_arcs_of_iraq_and_none_among_the_five(state_map, look):
    told = json.loads(geojson_bytes(state_map, look))["features"]
    lines = [part for part in told if part["properties"]["kind"] == "tie"]
    assert all(part["geometry"]["type"] == "LineString" for part in lines)
    assert all(len(points(part)) == 2 for part in lines)
    ends = {
        frozenset((part["properties"]["from_iso3"], part["properties"]["to_iso3"]))
        for part in lines
    }
    partners = ("JOR", "TUR", "EGY", "DEU", "FRA")
    assert {frozenset(("IRQ", one)) for one in partners} <= ends
    assert not [end for end in ends if end <= set(partners)]


def test_an_area_is_no_point(state_map, look):
    told = json.loads(geojson_bytes(state_map, look))["features"]
    places = [part for part in told if part["properties"]["kind"] == "place"]
    assert any(part["geometry"] for part in places)
    for part in places:
        is_point = part["properties"]["precision"] == "point"
        assert is_point or part["geometry"] is None


def test_only_a_map_is_offered_as_geojson(matrix, state_map):
    assert "geojson" in offered(state_map)
    assert "geojson" not in offered(matrix)
    with pytest.raises(ValueError, match="no map"):
        geojson_bytes(matrix, Look())


def points(feature: dict) -> list:
    """Every point of a feature's geometry."""

    def inner(part: list) -> list:
        if part and isinstance(part[0], int | float):
            return [part]
        return [point for each in part for point in inner(each)]

    geometry = feature["geometry"]
    return inner(geometry["coordinates"]) if geometry else []
