"""States that lead, chair, or house the seat of an alliance."""

from collections.abc import Iterator
from dataclasses import dataclass

from etl.extract.memberships.context import context_of
from etl.extract.memberships.findings import Finding, span_of
from etl.extract.memberships.walk import Walk
from etl.extract.registry import bare_forms
from etl.lexicon.scan import Scan
from etl.records import Role

_SEAT_REACH = 9
_HELD_REACH = 12


def find_offices(walk: Walk, scan: Scan) -> Iterator[Finding]:
    """Yield what the sentence says of who leads, chairs or hosts."""
    for place in walk.cues("lead", "chair"):
        yield from _leads(walk, place)
    for place in walk.cues("presidency", "command"):
        yield from _holds(walk, place)
    for place in walk.cues("share"):
        yield from _shares(walk, place)
    for place in walk.cues("seat"):
        yield from _seats(walk, place, scan)
    for place in walk.cues("host"):
        yield from _hosts_summit(walk, place)


def _leads(walk: Walk, place: int) -> Iterator[Finding]:
    """Yield «بقيادة الولايات المتحدة», «الذي تقوده موسكو», «روسيا تقود التحالف»."""
    token = walk.tokens[place]
    context = context_of(walk, place)
    role: Role = "chair" if token.is_cue("chair") else "lead"
    held = [one for one in walk.cues("hold") if place - _HELD_REACH <= one < place]
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
    yield _office(walk, alliance_id, role, states, place)


def _is_agent(walk: Walk, place: int) -> bool:
    """Tell whether who acts for a state follows: «ترأس وزير الخارجية …»."""
    text = walk.tokens[place].text if place < len(walk.tokens) else ""
    return not walk.agents.isdisjoint(bare_forms(text))


def _held(walk: Walk, place: int, held: list[int]) -> Iterator[Finding]:
    """Yield «تتولى الولايات المتحدة قيادتها» (the United States hold its command)."""
    alliance_id, states = walk.last_before(place), _holder(walk, place, held)
    if alliance_id is not None and states is not None:
        yield _office(walk, alliance_id, "lead", states, place)


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
    held = [one for one in walk.cues("hold") if place - _HELD_REACH <= one < place]
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
    yield _office(walk, alliance_id, role, states, place)
    yield from _predecessor(walk, alliance_id, place, states)


def _predecessor(
    walk: Walk, alliance_id: str, place: int, states: int
) -> Iterator[Finding]:
    """Yield who held it before: «تسلمت أذربيجان الرئاسة … من قرغيزستان»."""
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
    first = max(states, place) + 1
    office = walk.cue_near(first, first + 2, "presidency", "command", "lead")
    if office is None:
        return
    alliance_id = _object(walk, office)
    its = walk.tokens[office].written.endswith(("ه", "ها"))
    if alliance_id is None and its:
        alliance_id = walk.last_before(office)
    if alliance_id is not None:
        role: Role = "chair" if walk.tokens[office].is_cue("presidency") else "lead"
        yield _office(walk, alliance_id, role, states, place)


def _holder(walk: Walk, place: int, held: list[int]) -> int | None:
    tokens = walk.tokens
    # «أسندت رئاستها إلى القائد المالي», «تنتقل الرئاسة من … إلى …»
    for after in range(place + 1, min(len(tokens), place + 9)):
        if tokens[after].is_cue("hands") or (tokens[after].text == "الي" and held):
            found = walk.states_after(after, words=2)
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


def _seats(walk: Walk, place: int, scan: Scan) -> Iterator[Finding]:
    token = walk.tokens[place]
    if token.is_cue("host_state"):  # «دولة المقر» (the state of the seat)
        states = walk.states_before(place, words=1) or walk.states_after(place, words=1)
        alliance_id = walk.first_after(place, reach=14) or walk.last_before(place)
        if states is not None and alliance_id is not None:
            yield _office(walk, alliance_id, "host", states, place)
        return
    alliance_id, spot = _seat_of(walk, place), _where(walk, place, scan)
    if alliance_id is None or spot is None:
        return
    yield Finding(
        alliance_id,
        (spot.iso3,),
        min(spot.start, token.start),
        max(spot.end, token.end),
        method="seat",
        role="host",
    )


@dataclass(frozen=True, slots=True)
class _Spot:
    """A state or city named as where something is."""

    start: int
    end: int
    iso3: str


def _seat_of(walk: Walk, place: int) -> str | None:
    for after in range(place + 1, place + 3):
        if after in walk.alliance_at:  # «مقر الحلف في بروكسل», «مقر قيادة الحلف»
            return walk.alliance_at[after]
        if not (after < len(walk.tokens) and walk.tokens[after].is_cue("command")):
            break
    token = walk.tokens[place]
    # «مقره», «مقرها»: its seat; folded, only a pronoun ends so.
    if token.text.endswith(("ه", "ها")) or token.is_cue("as_seat", "secretariat"):
        return walk.last_before(place)
    return None


def _where(walk: Walk, place: int, scan: Scan) -> _Spot | None:
    """Return where a seat lies, by its city or its state's own name."""
    tokens = walk.tokens
    if tokens[place].is_cue("as_seat"):  # «تتخذ من القاهرة مقرًّا لها»
        return _spot_within(walk, scan, max(0, place - 6), place)
    if place and tokens[place - 1].is_cue("where"):  # «بكين، حيث مقر الأمانة»
        return _spot_of(walk, walk.states_before(place - 1, words=0))
    before = walk.tokens[place - 1] if place else None
    if before is not None and before.kind == "states" and before.prefix[:1] == "ب":
        return _spot_of(walk, place - 1)  # «افتتح بالبحرين مقر …»
    host = walk.cue_near(place - 4, place - 1, "host")
    if host is not None:  # «نيجيريا التي تحتضن مقرها», «تستضيف سوفا أمانته»
        hosted_in = _spot_within(walk, scan, host + 1, place)
        return hosted_in or _spot_of(walk, walk.states_before(host, words=2))
    return _spot_within(walk, scan, place + 1, _end_of_place(walk, place))


def _spot_of(walk: Walk, states: int | None) -> _Spot | None:
    if states is None:
        return None
    token = walk.tokens[states]
    return _Spot(token.start, token.end, walk.iso3s(states)[-1])


def _end_of_place(walk: Walk, place: int) -> int:
    """Return where the words that say where a seat lies end."""
    words = 0
    for after in range(place + 1, min(len(walk.tokens), place + _SEAT_REACH)):
        token = walk.tokens[after]
        words += token.kind == "word"
        if words > _PLACE_WORDS or token.text in {"،", "؛", "("}:
            return after
        if token.is_cue("stop", "denial", "affirm", "future", "comprise", "hold"):
            return after
    return min(len(walk.tokens), place + _SEAT_REACH)


# «في العاصمة الإثيوبية أديس أبابا»
_PLACE_WORDS = 4


def _spot_within(walk: Walk, scan: Scan, first: int, last: int) -> _Spot | None:
    """Return the first city or state named among these tokens."""
    if first >= last:
        return None
    start, end = walk.tokens[first].start, walk.tokens[last - 1].end
    spots = [
        _Spot(token.start, token.end, token.roster.iso3s[0])
        for token in walk.tokens[first:last]
        if token.roster is not None
    ]
    for hit in scan.within(start, end, "capital", "place"):
        iso3 = hit.key if hit.kind == "capital" else hit.entry.row["iso3"]
        if len(iso3) == _ONE_CODE:
            spots.append(_Spot(hit.start, hit.end, iso3))
    if not spots:
        return None
    # «العاصمة البلجيكية بروكسل»: the last word for the same state is the city.
    found = min(spots, key=lambda spot: spot.start)
    same = [spot for spot in spots if spot.iso3 == found.iso3]
    return _Spot(found.start, max(spot.end for spot in same), found.iso3)


_ONE_CODE = 3


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


def _office(
    walk: Walk, alliance_id: str, role: Role, states: int, place: int
) -> Finding:
    return Finding(
        alliance_id,
        walk.iso3s(states),
        *span_of(walk, states, place),
        method=role,
        role=role,
        modality=context_of(walk, place).modality,
    )
