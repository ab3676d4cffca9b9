"""Where an alliance has its seat, and which state so is its host."""

from collections.abc import Iterator
from dataclasses import dataclass

from etl.extract.memberships.findings import Finding, held_office
from etl.extract.memberships.walk import Walk
from etl.lexicon.scan import Scan

_SEAT_REACH = 9


def find_hosts(walk: Walk, scan: Scan) -> Iterator[Finding]:
    """Yield what the sentence says of where an alliance has its seat."""
    for place in walk.cues("seat"):
        yield from _seats(walk, place, scan)


def _seats(walk: Walk, place: int, scan: Scan) -> Iterator[Finding]:
    token = walk.tokens[place]
    if token.is_cue("host_state"):  # «دولة المقر» (the state of the seat)
        states = walk.states_before(place, words=1) or walk.states_after(place, words=1)
        alliance_id = walk.first_after(place, reach=14) or walk.last_before(place)
        if states is not None and alliance_id is not None:
            yield held_office(walk, alliance_id, "host", states, place)
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
        willed = token.is_cue("future") and not token.text.endswith("يكون")
        if willed or token.is_cue("stop", "denial", "affirm", "comprise", "hold"):
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
    names = [token for token in walk.tokens[first:last] if token.kind == "alliance"]
    for hit in scan.within(start, end, "capital", "place"):
        # «مقر منظمة شنغهاي للتعاون في بكين»: a name's city is no seat.
        if any(one.start <= hit.start < one.end for one in names):
            continue
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
