"""The card of the names that alliances share: who uses them, what we linked."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pandas as pd

from dashboard import citations, labels, theme
from dashboard.lines import Line
from dashboard.queries import namings as queries
from dashboard.queries.alliances import alliance_hues
from dashboard.rows import row_dicts
from dashboard.selection import Filters
from dashboard.theme import Look
from dashboard.warehouse import kept
from etl import arabic

Row = dict[str, Any]

_HEADS = ("bearer", "alliance_id", "name", "what", "published", "uses_name", "reason")


@kept
def names(
    filters: Filters, wanted: tuple[str, ...], look: Look
) -> dict[str, Any] | None:
    """Return the card of names that these alliances share with others, if any."""
    # Whoever looks at one bearer of a name is to see the others.
    every = replace(filters, alliances=())
    namings = queries.shared_namings(every, wanted)
    if namings["alliance_id"].nunique() < 2:
        return None
    namings = namings.assign(uses_name=[_uses_name(row) for row in row_dicts(namings)])
    links = queries.links_by_us(every, tuple(dict.fromkeys(namings["alliance_id"])))
    texts = namings["article_id"].nunique()
    return {
        "title": labels.text("naming.title", look.lang),
        "aid": labels.text("naming.aid", look.lang),
        "found": [*_bearer_lines(namings, look), *_link_lines(links, namings, look)],
        "data": _table(namings, links, look),
        "citation": citations.line(
            filters,
            shown=labels.counted("article", texts, look.lang, look.digits),
            sources=namings["publisher"].dropna(),
        ),
        "none": labels.text("naming.none", look.lang),
    }


def _uses_name(row: Row) -> bool:
    """Tell whether a naming says the shared name, with or without its article."""
    return _bare(row["surface"]) == _bare(row["name"])


def _bare(words: str) -> list[str]:
    # «للتحالف» (to the alliance) and «تحالف» (an alliance) are «التحالف».
    folded = (word.removeprefix("لل") for word in arabic.key(words).split())
    return [word.removeprefix("ال") for word in folded]


def _bearer_lines(namings: pd.DataFrame, look: Look) -> Iterator[Line]:
    hues = alliance_hues()
    for (name, alliance), mine in namings.groupby(["name", "alliance_id"], sort=False):
        using = mine[mine["uses_name"]]
        every = _texts(mine["article_id"].nunique(), look)
        count = _texts(using["article_id"].nunique(), look)
        key = "naming.unused" if using.empty else "naming.used"
        said = labels.text(key, look.lang, name=name, count=count, every=every)
        yield Line(
            key=str(alliance),
            head=labels.alliance(str(alliance), look.lang),
            said=said,
            by=_titles(using, look),
            alliance_id=str(alliance),
            hue=theme.hue(hues[str(alliance)], look.dark),
            references=using.drop_duplicates("article_id").assign(fact=said),
        )


def _link_lines(
    links: pd.DataFrame, namings: pd.DataFrame, look: Look
) -> Iterator[Line]:
    reason = "reason_ar" if look.lang == "ar" else "reason_en"
    for number, link in enumerate(
        row_dicts(links.drop_duplicates(["alliance_id", "article_id"]))
    ):
        alliance = link["alliance_id"]
        behind = namings[
            (namings["article_id"] == link["article_id"])
            & (namings["alliance_id"] == alliance)
        ]
        short = labels.isolated(labels.alliance(alliance, look.lang, short=True))
        head = labels.text("naming.linked", look.lang, alliance=short)
        yield Line(
            key=f"link_{number}",
            head=head,
            said=labels.text(
                "naming.linked_said", look.lang, title=_title(link, look),
                when=_when(link, look),
            ),
            by=labels.text("naming.linked_by", look.lang, reason=link[reason]),
            references=behind.drop_duplicates("surface").assign(fact=head),
        )  # fmt: skip


def _titles(using: pd.DataFrame, look: Look) -> str:
    once = using.drop_duplicates("article_id")
    return "\n".join(
        f"«{_title(row, look)}» · {_when(row, look)}" for row in row_dicts(once)
    )


def _title(row: Row, look: Look) -> str:
    return labels.isolated(row["title"] or labels.text("naming.untitled", look.lang))


def _when(row: Row, look: Look) -> str:
    return labels.date_text(row["published_edtf"], look.lang, digits=look.digits)


def _texts(count: int, look: Look) -> str:
    return labels.counted("article", count, look.lang, look.digits, is_governed=True)


def _table(namings: pd.DataFrame, links: pd.DataFrame, look: Look) -> pd.DataFrame:
    """Return one row per alliance and text that mentions it."""
    lang = look.lang
    reason = "reason_ar" if lang == "ar" else "reason_en"
    why = {
        (link["alliance_id"], link["article_id"]): link[reason]
        for link in row_dicts(links)
    }
    answers = [labels.text(f"alliances.self_{one}", lang) for one in ("no", "yes")]
    keys = ["name", "alliance_id", "article_id"]
    rows = [
        (
            labels.alliance(str(alliance), lang), alliance, name,
            row_dicts(mine)[0]["title"] or "", _when(row_dicts(mine)[0], look),
            answers[bool(mine["uses_name"].any())], why.get((alliance, article), ""),
        )
        for (name, alliance, article), mine in namings.groupby(keys, sort=False)
    ]  # fmt: skip
    heads = [labels.text(f"column.{head}", lang) for head in _HEADS]
    return pd.DataFrame(rows, columns=heads)
