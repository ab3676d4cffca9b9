"""Texts of which it is not known whether they were out by the day a reader chose."""

from typing import Any

import pandas as pd

from dashboard import citations, labels
from dashboard.lines import Line
from dashboard.queries import alliances as queries
from dashboard.queries.evidence import cited_articles
from dashboard.rows import row_dicts
from dashboard.selection import Filters
from dashboard.theme import Look
from dashboard.warehouse import kept

Row = dict[str, Any]

_HEADS = ("title", "article_id", "publisher", "published", "edtf", "date_basis")


@kept
def possibly_published(
    filters: Filters, wanted: tuple[str, ...], look: Look
) -> dict[str, Any] | None:
    """Return the card of texts that were perhaps not out by then; None without any."""
    if filters.known is None:
        return None
    claims = pd.concat(
        [
            queries.membership_claims(filters, wanted),
            queries.aspect_claims(filters, wanted),
        ]
    )
    claims = claims[claims["possibly_known"].eq(other=True)]
    if claims.empty:
        return None
    texts = row_dicts(cited_articles(tuple(sorted(set(claims["article_id"])))))
    when = labels.day_text(filters.known, look.lang, look.digits)
    return {
        "title": labels.text("alliances.possibly_title", look.lang),
        "aid": labels.text("alliances.possibly_aid", look.lang, when=when),
        "found": [
            Line(
                key=text["article_id"],
                head=_dated(text, look),
                said=labels.isolated(text["title"] or text["article_id"]),
                references=claims[claims["article_id"] == text["article_id"]],
            )
            for text in texts
        ],
        "data": pd.DataFrame(
            [_row(text, look) for text in texts],
            columns=[labels.text(f"column.{head}", look.lang) for head in _HEADS],
        ),
        "citation": citations.line(
            filters,
            shown=labels.counted("article", len(texts), look.lang, look.digits),
        ),
        "none": "",
    }


def _dated(text: Row, look: Look) -> str:
    when = labels.date_text(text["published_edtf"], look.lang, digits=look.digits)
    basis = labels.code("published_basis", text["published_basis"], look.lang)
    return f"{when} · {basis}"


def _row(text: Row, look: Look) -> tuple[str, ...]:
    return (
        text["title"] or "", text["article_id"], text["publisher"] or "",
        labels.date_text(text["published_edtf"], look.lang, digits=look.digits),
        text["published_edtf"] or "",
        labels.code("published_basis", text["published_basis"], look.lang),
    )  # fmt: skip
