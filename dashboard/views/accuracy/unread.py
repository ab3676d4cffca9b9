"""What the program could not read: refused inputs, undated texts, unknown names."""

from typing import Any

import pandas as pd

from dashboard import citations, labels
from dashboard.queries import accuracy as queries
from dashboard.rows import Row, row_dicts
from dashboard.selection import Filters
from dashboard.theme import Look
from dashboard.views.accuracy import builds

_BUILDS = 10


def rejected(held: Filters, look: Look) -> dict[str, Any] | None:
    """Return the table of the inputs that were refused, None if there are none."""
    rows = queries.rejected_inputs()
    table = [(row["uri"], row["detail"]) for row in row_dicts(rows)]
    return _card("rejected", ("file", "reason"), table, held, look)


def undated(held: Filters, look: Look) -> dict[str, Any] | None:
    """Return the table of the articles shown that bear no date, None without any."""
    table = [
        (
            row["title"],
            row["publisher"],
            labels.code("section", row["section"], look.lang),
        )
        for row in row_dicts(queries.undated_articles(held))
    ]
    columns = [
        labels.text(f"overview.column.{name}", look.lang)
        for name in ("title", "publisher", "section")
    ]
    return _card("undated", (), table, held, look, columns=columns)


def unregistered(held: Filters, look: Look) -> dict[str, Any] | None:
    """Return the table of alliances that only the texts know, None without any."""
    table = [
        (
            labels.alliance(row["alliance_id"], look.lang),
            labels.listed([labels.isolated(one) for one in row["names"]], look.lang),
            row["report_count"],
        )
        for row in row_dicts(queries.unregistered_alliances())
    ]
    columns = [
        labels.text("overview.column.alliance", look.lang),
        labels.text("accuracy.column.names", look.lang),
        labels.text("overview.column.reports", look.lang),
    ]
    return _card("names", (), table, held, look, columns=columns)


def last_builds(held: Filters, look: Look) -> dict[str, Any] | None:
    """Return the table of the last builds, None where no history is kept."""
    table = [_build(run, look) for run in builds.last_builds(_BUILDS)]
    names = ("started", "documents", "articles", "rejects", "seconds", "outcome")
    return _card("builds", names, table, held, look)


def _card(
    name: str,
    column_names: tuple[str, ...],
    table: list[tuple[Any, ...]],
    held: Filters,
    look: Look,
    *,
    columns: list[str] | None = None,
) -> dict[str, Any] | None:
    if not table:
        return None
    columns = columns or [
        labels.text(f"accuracy.column.{one}", look.lang) for one in column_names
    ]
    count = labels.counted("row", len(table), look.lang, look.digits)
    return {
        "title": labels.text(f"accuracy.{name}_title", look.lang),
        "aid": labels.text(f"accuracy.{name}_aid", look.lang),
        "data": pd.DataFrame(table, columns=columns),
        "citation": citations.line(held, shown=count),
    }


def _build(run: Row, look: Look) -> tuple[Any, ...]:
    fault = run.get("failed")
    outcome = (
        labels.text("accuracy.build_failed", look.lang, fault=labels.isolated(fault))
        if fault
        else str(run.get("snapshot") or "").removesuffix(".duckdb") or None
    )
    names = ("documents", "articles", "rejects", "seconds")
    counts = [run.get(name) for name in names]
    return (f"\u2066{str(run['started_at'])[:16]}\u2069", *counts, outcome)
