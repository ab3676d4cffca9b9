"""When a state joined or left, where the sentence says so; never otherwise."""

from collections.abc import Iterator
from dataclasses import replace

from etl.extract.memberships.findings import Finding
from etl.extract.memberships.walk import Walk
from etl.records import EdtfDate

_REACH_AFTER = 12
_REACH_BEFORE = 1
# A date belongs to another verb beyond these.
_PARTING = (
    "stop", "affirm", "denial", "join", "leave", "suspend", "comprise", "found",
    "formal", "meet", "summit", "hold", "sign",
)  # fmt: skip


def dated(walk: Walk, place: int, finding: Finding) -> Finding:
    """Add to a claim when the state came in, was suspended, or went."""
    if finding.modality != "asserted" or finding.is_default:
        return finding
    if finding.role != "member" or finding.status in {"proposed", "declined"}:
        return finding
    date = _date_of(walk, place)
    if date is None:
        return finding
    if finding.status == "left":
        return replace(finding, until=date)
    if finding.status == "leaving":
        return finding
    return replace(finding, since=date)


def _date_of(walk: Walk, place: int) -> EdtfDate | None:
    for token_date, role in (*_after(walk, place), *_before(walk, place)):
        if role in {"at", "since"}:
            return token_date
    return None


def _after(walk: Walk, place: int) -> Iterator[tuple[EdtfDate, str]]:
    for after in range(place + 1, min(len(walk.tokens), place + 1 + _REACH_AFTER)):
        token = walk.tokens[after]
        if token.is_cue(*_PARTING):
            return
        if token.date is not None:
            yield token.date.date, token.date.role


def _before(walk: Walk, place: int) -> Iterator[tuple[EdtfDate, str]]:
    """Yield a date right before the verb: «في مايو 2004 انضمت …»."""
    near = walk.tokens[max(0, place - _REACH_BEFORE) : place]
    # Further before, it dates what is told: «أعلنت في أيار أنها انسحبت».
    for token in reversed(near):
        if token.date is not None:
            yield token.date.date, token.date.role
