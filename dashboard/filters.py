"""The reader's selection: read from the URL, held in the session, written back.

This is the only module that reads or writes the URL. The selection lives in the
session as codes; widgets are seeded from it and write into it, and the URL
follows it (see `dashboard.selection` for its spelling, `dashboard.frame.sidebar`
for the shared filters' widgets, `dashboard.choices` for those of a view alone).
"""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any, cast

import streamlit as st

from dashboard import labels, routing, vocabulary
from dashboard.links import changed, link, parameters
from dashboard.selection import (
    Dropped,
    Filters,
    Language,
    Vocabulary,
    decode,
)
from dashboard.theme import Look

__all__ = [
    "Filters",
    "asked_language",
    "asked_snapshot",
    "current_filters",
    "current_view",
    "extra",
    "held_filters",
    "key",
    "link",
    "look",
    "parameters",
    "put",
    "read_url",
    "reset",
    "set_extra",
    "show_dropped",
    "update",
    "write_url",
]

_HELD, _VIEW, _TURN = "filters", "filters_view", "filters_turn"
# The URL as last read or written, the selection and the view it stands for.
_SPELLED = "filters_spelled"


def current_filters() -> Filters:
    """Return the reader's selection in this run."""
    routing.ensure_led()
    return held_filters()


def held_filters() -> Filters:
    """Return the selection held so far, before this run has read the URL."""
    return cast("Filters", st.session_state.get(_HELD, Filters()))


def current_view() -> str:
    """Return the view this run draws."""
    return str(st.session_state.get(_VIEW, "overview"))


def look() -> Look:
    """Return how charts are to speak and look for this reader."""
    held = held_filters()
    dark = st.context.theme.type == "dark"
    return Look(lang=held.lang, dark=dark, digits=held.digits)


def extra(name: str, default: str, allowed: Collection[str] | None = None) -> str:
    """Return one of this view's own choices; a value not allowed is dropped."""
    value = held_filters().extra(name)
    if value is None:
        return default
    if allowed is not None and value not in allowed:
        set_extra(name, None)
        show_dropped((Dropped(name, value),))
        return default
    return value


def set_extra(name: str, value: str | None) -> None:
    """Set one of this view's own choices; None returns it to its default."""
    _hold(held_filters().with_extra(name, value))
    write_url()


def update(**changes: Any) -> None:  # noqa: ANN401 - a field's value
    """Change the selection from code (a brush, a click) and reseed the widgets."""
    _hold(changed(st.session_state[_VIEW], held_filters(), changes))
    st.session_state[_TURN] = st.session_state.get(_TURN, 0) + 1
    write_url()


def put(field: str) -> None:
    """Take up what the reader set in a field's widget."""
    value = st.session_state[key(field)]
    if isinstance(value, list):
        value = tuple(sorted(value))
    _hold(replace(held_filters(), **{field: value}))
    write_url()


def reset() -> None:
    """Clear every filter; the language and the view's own choices stay."""
    held = held_filters()
    _hold(Filters(lang=held.lang, digits=held.digits, extras=held.extras))
    st.session_state[_TURN] += 1
    write_url()


def asked_language() -> Language:
    """Return the language the URL, or else the session, asks for."""
    asked = st.query_params.get("lang")
    return "en" if asked == "en" else "ar" if asked == "ar" else held_filters().lang


def asked_snapshot(view: str) -> str | None:
    """Return the snapshot the URL, or else the session, is pinned to."""
    asked = st.query_params.get("snapshot")
    return asked or (None if _asks_anew(view) else held_filters().snapshot)


def read_url(view: str, known: Vocabulary) -> tuple[Dropped, ...]:
    """Take up the URL where it changed since it was last seen; say what was dropped."""
    state = st.session_state
    asked, before = _asked(), state.get(_HELD)
    _, _, seen_view = state.get(_SPELLED) or (None, None, None)
    state[_VIEW] = view
    if not _asks_anew(view):
        write_url()
        return ()
    found, dropped = decode(dict(asked), known, view)
    if before is not None:
        # A link names the choices of its own view only; those of others stay.
        others = _extras_of_others(before, view)
        found = replace(found, extras=tuple(sorted((*found.extras, *others))))
    if found != before:
        _hold(found)
        state[_TURN] = state.get(_TURN, 0) + 1
    # A link within the view is not shown by the browser unless it is written.
    unseen = seen_view == view and not routing.is_history()
    state[_SPELLED] = None if dropped or unseen else (asked, found, view)
    write_url()
    return dropped


def write_url() -> None:
    """Write the selection into the URL, unless the URL says just that already."""
    state = st.session_state
    view, held = state[_VIEW], held_filters()
    if state.get(_SPELLED) == (_asked(), held, view):
        return
    wanted = parameters(view, held)
    # The plain view keeps its plain address, so that Back can leave it.
    if wanted == parameters(view, Filters()):
        wanted = {}
    if wanted or _asked():
        st.query_params.from_dict(wanted)
    state[_SPELLED] = (_asked(), held, view)


def show_dropped(dropped: Sequence[Dropped]) -> None:
    """Tell the reader which parts of the link were not used."""
    if not dropped:
        return
    lang = held_filters().lang
    parts = [f"{part.key}={part.value[:40]}" for part in dropped[:8]]
    st.warning(
        labels.text("note.dropped", lang) + " " + _code_list(parts),
        icon=":material/link_off:",
    )


def key(name: str) -> str:
    """Return the key of a widget that shows one part of the selection."""
    # The language is in the key: a widget whose labels change under one key sends
    # its old labels back and loses the selection.
    turn = st.session_state.get(_TURN, 0)
    return f"w_{name}_{held_filters().lang}_{turn}"


def _hold(filters: Filters) -> None:
    st.session_state[_HELD] = filters


def _asks_anew(view: str) -> bool:
    """Tell whether the URL asks for something that the session does not hold yet."""
    state, asked = st.session_state, _asked()
    seen_url, _, seen_view = state.get(_SPELLED) or (None, None, None)
    # Back and Forward are taken at their word; elsewhere an empty query on another
    # view is Streamlit's own navigation, which asks for nothing new.
    moved = seen_view != view and not asked and not routing.is_history()
    return state.get(_HELD) is None or not (moved or asked == seen_url)


def _asked() -> tuple[tuple[str, tuple[str, ...]], ...]:
    query = st.query_params
    return tuple((key, tuple(query.get_all(key))) for key in query)


def _extras_of_others(before: Filters, view: str) -> list[tuple[str, str]]:
    own = vocabulary.EXTRAS.get(view, ())
    return [(name, value) for name, value in before.extras if name not in own]


def _code_list(parts: list[str]) -> str:
    # What stands in a URL is anybody's: as code it stays text, whatever it says.
    plain = [part.replace("`", "'").replace("\n", " ") for part in parts]
    return " ".join(f"`{part}`" for part in plain)
