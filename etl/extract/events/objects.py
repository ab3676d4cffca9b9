"""Which noun settles what a verb of several meanings means: «علقت عضويتها»."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from etl.extract.events.words import Span, Word, last_word
from etl.lexicon.forms import Row, split
from etl.lexicon.scan import Hit, Scan

# How far before its verb the subject that settles it may stand.
_SUBJECT_REACH = 60
# How near its object a verb stands that has many others.
_OWN_OBJECT = 32
# How near after its verb a pronoun with its preposition stands: «التحقت بها».
_NEXT = 6
# How far before its verb stands what a pronoun means again: «الاجتماع يرأسه».
_FRONTED = 60
_WHO = frozenset({"التي", "الذي", "والتي", "والذي"})
# Families of which one before its verb decides as its subject or antecedent.
_SUBJECTS = frozenset({"troops", "body", "mission", "joint", "ultimatum"})


# What is set up once and then spoken of: «إنشاء المركز» (setting up the centre).
_SET_UP = frozenset(
    {"body", "joint", "mission", "base", "exercise", "meeting", "sitting"}
)
_ARTICLE = ("ال", "لل")


@dataclass(frozen=True, slots=True)
class Object:
    """What settles a verb's meaning.

    Attributes:
        row: the reading that holds. end: where verb and object end.
        start: where the object begins, if it stands before its verb.
        known: the noun has its article. membership: it is one.
        own: it has its owner's pronoun, as in «عضويتها» (its membership).
        pointing: it is only a pronoun.
    """

    row: Row
    end: int
    known: bool = False
    membership: bool = False
    own: bool = False
    pointing: bool = False
    start: int | None = None


def find_object(
    scan: Scan, word: Word, rows: Sequence[Row], span: Span
) -> Object | None:
    """Return the nearest noun that one of the readings asks for, None for none."""
    rows = [row for row in rows if row["class"] == "act" and row["objects"]]
    if not rows:
        return None
    best: tuple[int, Row, Hit] | None = None
    for hit in _candidates(scan, word, span):
        distance = abs(hit.start - word.end)
        if best is not None and distance >= best[0]:
            continue
        group = hit.entry.row["group"]
        for row in rows:
            if group in split(row["objects"]) and _is_own(scan, row, hit, distance):
                best = distance, row, hit
                break
    if best is None:
        return _fronted(scan, word, rows, span[0]) or _pronoun(scan, word, rows)
    _, row, hit = best
    return Object(
        row=row,
        end=word.word_end if hit.start < word.end else hit.end,
        known=hit.prefix.endswith("ال") and hit.entry.row["group"] in _SET_UP,
        membership=hit.entry.row["group"] == "membership",
        own=hit.word_end > hit.end,
    )


def _candidates(scan: Scan, word: Word, span: Span) -> Iterator[Hit]:
    low = max(span[0], word.word_start - _SUBJECT_REACH)
    for hit in scan.within(low, span[1], "event_object"):
        group = hit.entry.row["group"]
        of_verb = group in _SUBJECTS and word.form == "verb"
        if of_verb and _is_subject(hit, word):
            continue
        # Before its verb only a subject decides: «وحدات منها دخلت».
        if hit.start < word.end and (group not in _SUBJECTS or word.form == "noun"):
            continue
        yield hit


def _is_subject(hit: Hit, word: Word) -> bool:
    """Whether a definite noun right after its verb is its subject, no object."""
    return hit.prefix.endswith("ال") and hit.word_start == word.word_end + 1


def _is_own(scan: Scan, row: Row, hit: Hit, distance: int) -> bool:
    """Whether an object is its verb's own, where the row asks for that."""
    ways = split(row["group"])
    if "apart" in ways:
        # «أعلنت قوة …» (a force announced): it is the subject, or belongs to it.
        known = hit.prefix.endswith(_ARTICLE)
        if distance <= 3 or (known and last_word(scan.text, hit.word_start) != "عن"):
            return False
    if "of_talks" in ways and not _is_of_talks(scan, hit):
        return False
    if "into" in ways and hit.entry.row["group"] == "alliances":
        return last_word(scan.text, hit.word_start) == "الي"
    return "own" not in ways or distance <= _OWN_OBJECT


def _is_of_talks(scan: Scan, stage: Hit) -> bool:
    """Whether talks are what has come so far: «التفاهمات … بلغت مراحل متقدمة»."""
    low = scan.sentence_at(stage.start)[0]
    hits = scan.within(low, stage.start, "event_object")
    return any(hit.entry.row["group"] == "talks" for hit in hits)


def _fronted(scan: Scan, word: Word, rows: Sequence[Row], floor: int) -> Object | None:
    """Return the reading whose object went before: «القمة ترأستها المغرب».

    The nearest of its nouns with the article that the clause holds before the verb.
    """
    rows = [row for row in rows if "chairs" in split(row["group"])]
    if word.form != "verb" or not word.has_pronoun or not rows:
        return None
    low = max(floor, word.word_start - _FRONTED)
    for hit in reversed([*scan.within(low, word.word_start, "event_object")]):
        for row in rows:
            known = hit.prefix.endswith(_ARTICLE)
            if known and hit.entry.row["group"] in split(row["objects"]):
                return Object(row, word.word_end, known=True, start=hit.word_start)
    return None


def _pronoun(scan: Scan, word: Word, rows: Sequence[Row]) -> Object | None:
    """Return the reading whose object is only a pronoun: «أسستها», «التحقت بها»."""
    if word.form != "verb":
        return None
    past = word.tense != "imperfect"
    after = scan.within(word.word_end, word.word_end + _NEXT, "clause_word")
    toward_it = any(hit.key == "resumptive" for hit in after)
    # «قطر التي خرجت في يناير» (Qatar, which left in January), with no «from».
    left = last_word(scan.text, word.word_start) in _WHO and not any(
        hit.key == "from" for hit in after
    )
    for row in rows:
        ways = split(row["group"])
        founded = past and word.has_pronoun and "founding" in ways
        if founded or ((toward_it or left) and "toward_it" in ways):
            return Object(row, word.word_end, pointing=True)
    return None
