"""An article with its facts marked by kind, as escaped HTML.

A stretch of text may carry several facts: mentions underline it, statements tint
it, events and memberships draw a line below and above it. Nothing is told by
colour alone; every mark names its facts, as a title here and as a note beside the
text where `notes` listens.
"""

import re
from collections.abc import Iterable, Sequence
from html import escape
from typing import Any, NamedTuple

import pandas as pd

from dashboard import labels
from dashboard.evidence.passages import runs
from dashboard.rows import row_dicts
from dashboard.selection import Digits, Language

# The kinds in the order of the legend.
KINDS: tuple[str, ...] = (
    "country", "alliance", "person", "organization", "armed_group", "place",
    "membership", "aspect", "event", "statement", "quantity",
)  # fmt: skip
_BLANK_LINES = re.compile(r"\n\s*\n")
_FIRST_MARK = re.compile(r'(<span class="f [^<>]*)tabindex="-1"')
# A hover text names at most so many facts.
_MOST_NAMED = 6


class Mark(NamedTuple):
    """One marked span: its style, and what it says.

    A span of no kind is a place that can be led to, and looks like any text.
    """

    start: int
    end: int
    kind: str
    said: str


def fact_marks(
    facts: pd.DataFrame, kinds: Iterable[str], lang: Language, digits: Digits
) -> list[Mark]:
    """Return the marks of the facts of some kinds, and the places of all others."""
    wanted = set(kinds)
    return [
        Mark(
            int(row["span_start"]),
            int(row["span_end"]),
            row["kind"] if row["kind"] in wanted else "",
            f"{labels.code('fact', row['kind'], lang)}: {fact_text(row, lang, digits)}"
            if row["kind"] in wanted
            else "",
        )
        for row in row_dicts(facts)
    ]


def article_html(text: str, title: str | None, marks: Sequence[Mark]) -> str:
    """Return title and body with their marks, right-to-left."""
    cut = _title_end(text, title)
    head = _marked(text, marks, 0, cut)
    # The blank lines after a headline are its own distance from the body.
    begin = len(text) - len(text[cut:].lstrip())
    body = _marked(text, marks, begin, len(text))
    heading = f'<h2 dir="rtl">{head}</h2>' if cut else ""
    # The keyboard comes to the first mark; from there arrows lead on.
    inner = _FIRST_MARK.sub(r'\1tabindex="0"', heading + body, count=1)
    return f'<article class="naskh text" dir="rtl" lang="ar">{inner}</article>'


def fact_text(row: dict[str, Any], lang: Language, digits: Digits) -> str:
    """Return one fact in words."""
    parts = [part for part in _WORDS[row["kind"]](row, lang) if part]
    if row["kind"] in ("event", "aspect", "statement") and row["date_edtf"]:
        deadline = row["deadline"] is True
        date = labels.date_text(
            row["date_edtf"], lang, deadline=deadline, digits=digits
        )
        parts.append(date)
    if row["planned"] is True:
        parts.append(labels.text("mark.planned", lang))
    if row["modality"] not in (None, "asserted"):
        parts.append(labels.code("modality", row["modality"], lang))
    return " · ".join(parts)


def _marked(text: str, marks: Sequence[Mark], start: int, end: int) -> str:
    clipped = [
        (max(mark.start, start) - start, min(mark.end, end) - start) for mark in marks
    ]
    pieces, place = [], start
    for run in runs(text[start:end], clipped):
        covering = [marks[number] for number in run.covers]
        # Blank lines make a paragraph's gap, not an empty line each.
        said = _BLANK_LINES.sub('<span class="gap"></span>', escape(run.text))
        if covering:
            said = f"<span {_attributes(covering, place)}>{said}</span>"
        place += len(run.text)
        pieces.append(said)
    return "".join(pieces)


def _attributes(covering: Sequence[Mark], place: int) -> str:
    kinds = sorted({f"f-{mark.kind}" for mark in covering if mark.kind})
    reached = f'data-at="{place}" tabindex="-1"'
    if not kinds:
        return reached
    named = dict.fromkeys(mark.said for mark in covering if mark.said)
    hover = escape("\n".join(list(named)[:_MOST_NAMED]))
    return f'class="f {" ".join(kinds)}" title="{hover}" {reached}'


def _title_end(text: str, title: str | None) -> int:
    # The title leads the text, but for a stray blank; further down it is a repeat.
    if not title:
        return 0
    place = text.find(title, 0, len(title) + 80)
    if place < 0 or text[:place].strip():
        return 0
    return place + len(title)


def _named(row: dict[str, Any], lang: Language) -> list[str]:
    return [labels.state(row["iso3"], lang) if row["iso3"] else row["value"]]


def _alliance(row: dict[str, Any], lang: Language) -> list[str]:
    known = row["alliance_id"]
    return [labels.alliance(known, lang, short=True) if known else row["value"]]


def _membership(row: dict[str, Any], lang: Language) -> list[str]:
    return [
        labels.state(row["iso3"], lang),
        labels.code("role", row["role"], lang),
        labels.code("status", row["status"], lang),
        *_alliance(row, lang),
    ]


def _aspect(row: dict[str, Any], lang: Language) -> list[str]:
    kind = {"status": "alliance_status", "function": "function",
            "leadership_form": "leadership"}.get(row["role"])  # fmt: skip
    value = labels.code(kind, row["value"], lang) if kind else row["value"]
    if row["role"] == "seat" and row["iso3"]:
        value = labels.state(row["iso3"], lang)
    return [labels.code("aspect", row["role"], lang), value, *_alliance(row, lang)]


def _event(row: dict[str, Any], lang: Language) -> list[str]:
    return [labels.code("event_type", row["role"], lang), row["value"]]


def _statement(row: dict[str, Any], lang: Language) -> list[str]:
    return [row["value"], labels.code("speaker_kind", row["role"], lang)]


def _person(row: dict[str, Any], lang: Language) -> list[str]:
    state = labels.state(row["iso3"], lang) if row["iso3"] else ""
    return [row["value"], row["role"], state]


_WORDS = {
    "country": _named, "alliance": _alliance, "person": _person,
    "organization": _named, "armed_group": _named, "place": _named,
    "membership": _membership, "aspect": _aspect, "event": _event,
    "statement": _statement, "quantity": _named,
}  # fmt: skip
