"""Which lane and which row of it a mark of the timeline stands in.

A lane is an alliance, a state or an event group; its rows are event groups (or
types), stated conditions, and the states (or alliances) that texts place in it.
States cited on the very same days share a row.
"""

from collections.abc import Collection, Mapping
from html import escape
from types import MappingProxyType
from typing import Literal, NamedTuple

import pandas as pd

from dashboard import labels
from dashboard.charts import wording
from dashboard.charts.frames import known, mapped
from dashboard.charts.lanes import Heading
from dashboard.charts.margins import wrapped
from dashboard.rows import records
from dashboard.theme import GREY, Look, event_colour, hue
from dashboard.vocabulary import EVENT_GROUPS, GROUP_OF

LaneKind = Literal["alliance", "state", "group"]
# The lane of events in whose report no alliance (or no state) is named.
NOBODY = ""
CITED = "cited"
# Headings break at this many letters, so that they stand on a phone too.
HEADING_WIDTH = 44

_COLUMNS = (
    "lane", "row", "order", "label", "mark", "kind", "at_edtf", "at_from", "at_to",
    "inferred", "planned", "passed", "deadline", "denied", "declined", "possibly",
    "reports", "speakers", "colour", "said", "summary", "fact_ids", "conflicting",
    "less_certain", "label_said",
)  # fmt: skip
# Event rows come first, then what is stated of the alliance, then who is in it.
_ROLE_ORDER = (
    "member", "lead", "host", "chair", "observer", "partner", "candidate", "invited",
)  # fmt: skip


class Facts(NamedTuple):
    """The query rows a timeline is made of (dashboard.queries.timeline)."""

    events: pd.DataFrame
    citations: pd.DataFrame
    terms: pd.DataFrame
    aspects: pd.DataFrame


def placed_marks(
    facts: Facts, *, by: LaneKind, hues: dict[str, str], look: Look
) -> pd.DataFrame:
    """Return one row per mark and lane, with its row, label, colour and words."""
    parts = [
        _events(facts.events, by, look),
        _citations(pd.concat([facts.citations, facts.terms]), by, hues, look),
        _aspects(facts.aspects, by, hues, look),
    ]
    kept = [part for part in parts if not part.empty]
    if not kept:
        return pd.DataFrame(columns=list(_COLUMNS))
    return pd.concat(
        [part.reindex(columns=list(_COLUMNS)) for part in kept], ignore_index=True
    )


def with_doubts(
    marks: pd.DataFrame,
    *,
    conflicting: Collection[str] = (),
    less_certain: Collection[str] = (),
) -> pd.DataFrame:
    """Tell which marks rest on a conflicting fact, and which only on doubtful ones.

    What has been told already is kept.
    """
    disputed, doubtful = set(conflicting), set(less_certain)
    behind = marks["fact_ids"]
    told = {
        "conflicting": [not disputed.isdisjoint(ids) for ids in behind],
        "less_certain": [bool(doubtful) and doubtful.issuperset(ids) for ids in behind],
    }
    return marks.assign(
        **{
            name: marks.get(name, default=False) | pd.Series(held, marks.index, bool)
            for name, held in told.items()
        }
    )


def lane_headings(
    marks: pd.DataFrame,
    *,
    by: LaneKind,
    look: Look,
    links: Mapping[str, str] = MappingProxyType({}),
) -> list[Heading]:
    """Return the lanes: groups as ever, others by how much is told, nobody last.

    `links` has the alliances that we hold some texts to mean, and why.
    """
    told = marks.groupby("lane")["reports"].sum()
    if by == "group":
        lanes = [lane for lane in (*EVENT_GROUPS, CITED) if lane in told.index]
    else:
        lanes = sorted(told.index, key=lambda one: (one == NOBODY, -told[one], one))
    hues = marks[marks["kind"] != "event"].groupby("lane")["colour"].first()
    return [
        Heading(
            lane,
            wrapped(escape(_title(lane, by, look), quote=False), HEADING_WIDTH),
            hues.get(lane) if by == "alliance" else None,
            link=links.get(lane) if by == "alliance" else None,
        )
        for lane in lanes
    ]


def _title(lane: str, by: LaneKind, look: Look) -> str:
    if lane == NOBODY:
        return labels.text(f"timeline.no_{by}", look.lang)
    if by == "group":
        key = "timeline.cited" if lane == CITED else f"event_group.{lane}"
        return labels.text(key, look.lang)
    if by == "state":
        return labels.state(lane, look.lang)
    return labels.alliance(lane, look.lang)


def _events(events: pd.DataFrame, by: LaneKind, look: Look) -> pd.DataFrame:
    if events.empty:
        return events
    groups = mapped(events["event_type"], lambda kind: GROUP_OF.get(kind, "talk"))
    lanes = {
        "alliance": mapped(events["alliance_ids"], _listed_or_nobody),
        "state": mapped(events["iso3s"], _listed_or_nobody),
        "group": mapped(groups, lambda group: [group]),
    }[by]
    rows = events["event_type"] if by == "group" else groups
    known = list(EVENT_GROUPS) if by != "group" else list(GROUP_OF)
    kind = "event_type" if by == "group" else "event_group"
    types = events["event_type"]
    marked = events.assign(
        lane=lanes,
        row=rows,
        order=mapped(rows, known.index),
        label=mapped(rows, lambda code: labels.code(kind, code, look.lang)),
        declined=False,
        colour=mapped(types, lambda code: event_colour(code, look.dark)),
        said=[wording.event_said(row, look) for row in records(events)],
        summary=[wording.event_summary(row, look) for row in records(events)],
    )
    return marked.explode("lane", ignore_index=True)


def _citations(
    citations: pd.DataFrame, by: LaneKind, hues: dict[str, str], look: Look
) -> pd.DataFrame:
    if citations.empty:
        return citations
    merged = _merged(citations, by)
    found = records(merged)
    return merged.assign(
        planned=merged["planned"].eq(other=True) if "planned" in merged else False,
        passed=False,
        deadline=False,
        order=200 + mapped(merged["roles"], lambda roles: _rank(roles[-1])),
        colour=mapped(
            merged["alliance_id"], lambda code: hue(hues.get(code, GREY), look.dark)
        ),
        label=[wording.citation_row(row, by, look) for row in found],
        label_said=[wording.citation_row_said(row, by, look) for row in found],
        said=[wording.citation_said(row, look) for row in found],
        summary=[wording.citation_summary(row, look) for row in found],
    )


def _merged(citations: pd.DataFrame, by: LaneKind) -> pd.DataFrame:
    """Give roles, and then states, one row where every mark of theirs is the same."""
    whose = ["alliance_id", "status", "iso3"]
    citations = with_doubts(citations)
    moment = (
        citations["kind"]
        + " "
        + mapped(citations["at_edtf"], lambda one: known(one) or "")
    )
    citations = citations.assign(moment=moment)
    patterns = citations.groupby([*whose, "role"])["moment"].agg(_joined)
    patterns = patterns.rename("moments").reset_index()
    roles = patterns.groupby([*whose, "moments"])["role"].agg(_in_order)
    citations = citations.merge(patterns).merge(roles.rename("roles").reset_index())
    row = citations["alliance_id"] + "|" + citations["status"] + "|"
    row += mapped(citations["roles"], "+".join)
    if by == "state":
        lane = citations["iso3"]
    else:
        lane = citations["alliance_id"] if by == "alliance" else CITED
        row += "|" + citations["moments"]
    citations = citations.assign(lane=lane, row=row)
    together = citations.groupby(["lane", "row", "moment"], sort=False)
    gathered = together.agg(
        iso3s=("iso3", lambda codes: sorted(set(codes))),
        fact_ids=("fact_ids", lambda lists: [one for part in lists for one in part]),
        conflicting=("conflicting", "any"),
        less_certain=("less_certain", "all"),
    )
    merged = together.first().drop(columns=["iso3", *gathered.columns[1:]])
    merged = merged.join(gathered)
    merged = merged.reset_index()
    # Rows of one alliance differ in their states, so one day may be two marks.
    states = mapped(merged["iso3s"], "".join)
    marks = merged["row"] + "|" + merged["moment"] + "|" + states
    return merged.assign(mark=marks)


def _joined(moments: pd.Series) -> str:
    return ";".join(sorted(moments))


def _in_order(roles: pd.Series) -> tuple[str, ...]:
    return tuple(sorted(set(roles), key=_rank))


def _aspects(
    aspects: pd.DataFrame, by: LaneKind, hues: dict[str, str], look: Look
) -> pd.DataFrame:
    if aspects.empty or by == "state":
        return aspects.iloc[:0]
    lanes = aspects["alliance_id"] if by == "alliance" else CITED
    rows = aspects["aspect"] + "|" + (aspects["alliance_id"] if by == "group" else "")
    return aspects.assign(
        lane=lanes,
        row=rows,
        order=100,
        label=mapped(
            aspects["aspect"], lambda one: labels.code("aspect", one, look.lang)
        ),
        declined=False,
        colour=mapped(
            aspects["alliance_id"], lambda code: hue(hues.get(code, GREY), look.dark)
        ),
        said=[wording.aspect_said(row, look) for row in records(aspects)],
        summary=[wording.aspect_summary(row, look) for row in records(aspects)],
    )


def _listed_or_nobody(codes: object) -> list[str]:
    found = list(codes) if codes is not None and not isinstance(codes, float) else []  # type: ignore[call-overload]
    return found or [NOBODY]


def _rank(role: str) -> int:
    return _ROLE_ORDER.index(role) if role in _ROLE_ORDER else len(_ROLE_ORDER)
