"""What an event word tells in its clause: which act, and with which other words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from etl.extract.events.objects import find_object
from etl.extract.events.words import Word, last_word
from etl.lexicon.forms import Row, split
from etl.lexicon.scan import Scan

# How far after its verb an object or the noun of a light verb may stand.
_OBJECT_REACH = 110
_NOUN_REACH = 120
# How far after a verbal noun its object may stand: «رفع العقوبات» (lifting sanctions).
_NEAR = 70
# How near a noun stands to the verb whose pronoun means it, «التي» between.
_BESIDE = 26
# How near the verb of an offer what is offered stands: «عرضت تدريب جنود».
_ADJACENT = 12
# Classes of nouns that may ask for a verb of one kind beside them.
_NOMINAL = frozenset({"deed", "noun", "commitment"})
# A chain of verbal nouns is followed so far: «بدء تنفيذ وقف العمليات».
_CHAIN = 3
# Verbs of deciding leave these acts their own type: «قررت فرض عقوبات» (SANCTION).
_TELLING = frozenset({
    "SANCTION", "RETREAT", "MOBILIZE", "ASSAULT", "CONCEDE", "COERCE", "REJECT", "AID",
})  # fmt: skip
# What is decided has still to be carried out; a sanction holds by being decided.
_STILL_TO_COME = frozenset({"MOBILIZE", "ASSAULT", "CONSULT"})
# Objects so fixed that they belong to their verb over any distance.
_FAR_OBJECTS = frozenset({"force", "violation"})
# After these a verb in the imperfect tells no state of things.
_TO_COME = frozenset({"ان", "وان", "بان", "سوف"})
# After these a verb of accepting tells a refusal: «لن تقبل» (will not accept).
_NOT = frozenset({"لن", "ولن", "فلن", "لا", "ولا", "فلا"})
_LACK = frozenset({"عدم", "وعدم", "بعدم"})


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
        known: that noun has its article: «إنشاء المركز» (setting up the centre).
        light: without its verb the noun would tell nothing.
        owned: its object has a pronoun: «سحب قواته» (withdrawing his forces).
        pointing: its object is only a pronoun.
        lasting: it tells what has been so since a day: «معلقة منذ» (suspended since).
        refused: a negation makes it a refusal: «قررت عدم المشاركة» (decided not to).
    """

    word: Word
    event_type: str
    start: int
    end: int
    noun: Word | None = None
    planned: bool = False
    beginning: bool = False
    objects: str = ""
    known: bool = False
    light: bool = False
    refused: bool = False
    pointing: bool = False
    owned: bool = False
    lasting: bool = False


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
    reading = _Reading(scan, span, nouns)
    return reading.noun(word) if word.form == "noun" else reading.verb(word)


def read_far(word: Word, scan: Scan, span: tuple[int, int]) -> Trigger | None:
    """Return what a verb tells by an object that no other verb could have."""
    rows = [
        row
        for row in word.rows
        if row["objects"] in _FAR_OBJECTS and not _is_state(row, word.read_as(row))
    ]
    return _Reading(scan, span, ()).by_object(word, rows, span[1] - word.end)


@dataclass(frozen=True, slots=True)
class _Reading:
    """One clause and its event nouns, in which a word is read."""

    scan: Scan
    span: tuple[int, int]
    nouns: Sequence[Word]

    def verb(self, word: Word) -> Trigger | None:
        before = last_word(self.scan.text, word.word_start)
        to_come = before in _TO_COME
        refused = _row_of(word.rows, "refused") if before in _NOT else None
        if refused:
            return replace(_trigger(word, refused), refused=True)
        rows = [
            row for row in word.rows if to_come or not _is_state(row, word.read_as(row))
        ]
        exact = self.by_object(word, rows, _OBJECT_REACH)
        light = _row_of(rows, "light", "plan", "announce")
        told = self._told(word, light) if light else None
        if light and told and not (exact and exact.end <= told.end):
            return _through(word, light, told)
        if exact:
            return exact
        told = _trigger(word, light, light["type"]) if light else None
        if told and told.event_type and told.word.tense != "imperfect":
            return told
        plain = _plain(rows)
        if plain is None:
            return None
        return replace(_trigger(word, plain), lasting="since" in split(plain["group"]))

    def _told(self, word: Word, light: Row) -> Trigger | None:
        """Return what the noun of a light verb tells, after it or before it."""
        if word.has_pronoun:
            before = self.subject(word)  # «اجتماع عقدوه» (a meeting they held)
            if before is not None:
                return before
        told = self.complement(word, _NOUN_REACH)
        if told is None and light["class"] == "light":
            told = self.subject(word)
        return told

    def noun(self, word: Word) -> Trigger | None:
        exact = self.by_object(word, word.rows, _NEAR)
        if exact:
            return exact
        commitment = _row_of(word.rows, "commitment")
        if commitment:
            told = self.complement(word, _NEAR, after_preposition=True)
            if told and told.event_type in _TELLING:
                return replace(
                    _through(word, commitment, told), planned=True, light=False
                )
            return replace(_trigger(word, commitment, "AGREE"), light=True)
        own = _row_of(word.rows, "deed") or _plain(word.rows)
        light = _row_of(word.rows, "light", "announce")
        if light and not own:
            # «عقد الجولة المقبلة»: the holding of a round, no contract.
            told = self.complement(word, _NEAR)
            if told:
                return _through(word, light, told)
        own = own or _row_of(word.rows, "noun")
        if own is None:
            return None
        ways = split(own["group"])
        return Trigger(
            word=word.read_as(own),
            event_type=own["type"],
            start=word.word_start,
            end=word.word_end,
            light=own["class"] == "noun",
            lasting="lasting" in ways or "ready" in ways,
        )

    def complement(
        self, word: Word, reach: int, *, after_preposition: bool = False
    ) -> Trigger | None:
        """Return what the first telling noun after a word tells."""
        ways = {way for row in word.rows for way in split(row["group"])}
        for place, noun in enumerate(self.nouns):
            if not word.end <= noun.word_start <= word.end + reach or noun.topic:
                continue
            if "near" in ways and noun.word_start > word.word_end + _ADJACENT:
                return None
            if last_word(self.scan.text, noun.word_start) in _NOT:
                continue
            if _is_purpose(noun) and "،" in self.scan.text[word.end : noun.start]:
                continue  # «يعمل ليلا ونهارا، ولا نية لوقفه» (no intention to stop it)
            aside = noun.beyond or _is_aside(noun, word, ways)
            if aside or not _is_asked_for(noun, ways):
                continue
            if after_preposition:
                fits = noun.prefix.endswith(("ب", "ل"))
            else:
                fits = _follows(noun, ways) and not self._is_subject(word, place)
            if not fits:
                continue
            rest = replace(self, nouns=self.nouns[place + 1 :][:_CHAIN])
            told = rest.noun(noun)
            if told:
                return self._refused(told, noun)
        return None

    def _refused(self, told: Trigger, noun: Word) -> Trigger:
        """Return what is told, a refusal after «عدم» (not): «عدم المشاركة»."""
        if last_word(self.scan.text, noun.word_start) not in _LACK:
            return told
        return replace(told, event_type="REJECT", refused=True)

    def _is_subject(self, word: Word, place: int) -> bool:
        """Whether the noun only says who does it: «تعقد اللجنة المشتركة اجتماعا»."""
        noun, rest = self.nouns[place], self.nouns[place + 1 :][:1]
        if noun.word_start != word.word_end + 1 or not noun.prefix.endswith("ال"):
            return False
        return any(not (one.prefix or one.inside or one.topic) for one in rest)

    def subject(self, word: Word) -> Trigger | None:
        """Return what the noun before a light verb tells: «المحادثات بدأت»."""
        for noun in reversed(self.nouns):
            if not self.span[0] <= noun.start < word.start or noun.topic:
                continue
            # «قمة عقدها القادة» (a summit they held): its pronoun is the noun itself.
            if word.word_end > word.end and word.word_start - noun.word_end > _BESIDE:
                return None
            return replace(self, nouns=()).noun(noun)
        return None

    def by_object(self, word: Word, rows: Sequence[Row], reach: int) -> Trigger | None:
        """Return the reading whose object stands nearest, None where none does."""
        span = self.span[0], min(self.span[1], word.end + reach)
        found = find_object(self.scan, word, rows, span)
        if found is None:
            return None
        # «علّقت عضويتها» (suspended its own membership): it draws back itself.
        own = found.own and found.membership and found.row["type"] == "SANCTION"
        return Trigger(
            word=word.read_as(found.row),
            event_type="RETREAT" if own else found.row["type"],
            start=word.word_start if found.start is None else found.start,
            end=max(word.word_end, found.end),
            objects="" if found.pointing else found.row["objects"],
            known=found.known,
            owned=found.own,
            pointing=found.pointing,
            # How far talks have come is told as of the report.
            beginning="of_talks" in split(found.row["group"]),
        )


def _follows(noun: Word, ways: set[str]) -> bool:
    """Whether a noun may be what a light verb tells, by what stands before it."""
    if "means" in ways:
        return noun.prefix.endswith("ب")  # «ردت بقصف» (answered by shelling)
    if _is_purpose(noun):
        return "toward" in ways  # «اتجهت لبناء علاقات» (turned to building ties)
    if "against" in ways:
        return not noun.prefix  # «ينص على تشكيل لجنة» (provides for a committee)
    return "in" in ways or not noun.inside  # «شاركت في اجتماع»


def _is_aside(noun: Word, word: Word, ways: set[str]) -> bool:
    """Whether «ب» or «عن» makes the noun something beside what a light verb does.

    «أصدر رواية عن حرب» (published a novel of war), but «قام بزيارة» (paid a visit).
    """
    if any(row["class"] != "light" for row in word.rows) or "show" in ways:
        return False
    by = noun.prefix.endswith("ب") and not ways & {"by", "means"}
    return by or noun.about


def _is_asked_for(noun: Word, ways: set[str]) -> bool:
    """Whether the noun stands with a verb of the kind that it needs."""
    return any(
        not row["objects"] or ways & set(split(row["objects"]))
        for row in noun.rows
        if row["class"] in _NOMINAL
    ) or not any(row["class"] in _NOMINAL for row in noun.rows)


def _is_purpose(noun: Word) -> bool:
    """Whether «ل» makes the noun the aim of something else: «لمنع» (to prevent)."""
    return noun.prefix.endswith("ل") and not noun.prefix.endswith("ال")


def _is_state(row: Row, word: Word) -> bool:
    """Whether the tense tells no act but a state of things: «تتولى الرئاسة»."""
    future = "س" in word.prefix
    return "perfect" in split(row["group"]) and word.tense == "imperfect" and not future


def _plain(rows: Sequence[Row]) -> Row | None:
    return next(
        (row for row in rows if row["class"] == "act" and not row["objects"]), None
    )


def _row_of(rows: Sequence[Row], *classes: str) -> Row | None:
    return next((row for row in rows if row["class"] in classes), None)


def _through(word: Word, light: Row, told: Trigger) -> Trigger:
    """Return the act that a noun tells through a verb that says little itself."""
    event_type = told.event_type
    if light["type"] and event_type not in _TELLING and not told.refused:
        event_type = light["type"]
    decided = light["class"] == "announce" and bool(light["type"])
    return Trigger(
        word=word.read_as(light),
        noun=told.word,
        event_type=event_type,
        start=min(word.word_start, told.start),
        end=max(word.word_end, told.end),
        planned=light["class"] == "plan"
        or told.planned
        or (decided and event_type in _STILL_TO_COME),
        beginning="begin" in split(light["group"]) or told.beginning,
        objects=told.objects,
        light=True,
        refused=told.refused,
    )


def _trigger(word: Word, row: Row, event_type: str = "") -> Trigger:
    return Trigger(
        word=word.read_as(row),
        event_type=event_type or row["type"],
        start=word.word_start,
        end=word.word_end,
    )
