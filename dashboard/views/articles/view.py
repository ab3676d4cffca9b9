"""What the view Articles shows, made ready for `dashboard.cards`."""

from dataclasses import dataclass
from html import escape
from typing import Any

import pandas as pd

from dashboard import citations, labels
from dashboard.evidence.passages import passage_html, sentence_around
from dashboard.evidence.quotations import published_html
from dashboard.exports import Sheet
from dashboard.lines import Entry
from dashboard.queries import articles as queries
from dashboard.queries import evidence
from dashboard.rows import row_dicts
from dashboard.search import find_hits, parse_query
from dashboard.selection import Filters
from dashboard.tables import Place
from dashboard.theme import Look
from dashboard.views.articles import annotations
from dashboard.views.articles.annotations import KINDS, Mark
from dashboard.warehouse import kept
from etl.arabic import fold


@dataclass(frozen=True, slots=True)
class Reading:
    """One article opened: its source line and text as HTML, and its facts' card.

    `drawn` has the card's rows as drawn: each fact's words lead to their place.
    """

    source_html: str
    text_html: str
    legend_html: str
    sheet: Sheet
    facts: pd.DataFrame
    drawn: pd.DataFrame


@kept
def entries(filters: Filters, look: Look, asked: str) -> dict[str, Any] | None:
    """Return the card of the articles listed or found; None if there are none."""
    rows = queries.listed_articles(filters)
    query = parse_query(asked)
    hits = queries.hits_by_article(query) if query else {}
    if query:
        rows = rows[rows["article_id"].isin(hits)]
        rows = rows.assign(hit_count=[len(hits[code]) for code in rows["article_id"]])
        rows = rows.sort_values("hit_count", ascending=False, kind="stable")
    if rows.empty:
        return None
    name = "found" if query else "list"
    return {
        "title": labels.text(f"articles.{name}_title", look.lang, asked=asked),
        "aid": labels.text(f"articles.{name}_aid", look.lang),
        "found": [_entry(row, hits, asked, look) for row in row_dicts(rows)],
        "data": _table(rows, look),
        "citation": citations.line(
            filters,
            shown=labels.counted("article", len(rows), look.lang, look.digits),
            sources=rows["publisher"].dropna().value_counts().index,
        ),
    }


@kept
def reading(
    article_id: str,
    filters: Filters,
    look: Look,
    *,
    kinds: tuple[str, ...],
    asked: str = "",
    target: str | None = None,
) -> Reading | None:
    """Return one article with its facts marked; None if the snapshot lacks it."""
    found = evidence.cited_articles((article_id,))
    if found.empty:
        return None
    [article] = row_dicts(found)
    facts = queries.facts_of(article_id, less_certain=filters.less_certain)
    marks = annotations.fact_marks(facts, kinds, look.lang, look.digits)
    marks += _hit_marks(article["text"], asked)
    marks += _target_mark(target)
    text_html = annotations.article_html(article["text"], article["title"], marks)
    source_html = _source_html(article, look)
    table = _fact_table(facts, article["text"], look)
    return Reading(
        source_html=source_html,
        text_html=text_html,
        legend_html=_legend_html(facts, look),
        facts=table,
        drawn=_placed(table, facts),
        sheet=Sheet(
            file_name=f"tahaluf-article-{article_id}",
            title=labels.text("articles.facts_title", look.lang),
            aid=labels.text("articles.facts_aid", look.lang),
            citation=citations.line(
                filters,
                shown=labels.counted("fact", len(table), look.lang, look.digits),
                sources=[article["publisher"]] if article["publisher"] else (),
            ),
            data=table,
            body=source_html + text_html,
        ),
    )


def hint(asked: str, look: Look) -> str | None:
    """Return what to say where nothing is found."""
    if not asked:
        return None
    return labels.text("articles.not_found", look.lang, asked=labels.isolated(asked))


def _entry(
    row: dict[str, Any], hits: dict[str, list[tuple[int, int]]], asked: str, look: Look
) -> Entry:
    mine = hits.get(row["article_id"], [])
    below = f'<p class="source">{_meta_html(row, len(mine), look)}</p>'
    if mine:
        article = evidence.cited_articles((row["article_id"],)).iloc[0]
        quoted = passage_html(sentence_around(article["text"], *mine[0]))
        below += f'<p class="naskh found" dir="rtl" lang="ar">{quoted}</p>'
    changes = {"article": row["article_id"], "q": asked or None}
    if mine:
        changes["at"] = f"{mine[0][0]}-{mine[0][1]}"
    title = row["title"] or labels.text("evidence.untitled", look.lang)
    return Entry(row["article_id"], title, "articles", changes, below)


def _meta_html(row: dict[str, Any], hit_count: int, look: Look) -> str:
    date = labels.date_text(row["published_edtf"], look.lang, digits=look.digits)
    basis = labels.code("published_basis", row["published_basis"], look.lang)
    parts = [
        f"<b><bdi>{escape(row['publisher'])}</bdi></b>" if row["publisher"] else "",
        date if row["published_edtf"] is None else f"<bdi>{date}</bdi> ({basis})",
        labels.code("section", row["section"], look.lang),
        labels.counted("fact", int(row["fact_count"]), look.lang, look.digits),
        labels.counted("hit", hit_count, look.lang, look.digits) if hit_count else "",
        labels.text("possibly_known", look.lang) if row["possibly_known"] else "",
    ]
    return " · ".join(part for part in parts if part)


def _hit_marks(text: str, asked: str) -> list[Mark]:
    query = parse_query(asked)
    hits = find_hits(query, fold(text)) if query else []
    return [Mark(start, end, "hit", "") for start, end in hits]


def _target_mark(target: str | None) -> list[Mark]:
    start, _, end = (target or "").partition("-")
    # Longer digits than a text has letters would only be noise from a URL.
    if not (start.isdecimal() and end.isdecimal() and len(target or "") < 20):
        return []
    return [Mark(int(start), int(end), "target", "")]


def _source_html(article: dict[str, Any], look: Look) -> str:
    parts = [
        f"<b><bdi>{escape(article[name])}</bdi></b>"
        for name in ("publisher", "republisher")
        if article[name]
    ]
    parts += [
        labels.code("section", article["section"], look.lang),
        published_html(article, look.lang, look.digits),
    ]
    return f'<p class="source">{" · ".join(parts)}</p>'


def _legend_html(facts: pd.DataFrame, look: Look) -> str:
    present = set(facts["kind"])
    marks = "".join(
        f'<span class="f f-{kind}">{labels.code("fact", kind, look.lang)}</span>'
        for kind in KINDS
        if kind in present
    )
    return f'<div class="legend">{marks}</div>'


def _fact_table(facts: pd.DataFrame, text: str, look: Look) -> pd.DataFrame:
    columns = [
        labels.text(f"articles.column.{name}", look.lang)
        for name in ("kind", "fact", "words")
    ]
    rows = [
        (
            labels.code("fact", row["kind"], look.lang),
            _fact_said(row, look),
            " ".join(text[int(row["span_start"]) : int(row["span_end"])].split()),
        )
        for row in row_dicts(facts)
    ]
    return pd.DataFrame(rows, columns=columns)


def _placed(table: pd.DataFrame, facts: pd.DataFrame) -> pd.DataFrame:
    drawn, words = table.copy(), table.columns[-1]
    places = zip(table[words], facts["span_start"], strict=True)
    drawn[words] = pd.Series(
        [Place(said, int(at)) for said, at in places], index=table.index, dtype=object
    )
    return drawn


def _fact_said(row: dict[str, Any], look: Look) -> str:
    said = annotations.fact_text(row, look.lang, look.digits)
    if not row["is_less_certain"]:
        return said
    return f"{said} · {labels.text('flag.less_certain', look.lang)}"


def _table(rows: pd.DataFrame, look: Look) -> pd.DataFrame:
    names = ("title", "publisher", "section", "published", "basis")
    columns = [labels.text(f"overview.column.{name}", look.lang) for name in names]
    columns.append(labels.text("articles.column.facts", look.lang))
    listed = [
        (
            row["title"],
            row["publisher"],
            labels.code("section", row["section"], look.lang),
            labels.date_text(row["published_edtf"], look.lang, digits=look.digits),
            labels.code("published_basis", row["published_basis"], look.lang),
            row["fact_count"],
        )
        for row in row_dicts(rows)
    ]
    return pd.DataFrame(listed, columns=columns)
