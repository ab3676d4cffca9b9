"""Going through a text's event words clause by clause."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from etl.extract.events.clauses import Clause, Clauses
from etl.extract.events.days import Dates
from etl.extract.events.drafts import Draft
from etl.extract.events.extents import Extents
from etl.extract.events.frames import Frame, Framer
from etl.extract.events.series import in_series
from etl.extract.events.signs import REFUSABLE, Signs
from etl.extract.events.triggers import Trigger, read_far, read_trigger
from etl.extract.events.vetoes import Vetoes
from etl.extract.events.words import Word, last_word
from etl.lexicon.forms import split
from etl.lexicon.scan import Scan
from etl.records import EdtfDate

# Acts that need somebody they are done for.
_GIVEN = frozenset({"AID"})
# How far before «الذي» what it stands for is named.
_WHAT = 45
# How near before «أن» its plan stands: «من المقرر».
_PLAN = 14
# How far after its verb a telling object may stand whatever parts them.
_FAR = 110


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
        backed: set[int] = set()
        for clause, words in self._by_clause():
            low, high = clause.start, max(clause.end, clause.reach)
            if clause.opening == "relative":
                low = max(clause.sentence, low - _WHAT)
            near = nouns[bisect_left(starts, low) : bisect_left(starts, high)]
            for draft in _clause_reader(self, clause, words, near, used).drafts():
                yield from self._backing(draft, backed)
                yield from in_series(
                    draft,
                    self.framer.actors,
                    self.dates,
                    self.scan.text,
                    self.clauses.sentence_end(draft.span[0]),
                )

    def _backing(self, draft: Draft, backed: set[int]) -> Iterator[Draft]:
        """Yield the backing that an act had, an act of its own, once for its words."""
        frame = None if draft.denied else self.framer.backing(draft.frame)
        if frame is not None and frame.sources[0].start not in backed:
            backed.add(frame.sources[0].start)
            yield replace(draft, frame=frame, again=False)

    def _by_clause(self) -> Iterator[tuple[Clause, list[Word]]]:
        place = 0
        for clause in self.clauses.items:
            inside = []
            while place < len(self.words) and self.words[place].start < clause.end:
                inside.append(self.words[place])
                place += 1
            if inside:
                yield clause, inside


def _clause_reader(
    reader: Reader,
    clause: Clause,
    words: Sequence[Word],
    nouns: Sequence[Word],
    used: set[int],
) -> "_ClauseReader":
    told: list[Draft] = []
    extents = Extents(reader.scan, clause, words)
    signs = Signs(
        scan=reader.scan,
        clause=clause,
        vetoes=reader.vetoes,
        dates=reader.dates,
        published=reader.published,
        extents=extents,
        told=told,
    )
    return _ClauseReader(reader, clause, words, nouns, used, told, extents, signs)


@dataclass(slots=True)
class _ClauseReader:
    """Reads the words of one clause."""

    reader: Reader
    clause: Clause
    words: Sequence[Word]
    nouns: Sequence[Word]
    used: set[int]
    told: list[Draft]
    extents: Extents
    signs: Signs

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
        unreal = self._is_unreal(word) or self._is_counted(word)
        trigger = None if unreal else self._trigger(word)
        if trigger is None or self._is_habit(word, trigger):
            return None
        if self.signs.is_accident(trigger) or self.signs.is_undated_state(trigger):
            return None
        if self._is_refused(trigger):
            trigger = replace(trigger, event_type="REJECT", planned=False, refused=True)
        self._use(trigger)
        framer = self.reader.framer
        frame = framer.verb(trigger, self.clause, self.extents.until(trigger))
        if not frame.has_parties:
            frame = framer.verb(trigger, self.clause, self.clause.end)
        frame = _suffered(frame)
        known = self.signs.is_gathering(trigger) or self.signs.is_bloody(trigger)
        if not frame.has_parties and not known:
            return None
        # «ساعدتها في» (it helped her in …): help with no receiver tells little.
        if self.signs.is_general(frame):
            return None
        charge = self._charge(frame)
        if charge is not None:
            return charge
        vague = trigger.event_type in _GIVEN and trigger.end <= word.word_end
        return None if vague and len(frame.actors) < 2 else self._draft(frame)

    def _use(self, trigger: Trigger) -> None:
        """Leave the nouns that a verb's act has told already."""
        if trigger.noun:
            self.used.add(trigger.noun.start)
        if trigger.objects and trigger.noun is None and trigger.word.form == "verb":
            self.used.update(
                noun.start
                for noun in self.nouns
                if trigger.word.end < noun.start < trigger.end
            )

    def _charge(self, frame: Frame) -> Draft | None:
        """Return what a speaker holds against the doer: «قال إن الهند عرقلت …»."""
        trigger = frame.trigger
        rows = trigger.word.rows
        if not any("charge" in split(row["group"]) for row in rows):
            return None
        if self._is_denied(frame):
            return None
        before = self.reader.clauses.before(self.clause)
        if before is None or not self.reader.scan.within(
            before.start, before.end, "speech_verb"
        ):
            return None
        told = self.reader.framer.by_speaker(
            frame, replace(trigger, event_type="ACCUSE")
        )
        if told is None:
            return None
        mention = self.reader.dates.first(self.clause.sentence, before.end)
        return replace(
            self._draft(told), span=self.extents.span(frame), mention=mention
        )

    def _is_refused(self, trigger: Trigger) -> bool:
        """Whether a state says that it will not: «لن ترسل قوات»."""
        if trigger.event_type not in REFUSABLE:
            return False
        return self.reader.vetoes.is_refused(trigger.word, self.clause)

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
        if trigger is None or self.signs.is_accident(trigger):
            return None
        if trigger.lasting:
            return self._lasting(trigger)
        frame = self.reader.framer.noun(trigger, self.clause)
        if self.signs.is_appointed(trigger):
            frame = replace(
                frame,
                trigger=replace(trigger, planned=True),
                sources=frame.sources
                or (self.told[0].frame.sources if trigger.noun and self.told else ()),
                carried=True,
            )
        elif not self.signs.tells(trigger, frame):
            return None
        self.used.add(word.start)
        if trigger.noun:
            self.used.add(trigger.noun.start)
        return self._draft(frame)

    def _lasting(self, trigger: Trigger) -> Draft | None:
        ready = trigger.event_type == "AGREE"
        if ready:
            frame = self.reader.framer.lasting(trigger, self.clause)
            follows = self.reader.scan.text[trigger.end : trigger.end + 3]
            sources = tuple(actor for actor, _ in frame.others)
            known = trigger.word.prefix.endswith("ال")
            if known or not sources or not follows.startswith(" ل"):
                return None
            frame = replace(frame, sources=sources, others=())
            return self._draft(replace(frame, trigger=replace(trigger, lasting=False)))
        low, high = trigger.end, max(self.clause.end, self.clause.reach)
        mention = self.reader.dates.nearest(low, high, low)
        frame = self.reader.framer.lasting(trigger, self.clause)
        if mention is None or mention.role != "since" or not frame.others:
            return None
        start = min(frame.others[0][0].start, trigger.start)
        return replace(self._draft(frame), span=(start, mention.span_end), denied=False)

    def _is_habit(self, word: Word, trigger: Trigger) -> bool:
        """Whether a verb only says what its noun is like: «المبادرات التي تقدمها».

        «قمة عقدها القادة» (a summit the leaders held) is the venue of something.
        """
        noun = trigger.noun
        if noun is None:
            return False
        ways = {way for row in trigger.word.rows for way in split(row["group"])}
        intended = trigger.planned and "against" not in ways
        dated = intended or self.signs.is_dated(trigger)
        if trigger.word.tense == "imperfect" and not dated:
            tied = self.reader.vetoes.points_back(word)
            return tied or self.reader.clauses.is_relative(self.clause)
        before = noun.start < word.start and trigger.event_type == "CONSULT"
        known = noun.prefix.endswith("ال")
        return (
            word.has_pronoun and before and known and not self.signs.is_dated(trigger)
        )

    def _is_counted(self, word: Word) -> bool:
        """Whether a number makes the participle a noun: «37 متهما» (37 suspects)."""
        before = last_word(self.reader.scan.text, word.word_start)
        return word.form == "participle" and before.isdigit()

    def _is_awaited(self) -> bool:
        """Whether «من المقرر أن» parts a verb from its subject before it."""
        clause = self.clause
        if clause.opening != "opener":
            return False
        hits = self.reader.scan.within(clause.start - _PLAN, clause.start, "event_verb")
        return any(hit.entry.row["class"] == "plan" for hit in hits)

    def _trigger(self, word: Word) -> Trigger | None:
        clause = self.clause
        span = (clause.start, max(clause.end, clause.reach))
        if clause.end < word.end + _FAR:
            # «دخلت الهدنة التي … حيز التنفيذ»: the object stands past the aside.
            high = min(self.reader.scan.sentence_at(word.start)[1], word.end + _FAR)
            far = read_far(word, self.reader.scan, (word.end, high))
            if far is not None:
                return far
        if clause.opening == "relative" or self._is_awaited():
            # What «التي» (which) stands for was named before it.
            span = (max(clause.sentence, clause.start - _WHAT), span[1])
        nouns = [noun for noun in self.nouns if noun.start not in self.used]
        return read_trigger(word, self.reader.scan, span, nouns)

    def _draft(self, frame: Frame) -> Draft:
        word = frame.trigger.word
        noun = frame.trigger.noun or word
        return Draft(
            frame=frame,
            span=self.extents.span(frame),
            denied=self._is_denied(frame),
            again=(noun.form == "noun" and noun.prefix.endswith("ال"))
            or frame.trigger.known,
            ongoing=self.reader.vetoes.is_ongoing(word)
            or self.reader.vetoes.is_ongoing(noun),
            apart=word.form == "noun" and self.reader.vetoes.is_factual(word),
            by_itself=word.form == "verb"
            and any(actor.start > word.start for actor in frame.sources),
            setting=frame.trigger.event_type == "CONSULT"
            and noun.form == "noun"
            and self.reader.vetoes.is_setting(noun),
            aside=self.reader.vetoes.is_aside(self.clause, frame.trigger.start),
            beside=word.form == "noun" and self.reader.vetoes.is_dated_with_verb(word),
        )

    def _is_denied(self, frame: Frame) -> bool:
        vetoes, trigger = self.reader.vetoes, frame.trigger
        if trigger.refused:
            return False
        word = trigger.word
        if word.form == "noun" and (word.beyond or vetoes.is_setting(word)):
            return False  # «لم تتدخل في حرب 2020» (in the war): there was the war
        if self.clause.opening == "verb" and any(
            actor.start > word.start for actor in frame.sources
        ):
            return vetoes.is_negated(word, self.clause)  # a doer of its own: news
        return vetoes.is_denied(word, self.clause) or vetoes.is_refused(
            word, self.clause
        )


def _suffered(frame: Frame) -> Frame:
    """Return the act of «خسر» (lost) or «لقي حتفه» with its subject as the struck."""
    rows = frame.trigger.word.rows
    if not any("suffers" in split(row["group"]) for row in rows):
        return frame
    if frame.trigger.event_type != "ASSAULT":
        return frame
    struck = tuple((actor, "against") for actor in frame.sources)
    foes = tuple(one for one, _ in frame.others if one.kind == "armed_group")
    rest = tuple((one, tie) for one, tie in frame.others if one not in foes)
    return replace(frame, sources=foes, others=(*struck, *rest))
