"""Reported against reference: states named by texts beside a public roster.

The two are never added up: a reference is no report, and what only one of them has
is coverage, not disagreement.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pandas as pd

from dashboard.ledger import Cell, cells
from dashboard.queries import alliances as queries
from dashboard.queries import reference
from dashboard.queries.announcements import newest_text
from dashboard.rows import row_dicts
from dashboard.selection import Filters

Row = dict[str, Any]

_MEMBERS = ("member", "lead", "chair", "host")
_IN = ("active", "suspended", "leaving")


@dataclass(frozen=True, slots=True)
class Beside:
    """One alliance's states by the press and by reference.

    Attributes:
        both: states in both, as members.
        reported: members as reported, of whom the reference says otherwise or nothing.
        reference: members by reference alone.
        beside: by reference observers, partners or gone.
        possibly: by reference, but the spell may begin or end only after the day.
        told: the reported cells, by state.
        spells: the spell of the day, by state.
    """

    both: tuple[str, ...] = ()
    reported: tuple[str, ...] = ()
    reference: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    possibly: tuple[str, ...] = ()
    told: dict[str, Cell] = field(default_factory=dict)
    spells: dict[str, Row] = field(default_factory=dict)

    @property
    def states(self) -> tuple[str, ...]:
        """Return every state, in the order of the bands."""
        return (
            *self.both, *self.reported, *self.reference, *self.possibly, *self.beside,
        )  # fmt: skip


def day_of(filters: Filters) -> tuple[date | None, str]:
    """Return the day a roster is looked at, and which choice it comes from."""
    if filters.end:
        return filters.end, "end"
    if filters.known:
        return filters.known, "known"
    return newest_text(filters), "newest"


def held(filters: Filters, wanted: tuple[str, ...]) -> tuple[str, ...]:
    """Return which of these alliances have a roster that the reader lets through."""
    if filters.basis and "reference" not in filters.basis:
        return ()
    rosters = reference.reference_rosters(wanted)
    return tuple(one for one in wanted if one in set(rosters["alliance_id"]))


def beside(filters: Filters, alliance: str, on: date | None) -> Beside:
    """Set the members that texts report beside the roster as it was on a day."""
    found = cells(queries.membership_claims(filters, (alliance,)), None)
    told = {cell.iso3: cell for cell in found if cell.is_in}
    rows = row_dicts(reference.reference_spells(filters, (alliance,)))
    sure = _spells_on(rows, on, surely=True)
    maybe = _spells_on(rows, on, surely=False)
    inside = {iso3 for iso3, spell in sure.items() if _is_member(spell)}
    possibly = {
        iso3 for iso3, spell in maybe.items() if iso3 not in sure and _is_member(spell)
    }
    return Beside(
        both=_listed(inside & set(told)),
        reported=_listed(set(told) - inside - possibly),
        reference=_listed(inside - set(told)),
        beside=_listed(set(sure) - inside - set(told)),
        possibly=_listed(possibly),
        told=told,
        spells={**maybe, **sure},
    )


def _spells_on(rows: list[Row], on: date | None, *, surely: bool) -> dict[str, Row]:
    """Return each state's spell on a day, the weightiest role and latest beginning.

    A spell without a beginning counts from ever; without a day the last one counts.
    """
    day = pd.Timestamp(on) if on else pd.Timestamp.max
    chosen: dict[str, Row] = {}
    for row in sorted(rows, key=_weight):
        begins = row["start_to"] if surely else row["start_from"]
        ends = row["end_from"] if surely else row["end_to"]
        begun = pd.isna(begins) or begins <= day
        if begun and (pd.isna(ends) or ends >= day):
            chosen[row["iso3"]] = row
    return chosen


def _weight(row: Row) -> tuple[bool, pd.Timestamp]:
    begins = row["start_from"]
    return _is_member(row), pd.Timestamp.min if pd.isna(begins) else begins


def _is_member(row: Row) -> bool:
    return row["role"] in _MEMBERS and row["status"] in _IN


def _listed(iso3s: set[str]) -> tuple[str, ...]:
    return tuple(sorted(iso3s))
