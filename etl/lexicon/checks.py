"""What a lexicon file is, and the rules its columns keep."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from etl.lexicon.forms import Form, Row

# A check returns what is wrong with a value, or "" where nothing is.
Check = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class LexiconFile:
    """One file of data/lexicon.

    Attributes:
        kind: the kind of its hits.
        key: the column that identifies a row's meaning (rows may share it).
        columns: column → check, in file order.
        forms: row → the written forms to look for.
    """

    kind: str
    key: str
    columns: Mapping[str, Check]
    forms: Callable[[Row], Iterable[Form]]


def anything(value: str) -> str:  # noqa: ARG001
    """Accept any value, the empty one too."""
    return ""


def filled(value: str) -> str:
    """Ask for a value."""
    return "" if value else "is empty; give a value"


def one_of(*allowed: str) -> Check:
    """Ask for one of the given values."""
    return lambda value: (
        "" if value in allowed else f"is not one of {', '.join(allowed)}"
    )


def matching(pattern: str, what: str) -> Check:
    """Ask for a full match of a pattern; `what` says what that is."""
    compiled = re.compile(pattern)
    return lambda value: "" if compiled.fullmatch(value) else f"is not {what}"


def number(low: float, high: float) -> Check:
    """Ask for a number within bounds, both included."""

    def check(value: str) -> str:
        try:
            fits = low <= float(value) <= high
        except ValueError:
            return "is not a number"
        return "" if fits else f"is not between {low:g} and {high:g}"

    return check


def optional(check: Check) -> Check:
    """Accept the empty value, and otherwise ask `check`."""
    return lambda value: check(value) if value else ""


iso3 = matching("[A-Z]{3}", "an ISO 3166-1 alpha-3 code")
iso3_list = matching("([A-Z]{3}( [A-Z]{3})*)?", "a list of alpha-3 codes")
edtf = matching(
    r"\d{4}(-\d{2}(-\d{2})?)?[?~]?(/(\.\.|\d{4}(-\d{2}(-\d{2})?)?[?~]?)?)?",
    "an EDTF date",
)
