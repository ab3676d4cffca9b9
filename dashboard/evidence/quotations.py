"""One quotation as HTML: the sentence, who says it, by what route, how dated.

Everything that comes from a text is escaped here and nowhere trusted.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

import pandas as pd

from dashboard import labels
from dashboard.evidence.passages import passage_html, sentence_around
from dashboard.selection import Digits, Language

Row = Mapping[str, Any]
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")


@dataclass(frozen=True, slots=True)
class Quotation:
    """What one reference leads to; rows are as `dashboard.queries.evidence` gives.

    Attributes:
        fact: the fact in words, where the caller can say it.
        statement: None where the article speaks in its own words.
        dated: the date the fact itself carries and whether its rule is less
            certain, None where it is no fact of its own.
    """

    article: Row
    span: tuple[int, int]
    fact: str | None = None
    statement: Row | None = None
    dated: Row | None = None


def quotation_html(quotation: Quotation, lang: Language, digits: Digits) -> str:
    """Return a quotation with its source, right-to-left, its span marked."""
    article = quotation.article
    sentence = passage_html(sentence_around(article["text"], *quotation.span))
    fact = f'<p class="fact">{escape(quotation.fact)}</p>' if quotation.fact else ""
    if quotation.dated is not None and quotation.dated.get("is_less_certain"):
        fact += f'<p class="flag">{labels.text("flag.less_certain", lang)}</p>'
    rows = [
        ("evidence.speaker", speaker_html(quotation.statement, lang)),
        ("evidence.route", route_html(article, quotation.statement, lang)),
        ("evidence.said", _said_html(quotation, lang, digits)),
        ("evidence.fact_date", _fact_date_html(quotation, lang, digits)),
        ("evidence.article", _headline_html(article, lang)),
        ("evidence.published", published_html(article, lang, digits)),
    ]
    terms = "".join(
        f"<div><dt>{labels.text(key, lang)}</dt><dd>{said}</dd></div>"
        for key, said in rows
        if said
    )
    return (
        f'<article class="quotation">{fact}'
        f'<blockquote dir="rtl" lang="ar">{sentence}</blockquote>'
        f"<dl>{terms}</dl></article>"
    )


def speaker_html(statement: Row | None, lang: Language) -> str:
    """Return who says it, of what kind, and in what mode."""
    if statement is None:
        return labels.code("speaker_kind", "editor", lang)
    kind = labels.code("speaker_kind", statement["speaker_kind"], lang)
    role = statement.get("person_role") or ""
    # An office that the text says along with the name is not said twice.
    office = "" if role in statement["speaker"] else f" ({_bdi(role)})"
    named = _bdi(statement["speaker"]) + office
    state = statement["speaker_iso3"]
    parts = [
        named,
        kind,
        *([escape(labels.state(state, lang))] if state else []),
        labels.code("modality", statement["modality"], lang),
    ]
    return " · ".join(parts)


def route_html(article: Row, statement: Row | None, lang: Language) -> str:
    """Return the way from the speaker to this page, one outlet after another."""
    steps: list[tuple[str, str | None]] = []
    if statement is not None:
        steps.append(("route.speaker", statement["speaker"]))
        steps += [("route.carried", outlet) for outlet in statement["route"]]
    steps.append(("route.published", article["publisher"]))
    if article["republisher"]:
        steps.append(("route.republished", article["republisher"]))
    arrow = " ← " if lang == "ar" else " → "
    nobody = f"<em>{labels.text('route.not_stated', lang)}</em>"
    named = (
        f"<small>{labels.text(key, lang)}</small> {_bdi(name) if name else nobody}"
        for key, name in steps
    )
    return arrow.join(f'<span class="step">{each}</span>' for each in named)


def published_html(article: Row, lang: Language, digits: Digits) -> str:
    """Return when an article was published, and how we know."""
    basis = labels.code("published_basis", article["published_basis"], lang)
    if article["published_edtf"] is None:
        return basis
    said = labels.date_text(article["published_edtf"], lang, digits=digits)
    return f"{_bdi(said)} · {basis}{_grounds(article, lang, digits)}"


def words_between(text: str, row: Row, span: str) -> str:
    """Return the words of a text that a row points at, none where it points nowhere.

    Args:
        text: the article's.
        row: with `{span}_start` and `{span}_end`; older snapshots may lack them.
        span: which of the row's spans.
    """
    start, end = row.get(f"{span}_start"), row.get(f"{span}_end")
    # Whole numbers with gaps come as NaN or NA where nothing stands.
    if start is None or pd.isna(start) or end is None or pd.isna(end):
        return ""
    return text[max(0, int(start)) : max(0, int(end))]


def _said_html(quotation: Quotation, lang: Language, digits: Digits) -> str:
    """Return when it was said, and by which words the text says so."""
    statement = quotation.statement
    if statement is None:
        return ""
    if not statement["said_edtf"]:
        return labels.text("evidence.not_said_when", lang)
    said = labels.date_text(statement["said_edtf"], lang, digits=digits)
    words = words_between(quotation.article["text"], statement, "said_span")
    landmark = _landmark(statement, lang, digits)
    grounds = _basis(statement["said_edtf"], words, landmark, lang)
    return " · ".join([_bdi(said), *grounds])


def _basis(edtf: str, words: str, landmark: str, lang: Language) -> list[str]:
    """Return how a date within a text is known: its kind, its words, its landmark."""
    if landmark:
        basis = "inferred"
    elif words:
        # Words that name the year are the date itself; others are counted from it.
        years = set(re.findall("[0-9]{4}", edtf)) & set(
            re.findall("[0-9]{4}", words.translate(_DIGITS))
        )
        basis = "written" if years else "relative"
    else:
        return []
    quoted = [f"«{_bdi(' '.join(words.split()))}»"] if words else []
    parts = [labels.code("published_basis", basis, lang), *quoted]
    return parts + ([landmark] if landmark else [])


def _fact_date_html(quotation: Quotation, lang: Language, digits: Digits) -> str:
    dated = quotation.dated
    # What a statement carries as its date is when it was said.
    if dated is None or dated["date_edtf"] is None or dated["kind"] == "statement":
        return ""
    said = labels.date_text(
        dated["date_edtf"], lang, deadline=bool(dated["deadline"]), digits=digits
    )
    words = words_between(quotation.article["text"], dated, "date_span")
    landmark = _landmark(dated, lang, digits)
    mark = [labels.text("mark.planned", lang)] if dated["planned"] else []
    grounds = _basis(dated["date_edtf"], words, landmark, lang)
    return " · ".join([_bdi(said), *mark, *grounds])


def _grounds(article: Row, lang: Language, digits: Digits) -> str:
    parts = []
    if article["published_evidence"]:
        parts.append(f"«{_bdi(' '.join(article['published_evidence'].split()))}»")
    landmark = _landmark(article, lang, digits)
    if landmark:
        parts.append(landmark)
    return "".join(f" · {part}" for part in parts)


def _landmark(row: Row, lang: Language, digits: Digits) -> str:
    name = row.get("landmark_ar" if lang == "ar" else "landmark_en")
    if not name:
        return ""
    when = labels.date_text(row["landmark_edtf"], lang, digits=digits)
    return f"{labels.text('mark.landmark', lang)}: {_bdi(name)} ({_bdi(when)})"


def _headline_html(article: Row, lang: Language) -> str:
    title = article["title"]
    said = _bdi(title) if title else labels.text("evidence.untitled", lang)
    return f"{said} · {labels.code('section', article['section'], lang)}"


def _bdi(value: str) -> str:
    return f"<bdi>{escape(str(value))}</bdi>"
