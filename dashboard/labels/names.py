"""Names of states and alliances, as the snapshot in use spells them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from dashboard.selection import Language


@dataclass(frozen=True, slots=True)
class NameBook:
    """Names by code, each (Arabic, English); short names of alliances apart."""

    states: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    alliances: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    short: Mapping[str, tuple[str, str]] = field(default_factory=dict)


_EMPTY = NameBook()
_sources: list[Callable[[], NameBook]] = [lambda: _EMPTY]


def read_names_from(source: Callable[[], NameBook]) -> None:
    """Name the function that gives the book of the snapshot in use."""
    _sources[0] = source


def state(iso3: str, lang: Language) -> str:
    """Return a state's name, its code where the snapshot has none."""
    pair = _sources[0]().states.get(iso3)
    return pair[lang == "en"] if pair else iso3


def alliance(alliance_id: str, lang: Language, *, short: bool = False) -> str:
    """Return an alliance's label; a shared name always carries its states."""
    book = _sources[0]()
    pair = (book.short if short else book.alliances).get(alliance_id)
    pair = pair or book.alliances.get(alliance_id)
    return pair[lang == "en"] if pair else alliance_id
