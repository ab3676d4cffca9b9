"""Which statement a claim stands in; outside any, it is the article's own words."""

from collections.abc import Sequence
from dataclasses import replace
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
    return tuple(
        _attributed(
            claim, statements, knows_denial=knows_denial, knows_speech=knows_speech
        )
        for claim in claims
    )


def _attributed(
    claim: C,
    statements: Sequence[Statement],
    *,
    knows_denial: bool,
    knows_speech: bool,
) -> C:
    around = [
        statement
        for statement in statements
        if 2 * _overlap(claim, statement) > claim.span_end - claim.span_start
    ]
    if not around:
        return claim
    nearest = min(around, key=lambda one: one.span_end - one.span_start)
    modality = nearest.modality if claim.modality == "asserted" else claim.modality
    if knows_denial and modality == "denied":
        modality = claim.modality
    if knows_speech and claim.span_start == nearest.span_start:
        modality = claim.modality
    return replace(claim, statement_id=nearest.statement_id, modality=modality)


def _overlap(claim: Claim, statement: Statement) -> int:
    first = max(claim.span_start, statement.span_start)
    return min(claim.span_end, statement.span_end) - first
