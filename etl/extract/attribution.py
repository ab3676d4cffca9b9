"""Which statement a claim stands in; outside any, it is the article's own words."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate
from typing import TypeVar

from etl.records import Claim, Statement

C = TypeVar("C", bound=Claim)


def attribute(
    claims: Sequence[C],
    statements: Sequence[Statement],
    *,
    knows_denial: bool = False,
    knows_speech: bool = False,
) -> tuple[C, ...]:
    """Link each claim to the innermost statement that holds more than half of it.

    A claim's words may begin before the statement's («أن “…”», that "…") or reach
    beyond its end.

    A claim that asserts takes over the statement's modality: inside a denial
    it is denied. Not so where the reader has told for each claim how far a denial
    reaches (`knows_denial`): who denies having applied to «اتفاق … المبرم بين …»
    (a pact concluded between others) does not deny the pact. With `knows_speech` a
    claim that begins with its statement is the speaking itself: «طالبت المنظمة» (it
    demanded) is no demand but a fact.
    """
    ordered = _Statements(statements)
    return tuple(
        _attributed(
            claim,
            ordered.around(claim),
            knows_denial=knows_denial,
            knows_speech=knows_speech,
        )
        for claim in claims
    )


class _Statements:
    """Statements by their start, and how far each and all before it reach."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self._ordered = sorted(statements, key=lambda one: one.span_start)
        self._starts = [one.span_start for one in self._ordered]
        self._reaches = [*accumulate((one.span_end for one in self._ordered), max)]

    def around(self, claim: Claim) -> list[Statement]:
        """Return those that hold more than half of a claim, in text order."""
        start, end = claim.span_start, claim.span_end
        found: list[Statement] = []
        place = bisect_left(self._starts, end) - 1
        # Before one behind which all have ended none is asked.
        while place >= 0 and self._reaches[place] > start:
            one = self._ordered[place]
            shared = min(end, one.span_end) - max(start, one.span_start)
            if 2 * shared > end - start:
                found.append(one)
            place -= 1
        return found[::-1]


def _attributed(
    claim: C,
    around: Sequence[Statement],
    *,
    knows_denial: bool,
    knows_speech: bool,
) -> C:
    if not around:
        return claim
    nearest = min(around, key=lambda one: one.span_end - one.span_start)
    modality = nearest.modality if claim.modality == "asserted" else claim.modality
    if knows_denial and modality == "denied":
        modality = claim.modality
    if knows_speech and claim.span_start == nearest.span_start:
        modality = claim.modality
    return replace(claim, statement_id=nearest.statement_id, modality=modality)
