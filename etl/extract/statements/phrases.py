"""Where the noun phrase of a possible speaker begins and ends, and what heads it."""

from dataclasses import dataclass, replace

from etl.extract.statements.boundaries import Boundaries
from etl.extract.statements.extents import (
    LONGEST_QUOTED_NAME,
    Extents,
    has_article,
    is_unnamed,
)
from etl.extract.statements.names import Names
from etl.extract.statements.reading import Reading
from etl.lexicon.scan import Hit
from etl.records import Person

# So many words of titles may stand before a person's name.
_LONGEST_TITLE = 9
# So deep phrases stand within phrases («في وزارة … في …»).
_DEEPEST = 5


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase, by word index.

    Attributes:
        first, last: its words, the last excluded.
        sort: sort of its head in speaker_words.csv; `state`, `alliance`,
            `outlet`, `named` (a person by name), `name` (any other known
            name) or "" for a phrase that nothing is known of.
        head: the head's row, where it has one.
        person: the person it names.
        is_definite: its head bears the article or a pronoun.
        issuer: who issued the document it speaks of.
    """

    first: int
    last: int
    sort: str
    head: Hit | None = None
    person: Person | None = None
    is_definite: bool = False
    issuer: "Phrase | None" = None

    @property
    def is_known(self) -> bool:
        """Whether it is somebody who can speak."""
        return self.sort != ""

    @property
    def is_silent(self) -> bool:
        """Whether it cannot be the subject of a clause that goes on to speak."""
        return self.sort in {"document", "part"} or self.is_gathering

    @property
    def is_gathering(self) -> bool:
        """Whether it is a summit or a meeting, whose communiqué speaks for it."""
        return self.head is not None and self.head.entry.row["traits"] == "occasion"


class Phrases:
    """Reads noun phrases in one text."""

    def __init__(self, reading: Reading, names: Names) -> None:
        """Read phrases of a text whose persons `names` finds."""
        self.reading = reading
        self.names = names
        self.bounds = Boundaries(reading, names)
        self.extents = Extents(self, self.bounds)
        self._depth = 0
        self._read: dict[tuple[int, int, bool], Phrase | None] = {}

    def at(self, index: int, last: int, *, is_bounded: bool = False) -> Phrase | None:
        """Return the noun phrase that begins here, None where none does.

        Args:
            index: its first word.
            last: where the sentence ends.
            is_bounded: «أن» or a quotation follows further on, so that words
                nothing is known of still belong to it.
        """
        if index >= last or self._depth >= _DEEPEST:
            return None
        place = (index, last, is_bounded)
        if self._depth == 0 and place in self._read:
            return self._read[place]
        found = self._within(index, last, is_bounded=is_bounded)
        if self._depth == 0:
            self._read[place] = found
        return found

    def _within(self, index: int, last: int, *, is_bounded: bool) -> Phrase | None:
        self._depth += 1
        try:
            index = self.reading.role(index, "shown") or index
            return (
                self._at(index, last, is_bounded=is_bounded) if index < last else None
            )
        finally:
            self._depth -= 1

    def _at(self, index: int, last: int, *, is_bounded: bool) -> Phrase | None:
        reading = self.reading
        quotation = reading.quotation_at(index)
        if quotation:
            return self._quoted_name(*quotation, is_bounded=is_bounded)
        if reading.words[index].is_mark or reading.masked[index]:
            return None
        if reading.role(index, "auxiliary", "perfect", "negator"):
            return None
        if reading.that(index) is not None:
            return None
        counted = index in reading.numbers and index + 1 in reading.heads
        head_at = index + 1 if counted else index
        found = (
            self._named(head_at, last)
            or self._headed(head_at, last, is_bounded=is_bounded)
            or self._known_name(head_at)
        )
        if found:
            return found if found.first == index else replace(found, first=index)
        return self._unknown(index, last) if is_bounded else None

    def _quoted_name(self, first: int, last: int, *, is_bounded: bool) -> Phrase | None:
        if last - first > LONGEST_QUOTED_NAME or first == last:
            return None
        inner = self.at(first, last)
        if inner and inner.last == last:
            return replace(inner, first=first - 1, last=last + 1)
        if inner and inner.sort == "document":  # «"إعلان تيانجين"»
            return Phrase(first - 1, last + 1, "document", inner.head)
        if first in self.reading.outlets:
            return Phrase(first - 1, last + 1, "outlet")
        return Phrase(first - 1, last + 1, "name" if is_bounded else "")

    def _named(self, index: int, last: int) -> Phrase | None:
        """Read a person by name, with the office or titles before it."""
        reading = self.reading
        heads = reading.heads.get(index)
        head = heads[0] if heads else None
        if head and head.entry.tag not in {"official", "expert", "person", "part"}:
            head = None
            if heads and index not in self.names.starts:
                return None
        if not heads and self._is_other_name(index):
            return None
        for place in range(index, min(index + _LONGEST_TITLE, last)):
            named = self.names.starts.get(place)
            apposed = place == index or not (is_unnamed(head) or self._is_of(place))
            if named and apposed:
                end = self._office_after(named[1], last)
                return Phrase(index, end, "named", head, named[0], is_definite=True)
            stops = place > index and self.bounds.stops(place)
            for_whom = head is not None and self._is_for(place, head)
            if stops and not (for_whom or self._is_posted(place, last)):
                return None
        return None

    def _is_other_name(self, index: int) -> bool:
        """Whether a place or a body stands here: «أبلغت الخرطوم الرئيس فلان»."""
        reading = self.reading
        mention = reading.states.get(index)
        state = mention is not None and mention.method != "demonym"
        other = state or index in reading.cities or index in reading.bodies
        return other and index not in self.names.starts

    def _is_for(self, place: int, head: Hit) -> bool:
        """Whether «النائب عن حزب …» goes on here."""
        reading, body = self.reading, place + 1
        if head.key != "نائب" or reading.words[place].text != "عن":
            return False
        return body in reading.heads or body in reading.bodies

    def _is_posted(self, place: int, last: int) -> bool:
        """Whether an office goes on here: «المبعوث إلى اليمن», «الخبير في الشؤون»."""
        reading = self.reading
        if not reading.role(place, "place", "posting", "named") or place + 1 >= last:
            return False
        return not reading.role(place + 1, "setting", "shown", "stop")

    def _is_of(self, place: int) -> bool:
        """Whether the name here belongs to what stands before («مكتب فلان»)."""
        if "genitive" in self.reading.role_ends[place]:
            return True
        hits = self.reading.heads.get(place - 1, ())
        # «مستشار للرئيس فلان», but «الأمين العام للمنظمة فلان»
        return any(
            hit.prefix in {"ل", "لل"} and hit.entry.tag != "body" for hit in hits
        )

    def _office_after(self, end: int, last: int) -> int:
        """Take in an office that follows a name without a comma."""
        heads = self.reading.heads.get(end) if end < last else None
        if heads and heads[0].entry.tag == "official" and not heads[0].prefix:
            return self.extents.of_head(last, heads[0], is_bounded=False)
        return end

    def _headed(self, index: int, last: int, *, is_bounded: bool) -> Phrase | None:
        heads = self.reading.heads.get(index)
        if not heads:
            return None
        head = heads[0]
        tag = head.entry.tag
        definite = has_article(head) or head.end < head.word_end
        if tag == "document":
            return self._document(index, last, head, is_definite=definite)
        if tag == "outlet":
            end = self.extents.of_outlet(last, head)
            return Phrase(index, end, "outlet", head, is_definite=definite)
        inner = None
        if tag == "part":  # «أحد المسؤولين», «كل من الوزيرين»
            inner = self.at(self.reading.end_of(head), last)
        end = (
            inner.last
            if inner
            else self.extents.of_head(last, head, is_bounded=is_bounded)
        )
        end = min(max(end, self._end_of_name(index)), last)
        return Phrase(index, end, tag, head, is_definite=definite)

    def _end_of_name(self, index: int) -> int:
        """Return where a body's known name ends: «المجموعة الاقتصادية لدول …»."""
        mention = self.reading.alliances.get(index)
        bodies = self.reading.bodies.get(index)
        if mention:
            return self.reading.index_at(mention.span_end - 1) + 1
        return self.reading.end_of(bodies[0]) if bodies else index

    def _known_name(self, index: int) -> Phrase | None:
        reading = self.reading
        mention = reading.states.get(index)
        if mention and mention.method != "demonym":
            end = self._after_states(reading.index_at(mention.span_end - 1) + 1)
            return Phrase(index, end, "state", is_definite=True)
        if index in reading.alliances:
            end = reading.index_at(reading.alliances[index].span_end - 1) + 1
            return Phrase(index, end, "alliance", is_definite=True)
        for hits, sort in ((reading.cities, "state"), (reading.bodies, "name")):
            if index in hits:
                end = reading.end_of(hits[index][0])
                return Phrase(index, end, sort, is_definite=True)
        outlets = reading.outlets.get(index)
        if outlets and any(hit.entry.row["bare"] == "yes" for hit in outlets):
            return Phrase(index, reading.end_of(outlets[0]), "outlet", is_definite=True)
        return None

    def _after_states(self, end: int) -> int:
        """Read on over states joined to one: «ليتوانيا ولاتفيا»."""
        reading = self.reading
        while end in reading.states and self.bounds.prefix_at(end) == "و":
            if reading.states[end].method == "demonym":
                break
            end = reading.index_at(reading.states[end].span_end - 1) + 1
        return end

    def _unknown(self, index: int, last: int) -> Phrase | None:
        end = index
        while end < last and not self.bounds.stops(end):
            end += 1
        return Phrase(index, end, "") if end > index else None

    def _document(
        self, index: int, last: int, head: Hit, *, is_definite: bool
    ) -> Phrase:
        """Read a document with its issuer: «بيان صادر عن الوزارة»."""
        reading = self.reading
        end = reading.end_of(head)
        while end < last and self.bounds.is_adjective(
            end, head, closed=has_article(head)
        ):
            end += 1
        start = reading.role(end, "issued") if end < last else 0
        following = start or end
        issuer = None
        if following < last and head.end == head.word_end:
            prefixed = reading.words[following].text.startswith("ل")
            titled = head.entry.row["traits"] == "titled"
            by_idafa = end == reading.end_of(head) and not (is_definite or titled)
            if start or prefixed or by_idafa:
                issuer = self.at(following, last)
        if issuer and issuer.is_known and issuer.sort not in {"outlet", "document"}:
            return Phrase(index, issuer.last, "document", head, issuer=issuer)
        return Phrase(index, end, "document", head, is_definite=is_definite)
