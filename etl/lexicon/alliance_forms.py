"""How alliances, and the words that tie states to them, appear in running text."""

from collections.abc import Iterable, Iterator

from etl.lexicon.forms import Form, Row, split
from etl.lexicon.verbs import verb_forms

# Spellings that stand beside each other in the press; folding makes neither equal.
_SPELLINGS = (
    ("أوروب", "أورب"),
    ("أميرك", "أمريك"),
    ("أمريك", "أميرك"),
    ("شنغهاي", "شانغهاي"),
    ("استخباراتي", "استخباري"),
)


def alliance_forms(row: Row) -> Iterable[Form]:
    """Return every form of a row of alliances.csv, tagged by its column."""
    for column in ("names", "weak", "shared", "linked"):
        for name in split(row[column]):
            for surface in _spellings(name):
                yield Form(surface, tag=column)
    for abbreviation in split(row["abbreviations"]):
        yield Form(abbreviation, tag="abbreviations", clitics="conjunction")


def alliance_word_forms(row: Row) -> Iterable[Form]:
    """Return the forms of a row of alliance_words.csv.

    What only looks like an alliance has a kind of its own, so that it can hide
    the name it holds: «المحيط الأطلسي» (the Atlantic Ocean).
    """
    kind = "alliance_homonym" if row["role"] == "homonym" else ""
    for surface in split(row["forms"]):
        yield Form(surface, tag=row["role"], kind=kind)


def cue_forms(row: Row) -> Iterable[Form]:
    """Return the forms of a row of membership_cues.csv: a verb's, or fixed ones.

    Participles are names of people more often than cues: «قائد» (a commander).
    """
    if row["root"]:
        for verb in verb_forms(
            row["root"],
            int(row["measure"]),
            vowels=row["vowels"] or "a-u",
            masdars=tuple(split(row["masdar"])),
        ):
            if verb.tag not in {"participle", "passive_participle"}:
                yield verb.form()
    for surface in split(row["forms"]):
        yield Form(surface, tag="phrase")


def _spellings(name: str) -> Iterator[str]:
    yield name
    for old, new in _SPELLINGS:
        if old in name:
            yield name.replace(old, new)
    # «تحالف رباعي» in the accusative: «تحالفًا رباعيًّا».
    words = name.split()
    if len(words) > 1 and not any(word.startswith("ال") for word in words):
        yield " ".join(_accusative(word) for word in words)


def _accusative(word: str) -> str:
    return word if word.endswith(("ة", "ا", "ى", "ء")) else word + "ا"
