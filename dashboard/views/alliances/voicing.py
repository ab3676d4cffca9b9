"""The card of who says what is known of an alliance; each line opens its claims."""

from collections.abc import Iterator
from typing import Any

import pandas as pd

from dashboard import citations, labels
from dashboard.claims import claim_text
from dashboard.lines import Line
from dashboard.queries import alliances as queries
from dashboard.rows import row_dicts
from dashboard.selection import Filters
from dashboard.theme import Look
from dashboard.views.alliances.aspect_cards import value_of
from dashboard.warehouse import kept

Row = dict[str, Any]

_KEYS = ["speaker", "speaker_kind", "publisher", "published_edtf"]
_HEADS = ("speaker", "kind", "kind_code", "publisher", "published", "claims")


@kept
def sources(filters: Filters, alliance: str, look: Look) -> dict[str, Any]:
    """Return the card of who says what is known of an alliance."""
    members = queries.membership_claims(filters, (alliance,))
    aspects = queries.aspect_claims(filters, (alliance,))
    claims = pd.concat(
        [
            members.assign(fact=[claim_text(row, look) for row in row_dicts(members)]),
            aspects.assign(
                fact=[_aspect_text(row, look) for row in row_dicts(aspects)]
            ),
        ]
    )
    ranked = sorted(
        (group for _, group in claims.groupby(_KEYS, dropna=False, sort=False)),
        key=lambda group: -group["id"].nunique(),
    )
    return {
        "title": labels.text("alliances.sources_title", look.lang),
        "aid": labels.text("alliances.sources_aid", look.lang),
        "found": list(_lines(ranked, look)),
        "data": pd.DataFrame(
            [_row(group, look) for group in ranked],
            columns=[labels.text(f"column.{head}", look.lang) for head in _HEADS],
        ),
        "citation": citations.line(
            filters, shown=labels.counted("claim", len(claims), look.lang, look.digits)
        ),
        "none": labels.text("empty.plain", look.lang),
    }


def _lines(ranked: list[pd.DataFrame], look: Look) -> Iterator[Line]:
    for number, group in enumerate(ranked):
        first = row_dicts(group)[0]
        kind = labels.code("speaker_kind", first["speaker_kind"] or "editor", look.lang)
        speaker = first["speaker"]
        claims = labels.counted("claim", group["id"].nunique(), look.lang, look.digits)
        route = first["route"] if isinstance(first["route"], list) else []
        parts = [
            " ← ".join(labels.isolated(outlet) for outlet in route),
            labels.isolated(first["publisher"]) if first["publisher"] else "",
            _published(first, look),
        ]
        yield Line(
            key=str(number),
            head=kind if speaker else "",
            said=f"{labels.isolated(speaker) if speaker else kind} · {claims}",
            by=" · ".join(part for part in parts if part),
            references=group,
        )


def _row(group: pd.DataFrame, look: Look) -> tuple[object, ...]:
    first = row_dicts(group)[0]
    kind = first["speaker_kind"] or "editor"
    return (
        first["speaker"] or "", labels.code("speaker_kind", kind, look.lang), kind,
        first["publisher"] or "", _published(first, look), group["id"].nunique(),
    )  # fmt: skip


def _published(row: Row, look: Look) -> str:
    return labels.date_text(row["published_edtf"], look.lang, digits=look.digits)


def _aspect_text(row: Row, look: Look) -> str:
    aspect = labels.code("aspect", row["aspect"], look.lang)
    return f"{aspect}: {value_of(row, look)}"
