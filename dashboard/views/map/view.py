"""The view Map: its choices, its two pictures, and what stands outside of them."""

from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from html import escape
from typing import Any, cast

import pandas as pd
import streamlit as st

from dashboard import cards, choices, citations, filters, labels, maps, ways
from dashboard.charts.extent import WORLD, Extent, focused
from dashboard.charts.mapkey import event_items
from dashboard.charts.rows import with_doubts
from dashboard.charts.shading import shading_of
from dashboard.charts.states import MapRows, states_map
from dashboard.exports import Sheet
from dashboard.queries import map as queries
from dashboard.queries.held_back import less_certain_ids
from dashboard.queries.map import Measure
from dashboard.queries.references import references_behind
from dashboard.rows import records
from dashboard.selection import Filters
from dashboard.theme import Look
from dashboard.views.map import atlas
from dashboard.views.map.features import map_features
from dashboard.warehouse import kept

# More arcs than these hide the map; the rest is counted in the citation line.
MOST_ARCS = 40
_MEASURES = ("articles", "claims", "events", "statements")
_LAYERS = ("flat", "deck")
_EXTENTS = ("focus", "world")
_EVERY = "all"
_STATE = "state:"
# A box drawn over the map may pick many states at once.
_MOST_OFFERED = 4
# Names in a note under the map.
_MOST_LISTED = 24


@dataclass(frozen=True, slots=True)
class Choice:
    """What the reader of the map wants to see."""

    measure: Measure
    layer: str
    extent: str


def chosen(held: Filters) -> Choice:
    """Draw the view's choices and return what they ask for."""

    def asked(name: str, options: tuple[str, ...]) -> str:
        return choices.one_of(
            name, options, label=labels.text(f"map.{name}", held.lang),
            said=lambda one: labels.text(f"map.{name}.{one}", held.lang),
        )  # fmt: skip

    with st.container(horizontal=True, key="choices"):
        measure = asked("measure", _MEASURES)
        layer = asked("layer", _LAYERS)
        extent = asked("extent", _EXTENTS)
    return Choice(cast("Measure", measure), layer, extent)


def of_chosen_year(held: Filters) -> Filters:
    """Draw the slider of years and return the filters narrowed to its year."""
    years = [str(year) for year in queries.event_years(held)]
    if len(years) < 2:
        return held
    offered = [_EVERY, *years]
    year = filters.extra("at", _EVERY, offered)
    key = f"slider_{held.lang}_{year}"

    def put() -> None:
        value = st.session_state[key]
        filters.set_extra("at", None if value == _EVERY else value)

    st.select_slider(
        labels.text("map.year", held.lang), offered, value=year, key=key, on_change=put,
        format_func=lambda one: _year_said(one, held), width=460,
    )  # fmt: skip
    if year == _EVERY:
        return held
    first, last = date(int(year), 1, 1), date(int(year), 12, 31)
    return replace(
        held, start=max(first, held.start or first), end=min(last, held.end or last)
    )


def year_hint(asked: Filters, held: Filters) -> str | None:
    """Say that the year leaves the map empty, where it narrowed what was asked."""
    if held == asked:
        return None
    year = labels.number(asked.extra("at") or "", asked.digits)
    return labels.text("map.no_year", asked.lang, year=year)


@kept
def card(held: Filters, choice: Choice, look: Look) -> dict[str, Any] | None:
    """Return the card of the map, None where the filters leave nothing."""
    rows, left_out = _gathered(held, choice.measure)
    if rows.states.empty and rows.ties.empty and rows.places.empty:
        return None
    marks = [rows.states, rows.ties, rows.places]
    return {
        "title": labels.text(f"map.title.{choice.measure}", look.lang),
        "aid": labels.text("map.chart_aid", look.lang),
        "click": labels.text("map.click", look.lang),
        "figure": states_map(
            rows, extent=_extent(rows, choice), measure=choice.measure, look=look
        ),
        "data": _in_words(rows, look),
        "citation": citations.line(
            held,
            shown=labels.counted("state", len(rows.states), look.lang, look.digits),
            left_out=labels.counted("row", left_out, look.lang, look.digits)
            if left_out
            else None,
        ),
        "evidence": references_behind(
            pd.concat([part[["mark", "kind", "fact_ids"]] for part in marks])
        ),
        "features": map_features(
            rows, atlas.shapes(), measure=choice.measure, look=look
        ),
    }


def offer_states(marks: list[str]) -> None:
    """Offer the states that are picked on the map as the filter of states."""
    held = filters.current_filters()
    states = [mark.removeprefix(_STATE) for mark in marks if mark.startswith(_STATE)]
    for iso3 in states[:_MOST_OFFERED]:
        if held.countries == (iso3,):
            continue
        said = labels.text("map.pick", held.lang, state=labels.state(iso3, held.lang))
        st.button(
            ways.plain(said), key=f"pick_{iso3}", icon=":material/filter_alt:",
            on_click=partial(filters.update, countries=(iso3,)),
        )  # fmt: skip


def offer_every_state(held: Filters) -> None:
    """Say which states are chosen, and offer the way back to all of them."""
    if not held.countries:
        return
    names = [labels.state(iso3, held.lang) for iso3 in held.countries]
    said = labels.text("map.picked", held.lang, states=labels.listed(names, held.lang))
    with st.container(key="span", horizontal=True, gap="small"):
        st.html(f'<p class="aid">{escape(said)}</p>', width="content")
        ways.lead_back(
            "map", labels.text("map.every_state", held.lang), held, countries=()
        )


def draw_deck(held: Filters, choice: Choice, look: Look, card: dict[str, Any]) -> None:
    """Draw the picture with raised arcs in its card."""
    rows, _ = _gathered(held, choice.measure)
    deck = maps.arcs_map(
        rows, atlas.shapes(), extent=_extent(rows, choice), measure=choice.measure,
        look=look,
    )  # fmt: skip
    aid = labels.text("map.deck_aid", look.lang)
    borders = labels.text("map.key.borders", look.lang)
    sheet = Sheet(
        cards.file_name("map"), card["title"], aid, f"{card['citation']} · {borders}",
        card["data"],
        # Its files show the flat map, which needs no deck.gl to be opened.
        figure=card["figure"], evidence=card["evidence"], features=card["features"],
        legend=tuple(_deck_items(rows, look)),
    )  # fmt: skip
    with cards.card("deck", sheet, has_picture=True):
        st.pydeck_chart(
            deck, height=maps.HEIGHT, key=f"deck_{look.lang}_{look.dark}", alt=aid
        )
        st.html(_deck_key(rows, choice.measure, look))


def _deck_items(rows: MapRows, look: Look) -> list[tuple[str, str]]:
    """Return what the key of the raised picture holds: names and colours."""
    shades = shading_of(rows.states["value"], look).entries(look)
    groups = event_items(set(rows.ties["event_group"]), look)
    return [*shades, *((item.said, item.colour) for item in groups)]


def _deck_key(rows: MapRows, measure: str, look: Look) -> str:
    """Return the key of the raised picture: its shades and its colours of acts."""
    items = _deck_items(rows, look)
    title = labels.text(f"map.measure.{measure}", look.lang)
    drawn = "".join(
        f'<span><i style="background:{escape(colour)}"></i>{escape(said)}</span>'
        for said, colour in items
    )
    return f'<p class="map-key">{escape(title)}: {drawn}</p>'


def draw_notes(held: Filters, choice: Choice, look: Look) -> None:
    """Draw what the picture leaves out, and that its borders endorse nothing."""
    said = notes(held, choice, look)
    st.html("".join(f'<p class="cite">{escape(note)}</p>' for note in said))


@kept
def notes(held: Filters, choice: Choice, look: Look) -> list[str]:
    """Return what the picture leaves out, and that its borders endorse nothing."""
    rows, left_out = _gathered(held, choice.measure)
    extent, lang = _extent(rows, choice), look.lang
    outside = [
        f"{labels.state(state.iso3, lang)} "
        + labels.number(int(state.value), look.digits)
        for state in records(rows.states)
        if pd.isna(state.longitude) or not extent.holds(state.longitude, state.latitude)
    ]
    unplaced = list(rows.places.loc[rows.places["longitude"].isna(), "place_name"])
    joint = queries.joint_event_count(held)
    said = []
    if outside:
        said.append(labels.text("map.outside", lang, states=_first(outside, look)))
    if unplaced:
        said.append(labels.text("map.unplaced", lang, places=_first(unplaced, look)))
    if left_out:
        arcs = labels.number(left_out, look.digits)
        said.append(labels.text("map.arcs_left_out", lang, arcs=arcs))
    if joint:
        events = labels.counted("event", joint, lang, look.digits)
        said.append(labels.text("map.joint", lang, events=events))
    return [*said, _disputed_note(look)]


def _first(names: list[str], look: Look) -> str:
    """Return names in words, those beyond the most listed as a number."""
    rest = len(names) - _MOST_LISTED
    if rest <= 0:
        return labels.listed(names, look.lang)
    comma = "، " if look.lang == "ar" else ", "
    return f"{comma.join(names[:_MOST_LISTED])} +{labels.number(rest, look.digits)}"


def _gathered(held: Filters, measure: Measure) -> tuple[MapRows, int]:
    """Return what is drawn, and how many arcs are left out."""
    points = queries.state_points()
    shapes = atlas.extents().set_index("iso3")
    places = points.set_index("iso3").combine_first(shapes[["longitude", "latitude"]])
    doubtful = less_certain_ids() if held.less_certain else frozenset()
    states, ties, told = (
        with_doubts(part, less_certain=doubtful)
        for part in (
            queries.state_measures(held, measure=measure),
            queries.ties(held),
            queries.event_places(held),
        )
    )
    rows = MapRows(
        states=states.join(places, on="iso3"),
        ties=ties.head(MOST_ARCS),
        places=told,
        shapes=shapes[["area"]].join(places, how="left").reset_index(),
        hatching=atlas.hatching(),
    )
    return rows, max(len(ties) - MOST_ARCS, 0)


def _extent(rows: MapRows, choice: Choice) -> Extent:
    return WORLD if choice.extent == "world" else focused(rows.states)


def _disputed_note(look: Look) -> str:
    areas = atlas.disputed()
    name = "name_ar" if look.lang == "ar" else "name_en"
    named = {
        str(shown): labels.listed(list(part[name]), look.lang)
        for shown, part in areas.groupby("shown")
    }
    return labels.text("map.disputed", look.lang, **named)


def _in_words(rows: MapRows, look: Look) -> pd.DataFrame:
    heads = ("state", "iso3", "value")
    return pd.DataFrame(
        [
            (labels.state(row.iso3, look.lang), row.iso3, int(row.value))
            for row in records(rows.states)
        ],
        columns=[labels.text(f"column.{head}", look.lang) for head in heads],
    )


def _year_said(year: str, held: Filters) -> str:
    if year == _EVERY:
        return labels.text("map.every_year", held.lang)
    return labels.number(year, held.digits)
