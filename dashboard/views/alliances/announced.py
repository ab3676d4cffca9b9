"""The card of the dates announced for one alliance, and which of them passed."""

from dataclasses import replace
from typing import Any

import pandas as pd

from dashboard import citations, findings, labels
from dashboard.ledger import cells
from dashboard.lines import Line, planned_lines
from dashboard.queries import alliances as queries
from dashboard.queries import announcements
from dashboard.rows import row_dicts
from dashboard.selection import Filters
from dashboard.theme import Look
from dashboard.warehouse import kept

Row = dict[str, Any]

_HEADS = (
    "date", "edtf", "what", "event_type", "who", "where", "speaker", "published",
    "flags",
)  # fmt: skip


@kept
def planned(filters: Filters, alliance: str, look: Look) -> dict[str, Any]:
    """Return the card of dates announced for an alliance."""
    events = announced_of(filters, alliance)
    levels = _levels(filters, alliance)
    lines = [
        replace(
            line, flags=tuple(_flags(group, look)), by=_by(line, group, levels, look)
        )
        for line, (_, group) in zip(
            planned_lines(events, look),
            events.groupby("event_group_id", sort=False),
            strict=True,
        )
    ]
    newest = labels.day_text(announcements.newest_text(filters), look.lang, look.digits)
    return {
        "title": labels.text("alliances.planned_title", look.lang),
        "aid": labels.text("alliances.planned_aid", look.lang, newest=newest),
        "found": lines,
        "data": _table(events, look),
        "citation": citations.line(
            filters, shown=labels.counted("event", len(lines), look.lang, look.digits)
        ),
        "none": labels.text("alliances.no_planned", look.lang),
    }


def announced_of(filters: Filters, alliance: str) -> pd.DataFrame:
    """Return what is announced of an alliance, or of just its states in its texts.

    A text on an alliance may say «its states will meet» and name the states alone:
    `is_linked` tells that we, not the text, see the alliance in that.
    """
    every = announcements.announced_dates(replace(filters, alliances=()))
    claims = queries.membership_claims(filters, (alliance,))
    states = {cell.iso3 for cell in cells(claims, None) if cell.is_in}
    texts = set(claims["article_id"])
    is_linked = pd.Series(
        [
            row["alliance_id"] is None
            and len(states) > 1
            and set(row["iso3s"] or ()) == states
            and row["article_id"] in texts
            for row in row_dicts(every)
        ],
        index=every.index,
        dtype=bool,
    )
    named = every["alliance_id"] == alliance
    return every.assign(is_linked=is_linked)[named | is_linked]


def _levels(filters: Filters, alliance: str) -> dict[str, str]:
    """Return at which level of office a statement announces something."""
    aspects = queries.aspect_claims(filters, (alliance,))
    told = aspects[(aspects["aspect"] == "level") & aspects["statement_id"].notna()]
    return dict(zip(told["statement_id"], told["value"], strict=True))


def _by(line: Line, group: pd.DataFrame, levels: dict[str, str], look: Look) -> str:
    told = [levels[one] for one in group["statement_id"] if one in levels]
    if not told:
        return line.by
    head = labels.code("aspect", "level", look.lang)
    return f"{head}: {labels.isolated(told[0])}\n{line.by}"


def _flags(group: pd.DataFrame, look: Look) -> list[str]:
    flags = []
    if group["has_passed"].all():
        flags.append(labels.text("alliances.passed_flag", look.lang))
    if group["is_linked"].all():
        flags.append(labels.text("alliances.planned_linked", look.lang))
    return flags


def _table(events: pd.DataFrame, look: Look) -> pd.DataFrame:
    rows = []
    for row in row_dicts(events):
        flags = _flags(pd.DataFrame([row]), look)
        rows.append((
            labels.date_text(
                row["date_edtf"], look.lang, deadline=bool(row["deadline"]),
                digits=look.digits,
            ),
            row["date_edtf"], labels.code("event_type", row["event_type"], look.lang),
            row["event_type"],
            findings.in_order(tuple(row["iso3s"] or ()), look.lang),
            row["place_name"] or "", row["speaker"] or "",
            labels.date_text(row["told_edtf"], look.lang, digits=look.digits),
            " · ".join(flags),
        ))  # fmt: skip
    heads = [labels.text(f"column.{head}", look.lang) for head in _HEADS]
    return pd.DataFrame(rows, columns=heads)
