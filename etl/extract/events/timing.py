"""When an event takes place, and whether it is still to come.

The rule, by what the text says of the act:

* its own clause has a date: that date, not one of what it is about or came after;
* its clause goes on from one that has: the date of that; a relative clause tells of
  its noun and takes none;
* the opening tells it, or it goes on as of the report: about the page's date;
* it was done at a meeting: the meeting's date (`occasions`);
* else it is of unknown date, threats and background among them.

«منذ» (since) counts attacks and aid up to the report, leaves what goes on open, and
of other acts says when they were done.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from etl.extract.events.clauses import Clause, Clauses
from etl.extract.events.days import Dates
from etl.extract.events.drafts import Draft
from etl.extract.events.reckoning import (
    about_report,
    from_then_on,
    is_past,
    lies_ahead,
    until_report,
)
from etl.extract.events.triggers import Trigger
from etl.extract.events.words import Word, last_word
from etl.lexicon.scan import Scan
from etl.records import DateMention, EdtfDate

# Nouns of these tell what was agreed or said, whose time is not their own.
_SAID = frozenset({
    "AGREE", "REQUEST", "REJECT", "ACCUSE", "SUPPORT", "THREATEN", "SANCTION",
})  # fmt: skip
# Of these a «since» dates not the act but what it is about.
_SPOKEN = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT"})
# Acts that last, where a word says that there is one.
_LASTING = frozenset({
    "COOPERATE", "AID", "SUPPORT", "COERCE", "SANCTION", "MOBILIZE", "ASSAULT",
})  # fmt: skip
# Words right before a verb in the imperfect that put it into the future.
_TO_COME = frozenset({"سوف", "وسوف", "ان", "وان", "بان"})
# With these before it the subjunctive goes on telling.
_NARRATED = frozenset({"قبل", "بعد"})
# Clauses that tell of the time of the one before them.
_CARRYING = frozenset({"verb", "meanwhile", "mark"})
# What «since» counts up to the report: so many were killed, so much was sent.
_REPEATED = frozenset({"ASSAULT", "AID"})
# What «since» leaves open; of other acts it says when they were done, as of
# «عضو منذ 2018» (a member since).
_GOING_ON = frozenset({"COERCE", "COOPERATE"})
# How many clauses back a date is looked for.
_STEPS = 3


@dataclass(frozen=True, slots=True)
class Timing:
    """When an event takes place, with the date words it rests on."""

    date: EdtfDate | None = None
    mention: DateMention | None = None
    planned: bool = False
    deadline: bool = False


class Timer:
    """Dates the acts of one text."""

    def __init__(
        self,
        scan: Scan,
        clauses: Clauses,
        when: Sequence[DateMention],
        published: EdtfDate | None,
        *,
        lead: int,
    ) -> None:
        """Take the dates of a text and when it was published, if known.

        Args:
            scan: the text.
            clauses: its clauses.
            when: its dates.
            published: when it was published.
            lead: where its opening ends; what that tells is the news.
        """
        self._scan = scan
        self._clauses = clauses
        self._dates = Dates(scan, when)
        self._published = published
        self._lead = lead

    def timing(self, draft: Draft) -> Timing:
        """Return when an act takes place."""
        trigger = draft.frame.trigger
        is_verb = trigger.word.form == "verb"
        planned = trigger.planned or _is_future(trigger.word, self._scan.text)
        mention = self._governing(draft, planned=planned)
        if mention is not None and not planned:
            ahead = lies_ahead(mention.date, self._published)
            was = (
                trigger.word.tense != "imperfect"
                if is_verb
                else trigger.event_type in _SAID
            )
            if ahead and was:
                # What was agreed is to come, the agreeing was.
                return Timing()
            planned = ahead
        if mention is not None:
            # «قبل أن تستضيف في 2023»: the subjunctive alone makes nothing future.
            sure = trigger.planned or "س" in trigger.word.prefix
            planned = planned and (sure or not is_past(mention.date, self._published))
            date = self._date(mention, trigger)
            return Timing(date, mention, planned, deadline=mention.role == "by")
        if trigger.beginning or (not planned and self._is_news(draft)):
            return Timing(about_report(self._published), planned=planned)
        return Timing(planned=planned)

    def _is_news(self, draft: Draft) -> bool:
        """Whether an undated act stands as of the report."""
        trigger, clause = draft.frame.trigger, draft.frame.clause
        if trigger.word.tense == "imperfect":
            return self._goes_on(trigger, clause)
        lasts = draft.ongoing and trigger.event_type in _LASTING
        if lasts:
            return True
        if clause.opening not in {"sentence", "verb"} or trigger.word.form != "verb":
            return False
        # «وكان قد أعلن» (he had announced) is news of an earlier day.
        small = self._scan.within(clause.start, trigger.word.start, "clause_word")
        before = any(hit.key == "once" for hit in small)
        first = not self._scan.within(clause.start, trigger.word.start, "event_verb")
        return trigger.end <= self._lead and first and not before

    def _goes_on(self, trigger: Trigger, clause: Clause) -> bool:
        """Whether a present tense tells what goes on as of the report."""
        if trigger.refused and trigger.end > self._lead:
            return False
        if clause.opening == "relative" and trigger.event_type in _SPOKEN:
            return False  # «التي تتهم» (which accuses): as it has long done
        return not _is_narrated(trigger.word, self._scan.text)

    def _governing(self, draft: Draft, *, planned: bool) -> DateMention | None:
        trigger, clause = draft.frame.trigger, draft.frame.clause
        known = draft.mention or self._dates.landmark(trigger.start, trigger.end)
        if known is not None:
            return known
        mention = self._own(draft, planned=planned)
        if mention is not None and mention.role == "since" and _is_moment(trigger):
            return None if trigger.event_type in _SPOKEN else mention
        if mention is None and planned:
            return self._of_what_follows(clause)
        if mention is None and draft.setting:
            return self._of_act(trigger, clause)
        if mention is not None or trigger.word.form == "noun":
            return mention
        return self._inherited(trigger, clause)

    def _own(self, draft: Draft, *, planned: bool) -> DateMention | None:
        """Return the date among the words of an act, if it is the act's own."""
        trigger, clause = draft.frame.trigger, draft.frame.clause
        is_verb = trigger.word.form == "verb"
        own = is_verb or draft.beside
        low = self._opening(clause) if own else draft.span[0]
        attack = not is_verb and trigger.event_type == "ASSAULT"
        high = max(draft.span[1], self._closing(clause, attack=attack))
        mention = self._dates.nearest(low, high, trigger.word.end)
        if mention is None or self._is_term(mention):
            return None
        if is_verb and self._is_of_noun_before(mention, clause):
            return None
        if not planned and self._is_of_another(mention, trigger):
            return None
        return mention

    def _of_what_follows(self, clause: Clause) -> DateMention | None:
        """Return when what is planned begins: «مناورات تنطلق الشهر المقبل»."""
        after = self._clauses.after(clause)
        if after is None or after.opening != "relative":
            return None
        mention = self._dates.nearest(after.start, after.end, after.start)
        ahead = mention and lies_ahead(mention.date, self._published)
        return mention if ahead else None

    def _is_of_noun_before(self, mention: DateMention, clause: Clause) -> bool:
        """Whether a date before a clause is that of a noun there: «هجمات مايو»."""
        if mention.span_start >= clause.start:
            return False
        before = self._clauses.before(clause)
        low = before.start if before else clause.sentence
        nouns = self._scan.within(low, mention.span_start, "event_noun")
        return any(hit.entry.row["type"] == "ASSAULT" for hit in nouns)

    def _is_term(self, mention: DateMention) -> bool:
        """Whether «ل» makes it what the act is for: «الرئاسة لعام 2026»."""
        text, start = self._scan.text, mention.span_start
        while start and text[start - 1].isalpha():
            start -= 1
        return text[start : start + 2] in {"لع", "لس", "لف", "لل"}

    def _is_of_another(self, mention: DateMention, trigger: Trigger) -> bool:
        """Whether a date is that of what came before: «عقب هجمات في مايو»."""
        hits = self._scan.within(trigger.end, mention.span_start, "clause_word")
        apart = [hit for hit in hits if hit.key == "aftermath"]
        if not apart:
            return False
        nouns = self._scan.within(
            apart[-1].end, mention.span_start, "event_noun", "event_verb"
        )
        return bool(nouns) or apart[-1].entry.surface.startswith(
            ("مقرر", "المقرر", "كان")
        )

    def _of_act(self, trigger: Trigger, clause: Clause) -> DateMention | None:
        """Return the date of what was done at a meeting, told before it."""
        mention = self._dates.first(clause.sentence, trigger.start)
        if mention is None or mention.landmark:
            return None
        return None if lies_ahead(mention.date, self._published) else mention

    def _opening(self, clause: Clause) -> int:
        """Return where a clause begins, date words before its verb included."""
        before = self._clauses.before(clause)
        if before is None or clause.opening != "verb":
            return clause.start
        has_verb = self._scan.within(before.start, before.end, "event_verb") or (
            self._scan.within(before.start, before.end, "speech_verb")
        )
        return clause.start if has_verb else before.start

    def _closing(self, clause: Clause, *, attack: bool = False) -> int:
        """Return where a clause ends, what came of its act included."""
        after, end = self._clauses.after(clause), clause.end
        if attack and after is not None and after.opening == "relative":
            # «الهجوم الذي أوقع 26 قتيلا في …» (the attack that killed 26 in …).
            following = self._clauses.after(after)
            tolled = following is not None and following.opening == "outcome"
            return following.end if following and tolled else end
        return after.end if after and after.opening == "outcome" else end

    def _inherited(self, trigger: Trigger, clause: Clause) -> DateMention | None:
        """Return the date of an earlier clause that holds for this one too."""
        before = self._clauses.before(clause)
        if before is not None and trigger.refused and clause.opening == "opener":
            # «أبلغت … في فبراير … بأنها لن تعود»: it refused by saying so.
            return self._dates.first(clause.sentence, clause.start)
        if before is None or trigger.word.tense == "imperfect":
            return self._announced(before, clause) if before else None
        offset = trigger.word.start
        if trigger.word.form == "participle":
            main = self._clauses.at(clause.sentence)
            return self._dates.first(main.start, min(main.end, offset))
        for _ in range(_STEPS):
            if clause.opening not in _CARRYING:
                return self._announced(before, clause)
            mention = self._dates.nearest(before.start, before.end, offset)
            clause, earlier = before, self._clauses.before(before)
            if mention is not None or earlier is None:
                return mention if mention and mention.role == "at" else None
            before = earlier
        return None

    def _announced(self, before: Clause, clause: Clause) -> DateMention | None:
        """Return the date of an announcement, for what is announced."""
        if clause.opening != "opener":
            return None
        hits = self._scan.within(before.start, before.end, "event_verb")
        if any(
            hit.entry.row["class"] == "announce" and hit.key != "كشف" for hit in hits
        ):
            return self._dates.nearest(before.start, before.end, clause.start)
        return None

    def _date(self, mention: DateMention, trigger: Trigger) -> EdtfDate:
        covers = mention.span_start <= trigger.start < mention.span_end
        if mention.landmark and covers and mention.date.earliest:
            # The landmark itself is told: «سقوط النظام» (the fall of the regime).
            edtf = mention.date.edtf.partition("/")[0]
            return EdtfDate(edtf, mention.date.earliest, mention.date.earliest)
        if mention.role != "since" or trigger.lasting:
            return mention.date
        if trigger.event_type in _REPEATED:
            return until_report(mention.date, self._published) or mention.date
        if trigger.event_type in _GOING_ON and trigger.word.tense != "perfect":
            return from_then_on(mention.date)
        return mention.date


def _is_moment(trigger: Trigger) -> bool:
    """Whether an act is over as it is done: who demanded did not «since 2024»."""
    if trigger.lasting or (trigger.event_type == "AGREE" and not trigger.word.tense):
        return True  # «معلقة منذ 2011»: suspended then
    if trigger.event_type == "ASSAULT":
        return False  # so many have been killed since
    return trigger.word.tense == "perfect" and trigger.noun is None


def _is_future(word: Word, text: str) -> bool:
    """Whether a verb says that its act is to come: «ستغادر», «أن تتعاون»."""
    if word.tense != "imperfect":
        return False
    if "س" in word.prefix:
        return True
    before = last_word(text, word.word_start)
    if before not in _TO_COME:
        return False
    return not _is_narrated(word, text)


def _is_narrated(word: Word, text: str) -> bool:
    """Whether the subjunctive tells what came next: «قبل أن يستعيد»."""
    before = text[max(0, word.word_start - 15) : word.word_start].split()
    if len(before) < 2 or before[-1] != "ان":
        return False
    return before[-2].lstrip("و") in _NARRATED
