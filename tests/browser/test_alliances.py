"""The matrix and the dossier in a real browser, a few visits for many checks."""

import csv
import io

import pytest

from tests.browser.conftest import take

CARD = ".st-key-card_matrix"
CELLS = f"{CARD} .barlayer .point path"
LETTERS = f"{CARD} .textpoint text"


def is_mirrored(page):
    """Tell whether the first alliance stands at the right."""
    boxes = page.locator(CELLS)
    first, last = boxes.first.bounding_box(), boxes.last.bounding_box()
    return first["x"] > last["x"]


def rows_of(page, card):
    page.locator(f".st-key-menu_{card} button").first.click()
    page.locator(f".st-key-{card}_csv button").wait_for()
    data = take(page, page.locator(f".st-key-{card}_csv button")).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(data)))


def sentences_behind_the_first_cell(page):
    page.locator(CELLS).first.click(force=True)
    page.locator(f"{CARD} blockquote mark").first.wait_for()
    return page.locator(f"{CARD} blockquote").all_inner_texts()


def test_a_cells_claims_are_one_click_away_in_both_languages(visit):
    seen = visit()
    page = seen.open("/alliances?lang=ar", chart=True)
    assert page.locator(CELLS).count() >= 4
    assert is_mirrored(page)
    [arabic] = sentences_behind_the_first_cell(page)
    assert "تحالف المرافئ" in arabic
    page.get_by_text("English", exact=True).first.click()
    page.wait_for_url("**lang=en**")
    seen.settle()
    page.locator(CELLS).first.wait_for()
    assert not is_mirrored(page)
    page = seen.open("/alliances?lang=en", chart=True)
    [english] = sentences_behind_the_first_cell(page)
    # The sentence stays the text's own, whatever the page speaks.
    assert english == arabic
    [*ways] = page.locator(".st-key-card_ledger td a").all()
    assert len(ways) == page.locator(".st-key-card_ledger tbody tr").count()
    page.goto(f"http://{seen.host}/{ways[0].get_attribute('href')}")
    page.locator(".st-key-card_article .f-target").first.wait_for()
    seen.check()


@pytest.mark.parametrize(
    ("lang", "day"), [("ar", "2 كانون الثاني/يناير 2026"), ("en", "2 January 2026")]
)
def test_a_roster_has_a_source_and_its_day_but_no_sentence(visit, lang, day):
    seen = visit()
    page = seen.open(f"/alliances?lang={lang}&a=sea-guard")
    card = page.locator(".st-key-card_reference")
    card.wait_for()
    assert card.locator("[class*=st-key-toggle_]").count() == 0
    page.locator("[data-testid=stExpander] summary").last.click()
    row = page.locator("[data-testid=stExpander] tbody tr").first
    row.wait_for()
    source = row.locator("a")
    assert source.get_attribute("href").startswith("https://")
    assert "noopener" in source.get_attribute("rel")
    assert day in row.locator("td").last.inner_text()
    seen.check()


def test_the_matrix_reads_back_as_a_table(visit):
    page = visit().open("/alliances?lang=ar", chart=True)
    rows = rows_of(page, "matrix")
    [morocco] = [row for row in rows if row["رمز التحالف"] == "harbours-2010"
                 and row["ISO 3166"] == "MAR"]  # fmt: skip
    assert morocco["قالته الدولة نفسها"] == "نعم"
    assert morocco["رمز السند"] == "5"
    assert {row["قالته الدولة نفسها"] for row in rows} >= {"نعم", "لا"}


def test_on_a_narrow_screen_the_matrix_scrolls_within_its_card(visit):
    seen = visit(width=390)
    page = seen.open("/alliances?lang=ar", chart=True)
    assert seen.overflow() <= 1
    page.wait_for_function(
        f"document.querySelector('{CARD} .main-svg').clientWidth > 500"
    )
    sizes = page.locator(LETTERS).evaluate_all(
        "all => all.map(each => parseFloat(getComputedStyle(each).fontSize))"
    )
    assert min(sizes) >= 11
    seen.check()


def test_two_dates_stand_in_the_link_and_come_back(visit):
    seen = visit()
    page = seen.open("/alliances?lang=en&a=harbours-2020", chart=True)
    assert "Choose an earlier day" in page.inner_text(".st-key-card_two_dates")
    page.goto(f"{page.url}&against=2019-01-01")
    page.wait_for_selector(".st-key-line_two_dates_now")
    seen.settle()
    assert "Cyprus" in page.inner_text(".st-key-line_two_dates_now")
    assert "against=2019-01-01" in page.url
    page.locator(".st-key-line_two_dates_now button").click()
    page.locator(".st-key-line_two_dates_now blockquote mark").first.wait_for()
    seen.check()
