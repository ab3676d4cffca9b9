"""How offices, ranks and honorifics appear in text."""

from collections.abc import Iterable

from etl.lexicon.forms import Form, Row, split

# Looked up beside a title, not looked for in the text.
_ONLY_READ = {"modifier", "complement"}
_WITH_PRONOUN = {"office"}


def title_forms(row: Row) -> Iterable[Form]:
    """Return the forms of a row of titles.csv; the hit's kind is its class."""
    if row["class"] in _ONLY_READ:
        return
    kind = "title" if row["class"] == "office" else row["class"]
    clitics = "noun+pronoun" if row["class"] in _WITH_PRONOUN else "noun"
    for surface in split(row["forms"]):
        yield Form(surface, tag="singular", kind=kind, clitics=clitics)
    for surface in split(row["plurals"]):
        yield Form(surface, tag="plural", kind=kind, clitics="noun")
