"""Alliances that hold states: «يضم التحالف …», «تجمعها بالهند …», «… منها قطر»."""

import re
from collections.abc import Iterator

from etl.extract.memberships.context import context_of
from etl.extract.memberships.findings import Finding, span_of
from etl.extract.memberships.walk import Walk

# A verb that opens a sentence may leave its alliance to the sentence before.
_OPENING = 3
_FEW = 3
_ASIDE = 7
_PARTNER_REACH = 14


def find_holdings(walk: Walk) -> Iterator[Finding]:
    """Yield what the sentence says of whom an alliance holds."""
    for place in walk.cues("comprise"):
        yield from _comprised(walk, place)
    for place in walk.cues("found"):
        yield from _founded_of(walk, place)
    for place in walk.cues("list"):
        yield from _some_of(walk, place)
    for place in walk.cues("bound"):
        yield from _bound(walk, place)


def _comprised(walk: Walk, place: int) -> Iterator[Finding]:
    if (
        place
        and walk.tokens[place - 1].is_cue("prep")
        and _TAKES_IN.fullmatch(walk.tokens[place].text)
    ):
        return  # «وافق على ضم البوسنة إلى …»: a noun, and not yet done
    widens = walk.cue_near(place - _FEW, place - 1, "widen") is not None
    if widens and walk.tokens[place].prefix[:1] == "ل":
        return  # «توسيع «السكواد» لتشمل الهند»: those who may come in
    alliance_id, at = _subject(walk, place)
    context = context_of(walk, place)
    start = place if at is None or at < place else at
    only = walk.cue_near(place + 1, place + _FEW, "only")
    negated = context.is_negated and only is None
    found = list(_lists_after(walk, start if only is None else only))
    if alliance_id is None and found:
        alliance_id, at = _called_after(walk, found[-1])
    if alliance_id is None:
        return
    for states in found:
        yield Finding(
            alliance_id,
            walk.iso3s(states),
            *span_of(walk, at, place, states),
            method="comprise",
            # What is denied of an alliance leaves standing who is in it.
            modality="denied" if negated else "asserted",
        )


def _called_after(walk: Walk, place: int) -> tuple[str | None, int | None]:
    """Return the name behind a list: «تجمع اليونان وقبرص …، المعروفة باسم «…»»."""
    called = walk.cue_near(place + 1, place + _FEW, "called")
    if called is None:
        return None, None
    for after in range(called + 1, min(len(walk.tokens), called + 1 + _FEW)):
        if after in walk.alliance_at:
            return walk.alliance_at[after], after
    return None, None


def _bound(walk: Walk, place: int) -> Iterator[Finding]:
    """Yield «المجموعة التي تجمعها بالهند وإسرائيل» (the group that joins her to …)."""
    at = walk.place_before(place)
    others = walk.states_after(place, words=1)
    if at is None or others is None:
        return
    token, before = walk.tokens[others], walk.tokens[others - 1]
    if not (token.prefix.endswith("ب") or before.is_cue("with")):
        return
    own = walk.states_earlier(at)
    single = own if len(walk.iso3s(own)) == 1 else None
    for found in (others, single):
        if found is not None:
            yield Finding(
                walk.alliance_at[at],
                walk.iso3s(found),
                *span_of(walk, found, at, place),
                method="bound",
            )


def _founded_of(walk: Walk, place: int) -> Iterator[Finding]:
    """Yield «تأسس المجلس عام 1981 من ست دول هي …», «أسستها فرنسا وألمانيا»."""
    token = walk.tokens[place]
    if token.tags.isdisjoint({"perfect", "passive"}):
        return
    partners = None
    if token.suffix:
        found, alliance_id = walk.states_after(place, words=0), walk.last_before(place)
        partners = _partners(walk, place)
    else:
        quoted = place + 1 < len(walk.tokens) and walk.tokens[place + 1].text == '"'
        alliance_id = walk.alliance_at.get(place + 1 + quoted)
        if alliance_id is None and place < _OPENING and not walk.alliance_at:
            alliance_id = walk.current  # «تأسست عام 2004 بمبادرة من …»
        by = walk.cue_near(place + 1, place + 2 * _ASIDE, "by")
        found = walk.listed_after(place) if by is None else walk.states_after(by)
    for one in dict.fromkeys((found, partners)):
        if one is not None and alliance_id is not None:
            yield Finding(
                alliance_id,
                walk.iso3s(one),
                *span_of(walk, place, one),
                method="founded",
            )


def _partners(walk: Walk, place: int) -> int | None:
    """Return with whom it was set up: «التي أطلقتها في ويلز مع الدنمارك والنرويج»."""
    if not (place and walk.tokens[place - 1].is_cue("relative")):
        return None
    for after in range(place + 1, min(len(walk.tokens), place + _PARTNER_REACH)):
        token = walk.tokens[after]
        if token.is_cue("stop", "affirm", "relative") or token.text in {"،", "؛"}:
            return None
        if token.is_cue("with"):
            return walk.states_after(after, words=0)
    return None


def _some_of(walk: Walk, place: int) -> Iterator[Finding]:
    """Yield «ثماني دول في «أوبك+»، هي السعودية و…» (eight in OPEC+, namely …)."""
    found = walk.states_after(place, words=0)
    at = walk.place_before(place)
    if found is None or at is None or at < place - _ASIDE:
        return
    between = walk.tokens[at + 1 : place]
    head = walk.tokens[max(0, at - _FEW - 2) : at]
    counted = any(
        one.kind == "number" or one.text in {"دولتان", "دولتين"} for one in head
    )
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
    # «تشمل مهماته تدريب الجيش …»: what includes more than states.
    words = 1 if _INCLUDES.search(walk.tokens[place].text) else _FEW
    first = walk.states_after(place, words=words)
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


_TAKES_IN = re.compile("ضم")
_INCLUDES = re.compile("شمل")


def _continued(walk: Walk, place: int) -> int | None:
    """Return where a list goes on after an aside: «جيبوتي، حيث مقرها، وإثيوبيا …»."""
    tokens = walk.tokens
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    if after is not None and after.is_cue("with"):
        return walk.states_after(place + 1, words=0)  # «تجمع بلاده مع بريطانيا»
    if after is not None and after.kind == "states" and after.prefix.endswith("ب"):
        return place + 1  # «تجمع تونس وليبيا بالجزائر»
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
