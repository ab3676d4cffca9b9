"""States that offer an alliance something of their own, or keep it there.

«أبدت فرنسا وإستونيا استعدادها لإرسال قوات» (France and Estonia voiced their readiness
to send troops), «وكذلك فعلت بلجيكا» (and so did Belgium), «أبقت كندا مدربيها … ضمن
التحالف» (Canada kept its trainers in the alliance), «مع بقائهما في التحالف».
"""

from collections.abc import Iterator

from etl.extract.memberships.context import context_of
from etl.extract.memberships.findings import Finding, span_of
from etl.extract.memberships.walk import Walk

_NEAR = 3
_GIFT_REACH = 5
_FRAME_REACH = 8
_FOLLOW_REACH = 20
# «أنهت صربيا بقاءها» (Serbia ended its stay).
_ENDS = ("انه", "تنهي", "ينهي")
_REFUSING = ("decline", "refusal", "denial", "not")


def find_pledges(walk: Walk) -> Iterator[Finding]:
    """Yield what the sentence says of who gives, will give or stays."""
    for place in walk.cues("pledge"):
        yield from _pledged(walk, place)
    for place in walk.cues("keep"):
        yield from _kept(walk, place)
    for place in walk.cues("staying"):
        yield from _staying(walk, place)


def _pledged(walk: Walk, place: int) -> Iterator[Finding]:
    """Yield who is ready to send troops to a mission or coalition, and who else is."""
    gift = _gift(walk, place)
    if gift is None or _refuses(walk, place):
        return
    states = walk.states_after(place, words=0)
    if states is None or states > gift:
        states = _pledger(walk, place)
    alliance_id = _given_to(walk, gift)
    if states is None or alliance_id is None or not walk.is_mission(alliance_id):
        return
    for one in (states, *_likewise(walk, gift)):
        yield Finding(
            alliance_id,
            walk.iso3s(one),
            *span_of(walk, place, gift, one),
            method="pledge",
            certainty="implied",
            modality=context_of(walk, place).modality,
        )


def _gift(walk: Walk, place: int) -> int | None:
    """Return where the troops stand that are to be sent, or what is to be led."""
    last = place + _GIFT_REACH
    sent = walk.cue_near(place + 1, last, "sending")
    if sent is not None:
        return walk.cue_near(sent + 1, sent + _NEAR, "troops")
    # «عرضت تركيا قيادة الشق البحري» (Türkiye offered to lead the naval part)
    if not walk.tokens[place].text.startswith(("عرض", "تعرض", "يعرض")):
        return None
    return walk.cue_near(place + 1, place + _NEAR, "troops", "lead")


def _refuses(walk: Walk, place: int) -> bool:
    return walk.cue_near(place - _NEAR, place - 1, *_REFUSING) is not None


def _pledger(walk: Walk, place: int) -> int | None:
    found = walk.states_before(place, words=2)
    # «لكن بريطانيا، التي …، جددت استعدادها»: an aside stands between.
    return walk.first_actor(place) if found is None else found


def _given_to(walk: Walk, gift: int) -> str | None:
    """Return the alliance that troops are for; None where they go elsewhere."""
    frame = walk.cue_near(gift + 1, gift + _FRAME_REACH, "frame", "inside")
    at = walk.next_alliance(frame) if frame is not None else None
    return walk.alliance_at[at] if at is not None else walk.last_before(gift)


def _likewise(walk: Walk, gift: int) -> Iterator[int]:
    """Yield where those stand who did so too: «…، وكذلك فعلت بلجيكا وإستونيا»."""
    place = walk.cue_near(gift + 1, gift + _FOLLOW_REACH, "follow")
    states = walk.states_after(place, words=0) if place is not None else None
    if states is not None:
        yield states


def _kept(walk: Walk, place: int) -> Iterator[Finding]:
    """Yield who keeps its own within: «أبقت مدربيها في العراق ضمن التحالف»."""
    inside = walk.cue_near(place + 1, place + _FRAME_REACH, "frame", "inside")
    at = walk.next_alliance(inside, reach=2) if inside is not None else None
    states = walk.states_after(place, words=0)
    if states is None:
        states = walk.states_before(place, words=1)
    if states is None:
        states = _actor_of_the_sentence(walk, place)
    if at is not None and states is not None and not _refuses(walk, place):
        yield Finding(
            walk.alliance_at[at],
            walk.iso3s(states),
            *span_of(walk, states, place, at),
            method="keep",
        )


def _actor_of_the_sentence(walk: Walk, place: int) -> int | None:
    """Return the only state a sentence has told of so far, for «لكنها أبقت»."""
    before = [one for one in walk.sentence.indices("states") if one < place]
    bare = [one for one in before if not walk.tokens[one].prefix]
    return bare[0] if bare else None


def _staying(walk: Walk, place: int) -> Iterator[Finding]:
    """Yield «إيطاليا وبولندا …، مع بقائهما في التحالف» (while staying in it)."""
    inside = walk.cue_near(place + 1, place + 1, "prep", "frame", "inside")
    at = walk.next_alliance(inside, reach=3) if inside is not None else None
    states = walk.states_before(place, words=4)
    if states is None:
        states = walk.first_actor(place)
    ends = context_of(walk, place).has("leave", "seek", "waver")
    ends = ends or any(
        one.text.startswith(_ENDS) for one in walk.tokens[max(0, place - _NEAR) : place]
    )
    if at is None or states is None or ends or _refuses(walk, place):
        return
    yield Finding(
        walk.alliance_at[at],
        walk.iso3s(states),
        *span_of(walk, states, place, at),
        method="stay",
    )
