"""How a lexicon row's words appear in running text."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

Row = Mapping[str, str]

# none: the word stands alone; conjunction: و/ف may precede; noun: also ب ك ل ال;
# verb: و/ف, س, ل may precede and an object pronoun follow;
# noun+pronoun: a noun that may carry a possessive pronoun («رئيسها», its president).
Clitics = Literal["none", "conjunction", "noun", "noun+pronoun", "verb"]


@dataclass(frozen=True, slots=True)
class Form:
    """One written form of a row. `kind` overrides the file's, where given."""

    surface: str
    tag: str = "name"
    clitics: Clitics = "noun"
    kind: str = ""


def split(field: str) -> list[str]:
    """Return the alternatives of a field, which are parted by `|`."""
    if not field:
        return []  # most optional columns are empty
    return [part for one in field.split("|") if (part := one.strip())]


def from_columns(
    *columns: str, clitics: Clitics = "noun"
) -> Callable[[Row], Iterable[Form]]:
    """Return a forms function: every alternative in these columns, as it stands."""

    def forms(row: Row) -> Iterable[Form]:
        for column in columns:
            for surface in split(row[column]):
                yield Form(surface, tag=column, clitics=clitics)

    return forms


def no_forms(row: Row) -> Iterable[Form]:  # noqa: ARG001
    """Look for nothing: the table is only read by its name."""
    return ()


def anchored_words(row: Row) -> Iterable[Form]:
    """Look for the words whose place is "anchor"; links are read around them."""
    if row["place"] == "anchor":
        yield from from_columns("words")(row)


def landmark_anchors(row: Row) -> Iterable[Form]:
    """Look for the longest run of words in each phrase; `etl.landmarks` the rest."""
    for phrase in split(row["phrases"]):
        yield Form(max(phrase.split("…"), key=len).strip(), tag="phrase")
