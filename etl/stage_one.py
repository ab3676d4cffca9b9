"""Stage one over files: each page read, split and annotated, or rejected.

A pure function of one document and the lexicon; no page looks at another.
"""

from dataclasses import dataclass
from pathlib import Path

from etl.errors import SeedError
from etl.extract import read_article
from etl.lexicon import Lexicon
from etl.progress import Progress, Stage, silent
from etl.read import Sources, read_document, uri_of
from etl.records import ArticleFacts, Document, Reject
from etl.split import split


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What stage one makes of one document."""

    document: Document
    articles: tuple[ArticleFacts, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """How pages are to be read.

    Attributes:
        stage: what the progress is told under.
        stop_at_bugs: raise where our own code fails on a page, instead of
            rejecting it.
    """

    lexicon: Lexicon
    progress: Progress = silent
    stop_at_bugs: bool = False
    stage: Stage = "read"


def read_pages(
    sources: Sources, reading: Reading
) -> tuple[list[PageFacts], tuple[Reject, ...]]:
    """Return what stage one makes of every page, and what could not be used."""
    pages: dict[str, PageFacts] = {}
    rejects = list(sources.rejects)
    for number, path in enumerate(sources.files):
        reading.progress(reading.stage, number, len(sources.files))
        page = _read_or_reject(path, reading)
        if isinstance(page, Reject):
            rejects.append(page)
            continue
        twin = pages.setdefault(page.document.document_id, page)
        if twin is not page:
            detail = f"has the same content as {twin.document.uri}"
            rejects.append(Reject(uri_of(path), "duplicate", detail))
    reading.progress(reading.stage, len(sources.files), len(sources.files))
    # By content and name, so that the order they were given in changes no row.
    rejects.sort(key=lambda one: (one.uri, one.reason))
    return [pages[key] for key in sorted(pages)], tuple(rejects)


def read_page(path: Path, lexicon: Lexicon) -> PageFacts:
    """Run stage one on one file.

    Raises:
        SeedError: the file cannot be used.
    """
    document = read_document(path)
    articles = split(document, lexicon)
    if not articles:
        raise SeedError("holds no article, only page furniture", reason="no_article")
    return PageFacts(document, tuple(read_article(one, lexicon) for one in articles))


def _read_or_reject(path: Path, reading: Reading) -> PageFacts | Reject:
    try:
        return read_page(path, reading.lexicon)
    except SeedError as fault:
        return Reject(uri_of(path), fault.reason, str(fault))
    except Exception as fault:
        if reading.stop_at_bugs:
            raise
        detail = (
            f"our reading of it failed ({type(fault).__name__}: {fault}); please report"
        )
        return Reject(uri_of(path), "failed", detail)
