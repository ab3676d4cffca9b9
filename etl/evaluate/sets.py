"""What each set of annotated pages is: data/gold/sets.csv."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from etl.errors import SeedError

FILE = "sets.csv"
_USES = {use: use for use in ("development", "unseen")}
_NUMBERS = ("first_overall", "first_most")


@dataclass(frozen=True, slots=True)
class GoldSet:
    """One set of annotated pages.

    Attributes:
        use: `development` where rules have been mended with it, else `unseen`.
        first_overall: the figure when the program first met the pages, where they
            were not at hand from the beginning; `first_most`: the most that a
            perfect reading reaches there.
    """

    gold_set: str
    position: int
    use: str
    name_ar: str
    name_en: str
    note_ar: str | None = None
    note_en: str | None = None
    first_overall: float | None = None
    first_most: float | None = None
    first_measured_on: date | None = None


def read_sets(folder: Path) -> dict[str, GoldSet]:
    """Return what is known of the sets in a folder, by name.

    Raises:
        SeedError: a row is not as the header of the file says.
    """
    path = folder / FILE
    if not path.is_file():
        return {}
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(line for line in file if not line.startswith("#"))
        return {
            row["gold_set"]: _checked(row, number, path)
            for number, row in enumerate(rows)
        }


def known_set(name: str, known: Mapping[str, GoldSet]) -> GoldSet:
    """Return a set; one that nobody has described counts as development."""
    return known.get(name) or GoldSet(name, len(known), "development", name, name)


def _checked(row: Mapping[str, str], position: int, path: Path) -> GoldSet:
    try:
        use = _USES[row["use"]]
        day = row["first_measured_on"]
        first, most = (float(row[name]) if row[name] else None for name in _NUMBERS)
        return GoldSet(
            row["gold_set"], position, use,
            row["name_ar"].strip(), row["name_en"].strip(),
            row["note_ar"] or None, row["note_en"] or None, first, most,
            date.fromisoformat(day) if day else None,
        )  # fmt: skip
    except (ValueError, KeyError, AttributeError) as fault:
        raise SeedError(
            f"{path}: row {position + 1} ({row.get('gold_set')}) is not as its header "
            f"says ({type(fault).__name__}: {fault})",
            reason="bad_gold",
        ) from fault
