"""States that lead or chair an alliance, or host its summit."""

from collections.abc import Iterator

from etl.extract.memberships.context import context_of
from etl.extract.memberships.findings import Finding, held_office, span_of
from etl.extract.memberships.walk import Walk
from etl.extract.registry import bare_forms
from etl.records import Role

_HELD_REACH = 12


def find_offices(walk: Walk) -> Iterator[Finding]:
    """Yield what the sentence says of who leads or chairs."""
    for place in walk.cues("lead", "chair"):
        yield from _leads(walk, place)
    for place in walk.cues("presidency", "command"):
        yield from _holds(walk, place)
    for place in walk.cues("share"):
        yield from _shares(walk, place)
    for place in walk.cues("host"):
        yield from _hosts_summit(walk, place)


def _leads(walk: Walk, place: int) -> Iterator[Finding]:
    """Yield «بقيادة الولايات المتحدة», «الذي تقوده موسكو», «روسيا تقود التحالف»."""
    token = walk.tokens[place]
    context = context_of(walk, place)
    role: Role = "chair" if token.is_cue("chair") else "lead"
    held = _held_by(walk, place)
    its = bool(token.suffix) or token.is_cue("chairs_it")  # «تقوده», «ترأسها»
    if context.form != "finite" and not its:
        states = walk.states_after(place, words=1)
        alliance_id = _led(walk, place, states)
    elif its:
        states = walk.states_after(place, words=1)
        alliance_id = walk.last_before(place)
        if context.form == "masdar":
            found = list(_held(walk, place, held)) if held else []
            yield from found or _praised(walk, place)
            return
    else:
        alliance_id = _object(walk, place)
        states = walk.subject(place, words=4)
        if states is None and _is_agent(walk, place + 1):
            states = walk.states_after(place, words=3)
    if states is None or alliance_id is None:
        return
    hoped = context.is_future or context.has("seek", "demand", "decline")
    if hoped:
        return
    yield held_office(walk, alliance_id, role, states, place)


def _is_agent(walk: Walk, place: int) -> bool:
    """Tell whether who acts for a state follows: «ترأس وزير الخارجية …»."""
    text = walk.tokens[place].text if place < len(walk.tokens) else ""
    return not walk.agents.isdisjoint(bare_forms(text))


def _held_by(walk: Walk, place: int) -> list[int]:
    """Return where verbs of holding stand that an office may belong to."""
    near = range(max(0, place - _HELD_REACH), place)
    return [one for one in near if walk.tokens[one].is_cue("hold")]


def _held(walk: Walk, place: int, held: list[int]) -> Iterator[Finding]:
    """Yield «تتولى الولايات المتحدة قيادتها» (the United States hold its command)."""
    alliance_id, states = walk.last_before(place), _holder(walk, place, held)
    if alliance_id is not None and states is not None:
        yield held_office(walk, alliance_id, "lead", states, place)


def _led(walk: Walk, place: int, states: int | None) -> str | None:
    """Return what is led, of «بقيادة» (led by) and «قيادة» (the leading)."""
    if states is None:
        return None
    token = walk.tokens[place]
    if token.is_cue("led_by") or token.prefix.endswith("ب"):
        return walk.last_before(place)
    after = states + 1
    if after in walk.alliance_at and walk.tokens[after].prefix:
        return walk.alliance_at[after]
    return None


def _object(walk: Walk, place: int) -> str | None:
    """Return the alliance that a verb of leading takes as its object."""
    for after in range(place + 1, min(len(walk.tokens), place + 6)):
        token = walk.tokens[after]
        if token.is_cue("presidency") and token.text.startswith("دورت"):
            return walk.last_before(place)  # «تترأس دورته الحالية»
        if after in walk.alliance_at:
            return walk.alliance_at[after]
        if token.is_cue("meet", "summit", "body", "prep", "stop") or token.text == "،":
            return None
    return None


def _praised(walk: Walk, place: int) -> Iterator[Finding]:
    """Yield «لقيادته في التحالف» (for its leadership in the alliance): it is in it."""
    alliance_id = walk.first_after(place, reach=4)
    states = walk.states_before(place, words=2)
    if alliance_id is not None and states is not None:
        yield Finding(
            alliance_id,
            walk.iso3s(states),
            *span_of(walk, states, place),
            method="leading in",
            certainty="implied",
        )


def _holds(walk: Walk, place: int) -> Iterator[Finding]:
    """Yield «تتولى روسيا رئاسة التكتل», «أسندت رئاستها إلى …», «الرئاسة المجرية …»."""
    token = walk.tokens[place]
    role: Role = "chair" if token.is_cue("presidency") else "lead"
    alliance_id = _object(walk, place)
    held = _held_by(walk, place)
    in_hands = walk.cue_near(place + 1, place + 9, "hands") is not None
    if alliance_id is None and walk.tokens[place].is_cue("president"):
        alliance_id = walk.last_before(place)  # «رئيس الدورة الحالية للمجلس»
    if alliance_id is None and (held or in_hands):
        alliance_id = walk.complement(place, reach=4)[0] or walk.last_before(place)
    if alliance_id is None:
        return
    states = _holder(walk, place, held)
    if states is None:
        return
    context = context_of(walk, place)
    if context.has("seek", "demand", "decline", "denial") or context.is_negated:
        return
    yield held_office(walk, alliance_id, role, states, place)
    yield from _predecessor(walk, alliance_id, place, states, held)


def _predecessor(
    walk: Walk, alliance_id: str, place: int, states: int, held: list[int]
) -> Iterator[Finding]:
    """Yield who held it before: «تسلمت أذربيجان الرئاسة … من قرغيزستان»."""
    giver = next((one for one in held[-1:]), None)
    gives = walk.subject(giver, words=1) if giver is not None else None
    if gives is not None and gives < states:  # «سلمت سيراليون رئاسة … إلى نيجيريا»
        yield Finding(
            alliance_id,
            walk.iso3s(gives),
            *span_of(walk, gives, place),
            method="held before",
            certainty="implied",
        )
        return
    for after in range(place + 1, min(len(walk.tokens) - 1, place + 9)):
        token, following = walk.tokens[after], walk.tokens[after + 1]
        if token.text in {"،", "؛"} or token.is_cue("stop"):
            return
        if not token.is_cue("prep", "handover") or following.kind != "states":
            continue
        if after + 1 != states and (token.text == "من" or token.is_cue("handover")):
            yield Finding(
                alliance_id,
                walk.iso3s(after + 1),
                *span_of(walk, place, after + 1),
                method="held before",
                certainty="implied",
            )
            return


def _shares(walk: Walk, place: int) -> Iterator[Finding]:
    """Yield «تتشارك السعودية وروسيا رئاسته» (they share its chair)."""
    states = walk.subject(place, words=1)
    if states is None:
        return
    partner = _beside(walk, max(states, place))
    first = (max(states, place) if partner is None else partner) + 1
    shared = "presidency", "command", "lead", "membership"
    office = walk.cue_near(first, first + 2, *shared)
    if office is None:
        return
    alliance_id = _object(walk, office)
    its = walk.tokens[office].written.endswith(("ه", "ها"))
    if alliance_id is None and its:
        alliance_id = walk.last_before(office)
    if alliance_id is not None:
        role: Role = "chair" if walk.tokens[office].is_cue("presidency") else "lead"
        if walk.tokens[office].is_cue("membership"):
            role = "member"
        yield held_office(walk, alliance_id, role, states, place)
        if partner is not None:
            yield held_office(walk, alliance_id, role, partner, place)


def _beside(walk: Walk, place: int) -> int | None:
    """Return with whom it is shared: «تتقاسم مع فرنسا قيادة التحالف»."""
    near = walk.cue_near(place + 1, place + 1, "with")
    return walk.states_after(near, words=0) if near is not None else None


def _holder(walk: Walk, place: int, held: list[int]) -> int | None:
    tokens = walk.tokens
    # «أسندت رئاستها إلى القائد المالي», «تنتقل الرئاسة من … إلى …»
    for after in range(place + 1, min(len(tokens), place + 9)):
        given = tokens[after].is_cue("hands") or (tokens[after].text == "الي" and held)
        found = walk.states_after(after, words=2) if given else None
        # «تسلم الرئاسة لأنغولا» (hands the chair over to Angola)
        if held and tokens[after].kind == "states" and tokens[after].prefix == "ل":
            found = after
        if found is not None:
            return found
    if held:
        found = walk.states_after(held[-1], words=1)
        if found is not None and found < place:
            return found
        return walk.states_before(held[-1], words=2)
    after = place + 1
    if after < len(tokens) and tokens[after].kind == "states":  # «الرئاسة المجرية»
        return after
    # «الرئيس الدوري للاتحاد الأفريقي، الرئيس الموريتاني»
    if tokens[place].is_cue("president"):
        before = walk.states_before(place, words=3)
        named = after in walk.alliance_at
        return (
            before
            if before is not None
            else (walk.states_after(after, words=2) if named else None)
        )
    return None


def _hosts_summit(walk: Walk, place: int) -> Iterator[Finding]:
    """Yield who hosts an alliance's own summit: it is one of its members."""
    near = range(place + 1, min(len(walk.tokens), place + 7))
    summit = next((one for one in near if walk.tokens[one].is_cue("summit")), None)
    if summit is None:
        return
    alliance_id = walk.first_after(summit, reach=3)
    states = walk.subject(place, words=4)
    if alliance_id is not None and states is not None:
        yield Finding(
            alliance_id,
            walk.iso3s(states),
            *span_of(walk, states, place, summit),
            method="summit host",
            certainty="implied",
            modality=context_of(walk, place).modality,
        )
