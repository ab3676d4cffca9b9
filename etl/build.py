"""Pages → a published snapshot; the only module that knows the order of the stages.

1. One document at a time: read, split, extract (`etl.stage_one`). A pure function
   of the document and the lexicon.
2. Across articles: which alliance a name means, which reports are of one event
   (`etl.resolve`).
3. Records → tables → checked snapshot → swapped in (`etl.load`, `etl.publish`).

The annotated pages of data/gold go through the same stages apart from the rest, so
that a snapshot says how well the program that made it reads.
"""

import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from etl import load, paths
from etl.errors import TahalufError
from etl.evaluate import compare_all, gold_sets
from etl.evaluate.gold import find_pages
from etl.evaluate.kept import keep, read_kept
from etl.evaluate.measured import Measured
from etl.lexicon import Lexicon
from etl.load_landmarks import landmark_rows
from etl.load_reference import reference_rows
from etl.progress import Progress, silent
from etl.publish import publish, record_run
from etl.read import Sources, find_sources
from etl.records import Reject
from etl.reference import NO_REFERENCE, Reference, read_reference
from etl.resolve import group_events, resolve_alliances
from etl.stage_one import PageFacts, Reading, read_pages
from etl.version import Snapshot, extractor_version, knowledge_sha256, snapshot_id

# Rows that the report counts, in its order.
FACTS = (
    "mentions", "memberships", "alliance_aspects", "events", "people", "statements",
    "quantities",
)  # fmt: skip


# A file that is measured and thrown away tells no time.
_NO_TIME = datetime(1970, 1, 1)
# What was measured in this process, by program, lexicon and annotations.
_measured: dict[tuple[str, ...], Measured] = {}


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
        reading = Reading(lexicon, progress, stop_at_bugs)
        report = _build(find_sources(sources), warehouse, reading, started)
    except TahalufError as fault:
        record_run(warehouse, {"started_at": started, "failed": str(fault)})
        raise
    report = replace(report, seconds=round(time.perf_counter() - began, 3))
    record_run(warehouse, _history(report, started))
    return report


def measure(
    folders: Sequence[Path], *, lexicon: Lexicon, progress: Progress = silent
) -> Measured:
    """Read annotated pages afresh and measure the reading, folder by folder.

    Raises:
        SeedError: a folder holds no annotations, or lacks an annotated page.
    """
    files = tuple(page for folder in folders for page in find_pages(folder))
    reading = Reading(lexicon, progress, stage="measure")
    pages, rejects = read_pages(Sources(files, 0, ()), reading)
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch) / "gold.duckdb"
        load.load_tables(path, _fact_tables(pages, lexicon, _NO_TIME))
        return compare_all(path, folders, rejects)


def _build(
    sources: Sources, warehouse: Path, reading: Reading, started: datetime
) -> BuildReport:
    lexicon, progress = reading.lexicon, reading.progress
    reference = read_reference(lexicon)
    pages, rejects = read_pages(sources, reading)
    report = BuildReport(rejects=rejects, passed_over=sources.passed_over)
    if not pages:
        return report
    progress("resolve", 0, 1)
    facts = _fact_tables(pages, lexicon, started, reference)
    progress("resolve", 1, 1)
    measured = _measure_once(lexicon, progress)
    snapshot = _snapshot(pages, rejects, lexicon)
    tables = [
        *facts,
        *reference_rows(reference),
        landmark_rows(lexicon),
        *load.measured_rows(measured),
        load.reject_rows(rejects),
        load.snapshot_rows(snapshot),
    ]
    progress("publish", 0, 1)
    published = publish(
        snapshot.snapshot_id,
        warehouse,
        write=lambda path: load.load_tables(path, tables),
    )
    progress("publish", 1, 1)
    return replace(
        report,
        snapshot=published.path,
        kept=published.kept,
        documents=snapshot.documents,
        articles=snapshot.articles,
        facts={one.table: len(one.rows) for one in facts if one.table in FACTS},
    )


def _fact_tables(
    pages: Sequence[PageFacts],
    lexicon: Lexicon,
    ingested_at: datetime,
    reference: Reference = NO_REFERENCE,
) -> list[load.Rows]:
    """Run stage two, and return the tables of what pages say."""
    resolved = resolve_alliances(
        [one for page in pages for one in page.articles],
        lexicon,
        listed=[one.alliance_id for one in reference.rosters],
    )
    facts = group_events(resolved.facts)
    documents = [page.document for page in pages]
    return [
        load.document_rows(documents, ingested_at),
        load.country_rows(lexicon),
        *load.fact_rows(facts),
        *resolved.tables,
    ]


def measure_kept(lexicon: Lexicon, progress: Progress = silent) -> Measured:
    """Measure the reading of data/gold, and keep the figures for later builds."""
    measured = measure(gold_sets(paths.GOLD), lexicon=lexicon, progress=progress)
    if not measured.rejects:
        keep(measured, paths.MEASURED, _depends_on(lexicon))
    return measured


def _measure_once(lexicon: Lexicon, progress: Progress) -> Measured:
    """Return the figures on data/gold, taken anew where the kept ones are of old."""
    key = _depends_on(lexicon)
    if key not in _measured:
        _measured[key] = read_kept(paths.MEASURED, key, paths.GOLD) or measure(
            gold_sets(paths.GOLD), lexicon=lexicon, progress=progress
        )
    return _measured[key]


def _depends_on(lexicon: Lexicon) -> tuple[str, ...]:
    return extractor_version(), lexicon.sha256, knowledge_sha256()


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
