"""Which words of a clause belong to one act: its evidence."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from etl.extract.events.clauses import Clause
from etl.extract.events.frames import Frame
from etl.extract.events.triggers import Trigger
from etl.extract.events.words import Span, Word
from etl.lexicon.scan import Scan

# The longest evidence: a clause, not a paragraph that lost its full stops.
_LONGEST = 260
# How far after a meeting the day may stand for which it is called.
SOON_AFTER = 60
# How far before «الذي» the evidence begins with whom it stands for.
_ANTECEDENT = 80
_TRAILING = re.compile(r"[\s،,؛:\"(]+$")


@dataclass(frozen=True, slots=True)
class Extents:
    """How far the acts of one clause reach."""

    scan: Scan
    clause: Clause
    words: Sequence[Word]

    def span(self, frame: Frame) -> Span:
        """Return the evidence of an act, from its first actor to its last word."""
        start, end = self.reach(frame.trigger)
        if frame.sources and not frame.carried:
            first = frame.sources[0].start
            if self.clause.start <= first < start:
                start = self.clause.start
            elif self.clause.opening == "relative" and start - first <= _ANTECEDENT:
                start = min(first, start)
        text = self.scan.text[start:end]
        return start, start + len(_TRAILING.sub("", text))

    def reach(self, trigger: Trigger) -> Span:
        """Return where the words of an act begin and end, its date included."""
        clause = self.clause
        start = min(trigger.start, trigger.word.word_start)
        end = clause.end
        if trigger.word.form == "verb" and trigger.end <= clause.end:
            end = min(end, self.until(trigger))
        elif clause.end < trigger.end <= clause.reach:
            end = clause.reach
        elif trigger.end > clause.end:
            sentence = self.scan.sentence_at(start)[1]
            end = min(sentence, trigger.end + SOON_AFTER)
        return start, min(end, max(start + _LONGEST, trigger.end))

    def until(self, trigger: Trigger) -> int:
        """Return where the next verb of the clause takes over."""
        for word in self.words:
            # A verb right after the noun only tells more of it: «عملية استهدفت».
            if word.form == "verb" and word.word_start > trigger.end + 2:
                return word.word_start
        return max(self.clause.end, self.clause.reach)
