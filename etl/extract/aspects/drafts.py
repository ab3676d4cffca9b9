"""What a rule finds about an alliance, before it becomes a row."""

from dataclasses import dataclass
from typing import Literal

from etl.records import EdtfDate, Modality

Kind = Literal[
    "function", "adversary", "seat", "status", "leadership_form", "leadership_term",
    "claimed_size", "level", "planned",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Draft:
    """One claim about an alliance; fields as those of `etl.records.Aspect`."""

    alliance_id: str
    aspect: Kind
    value: str
    start: int
    end: int
    iso3: str | None = None
    date: EdtfDate | None = None
    sequence: int | None = None
    modality: Modality = "asserted"
    method: str = ""
