"""A state's standing in alliances: its roles over time, and by whose account."""

from collections.abc import Iterable
from dataclasses import replace
from html import escape
from typing import Any

import pandas as pd

from dashboard import cards, citations, labels, theme, timelines
from dashboard.charts import rows
from dashboard.charts.windows import roomy_window
from dashboard.claims import claim_text
from dashboard.ledger import SELF, Cell, cells
from dashboard.lines import Line
from dashboard.queries import bearings, timeline
from dashboard.queries import country as queries
from dashboard.queries.alliances import alliance_hues, membership_claims
from dashboard.queries.announcements import newest_text
from dashboard.rows import row_dicts
from dashboard.selection import Filters
from dashboard.theme import Look
from dashboard.warehouse import kept

# The head lists so many alliances, the most told of.
_NAMED = 12
_OF_MEMBERS = ("lead", "chair", "host")


def draw(filters: Filters, state: str, look: Look) -> None:
    """Draw a state's roles over time, and its memberships one by one."""
    roles = roles_over_time(filters, state, look)
    if roles is not None:
        cards.chart("roles", **roles)
    cards.lines("memberships", **memberships(filters, state, look))


@kept
def standing(filters: Filters, state: str) -> tuple[Cell, ...]:
    """Return one cell an alliance, the most reported first."""
    # Whether a speaker has an interest is told by who else is in the alliance.
    found = cells(claims_on(filters, state), newest_text(filters))
    mine = [cell for cell in found if cell.iso3 == state]
    return tuple(sorted(mine, key=lambda cell: (-cell.reports, cell.alliance_id)))


def summary(filters: Filters, state: str, look: Look) -> str:
    """Return how many alliances a state is reported in, as a sentence."""
    found = standing(filters, state)
    if not found:
        return labels.text("country.no_alliance", look.lang)
    count = labels.counted("alliance", len(found), look.lang, look.digits)
    return labels.text("country.alliances", look.lang, alliances=count)


def list_html(filters: Filters, state: str, look: Look) -> str:
    """Return these alliances as a list: role and status, last reported when."""
    found = standing(filters, state)
    items = [_standing_html(cell, look) for cell in found[:_NAMED]]
    if len(found) > _NAMED:
        rest = labels.number(len(found) - _NAMED, look.digits)
        items.append(
            f"<li>{labels.text('country.more_alliances', look.lang, n=rest)}</li>"
        )
    return f'<ul class="standing">{"".join(items)}</ul>' if items else ""


@kept
def roles_over_time(filters: Filters, state: str, look: Look) -> dict[str, Any] | None:
    """Return the card of a state's roles: a lane an alliance, a row a role."""
    held = replace(filters, countries=(state,))
    placed = _placed(held, look)
    if placed.empty:
        return None
    name = labels.state(state, look.lang)
    return {
        "title": labels.text("country.roles_title", look.lang, state=name),
        "aid": labels.text("country.roles_aid", look.lang),
        "click": labels.text("country.click", look.lang),
        "citation": citations.line(
            held,
            shown=labels.counted(
                "fact", placed["mark"].nunique(), look.lang, look.digits
            ),
            sources=bearings.texts_held(held)["publisher"].dropna(),
        ),
        **timelines.card_parts(
            placed,
            headings=rows.lane_headings(placed, by="alliance", look=look),
            window=roomy_window(placed, asked=(filters.start, filters.end)),
            filters=held,
            look=look,
        ),
    }


@kept
def memberships(filters: Filters, state: str, look: Look) -> dict[str, Any]:
    """Return the card of memberships: role, support, and whether it says so itself."""
    found = standing(filters, state)
    claims = claims_on(filters, state)
    claims = claims[claims["iso3"] == state]
    return {
        "title": labels.text(
            "country.memberships_title", look.lang, state=labels.state(state, look.lang)
        ),
        "aid": labels.text("country.memberships_aid", look.lang),
        "found": [_membership_line(cell, claims, look) for cell in found],
        "data": _membership_table(found, look),
        "citation": citations.line(
            replace(filters, countries=(state,)),
            shown=labels.counted("claim", len(claims), look.lang, look.digits),
            sources=claims["publisher"].dropna(),
        ),
        "none": labels.text("country.no_alliance", look.lang),
    }


def claims_on(filters: Filters, state: str) -> pd.DataFrame:
    """Return the claims on every state of the alliances this one is reported in."""
    return membership_claims(filters, queries.alliances_of(filters, state))


def _placed(held: Filters, look: Look) -> pd.DataFrame:
    terms = timeline.term_marks(held)
    facts = rows.Facts(
        timeline.event_marks(held).iloc[:0],
        timeline.citation_marks(held),
        # What references say stands in a card of its own.
        terms[terms["basis"] == "reported"],
        timeline.aspect_marks(held).iloc[:0],
    )
    placed = rows.placed_marks(facts, by="state", hues=alliance_hues(), look=look)
    # A row's name is its alliance, status and roles: here the first makes the lane.
    parts = [str(row).split("|") for row in placed["row"]]
    return placed.assign(
        lane=[alliance for alliance, *_ in parts],
        label=[
            "<br>".join(role_words(roles.split("+"), status, look))
            for _, status, roles, *_ in parts
        ],
    )


def role_words(roles: Iterable[str], status: str, look: Look) -> list[str]:
    """Return role and status; a plain member's status says it all."""
    found = tuple(roles)
    # Who leads, hosts or chairs is a member too; an observer need not be.
    implied = bool(set(found) & set(_OF_MEMBERS)) or found == ("member",)
    named = [role for role in found if role != "member" or not implied]
    said = [labels.code("role", role, look.lang) for role in named]
    if status != "active" or not named:
        said.append(labels.code("status", status, look.lang))
    return said


def _standing_html(cell: Cell, look: Look) -> str:
    hue = alliance_hues().get(cell.alliance_id, theme.GREY)
    name = labels.alliance(cell.alliance_id, look.lang, short=True)
    return (
        f'<li><i style="background:{escape(theme.hue(hue, look.dark))}"></i>'
        f"<b>{escape(labels.isolated(name))}</b>"
        f"<span>{escape(_standing_text(cell, look))}</span>"
        f"<small>{escape(_as_of(cell.last_edtf, look))}</small></li>"
    )


def _standing_text(cell: Cell, look: Look) -> str:
    if not cell.is_claimed:
        return labels.text("flag.denied", look.lang)
    return " · ".join(role_words(cell.roles, cell.status, look))


def _as_of(edtf: str | None, look: Look) -> str:
    if not edtf:
        return labels.text("overview.as_of_undated", look.lang)
    when = labels.date_text(edtf, look.lang, digits=look.digits)
    return labels.text("country.last_reported", look.lang, when=when)


def _membership_line(cell: Cell, claims: pd.DataFrame, look: Look) -> Line:
    lang = look.lang
    mine = claims[claims["alliance_id"] == cell.alliance_id]
    hue = alliance_hues().get(cell.alliance_id, theme.GREY)
    itself = labels.text(f"alliances.self_{_answer(cell)}", lang)
    said = _standing_text(cell, look)
    return Line(
        key=cell.alliance_id,
        head=labels.alliance(cell.alliance_id, lang),
        said=said,
        by=" · ".join(
            (
                f"{labels.code('support', str(SELF), lang)}: {itself}",
                *([] if cell.support == SELF else [_support(cell, look)]),
                labels.counted("report", cell.reports, lang, look.digits),
                labels.counted("source", cell.speakers, lang, look.digits),
                # The flag of what is old names the same day.
                *([] if "old" in cell.flags else [_as_of(cell.last_edtf, look)]),
            )
        ),
        alliance_id=cell.alliance_id,
        hue=theme.hue(hue, look.dark),
        # Where all that is claimed is a denial, the finding says so itself.
        flags=tuple(one for one in _flags(cell, look) if one != said),
        references=mine.assign(fact=[claim_text(row, look) for row in row_dicts(mine)]),
    )


def _answer(cell: Cell) -> str:
    return "yes" if cell.support == SELF else "no"


def _support(cell: Cell, look: Look) -> str:
    said = labels.code("support", str(cell.support), look.lang)
    return f"{labels.text('column.support', look.lang)}: {said}"


def _flags(cell: Cell, look: Look) -> tuple[str, ...]:
    when = labels.date_text(cell.last_edtf, look.lang, digits=look.digits)
    return tuple(
        labels.text(f"flag.{flag}", look.lang, when=when) for flag in cell.flags
    )


def _membership_table(found: Iterable[Cell], look: Look) -> pd.DataFrame:
    lang = look.lang
    heads = (
        "alliance", "role", "status", "support", "self", "reports", "speakers", "told",
        "flags",
    )  # fmt: skip
    return pd.DataFrame(
        [
            (
                labels.alliance(cell.alliance_id, lang),
                " · ".join(labels.code("role", role, lang) for role in cell.roles),
                labels.code("status", cell.status, lang),
                labels.code("support", str(cell.support), lang),
                labels.text(f"alliances.self_{_answer(cell)}", lang),
                cell.reports,
                cell.speakers,
                labels.date_text(cell.last_edtf, lang, digits=look.digits),
                " · ".join(_flags(cell, look)),
            )
            for cell in found
        ],
        columns=[labels.text(f"country.column.{head}", lang) for head in heads],
    )
