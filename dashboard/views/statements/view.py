"""What the view Statements shows, made ready for `dashboard.cards`."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, cast

import pandas as pd
import streamlit as st

from dashboard import choices, citations, filters, held_back, labels, timelines
from dashboard.charts.spans import window_of
from dashboard.charts.statements import By, heading, statement_marks
from dashboard.charts.timeline import drawn_marks
from dashboard.lines import Line, conflict_lines, table_of
from dashboard.queries import conflicts as conflict_queries
from dashboard.queries import statements as queries
from dashboard.rows import row_dicts
from dashboard.selection import Filters
from dashboard.theme import Look
from dashboard.views.statements import disputes, routes, speakers, tellings
from dashboard.warehouse import kept

_BY = ("kind", "state")
_SORTS = ("newest", "oldest", "speaker", "outlet")
_EVERY = Filters(less_certain=True)


@dataclass(frozen=True, slots=True)
class Choice:
    """What the reader of the statements wants to see.

    Attributes:
        by: what a row of the chart is.
        sort: the order of the statements.
        speaker: the one speaker whose file it is, None for all of them.
    """

    by: By
    sort: str
    speaker: str | None


def chosen(held: Filters, look: Look) -> Choice:
    """Draw the view's choices and return what they ask for."""

    def said(kind: str) -> str:
        return labels.text(f"statements.{kind}", look.lang)

    # Whatever is wrong with a link is told above the choices.
    known = _names(_EVERY, look)
    speaker = filters.extra("speaker", "", ("", *known)) or None
    with st.container(horizontal=True, key="choices"):
        _speaker_choice(speaker, known, _names(held, look), look)
        by = choices.one_of(
            "by", _BY, label=said("by"), said=lambda one: said(f"by.{one}")
        )
    return Choice(cast("By", by), filters.extra("sort", _SORTS[0], _SORTS), speaker)


def offer_sort() -> None:
    """Draw the choice of the statements' order."""
    lang = filters.held_filters().lang
    choices.one_of(
        "sort", _SORTS, label=labels.text("statements.sort", lang),
        said=lambda one: labels.text(f"statements.sort.{one}", lang),
    )  # fmt: skip


def say_held_back(held: Filters, choice: Choice) -> None:
    """Say how many less certain statements of those asked for are held back."""
    every = told(replace(held, less_certain=True), choice)
    held_back.note("statements", held, int(every["is_less_certain"].sum()))


def told(held: Filters, choice: Choice) -> pd.DataFrame:
    """Return the statements shown: all that pass the filters, or one speaker's."""
    every = queries.told_statements(held)
    if choice.speaker is None:
        return every
    return every[every["speaker_id"] == choice.speaker]


@kept
def over_time(held: Filters, choice: Choice, look: Look) -> dict[str, Any]:
    """Return the card of the statements over time."""
    shown = told(held, choice)
    placed = statement_marks(shown, by=choice.by, look=look)
    window = window_of(placed)
    return {
        "title": _time_title(shown, choice, look),
        "aid": labels.text("statements.time_aid", look.lang),
        "click": labels.text("statements.time_click", look.lang),
        "lead": _time_lead(shown, look),
        "data": tellings.statement_table(shown, look),
        "citation": _cited(shown, held, look, choice=choice),
        **timelines.chart_parts(
            drawn_marks(placed, window=window, look=look),
            headings=[heading(choice.by, look)],
            window=window,
            filters=held,
            look=look,
        ),
    }


@kept
def speaking(held: Filters, choice: Choice, look: Look) -> dict[str, Any]:
    """Return the card of the speakers."""
    shown = told(held, choice)
    found = list(speakers.speaker_lines(shown, look))
    table = speakers.speaker_table(shown, look)
    return _card(
        "speakers", found, table, _cited(shown, held, look, choice=choice), look
    )


@kept
def ways(held: Filters, choice: Choice, look: Look) -> dict[str, Any]:
    """Return the card of the routes."""
    shown = told(held, choice)
    found = list(routes.route_lines(shown, look))
    table = routes.route_table(shown, look)
    card = _card("routes", found, table, _cited(shown, held, look, choice=choice), look)
    return card | {"last": routes.several_routes(shown, look)}


@kept
def stances(held: Filters, choice: Choice, look: Look) -> dict[str, Any]:
    """Return the card of what is denied, demanded, alleged or hoped for."""
    claims = queries.unasserted_claims(held)
    shown = told(held, choice)
    within = shown["id"].isin(claims["statement_id"])
    shown = shown[shown["modality"].isin(disputes.MODES) | within]
    found = list(disputes.stance_lines(shown, claims, look))
    table = tellings.statement_table(shown, look)
    return _card("stance", found, table, _cited(shown, held, look, choice=choice), look)


@kept
def conflicts(held: Filters, choice: Choice, look: Look) -> dict[str, Any]:
    """Return the card of the conflicting accounts."""
    claims = conflict_queries.conflicting_claims(held)
    if choice.speaker is not None:
        claims = disputes.of_speaker(claims, frozenset(told(held, choice)["id"]))
    found = list(conflict_lines(claims, look))
    cited = _cited(claims, held, look, noun="claim")
    return _card("conflict", found, _account_table(found, look), cited, look)


@kept
def figures(held: Filters, choice: Choice, look: Look) -> dict[str, Any] | None:
    """Return the card of figures that several have given, None where there are none."""
    rows = queries.figures_of_several(held)
    if rows.empty or choice.speaker is not None:
        return None
    found = list(disputes.figure_lines(rows, look))
    cited = _cited(rows, held, look, noun="figure")
    return _card("figures", found, _account_table(found, look), cited, look)


@kept
def sentences(held: Filters, choice: Choice, look: Look) -> dict[str, Any]:
    """Return the card of the dated statements, each in its words."""
    shown = told(held, choice)
    dated = shown[shown["told_edtf"].notna()]
    return _sentences("rows", dated, held, choice, look)


@kept
def undated(held: Filters, choice: Choice, look: Look) -> dict[str, Any] | None:
    """Return the card of the statements that nobody dates, None if there are none."""
    shown = told(held, choice)
    shown = shown[shown["told_edtf"].isna()]
    return None if shown.empty else _sentences("undated", shown, held, choice, look)


def _sentences(
    name: str, shown: pd.DataFrame, held: Filters, choice: Choice, look: Look
) -> dict[str, Any]:
    rows = tellings.sorted_by(shown, choice.sort)
    found = list(tellings.statement_lines(rows, choice.sort, look))
    table = tellings.statement_table(rows, look)
    return _card(name, found, table, _cited(rows, held, look, choice=choice), look)


def _speaker_choice(
    chosen: str | None, known: dict[str, str], offered: dict[str, str], look: Look
) -> None:
    """Draw the choice of one speaker among those the filters leave."""
    if chosen is not None:
        # He stays chosen where the filters leave nothing of his.
        offered = {chosen: known[chosen]} | offered
    key = filters.key("speaker")
    st.selectbox(
        labels.text("statements.speaker", look.lang), list(offered),
        index=list(offered).index(chosen) if chosen else None, key=key,
        format_func=lambda code: str(offered.get(code, code)),
        placeholder=labels.text("statements.every_speaker", look.lang),
        on_change=lambda: filters.set_extra("speaker", st.session_state[key]),
        width=320,
    )  # fmt: skip


@kept
def _names(held: Filters, look: Look) -> dict[str, str]:
    """Return the speakers by their codes, in the order of their names."""
    once = queries.told_statements(held).drop_duplicates("speaker_id")
    named = {
        str(row["speaker_id"]): speakers.named_in(row, look) for row in row_dicts(once)
    }
    return dict(sorted(named.items(), key=lambda pair: (pair[1], pair[0])))


def _time_title(shown: pd.DataFrame, choice: Choice, look: Look) -> str:
    if choice.speaker is None or shown.empty:
        return labels.text("statements.time_title", look.lang)
    name = labels.isolated(speakers.named_in(row_dicts(shown)[0], look))
    return labels.text("statements.time_title_of", look.lang, speaker=name)


def _time_lead(shown: pd.DataFrame, look: Look) -> str:
    counts = {
        "statement": len(shown),
        "speaker": shown["speaker_id"].nunique(),
        "article": shown["article_id"].nunique(),
    }
    said = {
        f"{noun}s": labels.counted(noun, count, look.lang, look.digits)
        for noun, count in counts.items()
    }
    dated = int(shown["said_edtf"].notna().sum())
    if not dated:
        return labels.text("statements.time_lead_none", look.lang, **said)
    count = labels.number(dated, look.digits)
    return labels.text("statements.time_lead", look.lang, dated=count, **said)


def _card(
    name: str, found: Sequence[Line], table: pd.DataFrame, citation: str, look: Look
) -> dict[str, Any]:
    text = {
        part: labels.text(f"statements.{name}_{part}", look.lang)
        for part in ("title", "aid")
    }
    none = f"statements.no_{name}"
    return text | {
        "found": found,
        "data": table,
        "citation": citation,
        "none": "" if found else labels.text(none, look.lang),
        "evidence": pd.concat([line.references for line in found]) if found else None,
    }


def _cited(
    rows: pd.DataFrame,
    held: Filters,
    look: Look,
    *,
    noun: str = "statement",
    choice: Choice | None = None,
) -> str:
    count = labels.counted(noun, len(rows), look.lang, look.digits)
    if choice is not None and choice.speaker is not None:
        # Whose file it is narrows the rows as a filter does.
        whose = _names(_EVERY, look).get(choice.speaker, choice.speaker)
        named = labels.text("statements.speaker", look.lang)
        count = f"{count} ({named}: {labels.isolated(whose)})"
    sources = rows["publisher"].dropna().value_counts().index
    return citations.line(held, shown=count, sources=sources)


def _account_table(found: Sequence[Line], look: Look) -> pd.DataFrame:
    heads = [
        labels.text(f"statements.column.{head}", look.lang)
        for head in ("about", "value")
    ]
    rows = table_of(found, ["head", "said", "by", "flags"])
    told = [
        "\n".join(f"{value}: {holders}" for value, holders in line.accounts)
        or line.said
        for line in found
    ]
    values = [said.replace("\u2068", "").replace("\u2069", "") for said in told]
    return pd.DataFrame({heads[0]: rows["head"], heads[1]: values})
