"""The data dictionary: what the snapshot's schema says of its tables and columns."""

from typing import Any

import pandas as pd

from dashboard import choices, citations, filters, labels
from dashboard.queries import dictionary as queries
from dashboard.rows import row_dicts
from dashboard.selection import Filters
from dashboard.theme import Look
from dashboard.warehouse import kept

# The table that answers the project's question stands open at first.
_FIRST = "memberships"


def chosen(held: Filters) -> str:
    """Draw the choice of a table and return its name."""
    found = queries.tables()
    names = tuple(found.loc[found["kind"] == "table", "name"])
    table = filters.extra("table", _FIRST, names)
    choices.select_box(
        "table", names, chosen=table, label=labels.text("dictionary.table", held.lang),
        said=str,
    )  # fmt: skip
    return table


@kept
def tables(held: Filters, look: Look) -> dict[str, Any]:
    """Return the card of every table: what one row is, and how many there are."""
    found = queries.tables()
    rows = [
        (
            row["name"],
            labels.text(f"dictionary.kind.{row['kind']}", look.lang),
            row[f"said_{look.lang}"],
            "" if pd.isna(row["row_count"]) else _number(row["row_count"], look),
        )
        for row in row_dicts(found)
    ]
    return {
        "title": labels.text("dictionary.tables_title", look.lang),
        "aid": labels.text("dictionary.tables_aid", look.lang),
        "data": pd.DataFrame(
            rows, columns=_heads(look, "table", "kind", "row", "rows")
        ),
        "citation": _cited(held, len(rows), look),
    }


@kept
def columns(table: str, held: Filters, look: Look) -> dict[str, Any]:
    """Return the card of one table's columns and their meaning."""
    rows = [
        (
            row["column_name"],
            row["data_type"],
            "✓" if row["is_required"] else "",
            row[f"said_{look.lang}"],
        )
        for row in row_dicts(queries.columns(table))
    ]
    heads = _heads(look, "column", "type", "required", "meaning")
    name = labels.isolated(table)
    return {
        "title": labels.text("dictionary.columns_title", look.lang, table=name),
        "aid": labels.text("dictionary.columns_aid", look.lang),
        "data": pd.DataFrame(rows, columns=heads),
        "citation": _cited(held, len(rows), look),
    }


def _heads(look: Look, *names: str) -> list[str]:
    return [labels.text(f"dictionary.{name}", look.lang) for name in names]


def _cited(held: Filters, count: int, look: Look) -> Any:  # noqa: ANN401
    shown = labels.counted("row", count, look.lang, look.digits)
    # What the schema says does not depend on any filter.
    return citations.line(Filters(lang=held.lang, digits=held.digits), shown=shown)


def _number(value: float, look: Look) -> str:
    return labels.number(int(value), look.digits)
