"""Who published an article and when, and the words this rests on.

A printed date wins («تاريخ النشر: …»), then one that words fix («أمس الأحد 27 يونيو
2021», yesterday, Sunday 27 June 2021), then one that events bound («بعد سقوط نظام
الأسد», after Assad's fall). An article that says nothing stays undated.
"""

from collections.abc import Sequence
from datetime import timedelta

from etl.extract.publications.ages import find_age
from etl.extract.publications.anchors import find_anchored
from etl.extract.publications.header_lines import Dated, HeaderLine, header_lines
from etl.extract.publications.publishers import find_publisher
from etl.extract.publications.stamps import Stamp, find_stamp
from etl.lexicon.scan import Scan
from etl.records import Article, Publication

# A text is printed up to so many days after the day it calls «today».
_NEXT_DAYS = timedelta(days=3)


def find_publication(article: Article, scan: Scan) -> Publication:
    """Return an article's date and publisher, from its own text and furniture."""
    lines = header_lines(article, scan)
    publisher = find_publisher(lines, scan)
    dated = _find_date(lines, scan)
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


def _find_date(lines: Sequence[HeaderLine], scan: Scan) -> Dated | None:
    stamp = find_stamp(lines, scan)
    if stamp is None:
        return find_anchored(scan)
    if stamp.is_fetched:
        return find_age(lines, stamp.known) or find_anchored(scan) or stamp.dated
    if stamp.is_bare and not stamp.in_text:
        anchored = find_anchored(scan)
        if anchored is not None and _is_older(anchored, stamp):
            return anchored
    return stamp.dated


def _is_older(anchored: Dated, stamp: Stamp) -> bool:
    """Tell whether the text says that it is older than the day above it.

    Sites print the day of the visit above every page: a text that says «اليوم
    الثلاثاء 11 مارس 2025» (today, Tuesday 11 March 2025) was not written later.
    """
    if anchored.basis != "relative" or anchored.landmark is not None:
        return False
    told, printed = anchored.date.latest, stamp.known.earliest
    return told is not None and printed is not None and printed - told > _NEXT_DAYS
