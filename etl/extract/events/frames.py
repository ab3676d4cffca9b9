"""Who takes part in the act of one trigger, and on which side."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from etl.extract.events.actors import Actor, Actors
from etl.extract.events.clauses import Clause, Clauses
from etl.extract.events.relations import relation
from etl.extract.events.sides import (
    Tied,
    has_subject_and_object,
    is_bystanders,
    is_done_to,
    own_of_noun,
    subject_after,
    takes_object,
)
from etl.extract.events.small_words import SmallWords
from etl.extract.events.triggers import Trigger

# Acts that «من» (from) leads to a party of.
_TAKEN_FROM = frozenset({
    "RETREAT", "REQUEST", "AID", "CONSULT", "AGREE", "CONCEDE", "COOPERATE",
})  # fmt: skip
# How far before its verb a subject, and before «الذي» its noun, may stand.
_BEFORE = 90
_ANTECEDENT = 40
# How far after a noun its actors may stand.
_AFTER_NOUN = 70
# How many clauses back a subject is carried over.
_STEPS = 6
_DROPPED = frozenset({"place", "topic", "bystander", "attribute"})


@dataclass(frozen=True, slots=True)
class Frame:
    """An act and its actors.

    Attributes:
        sources: who does it. others: the rest, with what ties them to it.
        carried: its sources were taken over from an earlier clause.
        grounds: states named as the place where it happens.
    """

    trigger: Trigger
    clause: Clause
    sources: tuple[Actor, ...]
    others: tuple[Tied, ...]
    carried: bool = False
    grounds: tuple[Actor, ...] = ()

    @property
    def actors(self) -> tuple[Actor, ...]:
        """Everybody who takes part."""
        return (*self.sources, *(actor for actor, _ in self.others))

    @property
    def has_parties(self) -> bool:
        """Whether somebody is named whose act it is or whom it is done to."""
        ties = {tie for _, tie in self.others}
        if self.trigger.event_type not in _TAKEN_FROM:
            ties -= {"from"}
        return bool(self.sources or ties)


class Framer:
    """Reads who takes part in the acts of one text."""

    def __init__(self, small: SmallWords, clauses: Clauses, actors: Actors) -> None:
        """Read the actors of a text in its clauses."""
        self._small = small
        self._clauses = clauses
        self._actors = actors

    @property
    def actors(self) -> Actors:
        """Everybody the text names."""
        return self._actors

    def verb(self, trigger: Trigger, clause: Clause, until: int) -> Frame:
        """Return the act of a verb with its subject and the other actors.

        Args:
            trigger: the act.
            clause: where its verb stands.
            until: where another verb takes over.
        """
        after = self._after(trigger, clause, until)
        if trigger.word.form == "participle":
            carried = self._carried(clause) or self._speaker(clause)
            return _frame(trigger, clause, carried, after, carried=True)
        subject, rest = subject_after(trigger, after, self._small.text)
        before: tuple[Actor, ...] = ()
        if not has_subject_and_object(trigger, clause, subject, rest):
            before = self._subject_earlier(trigger, clause, follows=bool(subject))
        if before:
            return _frame(trigger, clause, before, after)
        if is_bystanders(trigger, after):
            return _frame(trigger, clause, (), ())
        if subject and not (not rest and self._is_object(trigger, clause, subject)):
            return _frame(trigger, clause, subject, rest)
        rest = rest or [(actor, "bare") for actor in subject]
        if self._has_unknown_subject(clause, trigger.word.word_start):
            return _frame(trigger, clause, (), rest)
        carried = self._carried(clause) or self._from_sentence_before(trigger, clause)
        return _frame(trigger, clause, carried, rest, carried=bool(carried))

    def _after(self, trigger: Trigger, clause: Clause, until: int) -> list[Tied]:
        """Return the actors after a verb, those of a parenthesis left out."""
        after = self._tied(trigger.word.end, min(until, clause.end))
        if clause.resumes < until:
            after += self._tied(clause.resumes, until)
        return after

    def _subject_earlier(
        self, trigger: Trigger, clause: Clause, *, follows: bool
    ) -> tuple[Actor, ...]:
        """Return the subject that stands before its verb, if it does."""
        word = trigger.word
        points_back = word.has_pronoun or "resumptive" in self._small.roles(
            word.word_end, word.word_end + 3
        )
        if clause.opening == "relative" and not (follows and points_back):
            if "someone" in self._small.before(clause.start):
                return ()
            antecedent = self._group_before(clause.start, reach=_ANTECEDENT)
            if antecedent:
                return antecedent
        if follows and _joined_by_and(word.prefix):
            return ()
        group = self._group_before(word.word_start, floor=clause.start)
        if group and relation(self._small, group[0], clause.start) == "bare":
            return group
        return ()

    def _is_object(
        self, trigger: Trigger, clause: Clause, actors: Sequence[Actor]
    ) -> bool:
        """Whether a second verb's one actor is whom it is done to.

        «احتجت بكين، واتهمت طوكيو» (Beijing protested and accused Tokyo). Nobody
        does it to himself.
        """
        if not takes_object(trigger) or clause.opening != "verb":
            return False
        if not _joined_by_and(trigger.word.prefix):
            return False
        doers = self._carried(clause)
        states = {iso3 for doer in doers for iso3 in doer.iso3s}
        return bool(doers) and not states.intersection(actors[0].iso3s)

    def noun(self, trigger: Trigger, clause: Clause) -> Frame:
        """Return the act of a noun with the actors that its own phrase names."""
        reach = min(clause.end, trigger.end + _AFTER_NOUN)
        own, rest = own_of_noun(trigger, self._tied(trigger.word.end, reach))
        if own and is_done_to(trigger, own[0]):
            # «مقتل جنود في معارك مع الحركة»: whom they fought did it.
            foes = tuple(actor for actor, tie in rest if tie in {"with", "agent"})
            rest = [(actor, tie) for actor, tie in rest if actor not in foes]
            own, rest = (), [*((actor, "against") for actor in own), *rest]
            own = self._means(trigger, clause) or foes
        carried = False
        whose = trigger.word.has_pronoun or trigger.owned
        if not own and (whose or clause.opening == "mark"):
            # «خلال لقائه»: his meeting is the subject's; «الجيش: تحرير رهائن».
            own = self._first_in(clause.start, trigger.start) or self._carried(clause)
            carried = bool(own)
        return _frame(trigger, clause, own, rest, carried=carried)

    def lasting(self, trigger: Trigger, clause: Clause) -> Frame:
        """Return a state of things: «عضويتها معلقة منذ 2016» (suspended since)."""
        low = max(clause.sentence, clause.start - _BEFORE)
        whom = self._group_before(trigger.start, floor=low)
        return _frame(trigger, clause, (), [(actor, "against") for actor in whom])

    def by_speaker(self, frame: Frame, trigger: Trigger) -> Frame | None:
        """Return the charge that a speaker makes of an act: «قال إن الهند عرقلت».

        None where nobody speaks, or he speaks of himself.
        """
        before = self._clauses.before(frame.clause)
        if before is None or frame.clause.opening != "opener":
            return None
        speaker = self._first_in(before.start, before.end)
        said = {iso3 for one in speaker for iso3 in one.iso3s}
        done = {iso3 for one in frame.sources for iso3 in one.iso3s}
        if not said or not frame.sources or said & done:
            return None
        others = [(actor, "against") for actor in frame.sources]
        return _frame(trigger, frame.clause, speaker, others)

    def _has_unknown_subject(self, clause: Clause, verb: int) -> bool:
        """Whether a noun that is nobody we know is the subject: «أن الطيران نفذ»."""
        if clause.opening == "relative":
            return "someone" in self._small.before(clause.start)
        if clause.opening != "opener":
            return False
        before = self._small.text[clause.start : verb].split()
        return any(word.startswith(("ال", '"ال')) for word in before[1:])

    def _means(self, trigger: Trigger, clause: Clause) -> tuple[Actor, ...]:
        """Return whose means the act is: «ردت القوات بقصف المعاقل»."""
        if not trigger.word.prefix.endswith("ب"):
            return ()
        return self._first_in(clause.start, trigger.start)

    def _tied(self, start: int, end: int) -> list[Tied]:
        """Pair actors with what ties them; one of a list is tied as the list is."""
        found: list[Tied] = []
        floor = start
        # «بحثا سبل التعاون مع إيران» (ways of …): what follows is only talked about.
        topics = [
            hit.start
            for hit in self._small.between(start, end)
            if hit.key in {"need", "backdrop"}
        ]
        for actor in self._actors.within(start, end):
            tie = found[-1][1] if actor.joined and found else ""
            if topics and topics[0] < actor.start:
                tie = "topic"
            found.append((actor, tie or relation(self._small, actor, floor)))
            floor = actor.end
        return found

    def _group_before(
        self, offset: int, *, floor: int | None = None, reach: int = _BEFORE
    ) -> tuple[Actor, ...]:
        """Return the list of actors that ends nearest before an offset."""
        low = self._clauses.at(max(offset - 1, 0)).sentence if floor is None else floor
        group: list[Actor] = []
        for actor in reversed(self._actors.within(max(low, offset - 300), offset)):
            if not group:
                if offset - actor.end > reach:
                    return ()
                if relation(self._small, actor, low) in {"attribute", "bystander"}:
                    continue
            group.append(actor)
            if not actor.joined:
                break
        return tuple(reversed(group))

    def _carried(self, clause: Clause) -> tuple[Actor, ...]:
        """Return the subject of an earlier clause of the sentence."""
        earlier = self._clauses.before(clause)
        for _ in range(_STEPS):
            if earlier is None:
                return ()
            subject = self._first_in(earlier.start, earlier.end)
            if subject:
                return subject
            earlier = self._clauses.before(earlier)
        return ()

    def _speaker(self, clause: Clause) -> tuple[Actor, ...]:
        """Return of whom the sentence reports what he said: «نقل عن قائد إيراني»."""
        for actor, tie in self._tied(clause.sentence, clause.start):
            if tie == "from":
                return (actor,)
        return ()

    def _from_sentence_before(
        self, trigger: Trigger, clause: Clause
    ) -> tuple[Actor, ...]:
        """Return the subject that a sentence goes on with: «وأجرى مباحثات مع …»."""
        word = trigger.word
        begins = clause.start == clause.sentence and word.tense == "perfect"
        if not begins or word.word_start - clause.sentence > 1:
            return ()
        if trigger.noun is None and not self._small.roles(
            word.word_end, word.word_end + 2
        ):
            return ()
        if trigger.noun is not None and trigger.noun.prefix.endswith("ال"):
            return ()
        before = self._clauses.sentence_before(clause)
        return self._first_in(before.start, before.end) if before else ()

    def _first_in(self, start: int, end: int) -> tuple[Actor, ...]:
        """Return the first actors of a span that nothing ties: its subject."""
        subject: list[Actor] = []
        for actor, tie in self._tied(start, end):
            if subject and not actor.joined:
                break
            if subject or tie == "bare":
                subject.append(actor)
        return tuple(subject)


def _is_act(actor: Actor, trigger: Trigger) -> bool:
    """Whether the act's own noun looks like an actor: «تعقد القمة المقبلة»."""
    noun = trigger.noun
    if noun is None or not actor.collective:
        return False
    return actor.start < noun.word_end and noun.word_start < actor.end


def _joined_by_and(prefix: str) -> bool:
    return "و" in prefix or "ف" in prefix


def _frame(
    trigger: Trigger,
    clause: Clause,
    subject: Sequence[Actor],
    rest: Sequence[Tied],
    *,
    carried: bool = False,
) -> Frame:
    return Frame(
        trigger=trigger,
        clause=clause,
        sources=tuple(one for one in subject if not _is_act(one, trigger))
        or tuple(replace(one, iso3s=()) for one in subject),
        others=tuple(
            (actor, tie)
            for actor, tie in rest
            if tie not in _DROPPED
            and actor not in subject
            and not _is_act(actor, trigger)
        ),
        carried=carried,
        grounds=tuple(actor for actor, tie in rest if tie == "place"),
    )
