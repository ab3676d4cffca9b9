"""What a rule finds in a sentence, before it becomes a row."""

from dataclasses import dataclass
from typing import Literal

from etl.extract.memberships.context import context_of
from etl.extract.memberships.walk import Walk
from etl.records import EdtfDate, Modality, Role, Status


@dataclass(frozen=True, slots=True)
class Finding:
    """One claim: these states stand so towards that alliance.

    Attributes:
        start, end: from its first word to its last, within one sentence.
        is_bare: it names no alliance; it holds where the state is told to be in the
            one last spoken of.
        is_default: nothing says whether it has come about («انضمام السويد»).
        method: the rule that made it.
    """

    alliance_id: str
    iso3s: tuple[str, ...]
    start: int
    end: int
    method: str
    role: Role = "member"
    status: Status = "active"
    certainty: Literal["stated", "implied"] = "stated"
    modality: Modality = "asserted"
    since: EdtfDate | None = None
    until: EdtfDate | None = None
    is_default: bool = False
    is_bare: bool = False


def span_of(walk: Walk, *places: int | None) -> tuple[int, int]:
    """Return the span from the first to the last of these tokens."""
    tokens = [walk.tokens[place] for place in places if place is not None]
    return min(one.start for one in tokens), max(one.end for one in tokens)


def held_office(
    walk: Walk, alliance_id: str, role: Role, states: int, place: int
) -> Finding:
    """Return the claim that states hold an office in an alliance."""
    return Finding(
        alliance_id,
        walk.iso3s(states),
        *span_of(walk, states, place),
        method=role,
        role=role,
        modality=context_of(walk, place).modality,
    )
