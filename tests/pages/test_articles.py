"""The view Articles, as its script runs."""

import pytest

from tests.pages.conftest import url

pytestmark = pytest.mark.app


def said(app) -> str:
    return " ".join(each.proto.body for each in app.get("html"))


def search(app):
    """The view's own search; the frame has one too."""
    return next(each for each in app.text_input if each.key.startswith("w_q_"))


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_it_lists_the_articles(open_view, small_data, lang):
    app = open_view(small_data, "articles", lang=lang)
    assert not app.exception
    assert len(app.get("page_link")) >= 3


def test_a_search_in_the_url_is_run(open_view, small_data):
    app = open_view(small_data, "articles", q="فالیتا")
    assert not app.exception
    assert search(app).value == "فالیتا"
    assert "<mark>فاليتا</mark>" in said(app)


def test_typing_a_search_goes_into_the_url(open_view, small_data):
    app = open_view(small_data, "articles")
    search(app).set_value("  تحالف   المرافئ ").run()
    assert url(app)["q"] == ["تحالف المرافئ"]


def test_a_search_without_hits_says_what_to_try(open_view, small_data):
    app = open_view(small_data, "articles", q="زرافة")
    assert not app.exception
    assert 'class="empty"' in said(app)
    assert "زرافة" in said(app)


def test_an_article_opens_with_its_facts(open_view, small_data):
    app = open_view(small_data, "articles", article="a", at="0-4")
    assert not app.exception
    assert 'class="naskh text"' in said(app)
    assert "f-target" in said(app)
    assert "f-statement" in said(app)


def test_kinds_of_facts_can_be_chosen_by_link(open_view, small_data):
    app = open_view(small_data, "articles", article="a", facts="person.event")
    [text] = [
        part.proto.body
        for part in app.get("html")
        if 'class="naskh text"' in part.proto.body
    ]
    assert "f f-person" in text
    assert "f f-country" not in text


@pytest.mark.parametrize("article", ["nowhere", "'; drop table articles", "../x"])
def test_an_article_that_is_not_there_is_told(open_view, small_data, article):
    app = open_view(small_data, "articles", article=article)
    assert not app.exception
    assert 'class="empty"' in said(app)


def test_with_nothing_to_show_it_says_so(open_view, empty_data):
    app = open_view(empty_data, "articles")
    assert not app.exception
    assert 'class="empty"' in said(app)
