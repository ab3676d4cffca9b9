"""The card of what one alliance is told to be: a line an aspect."""

from collections.abc import Iterator
from typing import Any

import pandas as pd

from dashboard import citations, findings, labels
from dashboard.aspects import value_text
from dashboard.ledger import IMPLIED, Cell, cells
from dashboard.lines import Line
from dashboard.queries import alliances as queries
from dashboard.queries.backing import backed
from dashboard.rows import row_dicts
from dashboard.selection import Filters
from dashboard.theme import Look
from dashboard.warehouse import kept

Row = dict[Any, Any]

# The aspects in the order in which they are compared.
_ORDER = (
    "status", "function", "adversary", "seat", "leadership_form", "leadership_term",
    "claimed_size", "level", "planned",
)  # fmt: skip
_HEADS = (
    "about", "aspect_code", "claim", "value_code", "iso3", "speaker", "kind", "told",
    "published", "publisher", "modality", "flags",
)  # fmt: skip


@kept
def aspects(filters: Filters, alliance: str, look: Look) -> dict[str, Any]:
    """Return the card of what one alliance is told to be."""
    claims = queries.aspect_claims(filters, (alliance,))
    members = queries.membership_claims(filters, (alliance,))
    helped = backed(filters, alliance)
    sizes = [*_size_lines(claims, members, helped, look)]
    found = [*_aspect_lines(claims, look), *sizes]
    name = labels.isolated(labels.alliance(alliance, look.lang, short=True))
    return {
        "title": labels.text("alliances.aspects_title", look.lang, alliance=name),
        "aid": labels.text("alliances.aspects_aid", look.lang),
        "found": found,
        "data": _table(claims, sizes, look),
        "citation": citations.line(
            filters, shown=labels.counted("claim", len(claims), look.lang, look.digits)
        ),
        "none": labels.text("alliances.no_aspects", look.lang),
    }


def _aspect_lines(claims: pd.DataFrame, look: Look) -> Iterator[Line]:
    """Yield a line an aspect: every value told of it, and by whom."""
    ranks = {aspect: number for number, aspect in enumerate(_ORDER)}
    present = sorted(set(claims["aspect"]), key=lambda one: ranks.get(one, len(ranks)))
    for aspect in present:
        mine = claims[claims["aspect"] == aspect]
        values = dict.fromkeys(value_of(row, look) for row in row_dicts(mine))
        yield Line(
            key=str(aspect),
            head=labels.code("aspect", aspect, look.lang),
            said=("؛ " if look.lang == "ar" else "; ").join(values),
            by=_voices(mine, look),
            references=mine.assign(
                fact=[value_of(row, look) for row in row_dicts(mine)]
            ),
        )


def _size_lines(
    claims: pd.DataFrame, members: pd.DataFrame, helped: pd.DataFrame, look: Look
) -> Iterator[Line]:
    """Set the states that texts name beside the size that somebody claims."""
    named = [cell for cell in cells(members, None) if cell.is_in]
    if not named:
        return
    has_claim = "claimed_size" in set(claims["aspect"])
    names = findings.in_order(tuple(cell.iso3 for cell in named), look.lang)
    count = labels.counted("state", len(named), look.lang, look.digits)
    notes = [*_how_named(named, look)]
    states = tuple(helped["iso3"].unique())
    if states:
        word = labels.text("alliances.backed", look.lang)
        place = findings.in_order(states, look.lang)
        notes.append(
            labels.text("alliances.value_about", look.lang, value=word, place=place)
        )
    if has_claim:
        notes.append(labels.text("alliances.size_note", look.lang))
    yield Line(
        key="named_size",
        head=labels.code("aspect", "named_size", look.lang),
        said=f"{count}: {names}",
        by="\n".join(notes),
        references=pd.concat(
            [
                members[members["iso3"].isin([cell.iso3 for cell in named])],
                *([helped] if states else []),
            ]
        ),
    )


def _how_named(named: list[Cell], look: Look) -> Iterator[str]:
    """Yield who is more than a member, and who is only implied."""
    for cell in named:
        if cell.roles[0] != "member":
            role = labels.code("role", cell.roles[0], look.lang)
            state = labels.state(cell.iso3, look.lang)
            yield labels.text(
                "alliances.value_about", look.lang, value=role, place=state
            )
    implied = tuple(cell.iso3 for cell in named if cell.support == IMPLIED)
    if implied:
        states = findings.in_order(implied, look.lang)
        word = labels.code("support", str(IMPLIED), look.lang)
        yield labels.text("alliances.value_about", look.lang, value=word, place=states)


def value_of(row: Row, look: Look) -> str:
    """Return one claim about an alliance in words: value, date, how it is said."""
    lang = look.lang
    said = value_text(row["aspect"], str(row["value"]), row["iso3"], look)
    if row["aspect"] == "leadership_form" and row["sequence"] == 1:
        said = labels.text("alliances.value_first", lang, value=said)
    if row["date_edtf"]:
        ending = row["aspect"] == "status" and row["value"] == "ending"
        when = labels.date_text(
            row["date_edtf"], lang, deadline=ending, digits=look.digits
        )
        comma = "، " if lang == "ar" else ", "
        said += comma + when
        if row["aspect"] == "leadership_form":
            said += comma + labels.text("alliances.counted", lang)
    if row["modality"] != "asserted":
        said += f" ({labels.code('modality', row['modality'], lang)})"
    return said


def _voices(claims: pd.DataFrame, look: Look) -> str:
    """Return who says so: first speakers by name, the article's own words last."""
    names = [
        labels.isolated(row["speaker"])
        if row["speaker"]
        else labels.code("speaker_kind", "editor", look.lang)
        for row in row_dicts(claims)
    ]
    reports = labels.counted(
        "report", claims["article_id"].nunique(), look.lang, look.digits
    )
    return f"{labels.listed(list(dict.fromkeys(names))[:4], look.lang)} · {reports}"


def _table(claims: pd.DataFrame, sizes: list[Line], look: Look) -> pd.DataFrame:
    """Return one row a claim, in words with the codes beside, and the states named."""
    rows = [_row(row, look) for row in row_dicts(claims)]
    for line in sizes:
        rows.append((line.head, line.key, line.said, *[""] * (len(_HEADS) - 3)))
    heads = [labels.text(f"column.{head}", look.lang) for head in _HEADS]
    return pd.DataFrame(rows, columns=heads)


def _row(row: Row, look: Look) -> tuple[str, ...]:
    lang = look.lang
    told, published = (
        labels.date_text(row[name], lang, digits=look.digits)
        for name in ("told_edtf", "published_edtf")
    )
    doubt = labels.text("flag.less_certain", lang) if row["is_less_certain"] else ""
    return (
        labels.code("aspect", row["aspect"], lang), row["aspect"], value_of(row, look),
        row["value"], row["iso3"] or "", row["speaker"] or "",
        labels.code("speaker_kind", row["speaker_kind"] or "editor", lang), told,
        published, row["publisher"] or "",
        labels.code("modality", row["modality"], lang), doubt,
    )  # fmt: skip
