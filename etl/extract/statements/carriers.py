"""Words that an outlet hands on: «نقلت وكالة … عن مصدر قوله إن …»."""

from etl.arabic import key
from etl.extract.statements.clauses import Opening
from etl.extract.statements.context import Context
from etl.extract.statements.drafts import Cue, Draft
from etl.extract.statements.phrases import Phrase
from etl.extract.statements.reading import Unit
from etl.extract.statements.routes import extended
from etl.extract.statements.speakers import Speaker
from etl.extract.statements.verb_forms import is_masdar, is_possessed
from etl.lexicon.scan import Hit

# So many words after an outlet «عن» and the speaker may stand.
_REACH = 6
_PRONOUNS = ("", "ه", "ها", "هم")
_OUTLETS = {"outlet", "press"}


class Carriers:
    """Reads what outlets hand on, in one text."""

    def __init__(self, context: Context) -> None:
        """Read the text of a context."""
        self.context = context
        self.reading = context.reading

    def read(self, cue: Cue) -> Draft | None:
        """Return the statement of «نقلت وكالة … عن مصدر …»; the agency is its way."""
        subject = self.context.subjects.after(cue, may_be_object=False)
        inner: list[str] = []
        source = self._source(subject.end, cue, inner)
        if source is None:
            return None
        speaker, after = source
        masdar = self._possessed_masdar(after, cue.unit)
        told = Cue(cue.index, masdar, cue.unit) if masdar else cue
        start = self.reading.end_of(masdar) if masdar else after
        opening = self.context.openings.find(start, told)
        if opening is None:
            return None
        if opening.shape == "complement":
            if masdar is None:
                return None
            begin = self.reading.starting(masdar.word_start) or cue.index
            opening = Opening("complement", begin, outlets=opening.outlets)
        draft = self.context.draft(told, speaker, opening, carried=False)
        draft.verb = masdar.entry.row["verb"] if masdar else None
        outlet = subject.phrase or self.context.subjects.before(cue.index, cue.unit)
        if outlet and outlet.sort in _OUTLETS:
            self._by_outlet(draft, outlet, cue.unit)
        draft.route = extended(draft.route, *inner)
        return draft

    def _source(
        self, place: int, cue: Cue, inner: list[str]
    ) -> tuple[Speaker, int] | None:
        """Return who stands after «عن» and where that ends; «عنه» is the last one.

        Args:
            place: where «عن» may stand first.
            cue: the verb.
            inner: takes the outlets of a chain, «عن وكالة … عن قائد …».
        """
        prep = key(cue.hit.entry.row["prep"])
        wanted = {prep + pronoun for pronoun in _PRONOUNS}
        last = cue.unit.last
        for index in range(place, min(place + _REACH, last - 1)):
            text = self.reading.words[index].text
            if text not in wanted:
                continue
            if text != prep:
                before = self.context.memory.last
                return (before, index + 1) if before else None
            phrase = self._named(index + 1, cue.unit)
            if phrase is None:
                return None
            following = self._behind(phrase, prep, last)
            if following:
                inner.append(self.context.outlet(phrase))
                phrase = following
            return self.context.speakers.of(phrase), phrase.last
        return None

    def _named(self, place: int, unit: Unit) -> Phrase | None:
        """Return the source here; one that nothing is known of wants «قوله» after."""
        phrase = self.context.phrases.at(place, unit.last)
        if phrase and phrase.is_known:
            return phrase
        phrase = self.context.phrases.at(place, unit.last, is_bounded=True)
        quoted = phrase and self._possessed_masdar(phrase.last, unit)
        return phrase if quoted else None

    def _behind(self, outlet: Phrase, prep: str, last: int) -> Phrase | None:
        """Return the source that an outlet named as a source has in its turn."""
        place = outlet.last
        if outlet.sort not in _OUTLETS or place + 1 >= last:
            return None
        if self.reading.words[place].text != prep:
            return None
        phrase = self.context.phrases.at(place + 1, last)
        return phrase if phrase and phrase.is_known else None

    def _possessed_masdar(self, place: int, unit: Unit) -> Hit | None:
        """Return «قوله», «نفيها» where it follows, over a comma."""
        while place < unit.last and self.reading.words[place].text in {"،", ","}:
            place += 1
        for hit in self.reading.verbs.get(place, ()) if place < unit.last else ():
            if is_masdar(hit) and is_possessed(hit):
                return hit
        return None

    def _by_outlet(self, draft: Draft, outlet: Phrase, unit: Unit) -> None:
        """Put down the outlet, and the press reports that tell what it says."""
        memory = self.context.memory
        last = memory.last
        # A paper's words that come next in an article on «تقارير صحفية» are theirs.
        reports = (
            last is not None
            and last.kind == "outlet"
            and unit.paragraph - memory.paragraph == 1
            and self.reading.words[draft.cue].text.startswith("و")
        )
        outer = last.text if last and reports else ""
        draft.route = extended(draft.route, self.context.outlet(outlet), outer)
