"""A cell of the matrix: what the claims on one state and one alliance amount to.

Claims come first; support and flags follow from them by the rules of the README.
The same rules stand in the view `membership_spells`, which knows no filters; a test
holds the two together.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from dashboard.rows import Row, row_dicts

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
# Stands where a day is unknown, so that rows can be put in order by something.
_NO_DAY = pd.Timestamp(0)


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
    told: dict[tuple[str, str], list[Row]] = {}
    parties: dict[str, set[str]] = {}
    for row in row_dicts(claims):
        alliance, iso3 = row["alliance_id"], row["iso3"]
        if not (isinstance(alliance, str) and isinstance(iso3, str)):
            continue
        told.setdefault((alliance, iso3), []).append(row)
        if row["status"] not in _OUT:
            parties.setdefault(alliance, set()).add(iso3)
    return [
        _cell(alliance, iso3, mine, parties.get(alliance, set()), newest)
        for (alliance, iso3), mine in sorted(told.items())
    ]


def support_of(claims: Sequence[Row]) -> int:
    """Return how well asserted claims on one membership are supported."""
    if all(row["certainty"] == "implied" for row in claims):
        return IMPLIED
    if any(row["is_said_by_itself"] for row in claims):
        return SELF
    weighed = [row for row in claims if pd.notna(row["source_key"])]
    if not any(row["is_named"] for row in weighed):
        return UNNAMED
    is_several = len(_known(weighed, "source_key")) > 1
    return SEVERAL if is_several and len(_known(weighed, "speaker_iso3")) > 1 else NAMED


def _cell(
    alliance: str, iso3: str, claims: list[Row], party: set[str], newest: date | None
) -> Cell:
    told = [row for row in claims if row["modality"] == "asserted"] or claims
    latest = max(told, key=_last_told)
    return Cell(
        alliance_id=alliance,
        iso3=iso3,
        roles=tuple(sorted({row["role"] for row in told}, key=_weight)),
        status=str(latest["status"]),
        support=support_of(told),
        flags=tuple(_flags(claims, told, party, newest)),
        reports=len(_known(told, "article_id")),
        speakers=len(_known(told, "source_key")),
        basis=tuple(sorted({row["basis"] for row in told})),
        first_edtf=min(told, key=_first_told)["told_edtf"],
        last_edtf=latest["told_edtf"],
        is_claimed=any(row["modality"] != "denied" for row in claims),
    )


def _flags(
    claims: list[Row], told: list[Row], party: set[str], newest: date | None
) -> list[str]:
    flags = []
    asserted = [row for row in claims if row["modality"] == "asserted"]
    denials = [row for row in claims if row["modality"] == "denied"]
    if _is_contradicted(asserted, denials):
        flags.append("conflicting")
    if denials:
        flags.append("denied")
    days = _known(told, "told_to")
    if newest is not None and days and max(days) < pd.Timestamp(newest) - _OLD:
        flags.append("old")
    if _known(told, "speaker_iso3") & party:
        flags.append("interested")
    # A mark is less certain only where nothing surer stands behind it.
    if all(row["is_less_certain"] for row in told):
        flags.append("less_certain")
    unsure = [row["possibly_known"] is True for row in told]
    if any(unsure):
        flags.append("possibly" if all(unsure) else "possibly_some")
    return flags


def _is_contradicted(asserted: list[Row], denials: list[Row]) -> bool:
    """Tell whether texts of about one time say that a state is in and that it is not.

    That one follows the other is no conflict; what has no date settles nothing.
    """
    inside = [row for row in asserted if row["status"] in _IN]
    outside = [row for row in asserted if row["status"] == "declined"] + denials
    return any(
        one["told_from"] <= other["told_to"] + _ONE_TIME
        and other["told_from"] <= one["told_to"] + _ONE_TIME
        for one in inside
        for other in outside
    )


def _known(rows: Iterable[Row], name: str) -> set[Any]:
    return {row[name] for row in rows if pd.notna(row[name])}


def _last_told(row: Row) -> tuple[bool, pd.Timestamp, Any]:
    """Order by the last day of the telling; what has none comes first."""
    day = row["told_to"]
    return (True, day, row["id"]) if pd.notna(day) else (False, _NO_DAY, row["id"])


def _first_told(row: Row) -> tuple[bool, pd.Timestamp, Any]:
    """Order by the first day of the telling; what has none comes last."""
    day = row["told_from"]
    return (False, day, row["id"]) if pd.notna(day) else (True, _NO_DAY, row["id"])


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
