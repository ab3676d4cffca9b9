"""What the texts make of an alliance: its aspects, status, disputes and sources."""

from dataclasses import replace
from datetime import date
from html import escape
from typing import Any

import streamlit as st

from dashboard import cards, citations, labels, theme, timelines, ways
from dashboard.charts.lanes import Heading
from dashboard.charts.spans import window_of
from dashboard.charts.wording import status_marks
from dashboard.lines import conflict_lines, table_of
from dashboard.queries import alliances as queries
from dashboard.queries import conflicts
from dashboard.queries.announcements import newest_text
from dashboard.selection import Filters
from dashboard.theme import Look
from dashboard.views.alliances import (
    announced,
    days,
    namings,
    roster_cards,
    tellings,
    two_dates,
    undated,
    voicing,
)
from dashboard.views.alliances.aspect_cards import aspects
from dashboard.warehouse import kept

_SIDE_BY_SIDE = 2
# Events and statements drawn before "show more".
_TOLD = 12


def draw(filters: Filters, alliance: str, look: Look) -> None:
    """Draw the dossier of one alliance."""
    status = status_over_time(filters, alliance, look)
    if status is not None:
        cards.chart("status", **status)
    wide, rail = st.columns([3, 2], gap="medium")
    with wide:
        cards.lines("aspects", **aspects(filters, alliance, look))
        roster_cards.draw(filters, (alliance,), look)
    with rail:
        cards.lines("disputes", **disputes(filters, (alliance,), look))
        cards.lines("planned", **announced.planned(filters, alliance, look))
        draw_about_texts(filters, (alliance,), look)
    cards.lines("told", **tellings.told(filters, alliance, look), at_once=_TOLD)
    _draw_two_dates(filters, alliance, look)
    cards.lines("sources", **voicing.sources(filters, alliance, look))
    _to_timeline(filters, alliance)


def draw_side_by_side(filters: Filters, wanted: tuple[str, ...], look: Look) -> None:
    """Draw what each of a few alliances is told to be, one beside the other."""
    for start in range(0, len(wanted), _SIDE_BY_SIDE):
        row = wanted[start : start + _SIDE_BY_SIDE]
        # An odd one keeps the width of the others.
        columns = st.columns(_SIDE_BY_SIDE, gap="medium")
        for column, alliance in zip(columns, row, strict=False):
            with column:
                cards.lines(f"aspects_{alliance}", **aspects(filters, alliance, look))
    cards.lines("disputes", **disputes(filters, wanted, look))


def draw_about_texts(filters: Filters, wanted: tuple[str, ...], look: Look) -> None:
    """Draw who uses a shared name, and which texts were perhaps not out by then."""
    names = namings.names(filters, wanted, look)
    if names is not None:
        cards.lines("names", **names)
    possibly = undated.possibly_published(filters, wanted, look)
    if possibly is not None:
        cards.lines("possibly", **possibly)


@kept
def status_over_time(
    filters: Filters, alliance: str, look: Look
) -> dict[str, Any] | None:
    """Return the card of an alliance's state of affairs as told over time."""
    claims = queries.aspect_claims(filters, (alliance,))
    claims = claims[claims["aspect"] == "status"]
    if claims["told_from"].notna().sum() == 0:
        return None
    hue = theme.hue(queries.alliance_hues()[alliance], look.dark)
    placed = status_marks(claims, colour=hue, look=look)
    return {
        "title": labels.text("alliances.status_title", look.lang),
        "aid": labels.text("alliances.status_aid", look.lang),
        "citation": citations.line(
            filters, shown=labels.counted("claim", len(claims), look.lang, look.digits)
        ),
        **timelines.card_parts(
            placed,
            headings=[Heading(alliance, labels.alliance(alliance, look.lang), hue)],
            window=window_of(placed, asked=(filters.start, filters.end)),
            filters=replace(filters, alliances=(alliance,)),
            look=look,
        ),
    }


@kept
def disputes(filters: Filters, wanted: tuple[str, ...], look: Look) -> dict[str, Any]:
    """Return the card of accounts of these alliances that contradict each other."""
    claims = conflicts.conflicting_claims(filters)
    claims = claims[claims["alliance_id"].isin(wanted)]
    shown = labels.counted("claim", len(claims), look.lang, look.digits)
    lines = list(conflict_lines(claims, look, quoted=True))
    heads = ("about", "claim", "speaker", "flags")
    return {
        "title": labels.text("alliances.disputes_title", look.lang),
        "aid": labels.text("alliances.disputes_aid", look.lang),
        "found": lines,
        "data": table_of(
            lines, [labels.text(f"overview.column.{head}", look.lang) for head in heads]
        ),
        "citation": citations.line(filters, shown=shown),
        "none": labels.text("alliances.no_disputes", look.lang),
    }


def _draw_two_dates(filters: Filters, alliance: str, look: Look) -> None:
    """Draw two days to choose, and the alliance as it was told of by each."""
    newest = filters.end or filters.known or newest_text(filters)
    with st.container(key="two_dates", horizontal=True, gap="medium"):
        against = days.day("against", label=labels.text("two.against", look.lang))
        at = days.day("at", label=labels.text("two.at", look.lang), default=newest)
    chosen = (min(against, at), max(against, at)) if against and at else None
    if chosen is None and at:
        _suggest_days(filters, alliance, at, look)
    cards.lines("two_dates", **two_dates.compared(filters, alliance, chosen, look))


def _suggest_days(filters: Filters, alliance: str, until: date, look: Look) -> None:
    """Draw links to the days on which something was told, for who has chosen none."""
    offered = two_dates.suggested(filters, alliance, until)
    if not offered:
        return
    with st.container(key="suggested_days", horizontal=True, gap="small"):
        said = escape(labels.text("two.suggested", look.lang))
        st.html(f"<p>{said}</p>", width="content")
        for day in offered:
            label = ways.plain(labels.day_text(day, look.lang, look.digits))
            ways.lead_to("alliances", label, filters, against=day.isoformat())


def _to_timeline(filters: Filters, alliance: str) -> None:
    """Draw the way to what happened around an alliance, event by event."""
    ways.lead_to(
        "timeline", labels.text("alliances.to_timeline", filters.lang), filters,
        icon=":material/timeline:", key="to_timeline", alliances=(alliance,),
    )  # fmt: skip
