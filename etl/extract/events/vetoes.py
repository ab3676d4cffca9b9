"""What keeps an event word from telling an event: denial, purpose, sport."""

from etl.extract.events.clauses import Clause, Clauses
from etl.extract.events.small_words import SmallWords
from etl.extract.events.words import Word
from etl.lexicon.scan import Scan

# From this weight of sports words on, a text's attacks and alliances are a game's.
_SPORT_WEIGHT = 6
# How far before «أن» the word stands that only hopes or allows for it.
_HOPED = 30
# How far before its verb «أي» (any) may stand.
_ANY = 25
_ASIDE = "علي هامش"
# Roles of words that are nouns all the same: «لدولة تتعرض» (a state that is …).
_NOUNS = frozenset({
    "unnamed", "own", "collective", "organ", "body", "holder", "bystander",
    "institution", "anaphor", "document",
})  # fmt: skip
_EVERY = frozenset({"كل", "اي", "ايه"})
# How many joined clauses a denial governs.
_STEPS = 8


def is_sport(scan: Scan) -> bool:
    """Whether a text speaks of sport throughout."""
    weights = {hit.key: int(hit.entry.row["weight"]) for hit in scan.of("sport_word")}
    return sum(weights.values()) >= _SPORT_WEIGHT


class Vetoes:
    """The small words of a text, asked about one event word at a time."""

    def __init__(self, small: SmallWords, clauses: Clauses) -> None:
        """Read the small words of a text in its clauses."""
        self._small = small
        self._clauses = clauses

    def is_denied(self, word: Word, clause: Clause) -> bool:
        """Whether the act is negated where it stands, or somebody denies it."""
        if self.is_negated(word, clause):
            return True
        if clause.opening == "relative":
            return False  # who denies having left as others did denies not that
        if "denial" in self._small.roles(clause.start, word.word_start):
            return True
        return self._is_in_denial(clause)

    def is_negated(self, word: Word, clause: Clause) -> bool:
        """Whether a negation stands right before the word, or before its «أن»."""
        if "negation" in self._near(word, clause):
            return True
        # «من دون أن تلتزم» (without its committing itself).
        return clause.opening == "opener" and "negation" in self._small.before(
            clause.start
        )

    def is_any(self, word: Word) -> bool:
        """Whether it is said of whatever there may be: «أي قوات تُنشر»."""
        text = self._small.text
        after = text[word.word_end : word.word_end + 5]
        if after.startswith((" اي ", " ايا")):
            return True
        before = text[max(0, word.word_start - _ANY) : word.word_start].split()
        return bool({"اي", "ايه"} & set(before[-3:])) and word.tense != "perfect"

    def is_every(self, word: Word) -> bool:
        """Whether a treaty's case is meant: «كل اعتداء تتعرض له» (every attack)."""
        if word.form == "verb" and word.tense != "imperfect":
            return False
        text = self._small.text
        before = text[max(0, word.word_start - _ANY) : word.word_start].split()
        before = before[-2:] if word.form == "verb" else before[-1:]
        # «كل من تركيا وقطر» (both …) names those who act.
        return not _EVERY.isdisjoint(before) and before[-1] != "من"

    def is_small(self, word: Word) -> bool:
        """Whether a small word, no noun, stands right before it: «كما تدعم»."""
        return bool(self._small.before(word.word_start) - _NOUNS)

    def is_refused(self, word: Word, clause: Clause) -> bool:
        """Whether «لن» (will not) stands before the verb."""
        return "refusal" in self._near(word, clause)

    def is_question(self, word: Word) -> bool:
        """Whether the sentence asks: «تغادر المنظمة؟» (is it leaving?)."""
        end = self._clauses.sentence_end(word.start)
        return self._small.text[max(end - 2, 0) : end].rstrip('"').endswith(("؟", "?"))

    def is_supposed(self, word: Word, clause: Clause) -> bool:
        """Whether the act is only thought of: «إذا هاجمت» (if it attacks)."""
        if "condition" in self._near(word, clause):
            return True
        if clause.opening != "opener":
            return False
        # «من الممكن أن تنضم» (it may be that it joins).
        low = max(clause.sentence, clause.start - _HOPED)
        return "condition" in self._small.roles(low, clause.start)

    def is_accident(self, start: int, end: int) -> bool:
        """Whether a flood or the like does the harm: «فيضانات اجتاحت»."""
        return "disaster" in self._small.roles(start, end)

    def is_aim(self, word: Word) -> bool:
        """Whether the act is what something else is done for: «لزيادة التنسيق»."""
        if word.form == "verb":
            return word.prefix.endswith("ل")
        if word.prefix.endswith("ل") and not word.prefix.endswith("ال"):
            # «استجابة لدعوة» (answering a call) takes the call as made.
            return not self.is_factual(word)
        return "purpose" in self._small.before(word.word_start)

    def is_factual(self, word: Word) -> bool:
        """Whether the noun stands where it is taken to have been: «بعد تصويت»."""
        if "told" in self._small.before(word.word_start):
            return True
        before = self._small.before(word.word_start, further=2)
        return bool(before & {"factual", "existence", "backdrop"})

    def points_back(self, word: Word) -> bool:
        """Whether a pronoun after the verb means a noun before: «يتم من خلالها»."""
        return "resumptive" in self._small.roles(word.word_end, word.word_end + 3)

    def is_beside(self, word: Word) -> bool:
        """Whether the noun is another matter of that time: «تزامنا مع مشاورات»."""
        return "backdrop" in self._small.before(word.word_start, further=2)

    def is_setting(self, word: Word) -> bool:
        """Whether another act was done in or after it: «في ختام قمة»."""
        before = self._small.before(word.word_start, further=1)
        return bool(before & {"factual", "place", "topic"})

    def is_aside(self, clause: Clause, offset: int) -> bool:
        """Whether the act took place beside another: «على هامش القمة»."""
        low = max(clause.sentence, clause.start - _HOPED)
        hits = self._small.between(low, offset)
        return any(hit.entry.surface == _ASIDE for hit in hits)

    def is_dated_with_verb(self, word: Word) -> bool:
        """Whether the date of the verb before is the noun's: «تشكل مع انطلاق»."""
        before = self._small.before(word.word_start)
        if before & {"with", "told"}:
            return True
        return bool(self._small.before(word.word_start, further=2) & {"backdrop"})

    def is_ongoing(self, word: Word) -> bool:
        """Whether a word before says that it goes on: «هناك تعاون» (there is …)."""
        return "existence" in self._small.before(word.word_start, further=1)

    def _is_in_denial(self, clause: Clause) -> bool:
        """Whether «نفى» (denied) governs the clause through «أن»."""
        before = self._clauses.before(clause)
        for _ in range(_STEPS):
            if before is None or clause.opening != "verb":
                break
            clause, before = before, self._clauses.before(before)
        if before is None or clause.opening != "opener":
            return False
        return "denial" in self._small.roles(before.start, before.end)

    def _near(self, word: Word, clause: Clause) -> set[str]:
        reach = 25 if word.form == "verb" else 18
        low = max(clause.start, word.word_start - reach)
        return self._small.roles(low, word.word_start)
