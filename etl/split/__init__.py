"""Documents → articles: main, related and teaser; page furniture set aside."""

from etl.lexicon import Lexicon
from etl.lexicon.scan import digest
from etl.records import Article, Document


def split(document: Document, lexicon: Lexicon) -> list[Article]:
    """Return the articles of a page, in the order in which they stand."""
    text = document.text.strip()
    title = text.splitlines()[0].strip() if text else None
    return [
        Article(
            digest(document.document_id, 0, "main"),
            document.document_id,
            0,
            "main",
            title,
            text,
        )
    ]
