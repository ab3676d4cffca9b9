"""Where the noun phrase of a possible speaker begins and ends, and what heads it."""

from dataclasses import dataclass, replace

from etl.extract.statements.names import Names
from etl.extract.statements.reading import Reading
from etl.lexicon.scan import Hit
from etl.records import Person

# A quotation of more words than this is no name («إيكواس»).
_LONGEST_QUOTED_NAME = 4
# So many words of titles may stand before a person's name.
_LONGEST_TITLE = 9
_NISBA = ("ي", "يه", "يين", "يون", "يان", "يتين", "يات")
_UNNAMED = {"source", "official", "expert", "person"}


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

    def at(self, index: int, last: int, *, is_bounded: bool = False) -> Phrase | None:
        """Return the noun phrase that begins here, None where none does.

        Args:
            index: its first word. last: where the sentence ends.
            is_bounded: «أن» or a quotation follows further on, so that words
                nothing is known of still belong to it.
        """
        reading = self.reading
        index = reading.role(index, "shown") or index if index < last else index
        if index >= last:
            return None
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

    def _quoted_name(
        self, first: int, last: int, *, is_bounded: bool
    ) -> Phrase | None:
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
        is_unnamed = bool(head) and not self._is_office(index, head)
        for place in range(index, min(index + _LONGEST_TITLE, last)):
            named = self.names.starts.get(place)
            if named and not (place > index and (is_unnamed or self._is_of(place))):
                end = self._office_after(named[1], last)
                return Phrase(index, end, "named", head, named[0], is_definite=True)
            if place > index and self._stops(place) and not self._is_posted(place, last):
                return None
        return None

    def _is_posted(self, place: int, last: int) -> bool:
        """Whether an office goes on here: «المبعوث إلى اليمن», «الخبير في الشؤون»."""
        reading = self.reading
        if not reading.role(place, "place", "posting", "named") or place + 1 >= last:
            return False
        return not reading.role(place + 1, "setting", "shown", "stop")

    def _is_office(self, index: int, head: Hit | None) -> bool:
        """Whether a name may follow: not after «مسؤول» or «مصدر» without article."""
        if head is None or "ال" in head.prefix or head.prefix.endswith("لل"):
            return True
        return head.key not in {"مسؤول", "دبلوماسي", "قيادي", "متحدث", "ناطق", "مصدر"}

    def _is_of(self, place: int) -> bool:
        """Whether the name here belongs to what stands before («مكتب فلان»)."""
        return "genitive" in self.reading.role_ends[place]

    def _office_after(self, end: int, last: int) -> int:
        """Take in an office that follows a name without a comma."""
        heads = self.reading.heads.get(end) if end < last else None
        if heads and heads[0].entry.tag == "official" and not heads[0].prefix:
            return self._extended(end, last, heads[0], is_bounded=False)
        return end

    def _headed(self, index: int, last: int, *, is_bounded: bool) -> Phrase | None:
        heads = self.reading.heads.get(index)
        if not heads:
            return None
        head = heads[0]
        tag = head.entry.tag
        definite = "ال" in head.prefix or head.prefix.endswith("لل")
        definite = definite or head.end < head.word_end or head.entry.surface[:2] == "ال"
        if tag == "document":
            return self._document(index, last, head, is_definite=definite)
        if tag == "outlet":
            end = self._outlet_end(index, last, head)
            return Phrase(index, end, "outlet", head, is_definite=definite)
        end = self._extended(index, last, head, is_bounded=is_bounded)
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
        while end < last and not self._stops(end):
            end += 1
        return Phrase(index, end, "") if end > index else None

    def _document(
        self, index: int, last: int, head: Hit, *, is_definite: bool
    ) -> Phrase:
        """Read a document with its issuer: «بيان صادر عن الوزارة»."""
        reading = self.reading
        end = reading.end_of(head)
        while end < last and self._is_adjective(end, head):
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

    def _outlet_end(self, index: int, last: int, head: Hit) -> int:
        """Read on over an outlet's name: «صحيفة "..." الفرنسية», «إذاعة محلية»."""
        reading = self.reading
        start = reading.end_of(head)
        end = self._after_short_name(start, last)
        if end > start:
            return self._after_adjectives(end, last, head)
        if end in reading.outlets:
            end = reading.end_of(reading.outlets[end][0])
            end = self._after_short_name(end, last)
        elif end < last and not self._stops(end) and not self._is_adjective(end, head):
            end += 1
        return self._after_short_name(self._after_adjectives(end, last, head), last)

    def _after_adjectives(self, end: int, last: int, head: Hit) -> int:
        while end < last and self._is_adjective(end, head):
            end += 1
        return end

    def _after_short_name(self, end: int, last: int) -> int:
        """Skip a short quotation: «وكالة الأنباء السورية "سانا"»."""
        quotation = self.reading.quotation_at(end) if end < last else None
        if quotation and quotation[1] - quotation[0] <= _LONGEST_QUOTED_NAME:
            return quotation[1] + 1
        return end

    def _extended(self, index: int, last: int, head: Hit, *, is_bounded: bool) -> int:
        """Return where the phrase of a head ends: adjectives, genitives, places."""
        reading = self.reading
        end = reading.end_of(head)
        unnamed = head.entry.tag in _UNNAMED and not self._is_office(index, head)
        unnamed = unnamed or head.entry.tag == "source"
        closed = "ال" in head.prefix or head.prefix.endswith("لل")
        described = False
        while end < last:
            taken = self._attached(end, last, closed=closed)
            if taken:
                end, closed, described = taken, True, True
                continue
            if self._stops(end):
                break
            text = reading.words[end].text
            article = reading.has_article(end)
            if self._is_adjective(end, head, closed=closed):
                described = described or text.endswith(_NISBA)
            elif unnamed or not (
                self._goes_on(end, closed=closed, article=article) and not described
            ):
                if not is_bounded or unnamed:
                    break
            closed = closed or article
            end += 1
        return end

    def _goes_on(self, index: int, *, closed: bool, article: bool) -> bool:
        """Whether a genitive chain goes on here: up to its first definite noun."""
        if closed:
            return False
        return article or not self.reading.role(index, "complement")

    def _attached(self, index: int, last: int, *, closed: bool) -> int:
        """Return the end of «في …», «من …», «باسم …», «لل…» or a short quoted name."""
        reading = self.reading
        quotation = reading.quotation_at(index)
        if quotation:
            short = quotation[1] - quotation[0] <= _LONGEST_QUOTED_NAME
            return quotation[1] + 1 if short and self._is_class_word(index - 1) else 0
        if reading.words[index].is_mark or reading.masked[index]:
            return 0
        posting = reading.role(index, "posting")
        if posting and posting < last and (posting in reading.states):
            return self._in_place(posting, last)
        start = reading.role(index, "place", "named")
        if start and not reading.role(index, "adverb", "opener"):
            return self._in_place(start, last)
        if reading.role(index, "same", "adjective"):
            return 0
        text = reading.words[index].text
        prefix = self.prefix_at(index)
        if prefix == "ب" or text.startswith("لل") or (prefix == "ل" and not closed):
            if index in reading.outlets or self._sort_at(index) in {"outlet", "press"}:
                return 0
            if self._sort_at(index) == "expert":
                return 0
            inner = self.at(index, last)
            return inner.last if inner else index + 1 if text.startswith("لل") else 0
        return 0

    def _in_place(self, start: int, last: int) -> int:
        """Read on after «في»: over a body, a place or a definite noun, no occasion."""
        reading = self.reading
        if start >= last or reading.role(start, "setting", "shown", "stop"):
            return 0
        if reading.words[start].is_mark or start in reading.dates:
            return 0
        if reading.that(start) is not None:
            return 0
        inner = self.at(start, last)
        if inner and inner.sort != "document":
            return inner.last
        end = start + 1
        while end < last and reading.has_article(end):
            if self._stops(end):
                break
            end += 1
        return end

    def prefix_at(self, index: int) -> str:
        reading = self.reading
        for hits in (reading.heads, reading.cities, reading.bodies):
            if index in hits:
                return hits[index][0].prefix
        if index in reading.states:
            whole = reading.words[index]
            return reading.scan.text[whole.start : reading.states[index].span_start]
        return ""

    def _sort_at(self, index: int) -> str:
        heads = self.reading.heads.get(index)
        return heads[0].entry.tag if heads else ""

    def _is_class_word(self, index: int) -> bool:
        return index in self.reading.heads or index in self.reading.bodies

    def _is_adjective(self, index: int, head: Hit, *, closed: bool = True) -> bool:
        """Whether a word describes the head rather than being a noun of its own."""
        reading = self.reading
        if reading.words[index].is_mark or self._is_verb(index):
            return False
        if reading.role(index, "adjective", "same"):
            return True
        text = reading.words[index].text
        if index in reading.numbers and reading.has_article(index):  # «الدول الثلاث»
            return True
        if text.endswith(_NISBA) and len(text) > 3 and not reading.role(index, "stop"):
            return index not in self.names.starts
        before = reading.words[index - 1].text
        feminine = head.entry.surface.endswith("ه") or before.endswith(("ه", "ات"))
        return closed and feminine and reading.has_article(index) and text[-1] == "ه"

    def _is_verb(self, index: int) -> bool:
        if self.reading.words[index].text.startswith("ال"):
            return False
        hits = self.reading.verbs.get(index, ())
        return any(hit.entry.tag in {"perfect", "imperfect"} for hit in hits)

    def _stops(self, index: int) -> bool:
        reading = self.reading
        word = reading.words[index]
        if word.is_mark:
            return word.text not in {"/", "-"} or self._is_dash(index)
        if reading.masked[index] or index in reading.dates or self._is_verb(index):
            return True
        if reading.that(index) is not None:
            return True
        if word.text.startswith("و") and not self._is_coordinate(index):
            return True
        if reading.role(index, "adjective"):
            return False
        if reading.role(index, "stop", "relative", "by", "opener", "adverb", "place"):
            return True
        return any(
            (hit.entry.tag == "participle" and word.text.endswith("ا"))
            or (hit.entry.tag == "masdar" and hit.end < hit.word_end)
            for hit in reading.verbs.get(index, ())
        )

    def _is_dash(self, index: int) -> bool:
        """Whether a dash parts clauses rather than the halves of a name."""
        words = self.reading.words
        return index + 1 < len(words) and words[index].end < words[index + 1].start

    def _is_coordinate(self, index: int) -> bool:
        """Whether a word with و goes on with the phrase: «الخارجية والدفاع»."""
        hits = self.reading.heads.get(index, ())
        if any(not hit.prefix for hit in hits):  # وزير, وكالة: the letter is its own
            return True
        return self.reading.words[index].text.startswith("وال")
