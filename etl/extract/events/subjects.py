"""Who is named around a word, and whose act a clause without a subject tells."""

from etl.extract.events.actors import Actors
from etl.extract.events.antecedents import Actor
from etl.extract.events.clauses import Clause, Clauses
from etl.extract.events.relations import relation
from etl.extract.events.sides import Tied
from etl.extract.events.small_words import SmallWords
from etl.extract.events.triggers import Trigger

# How far before its verb a subject may stand.
_BEFORE = 90
# How many clauses back a subject is carried over.
_STEPS = 6
# How far back who spoke is looked for.
_FAR = 400
# How far into a sentence its first verb begins, «ثم» (then) before it.
_THEN = 5
# Endings of verbs that several did: «واتفقا» (and the two agreed).
_PLURAL = ("وا", "ا")


class Subjects:
    """The actors of a text, asked for by clause."""

    def __init__(self, small: SmallWords, clauses: Clauses, actors: Actors) -> None:
        """Take the small words, clauses and actors of one text."""
        self._small = small
        self._clauses = clauses
        self._actors = actors

    def tied(self, start: int, end: int) -> list[Tied]:
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
            # «بعد سقوط النظام توقفت مشاركة العراق»: the verb is past the preposition.
            low = max(floor, self._clauses.verb_end_before(actor.start))
            tie = tie or relation(self._small, actor, low)
            if tie in {"against", "from"} and self._is_of_topic(found, actor):
                tie = "topic"
            found.append((actor, tie))
            floor = actor.end
        return found

    def _is_of_topic(self, found: list[Tied], actor: Actor) -> bool:
        """Whether an actor belongs to what the one before it was only named for.

        «احتجاجا على دخول قوات كينية إلى الصومال» (… of Kenyan troops into Somalia).
        """
        if not found or found[-1][1] != "topic":
            return False
        between = self._small.text[found[-1][0].end : actor.start]
        return not any(mark in between for mark in "،,:")

    def group_before(
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

    def carried(self, clause: Clause) -> tuple[Actor, ...]:
        """Return the subject of an earlier clause of the sentence."""
        earlier = self._clauses.before(clause)
        for _ in range(_STEPS):
            if earlier is None:
                return ()
            subject = self.first_in(earlier.start, earlier.end)
            if subject:
                return subject
            earlier = self._clauses.before(earlier)
        return ()

    def speaker(self, clause: Clause) -> tuple[Actor, ...]:
        """Return of whom the sentence reports what he said: «نقل عن قائد إيراني»."""
        low = max(clause.sentence, clause.start - _FAR)
        for actor, tie in self.tied(low, clause.start):
            if tie == "from":
                return (actor,)
        return ()

    def of_sentence_before(self, trigger: Trigger, clause: Clause) -> tuple[Actor, ...]:
        """Return the subject that a sentence goes on with: «وأجرى مباحثات مع …»."""
        word = trigger.word
        begins = clause.start == clause.sentence and word.tense == "perfect"
        if not begins or word.word_start - clause.sentence > _THEN:
            return ()
        if trigger.noun is None and not self._small.roles(
            word.word_end, word.word_end + 2
        ):
            return ()
        if trigger.noun is not None and trigger.noun.prefix.endswith("ال"):
            return ()
        before = self._clauses.sentence_before(clause)
        if before is None:
            return ()
        if word.surface.endswith(_PLURAL):
            tied = self.tied(before.start, before.end)
            return tuple(one for one, tie in tied if tie in {"bare", "with"})
        return self.first_in(before.start, before.end)

    def first_in(self, start: int, end: int) -> tuple[Actor, ...]:
        """Return the first actors of a span that nothing ties: its subject."""
        subject: list[Actor] = []
        for actor, tie in self.tied(start, end):
            if subject and not actor.joined:
                break
            if subject or tie == "bare":
                subject.append(actor)
        return tuple(subject)

    def changes_gender(self, trigger: Trigger, clause: Clause) -> bool:
        """Whether a verb cannot have the subject before it: «نفى …، وطالبت …»."""
        before = self._clauses.main_verb_before(clause)
        if before is None or trigger.word.tense != "perfect":
            return False
        return before.endswith("ت") != trigger.word.surface.endswith("ت")
