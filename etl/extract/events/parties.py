"""The records of who takes part in an act, and on which side."""

from typing import Literal

from etl.extract.events.actors import Actor
from etl.extract.events.frames import Frame
from etl.extract.events.places import Place
from etl.lexicon.forms import split
from etl.records import ActorKind, Participant

Side = Literal["source", "target", "participant"]
# Acts that are done together: all who take part stand on one side.
MUTUAL = frozenset({"AGREE", "CONSULT", "COOPERATE"})
# Off these boats are struck, not the state: «قبالة الساحل اليمني».
_SHORES = ("ساحل", "الساحل", "سواحل", "السواحل")


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
    sides: list[tuple[Actor, Side]] = [(actor, "source") for actor in frame.sources]
    sides.extend(
        (actor, _side(tie, frame))
        for actor, tie in frame.others
        if not _is_only_named(actor, tie, frame)
    )
    acting = {actor.start for actor in (*frame.sources, *_meeting(frame))}
    doers = _named_doers(frame)
    for actor, side in sides:
        known = leads if actor.start in acting else {}
        members = known.get(actor.alliance_id or "", ())
        named = tuple(iso3 for iso3 in members if iso3 in doers)
        for kind, alliance_id, iso3 in _parties(actor, named or members):
            key = (iso3, alliance_id, "" if iso3 else actor.surface)
            if key not in found:
                found[key] = Participant(
                    position=len(found),
                    actor_kind=kind,
                    surface=actor.surface,
                    role="participant" if mutual else side,
                    iso3=iso3,
                    alliance_id=alliance_id,
                )
    return tuple(found.values())


def _meeting(frame: Frame) -> tuple[Actor, ...]:
    """Return the alliance whose meeting it is: «القمة الأولى للمجلس»."""
    if frame.trigger.event_type != "CONSULT":
        return ()
    if any(actor.iso3s for actor in frame.actors if actor.kind != "alliance"):
        return ()
    return tuple(actor for actor, tie in frame.others if tie == "against")


def _is_only_named(actor: Actor, tie: str, frame: Frame) -> bool:
    """Whether somebody beside the doers is spoken of and takes no part.

    «اتفقوا على آلية ضد داعش»: an adversary takes no part in an agreement; «دعا الدول
    الأعضاء إلى الحوار» (he called on the members): they did nothing; «دعم بلاده»
    (the backing of his country) is that of who speaks.
    """
    if tie == "witness":
        # «وقعا بحضور الرئيس» (they signed in his presence): they did.
        return frame.trigger.event_type == "AGREE"
    if tie == "against" and actor.kind == "armed_group":
        return frame.trigger.event_type in MUTUAL
    if not frame.sources or not actor.collective:
        return False
    return actor.method == "own" or (
        actor.gathered and not actor.method and tie != "with"
    )


def _named_doers(frame: Frame) -> frozenset[str]:
    """Return the states named as those who did what an alliance is said to do.

    «تأسست المنظمة على يد الصين وروسيا» (founded by China and Russia): not by
    all who have joined it since.
    """
    doers = [actor for actor in frame.sources if actor.kind != "alliance"]
    doers += [actor for actor, tie in frame.others if tie in {"agent", "with"}]
    return frozenset(
        iso3
        for actor in doers
        if actor.kind != "alliance" and not actor.collective
        for iso3 in actor.iso3s
    )


def is_chaired(frame: Frame) -> bool:
    """Whether the act is that somebody chaired a meeting: «القمة يرأسها الملك»."""
    ways = {way for row in frame.trigger.word.rows for way in split(row["group"])}
    return "chairs" in ways and frame.trigger.objects == "sitting"


def alliance_of(frame: Frame, who: tuple[Participant, ...]) -> str | None:
    """Return the alliance an act is about: the first that takes part.

    Who chairs a meeting at an alliance's seat («بمقر الحلف») chairs it there.
    """
    named = next((one.alliance_id for one in who if one.alliance_id), None)
    if named is None and is_chaired(frame):
        return next((one.alliance_id for one in frame.grounds if one.alliance_id), None)
    return named


def of_place(
    frame: Frame, place: Place, who: tuple[Participant, ...], *, planned: bool
) -> tuple[Participant, ...]:
    """Return the state that takes part because it happens there, if one does.

    The host of a meeting («تستضيف الدوحة القمة», «تعقد القمة المقبلة في بيشكيك»),
    and whom an attack befalls where nobody else is said to be struck («غارة على
    بلدة في لبنان»). Of an armed group struck in a state that is not said.

    Args:
        frame: the act and its actors.
        place: where it happens.
        who: the others who take part.
        planned: it is still to come, and who will come is not said.
    """
    if place.iso3 is None or any(one.iso3 == place.iso3 for one in who):
        return ()
    if _is_hosted(frame, place, who, planned=planned):
        role = "participant"
    elif _befalls(frame, place) and not _is_struck(who):
        role = "target"
    else:
        return ()
    return (
        Participant(
            position=len(who),
            actor_kind="state",
            surface=place.name or place.iso3,
            role=role,
            iso3=place.iso3,
        ),
    )


def _is_hosted(
    frame: Frame, place: Place, who: tuple[Participant, ...], *, planned: bool
) -> bool:
    """Whether the state of the place is host, or is whom the others go to see."""
    trigger = frame.trigger
    if any("host" in split(row["group"]) for row in trigger.word.rows):
        return True
    states = any(one.iso3 for one in who)
    if trigger.event_type == "CONSULT" and place.goal and states:
        return True
    return trigger.event_type == "CONSULT" and planned and not states


def _befalls(frame: Frame, place: Place) -> bool:
    """Whether an attack on a place is one on its state.

    Where only an adjective names the state, the place is its coast or border.
    """
    if frame.trigger.event_type != "ASSAULT":
        return False
    if place.name is not None:
        return not place.name.startswith(_SHORES)
    return any(actor.method != "demonym" for actor in frame.grounds)


def _is_struck(who: tuple[Participant, ...]) -> bool:
    return any(one.role == "target" for one in who)


def _side(tie: str, frame: Frame) -> Side:
    if tie == "agent":
        return "participant" if frame.sources else "source"
    if tie == "backer":
        return "participant"
    if tie == "with" and frame.trigger.event_type in {"AID", "SUPPORT", "MOBILIZE"}:
        return "participant"
    return "target"


def _parties(
    actor: Actor, members: tuple[str, ...]
) -> list[tuple[ActorKind, str | None, str | None]]:
    """Return the kind, the alliance and the state of each record of an actor."""
    whole = actor.kind, actor.alliance_id, None
    if actor.kind == "alliance":
        return [whole, *(("state", None, iso3) for iso3 in members)]
    if actor.iso3s:
        return [(actor.kind, actor.alliance_id, iso3) for iso3 in actor.iso3s]
    return [] if actor.collective else [whole]
