"""The country file in a real browser, on the seed pages."""

import shutil

import pytest

LIST, TIES = ".st-key-card_event_list", ".st-key-card_ties"
FIVE = {
    "ar": ("الأردن", "تركيا", "مصر", "ألمانيا", "فرنسا"),
    "en": ("Jordan", "Türkiye", "Egypt", "Germany", "France"),
}


@pytest.fixture(scope="module")
def own_seeds(seeds_data, tmp_path_factory):
    """A copy: the server locks down the file it opens."""
    return shutil.copytree(seeds_data, tmp_path_factory.mktemp("country") / "data")


@pytest.mark.parametrize(("lang", "width"), [("ar", 1280), ("en", 390)])
def test_iraq_deals_with_each_partner_singly(visit, own_seeds, lang, width):
    seen = visit(own_seeds, width=width, dark=lang == "en")
    page = seen.open(f"/country?lang={lang}&state=IRQ", chart=True)
    page.locator(".st-key-card_people").wait_for()
    partners = page.locator(f"{TIES} .about").all_inner_texts()
    assert set(FIVE[lang]) <= set(partners)
    assert len(partners) == len(set(partners))
    assert seen.overflow() <= 1
    # Egypt's line opens the one sentence that names all five.
    page.locator(".st-key-toggle_ties_EGY button").click()
    quoted = page.locator(f"{TIES} blockquote")
    quoted.first.wait_for()
    assert "الأردن وتركيا ومصر وألمانيا وفرنسا" in quoted.first.inner_text()
    seen.check()


def test_iraq_is_the_place_of_the_strikes_and_a_mark_leads_to_them(visit, own_seeds):
    seen = visit(own_seeds)
    page = seen.open("/country?lang=ar&state=IRQ", chart=True)
    chart = page.locator(".st-key-card_events")
    heads = " ".join(chart.locator(".annotation-text").all_text_contents())
    assert "فيها: هي المكان" in heads
    page.locator(f"{LIST} .st-key-more_event_list button").click()
    acts = page.locator(f"{LIST} .line", has_text="الفاعل: الولايات المتحدة")
    strikes = acts.filter(has_text="تنظيمات مسلحة")
    strikes.first.wait_for()
    told = strikes.first.inner_text()
    assert "بلا تاريخ · مكان" in told
    assert "المكان: العراق" in told
    # Undated marks stand beside the axis, one a row: the last lane's is the strikes.
    mark = chart.locator(".points path").evaluate_all(
        "marks => marks.findIndex(one =>"
        " String(one.__data__?.data).startsWith('undated|place'))"
    )
    chart.locator(".points path").nth(mark).click(force=True)
    quoted = chart.locator("blockquote")
    quoted.first.wait_for()
    assert "نفذت واشنطن عدة ضربات داخل العراق" in quoted.first.inner_text()
    chart.get_by_text("افتح النص عند هذه الجملة").first.click()
    page.locator(".f-target").first.wait_for()
    assert "/articles" in page.url
    seen.check()
