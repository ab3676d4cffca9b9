"""The reports of speech in a text, sentence by sentence."""

from collections.abc import Set as AbstractSet
from dataclasses import replace

from etl.extract.statements.asides import Asides
from etl.extract.statements.attributions import Attributions
from etl.extract.statements.carriers import Carriers
from etl.extract.statements.context import Context
from etl.extract.statements.drafts import Cue, Draft
from etl.extract.statements.finite import FiniteVerbs
from etl.extract.statements.labels import Labels
from etl.extract.statements.reading import Unit
from etl.extract.statements.subjects import FARTHEST
from etl.extract.statements.verb_forms import is_circumstance, is_finite

# Who may be quoted without a verb of speech, and with how many words at least.
_DECIDES = {"body", "state", "alliance", "named", "official"}
_SHORTEST_WORDING = 4
# Their verb and little else stands before them.
_DECIDING_REACH = 4


class Cues:
    """Reads the reports of speech in one text."""

    def __init__(
        self, context: Context, *, answers: AbstractSet[int] = frozenset()
    ) -> None:
        """Read the text of a context; the paragraphs of answers are read already."""
        self.context = context
        self.answers = answers
        self.reading = context.reading
        self.finite = FiniteVerbs(context)
        self.asides = Asides(context)
        self.carriers = Carriers(context)
        self.attributions = Attributions(context)
        self.labels = Labels(context)

    def read(self, unit: Unit) -> list[Draft]:
        """Return the statements of one sentence, in text order, some yet open."""
        drafts = self._going_on(unit) or self._labelled(unit)
        index = drafts[0].start if drafts else unit.first
        while index < unit.last:
            if index not in self.reading.telling:
                index += 1
                continue
            after = self._after_silence(index)
            if after > index:
                index = after
                continue
            draft, after = self.attributions.at(index, unit, drafts)
            if after == index:
                draft = self._at(index, unit, drafts)
                after = self._after(draft) if draft else index
            index = max(after, index + 1)
            if draft:
                drafts.append(draft)
                self.context.remember(draft, unit)
        drafts = drafts or self._quoted(unit)
        self.context.memory.silent = None if drafts else unit
        return drafts

    def _labelled(self, unit: Unit) -> list[Draft]:
        draft = self.labels.read(unit)
        if draft is None or unit.paragraph in self.answers:
            return []
        self.context.remember(draft, unit)
        return [draft]

    def _going_on(self, unit: Unit) -> list[Draft]:
        """«إن …» at the head of a sentence goes on with what was being said."""
        memory = self.context.memory
        if unit.opens or memory.last is None or memory.paragraph != unit.paragraph:
            return []
        written = self.reading.original(unit.first, unit.first + 1)
        if not written.startswith("إن") or self.reading.that(unit.first) != "":
            return []
        draft = Draft(memory.last, unit.first, unit.first + 1, "that")
        draft.route, draft.is_carried = memory.route, True
        return [draft]

    def _after_silence(self, index: int) -> int:
        """Return where to go on after words that report nothing, else `index`."""
        quotation = self.reading.quotation_at(index)
        if quotation:
            return quotation[1] + 1
        hidden = index + 1 if self.reading.masked[index] else index
        return self.reading.role(index, "idiom") or hidden

    def _after(self, draft: Draft) -> int:
        """Return where to read on: a complement may report something itself."""
        return 0 if draft.shape == "complement" else draft.end or draft.start

    def _at(self, index: int, unit: Unit, drafts: list[Draft]) -> Draft | None:
        if self._is_further_clause(index, unit, drafts):
            return self._further(drafts[-1], index)
        for hit in self.reading.verbs.get(index, ()):
            found = self._verb(Cue(index, hit, unit), drafts)
            if found:
                return found
        return self.asides.masdar(index, unit, drafts)

    def _verb(self, cue: Cue, drafts: list[Draft]) -> Draft | None:
        if is_finite(cue.hit):
            if cue.hit.entry.row["object"] == "carry":
                return self.carriers.read(cue)
            return self.finite.read(cue, drafts)
        if is_circumstance(cue.hit) and cue.hit.entry.row["object"] != "carry":
            return self.asides.participle(cue, drafts)
        return None

    def _is_further_clause(self, index: int, unit: Unit, drafts: list[Draft]) -> bool:
        """Whether «وأن …» says a further thing, and not what should be done."""
        reading = self.reading
        if not drafts or drafts[-1].shape not in {"that", "quote"}:
            return False
        if reading.that(index) not in {"و", "وب"} or index + 1 >= unit.last:
            return False
        subjunctive = self._is_subjunctive(index, "ي") or (
            self._is_subjunctive(index, "يت")
            and self._is_subjunctive(self._that_before(index, drafts[-1]), "يت")
        )
        return index - drafts[-1].start > 1 and not subjunctive

    def _is_subjunctive(self, index: int, letters: str) -> bool:
        """Whether «أن» here says what should be done: «أن يكون», «أن تكون»."""
        reading, following = self.reading, index + 1
        known = following in reading.states or following in reading.heads
        begins = reading.words[following].text.startswith(tuple(letters))
        return reading.is_bare_that(index) and begins and not known

    def _that_before(self, index: int, draft: Draft) -> int:
        """Return the «أن» within what is said that «وأن» may go on with."""
        for place in range(index - 1, draft.start, -1):
            if self.reading.that(place) is not None:
                return place
        return draft.start

    def _further(self, before: Draft, cue: int) -> Draft:
        """Return a further statement of the one who has just spoken."""
        speaker = self.context.memory.last or before.speaker
        return replace(
            before, speaker=speaker, cue=cue, start=cue + 1, end=None, shape="that",
            is_topic=False, is_carried=True, is_aside=False, is_inner=False,
        )  # fmt: skip

    def _quoted(self, unit: Unit) -> list[Draft]:
        """Return the words of a decision: «علّق المجلس … "إلى حين …"»."""
        for first, last in self.reading.quotations_within(unit):
            begins = self.reading.role(first, "stop", "place", "negator")
            if not begins or last - first < _SHORTEST_WORDING:
                continue
            start = max(unit.first, first - FARTHEST)
            phrase = self.context.subjects.of_sentence(unit, start, first - 1)
            leads = phrase and phrase.first - unit.first <= _DECIDING_REACH
            if phrase and leads and phrase.sort in _DECIDES:
                speaker = self.context.speakers.of(phrase)
                draft = Draft(speaker, first, first, "quote", end=last)
                self.context.remember(draft, unit)
                return [draft]
        return []
