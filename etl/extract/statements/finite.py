"""Reports with a finite verb: «قال الوزير إن …», «وأضاف: "…"», «وهو ما نفته بكين»."""

from etl.extract.statements.acts import Acts
from etl.extract.statements.beginnings import Beginnings
from etl.extract.statements.carrying import Carrying
from etl.extract.statements.clauses import Opening
from etl.extract.statements.context import Context
from etl.extract.statements.drafts import Cue, Draft
from etl.extract.statements.genders import fits
from etl.extract.statements.phrases import Phrase
from etl.extract.statements.routes import extended, outlet_name
from etl.extract.statements.speakers import Speaker
from etl.extract.statements.subjects import Subject
from etl.extract.statements.verb_forms import is_possessed
from etl.lexicon.scan import Hit


class FiniteVerbs:
    """Reads finite verbs of speech in one text."""

    def __init__(self, context: Context) -> None:
        """Read the text of a context."""
        self.context = context
        self.reading = context.reading
        self.acts = Acts(context.reading)
        self.beginnings = Beginnings(context)
        self.carrying = Carrying(context, self.beginnings)

    def read(self, cue: Cue, drafts: list[Draft]) -> Draft | None:
        """Return the statement a finite verb reports, None where it reports none."""
        if not self.beginnings.may_report(cue, drafts):
            return None
        subjects = self.context.subjects
        spoken = bool(drafts) and fits(cue.hit, self.context.memory.last)
        subject = subjects.after(cue, may_be_object=spoken)
        latter = self.carrying.latter(cue, subject)
        if latter:
            subject = Subject(latter, subject.end, subject.told)
        which = self.beginnings.which(cue)
        if which is not None:
            return self._about(which, cue, subject)
        # «وكان فلان قد نفى تقارير»: what follows is the object
        had = (
            self.beginnings.after_auxiliary(cue)
            or self.beginnings.topic(cue, subject)
            or self.beginnings.led(cue)
            or self.beginnings.parted(cue)
        )
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
        draft.is_inner = self.beginnings.is_inner(cue, drafts)
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
            return self.carrying.speaker(cue, opening, drafts)
        if phrase.is_known or opening.shape != "complement":
            return self.context.speakers.of(phrase)
        return None


def _is_sure(hit: Hit, opening: Opening, subject: Subject, drafts: list[Draft]) -> bool:
    """Whether a form that is another word too is a verb, without its subject."""
    if not hit.entry.row["strict"] or is_possessed(hit):
        return True
    if opening.shape == "that" and opening.start <= subject.end + 2:
        return True
    if opening.shape == "quote" and opening.is_after_colon:
        return True
    return bool(drafts) and opening.shape != "complement"
