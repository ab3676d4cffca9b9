"""Who goes on speaking where no subject stands with the verb."""

from dataclasses import replace

from etl.extract.statements.beginnings import Beginnings
from etl.extract.statements.clauses import Opening
from etl.extract.statements.context import Context
from etl.extract.statements.drafts import Cue, Draft
from etl.extract.statements.genders import agrees, fits
from etl.extract.statements.phrases import Phrase
from etl.extract.statements.speakers import Speaker
from etl.extract.statements.subjects import FARTHEST, Subject
from etl.extract.statements.verb_forms import is_feminine, is_possessed
from etl.lexicon.scan import Hit

# Whom «الأخير» (the latter) may mean.
_NAMEABLE = {"state", "alliance", "body", "name", "named", "official"}
# So many statements back the one may stand who goes on speaking.
_LATELY = 3


class Carrying:
    """Finds in one text whom verbs without a subject mean."""

    def __init__(self, context: Context, beginnings: Beginnings) -> None:
        """Look in the text of a context."""
        self.context = context
        self.reading = context.reading
        self.beginnings = beginnings

    def speaker(
        self, cue: Cue, opening: Opening, drafts: list[Draft]
    ) -> Speaker | None:
        """Return who goes on speaking where no subject stands with the verb."""
        reading, memory = self.reading, self.context.memory
        after = reading.end_of(cue.hit)
        if after < cue.unit.last and reading.role(after, "inside"):
            phrase = self.context.subjects.writer(cue.unit, cue.index)
            return self.context.speakers.of(phrase) if phrase else None
        if not self._may_go_on(cue, drafts):
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

    def _may_go_on(self, cue: Cue, drafts: list[Draft]) -> bool:
        """Whether a verb without its subject may be the last speaker's."""
        condemnation = is_possessed(cue.hit) and not cue.hit.prefix  # «إدانتها»
        if condemnation or not self.beginnings.begins_clause(cue):
            return False
        return bool(drafts) or not _is_impersonal(cue.hit)

    def _met_before(self, cue: Cue) -> Phrase | None:
        """Return the person of the sentence before, where nobody has spoken yet.

        «التقى الوزير نظيره. وقال إن …»: the minister says so.
        """
        before = self.context.memory.silent
        if before is None or before.last != cue.unit.first:
            return None
        reach = min(before.last, before.first + FARTHEST)
        met = self.context.subjects.of_sentence(before, before.first, reach)
        if met is None or met.sort not in {"named", "official"}:
            return None
        return met if fits(cue.hit, self.context.speakers.of(met)) else None

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

    def latter(self, cue: Cue, subject: Subject) -> Phrase | None:
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


def _is_impersonal(hit: Hit) -> bool:
    """Whether «يُتوقع أن» (it is expected) may stand here, which nobody says."""
    loose = hit.entry.row["modality"] in {"expected", "alleged"}
    return loose and hit.entry.tag == "imperfect" and not is_feminine(hit)
