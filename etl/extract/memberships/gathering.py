"""States that act or stand together as an alliance, though no verb says they are it.

«اجتماع لمجموعة «الكواد» بمشاركة وزراء …» (a meeting of the Quad with ministers of
…) makes no member of a guest. So only states of which it is public knowledge count,
and the claim is marked as implied.
"""

from collections.abc import Iterator

from etl.extract.memberships.context import context_of
from etl.extract.memberships.findings import Finding, span_of
from etl.extract.memberships.walk import Walk
from etl.extract.registry import bare_forms

# In a larger body those who meet are told apart from those who are in it.
_SMALL = 12
_SEVERAL = 3
# How much of a roster a list must hold to be the alliance itself.
_MOST = 2 / 3
_NEAR = 5
_AGENT_REACH = 5


def find_gatherings(walk: Walk) -> Iterator[Finding]:
    """Yield whom the sentence shows to be an alliance's own states."""
    met = {
        alliance_id: place
        for place, alliance_id in walk.alliance_at.items()
        if 0 < len(walk.rosters.get(alliance_id, ())) <= _SMALL
        and _is_of_meeting(walk, place)
    }
    for alliance_id, place in met.items():
        yield from _present(walk, place, alliance_id)
    told = walk.current
    if told is not None and told in walk.rosters and not walk.alliance_at:
        for place in walk.cues("summit", "meet")[:1]:
            yield from _in_the_meeting(walk, place, told)
    for place in walk.cues("counterpart"):
        yield from _counterparts(walk, place)
    yield from _all_of(walk)


def _is_of_meeting(walk: Walk, place: int) -> bool:
    """Tell whether a meeting stands before the name: «قمة المنظمة», «اجتماع لـ…»."""
    near = walk.tokens[max(0, place - _NEAR) : place]
    meets = [n for n, token in enumerate(near) if token.is_cue("meet", "summit")]
    return bool(meets) and not any(
        token.kind in {"states", "alliance"} or token.is_cue("stop", "with")
        for token in near[meets[-1] + 1 :]
    )


def _in_the_meeting(walk: Walk, place: int, alliance_id: str) -> Iterator[Finding]:
    """Yield who takes part in «القمة» (the summit), an alliance's as told before."""
    small = len(walk.rosters[alliance_id]) <= _SMALL
    if small and walk.tokens[place].written.startswith(_THE):
        yield from _present(walk, place, alliance_id)


_THE = ("ال", "بال", "وال", "لل")


def _present(walk: Walk, at: int, alliance_id: str) -> Iterator[Finding]:
    """Yield the states that act in the meeting, guests and topics left out."""
    acting = [one for one in walk.sentence.indices("states") if _acts(walk, one)]
    known = {
        one: tuple(
            iso3 for iso3 in walk.iso3s(one) if walk.are_known(alliance_id, [iso3])
        )
        for one in acting
    }
    told = {iso3 for iso3s in known.values() for iso3 in iso3s}
    strangers = {iso3 for one in acting for iso3 in walk.iso3s(one)} - told
    if len(told) < _SEVERAL - 1 or len(strangers) > len(told):
        return
    for one, iso3s in known.items():
        if iso3s:
            yield Finding(
                alliance_id,
                iso3s,
                *span_of(walk, one, at),
                method="in its meeting",
                certainty="implied",
            )


def _acts(walk: Walk, place: int) -> bool:
    """Tell whether states are named as those whose leaders or ministers take part."""
    token = walk.tokens[place]
    if token.roster is None or token.roster.kind != "named":
        return False
    for before in range(place - 1, max(-1, place - 1 - _AGENT_REACH), -1):
        one = walk.tokens[before]
        if one.is_cue("counterpart"):  # «وبحضور نظرائه في أوغندا ورواندا»
            return True
        if one.is_cue("observer", "partner", "invite", "stop", "with", "except"):
            return False
        acts = not walk.agents.isdisjoint(bare_forms(one.text))
        if acts or one.is_cue("agents", "take_part", "host"):
            return not _is_guest(walk, before)
        if one.kind in {"states", "alliance"}:
            return False
    return False


def _is_guest(walk: Walk, place: int) -> bool:
    """Tell whether who takes part only comes to see: «بحضور الرئيس …»."""
    near = walk.tokens[max(0, place - 2) : place + 1]
    return any(one.is_cue("attend") for one in near)


def _counterparts(walk: Walk, place: int) -> Iterator[Finding]:
    """Yield «نظيريه الكويتي والعماني في مجلس التعاون» (his counterparts in the GCC)."""
    others = walk.states_after(place, words=0)
    at = _named_in(walk, place if others is None else others)
    if at is None:
        return
    own = walk.states_before(place, words=5)
    for found in (own, others):
        if found is not None:
            yield Finding(
                walk.alliance_at[at],
                walk.iso3s(found),
                *span_of(walk, found, place, at),
                method="counterpart",
                certainty="implied",
                modality=context_of(walk, place).modality,
            )


def _named_in(walk: Walk, place: int) -> int | None:
    """Return where an alliance stands behind «في» (in) soon after a place."""
    prep = walk.cue_near(place, place + 2, "prep", "counterpart")
    if prep is None:
        return None
    for after in range(prep + 1, min(len(walk.tokens), prep + 4)):
        if after in walk.alliance_at:
            return after
        if walk.tokens[after].kind == "states":
            return None
    return None


def _all_of(walk: Walk) -> Iterator[Finding]:
    """Yield a list of an alliance's states, all or most, beside its name."""
    spoken = dict.fromkeys([*walk.alliance_at.values(), walk.current])
    wholes = {one: walk.rosters.get(one or "", frozenset()) for one in spoken}
    for alliance_id, whole in wholes.items():
        if alliance_id is None or not 2 < len(whole) <= _SMALL:
            continue
        if any(other < whole for one, other in wholes.items() if one and other):
            continue  # the seven beside the eight
        for place in walk.sentence.indices("states"):
            named = walk.iso3s(place)
            if not whole.issuperset(named) or len(named) < _SEVERAL:
                continue
            if len(named) >= max(len(whole) * _MOST, min(4, len(whole))):
                yield Finding(
                    alliance_id,
                    named,
                    *span_of(walk, place),
                    method="all of it",
                    certainty="implied",
                )
