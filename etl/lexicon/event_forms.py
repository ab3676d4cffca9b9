"""Forms of the words that tell events: triggers, their objects, places, small words."""

from collections.abc import Iterable, Iterator

from etl.lexicon.forms import Form, Row, split
from etl.lexicon.verbs import VerbForm, verb_forms

VERB, NOUN, PARTICIPLE, OBJECT = (
    "event_verb", "event_noun", "event_participle", "event_object",
)  # fmt: skip

# Nouns after which a common word names a place: «مدينة الخبر» (the city of Khobar).
_PLACE_NOUNS = (
    "مدينة", "بلدة", "قرية", "محافظة", "ولاية", "منطقة", "قضاء", "ناحية", "ميناء",
    "معبر", "مطار", "قاعدة", "جزيرة", "ريف", "جبل", "جبال", "إقليم", "مخيم",
)  # fmt: skip
# In the column masdar: the verbal noun means something else («تنظيم», a group).
_NO_NOUN = "-"
# Forms that news hardly writes and that look like other words: «وُوفقا».
_RARE = {
    "passive": ("3md", "3fd", "3mp", "3fp"), "perfect": ("3fp",), "imperfect": ("3fp",),
}  # fmt: skip
# Words of clause_words.csv that take every clitic of a noun.
_NOMINAL = frozenset({
    "opener", "bystander", "collective", "own", "institution", "attribute",
    "meanwhile", "unnamed", "holder", "officials", "disaster",
})  # fmt: skip


def trigger_forms(row: Row) -> Iterator[Form]:
    """Return the forms of a row of triggers.csv, by its class."""
    if row["root"]:
        yield from _verb(row)
    elif row["class"] == "object":
        for noun in split(row["lemma"]):
            yield from _inflected(noun, OBJECT)
    elif row["class"] == "plan":
        for words in split(row["lemma"]):
            yield Form(words, tag="imperfect", clitics="conjunction", kind=VERB)
    else:
        for noun in split(row["lemma"]):
            yield from _inflected(noun, NOUN)


def place_forms(row: Row) -> Iterator[Form]:
    """Return a place's names; a common word only after a noun for a place."""
    for name in split(row["names"]):
        yield Form(name)
    for name in split(row["cued"]):
        for noun in _PLACE_NOUNS:
            yield Form(f"{noun} {name}")


def clause_word_forms(row: Row) -> Iterable[Form]:
    """Return the words of a row of clause_words.csv, tagged with what they need.

    «ب+مشاركة» is looked for as the noun, and the tag names the letter it needs:
    as an entry of its own the word would hide the noun from everybody else.
    """
    for words in split(row["words"]):
        letter, joined, noun = words.partition("+")
        if joined:
            yield Form(noun, tag=letter, clitics="noun")
        else:
            clitics = "noun" if row["role"] in _NOMINAL else "conjunction"
            yield Form(words, tag="", clitics=clitics)


def _verb(row: Row) -> Iterator[Form]:
    masdars = tuple(one for one in split(row["masdar"]) if one != _NO_NOUN)
    measure = int(row["measure"])
    for form in verb_forms(
        row["root"], measure, vowels=row["vowels"] or "a-u", masdars=masdars
    ):
        if form.tag == "masdar":
            if row["masdar"] != _NO_NOUN:
                yield form.form(kind=NOUN)
        elif form.tag == "participle":
            yield from _circumstance(row, form.surface, form.agreement)
        elif form.tag != "passive_participle" and not _is_rare(row, form):
            yield form.form(kind=VERB)


def _is_rare(row: Row, form: VerbForm) -> bool:
    """Whether news hardly writes a form that looks like another word: «وزير»."""
    if form.agreement in _RARE.get(form.tag, ()):
        return True
    weak_end = row["root"][-1] in "وي"
    return form.tag == "passive" and row["measure"] == "1" and not weak_end


def _circumstance(row: Row, surface: str, agreement: str) -> Iterator[Form]:
    """Yield the accusative that tells a further act: «متهما» (accusing)."""
    accusative = surface.endswith(("ا", "ة", "ين")) and agreement in {"ms", "fs", "mp"}
    if accusative and "participle" in split(row["group"]):
        yield Form(surface, tag="participle", clitics="conjunction", kind=PARTICIPLE)


def _inflected(noun: str, kind: str) -> Iterator[Form]:
    """Yield a noun as listed, in the accusative and dual, its adjective with ال."""
    for surface in (noun, *_endings(noun)):
        yield Form(surface, clitics="noun+pronoun", kind=kind)
    first, _, rest = noun.partition(" ")
    if rest and not rest.startswith(("ال", "ل")):
        yield Form(f"{first} ال{rest}", clitics="noun", kind=kind)


def _endings(noun: str) -> tuple[str, ...]:
    if " " in noun or noun.endswith(("ا", "ى", "ات", "ين", "ون", "ان")):
        return ()
    if noun.endswith("ة"):
        return (noun[:-1] + "ت", noun[:-1] + "تين", noun[:-1] + "تان")
    return (noun + "ا", noun + "ين", noun + "ان")
