"""CSV and XLSX, opened by programs of their kind."""

import csv
import io

import openpyxl
import pandas as pd

from dashboard.exports import Sheet
from dashboard.exports.sentences import COLUMNS
from dashboard.exports.tables import csv_bytes, xlsx_bytes
from dashboard.theme import Look
from tests.dashboard.exports.conftest import COUNT, FORMULAS, HOSTILE


def test_a_table_reads_back_with_its_arabic(hostile):
    data = csv_bytes(hostile, Look())
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert rows[0] == ["الدولة", COUNT, "EDTF"]
    assert rows[10][0] == "قطر"


def test_no_cell_of_a_csv_runs_as_a_formula(hostile):
    read = csv.reader(io.StringIO(csv_bytes(hostile, Look()).decode("utf-8-sig")))
    cells = [cell for row in read for cell in row]
    assert len(cells) > len(HOSTILE)
    assert not [cell for cell in cells if cell.lstrip(" ").startswith(FORMULAS)]


def test_pandas_reads_the_rows_and_passes_the_origin_over(matrix, look):
    data = csv_bytes(matrix, look)
    rows = pd.read_csv(io.BytesIO(data), comment="#", encoding="utf-8-sig")
    assert len(rows) == len(matrix.data)
    assert list(rows.columns) == list(matrix.data.columns)
    foot = data.decode("utf-8-sig").split("\r\n\r\n")[1]
    assert matrix.origin is not None
    assert matrix.origin.snapshot in foot
    assert all(named in foot for named in matrix.origin.filters[0].split(": "))
    assert "شبكة اخبار العراق" in foot


def test_a_workbook_holds_no_formula_and_no_link(hostile):
    book = openpyxl.load_workbook(io.BytesIO(xlsx_bytes(hostile, Look())))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f" or cell.hyperlink]
    rows = book.worksheets[0]
    assert rows["A2"].value == HOSTILE[0]
    assert rows["A11"].value == "قطر"
    assert (rows["B3"].value, rows["C2"].value) == (1, "2018")


def test_a_workbook_runs_as_its_language_does_and_tells_its_origin(matrix, look):
    book = openpyxl.load_workbook(io.BytesIO(xlsx_bytes(matrix, look)))
    rows, behind, about = book.worksheets
    mirrored = {bool(sheet.sheet_view.rightToLeft) for sheet in book}
    assert mirrored == {look.lang == "ar"}
    assert rows.max_row == len(matrix.data) + 1
    assert behind.max_column == len(COLUMNS)
    assert behind.max_row > 3
    told = dict(about.iter_rows(values_only=True))
    assert matrix.origin is not None
    assert matrix.origin.snapshot in told.values()
    assert matrix.origin.link in told.values()
    assert str(len(matrix.data)) in told.values()


def test_an_empty_table_is_a_file_all_the_same():
    rows = pd.DataFrame({"الدولة": []})
    sheet = Sheet("x", "t", "a", "c", rows)
    assert csv_bytes(sheet, Look()).decode("utf-8-sig").startswith("الدولة\r\n")
    book = openpyxl.load_workbook(io.BytesIO(xlsx_bytes(sheet, Look())))
    assert book.worksheets[0].max_row == 1


def test_a_cell_too_long_for_a_spreadsheet_is_cut():
    sheet = Sheet("x", "t", "a", "c", pd.DataFrame({"a": ["ع" * 40_000]}))
    book = openpyxl.load_workbook(io.BytesIO(xlsx_bytes(sheet, Look())))
    assert len(book.worksheets[0]["A2"].value) == 32_767
