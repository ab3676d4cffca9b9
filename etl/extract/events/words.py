"""The words of a text that may tell an event, each read as verb or as noun."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from etl.extract.events.small_words import SmallWords
from etl.lexicon.event_forms import NOUN, PARTICIPLE, VERB
from etl.lexicon.forms import Row
from etl.lexicon.scan import Hit, Scan

Span = tuple[int, int]

# Roles of small words after which a homograph is a noun: «في بحث» (in a study).
_BEFORE_NOUNS = frozenset({
    "place", "against", "from", "with", "agent", "factual", "need", "topic",
})  # fmt: skip
# After these it is a verb: «الذي رفض» (who refused), «لم تقبل» (did not accept).
_BEFORE_VERBS = frozenset({"relative", "negation", "once", "opener"})
_LAST_WORD = re.compile(r"([^\s،,؛:.!?؟\"()\[\]-]+)\s*$")
_PARTICLE = frozenset({"قد", "وقد", "فقد", "سوف", "وسوف"})
_NOUN_PREFIX = re.compile("(?:[وف]?(?:[بك]?ال|لل|[بك]))")


@dataclass(frozen=True, slots=True)
class Word:
    """A word that may tell an event, and what the lexicon says of it.

    Attributes:
        start, end: the form without its clitics.
        word_start, word_end: the written word.
        form: how it stands here.
        tense: `perfect`, `imperfect` or `passive`; empty for a noun.
        rows: the rows of triggers.csv that hold for this form.
    """

    start: int
    end: int
    word_start: int
    word_end: int
    prefix: str
    form: Literal["verb", "noun", "participle"]
    tense: str
    rows: tuple[Row, ...]

    @property
    def has_pronoun(self) -> bool:
        """Whether a pronoun is written to its end: «زيارته» (his visit)."""
        return self.word_end > self.end


def find_words(scan: Scan, small: SmallWords, taken: Sequence[Span]) -> list[Word]:
    """Return the words that may tell events, in text order.

    Words inside `taken`, the spans of names and dates, mean the name.
    """
    covered = Covered(taken)
    shadowed = {
        (hit.word_start, hit.word_end)
        for hit in small.hits
        if hit.key not in {"need", "once"} and not hit.entry.tag
    }
    found = []
    hits = scan.of(VERB, NOUN, PARTICIPLE)
    for _, same in groupby(hits, key=lambda hit: (hit.start, hit.end)):
        group = list(same)
        first = group[0]
        if (first.word_start, first.word_end) in shadowed:
            continue
        if not covered.overlaps(first.start, first.end):
            found.extend(_read(group, small))
    return found


class Covered:
    """Spans of which one may ask whether something lies in them."""

    def __init__(self, spans: Iterable[Span]) -> None:
        """Sort the spans; they may overlap."""
        self._spans = sorted(spans)
        self._starts = [start for start, _ in self._spans]

    def overlaps(self, start: int, end: int) -> bool:
        """Whether any span shares a character with this one."""
        place = bisect_right(self._starts, end - 1) - 1
        # Names are short and overlap little: a few steps back see them all.
        for span in self._spans[max(place - 3, 0) : place + 1]:
            if span[0] < end and start < span[1]:
                return True
        return False


def last_word(text: str, end: int) -> str:
    """Return the word before an offset, empty where a mark stands there."""
    match = _LAST_WORD.search(text, max(0, end - 40), end)
    return match.group(1) if match else ""


def _read(group: list[Hit], small: SmallWords) -> Iterator[Word]:
    verbs = [hit for hit in group if hit.kind == VERB and _may_be_verb(hit)]
    nouns = [hit for hit in group if hit.kind == NOUN]
    adverbs = [hit for hit in group if hit.kind == PARTICIPLE]
    if verbs and (not nouns or _stands_as_verb(verbs[0], small)):
        yield _word(verbs, "verb")
    elif nouns:
        yield _word(nouns, "noun")
    elif adverbs and not adverbs[0].prefix:
        yield _word(adverbs, "participle")


def _may_be_verb(hit: Hit) -> bool:
    """Whether these clitics go before this tense: س only before the imperfect."""
    if "ا" in hit.prefix or _NOUN_PREFIX.fullmatch(hit.prefix):
        return False
    if "س" in hit.prefix or "ل" in hit.prefix:
        return hit.entry.tag == "imperfect"
    return True


def _word(hits: list[Hit], form: Literal["verb", "noun", "participle"]) -> Word:
    first = hits[0]
    return Word(
        start=first.start,
        end=first.end,
        word_start=first.word_start,
        word_end=first.word_end,
        prefix=first.prefix,
        form=form,
        tense=first.entry.tag if form == "verb" else "",
        rows=tuple(hit.entry.row for hit in hits),
    )


def _stands_as_verb(hit: Hit, small: SmallWords) -> bool:
    """Decide a form that is both: «رفض» is he refused, or a refusal."""
    if hit.entry.tag == "imperfect":
        return True
    before = last_word(small.text, hit.word_start)
    if not before or before in _PARTICLE:
        return True
    roles = small.before(hit.word_start)
    if roles & _BEFORE_VERBS:
        return True
    if roles & _BEFORE_NOUNS:
        return False
    # «ورفض العراق»: joined by و the verb of a new clause; else a noun in a chain.
    return "و" in hit.prefix or "ف" in hit.prefix
