"""Which of the actors around a word did the act, and whom it was done to."""

from collections.abc import Sequence

from etl.extract.events.actors import Actor
from etl.extract.events.clauses import Clause
from etl.extract.events.triggers import Trigger
from etl.lexicon.forms import split

# How near after a noun the one stands whose act it is.
_NEAR_NOUN = 45
# How far after the verb «من» leads to whose part its subject is, a noun between.
_PART = (7, 30)
# How near its subject an object follows without a word between.
_ADJACENT = 3
# How near after its verb a company or expert is its subject.
_BYSTANDER = 35
_QUOTES = " \"'«»()،\n"

Tied = tuple[Actor, str]


def is_bystanders(trigger: Trigger, after: Sequence[Tied]) -> bool:
    """Whether a company or an expert is the subject: «وقعت شركة سعودية»."""
    if not after or after[0][1] != "bystander":
        return False
    near = after[0][0].start - trigger.word.end <= _BYSTANDER
    done_before = trigger.word.word_end < trigger.end <= after[0][0].start
    return near and not done_before


def subject_after(
    trigger: Trigger, after: Sequence[Tied], text: str
) -> tuple[tuple[Actor, ...], list[Tied]]:
    """Part the actors after a verb into its subject and the rest."""
    subject: list[Actor] = []
    rest: list[Tied] = []
    # «وصل مدربون روس» (Russian trainers arrived): theirs is the act.
    moves = any("moves" in split(row["group"]) for row in trigger.word.rows)
    if after and _disagrees(trigger, after[0][0], text):
        return (), [*after]
    for actor, tie in after:
        if not subject and not rest and _is_part_of(trigger, actor, tie):
            subject.append(actor)
            continue
        first = not subject and not rest and tie == "bare"
        # «أُنهيت مشاركة قطر»: what is done stands before the actor.
        passive = trigger.word.word_end < trigger.end <= actor.start and not moves
        if (first and not passive) or (subject and not rest and actor.joined):
            subject.append(actor)
        else:
            rest.append((actor, tie))
    return tuple(subject), rest


def _is_part_of(trigger: Trigger, actor: Actor, tie: str) -> bool:
    """Whether a part of the actor is the subject: «دخل رتل من قوات التحالف»."""
    gap = actor.start - trigger.word.word_end
    return tie == "from" and _PART[0] <= gap <= _PART[1]


def own_of_noun(
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
        own = _from_whom(trigger, rest)
        rest = [(actor, tie) for actor, tie in rest if actor not in own]
    return tuple(own), rest


def _from_whom(trigger: Trigger, rest: Sequence[Tied]) -> list[Actor]:
    """Return whose act it is by a preposition: «دعوة من مجلس التعاون», «على يد».

    «انسحاب من العراق» (withdrawal from Iraq) names the place, but «تعهد من واشنطن
    بسحب قواتها» who withdraws; and who leads those that back an act («بدعم من التحالف،
    بقيادة …») does not do it.
    """
    ties = [tie for _, tie in rest]
    last = ties.index("backer") if "backer" in ties else len(ties)
    return [
        actor
        for actor, tie in rest[:last]
        if tie in {"from", "agent"}
        and (trigger.event_type != "RETREAT" or actor.start < trigger.end)
    ][:1]


def has_subject_and_object(
    trigger: Trigger, clause: Clause, subject: Sequence[Actor], rest: Sequence[Tied]
) -> bool:
    """Whether both stand after a relative verb: «التي تتهم الأمم المتحدة رواندا»."""
    if clause.opening != "relative" or not subject or not rest:
        return False
    (other, tie), last = rest[0], subject[-1]
    near = other.start - last.end <= _ADJACENT
    return takes_object(trigger) and tie == "bare" and near


def takes_object(trigger: Trigger) -> bool:
    """Whether the verb has somebody it is done to: «اتهم», «دعا»."""
    return any("object" in split(row["group"]) for row in trigger.word.rows)


def _disagrees(trigger: Trigger, actor: Actor, text: str) -> bool:
    """Whether a verb in the feminine cannot have this actor: «اتهمت الحلف».

    In «بدأت قوات "التحالف"» (the coalition's forces began) it agrees with the head.
    """
    if actor.kind != "alliance" or trigger.word.tense == "passive":
        return False
    word = trigger.word.surface
    tense = trigger.word.tense
    feminine = word.endswith("ت") if tense == "perfect" else word.startswith("ت")
    between = text[trigger.word.word_end : actor.start].strip(_QUOTES).split()
    head = actor.surface.split()[0]
    if not feminine or not head.startswith("ال") or head.endswith("ة"):
        return False
    return not between or any(one.startswith("ال") for one in between)


def is_done_to(trigger: Trigger, actor: Actor) -> bool:
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
