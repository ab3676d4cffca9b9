"""Who is named after «بحسب», «وفقاً لـ», «بحسب ما أعلنته»."""

from dataclasses import dataclass

from etl.extract.statements.context import Context
from etl.extract.statements.phrases import Phrase
from etl.extract.statements.reading import COMMAS, Unit
from etl.extract.statements.verb_forms import is_finite, is_possessed
from etl.lexicon.scan import Hit

_ROLES = ("by", "by_to", "by_what", "by_text", "as")
# A phrase of so few words is «دولة» or «طرف» alone, and speaks for nobody.
_BARE = 2


@dataclass(frozen=True, slots=True)
class Source:
    """A named source.

    Attributes:
        role: what kind of word introduces it, by statement_words.csv.
        verb: the verb of «بحسب ما أعلنته …», else None.
        end: the word after it and what is in apposition to it.
    """

    role: str
    phrase: Phrase
    verb: Hit | None
    end: int


class Sources:
    """Finds named sources in one text."""

    def __init__(self, context: Context) -> None:
        """Look in the text of a context."""
        self.context = context
        self.reading = context.reading

    def at(self, index: int, unit: Unit) -> Source | None:
        """Return the source that a word introduces, None where none speaks."""
        role = self._role(index)
        if role is None:
            return None
        place = self.reading.roles[index][role]
        verb = None
        if role in {"by_what", "as"} and place < unit.last:
            if self._role(place) == "by_text":  # «كما جاء في بيان»
                place = self.reading.roles[place]["by_text"]
            else:
                verb = self._finite(place)
                if verb is None:
                    return None
                place = self._after_pronoun(self.reading.end_of(verb), unit)
        phrase = self._phrase(role, place, unit)
        if phrase is None:
            return None
        if verb and verb.entry.row["object"] == "carry":
            phrase = self._behind(phrase, verb, unit)
        return Source(role, phrase, verb, self._after_apposition(phrase, unit))

    def _role(self, index: int) -> str | None:
        roles = self.reading.roles[index]
        if not roles:
            return None
        return next((role for role in _ROLES if role in roles), None)

    def _finite(self, place: int) -> Hit | None:
        hits = self.reading.verbs.get(place, ())
        return next((hit for hit in hits if is_finite(hit)), None)

    def _after_pronoun(self, place: int, unit: Unit) -> int:
        """Skip what stands between verb and speaker: «ما أفاد به مسؤول»."""
        while place < unit.last:
            following = self.reading.role(place, "adverb", "about")
            if not following:
                break
            place = following
        return place

    def _phrase(self, role: str, place: int, unit: Unit) -> Phrase | None:
        if place >= unit.last:
            return None
        if role == "by_to" and not self.reading.words[place].text.startswith("ل"):
            return None
        phrase = self.context.phrases.at(place, unit.last)
        if phrase is None or not phrase.is_known or self._is_silent(phrase):
            return None
        # «بحسب موقعه» (by its position) names no site.
        if phrase.sort == "outlet" and phrase.head and is_possessed(phrase.head):
            return None
        return phrase

    def _is_silent(self, phrase: Phrase) -> bool:
        traits = phrase.head.entry.row["traits"] if phrase.head else ""
        return "silent" in traits and phrase.last - phrase.first <= _BARE

    def _behind(self, outlet: Phrase, verb: Hit, unit: Unit) -> Phrase:
        """«بحسب ما علمت الصحيفة من مصدر»: the source is behind the outlet."""
        place = outlet.last
        prep = verb.entry.row["prep"]
        if place + 1 >= unit.last or self.reading.words[place].text != prep:
            return outlet
        source = self.context.phrases.at(place + 1, unit.last)
        return source if source and source.is_known else outlet

    def _after_apposition(self, phrase: Phrase, unit: Unit) -> int:
        """Skip dates, and after a person's name an office, over commas."""
        reading = self.reading
        place = phrase.last
        while place < unit.last:
            following = place + (reading.words[place].text in COMMAS)
            if following in reading.dates:
                place = reading.dates[following][0]
            elif following > place and phrase.person and self._is_office(following):
                apposed = self.context.phrases.at(following, unit.last)
                place = apposed.last if apposed else following
            else:
                break
        return place

    def _is_office(self, place: int) -> bool:
        heads = self.reading.heads.get(place, ())
        return any(hit.entry.tag == "official" and not hit.prefix for hit in heads)
