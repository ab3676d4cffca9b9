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
from etl.extract.events.subjects import Subjects
from etl.extract.events.triggers import Trigger

# Acts that «من» (from) leads to a party of.
_TAKEN_FROM = frozenset({
    "RETREAT", "REQUEST", "AID", "CONSULT", "AGREE", "CONCEDE", "COOPERATE",
})  # fmt: skip
# How far before its verb a subject, and before «الذي» its noun, may stand.
_BEFORE = 90
_ANTECEDENT = 40
# How near after whose act it is whom it is done to stands.
_OBJECT = 15
# How far after a noun its actors may stand.
_AFTER_NOUN = 70
_DROPPED = frozenset({"place", "topic", "bystander", "attribute"})


@dataclass(frozen=True, slots=True)
class Frame:
    """An act and its actors.

    Attributes:
        sources: who does it. others: the rest, with what ties them to it.
        carried: its sources were taken over from an earlier clause.
        grounds: whom the place where it happens is named after.
        backing: the act of somebody else that it is the backing of.
    """

    trigger: Trigger
    clause: Clause
    sources: tuple[Actor, ...]
    others: tuple[Tied, ...]
    carried: bool = False
    grounds: tuple[Actor, ...] = ()
    backing: Trigger | None = None

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
        self._subjects = Subjects(small, clauses, actors)

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
        return _by_who_promised(self._by_subject(trigger, clause, until))

    def _by_subject(self, trigger: Trigger, clause: Clause, until: int) -> Frame:
        after = self._after(trigger, clause, until)
        if trigger.word.form == "participle":
            carried = self._subjects.carried(clause) or self._subjects.speaker(clause)
            return _frame(trigger, clause, carried, after, carried=True)
        subject, rest = subject_after(trigger, after, self._small.text)
        before: tuple[Actor, ...] = ()
        # «الاجتماع الرباعي يرأسه الوزير»: what stands before is what he chairs.
        chaired = trigger.objects == "sitting" and trigger.word.has_pronoun
        if not chaired and not has_subject_and_object(trigger, clause, subject, rest):
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
        carried = self._subjects.carried(clause) or self._subjects.of_sentence_before(
            trigger, clause
        )
        return _frame(trigger, clause, carried, rest, carried=bool(carried))

    def _after(self, trigger: Trigger, clause: Clause, until: int) -> list[Tied]:
        """Return the actors after a verb, those of a parenthesis left out."""
        after = self._subjects.tied(trigger.word.end, min(until, clause.end))
        if clause.resumes < until:
            after += self._subjects.tied(clause.resumes, until)
        # «سيطر عليها التنظيم …، إثر حملات بدعم من الحلف»: the campaigns' backing.
        for hit in self._small.between(trigger.end, max(until, clause.end)):
            if hit.key == "backer":
                of_another = self._clauses.has_noun(trigger.end, hit.word_start)
                low = hit.word_start if of_another else until
                return [(actor, tie) for actor, tie in after if actor.start < low]
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
            antecedent = self._subjects.group_before(clause.start, reach=_ANTECEDENT)
            if antecedent:
                return antecedent
        if follows and _joined_by_and(word.prefix):
            return ()
        group = self._subjects.group_before(word.word_start, floor=clause.start)
        # «المفاوضات بين مصر وإثيوبيا بلغت مراحل متقدمة»: whose talks they are.
        talking = trigger.objects == "stage"
        if group and (
            talking or relation(self._small, group[0], clause.start) == "bare"
        ):
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
        if self._subjects.changes_gender(trigger, clause):
            return False
        doers = self._subjects.carried(clause)
        states = {iso3 for doer in doers for iso3 in doer.iso3s}
        return bool(doers) and not states.intersection(actors[0].iso3s)

    def noun(self, trigger: Trigger, clause: Clause) -> Frame:
        """Return the act of a noun with the actors that its own phrase names."""
        reach = min(clause.end, trigger.end + _AFTER_NOUN)
        own, rest = own_of_noun(trigger, self._subjects.tied(trigger.word.end, reach))
        if own and is_done_to(trigger, own[0]) and not _has_object(own, rest):
            # «مقتل جنود في معارك مع الحركة»: whom they fought did it.
            foes = tuple(actor for actor, tie in rest if tie in {"with", "agent"})
            rest = [(actor, tie) for actor, tie in rest if actor not in foes]
            own, rest = (), [*((actor, "against") for actor in own), *rest]
            own = self._means(trigger, clause) or foes
        carried = False
        whose = trigger.word.has_pronoun or trigger.owned
        # «حملات بدعم من التحالف» (campaigns backed by the coalition): the subject's.
        whose = whose or any(tie == "backer" for _, tie in rest)
        if not own and (whose or clause.opening == "mark"):
            # «خلال لقائه»: his meeting is the subject's; «الجيش: تحرير رهائن».
            own = self._subjects.first_in(
                clause.start, trigger.start
            ) or self._subjects.carried(clause)
            carried = bool(own)
        return _frame(trigger, clause, own, rest, carried=carried)

    def lasting(self, trigger: Trigger, clause: Clause) -> Frame:
        """Return a state of things: «عضويتها معلقة منذ 2016» (suspended since)."""
        low = max(clause.sentence, clause.start - _BEFORE)
        whom = self._subjects.group_before(trigger.start, floor=low)
        return _frame(trigger, clause, (), [(actor, "against") for actor in whom])

    def by_speaker(self, frame: Frame, trigger: Trigger) -> Frame | None:
        """Return the charge that a speaker makes of an act: «قال إن الهند عرقلت».

        None where nobody speaks, or he speaks of himself.
        """
        before = self._clauses.before(frame.clause)
        if before is None or frame.clause.opening != "opener":
            return None
        speaker = self._subjects.first_in(before.start, before.end)
        said = {iso3 for one in speaker for iso3 in one.iso3s}
        done = {iso3 for one in frame.sources for iso3 in one.iso3s}
        if not said or not frame.sources or said & done:
            return None
        others = [(actor, "against") for actor in frame.sources]
        return _frame(trigger, frame.clause, speaker, others)

    def backing(self, frame: Frame) -> Frame | None:
        """Return the backing that an act had: «… بدعم من التحالف الدولي».

        None where nobody is said to have backed it, or whom is not said.
        """
        backers = tuple(actor for actor, tie in frame.others if tie == "backer")
        states = {iso3 for actor in backers for iso3 in actor.iso3s}
        backed = tuple(
            (actor, "against")
            for actor in frame.sources
            if actor.iso3s and not states & set(actor.iso3s)
        )
        if not backers or not backed:
            return None
        return replace(
            frame,
            trigger=replace(frame.trigger, event_type="SUPPORT"),
            sources=backers,
            others=backed,
            backing=frame.trigger,
        )

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
        return self._subjects.first_in(clause.start, trigger.start)


def _by_who_promised(frame: Frame) -> Frame:
    """Return what somebody was promised as the act of who promised it.

    «حصلت بغداد على تعهد من الحلف بسحب قواته» (Baghdad got a pledge from the alliance
    to withdraw its forces): the alliance withdraws them.
    """
    noun = frame.trigger.noun
    if noun is None or frame.trigger.event_type in _TOGETHER:
        return frame
    if not any(row["class"] == "commitment" for row in noun.rows):
        return frame
    givers: list[Actor] = []
    for actor, tie in frame.others:
        near = tie == "from" and noun.word_end < actor.start < frame.trigger.end
        if near and (not givers or actor.joined):
            givers.append(actor)
    if not givers:
        return frame
    rest = [(actor, tie) for actor, tie in frame.others if actor not in givers]
    got = [(actor, "against") for actor in frame.sources]
    return replace(frame, sources=tuple(givers), others=(*got, *rest), carried=False)


_TOGETHER = frozenset({"AGREE", "CONSULT", "COOPERATE"})


def _has_object(own: Sequence[Actor], rest: Sequence[Tied]) -> bool:
    """Whether a second actor is whom it is done to: «طرد النيجر القوات الفرنسية»."""
    if not rest or rest[0][1] != "bare":
        return False
    return rest[0][0].start - own[-1].end <= _OBJECT


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
