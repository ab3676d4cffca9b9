"""Forms of the words that statements are read by."""

from collections.abc import Iterable

from etl.lexicon.forms import Form, Row, split

# How a noun ends before a pronoun: «وزرائها» (her ministers), «حكومته» (his cabinet).
_BEFORE_PRONOUN = {"اء": ("ائ", "اؤ"), "ة": ("ت",)}
# These take no alef in the accusative.
_INDECLINABLE = ("ة", "ا", "ى", "ء", "ي", "ون", "ين", "ات", "و")


def speaker_word_forms(row: Row) -> Iterable[Form]:
    """Return a speaker word's forms; one word also takes a possessive pronoun."""
    for surface in split(row["forms"]):
        clitics = "noun" if " " in surface else "noun+pronoun"
        yield Form(surface, tag=row["sort"], clitics=clitics)
        if clitics == "noun":
            continue
        if not surface.endswith(_INDECLINABLE):
            yield Form(surface + "ا", tag=row["sort"])  # «إن مسؤولاً»
        for ending, bound in _BEFORE_PRONOUN.items():
            if surface.endswith(ending):
                stem = surface.removesuffix(ending)
                for written in bound:
                    yield Form(stem + written, tag=row["sort"], clitics=clitics)


def small_word_forms(row: Row) -> Iterable[Form]:
    """Return a small word's forms with the clitics its row allows."""
    for surface in split(row["forms"]):
        yield Form(surface, tag=row["role"], clitics=row["clitics"])  # pyright: ignore[reportArgumentType]
