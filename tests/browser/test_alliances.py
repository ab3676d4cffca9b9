"""The matrix and the dossier in a real browser."""

import csv
import io

import pytest

CARD = ".st-key-card_matrix"
CELLS = f"{CARD} .barlayer .point path"


@pytest.mark.parametrize("lang", ["ar", "en"])
@pytest.mark.parametrize("query", ["", "&show=all", "&a=harbours-2020"])
def test_it_paints_cells_without_a_fault(visit, lang, query):
    seen = visit()
    page = seen.open(f"/alliances?lang={lang}{query}", chart=True)
    page.locator(CELLS).first.wait_for()
    assert page.locator(CELLS).count() >= 4
    seen.check()


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_a_cells_claims_are_one_click_away(visit, lang):
    seen = visit()
    page = seen.open(f"/alliances?lang={lang}", chart=True)
    page.locator(CELLS).first.click(force=True)
    page.locator(f"{CARD} blockquote mark").first.wait_for()
    assert page.locator(f"{CARD} blockquote").count() == 1
    seen.check()


@pytest.mark.parametrize("width", [390, 1280, 1920])
def test_it_fits_the_window(visit, width):
    seen = visit(width=width, dark=width == 1280)
    seen.open("/alliances", chart=True)
    assert seen.overflow() <= 1
    seen.check()


@pytest.mark.parametrize(("lang", "first_is_right"), [("ar", True), ("en", False)])
def test_the_first_alliance_stands_where_reading_begins(visit, lang, first_is_right):
    page = visit().open(f"/alliances?lang={lang}", chart=True)
    boxes = page.locator(CELLS)
    first, last = boxes.first.bounding_box(), boxes.last.bounding_box()
    assert (first["x"] > last["x"]) == first_is_right


def test_the_matrix_reads_back_as_a_table(visit):
    page = visit().open("/alliances?lang=ar", chart=True)
    page.locator(".st-key-menu_matrix button").first.click()
    page.locator(".st-key-matrix_csv button").wait_for()
    with page.expect_download() as waiting:
        page.locator(".st-key-matrix_csv button").click()
    data = waiting.value.path().read_bytes().decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(data)))
    [morocco] = [
        row for row in rows if row["الدولة"] == "المغرب" and "2011" in row["التحالف"]
    ]
    assert morocco["قالته الدولة نفسها"] == "نعم"
    assert {row["قالته الدولة نفسها"] for row in rows} == {"نعم", "لا"}


def test_the_language_switch_keeps_the_selection(visit):
    seen = visit()
    page = seen.open("/alliances?lang=ar&a=harbours-2020", chart=True)
    page.get_by_text("English", exact=True).first.click()
    page.wait_for_url("**lang=en**")
    assert "a=harbours-2020" in page.url
    seen.settle()
    seen.check()
