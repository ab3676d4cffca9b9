"""The reader's selection: one frozen record, and its one spelling in a URL.

Codes travel, never labels. A URL is written in one canonical order; what is
unknown or malformed in one that was read is dropped and told about.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import date
from typing import Literal, NamedTuple, cast
from urllib.parse import urlencode

from dashboard import vocabulary

Language = Literal["ar", "en"]
Digits = Literal["latn", "arab"]
VERSION = "1"
# A shared link stays pasteable into a mail; nothing legitimate is longer.
LONGEST_VALUE = 200
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_SNAPSHOT = re.compile(r"[0-9a-f]{8,64}")


@dataclass(frozen=True, slots=True)
class Filters:
    """What the reader asked for; empty tuples and None ask for everything.

    Attributes:
        start: first day of when a thing was so.
        end: last day of when a thing was so.
        less_certain: draw facts of rules that often err, too.
        known: hide what was published after this day.
        snapshot: the snapshot a link is pinned to.
        extras: a view's own choices, sorted pairs of name and value.
    """

    lang: Language = "ar"
    digits: Digits = "latn"
    start: date | None = None
    end: date | None = None
    countries: tuple[str, ...] = ()
    alliances: tuple[str, ...] = ()
    event_groups: tuple[str, ...] = ()
    event_types: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    speaker_kinds: tuple[str, ...] = ()
    named_only: bool = False
    sections: tuple[str, ...] = ()
    basis: tuple[str, ...] = ()
    certainty: tuple[str, ...] = ()
    less_certain: bool = False
    known: date | None = None
    snapshot: str | None = None
    extras: tuple[tuple[str, str], ...] = ()

    def extra(self, name: str) -> str | None:
        """Return a view's own choice, None where none was made."""
        return dict(self.extras).get(name)

    def with_extra(self, name: str, value: str | None) -> "Filters":
        """Return these filters with one view choice set, or dropped by None."""
        kept = {key: held for key, held in self.extras if key != name}
        if value is not None:
            kept[name] = value
        return replace(self, extras=tuple(sorted(kept.items())))

    def narrowing(self) -> tuple[str, ...]:
        """Return the names of the fields that hide something."""
        told = {"lang", "digits", "snapshot", "extras", "less_certain"}
        return tuple(
            part.name
            for part in fields(self)
            if part.name not in told and getattr(self, part.name) != part.default
        )


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The codes a snapshot knows; `aliases` are former ids of alliances."""

    countries: frozenset[str] = frozenset()
    alliances: frozenset[str] = frozenset()
    outlets: frozenset[str] = frozenset()
    aliases: Mapping[str, str] = field(default_factory=dict)


class Dropped(NamedTuple):
    """One part of a URL that was not used."""

    key: str
    value: str


class _Key(NamedTuple):
    """How one URL key is spelled: its field, and what reads one value."""

    name: str
    is_list: bool
    read: Callable[[str, Vocabulary], object | None]


def encode(filters: Filters, view: str) -> list[tuple[str, str]]:
    """Return the canonical query of a view under these filters."""
    pairs = [("v", VERSION)]
    for key, spelled in _KEYS.items():
        value = getattr(filters, spelled.name)
        if key == "lang" or value not in (None, (), False, "latn"):
            values = value if spelled.is_list else (value,)
            pairs += [(key, _write(part)) for part in values]
    own = vocabulary.EXTRAS.get(view, ())
    held = dict(filters.extras)
    return pairs + [(name, held[name]) for name in own if name in held]


def query_string(filters: Filters, view: str) -> str:
    """Return the canonical query, percent-encoded, without a question mark."""
    return urlencode(encode(filters, view))


def decode(
    parameters: Mapping[str, Sequence[str]], known: Vocabulary, view: str
) -> tuple[Filters, tuple[Dropped, ...]]:
    """Read a URL's query; whatever is unknown or malformed comes back apart."""
    found: dict[str, object] = {}
    extras: list[tuple[str, str]] = []
    dropped: list[Dropped] = []
    for key, values in parameters.items():
        if key == "v":
            dropped += [Dropped(key, value) for value in values if value != VERSION]
        elif key in _KEYS:
            dropped += _read_key(key, values, known, found)
        elif key in vocabulary.EXTRAS.get(view, ()) and _is_plain(values[-1]):
            extras.append((key, values[-1]))
        else:
            dropped += [Dropped(key, value) for value in values]
    filters = replace(Filters(), extras=tuple(sorted(extras)), **cast("dict", found))
    if filters.start and filters.end and filters.start > filters.end:
        dropped.append(Dropped("to", filters.end.isoformat()))
        filters = replace(filters, end=None)
    return filters, tuple(dropped)


def _read_key(
    key: str, values: Sequence[str], known: Vocabulary, found: dict[str, object]
) -> list[Dropped]:
    spelled = _KEYS[key]
    read = [(value, spelled.read(value, known)) for value in values]
    good = [meant for _, meant in read if meant is not None]
    if spelled.is_list:
        found[spelled.name] = tuple(sorted({str(meant) for meant in good}))
    elif good:
        found[spelled.name] = good[-1]
    return [Dropped(key, value) for value, meant in read if meant is None]


def _write(value: object) -> str:
    if value is True:
        return "1"
    return value.isoformat() if isinstance(value, date) else str(value)


def _is_plain(value: str) -> bool:
    return 0 < len(value) <= LONGEST_VALUE and value.isprintable()


def _day(value: str, _known: Vocabulary) -> date | None:
    if not _DAY.fullmatch(value):
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def _one_of(allowed: Sequence[str]) -> Callable[[str, Vocabulary], str | None]:
    return lambda value, _known: value if value in allowed else None


def _alliance(value: str, known: Vocabulary) -> str | None:
    value = known.aliases.get(value, value)
    return value if value in known.alliances else None


_ONE, _MANY = False, True
# URL keys in their canonical order.
_KEYS: dict[str, _Key] = {
    "lang": _Key("lang", _ONE, _one_of(("ar", "en"))),
    "digits": _Key("digits", _ONE, _one_of(("latn", "arab"))),
    "from": _Key("start", _ONE, _day),
    "to": _Key("end", _ONE, _day),
    "c": _Key("countries", _MANY, lambda v, k: v if v in k.countries else None),
    "a": _Key("alliances", _MANY, _alliance),
    "g": _Key("event_groups", _MANY, _one_of(tuple(vocabulary.EVENT_GROUPS))),
    "e": _Key("event_types", _MANY, _one_of(vocabulary.EVENT_TYPES)),
    "o": _Key("outlets", _MANY, lambda v, k: v if v in k.outlets else None),
    "k": _Key("speaker_kinds", _MANY, _one_of(vocabulary.SPEAKER_KINDS)),
    "named": _Key("named_only", _ONE, lambda v, _: True if v == "1" else None),
    "s": _Key("sections", _MANY, _one_of(vocabulary.SECTIONS)),
    "basis": _Key("basis", _MANY, _one_of(vocabulary.BASES)),
    "certainty": _Key("certainty", _MANY, _one_of(vocabulary.CERTAINTIES)),
    "less": _Key("less_certain", _ONE, lambda v, _: True if v == "1" else None),
    "known": _Key("known", _ONE, _day),
    "snapshot": _Key(
        "snapshot", _ONE, lambda v, _: v if _SNAPSHOT.fullmatch(v) else None
    ),
}
# What the keys stand for, for whoever reads them elsewhere than in a URL.
KEYS: dict[str, str] = {key: spelled.name for key, spelled in _KEYS.items()}
