"""What was read out of an article, in one shape for gold and for a snapshot.

Annotations are JSON, a snapshot is a DuckDB file; both become `Reading`s, so that
comparing them is one piece of code.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

# Kinds of which an article holds a set of values, and not items in a place.
SETS = ("countries", "functions", "adversaries")
# The rules that read each of several values.
Methods = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Naming:
    """A person or a speaker. `optional`: neither asked for nor held against anyone."""

    text: str
    evidence: str
    optional: bool = False
    method: str | None = None


@dataclass(frozen=True, slots=True)
class Count:
    """A counted number."""

    value: float
    evidence: str
    optional: bool = False
    method: str | None = None


@dataclass(frozen=True, slots=True)
class Deed:
    """A report of an event."""

    event_type: str
    date: str | None
    planned: bool
    participants: frozenset[str]
    evidence: str
    optional: bool = False
    method: str | None = None


@dataclass(frozen=True, slots=True)
class Roster:
    """An alliance's members. `methods`: the rules that read each of them."""

    alliance_id: str
    members: frozenset[str]
    methods: Methods = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read out of one article.

    Attributes:
        published_method: how its date was found.
        methods: for each kind that is a set, the rules that read each value.
    """

    section: str
    title: str | None
    published: str | None
    countries: frozenset[str]
    rosters: tuple[Roster, ...] = ()
    functions: frozenset[str] = frozenset()
    adversaries: frozenset[str] = frozenset()
    events: tuple[Deed, ...] = ()
    people: tuple[Naming, ...] = ()
    statements: tuple[Naming, ...] = ()
    quantities: tuple[Count, ...] = ()
    published_method: str | None = None
    methods: Mapping[str, Methods] = field(default_factory=dict)


Pages = dict[str, tuple[Reading, ...]]
