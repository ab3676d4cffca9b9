"""When and by whom the articles of whole pages were published."""

import pytest

from etl.extract.publications import find_publication
from etl.lexicon import load_lexicon
from etl.lexicon.scan import Scan
from etl.split import split
from tests.etl.split.marked_pages import MarkedPage, marked_pages


@pytest.mark.parametrize("page", marked_pages(), ids=lambda page: page.name)
def test_each_article_has_the_date_and_publisher_its_page_gives_it(page: MarkedPage):
    lexicon = load_lexicon()
    for article, marked in zip(
        split(page.document, lexicon), page.articles, strict=True
    ):
        if not marked.is_dated:
            continue
        found = find_publication(article, Scan(article.text, lexicon))
        assert (
            found.published and found.published.edtf,
            found.published_basis,
            found.publisher,
        ) == (marked.published, marked.basis, marked.publisher)
