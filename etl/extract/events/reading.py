"""Going through a text's event words clause by clause."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from etl.extract.events.clauses import Clause, Clauses
from etl.extract.events.drafts import Draft
from etl.extract.events.frames import Frame, Framer
from etl.extract.events.timing import Dates
from etl.extract.events.triggers import Trigger, read_far, read_trigger
from etl.extract.events.vetoes import Vetoes
from etl.extract.events.words import Span, Word
from etl.lexicon.scan import Scan
from etl.records import EdtfDate

# Acts that need somebody they are done for.
_GIVEN = frozenset({"AID"})
# The longest evidence: a clause, not a paragraph that lost its full stops.
_LONGEST = 260
# Acts that another may be part of.
_FRAMING = frozenset({"AGREE", "COOPERATE", "CONCEDE"})
# How far before «الذي» what it stands for is named.
_WHAT = 45
# How far after a meeting the day may stand for which it is called.
_SOON_AFTER = 60
# How far after its verb a telling object may stand whatever parts them.
_FAR = 110
# How far before «الذي» the evidence begins with whom it stands for.
_ANTECEDENT = 80
_TRAILING = re.compile(r"[\s،,؛:\"(]+$")
# Nouns of these acts tell one wherever they have an actor; of others only where
# a word takes the act as having been («بعد تصويت البرلمان»).
_PLAIN = frozenset({
    "ASSAULT", "SANCTION", "THREATEN", "COERCE", "MOBILIZE", "RETREAT", "CONCEDE",
})  # fmt: skip
# Gatherings tell themselves where place or date is named and nobody who met.
_GATHERINGS = frozenset({"CONSULT", "COOPERATE", "AGREE", "PROTEST"})


@dataclass(frozen=True, slots=True)
class Reader:
    """What reading one text's events needs."""

    scan: Scan
    words: Sequence[Word]
    clauses: Clauses
    framer: Framer
    vetoes: Vetoes
    dates: Dates
    published: EdtfDate | None

    def drafts(self) -> Iterator[Draft]:
        """Yield the acts of the text, verbs before nouns in each clause."""
        nouns = [word for word in self.words if word.form == "noun"]
        starts = [word.start for word in nouns]
        used: set[int] = set()
        for clause, words in self._by_clause():
            low, high = clause.start, max(clause.end, clause.reach)
            if clause.opening == "relative":
                low = max(clause.sentence, low - _WHAT)
            near = nouns[bisect_left(starts, low) : bisect_left(starts, high)]
            yield from _ClauseReader(self, clause, words, near, used).drafts()

    def _by_clause(self) -> Iterator[tuple[Clause, list[Word]]]:
        place = 0
        for clause in self.clauses.items:
            inside = []
            while place < len(self.words) and self.words[place].start < clause.end:
                inside.append(self.words[place])
                place += 1
            if inside:
                yield clause, inside


@dataclass(slots=True)
class _ClauseReader:
    """Reads the words of one clause."""

    reader: Reader
    clause: Clause
    words: Sequence[Word]
    nouns: Sequence[Word]
    used: set[int]
    told: list[Draft] = field(default_factory=list)

    def drafts(self) -> Iterator[Draft]:
        for word in self.words:
            if word.form != "noun":
                yield from self._note(self._verb(word))
        for word in self.words:
            if word.form == "noun" and word.start not in self.used:
                yield from self._note(self._noun(word))

    def _note(self, draft: Draft | None) -> Iterator[Draft]:
        if draft is not None:
            self.told.append(draft)
            yield draft

    def _verb(self, word: Word) -> Draft | None:
        trigger = None if self._is_unreal(word) else self._trigger(word)
        if trigger is None or self._is_habit(word, trigger):
            return None
        if trigger.noun:
            self.used.add(trigger.noun.start)
        framer = self.reader.framer
        frame = framer.verb(trigger, self.clause, self._until(trigger))
        if not frame.has_parties:
            frame = framer.verb(trigger, self.clause, self.clause.end)
        if not frame.has_parties and not self._is_gathering(trigger):
            return None
        # «ساعدتها في» (it helped her in …): help with no receiver tells little.
        vague = trigger.event_type in _GIVEN and trigger.end <= word.word_end
        return None if vague and len(frame.actors) < 2 else self._draft(frame)

    def _is_unreal(self, word: Word) -> bool:
        """Whether the act is only aimed at, thought of or asked about."""
        vetoes = self.reader.vetoes
        if vetoes.is_aim(word) or vetoes.is_question(word):
            return True
        return word.form != "noun" and vetoes.is_supposed(word, self.clause)

    def _noun(self, word: Word) -> Draft | None:
        if word.topic or word.inner or self._is_unreal(word):
            return None
        trigger = self._trigger(word)
        if trigger is None:
            return None
        frame = self.reader.framer.noun(trigger, self.clause)
        if self._is_appointed(trigger):
            frame = replace(
                frame,
                trigger=replace(trigger, planned=True),
                sources=frame.sources
                or (self.told[0].frame.sources if trigger.noun else ()),
                carried=True,
            )
        elif not self._tells(trigger, frame):
            return None
        self.used.add(word.start)
        if trigger.noun:
            self.used.add(trigger.noun.start)
        return self._draft(frame)

    def _is_habit(self, word: Word, trigger: Trigger) -> bool:
        """Whether a verb only says what its noun is like: «المبادرات التي تقدمها».

        «قمة عقدها القادة» (a summit the leaders held) is the venue of something.
        """
        noun = trigger.noun
        if noun is None:
            return False
        if trigger.word.tense == "imperfect" and not self._is_dated(trigger):
            tied = self.reader.vetoes.points_back(word)
            return tied or self.reader.clauses.is_relative(self.clause)
        before = noun.start < word.start and trigger.event_type == "CONSULT"
        return word.has_pronoun and before

    def _is_dated(self, trigger: Trigger) -> bool:
        low, high = self._reach(trigger)
        return self.reader.dates.nearest(low, high, trigger.end) is not None

    def _trigger(self, word: Word) -> Trigger | None:
        clause = self.clause
        span = (clause.start, max(clause.end, clause.reach))
        if clause.end < word.end + _FAR:
            # «دخلت الهدنة التي … حيز التنفيذ»: the object stands past the aside.
            high = min(self.reader.scan.sentence_at(word.start)[1], word.end + _FAR)
            far = read_far(word, self.reader.scan, (word.end, high))
            if far is not None:
                return far
        if clause.opening == "relative":
            # What «التي» (which) stands for was named before it.
            span = (max(clause.sentence, clause.start - _WHAT), span[1])
        nouns = [noun for noun in self.nouns if noun.start not in self.used]
        return read_trigger(word, self.reader.scan, span, nouns)

    def _is_gathering(self, trigger: Trigger) -> bool:
        told = trigger.end > trigger.word.word_end or trigger.event_type == "PROTEST"
        if trigger.event_type not in _GATHERINGS or not told:
            return False
        return self._is_dated(trigger)

    def _is_appointed(self, trigger: Trigger) -> bool:
        """Whether another act appoints a meeting: «اتفقوا على عقد جولة مقبلة»."""
        if trigger.event_type != "CONSULT" or not self.told:
            return False
        span = trigger.start, min(self.clause.end, trigger.end + _SOON_AFTER)
        mention = self.reader.dates.nearest(*span, trigger.end)
        latest = self.reader.published and self.reader.published.latest
        return bool(
            mention and latest and mention.date.earliest
            and mention.date.earliest > latest
        )  # fmt: skip

    def _tells(self, trigger: Trigger, frame: Frame) -> bool:
        """Whether a noun reports an act of its own where it stands."""
        if not frame.actors:
            return False
        word = trigger.word
        if self.told and self._is_part(trigger):
            return False
        if self.reader.vetoes.is_factual(word):
            return True
        if self.reader.vetoes.is_ongoing(word):
            return not trigger.light
        return (
            trigger.event_type in _PLAIN and bool(frame.sources) and not trigger.light
        )

    def _is_part(self, trigger: Trigger) -> bool:
        """Whether the noun belongs to an act that its clause tells already.

        A meeting is where the rest takes place («خلال قمة»), and what follows ب is
        what another act is about («هدد بشن هجوم»).
        """
        word = trigger.word
        if trigger.event_type == "CONSULT":
            return not self.reader.vetoes.is_beside(word)
        if trigger.event_type in _FRAMING and word.inside:
            return True  # «أفرجت عنهم في صفقة تبادل» (freed them in an exchange)
        return word.prefix.endswith("ب")

    def _draft(self, frame: Frame) -> Draft:
        word = frame.trigger.word
        noun = frame.trigger.noun or word
        return Draft(
            frame=frame,
            span=self._span(frame),
            denied=self.reader.vetoes.is_denied(word, self.clause),
            again=(noun.form == "noun" and noun.prefix.endswith("ال"))
            or frame.trigger.known,
            ongoing=self.reader.vetoes.is_ongoing(word)
            or self.reader.vetoes.is_ongoing(noun),
            apart=word.form == "noun" and self.reader.vetoes.is_factual(word),
            by_itself=word.form == "verb"
            and any(actor.start > word.start for actor in frame.sources),
            beside=word.form == "noun" and self.reader.vetoes.is_dated_with_verb(word),
        )

    def _until(self, trigger: Trigger) -> int:
        """Return where the next verb of the clause takes over."""
        for word in self.words:
            # A verb right after the noun only tells more of it: «عملية استهدفت».
            if word.form == "verb" and word.word_start > trigger.end + 2:
                return word.word_start
        return max(self.clause.end, self.clause.reach)

    def _reach(self, trigger: Trigger) -> Span:
        """Return where the words of an act begin and end, its date included."""
        clause = self.clause
        start = min(trigger.start, trigger.word.word_start)
        end = clause.end
        if trigger.word.form == "verb" and trigger.end <= clause.end:
            end = min(end, self._until(trigger))
        elif clause.end < trigger.end <= clause.reach:
            end = clause.reach
        elif trigger.end > clause.end:
            sentence = self.reader.scan.sentence_at(start)[1]
            end = min(sentence, trigger.end + _SOON_AFTER)
        return start, min(end, max(start + _LONGEST, trigger.end))

    def _span(self, frame: Frame) -> Span:
        start, end = self._reach(frame.trigger)
        if frame.sources and not frame.carried:
            first = frame.sources[0].start
            if self.clause.start <= first < start:
                start = self.clause.start
            elif self.clause.opening == "relative" and start - first <= _ANTECEDENT:
                start = min(first, start)
        text = self.reader.scan.text[start:end]
        return start, start + len(_TRAILING.sub("", text))
