"""The table of every claim on a membership, each row leading to its sentence."""

from typing import Any

import pandas as pd

from dashboard import citations, labels
from dashboard.claims import CODE_HEADS, LEDGER_HEADS, claim_codes, claim_row
from dashboard.links import link
from dashboard.queries import alliances as queries
from dashboard.rows import Row, row_dicts
from dashboard.selection import Filters
from dashboard.tables import Way
from dashboard.theme import Look
from dashboard.warehouse import kept


@kept
def claims(filters: Filters, wanted: tuple[str, ...], look: Look) -> dict[str, Any]:
    """Return the table of every claim on these memberships."""
    found = queries.membership_claims(filters, wanted)
    rows = row_dicts(found)
    drawn = pd.DataFrame(
        [claim_row(row, look) for row in rows],
        columns=[labels.text(f"column.{head}", look.lang) for head in LEDGER_HEADS],
    )
    codes = pd.DataFrame(
        [claim_codes(row, look) for row in rows],
        columns=[labels.text(f"column.{head}", look.lang) for head in CODE_HEADS],
    )
    ways = pd.DataFrame(
        [(_to_sentence(filters, row),) for row in rows],
        columns=[labels.text("column.sentence", look.lang)],
    )
    return {
        "title": labels.text("alliances.ledger_title", look.lang),
        "aid": labels.text("alliances.ledger_aid", look.lang),
        "data": pd.concat([drawn, codes], axis="columns"),
        "drawn": pd.concat([drawn, ways], axis="columns"),
        "citation": citations.line(
            filters, shown=labels.counted("claim", len(found), look.lang, look.digits)
        ),
        "evidence": found,
    }


def _to_sentence(filters: Filters, row: Row) -> Way:
    span = f"{int(row['span_start'])}-{int(row['span_end'])}"
    found = link("articles", filters, article=row["article_id"], at=span, q=None)
    # Beside this view, wherever the whole stands.
    said = labels.text("alliances.to_sentence", filters.lang)
    return Way(said, found.lstrip("/"))
