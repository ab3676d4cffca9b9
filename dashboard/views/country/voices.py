"""What a state's own speakers say, what others say of it, and who is named for it."""

from collections.abc import Iterable
from dataclasses import replace
from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import cards, citations, labels, ways
from dashboard.evidence.panel import REFERENCE_COLUMNS
from dashboard.evidence.passages import passage_html, sentence_around
from dashboard.lines import Entry
from dashboard.queries import country as queries
from dashboard.queries import evidence
from dashboard.rows import Row, row_dicts
from dashboard.selection import Filters
from dashboard.theme import Look
from dashboard.warehouse import kept

# A quotation takes room: so many at once, the others on demand; two columns of
# about one height, as far as both have quotations.
_LEAST, _AT_ONCE = 3, 6


def draw(filters: Filters, state: str, look: Look) -> None:
    """Draw the state's own statements beside those of others, then its people."""
    own, others = st.columns(2, gap="medium")
    by = statements(filters, state, look, own=True)
    of = statements(filters, state, look, own=False)
    shorter = min(len(by["found"]), len(of["found"]))
    at_once = max(_LEAST, min(_AT_ONCE, shorter))
    with own:
        cards.entries("said_by", **by, at_once=at_once)
        if by["found"]:
            _to_statements(filters, state, look)
    with others:
        cards.entries("said_of", **of, at_once=at_once)
    cards.entries("people", **people(filters, state, look), at_once=_AT_ONCE)


@kept
def statements(
    filters: Filters, state: str, look: Look, *, own: bool
) -> dict[str, Any]:
    """Return the card of statements: by the state's speakers, or by others of it."""
    find = queries.statements_by if own else queries.statements_about
    found = find(filters, state)
    texts = _texts(found["article_id"])
    name = "said_by" if own else "said_of"
    rows = row_dicts(found)
    return {
        "title": labels.text(
            f"country.{name}_title", look.lang, state=labels.state(state, look.lang)
        ),
        "aid": labels.text(
            f"country.{name}_aid", look.lang, state=labels.state(state, look.lang)
        ),
        "found": [
            _statement_entry(row, texts[row["article_id"]], look) for row in rows
        ],
        "data": _statement_table(rows, texts, look),
        "citation": citations.line(
            replace(filters, countries=(state,)),
            shown=labels.counted("sentence", len(found), look.lang, look.digits),
            sources=found["publisher"].dropna(),
        ),
        "none": labels.text(f"country.no_{name}", look.lang),
        "click": labels.text("country.said_by_click", look.lang) if own else None,
        "evidence": _behind_statements(found),
    }


@kept
def people(filters: Filters, state: str, look: Look) -> dict[str, Any]:
    """Return the card of people: the same person joined over articles."""
    found = queries.people_named(filters, state)
    rows = row_dicts(found)
    texts = _texts(row["place"]["article_id"] for row in rows)
    return {
        "title": labels.text(
            "country.people_title", look.lang, state=labels.state(state, look.lang)
        ),
        "aid": labels.text("country.people_aid", look.lang),
        "found": [
            _person_entry(row, texts[row["place"]["article_id"]], look) for row in rows
        ],
        "data": _people_table(rows, look),
        "citation": citations.line(
            replace(filters, countries=(state,)),
            shown=labels.counted("row", len(rows), look.lang, look.digits),
        ),
        "none": labels.text("country.no_people", look.lang),
        "evidence": _behind_people(rows),
    }


def _behind_statements(found: pd.DataFrame) -> pd.DataFrame:
    """Return the words of each statement, as `dashboard.evidence.panel` takes them."""
    known = {"kind": "statement", "statement_id": found["id"], "fact": found["speaker"]}
    return found.assign(**known)[[*REFERENCE_COLUMNS, "fact"]]


def _behind_people(rows: list[Row]) -> pd.DataFrame:
    """Return where each person is named."""
    known = {"kind": "person", "statement_id": None}
    return pd.DataFrame(
        [
            {**row["place"], **known, "id": row["person_key"], "fact": row["name"]}
            for row in rows
        ],
        columns=[*REFERENCE_COLUMNS, "fact"],
    )


def _to_statements(filters: Filters, state: str, look: Look) -> None:
    ways.lead_to(
        "statements", labels.text("country.every_statement", look.lang), filters,
        icon=":material/record_voice_over:", key="to_statements", countries=(state,),
    )  # fmt: skip


def _texts(articles: Iterable[str]) -> dict[str, str]:
    ids = tuple(sorted(set(articles)))
    found = evidence.cited_articles(ids)
    return dict(zip(found["article_id"], found["text"], strict=True))


def _statement_entry(row: Row, text: str, look: Look) -> Entry:
    span = int(row["span_start"]), int(row["span_end"])
    below = f'<p class="source">{_statement_meta_html(row, look)}</p>'
    return Entry(
        key=row["id"],
        title=row["speaker"],
        view="articles",
        changes=_place(row["article_id"], span),
        below_html=below + _quote_html(text, span),
    )


def _place(article_id: str, span: tuple[int, int]) -> dict[str, Any]:
    return {"article": article_id, "at": f"{span[0]}-{span[1]}", "q": None}


def _quote_html(text: str, span: tuple[int, int]) -> str:
    quoted = passage_html(sentence_around(text, *span))
    return f'<p class="naskh found" dir="rtl" lang="ar">{quoted}</p>'


def _statement_meta_html(row: Row, look: Look) -> str:
    lang = look.lang
    state = row["speaker_iso3"]
    outlet = row["publisher"]
    parts = [
        labels.code("speaker_kind", row["speaker_kind"], lang),
        escape(labels.state(state, lang)) if state else "",
        _manner_html(row, look),
        escape(_when(row, look)),
        f"<bdi>{escape(outlet)}</bdi>" if outlet else "",
        labels.text("timeline.possibly", lang) if row["possibly"] else "",
    ]
    return " · ".join(part for part in parts if part)


def _manner_html(row: Row, look: Look) -> str:
    """Return the modality, and the verb as it stands in the text."""
    modality = labels.code("modality", row["modality"], look.lang)
    if not row["verb"]:
        return modality
    return f"{modality} («<bdi lang='ar'>{escape(row['verb'])}</bdi>»)"


def _when(row: Row, look: Look) -> str:
    """Return when it was said, else when it was published."""
    clock = "said" if row["said_edtf"] else "published"
    when = labels.date_text(row["told_edtf"], look.lang, digits=look.digits)
    if not row["told_edtf"]:
        return when
    return labels.text(f"country.when_{clock}", look.lang, when=when)


def _person_entry(row: Row, text: str, look: Look) -> Entry:
    lang, place = look.lang, row["place"]
    span = int(place["span_start"]), int(place["span_end"])
    offices = "، ".join(f"«<bdi>{escape(one)}</bdi>»" for one in row["offices"])
    counts = [labels.counted("article", int(row["reports"]), lang, look.digits)]
    if row["statements"]:
        said = labels.number(int(row["statements"]), look.digits)
        counts.append(labels.text("country.person_said", lang, n=said))
    below = " · ".join(part for part in (offices, *counts) if part)
    return Entry(
        key=row["person_key"],
        title=row["name"],
        view="articles",
        changes=_place(place["article_id"], span),
        below_html=f'<p class="source">{below}</p>{_quote_html(text, span)}',
    )


def _statement_table(
    rows: list[Row], texts: dict[str, str], look: Look
) -> pd.DataFrame:
    heads = (
        "column.speaker", "column.kind", "column.told", "country.column.verb",
        "column.modality", "country.column.sentence", "column.publisher",
    )  # fmt: skip
    lang = look.lang
    return pd.DataFrame(
        [
            (
                row["speaker"],
                labels.code("speaker_kind", row["speaker_kind"], lang),
                labels.date_text(row["told_edtf"], lang, digits=look.digits),
                row["verb"] or "",
                labels.code("modality", row["modality"], lang),
                _words(texts[row["article_id"]], row),
                row["publisher"] or "",
            )
            for row in rows
        ],
        columns=[labels.text(head, lang) for head in heads],
    )


def _words(text: str, row: Row) -> str:
    return " ".join(text[int(row["span_start"]) : int(row["span_end"])].split())


def _people_table(rows: list[Row], look: Look) -> pd.DataFrame:
    heads = ("name", "offices", "articles", "statements")
    return pd.DataFrame(
        [
            (
                row["name"],
                " · ".join(row["offices"]),
                int(row["reports"]),
                int(row["statements"]),
            )
            for row in rows
        ],
        columns=[labels.text(f"country.column.{head}", look.lang) for head in heads],
    )
