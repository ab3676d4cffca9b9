"""The shared filters: read from the URL, drawn in the sidebar, written back.

This is the only module that reads or writes the URL. The selection lives in the
session as codes; widgets are seeded from it and write into it, and the URL
follows it (see `dashboard.selection` for its spelling).
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, cast

import streamlit as st

from dashboard import labels, vocabulary
from dashboard.queries.options import FilterOptions
from dashboard.selection import (
    Dropped,
    Filters,
    Language,
    Vocabulary,
    decode,
    encode,
    query_string,
)
from dashboard.theme import Look

__all__ = [
    "Filters",
    "asked_snapshot",
    "choice",
    "current_filters",
    "extra",
    "keep_pages",
    "link",
    "look",
    "page",
    "parameters",
    "read_url",
    "set_extra",
    "show_dropped",
    "sidebar_filters",
    "switch_language",
    "update",
    "write_url",
]

_HELD, _VIEW, _TURN = "filters", "filters_view", "filters_turn"
_PAGES = "filters_pages"
# The URL as last read or written, the selection and the view it stands for.
_SPELLED = "filters_spelled"
_FIRST_DAY, _LAST_DAY = date(1900, 1, 1), date(2100, 12, 31)
_PATHS = {"overview": "/"}


def current_filters() -> Filters:
    """Return the reader's selection in this run."""
    return cast("Filters", st.session_state.get(_HELD, Filters()))


def look() -> Look:
    """Return how charts are to speak and look for this reader."""
    held = current_filters()
    dark = st.context.theme.type == "dark"
    return Look(lang=held.lang, dark=dark, digits=held.digits)


def link(view: str, filters: Filters, **changes: Any) -> str:  # noqa: ANN401
    """Return the canonical link to a view; changes name fields or view choices."""
    return path(view) + "?" + query_string(_changed(view, filters, changes), view)


def path(view: str) -> str:
    """Return the path a view is served at."""
    return _PATHS.get(view, f"/{view}")


def keep_pages(pages: Mapping[str, Any]) -> None:
    """Keep this run's pages by view, so that links within views find them."""
    st.session_state[_PAGES] = dict(pages)


def page(view: str) -> Any | None:  # noqa: ANN401 - Streamlit's own page
    """Return the page of a view for a link within the app; None if it has none."""
    return st.session_state.get(_PAGES, {}).get(view)


def parameters(view: str, filters: Filters, **changes: Any) -> dict[str, list[str]]:  # noqa: ANN401
    """Return a link's query as Streamlit's page links take it."""
    gathered: dict[str, list[str]] = {}
    for key, value in encode(_changed(view, filters, changes), view):
        gathered.setdefault(key, []).append(value)
    return gathered


def extra(name: str, default: str, allowed: Collection[str] | None = None) -> str:
    """Return one of this view's own choices; a value not allowed is dropped."""
    value = current_filters().extra(name)
    if value is None:
        return default
    if allowed is not None and value not in allowed:
        set_extra(name, None)
        show_dropped((Dropped(name, value),))
        return default
    return value


def set_extra(name: str, value: str | None) -> None:
    """Set one of this view's own choices; None returns it to its default."""
    _hold(current_filters().with_extra(name, value))
    write_url()


def update(**changes: Any) -> None:  # noqa: ANN401 - a field's value
    """Change the selection from code (a brush, a click) and reseed the widgets."""
    _hold(_changed(st.session_state[_VIEW], current_filters(), changes))
    st.session_state[_TURN] = st.session_state.get(_TURN, 0) + 1
    write_url()


def choice(
    name: str, options: Sequence[str], *, label: str, said: Callable[[str], str]
) -> str:
    """Draw one of this view's own choices as a row of buttons; the first leads."""
    chosen = extra(name, options[0], options)
    key = _key(name)

    def put() -> None:
        value = st.session_state[key]
        set_extra(name, None if value in (None, options[0]) else value)

    st.segmented_control(
        label, options, default=chosen, key=key, on_change=put, format_func=said,
        required=True,
    )  # fmt: skip
    return chosen


def asked_snapshot() -> str | None:
    """Return the snapshot the URL, or else the session, is pinned to."""
    asked = st.query_params.get("snapshot")
    return asked if asked else current_filters().snapshot


def read_url(view: str, known: Vocabulary) -> tuple[Dropped, ...]:
    """Take up the URL where it changed since it was last seen; say what was dropped."""
    state = st.session_state
    asked = _asked()
    before = state.get(_HELD)
    seen = state.get(_SPELLED, (None, None, None))
    state[_VIEW] = view
    # Streamlit's own navigation empties the query: that asks for nothing new.
    moved = seen[2] != view and not asked
    if before is not None and (moved or asked == seen[0]):
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
    state[_SPELLED] = None if dropped else (asked, found, view)
    write_url()
    return dropped


def write_url() -> None:
    """Write the selection into the URL, unless the URL says just that already."""
    state = st.session_state
    view, held = state[_VIEW], current_filters()
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
    lang = current_filters().lang
    parts = [f"{part.key}={part.value[:40]}" for part in dropped[:8]]
    st.warning(
        labels.text("note.dropped", lang) + " " + _code_list(parts),
        icon=":material/link_off:",
    )


def switch_language() -> None:
    """Draw the language switch."""
    held = current_filters()
    key = _key("lang")

    def put() -> None:
        chosen = cast("Language | None", st.session_state[key])
        _hold(replace(current_filters(), lang=chosen or held.lang))
        write_url()

    st.segmented_control(
        labels.text("language", held.lang), ("ar", "en"), default=held.lang, key=key,
        format_func=lambda code: labels.text(f"language.{code}", held.lang),
        on_change=put, required=True, label_visibility="collapsed",
    )  # fmt: skip


def sidebar_filters(options: FilterOptions) -> None:
    """Draw the shared filters."""
    held = current_filters()
    lang = held.lang
    _days(held)
    _many("countries", options.countries, lambda code: labels.state(code, lang))
    _many("alliances", options.alliances, lambda code: labels.alliance(code, lang))
    _many("event_groups", tuple(vocabulary.EVENT_GROUPS), _said("event_group", lang))
    with st.expander(labels.text("filter.more", lang)):
        _many("event_types", vocabulary.EVENT_TYPES, _said("event_type", lang))
        _many("outlets", options.outlets, str)
        _many("speaker_kinds", vocabulary.SPEAKER_KINDS, _said("speaker_kind", lang))
        _toggle("named_only")
        _many("sections", vocabulary.SECTIONS, _said("section", lang))
        _many("basis", vocabulary.BASES, _said("basis", lang))
        _many("certainty", vocabulary.CERTAINTIES, _said("certainty", lang))
        _day("known")
    if held.narrowing():
        st.button(
            labels.text("filter.reset", lang), on_click=_reset, key=_key("reset"),
            icon=":material/filter_alt_off:", width="stretch",
        )  # fmt: skip


def _days(held: Filters) -> None:
    first, last = st.columns(2)
    with first:
        _day("start")
    with last:
        _day("end", least=held.start)


def _day(name: str, *, least: date | None = None) -> None:
    held = current_filters()
    st.date_input(
        labels.text(f"filter.{name}", held.lang), value=getattr(held, name),
        min_value=least or _FIRST_DAY, max_value=_LAST_DAY, key=_key(name),
        on_change=_put, args=(name,), format="YYYY-MM-DD",
    )  # fmt: skip


def _many(name: str, codes: Sequence[str], said: Callable[[str], str]) -> None:
    held = current_filters()
    chosen = getattr(held, name)
    # A code from a link may stand outside what this snapshot would offer.
    offered = [*codes, *(code for code in chosen if code not in codes)]
    st.multiselect(
        labels.text(f"filter.{name}", held.lang), offered, default=list(chosen),
        format_func=said, key=_key(name), on_change=_put, args=(name,),
        placeholder=labels.text("filter.all", held.lang), select_all=False,
    )  # fmt: skip


def _toggle(name: str) -> None:
    held = current_filters()
    st.toggle(
        labels.text(f"filter.{name}", held.lang), value=getattr(held, name),
        key=_key(name), on_change=_put, args=(name,),
    )  # fmt: skip


def _said(kind: str, lang: Language) -> Callable[[str], str]:
    return lambda code: labels.code(kind, code, lang)


def _put(name: str) -> None:
    value = st.session_state[_key(name)]
    if isinstance(value, list):
        value = tuple(sorted(value))
    _hold(replace(current_filters(), **{name: value}))
    write_url()


def _reset() -> None:
    held = current_filters()
    _hold(Filters(lang=held.lang, digits=held.digits, extras=held.extras))
    st.session_state[_TURN] += 1
    write_url()


def _key(name: str) -> str:
    # The language is in the key: a widget whose labels change under one key sends
    # its old labels back and loses the selection.
    turn = st.session_state.get(_TURN, 0)
    return f"w_{name}_{current_filters().lang}_{turn}"


def _hold(filters: Filters) -> None:
    st.session_state[_HELD] = filters


def _asked() -> tuple[tuple[str, tuple[str, ...]], ...]:
    query = st.query_params
    return tuple((key, tuple(query.get_all(key))) for key in query)


def _extras_of_others(before: Filters, view: str) -> list[tuple[str, str]]:
    own = vocabulary.EXTRAS.get(view, ())
    return [(name, value) for name, value in before.extras if name not in own]


def _changed(view: str, filters: Filters, changes: dict[str, Any]) -> Filters:
    own = vocabulary.EXTRAS.get(view, ())
    for name, value in changes.items():
        if name in own:
            filters = filters.with_extra(name, value)
        else:
            filters = replace(filters, **{name: value})
    return filters


def _code_list(parts: list[str]) -> str:
    # What stands in a URL is anybody's: as code it stays text, whatever it says.
    plain = [part.replace("`", "'").replace("\n", " ") for part in parts]
    return " ".join(f"`{part}`" for part in plain)
