"""Where a verb of speech may report: at the head of a clause, after its subject."""

from etl.arabic import key
from etl.extract.statements.context import Context
from etl.extract.statements.drafts import Cue, Draft
from etl.extract.statements.genders import fits
from etl.extract.statements.phrases import Phrase
from etl.extract.statements.subjects import FARTHEST, Subject
from etl.extract.statements.verb_forms import is_noun_as_well, is_possessed
from etl.lexicon.scan import Hit

# So many words a subject between «كان» and its verb may have.
_SUBJECT = 15
_SHORTEST_DESCRIBING = 3
_SPOKESMEN = ("متحدث", "ناطق")
# «هناك» (there) is no «هنّأك» (he congratulated you).
_NOT_THEIRS = {"ك", "كم", "ي"}
# The vowel that makes a verb passive where a page writes it.
_DAMMA = "\u064f"
# What ends before a verb with which a main clause begins.
_BEFORE_CLAUSE = {"opener", "perfect", "pronoun", "auxiliary"}


class Beginnings:
    """Tells in one text which finite verbs may report, and what leads to them."""

    def __init__(self, context: Context) -> None:
        """Look in the text of a context."""
        self.context = context
        self.reading = context.reading

    def may_report(self, cue: Cue, drafts: list[Draft]) -> bool:
        """Whether the verb stands where a report may stand, and as a verb."""
        if self._is_blocked(cue.index, cue.hit):
            return False
        begins = (
            self.begins_clause(cue)
            or self._describes(cue)
            or self.which(cue) is not None
            or self.after_auxiliary(cue) is not None
            or self._follows_teller(cue, drafts)
            or self._turns(cue)
            or self.is_inner(cue, drafts)
        )
        inside = bool(drafts) and drafts[-1].is_open and drafts[-1].cue < cue.index
        if begins or inside:
            return begins
        if not is_noun_as_well(cue.hit):
            return True
        if is_possessed(cue.hit):
            return False
        # «أن مصدراً في الوزارة نفى»: a verb, its subject stands before it.
        return self.context.subjects.before(cue.index, cue.unit) is not None

    def _is_blocked(self, index: int, hit: Hit) -> bool:
        """Whether the verb tells of no speech: «لم يؤكد», «أن يعلن», «ستعلن»."""
        prefix = hit.prefix.lstrip("اوف")
        if prefix or not index:
            return bool(prefix)
        if self._is_another_word(hit):
            return True
        ends = self.reading.role_ends[index]
        if "negator" in ends:  # but «لم يستبعد» (did not rule out) is said
            return hit.entry.row["modality"] != "denied"
        passive = _DAMMA in self.reading.scan.original(hit.start, hit.start + 2)[:2]
        bare = self.reading.is_bare_that(index - 1) and not self._concedes(index, hit)
        return passive or bare or "hypothetical" in ends

    def _is_another_word(self, hit: Hit) -> bool:
        """Whether letters that fold alike make another word of it."""
        scan = self.reading.scan
        # «يقرأ» (reads) is no dual of «أقرّ» (admit).
        own = hit.entry.tag != "imperfect" or hit.entry.row["verb"].endswith("أ")
        hamza = not own and scan.original(hit.end - 1, hit.end).startswith("أ")
        # «عدة» (several) is no «عدّه» (he counted it).
        hamza = hamza or scan.original(hit.start, hit.word_end).endswith("ة")
        return hamza or scan.text[hit.end : hit.word_end] in _NOT_THEIRS

    def _concedes(self, index: int, hit: Hit) -> bool:
        """Whether «وإن اعتبر» (although he held) stands here, and no «وأن»."""
        written = self.reading.original(index - 1, index)
        return hit.entry.tag == "perfect" and written.startswith("وإن")

    def begins_clause(self, cue: Cue) -> bool:
        """Whether a main clause may begin with this verb."""
        index = cue.index
        if index == cue.unit.first or cue.hit.prefix.startswith(("و", "ف")):
            return True
        if self.reading.words[index - 1].is_mark:
            return True
        ends = self.reading.role_ends[index]
        return bool(ends & _BEFORE_CLAUSE) or self.context.follows_pronoun(index)

    def _describes(self, cue: Cue) -> bool:
        """«في خطوة عدّتها موسكو "…"»: the relative clause of an indefinite noun."""
        hit = cue.hit
        possessed = is_possessed(hit) and not hit.prefix
        # «عدة» (several) is no «عدّه» (he counted it).
        long = len(hit.entry.surface) >= _SHORTEST_DESCRIBING
        return possessed and long and hit.entry.row["object"] == "predicate"

    def _follows_teller(self, cue: Cue, drafts: list[Draft]) -> bool:
        """Whether «مسؤول» stands before «قال»; within a report only a person does."""
        phrase = self.context.subjects.indefinite(cue.index, cue.unit)
        if phrase is None:
            return False
        return not drafts or phrase.sort not in {"press", "document"}

    def _turns(self, cue: Cue) -> bool:
        """Whether a new clause began with the subject: «لكن أنقرة تقول»."""
        phrase = self.context.subjects.before(cue.index, cue.unit)
        if phrase is None or phrase.last != cue.index or is_possessed(cue.hit):
            return False
        return "turn" in self.reading.role_ends[phrase.first]

    def is_inner(self, cue: Cue, drafts: list[Draft]) -> bool:
        """«صرح المتحدث بأن الرئيس أكد أن»: the verb of the one he speaks for."""
        before = drafts[-1] if drafts else None
        if before is None or before.shape != "that" or not before.is_open:
            return False
        person = before.speaker.person
        role = person.role if person and person.role else before.speaker.text
        if not key(role).removeprefix("ال").startswith(_SPOKESMEN):
            return False
        phrase = self.context.phrases.at(before.start, cue.unit.last)
        told = phrase and phrase.last == cue.index and not is_possessed(cue.hit)
        return bool(told and phrase and phrase.sort in {"official", "named"})

    def after_auxiliary(self, cue: Cue) -> Phrase | None:
        """Return the subject of «وكان فلان (قد)» that opens the verb's clause."""
        ends = self.reading.role_ends
        first = max(cue.unit.first, cue.index - _SUBJECT)
        if not any("auxiliary" in ends[place] for place in range(first, cue.index)):
            return None
        phrase = self.context.subjects.before(cue.index, cue.unit)
        return phrase if phrase and "auxiliary" in ends[phrase.first] else None

    def topic(self, cue: Cue, subject: Subject) -> Phrase | None:
        """Return the subject of «أما الوزير، …، فقال», of «سئل الوزير … فقال».

        «أما تركيا، فقالت خارجيتها» is hers too, «أما تركيا، فقال مصدر فيها» is not.
        """
        own = subject.phrase
        # «فوصف اللقاء بأنه»: what a verb like this takes first is its object.
        calls = cue.hit.entry.row["object"] == "predicate" and not is_possessed(cue.hit)
        known = own and own.is_known and not (own.head and is_possessed(own.head))
        named = known and not calls
        if named or not cue.hit.prefix.startswith("ف"):
            return None
        ends = self.reading.role_ends
        for place in range(
            cue.index - 1, max(cue.unit.first, cue.index - FARTHEST), -1
        ):
            if ends[place] & {"topic", "asked"}:
                phrase = self.context.phrases.at(place, cue.unit.last)
                return phrase if phrase and phrase.is_known else None
        return None

    def led(self, cue: Cue) -> Phrase | None:
        """Return the subject right before a verb that no و begins: «أن أنقرة أبلغت»."""
        if self.begins_clause(cue) or is_possessed(cue.hit):
            return None
        phrase = self.context.subjects.before(cue.index, cue.unit)
        return phrase if phrase and phrase.last == cue.index else None

    def parted(self, cue: Cue) -> Phrase | None:
        """Return the subject that a clause between commas parts from its verb."""
        if cue.hit.prefix or is_possessed(cue.hit):
            return None
        phrase = self.context.subjects.over_aside(cue.index, cue.unit)
        known = phrase and fits(cue.hit, self.context.speakers.of(phrase))
        return phrase if known else None

    def which(self, cue: Cue) -> int | None:
        """Return where «وهو ما» begins before a verb with its object: «نفته كيغالي»."""
        if not is_possessed(cue.hit) or cue.hit.prefix:
            return None
        return self.reading.role_starts[cue.index].get("which")
