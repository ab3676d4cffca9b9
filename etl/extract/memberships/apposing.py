"""Lists of states that stand right beside an alliance's name.

«دول المجلس: السعودية والإمارات …» (the Council's states: …), «الرباعية (مصر و…)»,
«دول "ميركوسور"، البرازيل والأرجنتين …»: no verb ties them.
"""

from collections.abc import Iterator

from etl.arabic import key
from etl.extract.memberships.findings import Finding, span_of
from etl.extract.memberships.walk import Walk

_FEW = 3


def find_apposed(walk: Walk) -> Iterator[Finding]:
    """Yield the lists that stand beside the sentence's alliances."""
    for place in walk.alliance_at:
        found = _list_beside(walk, place)
        if found is not None and len(walk.iso3s(found)) >= 2:
            yield Finding(
                walk.alliance_at[place],
                walk.iso3s(found),
                *span_of(walk, place, found),
                method="beside",
            )
            yield from _owner(walk, place, found)


def _owner(walk: Walk, place: int, found: int) -> Iterator[Finding]:
    """Yield whose pact with others it is: «وزارة الدفاع الأميركية … «أوكوس» مع …»."""
    if walk.tokens[found - 1].text != "مع":
        return
    before = walk.states_earlier(place)
    if walk.are_known(walk.alliance_at[place], walk.iso3s(before)):
        yield Finding(
            walk.alliance_at[place],
            walk.iso3s(before),
            *span_of(walk, before, place),
            method="beside",
            certainty="implied",
        )


def _list_beside(walk: Walk, place: int) -> int | None:
    tokens = walk.tokens
    after = place + 1
    while after < len(tokens) and _is_passed_over(walk, after):
        after += 1
    if after >= len(tokens):
        return None
    token = tokens[after]
    if token.kind == "states":
        return _adjoined(walk, place, after)
    if token.text in {"،", "-", "–"}:
        return _after_comma(walk, place, after + 1)
    if token.text == "مع" and not _is_joined_by(walk, place):
        return _partners(walk, place, after)
    follows = walk.states_after(after, words=0)
    if token.is_cue("between") or (token.is_cue("comprise") and "بين" in token.text):
        return follows
    # «دول المجلس: السعودية والإمارات …»
    near = follows is not None and follows - after <= _FEW
    return follows if near and token.text in {":", "("} else None


def _adjoined(walk: Walk, place: int, after: int) -> int | None:
    """Return «الدول الضامنة روسيا وتركيا وإيران», «مركز روسي وإيراني وعراقي»."""
    name, roster = walk.tokens[place], walk.tokens[after].roster
    states_named = name.mention is not None and "دول" in name.mention.surface
    adjectival = roster is not None and roster.adjectival
    return after if adjectival or states_named else None


def _partners(walk: Walk, place: int, after: int) -> int | None:
    """Return the others of «اتفاق «أوكوس» مع بريطانيا وأستراليا», where known so."""
    found = walk.states_after(after, words=0)
    known = walk.are_known(walk.alliance_at[place], walk.iso3s(found))
    return found if known and found == after + 1 else None


def _is_joined_by(walk: Walk, place: int) -> bool:
    """Tell whether the alliance itself meets or signs with others."""
    near = walk.tokens[max(0, place - _FEW) : place]
    return any(one.is_cue("meet", "summit", "with", "cooperate") for one in near)


def _is_passed_over(walk: Walk, place: int) -> bool:
    """Quotation marks, numbers, and its other name: «… للتنمية (إيغاد)»."""
    token = walk.tokens[place]
    if token.kind == "number" or token.text == '"':
        return True
    after = walk.tokens[place + 1] if place + 1 < len(walk.tokens) else None
    if token.text == "(":
        return after is not None and after.kind == "alliance"
    if token.text == ")":
        return walk.tokens[place - 1].kind == "alliance"
    return token.kind == "alliance" and walk.tokens[place - 1].text in {"(", '"'}


def _after_comma(walk: Walk, place: int, states: int) -> int | None:
    """Return a list behind a comma: of all its states, or of what are its states.

    «الرباعية، السعودية ومصر والإمارات والولايات المتحدة»; but «الاتحاد الأوروبي،
    روسيا، الصين» lists the Union among others.
    """
    if states < len(walk.tokens) and walk.tokens[states].is_cue("light", "list"):
        states += 1
    if states >= len(walk.tokens) or walk.tokens[states].kind != "states":
        return None
    token, alliance_id = walk.tokens[states], walk.alliance_at[place]
    named = walk.iso3s(states)
    if token.prefix.startswith("و") or len(named) < 2:
        return None
    if len(named) == walk.sides.get(alliance_id):
        return states
    if _is_said_of_states(walk, place):
        return states
    return states if walk.are_known(alliance_id, named) and len(named) > 2 else None


def _is_said_of_states(walk: Walk, place: int) -> bool:
    """Tell whether the name stands for its states: «دول "ميركوسور"», «أعضاء المجلس»."""
    mention = walk.tokens[place].mention
    first = key(mention.surface).split(" ")[0] if mention is not None else ""
    if first.removeprefix("ال") in walk.state_words:
        return True
    for before in range(place - 1, max(-1, place - 1 - _FEW), -1):
        token = walk.tokens[before]
        word = token.text.removeprefix("ال")
        if word in walk.state_words or token.is_cue("member", "member_states"):
            return True
        if token.text != '"' and token.text not in walk.heads:
            return False
    return False
