"""From a basket to a brief: every card made again in the brief's own language.

A card is made again from the snapshot it was taken from. Where that is no longer
kept, it stands as it was taken, and the brief says so.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd

from dashboard import citations, labels, warehouse
from dashboard.briefs import basket
from dashboard.briefs.contents import (
    MOST_SENTENCES,
    Account,
    Brief,
    Excerpt,
    Exhibit,
    Remark,
)
from dashboard.evidence import panel as evidence
from dashboard.evidence.quotations import Quotation
from dashboard.exports import Sheet, recipes
from dashboard.frame import share
from dashboard.lines import Line
from dashboard.rows import row_dicts
from dashboard.selection import Filters
from dashboard.theme import Look

_WORDS = ["article_id", "span_start", "span_end", "statement_id"]


def gathered(
    held: basket.Basket, look: Look, *, title: str, made_on: date, url: str | None
) -> Brief:
    """Return the brief of a basket, in the language and the light of a look."""
    return Brief(
        title=title,
        summary=held.summary,
        items=tuple(_item(item, look, url) for item in held.items),
        made_on=made_on,
        home=share.address("overview", Filters(lang=look.lang), url),
    )


def parts_of(card: basket.Card, look: Look) -> dict[str, Any]:
    """Return a card's parts for a look; nothing where it only stands as taken."""
    if card.recipe is None or not warehouse.is_kept(card.snapshot):
        return {}
    with warehouse.reading(card.snapshot):
        return recipes.made_again(card.recipe, look) or {}


def _item(item: basket.Item, look: Look, url: str | None) -> Exhibit | Excerpt | Remark:
    if isinstance(item.subject, basket.Card):
        return _exhibit(item.subject, item.note, look, url)
    if isinstance(item.subject, basket.Fact):
        return _excerpt(item.subject, item.note, look, url)
    return Remark(item.note)


def _excerpt(fact: basket.Fact, note: str, look: Look, url: str | None) -> Excerpt:
    start, end = fact.quotation.span
    held = replace(fact.filters, lang=look.lang)
    for name, value in (
        ("article", fact.quotation.article["article_id"]),
        ("at", f"{start}-{end}"),
        ("q", None),
    ):
        held = held.with_extra(name, value)
    link = share.address("articles", held, url, snapshot=fact.snapshot)
    return Excerpt(fact.quotation, fact.snapshot, link, note)


def _exhibit(card: basket.Card, note: str, look: Look, url: str | None) -> Exhibit:
    held = replace(card.filters, lang=look.lang, digits=look.digits)
    made = parts_of(card, look)
    sheet, accounts, left_out = card.sheet, (), 0
    if warehouse.is_kept(card.snapshot):
        with warehouse.reading(card.snapshot):
            sheet = _sheet(card, made, held) if made else sheet
            accounts, left_out = _accounts(sheet, made.get("found", ()))
    return Exhibit(
        sheet=sheet,
        rows=made.get("drawn", sheet.data),
        accounts=accounts,
        snapshot=card.snapshot,
        link=share.address(card.view, held, url, snapshot=card.snapshot),
        left_out=left_out,
        note=note,
        caution="" if made else _caution(card, look),
    )


def _sheet(card: basket.Card, made: dict[str, Any], held: Filters) -> Sheet:
    return replace(
        card.sheet,
        title=made["title"],
        aid=made["aid"],
        citation=made["citation"],
        data=made["data"],
        figure=made.get("figure"),
        lead=made.get("lead"),
        body=made.get("body"),
        evidence=made.get("evidence", card.sheet.evidence),
        origin=citations.origin(made["citation"], held, card.view),
    )


def _caution(card: basket.Card, look: Look) -> str:
    if not warehouse.is_kept(card.snapshot):
        return labels.text("brief.as_taken", look.lang)
    origin = card.sheet.origin
    if origin is None or origin.lang == look.lang:
        return ""
    return labels.text("brief.as_drawn", look.lang)


def _accounts(sheet: Sheet, found: Sequence[object]) -> tuple[tuple[Account, ...], int]:
    """Return the findings of a card, and how many sentences are not quoted."""
    told = [line for line in found if isinstance(line, Line)]
    if told:
        return _of_lines(told)
    if sheet.evidence is None or sheet.evidence.empty:
        return (), 0
    return _of_marks(sheet.evidence)


def _of_lines(told: list[Line]) -> tuple[tuple[Account, ...], int]:
    most = max(MOST_SENTENCES // len(told), 2)
    wanted = {line.key: _once(line.references) for line in told}
    quoted = _quoted(pd.concat([rows.head(most) for rows in wanted.values()]))
    accounts = tuple(
        Account(
            said=line.said,
            quotations=_those(wanted[line.key].head(most), quoted),
            line=line,
        )
        for line in told
    )
    return accounts, sum(max(len(rows) - most, 0) for rows in wanted.values())


def _of_marks(references: pd.DataFrame) -> tuple[tuple[Account, ...], int]:
    """Group the sentences behind a chart by the fact they state."""
    facts = references[references["kind"] != "article"]
    cited = references if facts.empty else facts
    cited = cited[cited["article_id"].notna()]
    rows = cited.assign(fact=_facts(cited)).drop_duplicates([*_WORDS, "fact"])
    rows = rows.reset_index(drop=True)
    # Every fact gets its first sentence before any gets a second.
    turn = rows.groupby("fact", sort=False).cumcount().sort_values(kind="stable")
    in_turn = rows.loc[turn.index, _WORDS].drop_duplicates()
    kept = rows.merge(in_turn.head(MOST_SENTENCES), on=_WORDS)
    quoted = _quoted(kept)
    accounts = tuple(
        Account(said=str(fact), quotations=_those(mine, quoted))
        for fact, mine in kept.groupby("fact", sort=False)
    )
    return accounts, max(len(in_turn) - MOST_SENTENCES, 0)


def _once(references: pd.DataFrame) -> pd.DataFrame:
    if references.empty:
        return references
    cited = references[references["article_id"].notna()]
    return cited.drop_duplicates(_WORDS).reset_index(drop=True)


def _facts(rows: pd.DataFrame) -> list[str]:
    if "fact" not in rows:
        return [""] * len(rows)
    return [fact if isinstance(fact, str) else "" for fact in rows["fact"]]


def _quoted(references: pd.DataFrame) -> dict[tuple[object, ...], Quotation]:
    if references.empty:
        return {}
    return {
        (one.article["article_id"], *one.span, _said(one)): one
        for one in evidence.quotations(references)
    }


def _those(
    rows: pd.DataFrame, quoted: dict[tuple[object, ...], Quotation]
) -> tuple[Quotation, ...]:
    names = (
        (
            row["article_id"],
            int(row["span_start"]),
            int(row["span_end"]),
            row["statement_id"] if isinstance(row["statement_id"], str) else None,
        )
        for row in row_dicts(rows)
    )
    return tuple(quoted[name] for name in names if name in quoted)


def _said(quotation: Quotation) -> str | None:
    return quotation.statement["statement_id"] if quotation.statement else None
