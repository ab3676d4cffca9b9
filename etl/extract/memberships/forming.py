"""States that form, sign or agree on an alliance, or work together as its members."""

from collections.abc import Iterator, Mapping

from etl.extract.memberships.context import context_of
from etl.extract.memberships.findings import Finding, span_of
from etl.extract.memberships.walk import Walk
from etl.extract.tokens import Token

_REACH = 16
_FEW = 2


def find_founders(
    walk: Walk, states_of: Mapping[str, frozenset[str]]
) -> Iterator[Finding]:
    """Yield who forms an alliance, and sentences that name all of its states at work.

    Args:
        walk: the sentence.
        states_of: alliance id → the states the article lists as its own.
    """
    for place in walk.cues("found", "sign", "agree"):
        yield from _formed(walk, place)
    for place in walk.cues("found"):
        yield from _creator(walk, place)
    for place in walk.cues("apart"):
        yield from _apart(walk, place)
    for place in walk.cues("frame"):
        yield from _within(walk, place)
    for place in walk.cues("assent"):
        yield from _assenting(walk, place)
    for alliance_id, states in states_of.items():
        if len(states) >= 3:
            yield from _at_work(walk, alliance_id, states)


def _formed(walk: Walk, place: int) -> Iterator[Finding]:
    """Yield «وقّع العراق وتركيا … مشروع …», «أطلقت فرنسا وألمانيا مهمة …»."""
    context = context_of(walk, place)
    if walk.tokens[place].suffix:  # «الإمارات والبحرين والمغرب التي وقعتها»
        yield from _signed_before(walk, place)
        return
    states = walk.subject(place, words=3)
    if states is None:  # «وقعت ثماني دول … ميثاق المجلس، وهي …»
        states = walk.listed_after(place)
        first = place
    else:
        first = max(states, place)
    if states is None or len(walk.iso3s(states)) < 2:
        return
    at = _object(walk, place, first)
    if at is not None:
        yield Finding(
            walk.alliance_at[at],
            walk.iso3s(states),
            *span_of(walk, states, place, at),
            method="found",
            modality=context.modality,
        )


def _object(walk: Walk, place: int, first: int) -> int | None:
    """Return where the alliance stands that is formed, signed or agreed on.

    What is signed is a pact, what is agreed on is to be set up: «أعلنت مصر والأردن
    رفضهما قرار الاتحاد» forms nothing.
    """
    token = walk.tokens[place]
    made = token.is_cue("found") and "masdar" not in token.tags
    words = _FEW if token.is_cue("sign") else 0
    for after in range(first + 1, min(len(walk.tokens), first + _REACH)):
        if after in walk.alliance_at:
            # «وقعت السعودية وباكستان في الرياض اتفاقية الدفاع …»
            return after if made or words > 0 else None
        found = walk.tokens[after]
        words -= found.kind == "word"
        if found.is_cue("found") or (token.is_cue("sign") and found.is_cue("pact")):
            made = True
        if found.is_cue("stop", "join", "leave", "affirm", "with", "lead", "meet"):
            return None
    return None


def _signed_before(walk: Walk, place: int) -> Iterator[Finding]:
    alliance_id = walk.last_before(place)
    states = walk.states_before(place, words=1)
    token = walk.tokens[place]
    is_signing = token.is_cue("sign") and "masdar" not in token.tags
    if alliance_id is not None and states is not None and is_signing:
        yield Finding(
            alliance_id,
            walk.iso3s(states),
            *span_of(walk, states, place),
            method="signed",
            modality=context_of(walk, place).modality,
        )


def _creator(walk: Walk, place: int) -> Iterator[Finding]:
    """Yield who sets up an alliance of others: «تعتزم إسرائيل إنشاء حلف يضم …»."""
    made = range(place + 1, min(len(walk.tokens), place + 4))
    at = next((one for one in made if one in walk.alliance_at), None)
    if at is None or walk.tokens[at].prefix or walk.alliance_at[at] in walk.established:
        return
    states = walk.states_before(place, words=2)
    if states is None:
        told = walk.cue_near(place - 5, place - 1, "seek", "formal")
        states = walk.subject(told, words=3) if told is not None else None
    if states is None or len(walk.iso3s(states)) > 1:
        return
    context = context_of(walk, place)
    if not context.has("demand", "invite", "decline"):
        yield Finding(
            walk.alliance_at[at],
            walk.iso3s(states),
            *span_of(walk, states, place, at),
            method="creator",
            certainty="implied",
            modality=context.modality,
        )


def _apart(walk: Walk, place: int) -> Iterator[Finding]:
    """Yield «علاقات ثنائية مع فرنسا بعيدًا عن التحالف» (ties with France outside it)."""
    alliance_id = walk.first_after(place, reach=2)
    states = walk.states_before(place, words=1)
    if alliance_id is None or states is None:
        return
    if not any(one.is_cue("with") for one in walk.tokens[max(0, states - 3) : states]):
        return
    yield Finding(
        alliance_id,
        walk.iso3s(states),
        *span_of(walk, states, place),
        method="apart",
        certainty="implied",
    )


def _assenting(walk: Walk, place: int) -> Iterator[Finding]:
    """Yield «صادق البرلمان المجري على انضمام السويد»: only members assent."""
    after = range(place + 1, min(len(walk.tokens), place + _REACH))
    joining = next((one for one in after if _is_of_joining(walk.tokens[one])), None)
    if joining is None:
        return
    states = walk.states_before(place, words=0)
    if states is None:
        states = walk.subject(place, words=3)
    alliance_id = walk.complement(joining)[0]
    if alliance_id is None and walk.tokens[joining].is_cue("seek"):
        alliance_id = walk.last_before(place)  # «آخر من صادق على طلبها»
    if states is None or alliance_id is None or states > joining:
        return
    yield Finding(
        alliance_id,
        walk.iso3s(states),
        *span_of(walk, states, place, joining),
        method="assent",
        certainty="implied",
        modality=context_of(walk, place).modality,
    )


def _is_of_joining(token: Token) -> bool:
    own_request = token.is_cue("seek") and token.text.endswith(("ها", "ه"))
    return own_request or token.is_cue("join", "membership")


def _within(walk: Walk, place: int) -> Iterator[Finding]:
    """Yield «أجرت اليابان والفلبين … دوريات في إطار …» (patrols within the Squad)."""
    alliance_id = walk.first_after(place, reach=8)
    states = next(walk.sentence.indices("states"), None)
    if alliance_id is None or states is None or states > place:
        return
    named = walk.iso3s(states)
    if len(named) >= 3 or len(named) == walk.sides.get(alliance_id):
        yield Finding(
            alliance_id,
            named,
            *span_of(walk, states, place),
            method="within",
            certainty="implied",
            modality=context_of(walk, place).modality,
        )


def _at_work(walk: Walk, alliance_id: str, states: frozenset[str]) -> Iterator[Finding]:
    """Yield the alliance's own states, all named in a sentence about common work."""
    works = next(iter(walk.cues("sign", "agree", "cooperate", "found", "meet")), None)
    if works is None:
        return
    named = list(walk.sentence.indices("states"))
    whole = next((one for one in named if set(walk.iso3s(one)) == states), None)
    if whole is not None:
        stated = walk.tokens[works].is_cue("sign", "agree", "found")
        yield Finding(
            alliance_id,
            walk.iso3s(whole),
            *span_of(walk, works, whole),
            method="at work",
            certainty="stated" if stated else "implied",
        )
        return
    yield from _with_others(walk, alliance_id, states, named)


def _with_others(
    walk: Walk, alliance_id: str, states: frozenset[str], named: list[int]
) -> Iterator[Finding]:
    """Yield «الجيش العراقي … تنسيق مع كل من إيران وروسيا وسوريا»: one and the rest."""
    if alliance_id not in walk.alliance_at.values():
        return
    for place in walk.cues("with"):
        others = walk.states_after(place, words=0)
        before = [one for one in named if one < place]
        if others is None or not before:
            continue
        if {*walk.iso3s(before[-1]), *walk.iso3s(others)} == states:
            yield Finding(
                alliance_id,
                tuple(dict.fromkeys((*walk.iso3s(before[-1]), *walk.iso3s(others)))),
                *span_of(walk, place, others),
                method="with",
            )
