"""The cards that set the press beside a reference: in a dossier, and in short."""

from html import escape
from typing import Any
from urllib.parse import urlsplit

import pandas as pd
import streamlit as st

from dashboard import cards, citations, findings, labels, theme
from dashboard.ledger import Cell
from dashboard.lines import Line
from dashboard.queries import alliances as queries
from dashboard.queries import reference
from dashboard.rows import row_dicts
from dashboard.selection import Filters
from dashboard.theme import Look
from dashboard.views.alliances import press_and_reference
from dashboard.views.alliances.press_and_reference import Beside
from dashboard.warehouse import kept

Row = dict[str, Any]

_BANDS = ("both", "reported", "reference", "possibly", "beside")
_SHOWN = ("state", "reported_as", "referred_as", "since", "until")
_WRITTEN = (
    "alliance", "alliance_id", "state", "iso3", "reported_as", "referred_as",
    "since", "until", "source", "retrieved", "complete",
)  # fmt: skip


def draw(filters: Filters, wanted: tuple[str, ...], look: Look) -> None:
    """Draw the card: in full for one alliance, a line each for several."""
    if len(wanted) != 1:
        held = press_and_reference.held(filters, wanted)
        if held:
            cards.lines("reference", **compact(filters, held, look))
        return
    if filters.basis and "reference" not in filters.basis:
        return
    cards.lines("reference", **in_full(filters, wanted[0], look))
    if press_and_reference.held(filters, wanted):
        with st.expander(labels.text("reference.dates", look.lang)):
            st.html(spells_html(filters, wanted[0], look))


@kept
def in_full(filters: Filters, alliance: str, look: Look) -> dict[str, Any]:
    """Return the card of one alliance: a line for those in both, and in either."""
    on, _ = press_and_reference.day_of(filters)
    held = reference.reference_rosters((alliance,))
    found = (
        press_and_reference.beside(filters, alliance, on)
        if not held.empty
        else Beside()
    )
    claims = queries.membership_claims(filters, (alliance,))
    lines = [
        Line(
            key=band,
            head=labels.text(f"reference.{band}", look.lang),
            said=_states(states, look),
            references=claims[claims["iso3"].isin(states)],
        )
        for band in _BANDS
        if (states := getattr(found, band))
    ]
    last = [_source(roster, look) for roster in row_dicts(held)]
    return {
        **_card(filters, {alliance: found}, look),
        "found": lines,
        "last": last[0] if last else None,
    }


@kept
def compact(filters: Filters, held: tuple[str, ...], look: Look) -> dict[str, Any]:
    """Return the card of several alliances: a line each."""
    on, _ = press_and_reference.day_of(filters)
    hues = queries.alliance_hues()
    known = {
        row["alliance_id"]: row for row in row_dicts(reference.reference_rosters(held))
    }
    found = {one: press_and_reference.beside(filters, one, on) for one in held}
    claims = queries.membership_claims(filters, held)
    lines = [
        Line(
            key=one,
            head=labels.alliance(one, look.lang),
            said=_counted(beside, look),
            by=_source(known[one], look),
            alliance_id=one,
            hue=theme.hue(hues[one], look.dark),
            references=claims[claims["alliance_id"] == one],
        )
        for one, beside in found.items()
    ]
    return {**_card(filters, found, look), "found": lines}


@kept
def spells_html(filters: Filters, alliance: str, look: Look) -> str:
    """Return the states' dates by reference as a table with links, all escaped."""
    on, _ = press_and_reference.day_of(filters)
    found = press_and_reference.beside(filters, alliance, on)
    heads = "".join(
        f'<th scope="col">{escape(labels.text(f"column.{head}", look.lang))}</th>'
        for head in (*_SHOWN, "source", "retrieved")
    )
    body = "".join(_spell_html(iso3, found, look) for iso3 in found.states)
    name = escape(labels.text("reference.dates", look.lang), quote=True)
    return (
        f'<div class="rows" tabindex="0" role="region" aria-label="{name}">'
        f"<table><thead><tr>{heads}</tr></thead>"
        f"<tbody>{body}</tbody></table></div>"
    )


def source_link(url: str | None) -> str:
    """Return a source as HTML: its host, a link only where it is served safely."""
    host = escape(host_of(url))
    # What has no host of its own is shown whole: it is no address we would open.
    if not url or not url.startswith("https://") or host_of(url) == url:
        return f"<bdi>{host}</bdi>"
    return (
        f'<a href="{escape(url, quote=True)}" target="_blank" rel="noopener">'
        f'<bdi dir="ltr">{host}</bdi></a>'
    )


def host_of(url: str | None) -> str:
    """Return the host of an address, or what there is where it has none."""
    if not url:
        return ""
    try:
        return urlsplit(url).hostname or url
    except ValueError:
        return url


def _card(filters: Filters, found: dict[str, Beside], look: Look) -> dict[str, Any]:
    on, why = press_and_reference.day_of(filters)
    when = labels.day_text(on, look.lang, look.digits)
    reason = labels.text(f"reference.why.{why}", look.lang)
    count = sum(len(one.spells) for one in found.values())
    return {
        "title": labels.text("reference.title", look.lang),
        "aid": labels.text("reference.aid", look.lang, when=when, why=reason)
        if on
        else labels.text("reference.aid_undated", look.lang),
        "data": _table(found, look),
        "citation": citations.line(
            filters,
            shown=labels.counted("state", count, look.lang, look.digits),
            sources=_hosts(found),
        ),
        "none": labels.text("reference.no_reference", look.lang),
    }


def _hosts(found: dict[str, Beside]) -> list[str]:
    spells = [spell for one in found.values() for spell in one.spells.values()]
    return [host_of(each["source_url"]) for each in spells if each["source_url"]]


def _states(states: tuple[str, ...], look: Look) -> str:
    count = labels.counted("state", len(states), look.lang, look.digits)
    return f"{count}: {findings.in_order(states, look.lang)}"


def _counted(beside: Beside, look: Look) -> str:
    counts = {
        band: labels.number(len(getattr(beside, band)), look.digits)
        for band in ("both", "reported", "reference")
    }
    said = labels.text("reference.compact", look.lang, **counts)
    if not beside.reported:
        return said
    named = findings.in_order(beside.reported, look.lang)
    return f"{said}\n{labels.text('reference.reported', look.lang)}: {named}"


def _source(roster: Row, look: Look) -> str:
    lang = look.lang
    retrieved = labels.day_text(roster["retrieved_on"], lang, look.digits)
    host = labels.isolated(host_of(roster["source_url"]))
    said = labels.text("reference.source", lang, host=host, when=retrieved)
    if roster["is_complete"]:
        return said
    note = roster["note_ar" if lang == "ar" else "note_en"]
    open_left = labels.text("reference.incomplete", lang)
    return f"{said}\n{open_left}{f': {note}' if note else ''}"


def _spell_html(iso3: str, found: Beside, look: Look) -> str:
    said = _worded(iso3, found, look)
    spell = found.spells.get(iso3)
    cells = [escape(said[head]) for head in _SHOWN]
    cells += [source_link(spell["source_url"] if spell else None)]
    cells += [escape(said["retrieved"])]
    return (
        "<tr>"
        + "".join(f"<td><bdi>{cell or '–'}</bdi></td>" for cell in cells)
        + "</tr>"
    )


def _table(found: dict[str, Beside], look: Look) -> pd.DataFrame:
    known = {
        row["alliance_id"]: row
        for row in row_dicts(reference.reference_rosters(tuple(found)))
    }
    rows = []
    for alliance, beside in found.items():
        complete = bool(known.get(alliance, {}).get("is_complete", False))
        for iso3 in beside.states:
            spell = beside.spells.get(iso3, {})
            said = _worded(iso3, beside, look) | {
                "alliance": labels.alliance(alliance, look.lang),
                "alliance_id": alliance,
                "iso3": iso3,
                "source": spell.get("source_url") or "",
                "complete": ""
                if complete
                else labels.text("reference.incomplete", look.lang),
            }
            rows.append([said[head] for head in _WRITTEN])
    heads = [labels.text(f"column.{head}", look.lang) for head in _WRITTEN]
    return pd.DataFrame(rows, columns=heads)


def _worded(iso3: str, found: Beside, look: Look) -> dict[str, str]:
    spell, cell = found.spells.get(iso3), found.told.get(iso3)
    words = {
        "state": labels.state(iso3, look.lang),
        "reported_as": _reported_as(cell, look) if cell else "",
        "referred_as": "", "since": "", "until": "", "retrieved": "",
    }  # fmt: skip
    if spell is None:
        return words
    lang, digits = look.lang, look.digits
    since, until = spell["start_edtf"], spell["end_edtf"]
    return words | {
        "referred_as": _standing(spell, look),
        "since": labels.date_text(since, lang, digits=digits) if since else "",
        "until": labels.date_text(until, lang, digits=digits) if until else "",
        "retrieved": labels.day_text(spell["retrieved_on"], lang, digits)
        if pd.notna(spell["retrieved_on"])
        else "",
    }


def _reported_as(cell: Cell, look: Look) -> str:
    role = labels.code("role", cell.roles[0], look.lang)
    return f"{role} · {labels.code('status', cell.status, look.lang)}"


def _standing(spell: Row, look: Look) -> str:
    role = labels.code("role", spell["role"], look.lang)
    if spell["status"] == "active":
        return role
    return f"{role} · {labels.code('status', spell['status'], look.lang)}"
