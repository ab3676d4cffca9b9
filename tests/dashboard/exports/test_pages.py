"""Standalone pages: what stands in them, and that nothing of a text runs."""

import json
from dataclasses import replace

import plotly.graph_objects as go
import pytest

from dashboard import labels
from dashboard.exports.pages import html_bytes
from dashboard.theme import Look


@pytest.mark.parametrize("look", [Look(), Look(lang="en", dark=True)])
def test_a_page_stands_alone(hostile, look):
    figure = go.Figure(go.Bar(x=[1], y=["</script><script>alert(1)</script>"]))
    page = html_bytes(replace(hostile, figure=figure), look).decode()
    assert page.startswith("<!doctype html>")
    assert "عنوان &lt;b&gt;" in page
    assert "data:font/woff2;base64," in page
    assert "PlotlyGeoAssets" in page
    assert "<script>alert" not in page
    assert '<script src="http' not in page
    assert "<link" not in page.partition("<script")[0]


def test_its_axes_speak_the_language(matrix, look):
    page = html_bytes(matrix, look).decode()
    assert f'"locale": "{look.lang}"' in page
    month = labels.date_text("2000-01", "ar")[:-5]
    assert (json.dumps(month) in page) == (look.lang == "ar")


def test_its_sentences_stand_below_with_their_sources(matrix, look):
    page = html_bytes(matrix, look).decode()
    below = page.rpartition("<section>")[2]
    assert "<mark>" in below
    assert 'dir="rtl" lang="ar"' in below
    assert "قيادة العمليات المشتركة للجيش العراقي" in below
    assert matrix.origin.snapshot in page.rpartition("<footer>")[2]


def test_a_card_without_a_chart_is_a_page_of_its_rows(hostile):
    page = html_bytes(hostile, Look()).decode()
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "<script" not in page
    assert len(page) < 1_000_000


def test_a_page_may_hold_a_text_instead_of_a_chart(hostile):
    sheet = replace(hostile, body="<article>نص</article>")
    assert "<article>نص</article>" in html_bytes(sheet, Look()).decode()
