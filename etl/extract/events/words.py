"""The words of a text that may tell an event, each read as verb or as noun."""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

from etl.arabic import key
from etl.extract.events.small_words import SmallWords
from etl.lexicon.event_forms import NOUN, PARTICIPLE, VERB
from etl.lexicon.forms import Row, split
from etl.lexicon.scan import Hit, Scan

Span = tuple[int, int]

# Roles of small words after which a homograph is a noun: «في بحث» (in a study).
_BEFORE_NOUNS = frozenset({
    "place", "against", "from", "with", "witness", "agent", "factual", "need", "topic",
    "office", "told", "backer",
})  # fmt: skip
# After these it is a verb: «الذي رفض» (who refused), «لم تقبل» (did not accept).
_BEFORE_VERBS = frozenset({"relative", "negation", "refusal", "once", "opener"})
# What no word goes over: blanks of every kind (none lies above U+3000), and marks.
_PARTS = frozenset('،,؛:.!?؟"()[]-') | set(filter(str.isspace, map(chr, range(0x3001))))
# Endings that no noun of the verb's letters has: «صارت» (it became).
_VERBAL = ("ت", "وا", "تا")
_NISBA = ("ي", "يه", "يين", "يون")
# After «من» (who) behind these a verb follows: «أول من أمر» (the first to order).
_FIRST = frozenset({"اول", "اخر", "كل", "ثاني", "واول", "واخر"})
_PARTICLE = frozenset({"قد", "وقد", "فقد", "سوف", "وسوف"})
# Of the pronouns news writes those of the third person, and «we».
_PRONOUNS = frozenset({"ه", "ها", "هم", "هما", "هن", "نا"})
# Acts whose word begins their name: «مناورات درع الجزيرة».
_NAMED = frozenset({"CONSULT", "COOPERATE"})
# Small words that may be an event's word as well: «القمة» (the summit).
_OPEN = frozenset({"need", "office", "once", "collective", "aftermath", "document"})
# Words that make the noun after them part of a name or title: «قيادة العمليات».
_TITLES = frozenset({"bystander", "office", "institution"})
# Classes of nouns that tell an act by themselves.
_TELLING = frozenset({"deed", "noun"})
_NOUN_PREFIX = re.compile("(?:[وف]?(?:[بك]?ال|لل|[بك]))")
# How much stands between a meeting and its verb: «قمة افتراضية عقدت».
_ADJECTIVE = 14
# How long a titled name that begins its sentence may be.
_TITLED = 60
# How near after a verb its subject must stand to prove it one.
_NEXT = 22
# How near before it a verb must stand whose subject it shares.
_NEAR_VERB = 90


@dataclass(frozen=True, slots=True)
class Word:
    """A word that may tell an event, and what the lexicon says of it.

    Attributes:
        start, end: the form without its clitics.
        word_start, word_end: the written word.
        prefix, surface: its clitics and the form, folded.
        form: how it stands here.
        tense: `perfect`, `imperfect` or `passive`; empty for a noun.
        rows: the rows of triggers.csv that hold for this form. tenses: theirs;
            «تسلم» is a past of one verb (he received) and a present of another.
        topic: it is only spoken of, or was told before: «ضرورة التعاون» (the need
            for …), «هذه القاعدة» (this base).
        inside: «في» (in) makes it the setting of another act: «في بيان مشترك».
        beyond: it came before or after another act: «عقب التوقيع» (after signing).
        about: «عن» (of) makes it what is spoken of: «رواية عن حرب» (a novel of war).
        inner: it only says what kind of act the noun before it is: «عملية إنزال».
    """

    start: int
    end: int
    word_start: int
    word_end: int
    prefix: str
    surface: str
    form: Literal["verb", "noun", "participle"]
    tense: str
    rows: tuple[Row, ...]
    tenses: tuple[str, ...]
    topic: bool = False
    inside: bool = False
    beyond: bool = False
    about: bool = False
    inner: bool = False

    def read_as(self, row: Row) -> "Word":
        """Return the word in the tense that it has as a form of one row."""
        if self.form != "verb":
            return self
        tense = self.tenses[self.rows.index(row)]
        return self if tense == self.tense else replace(self, tense=tense)

    @property
    def has_pronoun(self) -> bool:
        """Whether a pronoun is written to its end: «زيارته» (his visit)."""
        return self.word_end > self.end


def find_words(scan: Scan, small: SmallWords, taken: Sequence[Span]) -> list[Word]:
    """Return the words that may tell events, in text order.

    Words inside `taken`, the spans of names and dates, mean the name.
    """
    return [*_Finder(scan, small, taken).words()]


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
        for low, high in self._spans[max(place - 3, 0) : place + 1]:
            if low < end and start < high:
                return True
        return False

    def ending(self, offset: int) -> Span | None:
        """Return the span that ends at an offset, None where none does."""
        place = bisect_right(self._starts, offset) - 1
        for span in self._spans[max(place - 3, 0) : place + 1]:
            if span[1] == offset:
                return span
        return None


def last_word(text: str, end: int) -> str:
    """Return the word before an offset, empty where a mark stands there."""
    low = max(0, end - 40)
    while end > low and text[end - 1] == " ":
        end -= 1
    start = end
    while start > low and text[start - 1] not in _PARTS:
        start -= 1
    return text[start:end]


def has_feminine_ending(hit: Hit, scan: Scan) -> bool:
    """Whether what looks like a pronoun is a ة: «قادة» (leaders) is no «قاده»."""
    if hit.end == hit.word_end:
        return False
    return scan.original(hit.end, hit.word_end).startswith("ة")


class _Finder:
    """Reads the words of one text in order, remembering the verbs gone by."""

    def __init__(self, scan: Scan, small: SmallWords, taken: Sequence[Span]) -> None:
        self._scan = scan
        self._small = small
        self._names = Covered(taken)
        self._name_starts = {start for start, _ in taken}
        self._shadowed = {
            (hit.word_start, hit.word_end) for hit in small.hits if hit.key not in _OPEN
        }
        groups = {(hit.start, hit.end) for hit in scan.of("armed_group")}
        self._doers = Covered(span for span in taken if span not in groups)
        self._last_verb = -_NEAR_VERB
        self._last_noun = -2
        self._last_meeting = -1

    def words(self) -> Iterator[Word]:
        """Yield the words, names left out."""
        hits = self._scan.of(VERB, NOUN, PARTICIPLE)
        for _, same in groupby(hits, key=lambda hit: (hit.start, hit.end)):
            group = [hit for hit in same if not self._is_another(hit)]
            if not group or self._is_other(group[0]):
                continue
            word = self._read(group)
            if word is not None:
                if word.form == "verb":
                    self._last_verb = word.start
                elif any(row["class"] in _TELLING for row in word.rows):
                    self._last_noun = word.word_end
                    if "ال" not in word.prefix and word.rows[0]["type"] == "CONSULT":
                        self._last_meeting = word.word_end
                yield word

    def _is_other(self, hit: Hit) -> bool:
        if (hit.word_start, hit.word_end) in self._shadowed:
            return not self._is_demand(hit)
        # «تشكيل تحالف رباعي»: the act's word may reach into the alliance's name, and
        # «الاجتماع الرباعي» names a meeting before it names who meets.
        starts = self._name_starts & {hit.start, hit.word_start}
        if starts and hit.entry.row["type"] in _NAMED:
            return False
        return self._names.overlaps(hit.start, hit.start + 1)

    def _is_demand(self, hit: Hit) -> bool:
        """Whether «طالب» before a name or article is no student but «demanded»."""
        if hit.kind != VERB or hit.key != "طالب":
            return False
        after = self._small.text[hit.word_end + 1 : hit.word_end + 25].split(" ", 1)[0]
        named = hit.word_end + 1 in self._name_starts
        return after.startswith("ال") or (named and not after.endswith(_NISBA))

    def _is_another(self, hit: Hit) -> bool:
        """Whether spelling or what follows makes it another word: «قادة», «بحث عن»."""
        tail = self._scan.text[hit.end : hit.word_end]
        if tail and (tail not in _PRONOUNS or hit.prefix.endswith("ال")):
            return True
        if has_feminine_ending(hit, self._scan) or self._has_other_ending(hit):
            return True
        unless = split(hit.entry.row["unless"])
        if not unless:
            return False
        after = self._scan.text[hit.word_end : hit.word_end + 20].split()
        return bool(after) and after[0] in {key(word) for word in unless}

    def _has_other_ending(self, hit: Hit) -> bool:
        """Whether a hamza makes it another root: «يقرأ» (reads) is no «يقرا»."""
        if not hit.entry.surface.endswith("ا"):
            return False
        root = hit.entry.row["root"]
        if not root or root[-1] == "ء" or hit.word_end > hit.end:
            return False
        return self._scan.original(hit.start, hit.end).endswith("أ")

    def _read(self, group: list[Hit]) -> Word | None:
        verbs = [hit for hit in group if hit.kind == VERB and _may_be_verb(hit)]
        nouns = [hit for hit in group if hit.kind == NOUN]
        if verbs and (not nouns or self._stands_as_verb(verbs[0])):
            only_verb = all(hit.entry.row["masdar"] == "-" for hit in verbs)
            marked = verbs[0].entry.surface.endswith(_VERBAL)
            if nouns or marked or not only_verb or self._stands_as_verb(verbs[0]):
                return _word(verbs, "verb")
        if nouns:
            return self._noun(nouns)
        adverbs = [hit for hit in group if hit.kind == PARTICIPLE and not hit.prefix]
        return _word(adverbs, "participle") if adverbs else None

    def _noun(self, hits: list[Hit]) -> Word:
        before = self._small.before(hits[0].word_start)
        return _word(
            hits,
            "noun",
            before,
            topic=self._is_topic(hits[0], before),
            inner=self._last_noun == hits[0].word_start - 1,
        )

    def _stands_as_verb(self, hit: Hit) -> bool:
        """Decide a form that is both: «رفض» is he refused, or a refusal."""
        before = last_word(self._small.text, hit.word_start)
        if hit.entry.tag == "imperfect" or before in _PARTICLE:
            return True
        if not before:
            # «فرضت، أمس، حظرا» (imposed … an embargo) is no «حظرا» (they two banned).
            return not hit.entry.surface.endswith("ا")
        if self._tells_of_noun(hit) or self._tells_of_first(hit, before):
            return True
        roles = self._small.before(hit.word_start)
        if roles & (_BEFORE_VERBS | _BEFORE_NOUNS):
            return bool(roles & _BEFORE_VERBS)
        if "و" in hit.prefix or "ف" in hit.prefix:
            return self._goes_on(hit)
        return self._follows_subject(hit)

    def _tells_of_first(self, hit: Hit, before: str) -> bool:
        """Whether «من» means who: «أول من أمر» (the first to order)."""
        start = hit.word_start - len("من ")
        return before == "من" and last_word(self._small.text, start) in _FIRST

    def _tells_of_noun(self, hit: Hit) -> bool:
        """Whether a noun stands before of which the verb tells more."""
        if hit.word_end > hit.end and self._last_noun == hit.word_start - 1:
            return True  # «قمة عقدها القادة» (a summit the leaders held)
        # «اجتماع عقد في …» (a meeting held in …)
        between = self._small.text[max(self._last_meeting, 0) : hit.word_start]
        near = self._last_meeting > 0 and len(between) < _ADJECTIVE
        return near and len(between.split()) < 2 and not hit.prefix

    def _follows_subject(self, hit: Hit) -> bool:
        """Whether a name that opens its clause stands right before: «العراق رفض»."""
        name = self._names.ending(hit.word_start - 1)
        if name is None:
            return False
        start = name[0]
        while start and not self._small.text[start - 1].isspace():
            start -= 1
        before = last_word(self._small.text, start)
        roles = self._small.before(start)
        if not before or roles & _BEFORE_VERBS:
            return True
        # «أمير الكويت جمع …» (the emir brought together …): no verb stands before.
        sentence = self._scan.sentence_at(hit.word_start)[0]
        near = hit.word_start - sentence < _TITLED
        return near and self._last_verb < sentence and not roles & _BEFORE_NOUNS

    def _goes_on(self, hit: Hit) -> bool:
        """Whether a word joined by و is a verb: «ورفض العراق», not «لصد ودحر»."""
        if self._doers.overlaps(hit.word_end, hit.word_end + _NEXT):
            return True
        sentence = self._scan.sentence_at(hit.word_start)[0]
        return self._last_verb >= max(sentence, hit.start - _NEAR_VERB)

    def _is_topic(self, hit: Hit, before: set[str]) -> bool:
        if before & _TITLES or ("again" in before and "ال" in hit.prefix):
            return True
        if self._small.before(hit.word_start, further=1) & {"need", "outcome"}:
            return True
        return "again" in self._small.roles(hit.word_end, hit.word_end + 8)


def _may_be_verb(hit: Hit) -> bool:
    """Whether these clitics go before this tense: س only before the imperfect."""
    if "ا" in hit.prefix or _NOUN_PREFIX.fullmatch(hit.prefix):
        return False
    if "س" in hit.prefix or "ل" in hit.prefix:
        return hit.entry.tag == "imperfect"
    return True


def _word(
    hits: list[Hit],
    form: Literal["verb", "noun", "participle"],
    before: Collection[str] = (),
    *,
    topic: bool = False,
    inner: bool = False,
) -> Word:
    first = hits[0]
    return Word(
        start=first.start,
        end=first.end,
        word_start=first.word_start,
        word_end=first.word_end,
        prefix=first.prefix,
        surface=first.entry.surface,
        form=form,
        tense=first.entry.tag if form == "verb" else "",
        rows=tuple(hit.entry.row for hit in hits),
        tenses=tuple(hit.entry.tag for hit in hits),
        topic=topic,
        inside="place" in before,
        about="told" in before,
        beyond="aftermath" in before,
        inner=inner,
    )
