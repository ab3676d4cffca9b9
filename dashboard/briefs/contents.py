"""What a brief holds, and the numbers of its footnotes."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import pandas as pd

from dashboard import labels
from dashboard.evidence.quotations import Quotation
from dashboard.exports import Sheet
from dashboard.lines import Line
from dashboard.selection import Digits, Language

# Rows of a table and sentences of an exhibit that a brief prints; the rest is
# counted, and the exhibit's link leads to it.
MOST_ROWS = 40
MOST_SENTENCES = 30


@dataclass(frozen=True, slots=True)
class Account:
    """One finding of an exhibit with the sentences it rests on.

    Attributes:
        said: the finding; empty where the sentences stand for the whole exhibit.
        line: the card's line that says it, None where a chart does.
    """

    said: str
    quotations: tuple[Quotation, ...]
    line: Line | None = None


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A card of a view.

    Attributes:
        rows: the rows as the card draws them, with fewer columns than its files have.
        left_out: sentences behind it that are not quoted.
        link: the view it was taken from, with its filters and its snapshot.
        caution: how what is shown departs from the rest of the brief.
    """

    sheet: Sheet
    rows: pd.DataFrame
    accounts: tuple[Account, ...]
    snapshot: str
    link: str
    left_out: int = 0
    note: str = ""
    caution: str = ""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """One quotation."""

    quotation: Quotation
    snapshot: str
    link: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Remark:
    """A note of the reader's own."""

    text: str


@dataclass(frozen=True, slots=True)
class Brief:
    """Everything that is to be written, in its order.

    Attributes:
        made_on: the day it is made.
        home: where the dashboard is served; links of a brief begin with it.
    """

    title: str
    summary: str
    items: tuple[Exhibit | Excerpt | Remark, ...]
    made_on: date
    home: str = ""

    @property
    def snapshots(self) -> tuple[str, ...]:
        """Return the snapshots its items were taken from."""
        named = (item.snapshot for item in self.items if not isinstance(item, Remark))
        return tuple(dict.fromkeys(named))

    @property
    def filters(self) -> tuple[str, ...]:
        """Return the filters its exhibits were taken under, each once."""
        return tuple(
            dict.fromkeys(
                said
                for item in self.items
                if isinstance(item, Exhibit) and item.sheet.origin
                for said in item.sheet.origin.filters
            )
        )


@dataclass(frozen=True, slots=True)
class Source:
    """An article the brief quotes, and its footnotes."""

    title: str
    publisher: str
    published: str
    numbers: tuple[int, ...]


class Footnotes:
    """Numbers of quotations in the order of their first naming.

    The same words of the same speaker keep their number.
    """

    def __init__(self, brief: Brief) -> None:
        self._numbers: dict[tuple[object, ...], int] = {}
        self.notes: list[tuple[int, Quotation, str]] = []
        self._first: list[Exhibit | Excerpt] = []
        for item, quotation, snapshot in _quoted(brief):
            if _key(quotation) not in self._numbers:
                number = len(self.notes) + 1
                self._numbers[_key(quotation)] = number
                self.notes.append((number, quotation, snapshot))
                self._first.append(item)

    def number(self, quotation: Quotation) -> int:
        """Return the number of a quotation of the brief."""
        return self._numbers[_key(quotation)]

    def numbers(self, account: Account) -> tuple[int, ...]:
        """Return the numbers of an account's sentences, in their order."""
        return tuple(sorted({self.number(one) for one in account.quotations}))

    def first_named(self, item: Exhibit | Excerpt) -> list[tuple[int, Quotation, str]]:
        """Return the notes of an item whose sentences no other item quotes before."""
        named = zip(self.notes, self._first, strict=True)
        return [note for note, first in named if first is item]

    def sources(self, lang: Language, digits: Digits) -> list[Source]:
        """Return the articles quoted, by publisher, each with its footnotes."""
        articles: dict[str, list[tuple[int, Quotation]]] = {}
        for number, quotation, _ in self.notes:
            name = quotation.article["article_id"]
            articles.setdefault(name, []).append((number, quotation))
        found = [_source(notes, lang, digits) for notes in articles.values()]
        return sorted(found, key=lambda one: (not one.publisher, one.publisher))


def quotations_of(item: Exhibit | Excerpt) -> Iterator[Quotation]:
    """Yield the sentences that an item quotes."""
    if isinstance(item, Excerpt):
        yield item.quotation
        return
    for account in item.accounts:
        yield from account.quotations


def _quoted(
    brief: Brief,
) -> Iterator[tuple[Exhibit | Excerpt, Quotation, str]]:
    for item in brief.items:
        if isinstance(item, Remark):
            continue
        for quotation in quotations_of(item):
            yield item, quotation, item.snapshot


def _key(quotation: Quotation) -> tuple[object, ...]:
    said = quotation.statement["statement_id"] if quotation.statement else None
    return quotation.article["article_id"], quotation.span, said


def _source(
    notes: list[tuple[int, Quotation]], lang: Language, digits: Digits
) -> Source:
    article = notes[0][1].article
    when = labels.date_text(article["published_edtf"], lang, digits=digits)
    basis = labels.code("published_basis", article["published_basis"], lang)
    return Source(
        title=article["title"] or labels.text("evidence.untitled", lang),
        publisher=article["publisher"] or "",
        published=f"{when} ({basis})" if article["published_edtf"] else basis,
        numbers=tuple(number for number, _ in notes),
    )
