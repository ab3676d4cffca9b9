"""The Overview in a real browser: marks, evidence, downloads."""

import csv
import io

from tests.browser.conftest import take

SHARED = ".st-key-card_shared_name"


def open_menu(page, card: str) -> None:
    page.locator(f".st-key-menu_{card} button").first.click()
    page.locator(f".st-key-{card}_csv button").wait_for()


def test_a_click_on_a_mark_opens_its_sentence(visit):
    seen = visit()
    page = seen.open("/?lang=en", chart=True)
    marks = page.locator(f"{SHARED} .points path")
    marks.first.wait_for()
    assert marks.count() == 6
    marks.first.click(force=True)
    quote = page.locator(f"{SHARED} blockquote")
    quote.first.wait_for()
    assert quote.first.locator("mark").count() == 1
    assert quote.first.evaluate("each => getComputedStyle(each).direction") == "rtl"
    assert "Naskh" in quote.first.evaluate("each => getComputedStyle(each).fontFamily")
    page.locator(f"{SHARED} a").first.click()
    page.wait_for_url("**/articles?**article=**")
    page.locator(".f-target").first.wait_for()
    seen.check()


def test_a_lines_evidence_is_one_click_away(visit):
    seen = visit()
    page = seen.open("/?lang=en", chart=True)
    page.locator(".st-key-toggle_passed_g1 button").click()
    page.locator(".st-key-card_passed blockquote mark").wait_for()
    assert "فاليتا" in page.locator(".st-key-card_passed blockquote").inner_text()
    seen.check()


def test_table_and_pictures_read_back(visit):
    seen = visit()
    page = seen.open("/", chart=True)
    open_menu(page, "shared_name")
    data = take(page, page.locator(".st-key-shared_name_csv button"))
    assert data.startswith(b"\xef\xbb\xbf")
    # Below the rows, a blank line apart, the file tells where they come from.
    table, _, about = data.decode("utf-8-sig").partition("\r\n\r\n")
    assert "صحيفة الميناء" in about
    rows = list(csv.DictReader(io.StringIO(table)))
    assert {row["الدولة"] for row in rows} == {"المغرب", "تونس", "مالطا", "قبرص"}
    drawing = take(page, page.locator(".picture-button[data-format=svg]").first)
    assert drawing.startswith(b"<svg")
    for words in ("المغرب", "اسم واحد لتحالفين", "اللقطة", "font/woff2;base64"):
        assert words in drawing.decode()
    picture = take(page, page.locator(".picture-button[data-format=png]").first)
    assert picture.startswith(b"\x89PNG")
    assert len(picture) > 20_000
    seen.check()


def test_the_charts_own_bar_gives_a_drawing(visit):
    page = visit().open("/", chart=True)
    page.locator(f"{SHARED} .js-plotly-plot").hover()
    button = page.locator(f"{SHARED} .modebar-btn[data-title*='نزّل']").first
    drawing = take(page, button).decode()
    assert "<svg" in drawing
    assert "المغرب" in drawing
