"""Where a noun phrase cannot go on, word by word."""

from functools import lru_cache

from etl.arabic import key
from etl.extract.statements.names import Names
from etl.extract.statements.reading import Reading
from etl.extract.statements.verb_forms import is_finite, is_masdar, is_possessed
from etl.lexicon import Lexicon
from etl.lexicon.forms import split
from etl.lexicon.scan import Hit

NISBA = ("ي", "يه", "يين", "يون", "يان", "يتين", "يات")
# Written apart before a quotation: «لـ"المرفأ"».
_LOOSE_CLITICS = {"ل", "ب", "ك"}
_STOPPING = (
    "stop", "relative", "by", "by_to", "by_what", "as", "opener", "adverb", "place",
)  # fmt: skip


class Boundaries:
    """Tests single words of one text."""

    def __init__(self, reading: Reading, names: Names) -> None:
        """Test the words of a text whose persons `names` finds."""
        self.reading = reading
        self.names = names

    def stops(self, index: int) -> bool:
        """Whether a noun phrase cannot go on with this word."""
        reading = self.reading
        word = reading.words[index]
        if word.is_mark:
            return word.text not in {"/", "-"} or self._is_dash(index)
        if word.text in _LOOSE_CLITICS:
            return True
        if reading.masked[index] or index in reading.dates or self._is_verb(index):
            return True
        own = reading.role(index, "own_w")  # «وزاري»: no conjunction
        apart = word.text.startswith("و") and not (own or self._is_coordinate(index))
        if apart or reading.that(index) is not None:
            return True
        describes = reading.role(index, "adjective") or self._is_accusative(index)
        return not describes and bool(
            reading.role(index, *_STOPPING) or self._is_participle(index)
        )

    def _is_participle(self, index: int) -> bool:
        """Whether «مؤكداً», «قوله» begins what is said."""
        word = self.reading.words[index]
        return any(
            (hit.entry.tag == "participle" and word.text.endswith("ا"))
            or (is_masdar(hit) and is_possessed(hit))
            for hit in self.reading.verbs.get(index, ())
        )

    def _is_verb(self, index: int) -> bool:
        if self.reading.words[index].text.startswith("ال"):
            return False
        return any(
            is_finite(hit) and not is_masdar(hit)
            for hit in self.reading.verbs.get(index, ())
        )

    def _is_dash(self, index: int) -> bool:
        """Whether a dash parts clauses rather than the halves of a name."""
        words = self.reading.words
        return index + 1 < len(words) and words[index].end < words[index + 1].start

    def _is_coordinate(self, index: int) -> bool:
        """Whether a word with و goes on with the phrase: «الخارجية والدفاع»."""
        reading = self.reading
        for hits in (reading.heads, reading.cities, reading.bodies, reading.outlets):
            # وزير, واشنطن: the letter is the word's own
            if any(not hit.prefix for hit in hits.get(index, ())):
                return True
        return reading.words[index].text.startswith("وال")

    def joins(self, index: int) -> bool:
        """Whether a second genitive is joined: «السلم والأمن», «الدفاع والداخلية»."""
        reading = self.reading
        article = reading.words[index].text.startswith("وال")
        return article and index > 0 and reading.has_article(index - 1)

    def is_adjective(self, index: int, head: Hit, *, closed: bool) -> bool:
        """Whether a word describes the head rather than being a noun of its own.

        Args:
            index: the word.
            head: the head of the phrase before it.
            closed: that phrase is definite, as its adjectives then are.
        """
        reading = self.reading
        if reading.words[index].is_mark or self._is_verb(index):
            return False
        article = reading.has_article(index)
        if reading.words[index].text.startswith(("لل", "بال")):
            return False
        numbered = article and index in reading.numbers  # «الدول الثلاث»
        if numbered or reading.role(index, "same"):
            return True
        # «الوزير مشاركة بلاده»: behind a definite noun it begins something else.
        agrees = article or not closed or reading.words[index].text.startswith("باسم")
        if reading.role(index, "adjective") and agrees:
            return True
        text = reading.words[index].text
        other = index in self.names.starts or reading.role(index, "stop", "complement")
        nisba = text.endswith(NISBA) and len(text) > 3 and not other
        if nisba or self._is_accusative(index):
            return article == closed
        # «القوات المسلحة», but «الحكومة الجماعة» are two.
        noun = index in reading.heads and not text.startswith("الم")
        before = reading.words[index - 1].text
        feminine = head.entry.surface.endswith("ه") or before.endswith(("ه", "ات"))
        agrees = feminine and article and text[-1] == "ه"
        return closed and agrees and not (noun or other)

    def _is_accusative(self, index: int) -> bool:
        """Whether a word goes on with «مصدراً»: «أمنياً», «رفيعاً», «مسؤولاً»."""
        text = self.reading.words[index].text
        before = self.reading.heads.get(index - 1, ()) if text.endswith("ا") else ()
        stem = text.removesuffix("ا")
        known = _adjectives(self.reading.scan.lexicon)
        if not stem.endswith("ي") and stem not in known:
            return False
        head = any(
            not hit.prefix and hit.end == hit.word_end and hit.entry.surface[-1] == "ا"
            for hit in before
        )
        return head or (index > 1 and text != stem and self._is_accusative(index - 1))

    def prefix_at(self, index: int) -> str:
        """Return the clitics that stand before the name or noun here."""
        reading = self.reading
        for hits in (reading.heads, reading.cities, reading.bodies):
            if index in hits:
                return hits[index][0].prefix
        if index in reading.states:
            whole = reading.words[index]
            return reading.scan.text[whole.start : reading.states[index].span_start]
        return ""

    def sort_at(self, index: int) -> str:
        """Return the sort of the speaker's word here, or ""."""
        heads = self.reading.heads.get(index)
        return heads[0].entry.tag if heads else ""


@lru_cache(maxsize=4)
def _adjectives(lexicon: Lexicon) -> frozenset[str]:
    """Return the folded adjectives of speakers, as one man bears them."""
    return frozenset(
        key(form)
        for row in lexicon.tables["statement_words"]
        if row["role"] == "adjective"
        for form in split(row["forms"])
    )
