"""The brief in a real browser: collected in views, taken away, opened offline."""

import io
import re

from docx import Document


def collect(seen):
    page = seen.open("/?lang=ar", chart=True)
    page.locator(".st-key-head_shared_name button").last.click()
    page.locator(".st-key-shared_name_to_brief button").click()
    seen.settle()
    page.keyboard.press("Escape")
    page.locator("[class*=st-key-toggle_passed] button").first.click()
    seen.settle()
    page.locator("[class*=st-key-quote_] button").first.click()
    seen.settle()
    return page


def test_a_brief_is_collected_across_languages_and_opens_offline(
    visit, chromium, tmp_path
):
    seen = visit()
    page = collect(seen)
    link = page.locator(".st-key-to_brief a")
    assert "(2)" in link.inner_text()
    link.click()
    page.wait_for_selector(".st-key-card_brief_files")
    seen.settle()
    page.locator("[data-testid=stSidebar]").get_by_role("radio", name="English").click()
    page.get_by_text("One name, two alliances").first.wait_for()
    seen.settle()
    assert page.locator("[class*=st-key-card_item_]").count() == 2
    assert page.get_by_role("button", name="Move up").count() == 2
    with page.expect_download() as found:
        page.get_by_role("button", name="One HTML page").click()
    file = tmp_path / "brief.html"
    found.value.save_as(file)
    with page.expect_download(timeout=60_000) as found:
        page.get_by_role("button", name="Prepare a Word document").click()
        page.get_by_role("button", name="Download the Word document").click(
            timeout=60_000
        )
    document = Document(io.BytesIO(found.value.path().read_bytes()))
    assert len(document.inline_shapes) == 1
    assert any("One name" in each.text for each in document.paragraphs)
    seen.check()
    opens_offline(chromium, file)


def opens_offline(chromium, file):
    context = chromium.new_context(offline=True, viewport={"width": 390, "height": 800})
    page = context.new_page()
    asked, faults = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    page.goto(file.as_uri())
    page.wait_for_selector(".main-svg")
    assert not faults
    assert not [url for url in asked if not re.match("file:|data:|blob:", url)]
    quoted = page.locator("blockquote").first
    assert quoted.evaluate("each => getComputedStyle(each).direction") == "rtl"
    assert page.evaluate("document.fonts.check('16px \"Noto Naskh Arabic\"', 'ع')")
    wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(wide) == 0
    page.locator("sup a").first.click()
    assert page.locator("li:target mark, li:target p").count()
    context.close()
