"""Everything the dashboard says, in Arabic and in English.

One module of texts a view: key → (Arabic, English). Arabic is the original.
"""

from types import ModuleType

from dashboard.labels import (
    accuracy,
    alliances,
    articles,
    borrowed,
    brief,
    codes,
    country,
    evidence,
    exports,
    finder,
    frame,
    overview,
    reference,
    rules,
    share,
    statements,
    timeline,
    views,
)
from dashboard.labels import help as help_texts
from dashboard.labels import map as map_view
from dashboard.labels.counts import counted
from dashboard.labels.dates import date_text, day_text
from dashboard.labels.names import (
    NameBook,
    alliance,
    read_names_from,
    state,
)
from dashboard.labels.numbers import number, renumbered
from dashboard.selection import Language

__all__ = [
    "NameBook",
    "all_texts",
    "alliance",
    "code",
    "counted",
    "date_text",
    "day_text",
    "isolated",
    "listed",
    "modules",
    "number",
    "read_names_from",
    "renumbered",
    "state",
    "text",
]

_MODULES = (
    accuracy, alliances, articles, borrowed, brief, codes, country, evidence, exports,
    finder, frame, help_texts, map_view, overview, reference, rules, share, statements,
    timeline, views,
)  # fmt: skip
_TEXTS: dict[str, tuple[str, str]] = {
    key: pair for module in _MODULES for key, pair in module.TEXTS.items()
}


def text(key: str, lang: Language, **values: object) -> str:
    """Return a text in one language, its `{places}` filled with values."""
    arabic, english = _TEXTS[key]
    said = arabic if lang == "ar" else english
    return said.format(**values) if values else said


def code(kind: str, value: str | None, lang: Language) -> str:
    """Return the label of one code, e.g. ("event_type", "AID").

    A code the labels lack is shown as it stands: data may know more than we do.
    """
    if value is None:
        return text("unknown", lang)
    key = f"{kind}.{value}"
    return text(key, lang) if key in _TEXTS else value


def listed(names: list[str] | tuple[str, ...], lang: Language) -> str:
    """Return names as a list in words: «أ، ب وج», "A, B and C"."""
    if len(names) < 2:
        return "".join(names)
    comma, last = ("، ", " و") if lang == "ar" else (", ", " and ")
    return comma.join(names[:-1]) + last + names[-1]


def quoted(words: str, lang: Language) -> str:
    """Return a source's own words in the quotation marks of the page's language."""
    bare = isolated(" ".join(words.split()).strip("«»\"“”'"))
    # Outside the isolate, so that quotation marks follow the page, not the words.
    return f"«{bare}»" if lang == "ar" else f"“{bare}”"


def isolated(value: str) -> str:
    """Return a value that no neighbour can reorder (Unicode first-strong isolate)."""
    return f"\u2068{value}\u2069"


def all_texts() -> dict[str, tuple[str, str]]:
    """Return every text, (Arabic, English) by key."""
    return dict(_TEXTS)


def modules() -> tuple[ModuleType, ...]:
    """Return the modules that hold the texts."""
    return _MODULES
