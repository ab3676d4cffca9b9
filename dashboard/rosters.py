"""A state by published rosters, apart from everything that the press reports."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

import pandas as pd

from dashboard import cards, citations, labels
from dashboard.queries.options import filter_options
from dashboard.queries.reference import reference_spells
from dashboard.rows import Row, row_dicts
from dashboard.selection import Filters
from dashboard.theme import Look
from dashboard.warehouse import kept

_HEADS = ("alliance", "standing", "since", "until", "source", "retrieved")


def draw(filters: Filters, state: str, look: Look) -> None:
    """Draw what rosters say of a state, where any of them has it."""
    found = by_reference(filters, state, look)
    if found is not None:
        cards.table("reference", **found)


@kept
def by_reference(filters: Filters, state: str, look: Look) -> dict[str, Any] | None:
    """Return the table of a state's spells by reference; None if no roster has it."""
    held = replace(filters, countries=(state,))
    spells = reference_spells(held, filter_options().alliances)
    if spells.empty:
        return None
    heads = [f"country.column.{head}" for head in _HEADS]
    return {
        "title": labels.text(
            "country.reference_title", look.lang, state=labels.state(state, look.lang)
        ),
        "aid": labels.text("country.reference_aid", look.lang),
        "data": pd.DataFrame(
            [_spell(row, look) for row in row_dicts(spells)],
            columns=[labels.text(head, look.lang) for head in heads],
        ),
        "citation": citations.line(
            held,
            shown=labels.counted("row", len(spells), look.lang, look.digits),
            sources=_hosts(spells["source_url"]),
        ),
    }


def _spell(row: Row, look: Look) -> tuple[str, ...]:
    lang, role, status = look.lang, row["role"], row["status"]
    said = [] if status == "left" else [labels.code("role", role, lang)]
    if status != "active":
        said.append(labels.code("status", status, lang))
    return (
        labels.alliance(row["alliance_id"], lang),
        " · ".join(said),
        *(_date(row[name], look) for name in ("start_edtf", "end_edtf")),
        row["source_url"] or "",
        labels.day_text(row["retrieved_on"], lang, look.digits),
    )


def _hosts(addresses: pd.Series) -> Iterator[str]:
    for address in addresses.dropna():
        try:
            yield urlsplit(address).hostname or address
        except ValueError:
            yield address


def _date(edtf: str | None, look: Look) -> str:
    return labels.date_text(edtf, look.lang, digits=look.digits) if edtf else "–"
