"""Whom a state deals with, each partner singly."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pandas as pd

from dashboard import citations, labels
from dashboard.lines import Entry, Line, table_of
from dashboard.queries import map as arcs
from dashboard.queries import timeline
from dashboard.queries.references import references_behind
from dashboard.rows import Row, row_dicts
from dashboard.selection import Filters
from dashboard.theme import Look
from dashboard.warehouse import kept

_MOST_DATES = 4


@kept
def ties(filters: Filters, state: str, look: Look) -> dict[str, Any]:
    """Return the card of bilateral ties: a line a partner, the closest first."""
    held = replace(filters, countries=(state,))
    found = _own(arcs.ties(held), state)
    lines = list(_lines(found, state, _dates(held, look), look))
    heads = ("about", "claim", "speaker", "flags")
    return {
        "title": labels.text(
            "country.ties_title", look.lang, state=labels.state(state, look.lang)
        ),
        "aid": labels.text("country.ties_aid", look.lang),
        "found": lines,
        "data": table_of(
            lines, [labels.text(f"overview.column.{head}", look.lang) for head in heads]
        ),
        "citation": citations.line(
            held, shown=labels.counted("state", len(lines), look.lang, look.digits)
        ),
        "none": labels.text("country.no_ties", look.lang),
    }


def _own(found: pd.DataFrame, state: str) -> pd.DataFrame:
    """Return the ties of one state, `other` being the partner and `way` whither."""
    found = found[(found["from_iso3"] == state) | (found["to_iso3"] == state)]
    rows = row_dicts(found)
    return found.assign(
        other=[
            row["to_iso3"] if row["from_iso3"] == state else row["from_iso3"]
            for row in rows
        ],
        way=[_way(row, state) for row in rows],
    )


def _way(row: Row, state: str) -> str:
    if not row["is_directed"]:
        return "between"
    return "from" if row["from_iso3"] == state else "towards"


def _dates(held: Filters, look: Look) -> dict[str, str]:
    """Return, by report, the date of its event in words."""
    return {
        fact: labels.date_text(
            row["at_edtf"], look.lang, deadline=bool(row["deadline"]),
            digits=look.digits,
        )
        for row in row_dicts(timeline.event_marks(held))
        for fact in row["fact_ids"]
        if row["at_edtf"]
    }  # fmt: skip


def _lines(
    found: pd.DataFrame, state: str, dates: dict[str, str], look: Look
) -> Iterator[Line]:
    behind = references_behind(found)
    groups = [(str(other), group) for other, group in found.groupby("other")]
    groups.sort(key=lambda pair: (-int(pair[1]["events"].sum()), pair[0]))
    for other, group in groups:
        rows = row_dicts(group)
        said = "\n".join(_said(rows, way, state, look) for way in _ways(rows))
        mine = behind[behind["mark"].isin(group["mark"])]
        yield Line(
            key=other,
            head=labels.state(other, look.lang),
            said=said,
            by=_by(rows, dates, look),
            flags=(labels.code("mark", "planned", look.lang),)
            if all(row["planned"] for row in rows)
            else (),
            references=mine.assign(fact=said.replace("\n", " · ")),
            way=_way_to(other, look),
        )


def _way_to(partner: str, look: Look) -> Entry:
    """Return the way to the partner's own file."""
    name = labels.state(partner, look.lang)
    said = labels.text("country.open", look.lang, state=name)
    return Entry(partner, said, "country", {"state": partner}, "")


def _ways(rows: list[Row]) -> list[str]:
    present = {row["way"] for row in rows}
    return [way for way in ("between", "from", "towards") if way in present]


def _said(rows: list[Row], way: str, state: str, look: Look) -> str:
    kinds = dict.fromkeys(
        kind for row in rows if row["way"] == way for kind in row["event_types"]
    )
    return labels.text(
        f"country.way.{way}",
        look.lang,
        state=labels.state(state, look.lang),
        kinds=labels.listed(
            [labels.code("event_type", kind, look.lang) for kind in kinds], look.lang
        ),
    )


def _by(rows: list[Row], dates: dict[str, str], look: Look) -> str:
    facts = {fact for row in rows for fact in row["fact_ids"]}
    when = list(dict.fromkeys(said for fact, said in dates.items() if fact in facts))
    events = sum(int(row["events"]) for row in rows)
    comma = "؛ " if look.lang == "ar" else "; "
    told = comma.join(when[:_MOST_DATES])
    return " · ".join(
        (
            labels.counted("event", events, look.lang, look.digits),
            told or labels.date_text(None, look.lang),
        )
    )
