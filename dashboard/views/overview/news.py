"""What is new since an earlier snapshot: new texts, and older ones read anew."""

from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any

from dashboard import choices, citations, filters, labels, warehouse
from dashboard.lines import Line, table_of
from dashboard.queries import announcements
from dashboard.queries import conflicts as conflict_queries
from dashboard.queries.differences import Differences, differences
from dashboard.selection import Filters
from dashboard.theme import Look
from dashboard.views.accuracy import builds
from dashboard.views.overview import changes
from dashboard.warehouse import kept

# Lines drawn before "show more".
_MOST_LINES = 5


def earlier_snapshot() -> Path | None:
    """Return the snapshot to compare with: the one asked for, else the latest."""
    files = {file.stem: file for file in warehouse.earlier_snapshots()}
    if not files:
        return None
    return files[filters.extra("since", next(iter(files)), files)]


def new_since(earlier: Path | None, filters: Filters, look: Look) -> dict[str, Any]:
    """Return the card of what this snapshot's new texts say."""
    if earlier is None:
        return _first_card(filters, look)
    # What draws the choice differs from reader to reader: it is not kept.
    card = _new_card(earlier, filters, look)
    return card | {"choice": partial(_choose, earlier, look)}


@kept
def read_anew(earlier: str, filters: Filters, look: Look) -> dict[str, Any] | None:
    """Return the card of older texts read anew, None where nothing differs."""
    found = differences(filters, earlier)
    lines = list(changes.reading_lines(found, look))
    if not lines:
        return None
    total = len(found.read_anew) + len(found.gone)
    shown = labels.counted("fact", total, look.lang, look.digits)
    return _card("reread", lines, filters, look, shown=shown) | {
        "aid": labels.text("news.reread_aid", look.lang, reason=_reason(found, look)),
    }


def _first_card(filters: Filters, look: Look) -> dict[str, Any]:
    shown = labels.counted("article", 0, look.lang, look.digits)
    card = _card("new", [], filters, look, shown=shown)
    return card | {"aid": labels.text("overview.first_snapshot", look.lang), "none": ""}


@kept
def _new_card(earlier: Path, filters: Filters, look: Look) -> dict[str, Any]:
    found = differences(filters, earlier.stem)
    with warehouse.reading(earlier.stem):
        conflicts_then = conflict_queries.conflicting_claims(filters)
        dates_then = announcements.announced_dates(filters)
    conflicts = conflict_queries.conflicting_claims(filters)
    dates = announcements.announced_dates(filters)
    lines = list(
        chain(
            changes.conflict_change_lines(conflicts, conflicts_then, found, look),
            changes.status_change_lines(found, look),
            changes.first_report_lines(found, look),
            changes.passed_lines(dates, dates_then, look),
            changes.announced_lines(dates, found, look),
            changes.text_lines(found, look),
        )
    )
    articles = len(found.articles)
    shown = labels.counted("article", articles, look.lang, look.digits)
    card = _card("new", lines, filters, look, shown=shown)
    return card | {"aid": _aid(earlier, look)}


def _card(
    name: str, lines: list[Line], filters: Filters, look: Look, *, shown: str
) -> dict[str, Any]:
    columns = [
        labels.text(f"overview.column.{column}", look.lang)
        for column in ("about", "claim", "publisher", "flags")
    ]
    return {
        "title": labels.text(f"overview.{name}_title", look.lang),
        "found": lines,
        "data": table_of(
            [replace(line, head=f"{line.group} · {line.head}") for line in lines],
            columns,
        ),
        "citation": citations.line(filters, shown=shown),
        "none": labels.text(f"overview.no_{name}", look.lang),
        "at_once": _MOST_LINES,
    }


def _choose(earlier: Path, look: Look) -> None:
    """Draw the choice of the earlier snapshot, where there is one."""
    files = {file.stem: file for file in warehouse.earlier_snapshots()}
    if len(files) > 1:
        choices.select_box(
            "since", list(files), chosen=earlier.stem,
            label=labels.text("news.since", look.lang),
            said=lambda code: _said(files[code], look),
        )  # fmt: skip


def _aid(earlier: Path, look: Look) -> str:
    return labels.text("overview.new_aid", look.lang, snapshot=_said(earlier, look))


def _said(snapshot: Path, look: Look) -> str:
    made = builds.made_at(snapshot)
    when = labels.day_text(made.date(), look.lang, look.digits)
    clock = labels.number(f"{made:%H:%M}", look.digits)
    return labels.text("news.snapshot", look.lang, when=when, clock=clock)


def _reason(found: Differences, look: Look) -> str:
    """Return what differs between the two readings: program, lexicon, or texts."""
    changed = {"program": found.program_changed, "lexicon": found.lexicon_changed}
    names = [
        labels.text(f"news.changed_{name}", look.lang)
        for name, differs in changed.items()
        if differs
    ]
    if not names:
        return labels.text("news.changed_none", look.lang)
    return labels.text("news.changed", look.lang, what=labels.listed(names, look.lang))
