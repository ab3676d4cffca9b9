"""By whose account a state is in an alliance: its own speakers' or others'."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import cards, citations, labels
from dashboard.claims import claim_text
from dashboard.lines import Line
from dashboard.rows import Row, row_dicts
from dashboard.selection import Filters
from dashboard.theme import Look
from dashboard.views.country.standing import claims_on, role_words, standing
from dashboard.warehouse import kept

# A line names so many days on which the same was said.
_MOST_DATES = 3
# Lines at once: two columns of one height, as far as both have lines.
_LEAST, _MOST = 3, 8


def draw(filters: Filters, state: str, look: Look) -> None:
    """Draw what the state itself says of its memberships beside what others say."""
    if not standing(filters, state):
        return
    said = [accounts(filters, state, look, own=own) for own in (True, False)]
    shorter = min(len(card["found"]) for card in said)
    at_once = max(_LEAST, min(_MOST, shorter))
    for name, column, card in zip(
        ("own", "others"), st.columns(2, gap="medium"), said, strict=True
    ):
        with column:
            cards.lines(name, **card, at_once=at_once)


@kept
def accounts(filters: Filters, state: str, look: Look, *, own: bool) -> dict[str, Any]:
    """Return the card of who says so: the state's own speakers, or others."""
    claims = claims_on(filters, state)
    claims = claims[claims["iso3"] == state]
    is_own = claims["speaker_iso3"].eq(state).to_numpy(dtype=bool)
    claims = claims[is_own == own]
    lines = list(_account_lines(claims, look))
    name = "own" if own else "others"
    heads = ("about", "claim", "speaker", "flags")
    return {
        "title": labels.text(
            f"country.{name}_title", look.lang, state=labels.state(state, look.lang)
        ),
        "aid": labels.text(f"country.{name}_aid", look.lang),
        "found": lines,
        "data": pd.DataFrame(
            [(one.head, one.said, one.by, " · ".join(one.flags)) for one in lines],
            columns=[
                labels.text(f"overview.column.{head}", look.lang) for head in heads
            ],
        ),
        "citation": citations.line(
            replace(filters, countries=(state,)),
            shown=labels.counted("claim", len(claims), look.lang, look.digits),
        ),
        "none": labels.text(f"country.no_{name}", look.lang),
    }


def _account_lines(claims: pd.DataFrame, look: Look) -> Iterator[Line]:
    """Yield a line for each alliance and speaker: what is said, and when."""
    whose = claims.assign(
        who=[row["speaker"] or "" for row in row_dicts(claims)],
        where=[row["publisher"] or row["article_id"] for row in row_dicts(claims)],
    )
    keys = ["alliance_id", "who", "speaker_kind", "where", "modality"]
    for number, (_, group) in enumerate(whose.groupby(keys, sort=False, dropna=False)):
        found = row_dicts(group)
        first = found[0]
        said = [" · ".join(role_words([row["role"]], row["status"], look))
                for row in found]  # fmt: skip
        yield Line(
            key=f"{number}_{first['alliance_id']}",
            head=labels.alliance(first["alliance_id"], look.lang, short=True),
            said=" · ".join(dict.fromkeys(said)),
            by=_account(found, look),
            alliance_id=first["alliance_id"],
            flags=tuple(_doubts(group, look)),
            references=group.assign(fact=[claim_text(row, look) for row in found]),
        )


def _account(found: list[Row], look: Look) -> str:
    """Return who says so, of what kind and state, when, and where it stands."""
    lang, first = look.lang, found[0]
    kind = labels.code("speaker_kind", first["speaker_kind"] or "editor", lang)
    dates = dict.fromkeys(row["told_edtf"] for row in found)
    when = [labels.date_text(one, lang, digits=look.digits) for one in dates]
    parts = [
        labels.isolated(first["speaker"]) if first["speaker"] else "",
        kind,
        labels.state(first["speaker_iso3"], lang) if first["speaker_iso3"] else "",
        labels.listed(when[:_MOST_DATES], lang),
        labels.isolated(first["publisher"]) if first["publisher"] else "",
    ]
    return " · ".join(part for part in parts if part)


def _doubts(group: pd.DataFrame, look: Look) -> Iterator[str]:
    modality = str(group["modality"].iloc[0])
    if modality == "denied":
        yield labels.text("flag.denied", look.lang)
    elif modality != "asserted":
        yield labels.code("modality", modality, look.lang)
    if (group["certainty"] == "implied").all():
        yield labels.code("certainty", "implied", look.lang)
