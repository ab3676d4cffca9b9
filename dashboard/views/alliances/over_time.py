"""The card of when each state was reported in each alliance."""

from dataclasses import replace
from typing import Any

from dashboard import cards, citations, labels, timelines
from dashboard.charts import rows
from dashboard.charts.spans import window_of
from dashboard.queries import timeline
from dashboard.queries.alliances import alliance_hues
from dashboard.selection import Filters
from dashboard.theme import Look
from dashboard.warehouse import kept


def draw(filters: Filters, wanted: tuple[str, ...], look: Look) -> None:
    """Draw the card, where anything on it is told."""
    found = roles(filters, wanted, look)
    if found is not None:
        cards.chart("roles", **found)


@kept
def roles(
    filters: Filters, wanted: tuple[str, ...], look: Look
) -> dict[str, Any] | None:
    """Return the card of when each state was reported in each alliance."""
    held = replace(filters, alliances=tuple(sorted(wanted)))
    facts = rows.Facts(
        timeline.event_marks(held).iloc[:0],
        timeline.citation_marks(held),
        timeline.term_marks(held),
        timeline.aspect_marks(held),
    )
    placed = rows.placed_marks(facts, by="alliance", hues=alliance_hues(), look=look)
    if placed.empty:
        return None
    return {
        "title": labels.text("alliances.roles_title", look.lang),
        "aid": labels.text("timeline.chart_aid", look.lang),
        "click": labels.text("timeline.chart_click", look.lang),
        "citation": citations.line(
            filters, shown=labels.counted("fact", len(placed), look.lang, look.digits)
        ),
        **timelines.card_parts(
            placed,
            headings=rows.lane_headings(placed, by="alliance", look=look),
            window=window_of(placed, asked=(filters.start, filters.end)),
            filters=held,
            look=look,
        ),
    }
