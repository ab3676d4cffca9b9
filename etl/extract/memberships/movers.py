"""Which states a verb or noun of coming and going is about."""

from collections.abc import Iterator
from dataclasses import replace

from etl.extract.memberships.context import Context
from etl.extract.memberships.dating import dated
from etl.extract.memberships.findings import Finding, span_of
from etl.extract.memberships.walk import MAIN, Walk

_LIST_REACH = 32
_BESIDE = 16

# «أعلنت … رفضها الدعوة إلى الانضمام»: what stands between a state and its joining.
GOVERNING = frozenset({"invite", "seek", "decline", "ratify", "demand", "agreed"})


def mover(walk: Walk, place: int, context: Context) -> int | None:
    """Return where the states stand that a verb or noun of joining is about."""
    if context.form == "masdar":
        return _of_noun(walk, place)
    if _is_antecedent(walk, place):
        return place - 2  # «نيكاراغوا التي غادرت المنظمة»
    found = walk.subject(place, words=5)
    if found is None:
        found = walk.topic(place)
    if found is None and place and walk.tokens[place - 1].is_cue("relative"):
        found = walk.first_actor(place)  # «الحلف الذي تنتمي إليه»
    after = walk.listed_after(place)
    if found is None or (after is not None and found < place and after - place < 16):
        # «انضمت إليه أربع دول هي مصر …»
        return after if after is not None else found
    return found


def _of_noun(walk: Walk, place: int) -> int | None:
    """Return whose joining a noun tells of: «انضمام مصر», «طلبت … الانضمام»."""
    token = walk.tokens[place]
    if not token.suffix and not token.is_definite:
        after = walk.states_after(place, words=1)
        between = walk.tokens[place + 1 : after] if after is not None else ()
        if after is None or any(one.is_cue("prep") for one in between):
            after = walk.listed_after(place)
        if after is not None:
            return after
    found = walk.states_before(place, words=7, through=GOVERNING)
    # «رفضت ألمانيا طلبا أمريكيا بالانضمام»: whose request it is does not matter.
    if found and walk.tokens[found - 1].is_cue("seek", "invite"):
        further = walk.states_before(found, words=7, through=GOVERNING)
        return found if further is None else further
    return found


def _is_antecedent(walk: Walk, place: int) -> bool:
    """Tell whether states stand before a relative clause that tells of them."""
    if place < 2 or walk.tokens[place].suffix:
        return False
    relative, before = walk.tokens[place - 1], walk.tokens[place - 2]
    return relative.is_cue("relative") and before.kind == "states"


def is_own(walk: Walk, thing: int) -> bool:
    """Tell whether a noun of membership bears «its»: «عضويتها», «مشاركته»."""
    # Folded, «عضوية» ends as «مقعده» does; a pronoun follows «ت» or «د».
    word = walk.tokens[thing].text.split(" ")[0]
    return word.endswith(("ها", "ته", "ده", "هما", "هم"))


def others_after(walk: Walk, states: int, told: Finding) -> Iterator[Finding]:
    """Yield «…، ثم جنوب السودان في 2011، وباكستان في …»: who came or went next."""
    if told.is_default or told.modality != "asserted":
        return
    for after in range(states + 1, min(len(walk.tokens), states + _LIST_REACH)):
        token, before = walk.tokens[after], walk.tokens[after - 1]
        if token.kind == "states" and (
            token.prefix == "و" or (before.text == "ثم" and not token.prefix)
        ):
            found = replace(
                told, iso3s=walk.iso3s(after), end=token.end, since=None, until=None
            )
            yield dated(walk, after, found)
        elif token.kind == "states" or token.is_cue(*MAIN):
            return


def beside_the_joiner(walk: Walk, alliance_id: str, place: int) -> Iterator[Finding]:
    """Yield those a newcomer joins: «إلى جانب البرازيل وروسيا …، انضمت …»."""
    near = range(max(0, place - _BESIDE), min(len(walk.tokens), place + _BESIDE))
    beside = next((one for one in near if _is_beside(walk, one)), None)
    states = walk.states_after(beside, words=0) if beside is not None else None
    if states is not None:
        yield Finding(
            alliance_id,
            walk.iso3s(states),
            *span_of(walk, beside, states, place),
            method="join beside",
        )


def _is_beside(walk: Walk, place: int) -> bool:
    """Tell whether co-members follow: «إلى جانب …», «إلى جماعة شرق أفريقيا مع …»."""
    token = walk.tokens[place]
    named = [n for n in range(max(0, place - 2), place) if n in walk.alliance_at]
    return token.is_cue("beside") or (token.text == "مع" and bool(named))
