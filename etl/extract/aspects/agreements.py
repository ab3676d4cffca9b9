"""What states are said to have agreed on that are about to form an alliance."""

from collections.abc import Collection, Iterator, Sequence

from etl.extract.aspects.drafts import Draft
from etl.extract.aspects.scope import Scope
from etl.extract.tokens import Sentence, Token

# How far before and after its verb who agreed stands, and on what after both.
_BEFORE = 4
_AFTER = 3
_OBJECT = 4
_NEGATION = 3
_UNTOLD = frozenset({"imperfect", "masdar", "passive"})


def find_agreements(
    scope: Scope, sentence: Sentence, formed: Collection[str]
) -> Iterator[Draft]:
    """Yield an agreement as an account of how far an alliance has come.

    «اتفقت الدول الثلاث على آلية للتنسيق» (the three agreed on a mechanism): more than
    working towards it, less than its being at work.

    Args:
        scope: the text.
        sentence: with cues read for aspects.
        formed: alliances whose forming the text speaks of; states that have long
            been allied agree on much else.
    """
    tokens = sentence.tokens
    for place in sentence.cued("accord"):
        if not tokens[place].tags.isdisjoint(_UNTOLD) or _is_denied(tokens, place):
            continue
        who = _who(scope, tokens, place)
        alliance_id = None if who is None else _alliance(scope, tokens[who], formed)
        if who is None or alliance_id is None:
            continue
        object_ = _object(tokens, max(place, who))
        if object_ is not None:
            yield Draft(
                alliance_id, "status", "announced",
                tokens[place].start, tokens[object_].end, method="agreed",
            )  # fmt: skip


def _is_denied(tokens: Sequence[Token], place: int) -> bool:
    return any(one.is_cue("not") for one in tokens[max(0, place - _NEGATION) : place])


def _who(scope: Scope, tokens: Sequence[Token], place: int) -> int | None:
    """Return where those stand who agreed: right after the verb, else before it."""
    after = range(place + 1, min(len(tokens), place + 1 + _AFTER))
    before = range(place - 1, max(-1, place - 1 - _BEFORE), -1)
    for near in (after, before):
        for one in near:
            if tokens[one].is_cue("turn"):
                break
            if scope.meant(tokens[one]):
                return one
    return None


def _alliance(scope: Scope, token: Token, formed: Collection[str]) -> str | None:
    return next((one for one in scope.meant(token) if one in formed), None)


def _object(tokens: Sequence[Token], last: int) -> int | None:
    """Return where the mechanism stands that was agreed on, if it is one."""
    near = range(last + 1, min(len(tokens), last + 1 + _OBJECT))
    return next((one for one in near if tokens[one].is_cue("framework", "found")), None)
