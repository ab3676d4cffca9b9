"""How far a sentence vouches for a cue: done, meant, asked for, refused, denied."""

from collections.abc import Sequence
from dataclasses import dataclass

from etl.extract.memberships.walk import Walk
from etl.extract.tokens import Token
from etl.records import Modality

# How many things before a cue still bear on it.
_REACH = 9
_NEGATION_REACH = 3
_DENIAL_REACH = 36


@dataclass(frozen=True, slots=True)
class Context:
    """The words that bear on one cue.

    Attributes:
        cues: what stands before it in its clause.
        is_negated: «لم تنضم» (did not join), «ليست عضوًا» (is no member).
        is_denied: a speaker denies it.
        is_future: «ستنضم» (will join).
        form: the cue's own form: `finite` or `masdar`, else `fixed`.
    """

    cues: frozenset[str]
    is_negated: bool
    is_denied: bool
    is_future: bool
    form: str

    @property
    def modality(self) -> Modality:
        """The modality of what the cue says."""
        if self.is_denied or self.is_negated:
            return "denied"
        return "asserted"

    def has(self, *names: str) -> bool:
        """Tell whether one of these cues stands before it."""
        return not self.cues.isdisjoint(names)


def context_of(walk: Walk, place: int) -> Context:
    """Return the context of the cue at a place."""
    token = walk.tokens[place]
    before = _clause_before(walk.tokens, place)
    cues = frozenset(cue for one in before for cue in one.cues)
    return Context(
        cues=cues,
        is_negated=_is_negated(before),
        is_denied=_is_denied(walk.tokens, place),
        is_future=token.prefix.endswith("س") or _has_future(token, before),
        form=_form(token),
    )


def _clause_before(tokens: Sequence[Token], place: int) -> list[Token]:
    """Return the tokens before a cue, back to where its clause begins."""
    before: list[Token] = []
    for token in reversed(tokens[max(0, place - _REACH) : place]):
        if token.is_cue("stop", "affirm", "comprise") or token.text in {"؛", ";"}:
            break
        if token.is_cue("relative"):
            break
        # «…، وانسحبت» begins a clause; so does the mark before a relative one.
        if token.text == "،" and any(one.is_cue("join", "leave") for one in before):
            break
        before.append(token)
    return before[::-1]


def _is_negated(before: Sequence[Token]) -> bool:
    near = [one for one in before[-_NEGATION_REACH:] if one.kind != "mark"]
    return any(one.is_cue("not") for one in near)


def _has_future(token: Token, before: Sequence[Token]) -> bool:
    # «قد تنضم» (may join), but «قد انضمت» (has joined).
    if before and before[-1].is_cue("may"):
        return "imperfect" in token.tags and "perfect" not in token.tags
    if any(one.prefix.endswith("س") for one in before[-2:]):  # «ستصبح عضوًا»
        return True
    return any(one.is_cue("future") for one in before[-4:] if one.text != "ان")


def _is_denied(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a denial reaches the cue: «نفى مسؤول … أن تكون …»."""
    # «المنظمة التي تقودها روسيا»: a relative clause is not what is denied.
    if any(one.is_cue("relative") for one in tokens[max(0, place - 2) : place]):
        return False
    for token in reversed(tokens[max(0, place - _DENIAL_REACH) : place]):
        if token.is_cue("denial"):
            return True
        if token.is_cue("affirm") or token.text in {"؛", ";"}:
            return False
        if token.is_cue("stop") and token.prefix != "" and token.kind == "cue":
            return False
    return False


def _form(token: Token) -> str:
    if not token.tags.isdisjoint({"perfect", "imperfect"}):
        return "finite"
    return "masdar" if "masdar" in token.tags else "fixed"
