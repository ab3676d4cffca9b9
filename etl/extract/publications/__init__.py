"""Who published an article and when, and the words this rests on.

A printed date wins («تاريخ النشر: …»), then one that words fix («أمس الأحد 27 يونيو
2021», yesterday, Sunday 27 June 2021), then one that events bound («بعد سقوط نظام
الأسد», after Assad's fall). An article that says nothing stays undated.
"""

from etl.extract.publications.anchors import find_anchored
from etl.extract.publications.header_lines import header_lines
from etl.extract.publications.publishers import find_publisher
from etl.extract.publications.stamps import find_stamp
from etl.lexicon.scan import Scan
from etl.records import Article, Publication


def find_publication(article: Article, scan: Scan) -> Publication:
    """Return an article's date and publisher, from its own text and furniture."""
    lines = header_lines(article, scan)
    publisher = find_publisher(lines, scan)
    dated = find_stamp(lines, scan) or find_anchored(scan)
    if dated is None:
        return Publication(
            publisher=publisher.name,
            publisher_evidence=publisher.evidence,
            republisher=publisher.republisher,
        )
    return Publication(
        published=dated.date,
        published_basis=dated.basis,
        published_evidence=dated.evidence,
        published_landmark=dated.landmark,
        publisher=publisher.name,
        publisher_evidence=publisher.evidence,
        republisher=publisher.republisher,
    )
