"""Words behind a speaker's label: «14:30 الخارجية الروسية: لن نقبل …»."""

from etl.extract.statements.context import Context
from etl.extract.statements.drafts import Draft
from etl.extract.statements.reading import Unit
from etl.extract.statements.verb_forms import is_finite

_SPEAKERS = {"named", "official", "body", "state", "alliance"}
_SHORTEST = 3
# So many words into a clause its verb stands.
_REACH = 8
# So many marks and digits a time before the label has.
_TIME = 6


class Labels:
    """Reads labelled lines of one text."""

    def __init__(self, context: Context) -> None:
        """Read the text of a context."""
        self.context = context
        self.reading = context.reading
        self._finite = {
            self.reading.starting(hit.word_start)
            for hit in self.reading.scan.of("event_verb", "speech_verb")
            if is_finite(hit)
        }

    def read(self, unit: Unit) -> Draft | None:
        """Return the statement of a line that a speaker's name and a colon open."""
        if not unit.opens:
            return None
        first = self._after_time(unit)
        phrase = (
            self.context.phrases.at(first, unit.last) if first < unit.last else None
        )
        if phrase is None or phrase.sort not in _SPEAKERS:
            return None
        if first in self.reading.cities:  # «كوالالمبور: …», a dateline
            return None
        colon, start = phrase.last, phrase.last + 1
        if start + _SHORTEST > unit.last or self.reading.words[colon].text != ":":
            return None
        quotation = self.reading.quotation_at(start)
        if quotation is None and not self._is_clause(start, unit.last):
            return None
        speaker = self.context.speakers.of(phrase)
        span = quotation or (start, None)
        return Draft(speaker, unit.first, span[0], "colon", end=span[1])

    def _after_time(self, unit: Unit) -> int:
        words = self.reading.words
        for place in range(unit.first, min(unit.first + _TIME, unit.last)):
            if words[place].text[0].isalpha():
                return place
        return unit.last

    def _is_clause(self, start: int, last: int) -> bool:
        """Whether a verb stands early in it, as in no list of members."""
        return any(
            place in self._finite or self.reading.role(place, "negator", "first_person")
            for place in range(start, min(start + _REACH, last))
        )
