"""Where one clause of a sentence ends and the next begins, as far as events ask."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from etl.extract.events.small_words import SmallWords
from etl.extract.events.words import Covered, Word, has_feminine_ending, last_word
from etl.lexicon.scan import Scan


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a sentence with at most one main verb.

    Attributes:
        opening: what begins it: `sentence`, `opener` (أن, بعدما), `meanwhile`
            (حيث), `relative` (الذي), `outcome` (ما أسفر عن), `verb` (a further
            verb), `mark` (a colon).
        sentence: the start of its sentence.
        reach: where it really ends, if a parenthesis cuts it: «يعقد القادة، الذين
            …، قمة» (the leaders, who …, hold a summit).
        resumes: where it goes on after that parenthesis.
    """

    start: int
    end: int
    opening: str
    sentence: int
    reach: int
    resumes: int


class Clauses:
    """The clauses of a text, in order."""

    def __init__(
        self, scan: Scan, small: SmallWords, words: Sequence[Word], names: Covered
    ) -> None:
        """Cut the sentences of a text at small words, verbs and strong marks."""
        self._scan = scan
        cuts = _cuts(scan, small, words, names)
        self.items: tuple[Clause, ...] = tuple(_clauses(scan, cuts))
        self._starts = [clause.start for clause in self.items]
        self._verbs = [word.word_end for word in words if word.form == "verb"]
        self._nouns = [word.word_start for word in words if word.form == "noun"]

    def at(self, offset: int) -> Clause:
        """Return the clause an offset lies in."""
        return self.items[max(bisect_right(self._starts, offset) - 1, 0)]

    def after(self, clause: Clause) -> Clause | None:
        """Return the clause after this one in its sentence, None for the last."""
        place = bisect_right(self._starts, clause.start)
        if place >= len(self.items) or self.items[place].sentence != clause.sentence:
            return None
        return self.items[place]

    def sentence_before(self, clause: Clause) -> Clause | None:
        """Return the first clause of the sentence before, None before the first."""
        place = bisect_right(self._starts, clause.sentence) - 2
        if place < 0:
            return None
        low = bisect_right(self._starts, self.items[place].sentence) - 1
        return self.items[max(low, 0)]

    def verb_end_before(self, offset: int) -> int:
        """Return where the last event verb before an offset ends, 0 for none."""
        place = bisect_right(self._verbs, offset) - 1
        return self._verbs[place] if place >= 0 else 0

    def has_noun(self, start: int, end: int) -> bool:
        """Whether a noun that may tell an act begins inside a span."""
        place = bisect_left(self._nouns, start)
        return place < len(self._nouns) and self._nouns[place] < end

    def main_verb_before(self, clause: Clause) -> str | None:
        """Return the first past verb of the sentence before a clause, if any."""
        kinds = "event_verb", "speech_verb"
        low = max(clause.sentence, clause.start - _FAR)
        for hit in self._scan.within(low, clause.start, *kinds):
            if hit.entry.tag == "perfect":
                return hit.entry.surface
        return None

    def is_relative(self, clause: Clause) -> bool:
        """Whether a clause tells of a noun before it, itself or by what it joins."""
        before: Clause | None = clause
        for _ in range(_STEPS):
            if before is None or before.opening != "verb":
                break
            before = self.before(before)
        return before is not None and before.opening == "relative"

    def sentence_end(self, offset: int) -> int:
        """Return the end of the sentence an offset lies in."""
        return self._scan.sentence_at(offset)[1]

    def before(self, clause: Clause) -> Clause | None:
        """Return the clause before this one in its sentence, None for the first."""
        place = bisect_right(self._starts, clause.start) - 2
        if place < 0 or self.items[place].sentence != clause.sentence:
            return None
        return self.items[place]


_LONGEST_ASIDE = 120
# How far back the verb of a sentence is looked for.
_FAR = 400
# Longer than any clause of prose; only text without marks reaches it.
_LONGEST = 800
# How many joined clauses are looked back over for what they depend on.
_STEPS = 8
_FINITE = frozenset({"perfect", "imperfect", "passive"})
_STRONG_MARK = re.compile("[؛;:]")


def _clauses(scan: Scan, cuts: dict[int, str]) -> Iterator[Clause]:
    offsets = sorted(cuts)
    place = 0
    for start, end in scan.sentences:
        inner = [(start, "sentence")]
        while place < len(offsets) and offsets[place] < end:
            if offsets[place] > start:
                inner.append((offsets[place], cuts[offsets[place]]))
            elif offsets[place] == start:
                inner[0] = (start, cuts[start])
            place += 1
        edges = [*inner, (end, "")]
        for number, (low, opening) in enumerate(inner):
            high = edges[number + 1][0]
            if high - low > _LONGEST:
                yield from _pieces(low, high, opening, start)
                continue
            resumes, reach = _reach(scan.text, edges[number + 1 : number + 3])
            yield Clause(low, high, opening, start, max(high, reach), resumes or high)
    if not scan.sentences:
        length = len(scan.text)
        yield Clause(0, length, "sentence", 0, length, length)


def _pieces(low: int, high: int, opening: str, sentence: int) -> Iterator[Clause]:
    """Cut what no mark and no verb cuts, so that nothing is read in a vast span."""
    for start in range(low, high, _LONGEST):
        end = min(start + _LONGEST, high)
        yield Clause(start, end, opening, sentence, end, end)


def _reach(text: str, edges: Sequence[tuple[int, str]]) -> tuple[int, int]:
    """Return where a clause goes on after the parenthesis behind it, and ends."""
    if len(edges) < 2 or edges[0][1] not in {"meanwhile", "relative"}:
        return 0, 0
    (start, _), (end, _) = edges
    if text[max(0, start - 3) : start].rstrip()[-1:] != "،":
        return 0, 0
    closing = text.find("،", start, min(start + _LONGEST_ASIDE, end))
    return (closing + 1, end) if 0 < closing < end - 2 else (0, 0)


def _cuts(
    scan: Scan, small: SmallWords, words: Sequence[Word], names: Covered
) -> dict[int, str]:
    cuts: dict[int, str] = {
        match.end(): "mark" for match in _STRONG_MARK.finditer(scan.text)
    }
    for word in words:
        if _opens(word.form, word.prefix, word.word_start, scan.text):
            cuts[word.word_start] = "verb"
    known = {(hit.word_start, hit.word_end) for hit in small.hits}
    for hit in scan.of("speech_verb"):
        if (
            hit.entry.tag in _FINITE
            and (hit.word_start, hit.word_end) not in known
            and not has_feminine_ending(hit, scan)
            and not names.overlaps(hit.start, hit.start + 1)
            and _opens("verb", hit.prefix, hit.word_start, scan.text)
        ):
            cuts.setdefault(hit.word_start, "verb")
    for hit in small.hits:
        if hit.key in {"relative", "meanwhile"}:
            cuts[hit.word_start] = hit.key
        elif hit.key in {"opener", "outcome"}:
            cuts.setdefault(hit.word_start, hit.key)
        elif hit.key == "once" and "و" in hit.prefix:
            cuts[hit.word_start] = "verb"
    return cuts


def _opens(form: str, prefix: str, start: int, text: str) -> bool:
    """Whether a verb begins a clause: joined by و or ف, or after a mark."""
    if form == "participle":
        return True
    if form != "verb":
        return False
    return "و" in prefix or "ف" in prefix or not last_word(text, start)
