"""States that serve in a mission, take part in a body's work, or stay in it."""

from collections.abc import Iterator

from etl.extract.memberships.context import Context, context_of
from etl.extract.memberships.findings import Finding, span_of
from etl.extract.memberships.walk import Walk

_MANY = 5
_FRAME_REACH = 8


def find_partakers(walk: Walk) -> Iterator[Finding]:
    """Yield what the sentence says of who takes part, sends troops or stays in."""
    for place in walk.cues("take_part"):
        yield from _takes_part(walk, place)
    for place in walk.cues("contribute"):
        yield from _contributes(walk, place)
    for place in walk.cues("stay"):
        yield from _stays(walk, place)
    for place in walk.cues("remain"):
        yield from _remains(walk, place)


def _takes_part(walk: Walk, place: int) -> Iterator[Finding]:
    """Yield who takes part in a force or mission; a meeting makes no members."""
    token = walk.tokens[place]
    context = context_of(walk, place)
    alliance_id, fits = walk.complement(place, reach=5)
    if token.written.startswith("ب"):  # «مناورات … بمشاركة قوات من …»
        alliance_id, fits = walk.last_before(place), True
    if alliance_id is None and fits and _goes_on(walk, place):
        alliance_id = walk.current
    if not fits or alliance_id is None:
        return
    states = walk.listed_after(place)
    if states is None:
        states = walk.states_after(place, words=4) or walk.subject(place, words=4)
    if states is None or not _makes_members(walk, alliance_id, states, context):
        return
    hoped = context.is_future or context.has("seek", "demand", "invite")
    yield Finding(
        alliance_id,
        walk.iso3s(states),
        *span_of(walk, states, place),
        method="take part",
        role="candidate" if hoped else "member",
        status="declined"
        if context.has("decline")
        else "proposed"
        if hoped
        else "active",
        modality=context.modality,
    )


def _goes_on(walk: Walk, place: int) -> bool:
    """Tell whether a sentence only adds to the one before: «كما تشارك بلجيكا …»."""
    begins = walk.cue_near(0, 1, "likewise") is not None and place <= _MANY
    return begins and not walk.alliance_at and not walk.cues("meet", "summit", "body")


def _makes_members(walk: Walk, alliance_id: str, states: int, context: Context) -> bool:
    """Tell whether who takes part is in it: in a mission, or of what is known to be.

    Many of an organisation's own states at its meeting are told as its members; few
    may be guests.
    """
    named = walk.iso3s(states)
    known = walk.are_known(alliance_id, named)
    if context.has("meet", "summit"):
        return known and len(named) >= _MANY
    return known or walk.is_mission(alliance_id)


def _contributes(walk: Walk, place: int) -> Iterator[Finding]:
    """Yield «أرسلت كينيا قوات إلى البعثة» (Kenya sent troops to the mission)."""
    states = walk.subject(place, words=1)
    if states is None:
        return
    sent = walk.cue_near(max(states, place) + 1, max(states, place) + 4, "troops")
    alliance_id, fits = walk.complement(place if sent is None else sent, reach=6)
    if alliance_id is None and sent and walk.tokens[sent].text.endswith(("ها", "ه")):
        alliance_id = walk.last_before(sent)  # «وفرت ألمانيا معظم أفرادها»
    if sent is not None and alliance_id is None:
        frame = walk.cue_near(sent + 1, sent + _FRAME_REACH, "frame", "inside")
        at = walk.next_alliance(frame) if frame is not None else None
        if at is not None:  # «أرسلت القاهرة قوات إلى الحدود ضمن التحالف»
            alliance_id, fits = walk.alliance_at[at], True
    if sent is None or not fits or alliance_id is None:
        return
    context = context_of(walk, place)
    if walk.is_mission(alliance_id) and not context.has("decline", "seek", "demand"):
        yield Finding(
            alliance_id,
            walk.iso3s(states),
            *span_of(walk, states, place, sent),
            method="contribute",
            status="proposed" if context.is_future else "active",
            modality=context.modality,
        )


def _stays(walk: Walk, place: int) -> Iterator[Finding]:
    """Yield «ظلت فنزويلا ضمن المنظمة» (Venezuela stayed within the organisation)."""
    states = walk.states_after(place, words=0)
    if states is None:
        states = walk.states_before(place, words=0)
    if states is None or walk.cue_near(place, place + 2, "out") is not None:
        return
    last = max(states, place)
    inside = walk.cue_near(last + 1, last + 1, "prep", "frame", "inside")
    if inside is None:
        return
    at = walk.next_alliance(inside)
    if at is not None and not any(
        one.kind == "word" for one in walk.tokens[last + 1 : at]
    ):
        yield Finding(
            walk.alliance_at[at],
            walk.iso3s(states),
            *span_of(walk, states, place, at),
            method="stay",
            modality=context_of(walk, place).modality,
        )


def _remains(walk: Walk, place: int) -> Iterator[Finding]:
    """Yield «وبقيت فيه بوليفيا وفنزويلا» (Bolivia and Venezuela stayed in it)."""
    states, alliance_id = walk.subject(place), walk.last_before(place)
    if states is not None and alliance_id is not None:
        yield Finding(
            alliance_id,
            walk.iso3s(states),
            *span_of(walk, states, place),
            method="remain",
            modality=context_of(walk, place).modality,
        )
