"""The view Timeline: its choices, its chart, and what has no date."""

from dataclasses import dataclass
from html import escape
from typing import Any, cast

import pandas as pd
import streamlit as st

from dashboard import choices, citations, labels, timelines, ways
from dashboard.charts import rows, sheets
from dashboard.charts.rows import Facts, LaneKind
from dashboard.charts.spans import Days, window_of
from dashboard.charts.timeline import drawn_marks, with_brush
from dashboard.filters import update
from dashboard.queries import timeline as queries
from dashboard.queries.alliances import alliance_hues
from dashboard.queries.bearings import texts_held
from dashboard.queries.conflicts import conflicting_claims
from dashboard.queries.held_back import less_certain_ids
from dashboard.queries.namings import reasons_of_links
from dashboard.queries.references import references_behind
from dashboard.queries.timeline import Clock
from dashboard.selection import Filters
from dashboard.theme import Look
from dashboard.warehouse import kept

# More lanes than these are drawn only when asked for.
FEW_LANES = 10
_LANES = ("alliance", "state", "group")
_CLOCKS = ("event", "said", "published")
_MARKS = ("all", "events", "citations")


@dataclass(frozen=True, slots=True)
class Choice:
    """What the reader of the timeline wants to see."""

    by: LaneKind
    marks: str
    clock: Clock
    every_lane: bool


def chosen(filters: Filters) -> Choice:
    """Draw the view's choices and return what they ask for."""
    lang = filters.lang

    def said(kind: str) -> str:
        return labels.text(f"timeline.{kind}", lang)

    with st.container(horizontal=True, key="choices"):
        by = choices.one_of(
            "lanes", _LANES, label=said("lanes"), said=lambda one: said(f"lanes.{one}")
        )
        marks = choices.one_of(
            "marks", _MARKS, label=said("marks"), said=lambda one: said(f"marks.{one}")
        )
        clock = choices.one_of(
            "clock", _CLOCKS, label=said("clock"),
            said=lambda one: labels.code("clock", one, lang),
        )  # fmt: skip
        more = choices.one_of(
            "more", ("few", "all"), label=said("lane_count"),
            said=lambda one: labels.text(f"timeline.{one}_lanes", lang, n=FEW_LANES),
        )  # fmt: skip
    return Choice(cast("LaneKind", by), marks, cast("Clock", clock), more == "all")


def take_span(boxes: list[dict[str, Any]]) -> None:
    """Make the stretch of time that was brushed over the filter of dates."""
    if not boxes or len(boxes[-1].get("x", ())) < 2:
        return
    edges = sorted(pd.to_datetime(boxes[-1]["x"]))
    update(start=edges[0].date(), end=edges[-1].date())
    st.rerun()


def offer_whole_span(filters: Filters) -> None:
    """Say which stretch of time is chosen, and offer the way back to all of it."""
    if filters.start is None and filters.end is None:
        return
    days = [
        labels.isolated(labels.day_text(day, filters.lang, filters.digits))
        if day
        else "…"
        for day in (filters.start, filters.end)
    ]
    said = labels.text("timeline.span", filters.lang, first=days[0], last=days[1])
    with st.container(key="span", horizontal=True, gap="small"):
        st.html(f'<p class="aid">{escape(said)}</p>', width="content")
        ways.lead_back(
            "timeline", labels.text("timeline.whole_span", filters.lang), filters,
            start=None, end=None,
        )  # fmt: skip


@kept
def card(filters: Filters, choice: Choice, look: Look) -> dict[str, Any] | None:
    """Return the card of the timeline, None where the filters leave nothing."""
    placed = rows.placed_marks(
        facts(filters, choice), by=choice.by, hues=alliance_hues(), look=look
    )
    if placed.empty:
        return None
    headings = rows.lane_headings(
        placed, by=choice.by, look=look, links=reasons_of_links(lang=look.lang)
    )
    shown = headings if choice.every_lane else headings[:FEW_LANES]
    drawn = placed[placed["lane"].isin([one.lane for one in shown])]
    asked: Days = (filters.start, filters.end)
    window = window_of(drawn, asked=asked if choice.clock == "event" else (None, None))
    marks = drawn_marks(drawn, window=window, look=look)
    parts = timelines.chart_parts(
        marks, headings=shown, window=window, filters=filters, look=look
    )
    left_out = placed["mark"].nunique() - drawn["mark"].nunique()
    # Days chosen are days on which a thing was so, not those of its telling.
    brushed = choice.clock == "event"
    return {
        "title": labels.text(f"timeline.title.{choice.by}", look.lang),
        "aid": labels.text("timeline.chart_aid", look.lang),
        "click": labels.text("timeline.chart_click", look.lang),
        "figure": with_brush(parts["figure"]) if brushed else parts["figure"],
        "evidence": parts["evidence"],
        "data": sheets.marks_in_words(placed, look),
        "citation": citations.line(
            filters,
            shown=_counted(drawn["mark"].nunique(), look),
            left_out=_counted(left_out, look) if left_out else None,
            sources=texts_held(filters)["publisher"].dropna(),
        ),
        "lead": _counted_lead(marks, look),
    }


@kept
def undated(filters: Filters, choice: Choice, look: Look) -> dict[str, Any] | None:
    """Return the table of events that no text dates; they are never left out."""
    events = facts(filters, choice).events
    events = events[events["at_from"].isna() & events["at_to"].isna()]
    if events.empty:
        return None
    count = labels.counted("event", len(events), look.lang, look.digits)
    return {
        "title": labels.text("timeline.undated", look.lang),
        "aid": labels.text("timeline.undated_aid", look.lang),
        "data": sheets.events_in_words(events, look),
        "citation": citations.line(filters, shown=count),
        "evidence": references_behind(events),
    }


@kept
def possibly_known(filters: Filters, look: Look) -> dict[str, Any] | None:
    """Return the table of texts that may not have been published by `known`."""
    held = texts_held(filters)
    unsure = held[held["possibly_known"].astype(bool)]
    if unsure.empty:
        return None
    when = labels.day_text(filters.known, look.lang, look.digits)
    count = labels.counted("article", len(unsure), look.lang, look.digits)
    return {
        "title": labels.text("timeline.known", look.lang),
        "aid": labels.text("timeline.known_aid", look.lang, when=when),
        "data": sheets.texts_in_words(unsure, look),
        "citation": citations.line(filters, shown=count),
    }


def facts(filters: Filters, choice: Choice) -> Facts:
    """Return what is to be drawn: events, memberships, or both."""
    clock = choice.clock
    disputed = set(conflicting_claims(filters)["id"])
    doubtful = less_certain_ids() if filters.less_certain else frozenset()
    events, *parts = (
        rows.with_doubts(part, conflicting=disputed, less_certain=doubtful)
        for part in (
            queries.event_marks(filters, clock=clock),
            queries.citation_marks(filters, clock=clock),
            queries.term_marks(filters, clock=clock),
            queries.aspect_marks(filters, clock=clock),
        )
    )
    if choice.marks == "events":
        return Facts(events, *(part.iloc[:0] for part in parts))
    return Facts(events if choice.marks == "all" else events.iloc[:0], *parts)


def _counted_lead(marks: pd.DataFrame, look: Look) -> str | None:
    """Say that marks too many to be told apart are counted, where they are."""
    bins = marks[marks["is_bin"]]
    if bins.empty:
        return None
    return labels.text(
        "timeline.binned", look.lang,
        count=labels.counted("fact", int(bins["count"].sum()), look.lang, look.digits),
    )  # fmt: skip


def _counted(count: int, look: Look) -> str:
    return labels.counted("fact", count, look.lang, look.digits)
