"""The sentences behind a sheet's rows, as rows of their own.

Files are written on click, in a thread that no run of a page leads: what stands
behind a sheet is read from the snapshot that the sheet names.
"""

from collections.abc import Mapping
from contextlib import nullcontext
from typing import Any

import pandas as pd

from dashboard import labels, links, warehouse
from dashboard.evidence.footnotes import footnote
from dashboard.evidence.panel import REFERENCE_COLUMNS, quotations
from dashboard.evidence.passages import sentence_around
from dashboard.evidence.quotations import Quotation, words_between
from dashboard.exports.sheet import Sheet
from dashboard.selection import Filters
from dashboard.theme import Look

COLUMNS = (
    "fact", "sentence", "words", "speaker", "speaker_kind", "speaker_state",
    "modality", "route", "publisher", "republisher", "headline", "section",
    "published", "published_edtf", "published_basis", "published_clue",
    "fact_date", "fact_date_edtf", "fact_date_words", "footnote", "document_id",
    "article_id", "span_start", "span_end", "link",
)  # fmt: skip
_SAME_WORDS = list(REFERENCE_COLUMNS[2:])
_AND = " · "


def sentences(sheet: Sheet, look: Look) -> pd.DataFrame:
    """Return one row per sentence that stands behind the sheet, COLUMNS named by code.

    The same words of the same speaker come once, with every fact they stand for.
    """
    if sheet.evidence is None or sheet.evidence.empty:
        return pd.DataFrame(columns=list(COLUMNS))
    origin = sheet.origin
    with warehouse.reading(origin.snapshot) if origin else nullcontext():
        found = quotations(_facts_joined(sheet.evidence, look))
        snapshot = warehouse.snapshot_id()
        rows = [_row(each, look, snapshot) for each in found]
    return pd.DataFrame(rows, columns=list(COLUMNS))


def publishers(sheet: Sheet, behind: pd.DataFrame) -> list[str]:
    """Return who published what the sheet rests on.

    A text that names no publisher stands under its headline; rows that no text
    stands behind, such as figures of the reading, come from the snapshot itself.
    """
    origin = sheet.origin
    named = [*(origin.sources if origin else ()), *behind["publisher"].dropna()]
    if origin is not None:
        unnamed = behind.loc[behind["publisher"].isna(), ["headline", "article_id"]]
        titles = unnamed["headline"].fillna(unnamed["article_id"])
        named += [
            labels.text("file.publisher_unnamed", origin.lang, title=title)
            for title in titles
        ]
        named = named or [
            labels.text("file.own_source", origin.lang, id=origin.snapshot)
        ]
    return list(dict.fromkeys(named))


def in_words(behind: pd.DataFrame, look: Look) -> pd.DataFrame:
    """Return the sentences under headings in the reader's language."""
    heads = {name: labels.text(f"file.{name}", look.lang) for name in COLUMNS}
    return behind.rename(columns=heads)


def _facts_joined(references: pd.DataFrame, look: Look) -> pd.DataFrame:
    """Put every fact that rests on the same words into one text."""
    if "fact" not in references:
        return references
    same = references.groupby(_SAME_WORDS, dropna=False, sort=False)["fact"]
    comma = "؛ " if look.lang == "ar" else "; "
    joined = same.transform(lambda facts: comma.join(dict.fromkeys(facts.dropna())))
    return references.assign(fact=joined.where(joined != "", None))


def _row(quotation: Quotation, look: Look, snapshot: str) -> dict[str, Any]:
    start, end = quotation.span
    article = quotation.article
    link = links.link(
        "articles", Filters(lang=look.lang, snapshot=snapshot),
        article=article["article_id"], at=f"{start}-{end}",
    )  # fmt: skip
    return {
        "fact": quotation.fact,
        **_words(article["text"], start, end),
        **_speaker(quotation.statement, look),
        **_article(article, look),
        **_date(quotation, look),
        "footnote": footnote(
            quotation, look.lang, snapshot=snapshot, digits=look.digits
        ),
        "document_id": article["document_id"],
        "article_id": article["article_id"],
        "span_start": start,
        "span_end": end,
        "link": link,
    }


def _words(text: str, start: int, end: int) -> dict[str, str]:
    passage = sentence_around(text, start, end)
    sentence = passage.before + passage.inside + passage.after
    cut = ("… " if passage.cut_before else "", " …" if passage.cut_after else "")
    return {
        "sentence": cut[0] + " ".join(sentence.split()) + cut[1],
        "words": " ".join(passage.inside.split()),
    }


def _speaker(statement: Mapping[str, Any] | None, look: Look) -> dict[str, Any]:
    if statement is None:
        editor = labels.code("speaker_kind", "editor", look.lang)
        return {"speaker": None, "speaker_kind": editor}
    iso3 = statement["speaker_iso3"]
    return {
        "speaker": statement["speaker"],
        "speaker_kind": labels.code(
            "speaker_kind", statement["speaker_kind"], look.lang
        ),
        "speaker_state": labels.state(iso3, look.lang) if iso3 else None,
        "modality": labels.code("modality", statement["modality"], look.lang),
        "route": _AND.join(statement["route"]) or None,
    }


def _article(article: Mapping[str, Any], look: Look) -> dict[str, Any]:
    lang, edtf = look.lang, article["published_edtf"]
    clue = article["published_evidence"]
    landmark = article.get("landmark_ar" if lang == "ar" else "landmark_en")
    told = [" ".join(clue.split()) if clue else "", str(landmark) if landmark else ""]
    return {
        "publisher": article["publisher"],
        "republisher": article["republisher"],
        "headline": article["title"],
        "section": labels.code("section", article["section"], lang),
        "published": labels.date_text(edtf, lang, digits=look.digits) if edtf else None,
        "published_edtf": edtf,
        "published_basis": labels.code(
            "published_basis", article["published_basis"], lang
        ),
        "published_clue": _AND.join(filter(None, told)) or None,
    }


def _date(quotation: Quotation, look: Look) -> dict[str, Any]:
    dated = quotation.dated
    if dated is None or dated["date_edtf"] is None:
        return {}
    return {
        "fact_date": labels.date_text(
            dated["date_edtf"], look.lang,
            deadline=bool(dated["deadline"]), digits=look.digits,
        ),
        "fact_date_edtf": dated["date_edtf"],
        "fact_date_words": words_between(quotation.article["text"], dated, "date_span"),
    }  # fmt: skip
