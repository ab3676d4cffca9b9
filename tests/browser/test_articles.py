"""The view Articles in a real browser: search, reading, dead markup."""

import pytest


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_a_search_finds_and_marks(visit, lang):
    seen = visit()
    page = seen.open(f"/articles?lang={lang}")
    page.locator(".stTextInput input").fill("تحالفات المرافىء")
    page.locator(".stTextInput input").press("Enter")
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
    page.get_by_text("All articles").click()
    page.wait_for_url(lambda url: "article=" not in url)
    page.go_back()
    page.wait_for_url("**article=a**")
    page.locator("article.text").wait_for()
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
