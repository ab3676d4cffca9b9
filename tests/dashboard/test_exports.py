"""Files that leave the dashboard: tables, pages."""

import csv
import io

import pandas as pd
import plotly.graph_objects as go
import pytest

from dashboard.exports import Sheet
from dashboard.exports.pages import html_bytes
from dashboard.exports.tables import csv_bytes
from dashboard.theme import Look

ROWS = pd.DataFrame(
    {
        "الدولة": [
            "العراق",
            "=cmd|' /C calc'!A0",
            "+1",
            "@x",
            "-2+3",
            "\u2068قطر\u2069",
        ],
        "n": [1, 2, 3, 4, 5, None],
    }
)
SHEET = Sheet("x", "عنوان <b>", "كيف يُقرأ", "اللقطة", ROWS)


def test_a_table_reads_back_with_its_arabic():
    data = csv_bytes(SHEET, Look())
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    assert rows[0] == ["الدولة", "n"]
    assert rows[1][0] == "العراق"
    assert rows[6][0] == "قطر"


def test_no_cell_runs_as_a_formula():
    rows = [
        row
        for row in csv.reader(io.StringIO(csv_bytes(SHEET, Look()).decode("utf-8-sig")))
        if row
    ]
    assert all(not row[0].startswith(("=", "+", "-", "@")) for row in rows)


@pytest.mark.parametrize("look", [Look(), Look(lang="en", dark=True)])
def test_a_page_stands_alone(look):
    figure = go.Figure(go.Bar(x=[1], y=["العراق"]))
    page = html_bytes(Sheet("x", "عنوان <b>", "a", "c", ROWS, figure), look).decode()
    assert page.startswith("<!doctype html>")
    assert "عنوان &lt;b&gt;" in page
    assert "data:font/woff2;base64," in page
    assert "PlotlyGeoAssets" in page
    assert '<script src="http' not in page
    assert "<link" not in page.partition("<script")[0]


def test_a_page_may_hold_a_text_instead_of_a_chart():
    page = html_bytes(
        Sheet("x", "t", "a", "c", ROWS, body="<article>نص</article>"), Look()
    )
    assert "<article>نص</article>" in page.decode()
    assert len(page) < 1_000_000
