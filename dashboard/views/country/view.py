"""The view Country file: which state it is of, and what heads it."""

import unicodedata
from dataclasses import replace
from typing import Any, get_args

import streamlit as st

from dashboard import (
    cards,
    choices,
    citations,
    filters,
    held_back,
    labels,
    warehouse,
    ways,
)
from dashboard.charts.sheets import texts_in_words
from dashboard.evidence.panel import panel, toggle
from dashboard.exports import Sheet
from dashboard.queries import bearings, options
from dashboard.queries import country as queries
from dashboard.queries import map as measures
from dashboard.queries.references import references_behind
from dashboard.selection import Filters, Language
from dashboard.theme import Look
from dashboard.views.country import standing
from dashboard.warehouse import kept

# Where a reader goes on from here; alliances are those the state is reported in.
_WAYS_ON = (
    ("timeline", ":material/timeline:"),
    ("map", ":material/map:"),
    ("alliances", ":material/hub:"),
    ("statements", ":material/record_voice_over:"),
    ("articles", ":material/article:"),
)


def subject(held: Filters) -> Filters:
    """Return the filters without the states: this view is of one, whatever they are."""
    return replace(held, countries=())


def chosen(held: Filters, look: Look) -> str | None:
    """Draw the choice of the state and return it; None where no text names any."""
    about = subject(held)
    told = _told(about)
    first = [state for state in held.countries if state in told] or list(held.countries)
    # The likeliest of the filter, else of all: `told` has the most told first.
    first = sorted(first, key=lambda state: _rank(state, told)) or list(told)
    known = options.vocabulary().countries
    state = filters.extra("state", first[0] if first else "", known)
    if not state:
        return None
    offered = [*told, *([] if state in told else [state])]
    with st.container(key="state_choice"):
        choices.select_box(
            "state", offered, chosen=state,
            label=labels.text("country.state", look.lang),
            # What is chosen need not be found.
            said=lambda one: " · ".join(
                [
                    _option(one, told.get(one, 0), look),
                    *([] if one == state else _bare_names(one)),
                ]
            ),
        )  # fmt: skip
        if held.countries and held.countries != (state,):
            st.caption(labels.text("country.not_narrowed", look.lang))
    return state


def is_told(about: Filters, state: str) -> bool:
    """Tell whether anything shown names this state or tells of it."""
    # The naming itself may be held back where what is told of the state is not.
    return (
        state in _told(about)
        or bool(queries.alliances_of(about, state))
        or not queries.event_parts(about, state).empty
        or not queries.statements_by(about, state).empty
    )


def nobody(state: str, look: Look) -> str:
    """Return what to say where no text shown names the state."""
    name = labels.state(state, look.lang)
    return labels.text("country.nobody", look.lang, state=name)


def head(about: Filters, state: str, look: Look) -> None:
    """Draw the first card: a sentence, its evidence, and the ways on."""
    held_back.note("country", about, queries.less_certain_count(about, state))
    found = _head(about, state, look)
    with cards.card("state", found["sheet"]):
        if found["standing_html"]:
            st.html(found["standing_html"])
        if toggle("state", found["references"]):
            panel("state", found["references"])
        _ways_on(about, state, look)


@kept
def _head(about: Filters, state: str, look: Look) -> dict[str, Any]:
    lang = look.lang
    name = labels.state(state, lang)
    told = measures.state_measures(about, measure="articles")
    mine = told[told["iso3"] == state]
    references = references_behind(mine)
    count = int(mine["value"].sum())
    held = len(bearings.texts_held(about))
    named = labels.text(
        "country.named",
        lang,
        state=name,
        articles=labels.counted("article", count, lang, look.digits),
        all=labels.number(held, look.digits),
    )
    # What is told of a state may name it by another word, its capital for one.
    said = named if count else nobody(state, look)
    texts = bearings.texts_held(replace(about, countries=(state,)))
    texts = texts[texts["article_id"].isin(references["article_id"])]
    sheet = Sheet(
        file_name=f"tahaluf-country-{state.lower()}-{warehouse.snapshot_id()[:8]}",
        title=labels.text("country.head_title", lang, state=name),
        aid=labels.text("country.head_aid", lang),
        citation=citations.line(
            replace(about, countries=(state,)),
            shown=labels.counted("article", count, lang, look.digits),
        ),
        data=texts_in_words(texts, look),
        lead=f"{said} {standing.summary(about, state, look)}",
        evidence=references.assign(fact=name),
    )
    return {
        "sheet": sheet,
        "references": references,
        "standing_html": standing.list_html(about, state, look),
    }


def _told(about: Filters) -> dict[str, int]:
    """Return how many texts name each state, the most named first."""
    told = measures.state_measures(about, measure="articles")
    return dict(zip(told["iso3"], told["value"].astype(int), strict=True))


def _rank(state: str, told: dict[str, int]) -> tuple[int, str]:
    return -told.get(state, 0), state


def _option(state: str, count: int, look: Look) -> str:
    # Both names and the code stand in the option, so that any of them can be typed.
    other = "en" if look.lang == "ar" else "ar"
    return labels.text(
        "country.option",
        look.lang,
        one=labels.isolated(labels.state(state, look.lang)),
        other=labels.isolated(labels.state(state, other)),
        code=state,
        articles=labels.counted("article", count, look.lang, look.digits),
    )


def _bare_names(state: str) -> list[str]:
    """Return a state's names as they are typed in haste, where that differs.

    The list is searched letter by letter: «الاردن» (Jordan, without its hamza) is
    found only where it stands.
    """
    found = []
    for lang in get_args(Language):
        name = labels.state(state, lang)
        letters = unicodedata.normalize("NFD", name)
        bare = "".join(one for one in letters if not unicodedata.combining(one))
        if bare != name:
            found.append(labels.isolated(bare))
    return found


def _ways_on(about: Filters, state: str, look: Look) -> None:
    lang = look.lang
    with st.container(key="ways_on", horizontal=True, gap="small"):
        st.html(f"<span>{labels.text('country.goto', lang)}</span>", width="content")
        for view, icon in _WAYS_ON:
            ways.lead_to(
                view, labels.text(f"{view}.tab", lang), about, icon=icon,
                **_changes(view, about, state),
            )  # fmt: skip


def _changes(view: str, about: Filters, state: str) -> dict[str, Any]:
    if view != "alliances":
        return {"countries": (state,)}
    return {"alliances": queries.alliances_of(about, state) or about.alliances}
