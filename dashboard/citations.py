"""The citation line: filters in words, snapshot, rows shown and left out, sources."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from dashboard import labels, links, warehouse
from dashboard.exports import Origin
from dashboard.selection import Filters

# The kind of label that the codes of a filter have.
_KINDS = {
    "event_groups": "event_group",
    "event_types": "event_type",
    "speaker_kinds": "speaker_kind",
    "sections": "section",
    "basis": "basis",
    "certainty": "certainty",
}
# More outlets than these are counted.
_MOST_SOURCES = 6


@dataclass(frozen=True, slots=True)
class _Parts:
    """What a citation line was made of."""

    filters: tuple[str, ...] = ()
    shown: str | None = None
    left_out: str | None = None
    sources: tuple[str, ...] = ()


class Citation(str):
    """A citation line that still knows its parts, so that files can name them."""

    __slots__ = ("parts",)
    parts: _Parts

    def __new__(cls, said: str, parts: _Parts) -> "Citation":
        """Return the line; `parts` are what it was made of."""
        made = super().__new__(cls, said)
        made.parts = parts
        return made


def line(
    filters: Filters,
    *,
    shown: str,
    left_out: str | None = None,
    sources: Iterable[str] = (),
) -> Citation:
    """Return the citation line; `shown` and `left_out` are counted nouns."""
    lang = filters.lang
    sources = tuple(dict.fromkeys(sources))
    told = _Parts(tuple(in_words(filters)), shown, left_out, sources)
    parts = [
        *(told.filters or [labels.text("citation.unfiltered", lang)]),
        labels.text("citation.shown", lang, rows=shown),
    ]
    if filters.less_certain:
        parts.append(labels.text("citation.less_certain", lang))
    if left_out:
        parts.append(labels.text("citation.left_out", lang, rows=left_out))
    named = [labels.isolated(name) for name in sources]
    if named:
        rest = len(named) - _MOST_SOURCES
        said = labels.number(rest, filters.digits)
        more = [labels.text("citation.more", lang, n=said)] if rest > 0 else []
        names = labels.listed(named[:_MOST_SOURCES] + more, lang)
        parts.append(labels.text("citation.sources", lang, names=names))
    parts.append(snapshot(filters))
    return Citation(" · ".join(parts), told)


def origin(citation: str, filters: Filters, view: str) -> Origin:
    """Return whence the rows of a card are, as its files tell it."""
    named = warehouse.snapshot_id()
    told = (
        citation.parts
        if isinstance(citation, Citation)
        else _Parts(tuple(in_words(filters)))
    )
    return Origin(
        view=view,
        lang=filters.lang,
        filters=told.filters,
        snapshot=named,
        link=links.link(view, replace(filters, snapshot=named)),
        shown=told.shown,
        left_out=told.left_out,
        sources=told.sources,
    )


def snapshot(filters: Filters) -> str:
    """Return the words that name the snapshot in use."""
    named = warehouse.snapshot_id()
    return labels.text("citation.snapshot", filters.lang, id=named)


def in_words(filters: Filters) -> list[str]:
    """Return the filters in words, one text a filter."""
    return [
        f"{labels.text(f'filter.{name}', filters.lang)}: {_worded(filters, name)}"
        for name in filters.narrowing()
    ]


def _worded(filters: Filters, name: str) -> str:
    lang, value = filters.lang, getattr(filters, name)
    if name in ("start", "end", "known"):
        return labels.day_text(value, lang, filters.digits)
    if value is True:
        return "✓"
    return labels.listed([_said(name, code, filters) for code in value], lang)


def _said(name: str, code: str, filters: Filters) -> str:
    if name == "countries":
        return labels.state(code, filters.lang)
    if name == "alliances":
        return labels.alliance(code, filters.lang, short=True)
    if name == "outlets":
        return labels.isolated(code)
    return labels.code(_KINDS[name], code, filters.lang)
