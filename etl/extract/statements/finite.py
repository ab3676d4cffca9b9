"""Reports with a finite verb: «قال الوزير إن …», «وأضاف: "…"», «وهو ما نفته بكين»."""

from dataclasses import replace

from etl.extract.statements.acts import Acts
from etl.extract.statements.clauses import Opening
from etl.extract.statements.context import Context
from etl.extract.statements.drafts import Cue, Draft
from etl.extract.statements.genders import agrees, fits
from etl.extract.statements.phrases import Phrase
from etl.extract.statements.routes import extended, outlet_name
from etl.extract.statements.speakers import Speaker
from etl.extract.statements.subjects import FARTHEST, Subject
from etl.extract.statements.verb_forms import is_noun_as_well, is_possessed
from etl.lexicon.scan import Hit

# So many words a subject between «كان» and its verb may have.
_SUBJECT = 15
_SHORTEST_DESCRIBING = 3
# Whom «الأخير» (the latter) may mean.
_NAMEABLE = {"state", "alliance", "body", "name", "named", "official"}
# So many statements back the one may stand who goes on speaking.
_LATELY = 3
# «هناك» (there) is no «هنّأك» (he congratulated you).
_NOT_THEIRS = {"ك", "كم", "ي"}
# The vowel that makes a verb passive where a page writes it.
_DAMMA = "\u064f"
# What ends before a verb with which a main clause begins.
_BEFORE_CLAUSE = {"opener", "perfect", "pronoun", "auxiliary"}


class FiniteVerbs:
    """Reads finite verbs of speech in one text."""

    def __init__(self, context: Context) -> None:
        """Read the text of a context."""
        self.context = context
        self.reading = context.reading
        self.acts = Acts(context.reading)

    def read(self, cue: Cue, drafts: list[Draft]) -> Draft | None:
        """Return the statement a finite verb reports, None where it reports none."""
        if not self._may_report(cue, drafts):
            return None
        subjects = self.context.subjects
        spoken = bool(drafts) and fits(cue.hit, self.context.memory.last)
        subject = subjects.after(cue, may_be_object=spoken)
        latter = self._latter(cue, subject)
        if latter:
            subject = Subject(latter, subject.end, subject.told)
        which = self._which(cue)
        if which is not None:
            return self._about(which, cue, subject)
        # «وكان فلان قد نفى تقارير»: what follows is the object
        had = self._after_auxiliary(cue) or self._topic(cue, subject) or self._led(cue)
        if had:
            subject = Subject(had, self.reading.end_of(cue.hit), subject.told)
        phrase = subject.phrase or subjects.before(cue.index, cue.unit)
        going_on = bool(drafts) and phrase is None
        opening = self.context.openings.find(subject.end, cue, going_on=going_on)
        if opening is None:
            return self._after_quotation(cue, phrase)
        if self.acts.is_act(cue, opening, phrase, subject.end):
            return None
        speaker = self._speaker(cue, phrase, opening, drafts)
        sure = phrase or _is_sure(cue.hit, opening, subject, drafts)
        if speaker is None or not sure:
            return None
        again = self.context.goes_on(phrase, speaker)
        draft = self.context.draft(cue, speaker, opening, carried=phrase is None)
        if again:
            draft.route = extended(draft.route, *self.context.memory.route)
        self._complete(draft, cue, subject)
        return draft

    def _complete(self, draft: Draft, cue: Cue, subject: Subject) -> None:
        """Take in a negation, and the outlet that the words were told to."""
        if "negator" in self.reading.role_ends[cue.index]:
            draft.modality = "asserted"
            if draft.shape == "complement":
                draft.start = self.reading.role_starts[cue.index]["negator"]
        if subject.told and subject.told.sort in {"outlet", "name"}:
            name = outlet_name(subject.told, self.reading)
            draft.route = extended((name,), *draft.route)

    def _may_report(self, cue: Cue, drafts: list[Draft]) -> bool:
        """Whether the verb stands where a report may stand, and as a verb."""
        if self._is_blocked(cue.index, cue.hit):
            return False
        begins = (
            self._begins_clause(cue)
            or self._describes(cue)
            or self._which(cue) is not None
            or self._after_auxiliary(cue) is not None
            or self._follows_teller(cue, drafts)
            or self._turns(cue)
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
        if self.reading.scan.text[hit.end : hit.word_end] in _NOT_THEIRS:
            return True
        ends = self.reading.role_ends[index]
        if "negator" in ends:  # but «لم يستبعد» (did not rule out) is said
            return hit.entry.row["modality"] != "denied"
        passive = _DAMMA in self.reading.scan.original(hit.start, hit.start + 2)[:2]
        bare = self.reading.is_bare_that(index - 1) and not self._concedes(index, hit)
        return passive or bare or "hypothetical" in ends

    def _concedes(self, index: int, hit: Hit) -> bool:
        """Whether «وإن اعتبر» (although he held) stands here, and no «وأن»."""
        written = self.reading.original(index - 1, index)
        return hit.entry.tag == "perfect" and written.startswith("وإن")

    def _begins_clause(self, cue: Cue) -> bool:
        """Whether a main clause may begin with this verb."""
        index = cue.index
        if index == cue.unit.first or cue.hit.prefix.startswith(("و", "ف")):
            return True
        if self.reading.words[index - 1].is_mark:
            return True
        ends = self.reading.role_ends[index]
        return bool(ends & _BEFORE_CLAUSE) or self.context.follows_pronoun(index)

    def _turns(self, cue: Cue) -> bool:
        """Whether a new clause began with the subject: «لكن أنقرة تقول»."""
        phrase = self.context.subjects.before(cue.index, cue.unit)
        if phrase is None or phrase.last != cue.index or is_possessed(cue.hit):
            return False
        return "turn" in self.reading.role_ends[phrase.first]

    def _follows_teller(self, cue: Cue, drafts: list[Draft]) -> bool:
        """Whether «مسؤول» stands before «قال»; within a report only a person does."""
        phrase = self.context.subjects.indefinite(cue.index, cue.unit)
        if phrase is None:
            return False
        return not drafts or phrase.sort not in {"press", "document"}

    def _describes(self, cue: Cue) -> bool:
        """«في خطوة عدّتها موسكو "…"»: the relative clause of an indefinite noun."""
        hit = cue.hit
        possessed = is_possessed(hit) and not hit.prefix
        # «عدة» (several) is no «عدّه» (he counted it).
        long = len(hit.entry.surface) >= _SHORTEST_DESCRIBING
        return possessed and long and hit.entry.row["object"] == "predicate"

    def _after_auxiliary(self, cue: Cue) -> Phrase | None:
        """Return the subject of «وكان فلان (قد)» that opens the verb's clause."""
        ends = self.reading.role_ends
        first = max(cue.unit.first, cue.index - _SUBJECT)
        if not any("auxiliary" in ends[place] for place in range(first, cue.index)):
            return None
        phrase = self.context.subjects.before(cue.index, cue.unit)
        return phrase if phrase and "auxiliary" in ends[phrase.first] else None

    def _topic(self, cue: Cue, subject: Subject) -> Phrase | None:
        """Return the subject of «أما الوزير، …، فقال», of «سئل الوزير … فقال».

        «أما تركيا، فقالت خارجيتها» is hers too, «أما تركيا، فقال مصدر فيها» is not.
        """
        own = subject.phrase
        named = own and own.is_known and not (own.head and is_possessed(own.head))
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

    def _led(self, cue: Cue) -> Phrase | None:
        """Return the subject right before a verb that no و begins: «أن أنقرة أبلغت»."""
        if self._begins_clause(cue) or is_possessed(cue.hit):
            return None
        phrase = self.context.subjects.before(cue.index, cue.unit)
        return phrase if phrase and phrase.last == cue.index else None

    def _latter(self, cue: Cue, subject: Subject) -> Phrase | None:
        """Return whom «الأخيرة» means: the last one named whom the verb agrees with."""
        place = self.reading.end_of(cue.hit)
        if place >= cue.unit.last or not self.reading.role(place, "latter"):
            return None
        last = self.context.memory.last
        for start in range(
            cue.index - 1, max(cue.unit.first, cue.index - FARTHEST), -1
        ):
            phrase = self.context.phrases.at(start, cue.unit.last)
            if phrase is None or phrase.sort not in _NAMEABLE:
                continue
            speaker = self.context.speakers.of(phrase)
            other = last is None or speaker.text != last.text
            surely = agrees if phrase.sort in {"body", "name"} else fits
            if other and surely(cue.hit, speaker) and phrase.last <= cue.index:
                return phrase
        return subject.phrase

    def _which(self, cue: Cue) -> int | None:
        """Return where «وهو ما» begins before a verb with its object: «نفته كيغالي»."""
        if not is_possessed(cue.hit) or cue.hit.prefix:
            return None
        return self.reading.role_starts[cue.index].get("which")

    def _about(self, start: int, cue: Cue, subject: Subject) -> Draft | None:
        """«وهو ما نفته كيغالي»: somebody's word on what was said before."""
        if subject.phrase is None or not subject.phrase.is_known:
            return None
        speaker = self.context.speakers.of(subject.phrase)
        opening = Opening("complement", start)
        draft = self.context.draft(cue, speaker, opening, carried=False)
        draft.cue = start
        return draft

    def _after_quotation(self, cue: Cue, phrase: Phrase | None) -> Draft | None:
        """«"…"، يقول الباحث»: the quotation stands before its verb."""
        reading = self.reading
        place = reading.role_starts[cue.index].get("so", cue.index) - 1
        while place > cue.unit.first and reading.words[place].text in {"،", ","}:
            place -= 1
        first = cue.unit.first
        if phrase is None or place <= first or reading.words[place].text != '"':
            return None
        number = reading.quoted[place - 1]
        if number < 0 or reading.quotations[number][1] != place:
            return None
        speaker = self.context.speakers.of(phrase)
        opening = Opening("quote", *reading.quotations[number])
        draft = self.context.draft(cue, speaker, opening, carried=False)
        draft.shape = "before"
        return draft

    def _speaker(
        self, cue: Cue, phrase: Phrase | None, opening: Opening, drafts: list[Draft]
    ) -> Speaker | None:
        if phrase is None:
            return self._carried(cue, opening, drafts)
        if phrase.is_known or opening.shape != "complement":
            return self.context.speakers.of(phrase)
        return None

    def _carried(
        self, cue: Cue, opening: Opening, drafts: list[Draft]
    ) -> Speaker | None:
        """Return who goes on speaking where no subject stands with the verb."""
        reading, memory = self.reading, self.context.memory
        after = reading.end_of(cue.hit)
        if after < cue.unit.last and reading.role(after, "inside"):
            phrase = self.context.subjects.writer(cue.unit, cue.index)
            return self.context.speakers.of(phrase) if phrase else None
        condemnation = is_possessed(cue.hit) and not cue.hit.prefix  # «إدانتها»
        if condemnation or not self._begins_clause(cue):
            return None
        if drafts:
            return self._agreeing(cue)
        follows = self.context.follows_pronoun(cue.index)
        pronoun = follows or "pronoun" in reading.role_ends[cue.index]
        phrase = None
        if pronoun or opening.shape == "complement":
            # «واتُّهم الوزير»: nobody says by whom
            charge = cue.hit.entry.row["object"] == "charge"
            phrase = self._of_sentence(cue)
            if "where" in reading.role_ends[cue.index] or (charge and not phrase):
                return None
        near = cue.unit.paragraph - memory.paragraph <= 1
        if not phrase and not near:
            phrase = self._met_before(cue)
        if phrase or not near:
            return self.context.speakers.of(phrase) if phrase else None
        return self._agreeing(cue)

    def _met_before(self, cue: Cue) -> Phrase | None:
        """Return the person of the sentence before, where nobody has spoken yet.

        «التقى الوزير نظيره. وقال إن …»: the minister says so.
        """
        met = self.context.memory.met
        if met is None or met.last > cue.unit.first:
            return None
        near = cue.unit.first - met.last <= FARTHEST
        return met if near and fits(cue.hit, self.context.speakers.of(met)) else None

    def _agreeing(self, cue: Cue) -> Speaker | None:
        """Return the last speaker that the verb agrees with, none far back."""
        for speaker in reversed(self.context.memory.speakers[-_LATELY:]):
            if fits(cue.hit, speaker):
                return replace(speaker, span=None)
        return None

    def _of_sentence(self, cue: Cue) -> Phrase | None:
        """Return the subject of the clause that this verb goes on with."""
        find = self.context.subjects.of_sentence
        clause = self.context.clause_start(cue.index, cue.unit)
        first = max(cue.unit.first, cue.index - FARTHEST)
        return find(cue.unit, clause, cue.index) or find(cue.unit, first, cue.index)


def _is_sure(hit: Hit, opening: Opening, subject: Subject, drafts: list[Draft]) -> bool:
    """Whether a form that is another word too is a verb, without its subject."""
    if not hit.entry.row["strict"] or is_possessed(hit):
        return True
    if opening.shape == "that" and opening.start <= subject.end + 2:
        return True
    if opening.shape == "quote" and opening.is_after_colon:
        return True
    return bool(drafts) and opening.shape != "complement"
