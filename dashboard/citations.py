"""The citation line: filters in words, snapshot, rows shown and left out, sources."""

from collections.abc import Iterable

from dashboard import labels, warehouse
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


def line(
    filters: Filters,
    *,
    shown: str,
    left_out: str | None = None,
    sources: Iterable[str] = (),
) -> str:
    """Return the citation line; `shown` and `left_out` are counted nouns."""
    lang = filters.lang
    parts = [
        *(in_words(filters) or [labels.text("citation.unfiltered", lang)]),
        labels.text("citation.shown", lang, rows=shown),
    ]
    if filters.less_certain:
        parts.append(labels.text("citation.less_certain", lang))
    if left_out:
        parts.append(labels.text("citation.left_out", lang, rows=left_out))
    named = [labels.isolated(name) for name in dict.fromkeys(sources)]
    if named:
        rest = len(named) - _MOST_SOURCES
        more = [labels.text("citation.more", lang, n=rest)] if rest > 0 else []
        names = labels.listed(named[:_MOST_SOURCES] + more, lang)
        parts.append(labels.text("citation.sources", lang, names=names))
    parts.append(snapshot(filters))
    return " · ".join(parts)


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
