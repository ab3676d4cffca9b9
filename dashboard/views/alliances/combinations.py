"""The card of which states combine which alliances."""

from typing import Any

import pandas as pd

from dashboard import cards, citations, labels, rooms
from dashboard.charts.overlap import MOST, least_width, overlap_chart
from dashboard.claims import claim_text, combination_table
from dashboard.ledger import cells, parted
from dashboard.queries import alliances as queries
from dashboard.queries.announcements import newest_text
from dashboard.rows import row_dicts
from dashboard.selection import Filters
from dashboard.theme import Look
from dashboard.views.alliances.view import columns_of
from dashboard.warehouse import kept


def draw(filters: Filters, wanted: tuple[str, ...], look: Look) -> None:
    """Draw the card, where any state is told to be in two of these alliances."""
    used = _combining(filters, wanted)
    if used:
        with rooms.room("overlap", least_width(len(used))):
            cards.chart("overlap", **overlap(filters, wanted, look))


@kept
def overlap(filters: Filters, wanted: tuple[str, ...], look: Look) -> dict[str, Any]:
    """Return the card of which states combine which alliances."""
    claims = queries.membership_claims(filters, wanted)
    found = cells(claims, newest_text(filters))
    order = tuple(one for one in wanted if one in set(claims["alliance_id"]))
    combined = [(key, states) for key, states in parted(found, order) if len(key) > 1]
    combined.sort(key=lambda pair: (-len(pair[1]), -len(pair[0]), pair[0]))
    titles = {one: (title, colour) for one, title, colour in columns_of(order, look)}
    worded = claims.assign(fact=[claim_text(row, look) for row in row_dicts(claims)])
    behind = [
        worded[worded["iso3"].isin(states) & worded["alliance_id"].isin(key)].assign(
            mark="combination:" + "+".join(key)
        )
        for key, states in combined
    ]
    left_out = max(len(combined) - MOST, 0)
    return {
        "title": labels.text("alliances.overlap_title", look.lang),
        "aid": labels.text("alliances.overlap_aid", look.lang),
        "click": labels.text("alliances.overlap_click", look.lang),
        "figure": overlap_chart(combined, titles=titles, look=look),
        "data": combination_table(combined, look),
        "citation": citations.line(
            filters,
            shown=labels.counted(
                "combination", len(combined) - left_out, look.lang, look.digits
            ),
            left_out=labels.counted("combination", left_out, look.lang, look.digits)
            if left_out
            else None,
            sources=claims["publisher"].dropna(),
        ),
        "evidence": pd.concat(behind),
    }


@kept
def _combining(filters: Filters, wanted: tuple[str, ...]) -> tuple[str, ...]:
    """Return the alliances that share a state with another of them."""
    found = cells(queries.membership_claims(filters, wanted), None)
    keys = [key for key, _ in parted(found, wanted) if len(key) > 1]
    return tuple(sorted({one for key in keys for one in key}))
