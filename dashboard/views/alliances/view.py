"""The view Alliances: who is in which, side by side, by whose account."""

from typing import Any

import pandas as pd

from dashboard import choices, citations, findings, labels, theme
from dashboard.charts.matrix import Band, least_width, matrix_chart
from dashboard.claims import cell_table, claim_text
from dashboard.ledger import Cell, cells, parted
from dashboard.queries import alliances as queries
from dashboard.queries import overview
from dashboard.queries.announcements import newest_text
from dashboard.queries.namings import links_by_us
from dashboard.rows import row_dicts
from dashboard.selection import Filters
from dashboard.theme import Look
from dashboard.warehouse import kept

# So many alliances stand side by side; more make a matrix of their own.
MOST_SIDE_BY_SIDE = 6
# From so many alliances on it is worth asking which states combine which.
LEAST_TO_COMBINE = 6
# The matrix of every alliance shows the states that are told of most.
MOST_STATES = 40


def chosen(filters: Filters) -> tuple[str, ...]:
    """Return the alliances to show: as filtered, else those of one shared name."""
    if filters.alliances:
        return filters.alliances
    told = tuple(queries.alliances_told(filters)["alliance_id"])
    shared = findings.candidates(overview.shared_names(filters))
    shared = tuple(one for one in shared if one in told)[:MOST_SIDE_BY_SIDE]
    if len(shared) < 2:
        return told
    show = choices.one_of(
        "show", ("shared", "all"), label=labels.text("alliances.show", filters.lang),
        said=lambda one: labels.text(f"alliances.show.{one}", filters.lang),
    )  # fmt: skip
    return shared if show == "shared" else told


def is_told(filters: Filters, wanted: tuple[str, ...]) -> bool:
    """Tell whether any claim on a membership of these alliances is shown."""
    return bool(wanted) and not queries.membership_claims(filters, wanted).empty


def room(filters: Filters, wanted: tuple[str, ...]) -> int:
    """Return the least width of the matrix, in pixels."""
    claims = queries.membership_claims(filters, wanted)
    return least_width(int(claims["alliance_id"].nunique()))


@kept
def matrix(filters: Filters, wanted: tuple[str, ...], look: Look) -> dict[str, Any]:
    """Return the card of the matrix: states down, alliances across."""
    claims = queries.membership_claims(filters, wanted)
    found = cells(claims, newest_text(filters))
    wanted = tuple(one for one in wanted if one in set(claims["alliance_id"]))
    bands = _bands(found, wanted, look)
    shown = {iso3 for band in bands for iso3 in band.iso3s}
    left_out = len({cell.iso3 for cell in found}) - len(shown)
    side_by_side = len(wanted) <= MOST_SIDE_BY_SIDE
    changed = _changed_governments(claims, look) if side_by_side else {}
    return {
        "title": _matrix_title(filters, wanted, look),
        "aid": labels.text("alliances.matrix_aid", look.lang),
        "click": labels.text("alliances.matrix_click", look.lang),
        "lead": _lead(filters, found, wanted, changed, look) if side_by_side else None,
        "figure": matrix_chart(
            found,
            columns=columns_of(wanted, look),
            bands=bands,
            notes={iso3: f"⚑ {name}" for iso3, name in changed.items()},
            look=look,
        ),
        "data": cell_table(found, look),
        "citation": citations.line(
            filters,
            shown=labels.counted("claim", len(claims), look.lang, look.digits),
            left_out=labels.counted("state", left_out, look.lang, look.digits)
            if left_out
            else None,
            sources=claims["publisher"].dropna(),
        ),
        "evidence": claims.assign(
            mark=claims["alliance_id"] + ":" + claims["iso3"],
            fact=[claim_text(row, look) for row in row_dicts(claims)],
        ),
    }


def columns_of(wanted: tuple[str, ...], look: Look) -> list[tuple[str, str, str]]:
    """Return alliances with their short names and colours, as charts want them."""
    hues = queries.alliance_hues()
    return [
        (
            one,
            labels.alliance(one, look.lang, short=True),
            theme.hue(hues[one], look.dark),
        )
        for one in wanted
    ]


def _bands(found: list[Cell], wanted: tuple[str, ...], look: Look) -> list[Band]:
    if len(wanted) > MOST_SIDE_BY_SIDE or len(wanted) < 2:
        told: dict[str, int] = {}
        for cell in found:
            told[cell.iso3] = told.get(cell.iso3, 0) + 100 + cell.reports
        ranked = sorted(told, key=lambda iso3: (-told[iso3], iso3))
        return [Band("", ranked[:MOST_STATES])]
    return [
        Band(_band_title(key, wanted, look), _by_name(states, look))
        for key, states in parted(found, wanted)
    ]


def _band_title(key: tuple[str, ...], wanted: tuple[str, ...], look: Look) -> str:
    names = [labels.alliance(one, look.lang, short=True) for one in key]
    if not key:
        return labels.text("alliances.in_none", look.lang)
    if len(key) == len(wanted):
        name = "in_all" if len(wanted) == 2 else "in_every"
        return labels.text(f"alliances.{name}", look.lang)
    if len(key) == 1:
        return labels.text("alliances.only", look.lang, alliance=names[0])
    listed = labels.listed(names, look.lang)
    return labels.text("alliances.in_some", look.lang, alliances=listed)


def _lead(
    filters: Filters,
    found: list[Cell],
    wanted: tuple[str, ...],
    changed: dict[str, str],
    look: Look,
) -> str | None:
    if len(wanted) < 2:
        return None
    # Of more than two the bands of the matrix tell it better than a sentence.
    said = [_parted_text(found, wanted, look)] if len(wanted) == 2 else []
    for iso3, landmark in changed.items():
        state = labels.state(iso3, look.lang)
        said.append(
            labels.text(
                "alliances.two_governments", look.lang, state=state, landmark=landmark
            )
        )
    ended = overview.states_of_affairs(filters)
    ended = ended[ended["status"].isin(["ended", "ending"])]
    if not set(ended["alliance_id"]) & set(wanted):
        said.append(labels.text("alliances.not_replaced", look.lang))
    name = "reason_ar" if look.lang == "ar" else "reason_en"
    links = links_by_us(filters, wanted).drop_duplicates("alliance_id")
    for link in row_dicts(links):
        alliance = labels.alliance(link["alliance_id"], look.lang, short=True)
        said.append(
            labels.text(
                "alliances.linked", look.lang, alliance=alliance, reason=link[name]
            )
        )
    return " ".join(said)


def _parted_text(found: list[Cell], wanted: tuple[str, ...], look: Look) -> str:
    parts = [
        f"{_band_title(key, wanted, look)}: "
        + findings.in_order(tuple(states), look.lang)
        for key, states in parted(found, wanted)
        if key
    ]
    return ("؛ " if look.lang == "ar" else "; ").join(parts) + "."


def _matrix_title(filters: Filters, wanted: tuple[str, ...], look: Look) -> str:
    names = overview.shared_names(filters)
    if len(wanted) > 1 and set(findings.candidates(names)) >= set(wanted):
        name = str(names["name"].iloc[0])
        return labels.text("alliances.shared_title", look.lang, name=name)
    key = "sides" if 1 < len(wanted) <= MOST_SIDE_BY_SIDE else "matrix"
    return labels.text(f"alliances.{key}_title", look.lang)


def _changed_governments(claims: pd.DataFrame, look: Look) -> dict[str, str]:
    """Return, by state, the landmark between whose claims its government changed."""
    told = claims.groupby("iso3").agg(
        first=("told_from", "min"), last=("told_to", "max")
    )
    found = {}
    for landmark in row_dicts(queries.changed_governments()):
        iso3 = landmark["government_of"]
        if iso3 not in told.index:
            continue
        if told.loc[iso3, "first"] < landmark["date_from"] <= told.loc[iso3, "last"]:
            name = landmark["name_ar" if look.lang == "ar" else "name_en"]
            edtf = landmark["date_edtf"]
            when = labels.date_text(edtf, look.lang, digits=look.digits)
            found[iso3] = f"{name} ({when})"
    return found


def _by_name(states: list[str], look: Look) -> list[str]:
    return sorted(states, key=lambda iso3: labels.state(iso3, look.lang))
