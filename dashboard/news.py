"""The card of what is new since an earlier snapshot."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from dashboard import citations, labels, warehouse
from dashboard.lines import Line, table_of
from dashboard.queries import news as queries
from dashboard.rows import row_dicts
from dashboard.selection import Filters
from dashboard.theme import Look

_MOST_LINES = 6


def earlier_snapshot(asked: str | None) -> Path | None:
    """Return the snapshot to compare with: the one asked for, else the latest."""
    others = warehouse.earlier_snapshots()
    named = [file for file in others if file.stem == asked]
    return next(iter(named or others), None)


def new_since(earlier: Path | None, filters: Filters, look: Look) -> dict[str, Any]:
    """Return the card of what this snapshot has and the earlier one lacks."""
    lines = [] if earlier is None else _lines(earlier, filters, look)
    shown = labels.counted("article", len(lines), look.lang, look.digits)
    columns = [
        labels.text(f"overview.column.{name}", look.lang)
        for name in ("published", "title", "publisher", "flags")
    ]
    return {
        "title": labels.text("overview.new_title", look.lang),
        "aid": _aid(earlier, look),
        "found": lines[:_MOST_LINES],
        "data": table_of(lines, columns),
        "citation": citations.line(filters, shown=shown),
        "none": labels.text("overview.no_new", look.lang) if earlier else "",
        "last": _last(earlier, len(lines) - _MOST_LINES, look),
    }


def _lines(earlier: Path, filters: Filters, look: Look) -> list[Line]:
    articles = queries.new_articles(filters, earlier)
    return [
        Line(
            key=row["article_id"],
            head=labels.date_text(row["published_edtf"], look.lang, digits=look.digits),
            said=row["title"] or labels.text("evidence.untitled", look.lang),
            by=row["publisher"] or "",
            references=articles.iloc[[number]],
        )
        for number, row in enumerate(row_dicts(articles))
    ]


def _aid(earlier: Path | None, look: Look) -> str:
    if earlier is None:
        return labels.text("overview.first_snapshot", look.lang)
    made = datetime.fromtimestamp(earlier.stat().st_mtime, tz=UTC).date()
    when = labels.day_text(made, look.lang, look.digits)
    return labels.text(
        "overview.new_aid", look.lang, when=when, snapshot=earlier.stem[:8]
    )


def _last(earlier: Path | None, more: int, look: Look) -> str | None:
    parts = []
    if more > 0:
        count = labels.number(more, look.digits)
        parts.append(labels.text("overview.chart_more", look.lang, n=count))
    anew = queries.facts_read_anew(earlier) if earlier else 0
    if anew:
        facts = labels.counted("fact", anew, look.lang, look.digits)
        parts.append(labels.text("overview.read_anew", look.lang, facts=facts))
    return " ".join(parts) or None
