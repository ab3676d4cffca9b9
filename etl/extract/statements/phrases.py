"""Where the noun phrase of a possible speaker begins and ends, and what heads it."""

from dataclasses import dataclass, replace

from etl.extract.statements.boundaries import NISBA, Boundaries
from etl.extract.statements.names import Names
from etl.extract.statements.reading import Reading
from etl.lexicon.scan import Hit
from etl.records import Person

# A quotation of more words than this is no name («إيكواس»).
_LONGEST_QUOTED_NAME = 4
# So many words of titles may stand before a person's name.
_LONGEST_TITLE = 9
# Words of a name that nothing is known of.
_LONGEST_NAME = 5
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


class Phrases:
    """Reads noun phrases in one text."""

    def __init__(self, reading: Reading, names: Names) -> None:
        """Read phrases of a text whose persons `names` finds."""
        self.reading = reading
        self.names = names
        self.bounds = Boundaries(reading, names)
        self._depth = 0

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
        counted = index in reading.numbers and index + 1 in reading.heads
        head_at = index + 1 if counted else index
        found = (
            self._named(head_at, last)
            or self._headed(head_at, last, is_bounded=is_bounded)
            or self._known_name(head_at)
        )
        if found:
            return replace(found, first=index)
        return self._unknown(index, last) if is_bounded else None

    def _quoted_name(self, first: int, last: int, *, is_bounded: bool) -> Phrase | None:
        if last - first > _LONGEST_QUOTED_NAME or first == last:
            return None
        inner = self.at(first, last)
        if inner and inner.last == last:
            return replace(inner, first=first - 1, last=last + 1)
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
        for place in range(index, min(index + _LONGEST_TITLE, last)):
            named = self.names.starts.get(place)
            apposed = place == index or not (_is_unnamed(head) or self._is_of(place))
            if named and apposed:
                end = self._office_after(named[1], last)
                return Phrase(index, end, "named", head, named[0], is_definite=True)
            stops = place > index and self.bounds.stops(place)
            if stops and not self._is_posted(place, last):
                return None
        return None

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
        return any(hit.prefix in {"ل", "لل"} for hit in hits)  # «مستشار للرئيس فلان»

    def _office_after(self, end: int, last: int) -> int:
        """Take in an office that follows a name without a comma."""
        heads = self.reading.heads.get(end) if end < last else None
        if heads and heads[0].entry.tag == "official" and not heads[0].prefix:
            return self._extended(last, heads[0], is_bounded=False)
        return end

    def _headed(self, index: int, last: int, *, is_bounded: bool) -> Phrase | None:
        heads = self.reading.heads.get(index)
        if not heads:
            return None
        head = heads[0]
        tag = head.entry.tag
        definite = _has_article(head) or head.end < head.word_end
        if tag == "document":
            return self._document(index, last, head, is_definite=definite)
        if tag == "outlet":
            end = self._outlet_end(last, head)
            return Phrase(index, end, "outlet", head, is_definite=definite)
        inner = None
        if tag == "part":  # «أحد المسؤولين», «كل من الوزيرين»
            inner = self.at(self.reading.end_of(head), last)
        end = inner.last if inner else self._extended(last, head, is_bounded=is_bounded)
        return Phrase(index, end, tag, head, is_definite=definite)

    def _known_name(self, index: int) -> Phrase | None:
        reading = self.reading
        mention = reading.states.get(index)
        if mention and mention.method != "demonym":
            end = reading.index_at(mention.span_end - 1) + 1
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
        while end < last and self.bounds.is_adjective(end, head):
            end += 1
        start = reading.role(end, "issued") if end < last else 0
        following = start or end
        issuer = None
        if following < last and head.end == head.word_end:
            prefixed = reading.words[following].text.startswith("ل")
            by_idafa = end == reading.end_of(head) and not is_definite
            if start or prefixed or by_idafa:
                issuer = self.at(following, last)
        if issuer and issuer.is_known and issuer.sort not in {"outlet", "document"}:
            return Phrase(index, issuer.last, "document", head, issuer=issuer)
        return Phrase(index, end, "document", head, is_definite=is_definite)

    def _outlet_end(self, last: int, head: Hit) -> int:
        """Read on over an outlet's name: «صحيفة "..." الفرنسية», «إذاعة محلية»."""
        reading = self.reading
        start = reading.end_of(head)
        end = self._after_short_name(start, last)
        if end > start:
            return self._after_adjectives(end, last, head)
        if end in reading.outlets:
            end = reading.end_of(reading.outlets[end][0])
            end = self._after_short_name(end, last)
        elif (
            end < last
            and not self.bounds.stops(end)
            and not self.bounds.is_adjective(end, head)
        ):
            end += 1
        return self._after_short_name(self._after_adjectives(end, last, head), last)

    def _after_adjectives(self, end: int, last: int, head: Hit) -> int:
        while end < last and self.bounds.is_adjective(end, head):
            end += 1
        return end

    def _after_short_name(self, end: int, last: int) -> int:
        """Skip a short quotation: «وكالة الأنباء السورية "سانا"»."""
        quotation = self.reading.quotation_at(end) if end < last else None
        if quotation and quotation[1] - quotation[0] <= _LONGEST_QUOTED_NAME:
            return quotation[1] + 1
        return end

    def _extended(self, last: int, head: Hit, *, is_bounded: bool) -> int:
        """Return where the phrase of a head ends: adjectives, genitives, places."""
        end = self.reading.end_of(head)
        chains = not (_is_unnamed(head) or head.entry.tag in {"source", "press"})
        closed, described = _has_article(head), False
        while end < last:
            taken = self._attached(end, last, closed=closed)
            if taken:
                end, closed, described = taken, True, True
                continue
            if self.bounds.stops(end):
                break
            joins = closed and self.bounds.joins(end)
            if joins or self.bounds.is_adjective(end, head, closed=closed):
                nisba = self.reading.words[end].text.endswith(NISBA)
                articled = self.reading.has_article(end) or not chains
                described = described or (nisba and articled)
            elif not chains or described or not self._goes_on(end, closed=closed):
                break
            closed = closed or self.reading.has_article(end)
            end += 1
        if is_bounded and chains and head.entry.tag in {"official", "expert"}:
            return self._after_name(end, last)
        return end

    def _after_name(self, end: int, last: int) -> int:
        """Read on over a name nobody knows, between an office and «أن» or a comma."""
        for place in range(end, min(end + _LONGEST_NAME, last)):
            if self.bounds.stops(place):
                return place
            known = place in self.reading.heads or place in self.reading.states
            noun = known or self.reading.role(place, "complement")
            if noun or self.reading.words[place].text.startswith(("بال", "لل")):
                return end
        return end
        return end

    def _goes_on(self, index: int, *, closed: bool) -> bool:
        """Whether a genitive chain goes on here: up to its first definite noun."""
        if closed or self.reading.words[index].text.startswith("بال"):
            return False
        begins = self.reading.role(index, "complement")
        return self.reading.has_article(index) or not begins

    def _attached(self, index: int, last: int, *, closed: bool) -> int:
        """Return the end of «في …», «باسم …», «لل…» or a short quoted name, or 0."""
        reading = self.reading
        quotation = reading.quotation_at(index)
        if quotation:
            short = quotation[1] - quotation[0] <= _LONGEST_QUOTED_NAME
            return quotation[1] + 1 if short and self._is_class_word(index - 1) else 0
        if reading.words[index].is_mark or reading.masked[index]:
            return 0
        posting = reading.role(index, "posting")
        if posting and posting in reading.states:
            return self._in_place(posting, last)
        start = reading.role(index, "place", "named")
        if start and not reading.role(index, "adverb", "opener"):
            return self._in_place(start, last)
        return self._prefixed(index, last, closed=closed)

    def _prefixed(self, index: int, last: int, *, closed: bool) -> int:
        """Return the end of «بوزارة …», «للجيش …», or 0; no outlet told is meant."""
        reading = self.reading
        text, prefix = reading.words[index].text, self.bounds.prefix_at(index)
        of_it = text.startswith("لل") or (prefix == "ل" and not closed)
        if reading.role(index, "same", "adjective") or not (of_it or prefix == "ب"):
            return 0
        told = self.bounds.sort_at(index) in {"outlet", "press", "expert"}
        if told or index in reading.outlets:
            return 0
        inner = self.at(index, last)
        if inner:
            return inner.last
        return index + 1 if text.startswith("لل") else 0

    def _in_place(self, start: int, last: int) -> int:
        """Read on after «في»: over a body, a place or a definite noun, no occasion."""
        reading = self.reading
        if start >= last or reading.role(start, "setting", "shown", "stop"):
            return 0
        if self.bounds.stops(start) and start not in reading.heads:
            return 0
        inner = self.at(start, last)
        if inner and inner.sort != "document":
            return inner.last
        end = start + 1
        while end < last and reading.has_article(end) and not self.bounds.stops(end):
            end += 1
        return end

    def _is_class_word(self, index: int) -> bool:
        return index in self.reading.heads or index in self.reading.bodies


def _has_article(head: Hit) -> bool:
    articled = "ال" in head.prefix or head.prefix.endswith("لل")
    return articled or head.entry.surface.startswith(("ال", "لل"))


def _is_unnamed(head: Hit | None) -> bool:
    """Whether no name may follow: «مسؤول» or «مصدر» without the article."""
    if head is None or _has_article(head):
        return False
    return head.entry.row["traits"] == "unnamed"
