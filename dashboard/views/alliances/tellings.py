"""The card of what texts tell around an alliance, in their own words.

What is no claim on a membership or an aspect stands here: who chaired a meeting of
it, whom it is said to have backed.
"""

from collections.abc import Iterator
from typing import Any

import pandas as pd

from dashboard import citations, findings, labels
from dashboard.lines import Line
from dashboard.queries import alliances as queries
from dashboard.rows import Row, row_dicts
from dashboard.selection import Filters
from dashboard.theme import Look
from dashboard.warehouse import kept

_HEADS = (
    "what", "event_type", "date", "edtf", "words", "speaker", "told", "publisher",
    "modality", "article_id",
)  # fmt: skip
# Letters of a text that a line quotes; its sentence stands whole behind the button.
_QUOTED = 220


@kept
def told(filters: Filters, alliance: str, look: Look) -> dict[str, Any]:
    """Return the card: events of an alliance, then statements that name it."""
    found = queries.tellings(filters, alliance)
    return {
        "title": labels.text("alliances.told_title", look.lang),
        "aid": labels.text("alliances.told_aid", look.lang),
        "found": list(_lines(found, look)),
        "data": _table(found, look),
        "citation": citations.line(
            filters, shown=labels.counted("fact", len(found), look.lang, look.digits)
        ),
        "none": labels.text("alliances.told_none", look.lang),
    }


def _lines(found: pd.DataFrame, look: Look) -> Iterator[Line]:
    for number, row in enumerate(row_dicts(found)):
        yield Line(
            key=str(number),
            head=_head(row, look),
            said=_quoted(row["words"], look),
            by=_by(row, look),
            flags=tuple(_flags(row, look)),
            group=labels.text(f"alliances.told.{row['kind']}", look.lang),
            references=found.iloc[[number]].assign(fact=_head(row, look)),
        )


def _head(row: Row, look: Look) -> str:
    if row["kind"] == "statement":
        return labels.isolated(row["speaker"] or "")
    kind = labels.code("event_type", row["event_type"], look.lang)
    if row["is_chaired"]:
        states = findings.in_order(tuple(row["iso3s"] or ()), look.lang)
        kind = labels.text("alliances.told.chaired", look.lang, states=states)
    return f"{_date(row, look)} · {kind}"


def _by(row: Row, look: Look) -> str:
    lang = look.lang
    kind = labels.code("speaker_kind", row["speaker_kind"] or "editor", lang)
    said = [kind]
    if row["kind"] == "event" and row["speaker"]:
        said.insert(0, labels.isolated(row["speaker"]))
    if row["told_edtf"]:
        said.append(labels.date_text(row["told_edtf"], lang, digits=look.digits))
    if row["publisher"]:
        said.append(labels.isolated(row["publisher"]))
    return " · ".join(said)


def _flags(row: Row, look: Look) -> Iterator[str]:
    if row["modality"] != "asserted":
        yield labels.code("modality", row["modality"], look.lang)
    if row["possibly"]:
        yield labels.text("timeline.possibly", look.lang)


def _quoted(words: str, look: Look) -> str:
    bare = " ".join(words.split()).strip(" .،«»\"“”'")
    if len(bare) > _QUOTED:
        bare = bare[:_QUOTED].rsplit(" ", 1)[0] + " …"
    # Outside the isolate, so that quotation marks follow the page, not the text.
    held = labels.isolated(bare)
    return f"«{held}»" if look.lang == "ar" else f"“{held}”"


def _date(row: Row, look: Look) -> str:
    return labels.date_text(
        row["date_edtf"], look.lang, deadline=bool(row["deadline"]), digits=look.digits
    )


def _table(found: pd.DataFrame, look: Look) -> pd.DataFrame:
    lang = look.lang
    rows = [
        (
            labels.code("event_type", row["event_type"], lang)
            if row["event_type"]
            else labels.text("alliances.told.statement", lang),
            row["event_type"] or "", _date(row, look) if row["date_edtf"] else "",
            row["date_edtf"] or "", row["words"], row["speaker"] or "",
            labels.date_text(row["told_edtf"], lang, digits=look.digits),
            row["publisher"] or "", labels.code("modality", row["modality"], lang),
            row["article_id"],
        )
        for row in row_dicts(found)
    ]  # fmt: skip
    heads = [labels.text(f"column.{head}", lang) for head in _HEADS]
    return pd.DataFrame(rows, columns=heads)
