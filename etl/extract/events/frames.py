"""Who takes part in the act of one trigger, and on which side."""

from collections.abc import Sequence
from dataclasses import dataclass

from etl.extract.events.actors import Actor, Actors
from etl.extract.events.clauses import Clause, Clauses
from etl.extract.events.relations import relation
from etl.extract.events.small_words import SmallWords
from etl.extract.events.triggers import Trigger
from etl.lexicon.forms import split

# Acts that «من» (from) leads to a party of.
_TAKEN_FROM = frozenset({
    "RETREAT", "REQUEST", "AID", "CONSULT", "AGREE", "CONCEDE", "COOPERATE",
})  # fmt: skip
# How far before its verb a subject, and before «الذي» its noun, may stand.
_BEFORE = 90
_ANTECEDENT = 40
# How far after a noun its actors may stand, and the one whose act it is.
_AFTER_NOUN = 70
_NEAR_NOUN = 45
# How near its subject an object follows without a word between.
_ADJACENT = 3
# How near after its verb a company or expert is its subject.
_BYSTANDER = 35
# How many clauses back a subject is carried over.
_STEPS = 6
_DROPPED = frozenset({"place", "topic", "bystander", "attribute"})

Tied = tuple[Actor, str]


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

    def verb(self, trigger: Trigger, clause: Clause, until: int) -> Frame:
        """Return the act of a verb with its subject and the other actors.

        Args:
            trigger: the act.
            clause: where its verb stands.
            until: where another verb takes over.
        """
        after = self._after(trigger, clause, until)
        if _is_bystanders(trigger, after):
            return _frame(trigger, clause, (), ())
        if trigger.word.form == "participle":
            carried = self._carried(clause)
            return _frame(trigger, clause, carried, after, carried=True)
        subject, rest = _subject_after(trigger, after)
        before: tuple[Actor, ...] = ()
        if not _has_subject_and_object(trigger, clause, subject, rest):
            before = self._subject_earlier(trigger, clause, follows=bool(subject))
        if before:
            return _frame(trigger, clause, before, after)
        if subject and not (not rest and self._is_object(trigger, clause)):
            return _frame(trigger, clause, subject, rest)
        rest = rest or [(actor, "bare") for actor in subject]
        if self._has_unknown_subject(clause, trigger.word.word_start):
            return _frame(trigger, clause, (), rest)
        carried = self._carried(clause)
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

    def _is_object(self, trigger: Trigger, clause: Clause) -> bool:
        """Whether a second verb's one actor is whom it is done to.

        «احتجت بكين، واتهمت طوكيو» (Beijing protested and accused Tokyo).
        """
        if not _takes_object(trigger) or clause.opening != "verb":
            return False
        joined = _joined_by_and(trigger.word.prefix)
        return joined and bool(self._carried(clause))

    def noun(self, trigger: Trigger, clause: Clause) -> Frame:
        """Return the act of a noun with the actors that its own phrase names."""
        reach = min(clause.end, trigger.end + _AFTER_NOUN)
        own, rest = _own_of_noun(trigger, self._tied(trigger.word.end, reach))
        if own and _is_done_to(trigger, own[0]):
            # «مقتل جنود في معارك مع الحركة»: whom they fought did it.
            foes = tuple(actor for actor, tie in rest if tie in {"with", "agent"})
            rest = [(actor, tie) for actor, tie in rest if actor not in foes]
            own, rest = (), [*((actor, "against") for actor in own), *rest]
            own = self._means(trigger, clause) or foes
        carried = False
        if not own and (trigger.word.has_pronoun or clause.opening == "mark"):
            # «خلال لقائه»: his meeting is the subject's; «الجيش: تحرير رهائن».
            own = self._first_in(clause.start, trigger.start) or self._carried(clause)
            carried = bool(own)
        return _frame(trigger, clause, own, rest, carried=carried)

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

    def _first_in(self, start: int, end: int) -> tuple[Actor, ...]:
        """Return the first actors of a span that nothing ties: its subject."""
        subject: list[Actor] = []
        for actor, tie in self._tied(start, end):
            if subject and not actor.joined:
                break
            if subject or tie == "bare":
                subject.append(actor)
        return tuple(subject)


def _is_bystanders(trigger: Trigger, after: Sequence[Tied]) -> bool:
    """Whether a company or an expert is the subject: «وقعت شركة سعودية»."""
    if not after or after[0][1] != "bystander":
        return False
    near = after[0][0].start - trigger.word.end <= _BYSTANDER
    done_before = trigger.word.word_end < trigger.end <= after[0][0].start
    return near and not done_before


def _subject_after(
    trigger: Trigger, after: Sequence[Tied]
) -> tuple[tuple[Actor, ...], list[Tied]]:
    """Part the actors after a verb into its subject and the rest."""
    subject: list[Actor] = []
    rest: list[Tied] = []
    if after and _disagrees(trigger, after[0][0]):
        return (), [*after]
    for actor, tie in after:
        first = not subject and not rest and tie == "bare"
        # «أُنهيت مشاركة قطر»: what is done stands before the actor.
        passive = trigger.word.word_end < trigger.end <= actor.start
        if (first and not passive) or (subject and not rest and actor.joined):
            subject.append(actor)
        else:
            rest.append((actor, tie))
    return tuple(subject), rest


def _own_of_noun(
    trigger: Trigger, after: Sequence[Tied]
) -> tuple[tuple[Actor, ...], list[Tied]]:
    """Part the actors after a noun into those whose act it is and the rest."""
    own: list[Actor] = []
    rest: list[Tied] = []
    for actor, tie in after:
        near = not rest and (own or actor.start - trigger.end <= _NEAR_NOUN)
        if tie == "bare" and near and (not own or actor.joined):
            own.append(actor)
        else:
            rest.append((actor, tie))
    if not own:
        # «دعوة من مجلس التعاون»: a call from somebody is his.
        own = [actor for actor, tie in rest if tie in {"from", "agent"}][:1]
        rest = [(actor, tie) for actor, tie in rest if actor not in own]
    return tuple(own), rest


def _has_subject_and_object(
    trigger: Trigger, clause: Clause, subject: Sequence[Actor], rest: Sequence[Tied]
) -> bool:
    """Whether both stand after a relative verb: «التي تتهم الأمم المتحدة رواندا»."""
    if clause.opening != "relative" or not subject or not rest:
        return False
    (other, tie), last = rest[0], subject[-1]
    near = other.start - last.end <= _ADJACENT
    return _takes_object(trigger) and tie == "bare" and near


def _takes_object(trigger: Trigger) -> bool:
    """Whether the verb has somebody it is done to: «اتهم», «دعا»."""
    return any("object" in split(row["group"]) for row in trigger.word.rows)


def _disagrees(trigger: Trigger, actor: Actor) -> bool:
    """Whether a verb in the feminine cannot have this actor: «اتهمت الحلف»."""
    if actor.kind != "alliance" or trigger.word.tense == "passive":
        return False
    word = trigger.word.surface
    tense = trigger.word.tense
    feminine = word.endswith("ت") if tense == "perfect" else word.startswith("ت")
    head = actor.surface.split()[0]
    return feminine and head.startswith("ال") and not head.endswith("ة")


def _is_done_to(trigger: Trigger, actor: Actor) -> bool:
    """Whether the noun's genitive is whom it strikes: «مقتل جنود», «دحر التنظيم»."""
    if trigger.noun is not None:
        return False
    rows = trigger.word.rows
    if any("harm" in split(row["group"]) for row in rows):
        return True
    if actor.kind != "armed_group":
        return False
    means = trigger.word.prefix.endswith("ب")
    return means or all(row["class"] == "act" for row in rows)


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
        sources=tuple(subject),
        others=tuple(
            (actor, tie)
            for actor, tie in rest
            if tie not in _DROPPED and actor not in subject
        ),
        carried=carried,
        grounds=tuple(actor for actor, tie in rest if tie == "place"),
    )
