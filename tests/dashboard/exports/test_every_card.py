"""Every card of every view in every data format, read back by programs of its kind."""

import io
import json
import re
from pathlib import Path

import duckdb
import openpyxl
import pandas as pd
import pyarrow.parquet as pq
import pytest

from dashboard import labels, vocabulary
from dashboard.exports import exporting
from dashboard.exports.formats import FORMATS, offered
from dashboard.exports.records import METADATA_KEY
from dashboard.theme import Look

VIEWS = tuple(
    view
    for view in vocabulary.VIEWS
    if (Path(__file__).parents[3] / "pages" / f"{view}.py").is_file()
)
# Rows that no sentence stands behind: texts, rosters, and figures of the reading.
WITHOUT_SENTENCES = {
    ("articles", "articles"), ("country", "reference"), ("accuracy", "sets"),
    ("accuracy", "figures"), ("accuracy", "few"), ("accuracy", "undated"),
    ("accuracy", "builds"),
}  # fmt: skip
# What a file cannot do: be clicked. Isolates and markup are the page's own.
OF_THE_PAGE = re.compile(r"اضغط|انقر|\b[Cc]lick|[\u2066-\u2069]|:material")


@pytest.fixture(scope="module", params=["ar", "en"])
def drawn(request, seeds_data):
    """Every view of the seeds in one language."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("TAHALUF_DATA", str(seeds_data))
        yield {view: exporting.draw(view, [("lang", request.param)]) for view in VIEWS}


@pytest.fixture(scope="module")
def written(drawn):
    """Each card's sheet and its files, by view and card."""
    data = [name for name, kind in FORMATS.items() if kind.group == "data"]
    return {
        (view, key): (
            sheet,
            one.look,
            {name: FORMATS[name].write(sheet, one.look)
             for name in data if name in offered(sheet)},
        )
        for view, one in drawn.items()
        for key, sheet in one.sheets.items()
    }  # fmt: skip


def test_every_file_says_whence_its_rows_are(written):
    for card, (sheet, look, files) in written.items():
        told = json.loads(files["json"])
        about = told["about"]
        assert about["rows"] == len(told["rows"]) == len(sheet.data), card
        assert about["sentences"] == len(told["sentences"]), card
        assert bool(told["sentences"]) == (card not in WITHOUT_SENTENCES), card
        assert about["sources"], card
        assert (about["view"], about["language"]) == (card[0], look.lang)
        assert about["link"].endswith(f"snapshot={about['snapshot']}")
        assert isinstance(about["filters"], list)
        of_rows = json.dumps(told["rows"], ensure_ascii=False)
        of_origin = json.dumps(about, ensure_ascii=False)
        assert not OF_THE_PAGE.search(of_rows + of_origin), card


def test_a_workbook_holds_texts_in_the_order_of_its_language(written):
    for card, (sheet, look, files) in written.items():
        book = openpyxl.load_workbook(io.BytesIO(files["xlsx"]))
        names = ["rows", *(["sentences"] * (card not in WITHOUT_SENTENCES)), "about"]
        assert book.sheetnames == [sheet_name(name, look) for name in names], card
        cells = [cell for page in book for row in page.iter_rows() for cell in row]
        assert not [c for c in cells if c.data_type == "f" or c.hyperlink], card
        mirrored = {bool(page.sheet_view.rightToLeft) for page in book}
        assert mirrored == {look.lang == "ar"}, card
        assert book.worksheets[0].max_row == len(sheet.data) + 1, card


def test_a_csv_begins_with_its_head_and_ends_with_its_origin(written):
    for card, (sheet, _, files) in written.items():
        rows = pd.read_csv(io.BytesIO(files["csv"]), comment="#", encoding="utf-8-sig")
        assert len(rows) == len(sheet.data), card
        assert list(rows.columns) == [str(name) for name in sheet.data.columns], card
        foot = files["csv"].decode("utf-8-sig").rpartition("\r\n\r\n")[2].splitlines()
        assert all(line.startswith(('"# ', "# ")) for line in foot), card
        assert sheet.origin.snapshot in files["csv"].decode(), card


def test_a_parquet_file_is_read_by_two_programs(written, tmp_path):
    for card, (sheet, _, files) in written.items():
        table = pq.read_table(io.BytesIO(files["parquet"]))
        told = json.loads(table.schema.metadata[METADATA_KEY.encode()])
        assert told["rows"] == table.num_rows == len(sheet.data), card
        file = tmp_path / "card.parquet"
        file.write_bytes(files["parquet"])
        with duckdb.connect() as connection:
            asked = "select count(*) from read_parquet($1)"
            assert connection.execute(asked, [str(file)]).fetchone() == (len(table),)


def sheet_name(name: str, look: Look) -> str:
    """What a workbook calls one of its sheets."""
    return labels.text(f"file.sheet.{name}", look.lang)
