"""States that an alliance is said to stand against: «لاحتواء الصين»."""

from collections.abc import Iterator, Sequence

from etl.extract.aspects.drafts import Draft
from etl.extract.aspects.scope import Scope
from etl.extract.tokens import Sentence, Token

_REACH = 3
_WORDS = 2
_NEGATION = 5
# What stands further from an alliance's name is told of somebody else.
_NEAR = 14


def find_rivals(scope: Scope, sentence: Sentence) -> Iterator[Draft]:
    """Yield the states that a sentence says an alliance is to contain or deter.

    «حلف … لاحتواء الصين» (a pact … to contain China), «موجه ضد روسيا» (directed
    against Russia); but «الحرب ضد أوكرانيا» tells of no alliance's purpose.
    """
    tokens = sentence.tokens
    for place, token in enumerate(tokens):
        roster = token.roster
        if roster is None or roster.kind != "named" or len(roster.iso3s) != 1:
            continue
        aim = _aim(tokens, place)
        alliance_id = None if aim is None else _aiming(tokens, aim)
        if alliance_id is None:
            continue
        if scope.states_of.get(alliance_id, frozenset()).isdisjoint(roster.iso3s):
            value = scope.scan.original(roster.start, roster.end)
            yield Draft(
                alliance_id, "adversary", value, roster.start, roster.end,
                method="rival",
            )  # fmt: skip


def _aim(tokens: Sequence[Token], place: int) -> int | None:
    """Return where a word of containing or deterring stands before states."""
    words = 0
    for before in range(place - 1, max(-1, place - 1 - _REACH), -1):
        token = tokens[before]
        if token.is_cue("contain"):
            negated = any(
                one.is_cue("not") for one in tokens[max(0, before - _NEGATION) : before]
            )
            return None if negated else before
        words += token.kind == "word"
        if words > _WORDS or token.kind in {"states", "alliance", "mark"}:
            return None
    return None


def _aiming(tokens: Sequence[Token], aim: int) -> str | None:
    """Return the alliance whose aim it is: named shortly before, no actor between."""
    for before in range(aim - 1, max(-1, aim - 1 - _NEAR), -1):
        token = tokens[before]
        if token.mention is not None:
            return token.mention.alliance_id
        led = before > 0 and tokens[before - 1].is_cue("running")
        if token.is_cue("turn") or (token.kind == "states" and not led):
            return None
    return None
