"""What a text's acts were done at: the meeting that dates what its parties did.

«اجتمع وزراء … أمس … واتفق الوزراء على …» (ministers met yesterday … the ministers
agreed on …): the second act has no date of its own; it has that of the meeting.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from etl.extract.events.actors import Actor
from etl.extract.events.drafts import Draft
from etl.extract.events.small_words import SmallWords
from etl.extract.events.timing import Timing
from etl.lexicon.forms import split
from etl.lexicon.scan import Scan
from etl.records import EdtfDate

# What is said and settled at a meeting.
_SAID = frozenset({
    "AGREE", "CONSULT", "SUPPORT", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
})  # fmt: skip
# Clauses in which the text itself goes on telling.
_TELLING = frozenset({"sentence", "verb", "meanwhile"})
# How far before its verb «على هامش القمة» may stand.
_HEAD = 60
# How far after the meeting its parties are still speaking there.
_STILL_THERE = 1800
# News speaks of a meeting of these last days.
_RECENT = timedelta(days=4)
# Acts that a later meeting would be spoken of with, not this one.
_LATER = frozenset({"ASSAULT", "RETREAT", "PROTEST"})


@dataclass(frozen=True, slots=True)
class _Occasion:
    """A dated meeting or the act that is the news, and who took part."""

    timing: Timing
    start: int
    parties: frozenset[str]


@dataclass(slots=True)
class Occasions:
    """Remembers the last dated meeting while the acts of a text go by.

    Attributes:
        lead: where the opening of the text ends; for lack of a meeting the first
            dated act of the opening dates what its parties did.
    """

    scan: Scan
    small: SmallWords
    lead: int
    published: EdtfDate | None = None
    opened_by: frozenset[str] = frozenset()
    met: "_Occasion | None" = None
    news: "_Occasion | None" = None

    def timing(self, draft: Draft, timing: Timing) -> Timing:
        """Return when an act was, the meeting's date where it was done there."""
        if timing.mention is None and not timing.planned and self._was_there(draft):
            found = self.met or self.news
            if found is not None:
                self._add_parties(draft, found)
                return replace(found.timing, planned=False, deadline=False)
        self._note(draft, timing)
        return timing

    def _note(self, draft: Draft, timing: Timing) -> None:
        if draft.frame.trigger.start < self.lead:
            self.opened_by |= _names(draft.frame.actors)
        if timing.mention is None or timing.planned or timing.deadline:
            return
        trigger = draft.frame.trigger
        if timing.mention.role != "at" or timing.mention.landmark:
            return
        if trigger.event_type == "CONSULT":
            self.met = _Occasion(timing, trigger.start, _names(draft.frame.actors))
        elif trigger.start < self.lead and self.news is None:
            self.news = _Occasion(timing, trigger.start, _names(draft.frame.actors))

    def _add_parties(self, draft: Draft, found: _Occasion) -> None:
        """Remember who else took part: «وشارك في القمة …» (took part in it …)."""
        if draft.frame.trigger.event_type != "CONSULT":
            return
        parties = found.parties | _names(draft.frame.actors)
        if found is self.met:
            self.met = replace(found, parties=parties)
        else:
            self.news = replace(found, parties=parties)

    def _was_there(self, draft: Draft) -> bool:
        trigger = draft.frame.trigger
        if trigger.event_type in _LATER or trigger.word.tense == "imperfect":
            return False
        if any(actor.gathered for actor in draft.frame.sources):
            return self._are_those(draft.frame.sources)
        if self._is_said_there(draft):
            return True
        low = draft.frame.clause.start
        if draft.frame.clause.opening == "verb":
            low = max(draft.frame.clause.sentence, low - _HEAD)
        span = low, max(draft.span[1], draft.frame.clause.end)
        hits = self.scan.within(*span, "clause_word")
        if any(hit.key == "joint" for hit in hits):
            return True
        return self._names_meeting(*span)

    def _are_those(self, sources: Sequence[Actor]) -> bool:
        """Whether those who gathered are those of the meeting: «الدول الثلاث».

        Of three other states it is another story.
        """
        names, occasion = _names(sources), self.met or self.news
        if occasion is None or not names or not occasion.parties:
            return True
        return bool(names & occasion.parties)

    def _is_said_there(self, draft: Draft) -> bool:
        """Whether a party of the meeting that is the news goes on to speak."""
        frame = draft.frame
        trigger, clause = frame.trigger, frame.clause
        occasion = self.met or self.news
        if occasion is None or trigger.event_type not in _SAID:
            return False
        if trigger.word.form == "noun" or clause.opening not in _TELLING:
            return False
        if trigger.start - occasion.start > _STILL_THERE:
            return False
        if not self._is_recent(occasion.timing):
            return False
        ways = {way for row in trigger.word.rows for way in split(row["group"])}
        before = self.small.roles(clause.start, trigger.word.start)
        if "once" in before or "founding" in ways:
            return False
        names = _names(frame.sources)
        return bool(names) and names <= occasion.parties | self.opened_by

    def _is_recent(self, timing: Timing) -> bool:
        if timing.date is None or self.published is None:
            return False
        day, today = timing.date.latest, self.published.earliest
        if day is None or today is None or timing.date.earliest != day:
            return False
        return today - _RECENT <= day <= today

    def _names_meeting(self, start: int, end: int) -> bool:
        """Whether «خلال القمة» (at the summit) stands in the clause."""
        for hit in self.scan.within(start, end, "event_noun"):
            if hit.entry.row["type"] != "CONSULT":
                continue
            known = hit.prefix.endswith("ال") or hit.word_end > hit.end
            before = self.small.before(hit.word_start, further=1)
            if known and before & {"factual", "backdrop", "topic"}:
                return True
        return False


def _names(actors: Sequence[Actor]) -> frozenset[str]:
    return frozenset(
        name
        for actor in actors
        for name in (actor.alliance_id or "", *actor.iso3s)
        if name
    )
