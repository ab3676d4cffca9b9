"""The records of who takes part in an act, and on which side."""

from dataclasses import replace

from etl.extract.events.actors import Actor
from etl.extract.events.frames import Frame
from etl.extract.events.places import Place
from etl.lexicon.forms import split
from etl.records import Participant

# Acts that are done together: all who take part stand on one side.
MUTUAL = frozenset({"AGREE", "CONSULT", "COOPERATE"})


def participants(
    frame: Frame, leads: dict[str, tuple[str, ...]]
) -> tuple[Participant, ...]:
    """Return the records of who takes part, sources first, each once.

    Args:
        frame: the act and its actors.
        leads: alliance id → states that stand for it where it acts.
    """
    mutual = frame.trigger.event_type in MUTUAL
    found: dict[tuple[str | None, str | None, str], Participant] = {}
    sides = [(actor, "source") for actor in frame.sources]
    sides += [
        (actor, _side(tie, frame))
        for actor, tie in frame.others
        # «اتفقوا على آلية ضد داعش»: an adversary takes no part in an agreement.
        if not (mutual and tie == "against" and actor.kind == "armed_group")
    ]
    acting = {actor.start for actor in frame.sources}
    for actor, side in sides:
        known = leads if actor.start in acting else {}
        for one in _records(actor, "participant" if mutual else side, known):
            key = (one.iso3, one.alliance_id, "" if one.iso3 else one.surface)
            found.setdefault(key, one)
    return tuple(
        replace(one, position=position) for position, one in enumerate(found.values())
    )


def hosts(frame: Frame, place: Place) -> tuple[Participant, ...]:
    """Return the state whose city hosts a meeting: «تستضيف الدوحة القمة»."""
    rows = frame.trigger.word.rows
    if not any("host" in split(row["group"]) for row in rows) or not place.iso3:
        return ()
    return (
        Participant(
            position=0,
            actor_kind="state",
            surface=place.name or place.iso3,
            role="participant",
            iso3=place.iso3,
        ),
    )


def _side(tie: str, frame: Frame) -> str:
    if tie == "agent":
        return "participant" if frame.sources else "source"
    if tie == "with" and frame.trigger.event_type in {"AID", "SUPPORT", "MOBILIZE"}:
        return "participant"
    return "target"


def _records(
    actor: Actor, role: str, leads: dict[str, tuple[str, ...]]
) -> list[Participant]:
    whole = Participant(
        position=0,
        actor_kind=actor.kind,
        surface=actor.surface,
        role=role,  # pyright: ignore[reportArgumentType]
        alliance_id=actor.alliance_id,
    )
    if actor.kind == "alliance":
        state = replace(whole, actor_kind="state", alliance_id=None)
        iso3s = leads.get(actor.alliance_id or "", ())
        return [whole, *(replace(state, iso3=iso3) for iso3 in iso3s)]
    if actor.iso3s:
        return [replace(whole, iso3=iso3) for iso3 in actor.iso3s]
    return [] if actor.collective else [whole]
