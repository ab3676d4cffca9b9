"""How what is said opens after a verb of speech: clause, quotation or complement."""

from dataclasses import dataclass
from typing import Literal

from etl.arabic import key
from etl.extract.statements.phrases import Phrase, Phrases
from etl.extract.statements.reading import Reading
from etl.lexicon.forms import split
from etl.lexicon.scan import Hit
from etl.records import EdtfDate

Shape = Literal["that", "quote", "colon", "complement"]

_COMMAS = {"،", ",", "-", "؛", ";"}
# A quotation of so few words within a sentence is a name or a single term.
_SHORTEST_QUOTED_SPEECH = 3
# So far from the verb its preposition or its quotation may stand.
_REACH = 12
# No aside between a verb and its clause has more words.
_FARTHEST_CLAUSE = 80
_PRONOUNS = {"ه", "ها", "هم", "هما"}


@dataclass(frozen=True, slots=True)
class Opening:
    """Where what is said begins.

    Attributes:
        start: its first word. end: the word after it, where a quotation fixes it.
        outlets: the outlets named between the verb and it.
        said: the date named there.
        is_topic: it only names what is spoken of.
    """

    shape: Shape
    start: int
    end: int | None = None
    outlets: tuple[Phrase, ...] = ()
    said: EdtfDate | None = None
    is_topic: bool = False


class Openings:
    """Finds openings in one text."""

    def __init__(self, phrases: Phrases) -> None:
        """Look for openings in the text that `phrases` reads."""
        self.phrases = phrases
        self.reading: Reading = phrases.reading

    def find(
        self, index: int, last: int, verb: int, hit: Hit, *, going_on: bool = False
    ) -> Opening | None:
        """Return how what is said opens from here on, None where nothing does.

        After a participle it opens at once or not at all.

        Args:
            index: the word after the verb's subject. last: end of the sentence.
            verb: the verb's index. hit: the verb.
            going_on: the same speaker has just said something else.
        """
        row = hit.entry.row
        outlets: list[Phrase] = []
        said: EdtfDate | None = None
        place = index
        while place < last:
            opening = self._clause(place, last, row["prep"])
            if opening:
                return self._noted(opening, outlets, said)
            if self._is_complement_prep(place, row["prep"]) or self._is_object(place):
                break
            if row["object"] in {"claim", "quote"} and self.reading.role(place, "complement"):
                break
            said = said or self._date(place)
            following = self._after_aside(place, last, index, outlets, row["prep"])
            if following <= place:
                break
            place = following
        complement = self._complement(place, last, verb, hit, going_on=going_on)
        at_once = hit.entry.tag not in {"perfect", "imperfect"}
        at_once = at_once or row["object"] == "quote"
        later = None if at_once else self._later(place, last, row["prep"])
        if complement and (later is None or self._is_plain(place, row["prep"])):
            return self._noted(complement, outlets, said)
        if later and not row["needs"]:
            self._note_outlets(place, later.start, outlets)
            return self._noted(later, outlets, said or self._date_within(index, later))
        return self._noted(complement, outlets, said) if complement else None

    def clause_follows(self, index: int, last: int) -> bool:
        """Whether «أن», a quotation or a colon follows before another verb of speech."""
        return self._later(index, last, "") is not None

    def _noted(
        self, opening: Opening, outlets: list[Phrase], said: EdtfDate | None
    ) -> Opening:
        return Opening(
            opening.shape,
            opening.start,
            opening.end,
            tuple(outlets),
            said,
            opening.is_topic,
        )

    def _date(self, place: int) -> EdtfDate | None:
        found = self.reading.dates.get(place)
        return found[1].date if found else None

    def _date_within(self, index: int, later: Opening) -> EdtfDate | None:
        found = (self._date(place) for place in range(index, later.start))
        return next((date for date in found if date), None)

    def _clause(self, place: int, last: int, prep: str) -> Opening | None:
        """Read «أن», «إلى أن», «عن اعتقاده بأن», a quotation or a colon."""
        reading = self.reading
        word = reading.words[place]
        if reading.that(place) in {"", "ب", "ف", "فب"}:
            known = place and "before_clause" in reading.role_ends[place]
            return None if known else self._after_that(place + 1, last)
        if word.text in _prepositions(prep):
            for skipped in (1, 2, 3):
                following = place + skipped
                if following < last and reading.that(following) in {"", "ب"}:
                    return self._after_that(following + 1, last)
                if following < last and not self._bears_pronoun(following, skipped):
                    break
        quotation = reading.quotation_at(place)
        if quotation and self._is_speech(quotation, last):
            return Opening("quote", *quotation)
        if word.text == ":" and place + 1 < last:
            quotation = reading.quotation_at(place + 1)
            if quotation:
                return Opening("quote", *quotation)
            if reading.that(place + 1) == "":
                return self._after_that(place + 2, last)
            return Opening("colon", place + 1)
        return None

    def _bears_pronoun(self, place: int, skipped: int) -> bool:
        """Whether «عن اعتقاده», «في» may stand between the preposition and «أن»."""
        text = self.reading.words[place].text
        return text.endswith(("ه", "ها", "هم")) if skipped == 1 else text == "في"

    def _after_that(self, start: int, last: int) -> Opening | None:
        if start >= last:
            return None
        quotation = self.reading.quotation_at(start)
        if quotation and self._is_whole(quotation, last):
            return Opening("quote", *quotation)
        return Opening("that", start)

    def _is_whole(self, quotation: tuple[int, int], last: int) -> bool:
        """Whether a quotation after «أن» is all that is said, no name it begins with."""
        first, end = quotation
        after = end + 1
        return end - first > _SHORTEST_QUOTED_SPEECH or (
            after >= last or self.reading.words[after].is_mark
        )

    def _is_speech(self, quotation: tuple[int, int], last: int) -> bool:
        first, end = quotation
        if end - first < _SHORTEST_QUOTED_SPEECH:
            return False
        before = self.reading.heads.get(first - 2, ())
        is_name = any(hit.entry.tag == "outlet" for hit in before)
        return not is_name and (end + 1 >= last or end - first > _SHORTEST_QUOTED_SPEECH)

    def _after_aside(
        self, place: int, last: int, index: int, outlets: list[Phrase], prep: str
    ) -> int:
        """Return where to go on after something that stands between, or `place`."""
        reading = self.reading
        word = reading.words[place]
        if word.text in _COMMAS or reading.masked[place]:
            return place + 1
        if word.text == "(":
            return self._closing(place, last)
        if place in reading.dates:
            return reading.dates[place][0]
        adverb = reading.role(place, "adverb")
        if adverb:
            return adverb
        by = reading.role(place, "by")
        if by and by < last:
            return self._after_source(by, last, outlets) or place
        told = self.recipient(place, last)
        if told:
            if told.sort in {"outlet", "press"}:
                outlets.append(told)
            return told.last
        timely = place in reading.days
        if timely or reading.role(place, "stop", "relative", "place", "opener"):
            return self._after_circumstance(place, last, outlets, prep)
        after_comma = place > index and reading.words[place - 1].text in _COMMAS
        if after_comma and self._is_office(place):
            phrase = self.phrases.at(place, last)
            return phrase.last if phrase else place
        return place

    def _closing(self, place: int, last: int) -> int:
        for end in range(place + 1, min(place + _REACH, last)):
            if self.reading.words[end].text == ")":
                return end + 1
        return place

    def _after_source(self, place: int, last: int, outlets: list[Phrase]) -> int:
        phrase = self.phrases.at(place, last)
        if phrase is None or not phrase.is_known:
            return 0
        outlets.append(phrase)
        return phrase.last

    def recipient(self, place: int, last: int) -> Phrase | None:
        """Return whom the words were told to: «لوكالة …», «لـ"القدس العربي"»."""
        if place + 1 < last and self.reading.words[place].text == "ل":
            return self.phrases.at(place + 1, last, is_bounded=True)
        return self.phrases.at(place, last) if self._is_recipient(place) else None

    def _is_recipient(self, place: int) -> bool:
        prefix = self.phrases.prefix_at(place)
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
            word = reading.words[place]
            if word.text in _COMMAS or self._clause(place, last, prep):
                break
            if self._is_complement_prep(place, prep) and place > start + 1:
                break
            sort = self._outlet_sort(place)
            phrase = self.phrases.at(place, last) if sort else None
            if phrase:
                outlets.append(phrase)
                place = phrase.last
                continue
            place += 1
        return place

    def _outlet_sort(self, place: int) -> bool:
        heads = self.reading.heads.get(place, ())
        if any(hit.entry.tag in {"outlet", "press"} for hit in heads):
            return True
        outlets = self.reading.outlets.get(place, ())
        return any(hit.entry.row["bare"] == "yes" for hit in outlets)

    def _note_outlets(self, place: int, end: int, outlets: list[Phrase]) -> None:
        while place < end:
            phrase = self.phrases.at(place, end) if self._outlet_sort(place) else None
            if phrase:
                outlets.append(phrase)
            place = phrase.last if phrase else place + 1

    def _is_complement_prep(self, place: int, prep: str) -> bool:
        reading = self.reading
        text = reading.words[place].text
        if text in _prepositions(prep):
            return True
        if reading.role(place, "stop", "by", "adverb", "opener") or place in reading.dates:
            return False
        return any(
            text.startswith(letter)
            and (len(text) > len(letter) + 2 or text[1:] in _PRONOUNS)
            for letter in _attached(prep)
        )

    def _is_object(self, place: int) -> bool:
        """Whether «ذلك» (that) stands for what was said before."""
        return bool(self.reading.role(place, "shown")) and (
            self.reading.words[place].text == "ذلك"
        )

    def _complement(
        self, place: int, last: int, verb: int, hit: Hit, *, going_on: bool
    ) -> Opening | None:
        """Return what a verb takes instead of a clause, from the verb on."""
        if place >= last or self.reading.words[place].text in {".", ":", "؛"}:
            return None
        row = hit.entry.row
        kind = row["object"]
        if row["needs"] and not self._needed(place, row["needs"]):
            return None
        if kind == "claim":
            fits = not self.reading.role(place, "inside")
        elif kind in {"prep", "topic"}:
            fits = self._leads_to_prep(place, last, row["prep"], direct=kind == "prep")
        elif kind == "predicate":
            fits = hit.end < hit.word_end or self._is_predicated(place, last)
        elif kind == "quote":
            fits = going_on or self._holds_quotation(place, last)
        else:
            fits = False
        return Opening("complement", verb, is_topic=kind == "topic") if fits else None

    def _needed(self, place: int, needs: str) -> bool:
        # Before a pronoun ة is written ت: «دعوته».
        wanted = tuple(key(word).removesuffix("ه") for word in split(needs))
        for word in self.reading.words[place : place + 4]:
            text = word.text.removeprefix("ب").removeprefix("ال")
            if text.startswith(wanted) or word.text.startswith(wanted):
                return True
        return False

    def _leads_to_prep(self, place: int, last: int, prep: str, *, direct: bool) -> bool:
        if self._is_complement_prep(place, prep):
            return True
        if not direct or not self.phrases.at(place, last):
            return False
        for index in range(place, min(place + _REACH, last)):
            if self.reading.words[index].text in _COMMAS:
                return False
            if self._is_complement_prep(index, prep):
                return True
        return False

    def _is_predicated(self, place: int, last: int) -> bool:
        """Whether «بأنه …» or «بـ"…"» says what something is called."""
        for index in range(place, min(place + _REACH, last)):
            if self.reading.that(index) == "ب" or self.reading.quotation_at(index):
                return True
        return False

    def _holds_quotation(self, place: int, last: int) -> bool:
        for index in range(place, min(place + _REACH, last)):
            if self.reading.words[index].text in _COMMAS:
                return False
            if self.reading.quotation_at(index):
                return True
        return False

    def _is_plain(self, place: int, prep: str) -> bool:
        """Whether a complement clearly begins here, whatever clause comes later."""
        reading = self.reading
        return bool(
            reading.role(place, "complement")
            or self._is_object(place)
            or self._is_complement_prep(place, prep)
            or reading.words[place].text.startswith("ال")
        )

    def _later(self, place: int, last: int, prep: str) -> Opening | None:
        """Return a clause or quotation further on, before another verb of speech."""
        reading = self.reading
        last = min(last, place + _FARTHEST_CLAUSE)
        while place < last:
            opening = self._clause(place, last, prep)
            if opening:
                return opening
            hits = reading.verbs.get(place, ())
            if not reading.masked[place] and any(_is_report(hit) for hit in hits):
                return None
            quotation = reading.quotation_at(place)
            place = quotation[1] if quotation else place + 1
        return None


def _is_report(hit: Hit) -> bool:
    if hit.entry.row["strict"]:
        return False
    tag = hit.entry.tag
    circumstance = tag == "participle" and hit.entry.surface.endswith("ا")
    return tag in {"perfect", "imperfect"} or (circumstance and not hit.prefix)


def _prepositions(prep: str) -> set[str]:
    """Return the prepositions that are words of their own."""
    return {key(word) for word in split(prep) if len(word) > 1}


def _attached(prep: str) -> list[str]:
    """Return the prepositions that are written with the next word."""
    return [word for word in split(prep) if len(word) == 1]
