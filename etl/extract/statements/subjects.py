"""Who a verb of speech has for its subject: after it, before it, or carried over."""

from dataclasses import dataclass

from etl.extract.statements.drafts import Cue
from etl.extract.statements.openings import Openings
from etl.extract.statements.phrases import Phrase, Phrases
from etl.extract.statements.reading import Reading, Unit
from etl.extract.statements.verb_forms import is_feminine, is_possessed
from etl.lexicon.scan import Hit

_COMMAS = {"،", ","}
# A subject before its verb begins at most so many words ahead of it.
_FARTHEST_SUBJECT = 25
# Nor does a sentence, however long, bind words farther apart than this.
FARTHEST = 120
# So many words an indefinite noun before its verb has («مصدر أمني عراقي رفيع»).
_LONGEST_INDEFINITE = 6
# Whom a verb of speech after an indefinite noun tells of.
_TELLERS = {"source", "official", "expert", "person", "press", "document"}


@dataclass(frozen=True, slots=True)
class Subject:
    """What was found: a phrase (None where the last speaker goes on), and its end.

    Attributes:
        told: whom the words were told to, where that stands before the subject.
    """

    phrase: Phrase | None
    end: int
    told: Phrase | None = None


class Subjects:
    """Finds the subjects of verbs in one text."""

    def __init__(self, phrases: Phrases, openings: Openings) -> None:
        """Look in the text that `phrases` reads."""
        self.phrases = phrases
        self.openings = openings
        self.reading: Reading = phrases.reading

    def after(self, cue: Cue, *, may_be_object: bool) -> Subject:
        """Return the subject that follows a verb, with its name after a comma.

        Args:
            cue: the verb.
            may_be_object: somebody has just spoken, so that a noun after a verb
                that takes one («ودعت السلطات إلى») is whom the words are for.
        """
        start = self.reading.end_of(cue.hit)
        last = cue.unit.last
        place = start
        while place < last and (adverb := self.reading.role(place, "adverb")):
            place = adverb
        place = self._after_pronoun(place, last)
        told = self.openings.between.recipient(place, last) if place < last else None
        place = told.last if told else place
        phrase = self._phrase(place, cue)
        if phrase is None or self._disagrees(phrase, cue.hit):
            return Subject(None, start)
        charge = cue.hit.entry.row["object"] == "charge"
        if (may_be_object or charge) and self._is_object(phrase, cue):
            return Subject(None, start)
        named = self._apposed(phrase, cue.unit)
        return Subject(named, named.last, told)

    def _after_pronoun(self, place: int, last: int) -> int:
        """«خطوة رأت فيها بكين …»: a relative clause's pronoun before its subject."""
        after = self.reading.role(place, "inside", "about") if place < last else 0
        phrase = self.phrases.at(after, last) if after else None
        return after if phrase and phrase.is_known else place

    def _phrase(self, place: int, cue: Cue) -> Phrase | None:
        """Return the phrase here, if it can be the subject of the verb."""
        last = cue.unit.last
        if place >= last or self.reading.role(place, "inside", "place"):
            return None
        quotation = self.reading.quotation_at(place)
        # «وأضاف "لا بديل"»: the words themselves, unless «أن» follows them.
        following = quotation[1] + 1 if quotation else place
        bounded = self.openings.clause_follows(following, last)
        phrase = self.phrases.at(place, last, is_bounded=bounded)
        if phrase is None or self.phrases.bounds.prefix_at(place)[:1] in {"ب", "ل"}:
            return None
        known = phrase.is_known or (bounded and self._may_be_unknown(place, cue.hit))
        return phrase if known else None

    def _may_be_unknown(self, place: int, hit: Hit) -> bool:
        """Whether words that nothing is known of may be who spoke."""
        row = hit.entry.row
        if row["strict"] or row["object"] == "quote":
            return False
        # «وأعاد التذكير بأن»: what the verb takes, and nobody.
        if row["needs"] and self.openings.is_needed(place, row["needs"]):
            return False
        if self.reading.role(place, "stop", "complement"):
            return False
        return not self.reading.words[place].text.startswith(("ب", "لل"))

    def _disagrees(self, phrase: Phrase, hit: Hit) -> bool:
        """Whether verb and noun differ in gender: «دعا الحكومة» (he called on it)."""
        if hit.entry.row["object"] not in {"claim", "prep"} or phrase.head is None:
            return False
        if phrase.head.entry.tag not in {"body", "source", "outlet"} or phrase.person:
            return False
        feminine_noun = phrase.head.entry.surface.endswith(("ه", "ات"))
        return feminine_noun and not is_feminine(hit)

    def _is_object(self, phrase: Phrase, cue: Cue) -> bool:
        """Whether the noun after the verb is the one spoken to."""
        row = cue.hit.entry.row
        if row["object"] == "charge":
            return self._is_charged(phrase, cue)
        if row["object"] not in {"claim", "prep"} or not row["prep"]:
            return False
        if not cue.hit.prefix.startswith(("و", "ف")) or not phrase.is_definite:
            return False
        return self.openings.find(phrase.last, cue) is not None

    def _is_charged(self, phrase: Phrase, cue: Cue) -> bool:
        """«واتهم الوزير بالتقصير»: the charge follows at once, nobody else charged."""
        if phrase.last >= cue.unit.last:
            return False
        following = self.reading.words[phrase.last].text
        return following.removeprefix("ال").startswith(("ب", "مسؤولي", "مسئولي"))

    def _apposed(self, phrase: Phrase, unit: Unit) -> Phrase:
        """Take the name after a comma: «نائب الوزير، سامر الحداد،»."""
        words = self.reading.words
        place = phrase.last
        if phrase.person or phrase.sort not in {"official", "expert", "person"}:
            return phrase
        if place >= unit.last or words[place].text not in _COMMAS:
            return phrase
        following = self.phrases.at(place + 1, unit.last)
        if following and following.person and following.sort == "named":
            return Phrase(
                phrase.first,
                following.last,
                "named",
                phrase.head,
                following.person,
                is_definite=True,
            )
        return phrase

    def before(self, index: int, unit: Unit) -> Phrase | None:
        """Return the subject that stands before a verb: «وكانت بغداد قد أعلنت»."""
        reading = self.reading
        if index + 1 < unit.last and reading.role(index + 1, "inside"):
            return None  # «تقريراً قالت فيه»: in it, not by it
        end = index
        while end > unit.first and reading.role_ends[end] & {"perfect", "adverb"}:
            starts = reading.role_starts[end]
            end = max(unit.first, starts.get("perfect", starts.get("adverb", end - 1)))
        if end > unit.first and "relative" in reading.role_ends[end]:
            return self._antecedent(end - 1, unit)
        told = self.indefinite(index, unit) or self.indefinite(end, unit)
        if told:
            return told
        for start in range(max(unit.first, end - _FARTHEST_SUBJECT), end):
            if not self._may_begin_clause(start, unit):
                continue
            phrase = self.phrases.at(start, unit.last)
            if phrase and phrase.is_known and self._apposed(phrase, unit).last == end:
                return self._apposed(phrase, unit)
        return None

    def over_aside(self, index: int, unit: Unit) -> Phrase | None:
        """«غير أن مصدراً، تحدث شرط عدم ذكر اسمه، قال»: over a clause between commas."""
        words, comma = self.reading.words, index - 1
        if comma <= unit.first or words[comma].text not in _COMMAS:
            return None
        first = max(unit.first, comma - _FARTHEST_SUBJECT)
        for place in range(comma - 1, first, -1):
            if words[place].is_mark and words[place].text not in _COMMAS:
                return None
            tells = self.reading.role(place + 1, "relative", "withheld")
            if words[place].text in _COMMAS and tells:
                return self._leading(place, unit)
        return None

    def _leading(self, end: int, unit: Unit) -> Phrase | None:
        """Return the subject that begins a clause and ends here."""
        for start in range(max(unit.first, end - _FARTHEST_SUBJECT), end):
            if self._may_begin_clause(start, unit):
                phrase = self.phrases.at(start, unit.last)
                if phrase and phrase.is_known and phrase.last == end:
                    return phrase
        return None

    def indefinite(self, end: int, unit: Unit) -> Phrase | None:
        """«رداً على مسؤول تركي قال إن»: after an indefinite noun «الذي» is left out."""
        for start in range(max(unit.first, end - _LONGEST_INDEFINITE), end):
            heads = self.reading.heads.get(start, ())
            if not any(hit.entry.tag in _TELLERS for hit in heads):
                continue
            phrase = self.phrases.at(start, unit.last)
            if phrase and phrase.last == end and not self._is_closed(phrase):
                return phrase
        return None

    def _is_closed(self, phrase: Phrase) -> bool:
        """Whether a phrase is definite, by its article or its genitive's."""
        for index in range(phrase.first, phrase.last):
            if self.reading.role(index, "place"):
                return False
            if self.reading.has_article(index):
                return True
        return phrase.is_definite

    def _may_begin_clause(self, index: int, unit: Unit) -> bool:
        reading = self.reading
        if index == unit.first or reading.words[index - 1].is_mark:
            return True
        if reading.role_ends[index] & {"auxiliary", "opener", "turn", "topic"}:
            return True
        if reading.that(index - 1) is not None:
            return True
        return reading.words[index].text.startswith("و")

    def _antecedent(self, end: int, unit: Unit) -> Phrase | None:
        if end > unit.first and self.reading.words[end - 1].text in _COMMAS:
            end -= 1
        for start in range(max(unit.first, end - _FARTHEST_SUBJECT), end):
            phrase = self.phrases.at(start, unit.last)
            if phrase and phrase.is_known and phrase.last == end:
                return phrase
        return None

    def of_sentence(self, unit: Unit, start: int, end: int) -> Phrase | None:
        """Return the first noun phrase between two words that can be a subject."""
        reading = self.reading
        index = start
        while index < end:
            if reading.role(index, "place", "stop") or reading.words[index].is_mark:
                index += 2 if reading.role(index, "place") else 1
                continue
            aside = reading.role(index, "opener")  # «من جانبه» names nobody
            if aside > index + 1:
                index = aside
                continue
            phrase = self.phrases.at(index, unit.last)
            if phrase and _is_own_state(phrase):
                index = phrase.last
                continue
            if phrase and phrase.is_known and not phrase.is_silent:
                prefix = self.phrases.bounds.prefix_at(index)
                if not prefix.startswith(("ب", "ل", "وب", "ول")):
                    return self._apposed(phrase, unit)
                index = phrase.last
                continue
            index += 1
        return None

    def writer(self, unit: Unit, end: int) -> Phrase | None:
        """Return whose letter or speech a word before speaks of, or who is named."""
        names = self.phrases.names.starts
        for place in range(end - 1, max(unit.first, end - FARTHEST) - 1, -1):
            heads = self.reading.heads.get(place, ())
            if place in names or any(hit.entry.tag == "document" for hit in heads):
                phrase = self.phrases.at(place, unit.last)
                if phrase and (phrase.person or phrase.issuer):
                    return phrase
            if any(hit.entry.tag == "outlet" for hit in heads):
                return self.phrases.at(place, unit.last)
        return None


def _is_own_state(phrase: Phrase) -> bool:
    """Whether «بلاده» (his country) stands here, of which its man is the subject."""
    head = phrase.head
    return head is not None and head.key == "دولة" and is_possessed(head)
