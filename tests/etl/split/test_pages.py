"""Whole pages of our own, in the shapes that news sites of many kinds print."""

import pytest

from etl.lexicon import load_lexicon
from etl.split import split
from tests.etl.split.marked_pages import MarkedPage, marked_pages

PAGES = marked_pages()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_holds_its_articles_and_nothing_else(page: MarkedPage):
    found = split(page.document, load_lexicon())
    assert [(one.section, one.title) for one in found] == [
        (one.section, one.title) for one in page.articles
    ]
    for article, marked in zip(found, page.articles, strict=True):
        lines = [line.strip() for line in article.text.splitlines() if line.strip()]
        assert lines[0] == marked.title
        assert [line for line in lines[1:] if line not in page.optional] == marked.lines


def test_there_are_pages_of_many_kinds():
    assert len(PAGES) >= 30
