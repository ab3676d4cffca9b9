"""Pages → a published snapshot; the only module that knows the order of the stages.

1. One document at a time: read, split, extract (`etl.read`, `etl.split`,
   `etl.extract`). A pure function of the document and the lexicon.
2. Across articles: which alliance a name means, which reports are of one event
   (`etl.resolve`).
3. Records → tables → checked snapshot → swapped in (`etl.load`, `etl.publish`).
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from etl import load, paths
from etl.errors import SeedError, TahalufError
from etl.evaluate import evaluate_built
from etl.extract import read_article
from etl.lexicon import Lexicon
from etl.load_landmarks import landmark_rows
from etl.progress import Progress, silent
from etl.publish import publish, record_run
from etl.read import Sources, find_sources, read_document, uri_of
from etl.records import ArticleFacts, Document, Reject
from etl.resolve import group_events, resolve_alliances
from etl.split import split
from etl.version import Snapshot, extractor_version, snapshot_id

# Rows that the report counts, in its order.
FACTS = (
    "mentions", "memberships", "alliance_aspects", "events", "people", "statements",
    "quantities",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build came to.

    Attributes:
        snapshot: the file that is now current; None where nothing could be built.
        kept: an equal snapshot stood already and is current again.
        facts: rows by table.
        passed_over: files of a folder that no reader takes.
    """

    snapshot: Path | None = None
    kept: bool = False
    documents: int = 0
    articles: int = 0
    facts: dict[str, int] = field(default_factory=dict)
    rejects: tuple[Reject, ...] = ()
    passed_over: int = 0
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What stage one makes of one document."""

    document: Document
    articles: tuple[ArticleFacts, ...]


def build(
    sources: Sequence[Path],
    warehouse: Path,
    *,
    lexicon: Lexicon,
    clock: Callable[[], datetime],
    progress: Progress = silent,
    stop_at_bugs: bool = False,
) -> BuildReport:
    """Build a snapshot beside the current one, check it, then make it current.

    Where no page can be read the current snapshot stays, and the report names
    none. A page that our own code fails on is rejected like any other, so that one
    page does not cost the rest; `stop_at_bugs` raises instead.

    Raises:
        DataQualityError: the snapshot breaks the table contract.
        WarehouseError: the warehouse cannot be written.
    """
    started, began = clock(), time.perf_counter()
    try:
        reading = _Reading(lexicon, progress, stop_at_bugs)
        report = _build(find_sources(sources), warehouse, reading, started)
    except TahalufError as fault:
        record_run(warehouse, {"started_at": started, "failed": str(fault)})
        raise
    report = replace(report, seconds=round(time.perf_counter() - began, 3))
    record_run(warehouse, _history(report, started))
    return report


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


@dataclass(frozen=True, slots=True)
class _Reading:
    lexicon: Lexicon
    progress: Progress
    stop_at_bugs: bool


def _build(
    sources: Sources, warehouse: Path, reading: _Reading, started: datetime
) -> BuildReport:
    lexicon, progress = reading.lexicon, reading.progress
    pages, rejects = _read_pages(sources, reading)
    report = BuildReport(rejects=rejects, passed_over=sources.passed_over)
    if not pages:
        return report
    progress("resolve", 0, 1)
    resolved = resolve_alliances(
        [one for page in pages for one in page.articles], lexicon
    )
    facts = group_events(resolved.facts)
    progress("resolve", 1, 1)
    snapshot = _snapshot(pages, rejects, lexicon)
    tables = [
        load.document_rows([page.document for page in pages], started),
        load.country_rows(lexicon),
        landmark_rows(lexicon),
        *load.fact_rows(facts),
        *resolved.tables,
        load.reject_rows(rejects),
        load.snapshot_rows(snapshot),
    ]
    progress("publish", 0, 1)
    published = publish(
        snapshot.snapshot_id, warehouse, write=lambda path: _write(path, tables)
    )
    progress("publish", 1, 1)
    return replace(
        report,
        snapshot=published.path,
        kept=published.kept,
        documents=snapshot.documents,
        articles=snapshot.articles,
        facts={one.table: len(one.rows) for one in tables if one.table in FACTS},
    )


def _snapshot(
    pages: Sequence[PageFacts], rejects: Sequence[Reject], lexicon: Lexicon
) -> Snapshot:
    documents = [page.document for page in pages]
    return Snapshot(
        snapshot_id=snapshot_id(documents, rejects, lexicon_sha256=lexicon.sha256),
        extractor_version=extractor_version(),
        lexicon_sha256=lexicon.sha256,
        documents=len(documents),
        articles=sum(len(page.articles) for page in pages),
    )


def _read_pages(
    sources: Sources, reading: _Reading
) -> tuple[list[PageFacts], tuple[Reject, ...]]:
    pages: dict[str, PageFacts] = {}
    rejects = list(sources.rejects)
    for number, path in enumerate(sources.files):
        reading.progress("read", number, len(sources.files))
        page = _read_or_reject(path, reading)
        if isinstance(page, Reject):
            rejects.append(page)
            continue
        twin = pages.setdefault(page.document.document_id, page)
        if twin is not page:
            detail = f"has the same content as {twin.document.uri}"
            rejects.append(Reject(uri_of(path), "duplicate", detail))
    reading.progress("read", len(sources.files), len(sources.files))
    # By content and name, so that the order they were given in changes no row.
    rejects.sort(key=lambda one: (one.uri, one.reason))
    return [pages[key] for key in sorted(pages)], tuple(rejects)


def _read_or_reject(path: Path, reading: _Reading) -> PageFacts | Reject:
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


def _write(path: Path, tables: Sequence[load.Rows]) -> None:
    """Fill a snapshot, and measure it where annotated pages are among its own."""
    load.load_tables(path, tables)
    measures = evaluate_built(path, paths.GOLD)
    load.append_rows(path, load.measure_rows(measures))


def _history(report: BuildReport, started: datetime) -> dict[str, object]:
    return {
        "started_at": started,
        "seconds": report.seconds,
        "snapshot": report.snapshot.name if report.snapshot else None,
        "kept": report.kept,
        "documents": report.documents,
        "articles": report.articles,
        "facts": report.facts,
        "rejects": len(report.rejects),
        "passed_over": report.passed_over,
    }
