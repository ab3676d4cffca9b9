"""What each card of the Overview holds, made ready for `dashboard.cards`."""

from dataclasses import replace
from typing import Any

import pandas as pd

from dashboard import citations, findings, labels
from dashboard.charts import overview as charts
from dashboard.charts.held import held_chart
from dashboard.lines import (
    Line,
    conflict_lines,
    planned_lines,
    status_lines,
    table_of,
)
from dashboard.queries import announcements
from dashboard.queries import conflicts as conflict_queries
from dashboard.queries import overview as queries
from dashboard.queries.alliances import alliance_hues
from dashboard.rows import row_dicts
from dashboard.selection import Filters
from dashboard.theme import Look
from dashboard.warehouse import kept

# Lines drawn before "show more".
_MOST_ALLIANCES, _MOST_LINES = 12, 4


@kept
def shared_name(filters: Filters, look: Look) -> dict[str, Any] | None:
    """Return the card of the shared name, None where no name is shared."""
    names = queries.shared_names(filters)
    claims = queries.members_of(filters, findings.candidates(names))
    found = findings.shared_name(names, claims)
    if found is None:
        return None
    claims = claims[claims["alliance_id"].isin([found.one, found.other])]
    members = _latest(claims)
    marks = claims["alliance_id"] + ":" + claims["iso3"]
    return {
        "title": labels.text("overview.shared_title", look.lang, name=found.name),
        "aid": labels.text("overview.shared_aid", look.lang),
        "click": labels.text("overview.shared_click", look.lang),
        "lead": _shared_lead(found, filters, look),
        "figure": charts.shared_name_chart(found, members, alliance_hues(), look),
        "data": _member_table(members, look),
        "citation": citations.line(
            filters,
            shown=labels.counted("claim", len(claims), look.lang, look.digits),
            sources=_outlets(claims),
        ),
        "evidence": claims.assign(mark=marks, fact=_member_facts(claims, look)),
    }


@kept
def states_of_affairs(filters: Filters, look: Look) -> dict[str, Any]:
    """Return the card with a line for each alliance."""
    rows = queries.states_of_affairs(filters)
    claims = queries.status_claims(filters)
    disputed = conflict_queries.conflicting_claims(filters)
    lines = list(status_lines(rows, claims, disputed, look))
    shown = labels.counted("alliance", len(lines), look.lang, look.digits)
    card = _lines_card("status", lines, filters, look, shown=shown)
    columns = _columns(look, "alliance", "status", "speaker", "flags")
    told = [replace(line, said=_told(line)) for line in lines]
    return card | {"data": table_of(told, columns), "at_once": _MOST_ALLIANCES}


@kept
def conflicts(filters: Filters, look: Look) -> dict[str, Any]:
    """Return the card of conflicting accounts."""
    claims = conflict_queries.conflicting_claims(filters)
    lines = list(conflict_lines(claims, look))
    shown = labels.counted("claim", len(claims), look.lang, look.digits)
    return _lines_card("conflict", lines, filters, look, shown=shown)


@kept
def passed(filters: Filters, look: Look) -> dict[str, Any]:
    """Return the card of announced dates that passed without a report."""
    events = announcements.announced_dates(filters)
    return _planned(events[events["has_passed"]], "passed", filters, look)


@kept
def ahead(filters: Filters, look: Look) -> dict[str, Any]:
    """Return the card of what is announced beyond the newest text."""
    events = announcements.announced_dates(filters)
    return _planned(events[~events["has_passed"]].iloc[::-1], "ahead", filters, look)


@kept
def held(filters: Filters, look: Look) -> dict[str, Any] | None:
    """Return the card of the texts held, None where the filters leave none."""
    texts = queries.held_articles(filters)
    if texts.empty:
        return None
    return {
        "title": labels.text("overview.held_title", look.lang),
        "aid": labels.text("overview.held_aid", look.lang),
        "lead": _held_counts(texts, look),
        "figure": held_chart(texts, look),
        "data": _held_table(texts, look),
        "citation": citations.line(
            filters,
            shown=labels.counted("article", len(texts), look.lang, look.digits),
            sources=_outlets(texts),
        ),
        "evidence": texts.assign(
            mark=texts["article_id"], kind="article", id=texts["article_id"],
            span_start=0, span_end=texts["title"].fillna("").str.len(),
            statement_id=None,
        ),
    }  # fmt: skip


def _planned(
    events: pd.DataFrame, name: str, filters: Filters, look: Look
) -> dict[str, Any]:
    lines = list(planned_lines(events, look))
    newest = announcements.newest_text(filters)
    when = labels.day_text(newest, look.lang, look.digits)
    shown = labels.counted("event", len(lines), look.lang, look.digits)
    return _lines_card(name, lines, filters, look, shown=shown, newest=when)


def _lines_card(
    name: str,
    lines: list[Line],
    filters: Filters,
    look: Look,
    *,
    shown: str,
    **values: str,
) -> dict[str, Any]:
    columns = _columns(look, "about", "claim", "speaker", "flags")
    return {
        "title": labels.text(f"overview.{name}_title", look.lang),
        "aid": labels.text(f"overview.{name}_aid", look.lang, **values),
        "found": lines,
        "data": table_of(lines, columns),
        "citation": citations.line(filters, shown=shown),
        "none": labels.text(f"overview.no_{name}", look.lang),
        "at_once": _MOST_LINES,
    }


def _told(line: Line) -> str:
    """Return a line's state of affairs in full, with what its group says of it."""
    return "\n".join(part for part in (line.group, line.said) if part)


def _shared_lead(found: findings.SharedName, filters: Filters, look: Look) -> str:
    said = [findings.shared_name_text(found, look.lang)]
    ended = queries.states_of_affairs(filters)
    ended = ended[ended["status"].isin(["ended", "ending"])]
    if not set(ended["alliance_id"]) & {found.one, found.other}:
        said.append(labels.text("overview.not_replaced", look.lang))
    if found.more:
        names = [labels.alliance(code, look.lang) for code in found.more]
        listed = labels.listed(names, look.lang)
        said.append(labels.text("overview.shared_more", look.lang, names=listed))
    return " ".join(said)


def _latest(claims: pd.DataFrame) -> pd.DataFrame:
    """Return a row a state and alliance: latest status, best certainty, reports."""
    by = claims.groupby(["alliance_id", "iso3"], as_index=False)
    return by.agg(
        status=("status", "last"),
        # "stated" sorts after "implied": one text that says so is enough.
        certainty=("certainty", "max"),
        report_count=("article_id", "nunique"),
    )


def _member_facts(claims: pd.DataFrame, look: Look) -> list[str]:
    return [
        " · ".join(
            (
                labels.state(row["iso3"], look.lang),
                labels.code("role", row["role"], look.lang),
                labels.code("status", row["status"], look.lang),
                labels.alliance(row["alliance_id"], look.lang, short=True),
            )
        )
        for row in row_dicts(claims)
    ]


def _member_table(members: pd.DataFrame, look: Look) -> pd.DataFrame:
    columns = _columns(look, "alliance", "state", "code", "status", "reports")
    rows = [
        (
            labels.alliance(row["alliance_id"], look.lang),
            labels.state(row["iso3"], look.lang),
            row["iso3"],
            labels.code("status", row["status"], look.lang),
            row["report_count"],
        )
        for row in row_dicts(members)
    ]
    return pd.DataFrame(rows, columns=columns)


def _held_counts(texts: pd.DataFrame, look: Look) -> str:
    by_basis = texts["published_basis"].value_counts()
    bases = {
        "printed": "stated",
        "computed": "relative",
        "inferred": "inferred",
        "undated": "unknown",
    }
    pages, articles = texts["document_id"].nunique(), len(texts)
    return labels.text(
        "overview.held_counts",
        look.lang,
        pages=labels.counted("page", pages, look.lang, look.digits),
        articles=labels.counted("article", articles, look.lang, look.digits),
        **{
            name: labels.number(int(by_basis.get(basis, 0)), look.digits)
            for name, basis in bases.items()
        },
    )


def _held_table(texts: pd.DataFrame, look: Look) -> pd.DataFrame:
    columns = _columns(look, "title", "publisher", "section", "published", "basis")
    rows = [
        (
            row["title"],
            row["publisher"],
            labels.code("section", row["section"], look.lang),
            labels.date_text(row["published_edtf"], look.lang, digits=look.digits),
            labels.code("published_basis", row["published_basis"], look.lang),
        )
        for row in row_dicts(texts)
    ]
    return pd.DataFrame(rows, columns=columns)


def _columns(look: Look, *names: str) -> list[str]:
    return [labels.text(f"overview.column.{name}", look.lang) for name in names]


def _outlets(rows: pd.DataFrame) -> list[str]:
    return list(rows["publisher"].dropna().value_counts().index)
