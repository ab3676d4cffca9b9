"""A cell of the matrix: what the claims on one state and one alliance amount to.

Claims come first; support and flags follow from them by the rules of the README.
The same rules stand in the view `membership_spells`, which knows no filters; a test
holds the two together.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from dashboard.rows import row_dicts

SELF, SEVERAL, NAMED, UNNAMED, IMPLIED = 5, 4, 3, 2, 1
# The roles that say more than "member", the weightiest first.
_WEIGHT = (
    "lead", "chair", "host", "member", "observer", "partner", "candidate", "invited",
)  # fmt: skip
_IN = ("active", "suspended", "leaving", "proposed")
_OUT = ("left", "declined")
_OLD = pd.Timedelta(days=365)
# News of one state of affairs spreads that far (queries.conflicts has it likewise).
_ONE_TIME = pd.DateOffset(months=2)


@dataclass(frozen=True, slots=True)
class Cell:
    """One state in one alliance, as the claims have it.

    Attributes:
        roles: the weightiest first.
        status: as last told.
        support: 5 the state itself … 1 implied, by the rules of the README.
        flags: conflicting, denied, old, interested, less_certain,
            possibly, possibly_some.
        reports: articles.
        speakers: original speakers, a republished story counting once.
        first_edtf: when it was first told, last_edtf when last.
        is_claimed: somebody says so; False where all that is said is a denial.
    """

    alliance_id: str
    iso3: str
    roles: tuple[str, ...]
    status: str
    support: int
    flags: tuple[str, ...]
    reports: int
    speakers: int
    basis: tuple[str, ...]
    last_edtf: str | None = None
    is_claimed: bool = True
    first_edtf: str | None = None

    @property
    def mark(self) -> str:
        """Return the name of the cell's mark."""
        return f"{self.alliance_id}:{self.iso3}"

    @property
    def is_in(self) -> bool:
        """Tell whether the state is told to be in, or about to be."""
        return (
            self.is_claimed
            and self.status in _IN
            and bool(set(self.roles) & set(_WEIGHT[:4]))
        )


def cells(claims: pd.DataFrame, newest: date | None) -> list[Cell]:
    """Return one cell per alliance and state, in that order."""
    groups = claims.groupby(["alliance_id", "iso3"], sort=True)
    return [
        _cell(str(alliance), str(iso3), group, claims, newest)
        for (alliance, iso3), group in groups
    ]


def support_of(claims: pd.DataFrame) -> int:
    """Return how well asserted claims on one membership are supported."""
    if (claims["certainty"] == "implied").all():
        return IMPLIED
    if claims["is_said_by_itself"].any():
        return SELF
    weighed = claims[claims["source_key"].notna()]
    named = weighed.loc[weighed["is_named"], "source_key"].nunique()
    if not named:
        return UNNAMED
    several = weighed["source_key"].nunique() > 1
    return SEVERAL if several and weighed["speaker_iso3"].nunique() > 1 else NAMED


def _cell(
    alliance: str,
    iso3: str,
    claims: pd.DataFrame,
    every: pd.DataFrame,
    newest: date | None,
) -> Cell:
    asserted = claims[claims["modality"] == "asserted"]
    told = asserted if not asserted.empty else claims
    latest = told.sort_values(["told_to", "id"], na_position="first").iloc[-1]
    earliest = told.sort_values(["told_from", "id"], na_position="last").iloc[0]
    return Cell(
        alliance_id=alliance,
        iso3=iso3,
        roles=tuple(sorted(set(told["role"]), key=_weight)),
        status=str(latest["status"]),
        support=support_of(told),
        flags=tuple(_flags(alliance, claims, told, every, newest)),
        reports=int(told["article_id"].nunique()),
        speakers=int(told["source_key"].nunique()),
        basis=tuple(sorted(set(told["basis"]))),
        first_edtf=earliest["told_edtf"],
        last_edtf=latest["told_edtf"],
        is_claimed=bool((claims["modality"] != "denied").any()),
    )


def _flags(
    alliance: str,
    claims: pd.DataFrame,
    told: pd.DataFrame,
    every: pd.DataFrame,
    newest: date | None,
) -> list[str]:
    flags = []
    denials = claims[claims["modality"] == "denied"]
    if _is_contradicted(claims[claims["modality"] == "asserted"], denials):
        flags.append("conflicting")
    if not denials.empty:
        flags.append("denied")
    last = pd.to_datetime(told["told_to"]).max()
    if newest is not None and pd.notna(last) and last < pd.Timestamp(newest) - _OLD:
        flags.append("old")
    mine = every[every["alliance_id"] == alliance]
    party = set(mine.loc[~mine["status"].isin(_OUT), "iso3"])
    if set(told["speaker_iso3"].dropna()) & party:
        flags.append("interested")
    # A mark is less certain only where nothing surer stands behind it.
    if told["is_less_certain"].all():
        flags.append("less_certain")
    unsure = told["possibly_known"].eq(other=True)
    if unsure.any():
        flags.append("possibly" if unsure.all() else "possibly_some")
    return flags


def _is_contradicted(asserted: pd.DataFrame, denials: pd.DataFrame) -> bool:
    """Tell whether texts of about one time say that a state is in and that it is not.

    That one follows the other is no conflict; what has no date settles nothing.
    """
    inside = asserted[asserted["status"].isin(_IN)]
    outside = pd.concat([asserted[asserted["status"] == "declined"], denials])
    return any(
        one["told_from"] <= other["told_to"] + _ONE_TIME
        and other["told_from"] <= one["told_to"] + _ONE_TIME
        for one in row_dicts(inside)
        for other in row_dicts(outside)
    )


def _weight(role: str) -> int:
    return _WEIGHT.index(role) if role in _WEIGHT else len(_WEIGHT)


def parted(found: list[Cell], order: tuple[str, ...]) -> list[tuple[Any, list[str]]]:
    """Part states by which alliances they are in: all of them, some, only one.

    Returns the sets of alliances (as sorted tuples, the fullest first) with their
    states; states that are in none of them, but invited or observing, come last.
    """
    members: dict[str, set[str]] = {}
    for cell in found:
        inside = members.setdefault(cell.iso3, set())
        if cell.is_in:
            inside.add(cell.alliance_id)
    bands: dict[tuple[str, ...], list[str]] = {}
    for iso3, alliances in sorted(members.items()):
        key = tuple(one for one in order if one in alliances)
        bands.setdefault(key, []).append(iso3)
    ranked = sorted(
        bands, key=lambda key: (-len(key), [order.index(one) for one in key])
    )
    return [(key, bands[key]) for key in ranked]
