"""Alliances that hold states: «يضم التحالف …», «تحالف بين …», «دول المجلس: …»."""

from collections.abc import Iterator

from etl.extract.memberships.context import context_of
from etl.extract.memberships.findings import Finding, span_of
from etl.extract.memberships.walk import Walk

# A verb that opens a sentence may leave its alliance to the sentence before.
_OPENING = 3
_FEW = 3
_ASIDE = 7


def find_holdings(walk: Walk) -> Iterator[Finding]:
    """Yield what the sentence says of whom an alliance holds."""
    for place in walk.cues("comprise"):
        yield from _comprised(walk, place)
    for place in walk.cues("found"):
        yield from _founded_of(walk, place)
    for place in walk.cues("list"):
        yield from _some_of(walk, place)
    for place in walk.alliance_at:
        yield from _beside(walk, place)


def _comprised(walk: Walk, place: int) -> Iterator[Finding]:
    alliance_id, at = _subject(walk, place)
    if alliance_id is None:
        return
    context = context_of(walk, place)
    start = place if at is None or at < place else at
    for found in _lists_after(walk, start):
        yield Finding(
            alliance_id,
            walk.iso3s(found),
            *span_of(walk, at, place, found),
            method="comprise",
            # What is denied of an alliance leaves standing who is in it.
            modality="denied" if context.is_negated else "asserted",
        )


def _founded_of(walk: Walk, place: int) -> Iterator[Finding]:
    """Yield «تأسس المجلس عام 1981 من ست دول هي …», «أسستها فرنسا وألمانيا»."""
    token = walk.tokens[place]
    if token.tags.isdisjoint({"perfect", "passive"}):
        return
    if token.suffix:
        found, alliance_id = walk.states_after(place, words=0), walk.last_before(place)
    else:
        alliance_id = walk.alliance_at.get(place + 1)
        by = walk.cue_near(place + 1, place + _ASIDE, "by")
        found = walk.listed_after(place) if by is None else walk.states_after(by)
    if found is not None and alliance_id is not None:
        yield Finding(
            alliance_id,
            walk.iso3s(found),
            *span_of(walk, place, found),
            method="founded",
        )


def _some_of(walk: Walk, place: int) -> Iterator[Finding]:
    """Yield «ثماني دول في «أوبك+»، هي السعودية و…» (eight in OPEC+, namely …)."""
    found = walk.states_after(place, words=0)
    at = walk.place_before(place)
    if found is None or at is None or at < place - _ASIDE:
        return
    between = walk.tokens[at + 1 : place]
    head = walk.tokens[max(0, at - _FEW - 2) : at]
    counted = any(one.kind == "number" for one in head)
    if counted and not any(one.kind in {"word", "states"} for one in between):
        yield Finding(
            walk.alliance_at[at],
            walk.iso3s(found),
            *span_of(walk, at, found),
            method="some of",
        )


def _subject(walk: Walk, place: int) -> tuple[str | None, int | None]:
    """Return the alliance that holds, and where it stands if in the sentence."""
    for after in range(place + 1, place + 1 + _FEW):
        if after in walk.alliance_at:  # «ويضم الاتحاد 55 دولة», «وتضم مجموعة «الكواد»»
            return walk.alliance_at[after], after
        if after < len(walk.tokens) and walk.tokens[after].kind not in {"word", "mark"}:
            break
    if any(token.is_cue("body") for token in walk.tokens[max(0, place - 2) : place]):
        return None, None  # «تشكيل لجنة وزارية تضم …» (a committee of …)
    before = walk.place_before(place)
    if before is not None:
        return walk.alliance_at[before], before
    if place < _OPENING and walk.tokens[place].text:
        return walk.current, None
    return None, None


def _lists_after(walk: Walk, place: int) -> Iterator[int]:
    """Yield where the states stand that a verb of holding opens."""
    first = walk.states_after(place, words=_FEW)
    beside = walk.cue_near(place + 1, place + _FEW, "with")
    if first is None and beside is not None:  # «تضم إلى جانب الهند كلا من …»
        first = walk.states_after(beside, words=0)
        if first is not None:
            yield first
            first = walk.states_after(first, words=0) or first
    if first is not None and not _is_led(walk, first):
        yield first
        while (further := _continued(walk, first)) is not None:
            yield further
            first = further
    listed = walk.listed_after(place if first is None else first)
    if listed is not None:
        yield listed


def _continued(walk: Walk, place: int) -> int | None:
    """Return where a list goes on after an aside: «جيبوتي، حيث مقرها، وإثيوبيا …»."""
    tokens = walk.tokens
    if place + 1 < len(tokens) and tokens[place + 1].is_cue("with"):
        return walk.states_after(place + 1, words=0)  # «تجمع بلاده مع بريطانيا»
    if place + 1 >= len(tokens) or tokens[place + 1].text != "،":
        return None
    for after in range(place + 2, min(len(tokens) - 1, place + 2 + _ASIDE)):
        if tokens[after].text == "،":
            token = tokens[after + 1]
            goes_on = token.kind == "states" and token.prefix.startswith("و")
            return after + 1 if goes_on else None
        if tokens[after].kind == "states":
            return None
    return None


def _is_led(walk: Walk, place: int) -> bool:
    return place > 0 and walk.tokens[place - 1].is_cue("lead")


def _beside(walk: Walk, place: int) -> Iterator[Finding]:
    """Yield a list that stands right beside a name."""
    tokens = walk.tokens
    after = place + 1
    while after < len(tokens) and (
        tokens[after].kind == "number" or tokens[after].text == '"'
    ):
        after += 1
    if after >= len(tokens):
        return
    found = _list_beside(walk, place, after)
    if found is not None and len(walk.iso3s(found)) >= 2:
        yield Finding(
            walk.alliance_at[place],
            walk.iso3s(found),
            *span_of(walk, place, found),
            method="beside",
        )


def _list_beside(walk: Walk, place: int, after: int) -> int | None:
    token = walk.tokens[after]
    if token.is_cue("between") or (token.is_cue("comprise") and "بين" in token.text):
        return walk.states_after(after, words=0)
    if token.text in {":", "("}:  # «دول المجلس: السعودية والإمارات …»
        follows = walk.states_after(after, words=0)
        return follows if follows is not None and follows - after <= _FEW else None
    if token.text == "،":  # «الرباعية، السعودية ومصر والإمارات والولايات المتحدة»
        states = after + 1
        sides = walk.sides.get(walk.alliance_at[place])
        is_whole = (
            sides is not None and len(walk.iso3s(_states_at(walk, states))) == sides
        )
        return states if is_whole else None
    if token.kind == "states" and token.roster is not None:
        # «الدول الضامنة روسيا وتركيا وإيران», «مركز روسي وإيراني وعراقي»
        name = walk.tokens[place]
        states_named = name.mention is not None and "دول" in name.mention.surface
        return after if token.roster.adjectival or states_named else None
    return None


def _states_at(walk: Walk, place: int) -> int | None:
    is_there = place < len(walk.tokens) and walk.tokens[place].kind == "states"
    return place if is_there else None
