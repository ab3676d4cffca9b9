"""States that are members of an alliance, or hold its membership."""

import re
from collections.abc import Iterator

from etl.extract.memberships.context import Context, context_of
from etl.extract.memberships.dating import dated
from etl.extract.memberships.findings import Finding, span_of
from etl.extract.memberships.movers import GOVERNING, beside_the_joiner, is_own
from etl.extract.memberships.walk import Walk

_BESIDE = 16
_NEAR = 3
_HUNG = re.compile("معلق|مجمد")


def find_members(walk: Walk) -> Iterator[Finding]:
    """Yield what the sentence says of states that are in."""
    for place in walk.cues("member"):
        yield from _is_member(walk, place)
    for place in walk.cues("membership"):
        yield from _membership(walk, place)


def _is_member(walk: Walk, place: int) -> Iterator[Finding]:
    alliance_id, fits = walk.complement(place, reach=5)
    token = walk.tokens[place]
    context = context_of(walk, place)
    if alliance_id is None and fits and _is_plainly_one(walk, place, context):
        alliance_id = walk.last_before(place)
    states = _members_at(walk, place, context)
    if alliance_id is None or states is None or not fits:
        return
    hoped = context.is_future or context.has("seek", "ratify", "demand")
    told = place and walk.tokens[place - 1].is_cue("apposition")
    if told or token.prefix.startswith("و"):  # «المرشحة للاتحاد، والعضو في الحلف»
        hoped = context.is_future
    became = place and walk.tokens[place - 1].text.startswith("ليصبح")
    hoped = hoped and not (token.is_cue("member_states") or became)
    for one in walk.coordinated(alliance_id, place):
        found = Finding(
            one,
            walk.iso3s(states),
            *span_of(walk, states, place),
            method="member",
            role="candidate" if hoped else "member",
            status="proposed" if hoped else "active",
            modality=context.modality,
        )
        yield dated(walk, place, found)
    if context.has("become") and not hoped:
        yield from beside_the_joiner(walk, alliance_id, place)


def _members_at(walk: Walk, place: int, context: Context) -> int | None:
    """Return where the states stand that are said to be members."""
    found = walk.listed_after(place)
    if found is None and context.has("become"):
        found = walk.states_before(place, words=2)
        found = _becoming(walk, place) if found is None else found
    if found is not None:
        return found
    if walk.tokens[place].is_cue("member_states"):
        if walk.tokens[place].prefix.startswith("ل"):
            return None  # «ستقدم للدول الأعضاء منحا»
        found = walk.states_after(place, words=1)
    elif place and walk.tokens[place - 1].is_cue("as_one"):
        found = walk.states_before(place, words=1)
        found = walk.states_after(place, words=3) if found is None else found
    return _plain_members(walk, place) if found is None else found


def _plain_members(walk: Walk, place: int) -> int | None:
    """Return the states right by a noun of membership, before it or behind."""
    if place + 1 in walk.alliance_at and _is_states(walk, place + 2):
        return place + 2  # «حليفتا الناتو تركيا واليونان»
    found = walk.states_before(place, words=1)
    if found is None and walk.tokens[place].prefix.startswith("و"):
        found = walk.first_actor(place)
    # «هزيمة داعش في العراق وسوريا، يكرم أعضاء التحالف …» says nothing of the two.
    is_place = found and walk.tokens[found - 1].is_cue("prep")
    return None if is_place and not walk.tokens[place].is_definite else found


def _is_states(walk: Walk, place: int) -> bool:
    if place >= len(walk.tokens) or walk.tokens[place].kind != "states":
        return False
    return not walk.tokens[place].prefix


def _becoming(walk: Walk, place: int) -> int | None:
    """Return whom «لتصبح العضو …» (to become the … member) is about: the subject."""
    become = walk.cue_near(place - 3, place - 1, "become")
    if become is None or not walk.tokens[become].text.startswith("ل"):
        return None
    single = (
        one
        for one in walk.sentence.indices("states")
        if one < become and len(walk.iso3s(one)) == 1
    )
    return next(single, None)


def _is_plainly_one(walk: Walk, place: int, context: Context) -> bool:
    """Tell whether a member without an alliance is one of the alliance in question."""
    token = walk.tokens[place]
    if token.is_cue("member_states") or context.has("become", "agreed"):
        return True
    after = walk.tokens[place + 1 : place + 2]
    # «العضو الحادي والثلاثين» (the 31st member)
    return bool(after) and after[0].kind == "number"


def _membership(walk: Walk, place: int) -> Iterator[Finding]:
    """Yield «عضوية السويد ستجعلنا …» (Sweden's membership will make us …)."""
    context = context_of(walk, place)
    if context.has("suspend", "freeze", "restore", "join", "leave", "expel", "not"):
        return
    if is_own(walk, place):
        yield from _own_membership(walk, place, context)
        return
    alliance_id = walk.complement(place)[0] or walk.last_before(place)
    states = _holder(walk, place, context)
    if alliance_id is None or states is None:
        return
    hung = walk.cue_near(states + 1, states + _NEAR, "pending")
    if hung is not None and _HUNG.search(walk.tokens[hung].text):
        yield Finding(  # «ولا تزال عضوية مالي معلقة»
            alliance_id,
            walk.iso3s(states),
            *span_of(walk, states, place, hung),
            method="suspend",
            status="suspended",
        )
        return
    gained = context.has("become") and not (context.has("seek") or context.is_future)
    hoped = not gained and (context.has("seek", "ratify") or context.is_future)
    yield Finding(
        alliance_id,
        walk.iso3s(states),
        *span_of(walk, states, place),
        method="membership",
        role="candidate" if hoped else "member",
        status="proposed" if hoped else "active",
        certainty="stated" if gained else "implied",
        modality=context.modality,
        is_default=not gained,
    )


def _own_membership(walk: Walk, place: int, context: Context) -> Iterator[Finding]:
    """Yield «احتفلت بولندا بالذكرى العشرين لعضويتها في الاتحاد» (its membership)."""
    at = walk.next_alliance(place)
    states = walk.first_actor(place)
    told = context.has("accept", "fact") and not context.has("seek", "ratify")
    if at is None or states is None or not told:
        return
    yield Finding(
        walk.alliance_at[at],
        walk.iso3s(states),
        *span_of(walk, states, place, at),
        method="membership",
        certainty="implied",
        modality=context.modality,
    )


def _holder(walk: Walk, place: int, context: Context) -> int | None:
    """Return where the states stand whose membership is spoken of."""
    token = walk.tokens[place]
    after = place + 1
    if not token.is_definite and after < len(walk.tokens):
        following = walk.tokens[after]
        if following.kind == "states" and not following.prefix.startswith("و"):
            return after
    if context.has("seek", "become"):
        found = walk.states_before(place, words=5, through=GOVERNING)
        return _given_to(walk, place) if found is None else found
    return None


def _given_to(walk: Walk, place: int) -> int | None:
    """Return to whom membership is given: «مُنحت العضوية الكاملة … لإيران»."""
    for after in range(place + 1, min(len(walk.tokens), place + _BESIDE)):
        token = walk.tokens[after]
        if token.kind == "states":
            return after if token.prefix in {"ل", "لل"} else None
        if token.text == "،" or token.is_cue("stop"):
            return None
    return None
