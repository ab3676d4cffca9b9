"""How an alliance is led: in rotation, jointly, for how long, who first."""

from collections.abc import Iterator, Sequence

from etl.extract.aspects.drafts import Draft
from etl.extract.aspects.scope import Scope
from etl.extract.tokens import Sentence, Token

_TERM_REACH = 4
_HOLDER_REACH = 9


def find_leadership(scope: Scope, sentence: Sentence) -> Iterator[Draft]:
    """Yield what a sentence says of how an alliance is led."""
    for place in sentence.cued("rotate")[:1]:
        yield from _rotating(scope, sentence, place)
    yield from _jointly(scope, sentence)
    yield from _sought(sentence)


def _rotating(scope: Scope, sentence: Sentence, place: int) -> Iterator[Draft]:
    tokens = sentence.tokens
    alliance_id = _led(scope, sentence, tokens[place].start)
    if alliance_id is None:
        return
    spot = tokens[place].start, tokens[place].end
    yield Draft(alliance_id, "leadership_form", "rotating", *spot, method="rotation")
    term = _term(tokens)
    if term is not None:
        length, start, end = term
        yield Draft(
            alliance_id, "leadership_term", length, start, end, method="rotation term"
        )
    yield from _first_of_all(alliance_id, tokens)


def _led(scope: Scope, sentence: Sentence, offset: int) -> str | None:
    return scope.alliance_of(sentence, offset) or scope.last_before(offset)


def _term(tokens: Sequence[Token]) -> tuple[str, int, int] | None:
    """Return the term of office as an ISO 8601 duration, and where it stands."""
    for place, token in enumerate(tokens):
        if not token.is_cue("term"):
            continue
        near = tokens[place + 1 : place + 1 + _TERM_REACH * 2]
        for index, one in enumerate(near):
            unit = next((code for cue, code in _UNITS.items() if one.is_cue(cue)), None)
            if unit is None:
                continue
            count = _count(
                one, near[index + 1 : index + 2], near[max(0, index - 1) : index]
            )
            return f"P{count}{unit}", token.start, one.end
    return None


_UNITS = {"months": "M", "years": "Y", "weeks": "W"}


def _count(unit: Token, after: Sequence[Token], before: Sequence[Token]) -> int:
    """Return how many of a unit: «ثلاثة أشهر», «الأشهر الثلاثة», «شهرين», «سنة»."""
    for one in (*before, *after):
        if one.kind == "number" and one.value is not None:
            return int(one.value)
    return 2 if unit.text.endswith("ين") else 1


def _first_of_all(alliance_id: str, tokens: Sequence[Token]) -> Iterator[Draft]:
    """Yield who is first: «خلال الأشهر الثلاثة الأولى، سيقوم الجانب العراقي …»."""
    place = _first(tokens, "first")
    if place is None:
        return
    states = _next_states(tokens, place)
    if states is None:
        return
    roster = tokens[states].roster
    if roster is not None and len(roster.iso3s) == 1:
        yield Draft(
            alliance_id,
            "leadership_form",
            "rotating",
            tokens[place].start,
            tokens[states].end,
            iso3=roster.iso3s[0],
            sequence=1,
            modality="expected",
            method="rotation first",
        )


def _jointly(scope: Scope, sentence: Sentence) -> Iterator[Draft]:
    """Yield who asks for shared management, or that it is shared."""
    for place in sentence.cued("jointly"):
        token = sentence.tokens[place]
        if not _is_about_running(sentence.tokens, place):
            continue
        alliance_id = _led(scope, sentence, token.start)
        if alliance_id is None:
            continue
        asked = _last_before(sentence.tokens, place, "ask")
        who = _states_before(sentence.tokens, asked) if asked is not None else None
        yield Draft(
            alliance_id,
            "leadership_form",
            "shared",
            sentence.tokens[place if asked is None else asked].start,
            token.end,
            iso3=who,
            modality="asserted" if asked is None else "demanded",
            method="shared",
        )


def _sought(sentence: Sentence) -> Iterator[Draft]:
    """Yield who seeks to lead: «تركيا تحاول إدارة التحالف»."""
    tokens = sentence.tokens
    for place in sentence.cued("try"):
        token = tokens[place]
        run = next(
            (one for one in range(place + 1, min(len(tokens), place + 4))
             if tokens[one].is_cue("running")),
            None,
        )  # fmt: skip
        who = _states_before(tokens, place)
        if run is None or who is None or run + 1 >= len(tokens):
            continue
        mention = tokens[run + 1].mention
        if mention is not None and mention.alliance_id is not None:
            yield Draft(
                mention.alliance_id,
                "leadership_form",
                "sought",
                token.start,
                tokens[run + 1].end,
                iso3=who,
                method="leadership sought",
            )


def _is_about_running(tokens: Sequence[Token], place: int) -> bool:
    return any(one.is_cue("running") for one in tokens[max(0, place - 3) : place + 1])


def _first(tokens: Sequence[Token], cue: str) -> int | None:
    return next((n for n, token in enumerate(tokens) if token.is_cue(cue)), None)


def _last_before(tokens: Sequence[Token], place: int, cue: str) -> int | None:
    near = range(place - 1, max(-1, place - _HOLDER_REACH), -1)
    return next((one for one in near if tokens[one].is_cue(cue)), None)


def _next_states(tokens: Sequence[Token], place: int) -> int | None:
    near = range(place + 1, min(len(tokens), place + _HOLDER_REACH))
    return next((one for one in near if tokens[one].kind == "states"), None)


def _states_before(tokens: Sequence[Token], place: int) -> str | None:
    for one in range(place - 1, max(-1, place - _HOLDER_REACH), -1):
        roster = tokens[one].roster
        if roster is not None:
            return roster.iso3s[-1] if len(roster.iso3s) == 1 else None
    return None
