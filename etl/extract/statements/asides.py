"""Reports by a participle or a masdar: «مؤكداً أن …», «بالقول إن …»."""

from etl.extract.statements.clauses import Opening
from etl.extract.statements.context import Context
from etl.extract.statements.drafts import Cue, Draft
from etl.extract.statements.reading import Unit
from etl.extract.statements.speakers import Speaker
from etl.extract.statements.subjects import FARTHEST
from etl.extract.statements.verb_forms import is_masdar, is_possessed
from etl.lexicon.scan import Hit


class Asides:
    """Reads participles and masdars of speech in one text."""

    def __init__(self, context: Context) -> None:
        """Read the text of a context."""
        self.context = context
        self.reading = context.reading

    def participle(self, cue: Cue, drafts: list[Draft]) -> Draft | None:
        """Return the further statement of «مؤكداً أن …», «معرباً عن شكره»."""
        after = self.reading.end_of(cue.hit)
        opening = self.context.openings.find(after, cue)
        if opening is None or not self._is_adverbial(cue, opening, after):
            return None
        speaker = self._speaker(cue.index, cue.unit, drafts)
        if speaker is None:
            return None
        return self.context.draft(cue, speaker, opening, carried=True)

    def _is_adverbial(self, cue: Cue, opening: Opening, after: int) -> bool:
        """Whether the participle says what its subject did, and describes no noun."""
        index = cue.index
        if index == cue.unit.first or self.reading.words[index - 1].is_mark:
            return True
        if opening.shape == "complement" and not cue.hit.entry.row["needs"]:
            return False
        return cue.hit.entry.surface.endswith("ا") or opening.start <= after + 3

    def _speaker(self, index: int, unit: Unit, drafts: list[Draft]) -> Speaker | None:
        memory = self.context.memory
        if drafts and drafts[-1].shape != "source":
            return memory.last
        start = drafts[-1].start if drafts else max(unit.first, index - FARTHEST)
        phrase = self.context.subjects.of_sentence(unit, start, index)
        if phrase:
            return self.context.speakers.of(phrase)
        near = bool(drafts) or unit.paragraph - memory.paragraph <= 1
        return memory.last if near else None

    def masdar(self, index: int, unit: Unit, drafts: list[Draft]) -> Draft | None:
        """Read «وقوله إن», «بالقول إن», «فضلاً عن التأكيد على»."""
        for hit in self.reading.verbs.get(index, ()):
            if not is_masdar(hit):
                continue
            cue = Cue(index, hit, unit)
            if self.reading.role(index, "saying"):
                return self._said(cue, drafts)
            if drafts and self._goes_on(index, hit):
                return self._further(cue)
        return None

    def _goes_on(self, index: int, hit: Hit) -> bool:
        if "besides" in self.reading.role_ends[index] and hit.prefix.endswith("ال"):
            return True
        return is_possessed(hit) and hit.prefix.startswith("و")

    def _further(self, cue: Cue) -> Draft | None:
        opening = self.context.openings.find(self.reading.end_of(cue.hit), cue)
        last = self.context.memory.last
        if opening is None or last is None:
            return None
        draft = self.context.draft(cue, last, opening, carried=True)
        draft.cue = self.reading.role_starts[cue.index].get("besides", cue.index)
        return draft

    def _said(self, cue: Cue, drafts: list[Draft]) -> Draft | None:
        """Read «اكتفى مسؤول بالقول إن …»: its speaker is the sentence's subject."""
        opening = self.context.openings.find(self.reading.end_of(cue.hit), cue)
        if opening is None:
            return None
        start = self.context.clause_start(cue.index, cue.unit)
        if drafts:
            start = max(start, drafts[-1].end or drafts[-1].start)
        phrase = self.context.subjects.of_sentence(cue.unit, start, cue.index)
        if phrase:
            speaker = self.context.speakers.of(phrase)
            return self.context.draft(cue, speaker, opening, carried=False)
        last = self.context.memory.last
        return self.context.draft(cue, last, opening, carried=True) if last else None
