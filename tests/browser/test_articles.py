"""The view Articles in a real browser: search, reading, dead markup."""

import pytest


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_a_search_finds_and_marks(visit, lang):
    seen = visit()
    page = seen.open(f"/articles?lang={lang}")
    # The frame has a search box of its own, above.
    box = page.locator(".stTextInput input").last
    box.fill("تحالفات المرافىء")
    box.press("Enter")
    page.wait_for_url("**q=**")
    page.locator(".found mark").first.wait_for()
    assert page.locator(".found").count() >= 1
    seen.check()


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_an_article_is_read_right_to_left_in_naskh(visit, lang):
    seen = visit()
    page = seen.open(f"/articles?lang={lang}&article=a")
    text = page.locator("article.text")
    assert text.evaluate("each => getComputedStyle(each).direction") == "rtl"
    assert text.evaluate("each => getComputedStyle(each).fontSize") == "19px"
    assert "Naskh" in text.evaluate("each => getComputedStyle(each).fontFamily")
    assert page.locator(".f-statement").count() >= 1
    seen.check()


def test_a_headline_leads_to_its_article(visit):
    seen = visit()
    page = seen.open("/articles?lang=en")
    page.get_by_text("قمة في الرباط").first.click()
    page.wait_for_url("**article=a**")
    page.locator("article.text").wait_for()
    seen.settle()
    page.get_by_text("All articles").click()
    page.wait_for_url(lambda url: "article=" not in url)
    seen.settle()
    page.go_back()
    page.wait_for_url("**article=a**")
    page.locator("article.text").wait_for()
    seen.settle()
    page.go_forward()
    page.wait_for_url(lambda url: "article=" not in url)
    page.wait_for_function("!document.querySelector('article.text')")
    seen.check()


def test_kinds_of_facts_are_switched_off(visit):
    seen = visit()
    page = seen.open("/articles?lang=en&article=a")
    assert page.locator(".text .f-country").count() >= 1
    page.locator("[data-testid=stButtonGroup]").get_by_text("State", exact=True).click()
    page.wait_for_url("**facts=**")
    page.wait_for_function("!document.querySelector('.text .f-country')")
    seen.check()


def test_markup_in_an_article_is_dead(visit):
    page = visit().open("/articles?article=b")
    text = page.locator("article.text")
    assert "<b>فعلًا</b>" in text.inner_text()
    assert text.locator("b, a, img, script").count() == 0


def test_a_mark_says_its_facts_to_pointer_keyboard_and_finger(visit):
    seen = visit()
    page = seen.open("/articles?lang=en&article=a")
    note, marks = page.locator(".mark-note"), page.locator(".text .f")
    note.wait_for(state="attached")
    marks.first.hover()
    note.wait_for()
    assert note.inner_text().strip()
    # One stop of the keyboard; arrows lead on in the direction of the text.
    assert page.locator(".text .f[tabindex='0']").count() == 1
    marks.first.click()
    page.keyboard.press("ArrowLeft")
    assert page.evaluate("document.activeElement.className") == marks.nth(
        1
    ).get_attribute("class")
    assert note.is_visible()
    page.keyboard.press("Escape")
    assert note.is_hidden()
    # On a phone the note lies at the foot of the window.
    page.set_viewport_size({"width": 390, "height": 800})
    marks.first.click()
    box = note.bounding_box()
    assert box["y"] + box["height"] <= 800
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390
    seen.check()


def test_a_row_leads_to_its_words(visit):
    seen = visit()
    page = seen.open("/articles?lang=ar&article=a&facts=person")
    page.locator(".mark-note").wait_for(state="attached")
    row = page.locator(".st-key-card_facts .place").nth(1)
    words = row.inner_text().split()
    row.click()
    # The place is found though its kind is not marked.
    reached = page.evaluate("document.activeElement.textContent").split()
    assert words[: len(reached)] == reached
    seen.check()
