"""One statement as a line: when, who, how, in which words, by which route."""

from collections.abc import Iterator
from html import escape
from typing import Literal

import pandas as pd

from dashboard import labels
from dashboard.lines import Line
from dashboard.rows import Row, row_dicts
from dashboard.theme import Look
from dashboard.views.statements.routes import arrows
from dashboard.views.statements.speakers import (
    kind_of,
    name_of,
    named_in,
    office_of,
    sentences,
)

Sort = Literal["newest", "oldest", "speaker", "outlet"]
# Words beyond these are left to the evidence, which has the whole sentence.
_LONGEST = 280
_HEADS = (
    "said", "published", "basis", "speaker", "office", "kind", "state", "modality",
    "words", "route", "publisher", "republisher", "title",
)  # fmt: skip


def sorted_by(told: pd.DataFrame, sort: str) -> pd.DataFrame:
    """Return statements in the order asked for; what has no date comes last."""
    if sort == "newest":
        return told.sort_values(
            ["told_to", "article_id", "span_start"], ascending=[False, True, True],
            na_position="last",
        )  # fmt: skip
    if sort == "speaker":
        named = told.assign(_name=[name_of(row) for row in row_dicts(told)])
        keys = ["_name", "speaker_id", "told_from", "article_id", "span_start"]
        return named.sort_values(keys, na_position="last").drop(columns="_name")
    keys = ["told_from", "article_id", "span_start"]
    keys = ["publisher", *keys] if sort == "outlet" else keys
    return told.sort_values(keys, na_position="last")


def statement_lines(told: pd.DataFrame, sort: str, look: Look) -> Iterator[Line]:
    """Yield a line a statement, under headings where the order is one of names."""
    for at, row in zip(told.index, row_dicts(told), strict=True):
        flags = []
        if row["modality"] != "asserted":
            flags.append(labels.code("modality", row["modality"], look.lang))
        if row["is_less_certain"]:
            flags.append(labels.text("flag.less_certain", look.lang))
        said = labels.isolated(named_in(row, look))
        when = by_text(row, look)
        # Under a heading the name leads a line, else the moment does.
        head, said, by = {
            "speaker": (when, "", _route(row, look)),
            "outlet": (said, "", f"{when}\n{_route(row, look)}"),
        }.get(sort, (when, said, _route(row, look)))
        yield Line(
            key=str(row["statement_id"]),
            head=head,
            said=said,
            group=_group(row, sort, look),
            flags=tuple(flags),
            body_html=words_html(row),
            by=by,
            references=sentences(told.loc[[at]]),
        )


def statement_table(told: pd.DataFrame, look: Look) -> pd.DataFrame:
    """Return a row a statement, in words, for a download."""
    heads = [labels.text(f"statements.column.{head}", look.lang) for head in _HEADS]
    rows = [_cells(row, look) for row in row_dicts(told)]
    return pd.DataFrame(rows, columns=heads)


def by_text(row: Row, look: Look) -> str:
    """Return when it was said and by what kind of speaker."""
    return f"{when_text(row, look)} · {kind_of(row, look)}"


def when_text(row: Row, look: Look) -> str:
    """Return when it was said, else when it was published: a reader is told which."""
    if not row["told_edtf"]:
        return labels.date_text(None, look.lang)
    when = labels.date_text(row["told_edtf"], look.lang, digits=look.digits)
    clock = "said_on" if row["said_edtf"] else "published_on"
    return labels.text(f"statements.{clock}", look.lang, when=when)


def words_html(row: Row) -> str:
    """Return a statement's own words as escaped HTML, right-to-left."""
    words = " ".join(str(row["words"]).split())
    if len(words) > _LONGEST:
        words = words[:_LONGEST].rpartition(" ")[0] + " …"
    return f'<p class="naskh told" dir="rtl" lang="ar">{escape(words)}</p>'


def _route(row: Row, look: Look) -> str:
    parts = []
    if row["route"]:
        outlets = arrows(row, look)
        parts.append(labels.text("footnote.via", look.lang, outlets=outlets))
    parts += [labels.isolated(row[name]) for name in ("publisher",) if row[name]]
    if row["republisher"]:
        outlet = labels.isolated(row["republisher"])
        parts.append(labels.text("footnote.republished", look.lang, outlet=outlet))
    if row["title"]:
        parts.append(labels.isolated(row["title"]))
    return " · ".join(parts)


def _group(row: Row, sort: str, look: Look) -> str:
    if sort == "speaker":
        return labels.isolated(named_in(row, look))
    if sort == "outlet":
        outlet = row["publisher"]
        return (
            labels.isolated(outlet)
            if outlet
            else labels.text("footnote.no_publisher", look.lang)
        )
    return ""


def _cells(row: Row, look: Look) -> tuple[str, ...]:
    lang = look.lang
    state = row["speaker_iso3"]
    said, published = (
        labels.date_text(row[name], lang, digits=look.digits) if row[name] else ""
        for name in ("said_edtf", "published_edtf")
    )
    return (
        said,
        published,
        labels.code("published_basis", row["published_basis"], lang),
        name_of(row),
        office_of(row),
        labels.code("speaker_kind", row["speaker_kind"], lang),
        labels.state(state, lang) if state else "",
        labels.code("modality", row["modality"], lang),
        " ".join(str(row["words"]).split()),
        arrows(row, look),
        row["publisher"] or "",
        row["republisher"] or "",
        row["title"] or "",
    )
