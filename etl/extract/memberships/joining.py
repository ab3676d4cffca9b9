"""States that join an alliance."""

from collections.abc import Iterator

from etl.extract.memberships.context import Context, context_of
from etl.extract.memberships.dating import dated
from etl.extract.memberships.findings import Finding, span_of
from etl.extract.memberships.movers import beside_the_joiner, mover, others_after
from etl.extract.memberships.walk import Walk
from etl.records import Role, Status

Standing = tuple[Role, Status]
_BESIDE = 16
_NEAR = 3
_FOLLOW_REACH = 30


def find_joinings(walk: Walk) -> Iterator[Finding]:
    """Yield what the sentence says of states that come in."""
    for place in walk.cues("join", "enter", "belong"):
        yield from _joined(walk, place)
    for place in walk.cues("follow"):
        yield from _followed(walk, place)


def _joined(walk: Walk, place: int) -> Iterator[Finding]:
    context = context_of(walk, place)
    alliance_id = _joined_to(walk, place, context)
    states = mover(walk, place, context)
    if alliance_id is None and states is not None:
        alliance_id = _last_known(walk, place, states)
    if alliance_id is None or states is None:
        return
    (role, status), is_default = _standing_of_joining(context, walk, place)
    aside = walk.cue_near(place + 1, place + _NEAR, "partner", "observer")
    if aside is not None and role in {"member", "candidate"}:  # «انضمت لاوس شريكا»
        role = "partner" if walk.tokens[aside].is_cue("partner") else "observer"
    for one in walk.coordinated(alliance_id, place):
        found = Finding(
            one,
            walk.iso3s(states),
            *span_of(walk, states, place, _place_of(walk, one, place)),
            method="join",
            role=role,
            status=status,
            modality=context.modality,
            is_default=is_default,
        )
        yield dated(walk, place, found)
        yield from others_after(walk, states, found)
    yield from beside_the_joiner(walk, alliance_id, place)
    if context.is_negated:
        yield from _instead(walk, place, states)


def _instead(walk: Walk, place: int, states: int) -> Iterator[Finding]:
    """Yield «لا تنتمي إلى الاتحاد بل إلى الرابطة» (not to the Union but to …)."""
    but = walk.cue_near(place + 1, place + _BESIDE, "instead")
    at = walk.next_alliance(but) if but is not None else None
    if at is not None:
        yield Finding(
            walk.alliance_at[at],
            walk.iso3s(states),
            *span_of(walk, states, place, at),
            method="join",
        )


def _last_known(walk: Walk, place: int, states: int) -> str | None:
    """Return the alliance of «… الحلف …، بينما انضمت فنلندا في 2023»."""
    told = walk.last_before(place)
    if told is None or "perfect" not in walk.tokens[place].tags:
        return None
    fits = walk.complement(place)[1] and not walk.tokens[place].is_cue("enter")
    return told if fits and walk.are_known(told, walk.iso3s(states)) else None


def _followed(walk: Walk, place: int) -> Iterator[Finding]:
    """Yield «نالت الهند العضوية …، تلتها إيران في 2023»: who came in after another."""
    near = range(place - 1, max(-1, place - _FOLLOW_REACH), -1)
    before = next(
        (n for n in near if walk.tokens[n].is_cue("join", "membership")), None
    )
    states = walk.states_after(place, words=0)
    if before is None or states is None:
        return
    alliance_id = walk.complement(before)[0] or walk.last_before(before)
    if alliance_id is not None and walk.are_known(alliance_id, walk.iso3s(states)):
        found = Finding(
            alliance_id,
            walk.iso3s(states),
            *span_of(walk, before, states, place),
            method="join",
        )
        yield dated(walk, place, found)
        yield from others_after(walk, states, found)


def _joined_to(walk: Walk, place: int, context: Context) -> str | None:
    token = walk.tokens[place]
    if token.is_cue("enter") and token.suffix:  # «دخلتها أوزبكستان عضوا كاملا»
        told = walk.cue_near(place + 1, place + _NEAR, "member", "membership")
        return walk.last_before(place) if told is not None else None
    alliance_id, fits = walk.complement(place)
    if not fits or (token.is_cue("enter") and walk.first_after(place, reach=4) is None):
        return None
    if alliance_id is None and not token.is_cue("enter") and context.form != "finite":
        return walk.last_before(place)
    return alliance_id


def _standing_of_joining(
    context: Context, walk: Walk, place: int
) -> tuple[Standing, bool]:
    """Return role and status of a joining, and whether nothing says it happened."""
    token = walk.tokens[place]
    if token.is_cue("belong"):
        return ("member", "active"), False
    aloof = _aloof(context, walk, place)
    if aloof is not None:
        return aloof, False
    done = context.form == "finite" and not context.has("decline")
    told = context.has("fact", "accept", "become", "formal", "agreed")
    return ("member", "active"), not (done or told)


def _aloof(context: Context, walk: Walk, place: int) -> Standing | None:
    """Return the standing of who has not joined: it will not, or has yet to."""
    token = walk.tokens[place]
    noun = context.form == "masdar"
    # «بعد انضمام البلدين»: it has come about, whatever stands further before.
    if noun and place and walk.tokens[place - 1].is_cue("fact"):
        return None
    # «انضمام السعودية … ما زال معلقا» (Saudi Arabia's joining is still pending)
    pending = noun and walk.cue_near(place, place + _BESIDE, "pending") is not None
    after = walk.tokens[place + 1].roster if place + 1 < len(walk.tokens) else None
    home = after is not None and after.kind == "home"  # «رفض انضمام بلاده»
    own = not noun or bool(token.suffix) or token.is_definite or home
    if context.has("decline", "refusal") and own and not context.has("ratify"):
        return "member", "declined"
    if context.has("agreed") and own:
        return None
    if context.has("invite"):
        return "invited", "proposed"
    hoped = context.is_future or context.has("seek", "ratify", "assent", "demand")
    return ("candidate", "proposed") if hoped or pending else None


def _place_of(walk: Walk, alliance_id: str, place: int) -> int | None:
    """Return where the alliance stands nearest to a cue, if near at all."""
    near = range(max(0, place - _BESIDE), min(len(walk.tokens), place + _BESIDE))
    places = [one for one in near if walk.alliance_at.get(one) == alliance_id]
    return min(places, key=lambda one: abs(one - place), default=None)
