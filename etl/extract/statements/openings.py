"""How what is said opens after a verb of speech: clause, quotation or complement."""

from dataclasses import replace

from etl.arabic import key
from etl.extract.statements.between import Between
from etl.extract.statements.clauses import Clauses, Opening, is_wording
from etl.extract.statements.drafts import Cue
from etl.extract.statements.phrases import Phrase, Phrases
from etl.extract.statements.reading import COMMAS, Reading
from etl.extract.statements.verb_forms import (
    begins_report,
    is_circumstance,
    is_finite,
    is_possessed,
)
from etl.lexicon.forms import Row, split
from etl.records import DateMention

# So far from the verb its preposition or its quotation may stand.
_REACH = 12
# So far what something is called, over where and when it was so called.
_FARTHEST_PREDICATE = 24
# No aside between a verb and its clause has more words.
_FARTHEST_CLAUSE = 80


class Openings:
    """Finds openings in one text."""

    def __init__(self, phrases: Phrases) -> None:
        """Look for openings in the text that `phrases` reads."""
        self.phrases = phrases
        self.reading: Reading = phrases.reading
        self.clauses = Clauses(self.reading)
        self.between = Between(phrases, self.clauses)

    def find(self, index: int, cue: Cue, *, going_on: bool = False) -> Opening | None:
        """Return how what is said opens from here on, None where nothing does.

        After a participle it opens at once or not at all.

        Args:
            index: the word after the verb's subject.
            cue: the verb.
            going_on: the same speaker has just said something else.
        """
        row, last = cue.hit.entry.row, cue.unit.last
        if row["object"] == "predicate":  # «وصفته بأنه …», «وصف الاتفاق بأنه …»
            called = self._is_predicated(index, last, clause=bool(row["prep"]))
            if called or is_possessed(cue.hit):
                return Opening("complement", cue.index)
        outlets: list[Phrase] = []
        place, opening = self._walk(index, last, row, outlets)
        if opening is None:
            complement = self._complement(place, cue, index, going_on=going_on)
            later = None
            if is_finite(cue.hit) and row["object"] != "quote":
                later = self._later(place, last, row["prep"])
            plain = later is None or self._is_plain(place, row["prep"])
            opening = complement if complement and plain else later
            if row["needs"]:
                opening = complement
            if later and opening is later:
                self.between.note_outlets(place, later.start, outlets)
                place = later.start
        if opening is None:
            return None
        return replace(opening, outlets=tuple(outlets), said=self._said(index, place))

    def _walk(
        self, index: int, last: int, row: Row, outlets: list[Phrase]
    ) -> tuple[int, Opening | None]:
        """Skip what stands between; return where it ends, and a clause that opens."""
        place = index
        takes_noun = row["object"] in {"claim", "charge", "quote"}
        while place < last:
            if self.reading.masked[place]:
                place += 1
                continue
            opening = self.clauses.at(place, last, row["prep"])
            if opening:
                return place, opening
            if self.clauses.is_preposition(place, row["prep"]):
                break
            if self._is_object(place) or self._turns(place):
                break
            if takes_noun and self.reading.role(place, "complement"):
                break
            following = self.between.skip(place, last, index, outlets, row["prep"])
            if following <= place:
                break
            place = following
        return place, None

    def _said(self, index: int, end: int) -> DateMention | None:
        """Return the date named between the speaker and what is said."""
        dates = self.reading.dates
        return next((dates[at][1] for at in range(index, end) if at in dates), None)

    def clause_follows(self, index: int, last: int) -> bool:
        """Whether «أن», a quotation or a colon follows before another report."""
        return self._later(index, last, "") is not None

    def _is_object(self, place: int) -> bool:
        """Whether «ذلك» (that) stands for what was said before."""
        return bool(self.reading.role(place, "said_before"))

    def _complement(
        self, place: int, cue: Cue, index: int, *, going_on: bool
    ) -> Opening | None:
        """Return what a verb takes instead of a clause, from the verb on."""
        last, row = cue.unit.last, cue.hit.entry.row
        kind = row["object"]
        if place >= last or self.reading.words[place].text in {".", ":", "؛"}:
            held = kind in {"claim", "charge"} and self._holds_complement(index, place)
            return Opening("complement", cue.index) if held else None
        if row["needs"] and not self._needed(place, row["needs"]):
            return None
        if kind in {"claim", "charge"}:
            fits = not self.reading.role(place, "inside")
        elif kind in {"prep", "topic"}:
            fits = self._leads_to_prep(place, last, row["prep"], direct=kind == "prep")
        elif kind == "predicate":
            fits = is_possessed(cue.hit) or self._is_predicated(
                place, last, clause=True
            )
        else:
            fits = kind == "quote" and (going_on or self._holds_quotation(place, last))
        topic = kind == "topic"
        return Opening("complement", cue.index, is_topic=topic) if fits else None

    def _holds_complement(self, first: int, end: int) -> bool:
        """Whether a complement stands without a comma after an aside.

        «أعلنت في بيان مشترك تعليق الرحلات»: the suspension of flights is announced.
        """
        return any(
            self.reading.role(place, "complement") and self.reading.that(place) is None
            for place in range(first, min(end, first + _FARTHEST_CLAUSE))
        )

    def _needed(self, place: int, needs: str) -> bool:
        return any(self.is_needed(at, needs) for at in range(place, place + 4))

    def is_needed(self, place: int, needs: str) -> bool:
        """Whether one of the words a verb needs stands here."""
        if place >= len(self.reading.words):
            return False
        # Before a pronoun ة is written ت: «دعوته».
        wanted = tuple(key(word).removesuffix("ه") for word in split(needs))
        word = self.reading.words[place].text
        text = word.removeprefix("ب").removeprefix("ال")
        return text.startswith(wanted) or word.startswith(wanted)

    def _leads_to_prep(self, place: int, last: int, prep: str, *, direct: bool) -> bool:
        if self.clauses.is_preposition(place, prep):
            return True
        if not direct or not self.phrases.at(place, last):
            return False
        for index in range(place, min(place + _REACH, last)):
            if self.reading.words[index].text in COMMAS:
                return False
            if self.clauses.is_preposition(index, prep):
                return True
        return False

    def _is_predicated(self, place: int, last: int, *, clause: bool) -> bool:
        """Whether «بأنه …», if a clause may, or «"…"» says what a thing is called."""
        for index in range(place, min(place + _FARTHEST_PREDICATE, last)):
            that = self.reading.that(index)
            if (clause and that == "ب") or is_wording(self.reading, index):
                return True
            if that is not None:
                return False
        return False

    def _holds_quotation(self, place: int, last: int) -> bool:
        for index in range(place, min(place + _REACH, last)):
            if self.reading.words[index].text in COMMAS:
                return False
            if self.reading.quotation_at(index):
                return True
        return False

    def _is_plain(self, place: int, prep: str) -> bool:
        """Whether a complement clearly begins here, whatever clause comes later."""
        reading = self.reading
        return bool(
            reading.role(place, "complement", "shown")
            or self._is_object(place)
            or self.clauses.is_preposition(place, prep)
            or reading.words[place].text.startswith("ال")
        )

    def _later(self, place: int, last: int, prep: str) -> Opening | None:
        """Return a clause or quotation further on, before another verb of speech."""
        reading = self.reading
        last = min(last, place + _FARTHEST_CLAUSE)
        while place < last:
            opening = self.clauses.at(place, last, prep)
            if opening:
                return opening
            if self._begins_report(place) or self._turns(place):
                return None
            quotation = reading.quotation_at(place)
            place = quotation[1] if quotation else place + 1
        return None

    def _turns(self, place: int) -> bool:
        """Whether another clause of the reporter's begins after a comma."""
        parted = place > 0 and self.reading.words[place - 1].text in COMMAS
        return parted and bool(self.reading.role(place, "contrast"))

    def _begins_report(self, place: int) -> bool:
        reading = self.reading
        if reading.masked[place]:
            return False
        parted = place > 0 and reading.words[place - 1].is_mark
        return any(
            begins_report(hit) or (parted and is_circumstance(hit))
            for hit in reading.verbs.get(place, ())
        )
