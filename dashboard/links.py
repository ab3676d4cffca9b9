"""Links to views: the canonical address of a selection, with changes."""

from dataclasses import replace
from typing import Any

from dashboard import vocabulary
from dashboard.selection import Filters, encode, query_string

_PATHS = {"overview": "/"}


def link(view: str, filters: Filters, **changes: Any) -> str:  # noqa: ANN401
    """Return the canonical link to a view; changes name fields or view choices."""
    return path(view) + "?" + query_string(changed(view, filters, changes), view)


def path(view: str) -> str:
    """Return the path a view is served at."""
    return _PATHS.get(view, f"/{view}")


def parameters(view: str, filters: Filters, **changes: Any) -> dict[str, list[str]]:  # noqa: ANN401
    """Return a link's query as Streamlit's page links take it."""
    gathered: dict[str, list[str]] = {}
    for key, value in encode(changed(view, filters, changes), view):
        gathered.setdefault(key, []).append(value)
    return gathered


def changed(view: str, filters: Filters, changes: dict[str, Any]) -> Filters:
    """Return the selection with some fields or choices of a view changed."""
    own = vocabulary.EXTRAS.get(view, ())
    for name, value in changes.items():
        if name in own:
            filters = filters.with_extra(name, value)
        else:
            filters = replace(filters, **{name: value})
    return filters
