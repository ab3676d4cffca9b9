"""A state's part in events: as source, target or participant, or merely the place."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import cards, citations, labels, timelines
from dashboard.charts import rows, sheets
from dashboard.charts.frames import codes, known
from dashboard.charts.lanes import Heading
from dashboard.charts.margins import wrapped
from dashboard.charts.rows import HEADING_WIDTH
from dashboard.charts.windows import roomy_window
from dashboard.lines import Line
from dashboard.queries import bearings, timeline
from dashboard.queries import country as queries
from dashboard.queries.references import references_behind
from dashboard.rows import Row, row_dicts
from dashboard.selection import Filters
from dashboard.theme import Look
from dashboard.views.country import ties
from dashboard.vocabulary import EVENT_GROUPS
from dashboard.warehouse import kept

# What a state does comes first; the place alone makes it no party.
_PARTS = ("source", "target", "participant", "place")
_ROLES = ("source", "target", "participant")
_AT_ONCE = 10


def draw(filters: Filters, state: str, look: Look) -> None:
    """Draw the events in time, then one by one beside the bilateral ties."""
    marked = over_time(filters, state, look)
    if marked is None:
        cards.lines("event_list", **listed(filters, state, look))
        return
    cards.chart("events", **marked)
    wide, rail = st.columns([3, 2], gap="medium")
    with wide:
        cards.lines("event_list", **listed(filters, state, look), at_once=_AT_ONCE)
    with rail:
        cards.lines("ties", **ties.ties(filters, state, look), at_once=_AT_ONCE)


@kept
def over_time(filters: Filters, state: str, look: Look) -> dict[str, Any] | None:
    """Return the card of events in time: a lane a part, a row an event group."""
    held = replace(filters, countries=(state,))
    placed = _placed(filters, state, look)
    if placed.empty:
        return None
    count = placed["mark"].nunique()
    return {
        "title": labels.text(
            "country.events_title", look.lang, state=labels.state(state, look.lang)
        ),
        "aid": labels.text("country.events_aid", look.lang),
        "click": labels.text("country.click", look.lang),
        "citation": citations.line(
            held,
            shown=labels.counted("event", count, look.lang, look.digits),
            sources=bearings.texts_held(held)["publisher"].dropna(),
        ),
        **timelines.card_parts(
            placed,
            headings=_headings(placed, look),
            window=roomy_window(placed, asked=(filters.start, filters.end)),
            filters=held,
            look=look,
        ),
    }


@kept
def listed(filters: Filters, state: str, look: Look) -> dict[str, Any]:
    """Return the card of the same events as lines, the newest first, undated last."""
    events = _newest_first(_events(filters, state))
    behind = dict(tuple(references_behind(events).groupby("mark")))
    actors = _actors(filters, state)
    found = [_told(row, actors.get(row["mark"], []), look) for row in row_dicts(events)]
    lines = [
        replace(line, references=behind[line.key].assign(fact=line.said))
        for line in found
    ]
    undated = int(events["at_edtf"].isna().sum())
    count = labels.counted("event", undated, look.lang, look.digits)
    return {
        "title": labels.text("country.event_list_title", look.lang),
        "aid": labels.text("country.event_list_aid", look.lang),
        "found": lines,
        "data": _table(lines, events, look),
        "citation": citations.line(
            replace(filters, countries=(state,)),
            shown=labels.counted("event", len(events), look.lang, look.digits),
        ),
        "none": labels.text("country.no_events", look.lang),
        "last": labels.text("country.undated", look.lang, events=count)
        if undated
        else None,
    }


def _events(filters: Filters, state: str) -> pd.DataFrame:
    """Return the events that concern a state, each with `parts`, its parts in it."""
    events = timeline.event_marks(replace(filters, countries=(state,)))
    parts = queries.event_parts(filters, state).groupby("mark")["part"].agg(set)
    found = [_ordered(parts.get(mark, set())) for mark in events["mark"]]
    return events.assign(parts=pd.Series(found, index=events.index, dtype=object))


def _ordered(parts: set[str]) -> list[str]:
    return [part for part in _PARTS if part in parts]


def _placed(filters: Filters, state: str, look: Look) -> pd.DataFrame:
    """Return the marks, each in the lane of every part the state has in it."""
    events = _events(filters, state)
    none = timeline.citation_marks(filters).iloc[:0]
    facts = rows.Facts(events, none, none, none)
    placed = rows.placed_marks(facts, by="group", hues={}, look=look)
    if placed.empty:
        return placed
    groups = list(EVENT_GROUPS)
    lanes = dict(zip(events["mark"], events["parts"], strict=True))
    placed = placed.assign(
        row=placed["lane"],
        order=[groups.index(group) for group in placed["lane"]],
        label=[labels.code("event_group", one, look.lang) for one in placed["lane"]],
        lane=[_lanes(lanes[mark]) for mark in placed["mark"]],
    )
    return placed.explode("lane", ignore_index=True)


def _lanes(parts: list[str]) -> list[str]:
    """Return the lanes of an event; the place is one only where it is all."""
    acting = [part for part in parts if part != "place"]
    return acting or ["place"]


def _headings(placed: pd.DataFrame, look: Look) -> list[Heading]:
    present = set(placed["lane"])
    return [
        Heading(
            part,
            wrapped(labels.text(f"country.part.{part}", look.lang), HEADING_WIDTH),
            None,
        )
        for part in _PARTS
        if part in present
    ]


def _newest_first(events: pd.DataFrame) -> pd.DataFrame:
    order = ["at_to", "at_from", "mark"]
    return events.sort_values(order, ascending=False, na_position="last")


def _actors(filters: Filters, state: str) -> dict[str, list[Row]]:
    actors = queries.event_actors(filters, state)
    return {str(mark): row_dicts(group) for mark, group in actors.groupby("mark")}


def _told(event: Row, actors: list[Row], look: Look) -> Line:
    lang = look.lang
    when = labels.date_text(
        known(event["at_edtf"]), lang, deadline=bool(event["deadline"]),
        digits=look.digits,
    )  # fmt: skip
    parts = [labels.text(f"country.as.{part}", lang) for part in event["parts"]]
    return Line(
        key=event["mark"],
        head=" · ".join([when, *parts]),
        said=_what(event, actors, look),
        by=" · ".join(
            (
                labels.counted("report", int(event["reports"]), lang, look.digits),
                labels.counted("source", int(event["speakers"]), lang, look.digits),
            )
        ),
        flags=tuple(_flags(event, look)),
    )


def _what(event: Row, actors: list[Row], look: Look) -> str:
    """Return an event in words: its type, and who is what in it."""
    parts = [labels.code("event_type", event["event_type"], look.lang)]
    told: set[str] = set()
    for role in _ROLES:
        names = [_name(actor, look) for actor in actors if actor["role"] == role]
        names = [name for name in dict.fromkeys(names) if name not in told]
        told |= set(names)
        if names:
            listed_names = labels.listed(names, look.lang)
            parts.append(
                labels.text(f"country.role.{role}", look.lang, names=listed_names)
            )
    place = _place(event, look)
    if place:
        parts.append(labels.text("country.role.place", look.lang, names=place))
    return " · ".join(parts)


def _name(actor: Row, look: Look) -> str:
    if actor["iso3"]:
        return labels.state(actor["iso3"], look.lang)
    if actor["alliance_id"]:
        return labels.isolated(
            labels.alliance(actor["alliance_id"], look.lang, short=True)
        )
    return _quoted(actor["surface"], look)


def _quoted(words: str, look: Look) -> str:
    # What a text calls a group is the text's word, not ours.
    bare = " ".join(words.split()).strip("«»\"“”'")
    # Outside the isolate, so that quotation marks follow the page, not the name.
    held = labels.isolated(bare)
    return f"«{held}»" if look.lang == "ar" else f"“{held}”"


def _place(event: Row, look: Look) -> str:
    state = known(event["place_iso3"])
    name = known(event["place_name"])
    said = [
        labels.isolated(name) if name else "",
        labels.state(state, look.lang) if state else "",
    ]
    return ("، " if look.lang == "ar" else ", ").join(one for one in said if one)


def _flags(event: Row, look: Look) -> Iterator[str]:
    for name in ("passed", "planned", "denied"):
        # A date that passed was planned; saying both says nothing more.
        if event[name] and not (name == "planned" and event["passed"]):
            yield labels.code("mark", name, look.lang)
    if event["possibly"]:
        yield labels.text("timeline.possibly", look.lang)


def _table(lines: list[Line], events: pd.DataFrame, look: Look) -> pd.DataFrame:
    told = sheets.events_in_words(events, look)
    parts = [
        " · ".join(
            labels.text(f"country.as.{part}", look.lang) for part in codes(found)
        )
        for found in events["parts"]
    ]
    notes = [" · ".join(line.flags) for line in lines]
    said = labels.text("country.column.part", look.lang)
    return told.assign(
        **{said: parts, labels.text("overview.column.flags", look.lang): notes}
    )
