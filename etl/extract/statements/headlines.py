"""Statements in the headline of a teaser, whose body is cut off before it says them.

An article's own headline only repeats, often loosely, what its body says in full;
under a headline with a line that breaks off («…») nothing else holds the words.
"""

import re
from dataclasses import dataclass

from etl.extract.statements.context import Context
from etl.extract.statements.drafts import Cue, Draft
from etl.extract.statements.phrases import Phrase
from etl.extract.statements.reading import Unit
from etl.extract.statements.routes import outlet_name
from etl.extract.statements.speakers import Speaker
from etl.extract.statements.verb_forms import is_finite
from etl.lexicon.scan import Hit

# A verb in the future is a verb whatever lexicon lacks it: «ستفتح».
_FUTURE = re.compile("س[يتن]..+")
# Who stands for others in a headline («إسرائيل: …»); the line below names the speaker.
# What a speaker says of «us» («لن نتفاوض», we shall not negotiate).
_OURS = re.compile("س?ن[^ه].{2,}|نحن|لدينا|علينا|بلادنا|لنا")
_COLLECTIVE = {"state", "alliance", "body", "name", "outlet", "press"}


@dataclass(frozen=True, slots=True)
class Lead:
    """Who speaks in the line below the headline, with which verb, to which outlet."""

    speaker: Speaker
    hit: Hit
    route: tuple[str, ...]


class Headlines:
    """Reads the headline of one teaser."""

    def __init__(self, context: Context) -> None:
        """Read the headline of the text of a context."""
        self.context = context

    def read(self, below: list[Draft]) -> list[Draft]:
        """Return the teaser's statements.

        Args:
            below: what the lines below the headline say, which is dropped where
                the headline has the words.
        """
        bounds = self.context.reading.headline
        if bounds is None:
            return below
        if any(self._is_said(draft) for draft in below):
            return below
        lead = self._lead()
        found = self._spoken(*bounds, lead) or self._reported(*bounds, lead)
        worded = [draft for draft in found if self._has_wording(draft)]
        return worded or below or found

    def _is_said(self, draft: Draft) -> bool:
        """Whether a line below gives so much of a clause that its verb is in it."""
        return draft.shape in {"that", "quote"} and self._holds_verb(draft)

    def _lead(self) -> Lead | None:
        for unit in self.context.reading.units:
            for index in range(unit.first, unit.last):
                for hit in self.context.reading.verbs.get(index, ()):
                    strict = hit.entry.row["strict"] and index > unit.first
                    if is_finite(hit) and not strict:
                        return self._lead_of(index, hit, unit)
        return None

    def _lead_of(self, index: int, hit: Hit, unit: Unit) -> Lead | None:
        found = self.context.subjects.after(Cue(index, hit, unit), may_be_object=False)
        if found.phrase is None:
            return None
        speaker = self.context.speakers.of(found.phrase)
        route: list[str] = []
        place = found.end
        while place < unit.last:
            phrase = self.context.phrases.at(place, unit.last)
            if phrase and phrase.sort == "outlet":
                route.append(outlet_name(phrase, self.context.reading))
            place = phrase.last if phrase else place + 1
        return Lead(speaker, hit, tuple(route))

    def _parts(self, first: int, last: int) -> list[tuple[int, int]]:
        """Part a headline at «..»."""
        words = self.context.reading.words
        parts: list[tuple[int, int]] = []
        start = first
        for index in range(first, last):
            if words[index].text == ".":
                if start < index:
                    parts.append((start, index))
                start = index + 1
        if start < last:
            parts.append((start, last))
        return parts

    def _spoken(self, first: int, last: int, lead: Lead | None) -> list[Draft]:
        """Read «فلان: … .. …», and a quotation before it."""
        parts = self._parts(first, last)
        for number, (start, end) in enumerate(parts):
            colon = self._colon(start, end)
            if colon is None:
                continue
            speaker = self._speaker(start, colon, lead)
            if speaker is None:
                return []
            before = [part for part in parts[:number] if self._is_quotation(part)]
            spans = [*before, (colon + 1, end), *parts[number + 1 :]]
            return [self._draft(speaker, *self._unquoted(span), lead) for span in spans]
        return []

    def _colon(self, start: int, end: int) -> int | None:
        for index in range(start + 1, end - 1):
            inside = self.context.reading.quoted[index] >= 0
            if self.context.reading.words[index].text == ":" and not inside:
                return index
        return None

    def _is_quotation(self, part: tuple[int, int]) -> bool:
        return self.context.reading.quotation_at(part[0]) == (part[0] + 1, part[1] - 1)

    def _unquoted(self, part: tuple[int, int]) -> tuple[int, int]:
        return (part[0] + 1, part[1] - 1) if self._is_quotation(part) else part

    def _speaker(self, start: int, end: int, lead: Lead | None) -> Speaker | None:
        phrase = self.context.phrases.at(start, end, is_bounded=True)
        if phrase is not None and phrase.last >= end - 2:
            return self._resolved(phrase, lead)
        # «الصومال يتمسك بموقفه: لن نتفاوض»: a verb before the colon, «we» behind.
        phrase = self.context.phrases.at(start, end)
        if phrase is None or not phrase.is_known or not self._is_ours(end + 1):
            return None
        if lead and not lead.speaker.person and lead.speaker.kind == "official_body":
            return self.context.speakers.of(phrase)
        return self._resolved(phrase, lead)

    def _is_ours(self, place: int) -> bool:
        """Whether «لن نتفاوض», «نحن …» begins here."""
        words = self.context.reading.words[place : place + 2]
        return any(_OURS.fullmatch(word.text) for word in words)

    def _resolved(self, phrase: Phrase, lead: Lead | None) -> Speaker | None:
        if phrase.person:
            return self.context.speakers.of(phrase)
        if phrase.sort in _COLLECTIVE:
            return lead.speaker if lead else None
        if lead and (lead.speaker.person or phrase.is_known):
            return lead.speaker
        return self.context.speakers.of(phrase) if lead else None

    def _reported(self, first: int, last: int, lead: Lead | None) -> list[Draft]:
        """Read «إسرائيل تدعو رعاياها إلى …»: the subject before its verb."""
        phrase = self.context.phrases.at(first, last)
        if lead is None or phrase is None or not phrase.is_known or phrase.last >= last:
            return []
        for hit in self.context.reading.verbs.get(phrase.last, ()):
            row = hit.entry.row
            takes_noun = row["object"] in {"claim", "prep"} and not row["strict"]
            if hit.entry.tag == "imperfect" and takes_noun:
                speaker = self._resolved(phrase, lead)
                return [self._draft(speaker, first, last, lead)] if speaker else []
        return []

    def _draft(
        self, speaker: Speaker, start: int, end: int, lead: Lead | None
    ) -> Draft:
        same = lead is not None and lead.speaker.text == speaker.text
        row = lead.hit.entry.row if lead and same else None
        return Draft(
            speaker=speaker,
            cue=start,
            start=start,
            end=end,
            shape="quote",
            verb=row["verb"] if row else None,
            modality=row["modality"] if row else "asserted",  # pyright: ignore[reportArgumentType]
            route=lead.route if lead and same else (),
        )

    def _has_wording(self, draft: Draft) -> bool:
        """Whether a headline holds a clause, and not only what it is about."""
        reading = self.context.reading
        if reading.has_article(draft.start) or draft.start in reading.states:
            return True
        return self._holds_verb(draft)

    def _holds_verb(self, draft: Draft) -> bool:
        reading = self.context.reading
        finite = {
            reading.starting(hit.word_start)
            for hit in reading.scan.of("event_verb", "speech_verb")
            if is_finite(hit)
        }
        for index in range(draft.start, draft.end or draft.start):
            text = reading.words[index].text
            if index in finite or reading.role(index, "negator", "hypothetical"):
                return True
            if _FUTURE.fullmatch(text):
                return True
        return False
