"""What may stand between a verb, its speaker and what is said."""

from dataclasses import replace

from etl.extract.statements.clauses import Clauses
from etl.extract.statements.phrases import Phrase, Phrases
from etl.extract.statements.reading import COMMAS, Reading
from etl.extract.statements.verb_forms import is_possessed

# No parenthesis within an aside has more words.
_REACH = 12
_UPON = "علي"


class Between:
    """Skips asides in one text, and notes the outlets they name."""

    def __init__(self, phrases: Phrases, clauses: Clauses) -> None:
        """Skip asides of the text that `phrases` reads."""
        self.phrases = phrases
        self.clauses = clauses
        self.reading: Reading = phrases.reading

    def skip(
        self, place: int, last: int, index: int, outlets: list[Phrase], prep: str
    ) -> int:
        """Return where to go on after something that stands between, or `place`.

        Args:
            place: where it may stand.
            last: end of the sentence.
            index: the word after the verb's subject.
            outlets: takes the outlets it names.
            prep: prepositions of the verb, which it does not skip.
        """
        reading = self.reading
        word = reading.words[place]
        if word.text in COMMAS or reading.masked[place]:
            return place + 1
        if word.text == "(":
            return self._closing(place, last)
        following = self._after_time(place) or self._after_source(place, last, outlets)
        if following:
            return following
        timely = place in reading.days or reading.role(place, "time")
        if timely or reading.role(place, "stop", "relative", "place", "opener"):
            return self._after_circumstance(place, last, outlets, prep)
        after_comma = place > index and reading.words[place - 1].text in COMMAS
        phrase = self.phrases.at(place, last) if after_comma else None
        return phrase.last if phrase and self._is_office(place) else place

    def _after_time(self, place: int) -> int:
        dated = self.reading.dates.get(place)
        return dated[0] if dated else self.reading.role(place, "adverb")

    def _closing(self, place: int, last: int) -> int:
        for end in range(place + 1, min(place + _REACH, last)):
            if self.reading.words[end].text == ")":
                return end + 1
        return place

    def _after_source(self, place: int, last: int, outlets: list[Phrase]) -> int:
        """Skip «وفق …» and «لوكالة …», noting the outlet; 0 where none stands."""
        by = self.reading.role(place, "by", "by_to")
        if by and by < last:
            phrase = self.phrases.at(by, last)
            if phrase and phrase.is_known:
                outlets.append(phrase)
                return phrase.last
        told = self.recipient(place, last)
        if told is None and self._is_outlet(place):  # «أبلغ قناة … أن»
            told = self.phrases.at(place, last)
        if told and told.sort in {"outlet", "press"}:
            outlets.append(told)
        return told.last if told else 0

    def recipient(self, place: int, last: int) -> Phrase | None:
        """Return whom the words were told to: «لوكالة …», «لـ"القدس العربي"»."""
        if place + 1 < last and self.reading.words[place].text == "ل":
            phrase = self.phrases.at(place + 1, last, is_bounded=True)
            # A name in quotation marks that is nobody's else is an outlet's.
            quoted = phrase is not None and self.reading.quotation_at(place + 1)
            if phrase and quoted and phrase.sort == "name":
                return replace(phrase, sort="outlet")
            return phrase
        return self.phrases.at(place, last) if self._is_recipient(place) else None

    def _is_recipient(self, place: int) -> bool:
        prefix = self.phrases.bounds.prefix_at(place)
        if place in self.reading.outlets:
            return self.reading.outlets[place][0].prefix in {"ل", "لل"}
        return prefix in {"ل", "لل"}

    def _is_office(self, place: int) -> bool:
        heads = self.reading.heads.get(place, ())
        return any(hit.entry.tag in {"official", "expert"} for hit in heads)

    def _after_circumstance(
        self, place: int, last: int, outlets: list[Phrase], prep: str
    ) -> int:
        """Skip «خلال …», «في بيان …» up to a comma or to what may be said."""
        reading = self.reading
        start = place
        place += 1
        while place < last:
            comma = reading.words[place].text in COMMAS
            if comma or self.clauses.at(place, last, prep):
                break
            if self.clauses.is_preposition(place, prep) and place > start + 1:
                break
            phrase = self._outlet(place, last)
            if phrase:
                outlets.append(phrase)
                place = phrase.last
                continue
            place += 1
        return place

    def _outlet(self, place: int, last: int) -> Phrase | None:
        """Return the outlet named here: «قناة …», «(في حديث) لـ"…"»."""
        if self._is_outlet(place):
            return self.phrases.at(place, last)
        told = self.recipient(place, last) if self._is_loose(place) else None
        return told if told and told.sort == "outlet" else None

    def _is_loose(self, place: int) -> bool:
        """Whether «لـ» stands here, apart from the quotation after it."""
        return self.reading.words[place].text == "ل"

    def _is_outlet(self, place: int) -> bool:
        # «على منصة إكس»: where it was written, nobody who carries it.
        if place and self.reading.words[place - 1].text == _UPON:
            return False
        heads = self.reading.heads.get(place, ())
        for hit in heads:  # «موقعها», its own site, is no outlet
            if hit.entry.tag in {"outlet", "press"} and not is_possessed(hit):
                return True
        outlets = self.reading.outlets.get(place, ())
        return any(hit.entry.row["bare"] == "yes" for hit in outlets)

    def note_outlets(self, place: int, end: int, outlets: list[Phrase]) -> None:
        """Note every outlet named from one word to another."""
        while place < end:
            phrase = self._outlet(place, end)
            if phrase:
                outlets.append(phrase)
            place = phrase.last if phrase else place + 1
