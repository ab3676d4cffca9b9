"""«بحسب …», «وفقاً لـ…», «كما أعلن …»: speech told by its source, without a verb of its own."""

from etl.extract.statements.drafts import Draft
from etl.extract.statements.openings import Openings
from etl.extract.statements.phrases import Phrase, Phrases
from etl.extract.statements.reading import Reading, Unit
from etl.extract.statements.routes import extended, outlet_name
from etl.extract.statements.speakers import Speakers
from etl.extract.statements.subjects import FARTHEST
from etl.lexicon.scan import Hit

_COMMAS = {"،", ",", "-", "؛"}
# So many words a clause about the source may have.
_RELATIVE = 25
_STOPS = {".", "؟", "!", "…"}
# Heads that «بحسب» and «وفق» take without anybody speaking («وفق نظام جديد»).
_SILENT = {"دولة", "طرف"}


class Attributions:
    """Reads attributions in one text."""

    def __init__(self, phrases: Phrases, speakers: Speakers, openings: Openings) -> None:
        """Read attributions in the text that `phrases` reads."""
        self.phrases = phrases
        self.speakers = speakers
        self.openings = openings
        self.reading: Reading = phrases.reading

    def at(self, index: int, unit: Unit, drafts: list[Draft]) -> Draft | None:
        """Return the statement an attribution makes; it may only name its outlet.

        A source that follows what a verb reported is the way it came, and is put
        down there.
        """
        found = self._source(index, unit)
        if found is None:
            return None
        phrase, verb = found
        end = self._after_apposition(phrase, unit)
        ends_clause = end >= unit.last or self.reading.words[end].is_mark
        as_well = self.reading.words[index].text == "كما" and verb is not None
        if as_well and (not ends_clause or index == unit.first):
            return None  # «كما أعلن …» (also announced) begins a clause of its own
        if self._is_leading(index, unit, drafts):
            return self._leading(index, end, unit, phrase, verb)
        if self._is_textual(index):
            return None
        parted = self.reading.words[index - 1].is_mark
        spoken = drafts[-1] if drafts and drafts[-1].shape != "source" else None
        if spoken and ends_clause and parted:
            self._put_down(spoken, phrase, index)
            return None
        if verb is None and "كما" in self.reading.words[index].text:
            return None
        return self._around(index, end, unit, phrase, verb)

    def _source(self, index: int, unit: Unit) -> tuple[Phrase, Hit | None] | None:
        """Return who or what is named as the source, and the verb in «بحسب ما أعلنته»."""
        reading = self.reading
        place = reading.role(index, "by")
        written = reading.words[place - 1].text
        nested = reading.role(place, "by") if place < unit.last else 0
        place = nested or place
        if place >= unit.last:
            return None
        verb = None
        if written.endswith("ما"):
            verb = self._finite(place)
            if verb is None and not nested:
                return None
            place = reading.end_of(verb) if verb else place
        elif written in {"وفقا", "طبقا", "تبعا"} or written[1:] in {"وفقا", "طبقا", "تبعا"}:
            if place < unit.last and not reading.words[place].text.startswith("ل"):
                return None
        while place < unit.last:
            skipped = reading.role(place, "adverb", "about") if verb or nested else 0
            if not skipped:
                break
            place = skipped
        phrase = self.phrases.at(place, unit.last) if place < unit.last else None
        if phrase is None or not phrase.is_known or self._is_silent(phrase):
            return None
        if verb and verb.entry.row["object"] == "carry":
            phrase = self._learnt_from(phrase, verb, unit)
        return (phrase, verb) if phrase else None

    def _learnt_from(self, outlet: Phrase, verb: Hit, unit: Unit) -> Phrase | None:
        """«بحسب ما علمت الصحيفة من مصدر»: the source is behind the outlet."""
        place = outlet.last
        prep = verb.entry.row["prep"]
        if place + 1 >= unit.last or self.reading.words[place].text != prep:
            return outlet
        source = self.phrases.at(place + 1, unit.last)
        return source if source and source.is_known else outlet

    def _is_textual(self, index: int) -> bool:
        """Whether it is «جاء في …», which is told only at the head of a sentence."""
        reading = self.reading
        place = reading.role(index, "by")
        last = reading.words[place - 1].text
        return last in {"في", "نص"} and reading.words[index].text != "كما"

    def _finite(self, place: int) -> Hit | None:
        for hit in self.reading.verbs.get(place, ()):
            if hit.entry.tag in {"perfect", "imperfect"}:
                return hit
        return None

    def _is_silent(self, phrase: Phrase) -> bool:
        head = phrase.head
        return bool(head) and head.key in _SILENT and phrase.last - phrase.first < 3

    def _after_apposition(self, phrase: Phrase, unit: Unit) -> int:
        """Skip a date and an office after a comma."""
        reading = self.reading
        place = phrase.last
        while place < unit.last:
            if place in reading.dates:
                place = reading.dates[place][0]
                continue
            following = place + 1
            is_comma = reading.words[place].text in _COMMAS
            if not is_comma or following >= unit.last:
                break
            if following in reading.dates:
                place = reading.dates[following][0]
                continue
            heads = reading.heads.get(following, ())
            office = any(hit.entry.tag == "official" and not hit.prefix for hit in heads)
            if not (office and phrase.person):
                break
            apposed = self.phrases.at(following, unit.last)
            place = apposed.last if apposed else following
        return place

    def _is_leading(self, index: int, unit: Unit, drafts: list[Draft]) -> bool:
        if index == unit.first:
            return True
        before = self.reading.words[index - 1].text
        if index == unit.first + 1 and not before[0].isalnum():
            return True
        return False if drafts else before in _STOPS

    def _leading(
        self, index: int, end: int, unit: Unit, phrase: Phrase, verb: Hit | None
    ) -> Draft | None:
        """«وبحسب المصدر، …»: what follows is what was said."""
        reading = self.reading
        start = self._after_relative(end, unit)
        while start < unit.last and reading.words[start].text in {*_COMMAS, ":"}:
            start += 1
        if start < unit.last and reading.that(start) in {"", "ف", "ب"}:
            start += 1
        if start >= unit.last:
            return None
        quotation = reading.quotation_at(start)
        fixed = quotation if quotation and quotation[1] - quotation[0] > 3 else None
        return Draft(
            speaker=self.speakers.of(phrase),
            cue=index,
            start=fixed[0] if fixed else start,
            end=fixed[1] if fixed else None,
            shape="source",
            verb=verb.entry.row["verb"] if verb else None,
            modality=verb.entry.row["modality"] if verb else "asserted",  # pyright: ignore[reportArgumentType]
            route=self._route(phrase),
        )

    def _after_relative(self, end: int, unit: Unit) -> int:
        """Skip «تحدث إلى …» after a source, up to the comma before «فإن»."""
        reading = self.reading
        for place in range(end, min(end + _RELATIVE, unit.last - 1)):
            text = reading.words[place].text
            if text in _COMMAS and (place == end or reading.that(place + 1) == "ف"):
                return place
            if reading.that(place) is not None:
                return place
        return end

    def _route(self, phrase: Phrase) -> tuple[str, ...]:
        """A statement of the last speaker's text goes on by the same way."""
        if phrase.issuer or phrase.sort not in {"document", "source", "official"}:
            return ()
        return self.speakers.memory.route if phrase.is_definite else ()

    def _put_down(self, draft: Draft, phrase: Phrase, index: int) -> None:
        name = outlet_name(phrase, self.reading)
        if phrase.sort == "document" and not phrase.issuer:
            name = ""
        if name and name != draft.speaker.text:
            draft.route = extended((name,), *draft.route)
            self.speakers.memory.route = draft.route
        if draft.is_open:
            draft.end = index

    def _around(
        self, index: int, end: int, unit: Unit, phrase: Phrase, verb: Hit | None
    ) -> Draft:
        """«…، بحسب المصدر»: the clause before; without commas, the one around it."""
        reading = self.reading
        first = index
        parted = reading.words[index - 1].is_mark
        place = index - 1 if parted else index
        farthest = max(unit.first, index - FARTHEST)
        while place > farthest and not self._turns(place, within=not parted):
            place -= 1
        first = place
        last = index
        if not parted or (end < unit.last and reading.words[end].text in _COMMAS):
            last = end if parted else self._clause_end(end, unit)
        if parted:
            last = index
        return Draft(
            speaker=self.speakers.of(phrase),
            cue=index,
            start=first,
            end=last,
            shape="before",
            verb=verb.entry.row["verb"] if verb else None,
            modality=verb.entry.row["modality"] if verb else "asserted",  # pyright: ignore[reportArgumentType]
        )

    def _turns(self, place: int, *, within: bool) -> bool:
        """Whether the clause before an attribution begins with this word."""
        reading = self.reading
        if reading.words[place - 1].text in _STOPS:
            return True
        if within and reading.words[place - 1].text in _COMMAS:
            return True
        return "turn" in reading.role_ends[place] or "concession" in reading.role_ends[place]

    def _clause_end(self, place: int, unit: Unit) -> int:
        while place < unit.last and self.reading.words[place].text not in _COMMAS:
            place += 1
        return place
