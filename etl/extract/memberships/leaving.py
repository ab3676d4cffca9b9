"""States that leave an alliance, are suspended from it, or come back."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from etl.extract.memberships.context import Context, context_of
from etl.extract.memberships.dating import dated
from etl.extract.memberships.findings import Finding, span_of
from etl.extract.memberships.movers import is_own, mover, others_after
from etl.extract.memberships.walk import Walk


def find_leavings(walk: Walk) -> Iterator[Finding]:
    """Yield what the sentence says of states that go, or went and came back."""
    for place in walk.cues("leave", "expel"):
        yield from _left(walk, place)
    for place in walk.cues("out"):
        yield from _outside(walk, place)
    for place in walk.cues("suspend", "freeze"):
        yield from _suspended(walk, place)
    for place in walk.cues("restore", "return"):
        yield from _restored(walk, place)


def _left(walk: Walk, place: int) -> Iterator[Finding]:
    token = walk.tokens[place]
    alliance_id, fits = walk.complement(place, reach=9)
    by_phrase = context_of(walk, place).form == "fixed"
    if (not fits and not by_phrase) or _is_of_its_own(walk, place):
        return
    is_bare = alliance_id is None and not by_phrase
    if is_bare and not _goes(walk, place):
        return
    if alliance_id is None:
        alliance_id = walk.last_before(place)
    context = context_of(walk, place)
    states = mover(walk, place, context)
    if states is None or alliance_id is None:
        return
    # «هدد بإخراج بلاده» (threatened to take his country out) expels nobody.
    roster = walk.tokens[states].roster
    home = roster is not None and roster.kind == "home"
    expelled = token.is_cue("expel") and not home
    status = "left" if expelled else _status_of_leaving(walk, place, context)
    if status == "left" and _is_only_spoken_of(context):
        status = "leaving"
    found = Finding(
        alliance_id,
        _gone(walk, states, place),
        *span_of(walk, states, place),
        method="leave",
        status=status,
        modality=context.modality,
        is_bare=is_bare,
    )
    yield dated(walk, place, found)
    yield from others_after(walk, states, found)
    stays = context.has("waver") or (
        context.has("decline", "refusal") and context.form == "masdar"
    )
    if (found.modality == "denied" or stays) and not is_bare:
        # Who denies that it leaves is in.
        yield replace(
            found, status="active", modality="asserted", certainty="implied",
            method="not leaving",
        )  # fmt: skip


def _gone(walk: Walk, states: int, place: int) -> tuple[str, ...]:
    """Return who is gone: of «ضم بلغاريا وألبانيا التي انسحبت منه» only the last."""
    iso3s = walk.iso3s(states)
    held = walk.cue_near(states - _HELD, states - 1, "comprise", "join") is not None
    singular = walk.tokens[place - 1].text in {"التي", "الذي"}
    return iso3s[-1:] if held and singular and states == place - 2 else iso3s


# How far a verb of holding may stand before a list.
_HELD = 8


def _is_only_spoken_of(context: Context) -> bool:
    """Tell whether a leaving is asked for, refused, or put off, and has not come."""
    spoken = context.has("invite", "decline", "refusal", "waver", "demand")
    return context.form == "masdar" and spoken


def _goes(walk: Walk, place: int) -> bool:
    """Tell whether a state is said to have gone: «انسحبت», «أعلنت انسحابها»."""
    token = walk.tokens[place]
    announced = context_of(walk, place).has("formal", "announced")
    return "perfect" in token.tags or (announced and token.suffix in {"ه", "ها"})


def _is_of_its_own(walk: Walk, place: int) -> bool:
    """Tell whether an alliance itself withdraws: «انسحاب قوات سادك من الكونغو»."""
    after = range(place + 1, min(len(walk.tokens), place + 4))
    at = next((one for one in after if one in walk.alliance_at), None)
    if at is None or walk.tokens[place].is_cue("transitive"):
        return False
    return not any(
        one.kind == "states"
        or one.is_cue("prep", "pronoun")
        or one.prefix.endswith(("ل", "ب"))
        for one in walk.tokens[place + 1 : at + 1]
    )


def _status_of_leaving(
    walk: Walk, place: int, context: Context
) -> Literal["left", "leaving"]:
    near = walk.tokens[max(0, place - 3) : place + 14]
    after_it = place and walk.tokens[place - 1].is_cue("fact")
    if after_it or any(one.is_cue("immediate") for one in near):
        return "left"
    if context.is_future or context.has("announced", "seek", "demand", "ratify"):
        return "leaving"
    # «أعلنت انسحابها» (announced its withdrawal) is not yet out, nor is who «تنسحب»
    # (withdraws) in a headline.
    tags = walk.tokens[place].tags
    present = "imperfect" in tags and "perfect" not in tags
    if present or (context.form == "masdar" and context.has("formal")):
        return "leaving"
    return "left"


def _outside(walk: Walk, place: int) -> Iterator[Finding]:
    """Yield states said to be out: «مالي والنيجر خارج «إيكواس»»."""
    states, alliance_id = place - 1, walk.first_after(place, reach=2)
    if place and walk.tokens[states].kind == "states" and alliance_id is not None:
        if walk.tokens[states].prefix or walk.tokens[states].roster is None:
            return
        yield Finding(
            alliance_id,
            walk.iso3s(states),
            *span_of(walk, states, place),
            method="outside",
            status="left",
        )


def _suspended(walk: Walk, place: int) -> Iterator[Finding]:
    token = walk.tokens[place]
    context = context_of(walk, place)
    thing = place if context.form == "fixed" else _what_is_suspended(walk, place)
    if thing is None or context.has("restore"):
        return
    own = is_own(walk, thing)
    states = _suspended_states(walk, place, thing, own=own)
    alliance_id = walk.complement(thing)[0] or walk.last_before(thing)
    if states is None or alliance_id is None:
        return
    roster = walk.tokens[states].roster
    # «تجميد مشاركة بلاده» is the state's own act, as «جمدت أرمينيا مشاركتها» is.
    home = roster is not None and roster.kind == "home"
    by_itself = home or (own and (token.is_cue("freeze") or place < states < thing))
    method = "freeze" if by_itself else "suspend"
    if context.has("lift"):  # «رفع … تعليق عضوية الغابون»
        method = "restore"
    found = Finding(
        alliance_id,
        walk.iso3s(states),
        *span_of(walk, states, place, thing),
        method=method,
        status="suspended" if method == "suspend" else "active",
        modality=context.modality,
    )
    # A readmission says nothing of when the state first joined.
    yield dated(walk, place, found) if method == "suspend" else found


def _what_is_suspended(walk: Walk, place: int) -> int | None:
    """Return where «عضوية» (membership) or «مشاركة» (part) stands by a verb."""
    after = walk.cue_near(place + 1, place + 4, "membership", "take_part")
    if after is not None:
        return after
    return walk.cue_near(place - 2, place - 1, "membership", "take_part")


def _suspended_states(walk: Walk, place: int, thing: int, *, own: bool) -> int | None:
    if own:
        between = [
            one for one in range(place + 1, thing) if walk.tokens[one].kind == "states"
        ]
        if between:
            return between[-1]
        listed = walk.listed_after(thing)
        if listed is None:
            listed = walk.states_before(place, words=5)
        return listed if listed is not None else walk.topic(place)
    found = walk.states_after(thing, words=1)
    return found if found is not None else walk.listed_after(thing)


def _restored(walk: Walk, place: int) -> Iterator[Finding]:
    """Yield «استعادت سوريا مقعدها», «عادت … إلى الجامعة»."""
    token = walk.tokens[place]
    alliance_id, fits = walk.complement(place, reach=8)
    seat = walk.cue_near(place + 1, place + 4, "membership", "suspend")
    named = alliance_id is not None and fits
    if token.is_cue("return") and not named and seat is None:
        return  # «عادت إلى بلادها» (went home)
    if place + 1 in walk.alliance_at and not walk.tokens[place + 1].prefix:
        return  # «عادت المجموعة»
    context = context_of(walk, place)
    if context.is_future or context.has("seek", "demand", "decline", "ratify"):
        return
    states = walk.states_after(place, words=1) if token.is_cue("lift") else None
    states = walk.subject(place, words=5) if states is None else states
    states = walk.topic(place) if states is None else states
    alliance_id = alliance_id or walk.last_before(place)
    if walk.cue_near(place, place + 8, "observer", "partner") is not None:
        return  # «عاد إلى المنتدى بصفة مراقب»
    if states is None or alliance_id is None:
        return
    # «التي عادت إليها قبل عامين»: what came before what the sentence tells.
    earlier = place and walk.tokens[place - 1].is_cue("relative")
    yield Finding(
        alliance_id,
        walk.iso3s(states),
        *span_of(walk, states, place),
        method="restored before" if earlier else "restore",
        modality=context.modality,
    )
