"""States that watch, are invited, or will not come in."""

from collections.abc import Iterator

from etl.extract.memberships.context import context_of
from etl.extract.memberships.findings import Finding, span_of
from etl.extract.memberships.walk import Walk


def find_outsiders(walk: Walk) -> Iterator[Finding]:
    """Yield what the sentence says of states that stand beside an alliance."""
    for place in walk.cues("observer", "partner"):
        yield from _stands_aside(walk, place)
    for place in walk.cues("decline", "invite", "aloof"):
        yield from _declined(walk, place)


def _stands_aside(walk: Walk, place: int) -> Iterator[Finding]:
    token = walk.tokens[place]
    states = walk.listed_after(place)
    if states is None:
        after = walk.states_after(place, words=0)
        states = after if after is not None else walk.states_before(place, words=5)
    alliance_id = walk.complement(place, reach=5)[0] or walk.last_before(place)
    if states is None or alliance_id is None:
        return
    yield Finding(
        alliance_id,
        walk.iso3s(states),
        *span_of(walk, states, place),
        method="observer" if token.is_cue("observer") else "partner",
        role="observer" if token.is_cue("observer") else "partner",
        modality=context_of(walk, place).modality,
    )


def _declined(walk: Walk, place: int) -> Iterator[Finding]:
    """Yield an invitation, or a refusal that needs no verb of joining."""
    token = walk.tokens[place]
    after = walk.tokens[place + 1 : place + 8]
    if any(one.is_cue("join", "enter", "membership") for one in after):
        return
    invited = token.is_cue("invite")
    answers = any(one.is_cue("invite") for one in after)
    if not (invited or answers or token.is_cue("aloof")):
        return
    states = walk.subject(place, words=5)
    alliance_id = walk.complement(place, reach=8)[0]
    if alliance_id is None and not invited:
        alliance_id = walk.last_before(place)
    if states is None or alliance_id is None:
        return
    yield Finding(
        alliance_id,
        walk.iso3s(states),
        *span_of(walk, states, place),
        method="invite" if invited else "decline",
        role="invited" if invited else "member",
        status="proposed" if invited else "declined",
        modality=context_of(walk, place).modality,
    )
