"""What the texts make of an alliance: its aspects, status, disputes and sources."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import cards, citations, findings, labels, theme
from dashboard.aspects import value_text
from dashboard.charts.lanes import Heading
from dashboard.charts.sheets import marks_in_words
from dashboard.charts.spans import window_of
from dashboard.charts.timeline import drawn_marks, timeline_chart
from dashboard.charts.wording import status_marks
from dashboard.ledger import cells
from dashboard.lines import Line, conflict_lines, planned_lines, table_of
from dashboard.queries import alliances as queries
from dashboard.queries import announcements, conflicts, timeline
from dashboard.queries.references import headlines_of, references_behind
from dashboard.selection import Filters
from dashboard.theme import Look
from dashboard.warehouse import kept

Row = dict[Any, Any]

# The aspects in the order in which they are compared.
_ORDER = (
    "status", "function", "adversary", "seat", "leadership_form", "leadership_term",
    "claimed_size", "level", "planned",
)  # fmt: skip
_SIDE_BY_SIDE = 3


def draw(filters: Filters, alliance: str, look: Look) -> None:
    """Draw the dossier of one alliance."""
    status = status_over_time(filters, alliance, look)
    if status is not None:
        cards.chart("status", **status)
    wide, rail = st.columns([3, 2], gap="medium")
    with wide:
        cards.lines("aspects", **aspects(filters, alliance, look))
    with rail:
        cards.lines("disputes", **disputes(filters, (alliance,), look))
        cards.lines("planned", **planned(filters, alliance, look))
    cards.table("sources", **sources(filters, alliance, look))


def draw_side_by_side(filters: Filters, wanted: tuple[str, ...], look: Look) -> None:
    """Draw what each of a few alliances is told to be, one beside the other."""
    for start in range(0, len(wanted), _SIDE_BY_SIDE):
        row = wanted[start : start + _SIDE_BY_SIDE]
        for column, alliance in zip(
            st.columns(len(row), gap="medium"), row, strict=True
        ):
            with column:
                cards.lines(f"aspects_{alliance}", **aspects(filters, alliance, look))
    cards.lines("disputes", **disputes(filters, wanted, look))


@kept
def aspects(filters: Filters, alliance: str, look: Look) -> dict[str, Any]:
    """Return the card of what one alliance is told to be."""
    claims = queries.aspect_claims(filters, (alliance,))
    members = queries.membership_claims(filters, (alliance,))
    found = [*_aspect_lines(claims, look), *_size_lines(claims, members, look)]
    name = labels.isolated(labels.alliance(alliance, look.lang, short=True))
    heads = ("about", "claim", "speaker", "flags")
    return {
        "title": labels.text("alliances.aspects_title", look.lang, alliance=name),
        "aid": labels.text("alliances.aspects_aid", look.lang),
        "found": found,
        "data": table_of(
            found, [labels.text(f"overview.column.{head}", look.lang) for head in heads]
        ),
        "citation": citations.line(
            filters, shown=labels.counted("claim", len(claims), look.lang, look.digits)
        ),
        "none": labels.text("alliances.no_aspects", look.lang),
    }


@kept
def status_over_time(
    filters: Filters, alliance: str, look: Look
) -> dict[str, Any] | None:
    """Return the card of an alliance's state of affairs as told over time."""
    claims = queries.aspect_claims(filters, (alliance,))
    claims = claims[claims["aspect"] == "status"]
    if claims["told_from"].notna().sum() == 0:
        return None
    hue = theme.hue(timeline.alliance_hues()[alliance], look.dark)
    placed = status_marks(claims, colour=hue, look=look)
    window = window_of(placed, asked=(filters.start, filters.end))
    marks = drawn_marks(placed, window=window, look=look)
    held = replace(filters, alliances=(alliance,))
    texts = timeline.texts_held(held)
    return {
        "title": labels.text("alliances.status_title", look.lang),
        "aid": labels.text("alliances.status_aid", look.lang),
        "figure": timeline_chart(
            marks,
            headings=[Heading(alliance, labels.alliance(alliance, look.lang), hue)],
            held=texts,
            landmarks=timeline.landmarks_in_use(held),
            window=window,
            look=look,
        ),
        "data": marks_in_words(placed, look),
        "citation": citations.line(
            filters, shown=labels.counted("claim", len(claims), look.lang, look.digits)
        ),
        "evidence": pd.concat([references_behind(marks), headlines_of(texts)]),
    }


@kept
def disputes(filters: Filters, wanted: tuple[str, ...], look: Look) -> dict[str, Any]:
    """Return the card of accounts of these alliances that contradict each other."""
    claims = conflicts.conflicting_claims(filters)
    claims = claims[claims["alliance_id"].isin(wanted)]
    shown = labels.counted("claim", len(claims), look.lang, look.digits)
    return _card("disputes", list(conflict_lines(claims, look)), filters, look, shown)


@kept
def planned(filters: Filters, alliance: str, look: Look) -> dict[str, Any]:
    """Return the card of dates announced for an alliance."""
    held = replace(filters, alliances=(alliance,))
    events = announcements.announced_dates(held)
    passed = set(events.loc[events["has_passed"], "event_group_id"])
    flag = labels.text("alliances.passed_flag", look.lang)
    lines = [
        replace(line, flags=(flag,)) if line.key in passed else line
        for line in planned_lines(events, look)
    ]
    shown = labels.counted("event", len(lines), look.lang, look.digits)
    last = announcements.newest_text(filters)
    newest = labels.day_text(last, look.lang, look.digits)
    return _card("planned", lines, filters, look, shown, newest=newest)


@kept
def sources(filters: Filters, alliance: str, look: Look) -> dict[str, Any]:
    """Return the table of who says what is known of an alliance."""
    claims = pd.concat(
        [
            queries.membership_claims(filters, (alliance,)),
            queries.aspect_claims(filters, (alliance,)),
        ]
    )
    heads = ("speaker", "kind", "publisher", "published", "claims")
    keys = ["speaker", "speaker_kind", "publisher", "published_edtf"]
    counted = claims.groupby(keys, dropna=False)["id"].nunique().reset_index()
    ranked = counted.sort_values(["id", "speaker"], ascending=[False, True])
    return {
        "title": labels.text("alliances.sources_title", look.lang),
        "aid": labels.text("alliances.sources_aid", look.lang),
        "data": pd.DataFrame(
            [_source_row(row, look) for row in ranked.to_dict("records")],
            columns=[labels.text(f"column.{head}", look.lang) for head in heads],
        ),
        "citation": citations.line(
            filters, shown=labels.counted("row", len(ranked), look.lang, look.digits)
        ),
    }


def _aspect_lines(claims: pd.DataFrame, look: Look) -> Iterator[Line]:
    """Yield a line an aspect: every value told of it, and by whom."""
    ranks = {aspect: number for number, aspect in enumerate(_ORDER)}
    present = sorted(set(claims["aspect"]), key=lambda one: ranks.get(one, len(ranks)))
    for aspect in present:
        mine = claims[claims["aspect"] == aspect]
        values = dict.fromkeys(_value(row, look) for row in mine.to_dict("records"))
        yield Line(
            key=str(aspect),
            head=labels.code("aspect", aspect, look.lang),
            said=("؛ " if look.lang == "ar" else "; ").join(values),
            by=_voices(mine, look),
            references=mine.assign(
                fact=[_value(row, look) for row in mine.to_dict("records")]
            ),
        )


def _size_lines(
    claims: pd.DataFrame, members: pd.DataFrame, look: Look
) -> Iterator[Line]:
    """Set the states that texts name beside the size that somebody claims."""
    named = [cell for cell in cells(members, None) if cell.is_in]
    if not named:
        return
    has_claim = "claimed_size" in set(claims["aspect"])
    names = findings.in_order(tuple(cell.iso3 for cell in named), look.lang)
    count = labels.counted("state", len(named), look.lang, look.digits)
    yield Line(
        key="named_size",
        head=labels.code("aspect", "named_size", look.lang),
        said=f"{count}: {names}",
        by=labels.text("alliances.size_note", look.lang) if has_claim else "",
        references=members,
    )


def _value(row: Row, look: Look) -> str:
    lang = look.lang
    said = value_text(row["aspect"], str(row["value"]), row["iso3"], look)
    if row["date_edtf"]:
        ending = row["aspect"] == "status" and row["value"] == "ending"
        when = labels.date_text(
            row["date_edtf"], lang, deadline=ending, digits=look.digits
        )
        said += ("، " if lang == "ar" else ", ") + when
    if row["modality"] != "asserted":
        said += f" ({labels.code('modality', row['modality'], lang)})"
    return said


def _voices(claims: pd.DataFrame, look: Look) -> str:
    """Return who says so: first speakers by name, the article's own words last."""
    names = [
        labels.isolated(row["speaker"])
        if row["speaker"]
        else labels.code("speaker_kind", "editor", look.lang)
        for row in claims.to_dict("records")
    ]
    reports = labels.counted(
        "report", claims["article_id"].nunique(), look.lang, look.digits
    )
    return f"{labels.listed(list(dict.fromkeys(names))[:4], look.lang)} · {reports}"


def _source_row(row: Row, look: Look) -> tuple[str, ...]:
    lang = look.lang
    return (
        row["speaker"] if isinstance(row["speaker"], str) else "",
        labels.code("speaker_kind", row["speaker_kind"] or "editor", lang),
        row["publisher"] if isinstance(row["publisher"], str) else "",
        labels.date_text(
            row["published_edtf"] if isinstance(row["published_edtf"], str) else None,
            lang,
            digits=look.digits,
        ),
        labels.number(int(row["id"]), look.digits),
    )


def _card(
    name: str,
    lines: list[Line],
    filters: Filters,
    look: Look,
    shown: str,
    **values: str,
) -> dict[str, Any]:
    heads = ("about", "claim", "speaker", "flags")
    return {
        "title": labels.text(f"alliances.{name}_title", look.lang),
        "aid": labels.text(f"alliances.{name}_aid", look.lang, **values),
        "found": lines,
        "data": table_of(
            lines, [labels.text(f"overview.column.{head}", look.lang) for head in heads]
        ),
        "citation": citations.line(filters, shown=shown),
        "none": labels.text(f"alliances.no_{name}", look.lang),
    }
