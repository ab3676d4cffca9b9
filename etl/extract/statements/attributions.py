"""«بحسب …», «وفقاً لـ…», «…، كما أعلن …»: speech told by naming its source."""

from etl.extract.statements.context import Context
from etl.extract.statements.drafts import Draft
from etl.extract.statements.phrases import Phrase
from etl.extract.statements.reading import COMMAS, Unit
from etl.extract.statements.routes import extended, outlet_name
from etl.extract.statements.sources import Source, Sources
from etl.extract.statements.subjects import FARTHEST
from etl.records import Modality

# So many words a clause about the source may have.
_RELATIVE = 25
_STOPS = {".", "؟", "!", "…"}
# A quotation of more words than this is all that is said.
_LONGEST_NAME = 3


class Attributions:
    """Reads attributions in one text."""

    def __init__(self, context: Context) -> None:
        """Read the text of a context."""
        self.context = context
        self.reading = context.reading
        self.sources = Sources(context)

    def at(
        self, index: int, unit: Unit, drafts: list[Draft]
    ) -> tuple[Draft | None, int]:
        """Return the statement an attribution makes and where to read on.

        A source that follows what a verb reported is only the way it came, and is
        put down there; where no source stands the place is `index`.
        """
        source = self.sources.at(index, unit)
        if source is None or (
            source.role == "by_text" and not self._is_leading(index, unit, drafts)
        ):
            return None, index
        ends_clause = source.end >= unit.last or self._is_mark(source.end)
        if source.role == "as" and not (
            ends_clause and self._follows_mark(index, unit)
        ):
            return None, index  # «كما أعلن …» (also announced) begins a clause
        draft = self._read(index, unit, source, drafts)
        leads = draft is not None and draft.shape == "source"
        after = (draft.end or draft.start) if draft and leads else source.end
        return draft, after

    def _read(
        self, index: int, unit: Unit, source: Source, drafts: list[Draft]
    ) -> Draft | None:
        if self._is_leading(index, unit, drafts):
            return self._leading(index, unit, source)
        ends_clause = source.end >= unit.last or self._is_mark(source.end)
        spoken = drafts[-1] if drafts and drafts[-1].shape != "source" else None
        first = unit.first
        if spoken and ends_clause and self._is_mark(index - 1):
            if self._carries(source.phrase):
                self._put_down(spoken, source.phrase, index)
                return None
            if self._is_told(spoken):
                return self._told_of(spoken, source, index)
            first = spoken.start
            spoken.end = spoken.end or index
        return self._around(index, max(first, index - FARTHEST), unit, source)

    def _is_told(self, spoken: Draft) -> bool:
        """Whether a source after it is the one who speaks: of a state, of a deed."""
        state = spoken.speaker.kind == "official_body" and spoken.shape == "that"
        return spoken.is_open and (spoken.shape == "complement" or state)

    def _told_of(self, spoken: Draft, source: Source, index: int) -> Draft:
        """«أدانت الحكومة …، وفق المتحدث باسمها»: the source tells what she said."""
        draft = self._draft(index, source, spoken.start, index)
        if draft.verb is None:
            draft.verb = spoken.verb
        draft.modality = spoken.modality
        spoken.end = spoken.start
        return draft

    def _carries(self, phrase: Phrase) -> bool:
        """Whether words come by this source, and are not its own."""
        if phrase.sort in {"outlet", "press"}:
            return True
        return phrase.head is not None and phrase.head.entry.row["traits"] == "carries"

    def _follows_mark(self, index: int, unit: Unit) -> bool:
        return index > unit.first and self._is_mark(index - 1)

    def _is_mark(self, index: int) -> bool:
        return self.reading.words[index].is_mark

    def _is_leading(self, index: int, unit: Unit, drafts: list[Draft]) -> bool:
        if index == unit.first:
            return True
        if index == unit.first + 1 and self._is_mark(index - 1):
            return True
        return not drafts and self.reading.words[index - 1].text in _STOPS

    def _leading(self, index: int, unit: Unit, source: Source) -> Draft | None:
        """«وبحسب المصدر، …»: what follows is what was said."""
        reading = self.reading
        start = self._after_relative(source, unit)
        while start < unit.last and reading.words[start].text in {*COMMAS, ":"}:
            start += 1
        if start < unit.last and reading.that(start) in {"", "ف", "ب"}:
            start += 1
        if start >= unit.last:
            return None
        end = None
        quotation = reading.quotation_at(start)
        if quotation and quotation[1] - quotation[0] > _LONGEST_NAME:
            start, end = quotation
        draft = self._draft(index, source, start, end)
        draft.shape = "source"
        draft.route = self._route(source.phrase)
        return draft

    def _draft(self, index: int, source: Source, start: int, end: int | None) -> Draft:
        row = source.verb.entry.row if source.verb else None
        modality: Modality = row["modality"] if row else "asserted"  # pyright: ignore[reportAssignmentType]
        return Draft(
            speaker=self.context.speakers.of(source.phrase),
            cue=index,
            start=start,
            end=end,
            shape="before",
            verb=row["verb"] if row else None,
            modality=modality,
        )

    def _after_relative(self, source: Source, unit: Unit) -> int:
        """Skip «تحدث إلى …» after a source, up to the comma before «فإن».

        «بحسب دراسة نشرها معهد، لا …»: after a text its clause ends with the comma.
        """
        reading, end = self.reading, source.end
        told = source.phrase.sort == "document" and end < unit.last
        text = told and not reading.words[end].is_mark and reading.that(end) is None
        for place in range(end, min(end + _RELATIVE, unit.last - 1)):
            comma = reading.words[place].text in COMMAS
            described = comma and bool(reading.role(place + 1, "relative"))
            parted = place == end and not described
            if comma and (parted or text or reading.that(place + 1) == "ف"):
                return place
            if reading.that(place) is not None:
                return place
        return end

    def _route(self, phrase: Phrase) -> tuple[str, ...]:
        """A statement of the last speaker's text goes on by the same way."""
        if phrase.issuer or phrase.sort not in {"document", "source", "official"}:
            return ()
        return self.context.memory.route if phrase.is_definite else ()

    def _put_down(self, draft: Draft, phrase: Phrase, index: int) -> None:
        name = outlet_name(phrase, self.reading)
        if phrase.sort == "document" and not phrase.issuer:
            name = ""
        if name and name != draft.speaker.text:
            draft.route = extended((name,), *draft.route)
            self.context.memory.route = draft.route
        if draft.is_open:
            draft.end = index

    def _around(self, index: int, first: int, unit: Unit, source: Source) -> Draft:
        """«…، بحسب المصدر»: the clause before; without commas, the one around it."""
        parted = self._is_mark(index - 1)
        place = index - 1 if parted else index
        while place > first and not self._turns(place, within=not parted):
            place -= 1
        last = index if parted else self._clause_end(source.end, unit)
        if parted and self._goes_on(source.end, unit):
            last = unit.last
        return self._draft(index, source, place, last)

    def _goes_on(self, place: int, unit: Unit) -> bool:
        """Whether the clause goes on after it: «اتفقا، بحسب البيان، على …»."""
        end = self._clause_end(place, unit)
        if end + 1 >= unit.last or end > place + _RELATIVE:
            return False
        if self.reading.that(end + 1) is not None:
            return True  # «من المتوقع، بحسب مصادر، أن …»
        return bool(self.reading.role(end + 1, "stop", "place")) and not (
            self.reading.role(end + 1, "turn", "opener", "concession")
        )

    def _turns(self, place: int, *, within: bool) -> bool:
        """Whether the clause before an attribution begins with this word."""
        before = self.reading.words[place - 1].text
        if before in _STOPS or (within and before in COMMAS):
            return True
        return bool(self.reading.role_ends[place] & {"turn", "concession"})

    def _clause_end(self, place: int, unit: Unit) -> int:
        last = min(unit.last, place + FARTHEST)
        while place < last and self.reading.words[place].text not in COMMAS:
            place += 1
        return place
