"""What an event word tells in its clause: which act, and with which other words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from etl.extract.events.words import Word
from etl.lexicon.forms import Row, split
from etl.lexicon.scan import Scan

# How far after its verb an object or the noun of a light verb may stand.
_OBJECT_REACH = 110
_NOUN_REACH = 120
# How far after a verbal noun its object may stand: «رفع العقوبات» (lifting sanctions).
_NEAR = 45
_SUBJECT_REACH = 60
# A chain of verbal nouns is followed so far: «بدء تنفيذ وقف العمليات».
_CHAIN = 3
# Verbs of deciding leave these acts their own type: «قررت فرض عقوبات» (SANCTION).
_TELLING = frozenset({
    "SANCTION", "RETREAT", "MOBILIZE", "ASSAULT", "CONCEDE", "COERCE", "REJECT", "AID",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Trigger:
    """One act as its words tell it.

    Attributes:
        word: the verb or noun that carries it.
        noun: the noun beside a light verb that says what was done, if any.
        event_type: PLOVER's.
        start, end: from the first to the last of its words.
        planned: its verb says that it is intended.
        beginning: its verb says that it has begun or goes on.
        objects: the families of nouns that decided the reading.
    """

    word: Word
    event_type: str
    start: int
    end: int
    noun: Word | None = None
    planned: bool = False
    beginning: bool = False
    objects: str = ""
    light: bool = False


def read_trigger(
    word: Word, scan: Scan, span: tuple[int, int], nouns: Sequence[Word]
) -> Trigger | None:
    """Return what a word tells within a span of its clause, None if nothing.

    Args:
        word: the verb, participle or noun.
        scan: the text.
        span: the clause, or what of it may belong to the word.
        nouns: the event nouns of that span, in order.
    """
    if word.form == "noun":
        return _read_noun(word, scan, span, nouns)
    return _read_verb(word, scan, span, nouns)


def _read_verb(
    word: Word, scan: Scan, span: tuple[int, int], nouns: Sequence[Word]
) -> Trigger | None:
    exact = _best_by_object(word, scan, span, _OBJECT_REACH)
    light = _row_of(word, "light", "plan", "announce")
    told = _complement(word, scan, span, nouns) if light else None
    if light and told and not (exact and exact.end <= told.end):
        return _through(word, light, told)
    if exact:
        return exact
    if light and light["type"]:
        return _trigger(word, light["type"])
    plain = next(
        (row for row in word.rows if row["class"] == "act" and not row["objects"]), None
    )
    return _trigger(word, plain["type"]) if plain else None


def _through(word: Word, light: Row, told: Trigger) -> Trigger:
    """Return the act that a noun tells through a verb that says little itself."""
    event_type = told.event_type
    if light["type"] and event_type not in _TELLING:
        event_type = light["type"]
    return Trigger(
        word=word,
        noun=told.word,
        event_type=event_type,
        start=min(word.word_start, told.start),
        end=max(word.word_end, told.end),
        planned=light["class"] == "plan" or told.planned,
        beginning=light["group"] == "begin" or told.beginning,
        objects=told.objects,
        light=True,
    )


def _read_noun(
    word: Word, scan: Scan, span: tuple[int, int], nouns: Sequence[Word]
) -> Trigger | None:
    exact = _best_by_object(word, scan, (word.start, span[1]), _NEAR)
    if exact:
        return exact
    own = _row_of(word, "deed", "noun") or next(
        (row for row in word.rows if row["class"] == "act" and not row["objects"]),
        None,
    )
    if own:
        return replace(_trigger(word, own["type"]), light=own["class"] == "noun")
    light = _row_of(word, "light", "announce")
    told = _complement(word, scan, span, nouns, reach=_NEAR + 15) if light else None
    return _through(word, light, told) if light and told else None


def _row_of(word: Word, *classes: str) -> Row | None:
    return next((row for row in word.rows if row["class"] in classes), None)


def _complement(
    word: Word,
    scan: Scan,
    span: tuple[int, int],
    nouns: Sequence[Word],
    *,
    reach: int = _NOUN_REACH,
) -> Trigger | None:
    """Return what the first telling noun after a word tells."""
    for place, noun in enumerate(nouns):
        if word.end <= noun.word_start <= word.end + reach:
            told = _read_noun(noun, scan, span, nouns[place + 1 :][:_CHAIN])
            if told:
                return told
    return None


def _best_by_object(
    word: Word, scan: Scan, span: tuple[int, int], reach: int
) -> Trigger | None:
    """Return the reading whose object stands nearest, None where none does."""
    best: tuple[int, Row, int] | None = None
    rows = [row for row in word.rows if row["class"] == "act" and row["objects"]]
    if not rows:
        return None
    low = max(span[0], word.word_start - _SUBJECT_REACH)
    high = min(span[1], word.end + reach)
    for hit in scan.within(low, high, "event_object"):
        if hit.start == word.start:
            continue
        group = hit.entry.row["group"]
        # Before its verb only a subject decides: «وحدات منها دخلت» (units entered).
        if hit.start < word.end and group != "troops":
            continue
        distance = abs(hit.start - word.end)
        for row in rows:
            if group in split(row["objects"]) and (best is None or distance < best[0]):
                best = (distance, row, hit.end)
    if best is None:
        return None
    found = _trigger(word, best[1]["type"])
    return replace(found, end=max(found.end, best[2]), objects=best[1]["objects"])


def _trigger(word: Word, event_type: str) -> Trigger:
    return Trigger(word, event_type, word.word_start, word.word_end)
