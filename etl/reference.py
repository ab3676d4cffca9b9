"""Rosters of known alliances: data/reference/*.csv, checked.

`rosters.csv` says of which alliances a roster is held and whether it is complete;
`<alliance_id>.csv` holds a row for each spell of a state in a role: how it stood,
from when, until when, and which public source says so. The spells of one state in
one role follow each other in time; the last one is open where it still holds.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import get_args

from etl import paths, records
from etl.edtf import parse_edtf
from etl.errors import ReferenceDataError
from etl.lexicon import Lexicon
from etl.lexicon.checks import (
    Check,
    anything,
    filled,
    iso3,
    matching,
    one_of,
    optional,
)
from etl.lexicon.forms import Row
from etl.lexicon.rows import read_rows
from etl.records import EdtfDate, Role, Status

ROSTERS = "rosters.csv"


@dataclass(frozen=True, slots=True)
class Spell:
    """How one state stood towards one alliance for a time, by a public source.

    Attributes:
        status: what held during the spell; a state that was suspended and taken
            back has three spells, one that left has a last one, `left`.
        start: its first day as far as it is known, None where it is not.
        end: its last day; None where it is not known or still holds.
    """

    alliance_id: str
    iso3: str
    role: Role
    status: Status
    start: EdtfDate | None
    end: EdtfDate | None
    source_url: str
    retrieved_on: date


@dataclass(frozen=True, slots=True)
class KnownRoster:
    """One roster: whether it names every state, and what it leaves open."""

    alliance_id: str
    is_complete: bool
    note_ar: str | None
    note_en: str | None
    source_url: str
    retrieved_on: date


@dataclass(frozen=True, slots=True)
class Reference:
    """What data/reference holds, in the order of its list of rosters."""

    rosters: tuple[KnownRoster, ...]
    spells: tuple[Spell, ...]


NO_REFERENCE = Reference((), ())


def read_reference(lexicon: Lexicon, folder: Path | None = None) -> Reference:
    """Read and check every roster of a folder, data/reference if none is named.

    Raises:
        ReferenceDataError: a file is missing or a row breaks its rule; the message
            names file and line.
    """
    folder = folder or paths.REFERENCE
    rosters = _rosters(folder / ROSTERS, lexicon)
    unlisted = {path.stem for path in folder.glob("*.csv")} - {
        *(one.alliance_id for one in rosters),
        Path(ROSTERS).stem,
    }
    if unlisted:
        raise ReferenceDataError(
            f"{folder / min(unlisted)}.csv: {ROSTERS} does not list it; add its row"
        )
    states = frozenset(row["iso3"] for row in lexicon.tables["countries"])
    spells = [
        spell
        for one in rosters
        for spell in _spells(folder / f"{one.alliance_id}.csv", states)
    ]
    return Reference(rosters, tuple(spells))


def _a_day(value: str) -> str:
    try:
        date.fromisoformat(value)
    except ValueError:
        return "is no day; write it as 2026-11-22"
    return "" if len(value) == len("2026-11-22") else "is no day of the form 2026-11-22"


def _a_date(value: str) -> str:
    try:
        parse_edtf(value)
    except ValueError as wrong:
        return f"is no EDTF date ({wrong})"
    return "holds two dates; start and end are columns" if "/" in value else ""


_SOURCE: dict[str, Check] = {
    "source_url": matching(r"https?://[^\s/]+\.[^\s/]+(/\S*)?", "a web address"),
    "retrieved_on": _a_day,
}
_ROSTER_COLUMNS: dict[str, Check] = {
    "alliance_id": filled,
    "is_complete": one_of("yes", "no"),
    "note_ar": anything,
    "note_en": anything,
    **_SOURCE,
}
# `remark` is for whoever edits the file; nothing reads it.
_SPELL_COLUMNS: dict[str, Check] = {
    "iso3": iso3,
    "role": one_of(*get_args(records.Role)),
    "status": one_of(*get_args(records.Status)),
    "start": optional(_a_date),
    "end": optional(_a_date),
    **_SOURCE,
    "remark": anything,
}


def _rosters(path: Path, lexicon: Lexicon) -> tuple[KnownRoster, ...]:
    known = {row["alliance_id"] for row in lexicon.tables["alliances"]}
    found: dict[str, KnownRoster] = {}
    for line, row in read_rows(path, _ROSTER_COLUMNS, fault=ReferenceDataError):
        where, alliance_id = f"{path}:{line}", row["alliance_id"]
        if alliance_id not in known:
            raise ReferenceDataError(
                f"{where}: alliance_id {alliance_id!r} is not in "
                "data/lexicon/alliances.csv; add the alliance there first"
            )
        if alliance_id in found:
            raise ReferenceDataError(
                f"{where}: {alliance_id} is listed twice; keep one row"
            )
        if bool(row["note_ar"]) != bool(row["note_en"]):
            raise ReferenceDataError(
                f"{where}: the note stands in one language; give both or none"
            )
        found[alliance_id] = KnownRoster(
            alliance_id=alliance_id,
            is_complete=row["is_complete"] == "yes",
            note_ar=row["note_ar"] or None,
            note_en=row["note_en"] or None,
            source_url=row["source_url"],
            retrieved_on=date.fromisoformat(row["retrieved_on"]),
        )
    return tuple(found.values())


def _spells(path: Path, states: frozenset[str]) -> Sequence[Spell]:
    told: dict[tuple[str, str], list[tuple[int, Spell]]] = defaultdict(list)
    found: list[Spell] = []
    for line, row in read_rows(path, _SPELL_COLUMNS, fault=ReferenceDataError):
        spell = _spell(path.stem, row)
        earlier = told[spell.iso3, spell.role]
        wrong = _wrong_in(spell, states) or _wrong_after(spell, earlier)
        if wrong:
            raise ReferenceDataError(f"{path}:{line}: {wrong}")
        earlier.append((line, spell))
        found.append(spell)
    if not found:
        raise ReferenceDataError(
            f"{path}: holds no rows; add them or take it off {ROSTERS}"
        )
    return found


def _spell(alliance_id: str, row: Row) -> Spell:
    return Spell(
        alliance_id=alliance_id,
        iso3=row["iso3"],
        role=row["role"],  # pyright: ignore[reportArgumentType] - one_of asked
        status=row["status"],  # pyright: ignore[reportArgumentType]
        start=parse_edtf(row["start"]) if row["start"] else None,
        end=parse_edtf(row["end"]) if row["end"] else None,
        source_url=row["source_url"],
        retrieved_on=date.fromisoformat(row["retrieved_on"]),
    )


def _wrong_in(spell: Spell, states: frozenset[str]) -> str:
    """Return what is wrong with a spell by itself, "" where nothing is."""
    if spell.iso3 not in states:
        return (
            f"iso3 {spell.iso3!r} is not in data/lexicon/countries.csv; "
            "use a state's alpha-3 code"
        )
    if _runs_back(spell.start, spell.end):
        return (
            f"{spell.iso3} ends {_said(spell.end)}, before it starts "
            f"{_said(spell.start)}; swap or mend the dates"
        )
    return ""


def _wrong_after(spell: Spell, earlier: Sequence[tuple[int, Spell]]) -> str:
    """Return how a spell clashes with the one before it, "" where it does not."""
    if not earlier:
        return ""
    line, last = earlier[-1]
    if last.end is None:
        return (
            f"{spell.iso3} is {last.role} since line {line}, which has no end; "
            "end that spell first"
        )
    if spell.start is None or _runs_back(last.end, spell.start):
        return (
            f"{spell.iso3} starts {_said(spell.start)}, before line {line} ends "
            f"{_said(last.end)}; spells follow each other in time"
        )
    return ""


def _runs_back(one: EdtfDate | None, other: EdtfDate | None) -> bool:
    """Tell whether every day of the second lies before the first begins."""
    first = one.earliest if one else None
    last = other.latest if other else None
    return first is not None and last is not None and last < first


def _said(day: EdtfDate | None) -> str:
    return day.edtf if day else "on an unknown day"
