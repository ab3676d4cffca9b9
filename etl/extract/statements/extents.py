"""How far a noun phrase reaches from its head."""

from typing import TYPE_CHECKING

from etl.extract.statements.boundaries import NISBA, Boundaries
from etl.extract.statements.reading import Reading
from etl.lexicon.scan import Hit

if TYPE_CHECKING:
    from etl.extract.statements.phrases import Phrases

# A quotation of more words than this is no name («إيكواس»).
LONGEST_QUOTED_NAME = 4
_SHORTEST_PLURAL = 6
# Offices that «لـ» goes on with, however definite: «الأمين العام لاتحاد …».
_SERVING = {"أمين", "مدير", "مبعوث", "نظير", "قائد"}
# Words of a name that nothing is known of.
_LONGEST_NAME = 5


class Extents:
    """Finds the ends of noun phrases; phrases within them are read by `phrases`."""

    def __init__(self, phrases: "Phrases", bounds: Boundaries) -> None:
        """Find ends in the text that `phrases` reads."""
        self.phrases = phrases
        self.bounds = bounds
        self.reading: Reading = bounds.reading

    def of_head(self, last: int, head: Hit, *, is_bounded: bool) -> int:
        """Return where the phrase of a head ends: adjectives, genitives, places."""
        end = self.reading.end_of(head)
        alone = is_unnamed(head) or head.entry.tag in {"source", "press"}
        chains = not (alone or _is_sound_plural(head))
        closed, described = has_article(head), False
        while end < last:
            # «الأمين العام لاتحاد …», but «قال الوزير لاتحاد …» tells it to them.
            serves = closed and head.key not in _SERVING
            taken = self._attached(end, last, closed=serves)
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
            bodies = self.reading.bodies.get(end)  # «قوات الدعم السريع»
            end = self.reading.end_of(bodies[0]) if bodies else end + 1
        if is_bounded and chains and head.entry.tag in {"official", "expert"}:
            return self._after_name(end, last)
        return end

    def _after_name(self, end: int, last: int) -> int:
        """Read on over a name nobody knows, between an office and «أن» or a comma."""
        for place in range(end, min(end + _LONGEST_NAME, last)):
            if self.bounds.stops(place):
                return place
            known = place in self.reading.heads or place in self.reading.states
            word = self.reading.words[place].text
            # «علل الوزير التونسي القرار بأن»: a family's name may bear the article,
            # a given one hardly ever.
            written = self.reading.original(place, place + 1)
            known = known or (place == end and written.startswith("ال"))
            # «لـ"المرفأ"», «كرر المتحدث القول إن»
            if len(word) == 1 or (
                word.startswith("ال") and place in self.reading.verbs
            ):
                return end
            noun = known or self.reading.role(place, "complement")
            if noun or self.reading.words[place].text.startswith(("بال", "لل")):
                return end
        return end

    def _goes_on(self, index: int, *, closed: bool) -> bool:
        """Whether a genitive chain goes on here: up to its first definite noun."""
        if closed or self.reading.words[index].text.startswith("بال"):
            return False
        if self.bounds.prefix_at(index) in {"ل", "لل", "ب"}:
            return False
        begins = self.reading.role(index, "complement")
        return self.reading.has_article(index) or not begins

    def _attached(self, index: int, last: int, *, closed: bool) -> int:
        """Return the end of «في …», «باسم …», «لل…» or a short quoted name, or 0."""
        reading = self.reading
        quotation = reading.quotation_at(index)
        if quotation:
            short = quotation[1] - quotation[0] <= LONGEST_QUOTED_NAME
            # «حركة "فتح"», but «يتهم الجيش "الدعم السريع"» names two.
            named = self._is_class_word(index - 1) and not reading.has_article(
                index - 1
            )
            return quotation[1] + 1 if short and named else 0
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
        outlets = reading.outlets.get(index, ())
        told = self.bounds.sort_at(index) in {"outlet", "press", "expert"}
        if told or (outlets and index not in reading.heads):
            return 0
        inner = self.phrases.at(index, last)
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
        inner = self.phrases.at(start, last)
        if inner and inner.sort != "document":
            return inner.last
        end = start + 1
        while end < last and reading.has_article(end) and not self.bounds.stops(end):
            end += 1
        return end

    def _is_class_word(self, index: int) -> bool:
        return index in self.reading.heads or index in self.reading.bodies

    def of_outlet(self, last: int, head: Hit) -> int:
        """Read on over an outlet's name: «صحيفة "..." الفرنسية», «إذاعة محلية»."""
        reading = self.reading
        start = reading.end_of(head)
        end = self._after_short_name(start, last)
        if end > start:
            return self._after_adjectives(end, last, head, closed=True)
        closed = has_article(head)
        if end in reading.outlets:
            end = reading.end_of(reading.outlets[end][0])
            end, closed = self._after_short_name(end, last), True
        elif (
            end < last
            and not self.bounds.stops(end)
            and not self.bounds.is_adjective(end, head, closed=closed)
        ):
            end, closed = end + 1, True
        end = self._after_adjectives(end, last, head, closed=closed)
        return self._after_short_name(end, last)

    def _after_adjectives(self, end: int, last: int, head: Hit, *, closed: bool) -> int:
        while end < last and self.bounds.is_adjective(end, head, closed=closed):
            end += 1
        return end

    def _after_short_name(self, end: int, last: int) -> int:
        """Skip a short quotation: «وكالة الأنباء السورية "سانا"»."""
        quotation = self.reading.quotation_at(end) if end < last else None
        if quotation and quotation[1] - quotation[0] <= LONGEST_QUOTED_NAME:
            return quotation[1] + 1
        return end


def has_article(head: Hit) -> bool:
    """Whether a head bears the article, as a clitic or as its own."""
    articled = "ال" in head.prefix or head.prefix.endswith("لل")
    surface = head.entry.surface
    # «صندوق النقد» is definite by its genitive, «خارجيتها» by its pronoun.
    inner = " ال" in surface or head.end < head.word_end
    return articled or inner or surface.startswith(("ال", "لل"))


def is_unnamed(head: Hit | None) -> bool:
    """Whether no name may follow: «مسؤول» or «مصدر» without the article."""
    if head is None or has_article(head):
        return False
    return head.entry.row["traits"] == "unnamed"


def _is_sound_plural(head: Hit) -> bool:
    """Whether a plural keeps its ن, and so has no genitive: «محللون», «خبيرين»."""
    surface = head.entry.surface
    return len(surface) >= _SHORTEST_PLURAL and surface.endswith(("ون", "ين"))
