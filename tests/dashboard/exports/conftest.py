"""Sheets to write: one of hostile rows, and cards of the real seeds."""

import pandas as pd
import pytest

from dashboard import citations, labels
from dashboard.exports import Origin, Sheet
from dashboard.selection import Filters
from dashboard.theme import Look
from dashboard.views.alliances import view as alliances
from dashboard.views.map import view as map_view

HOSTILE = [
    "=cmd|' /C calc'!A0", "+1", "@SUM(A1)", "-2+3", "\t=1+1", "\r=1", " =1",
    '=HYPERLINK("http://evil.example","x")', "<script>alert(1)</script>",
    "\u2068قطر\u2069", "\u2067=1\u2069", "http://evil.example", None,
]  # fmt: skip
COUNT = labels.text("column.reports", "ar")
FORMULAS = ("=", "+", "-", "@", "\t", "\r")


@pytest.fixture
def hostile() -> Sheet:
    """A sheet whose texts try what texts of a page could try."""
    rows = pd.DataFrame(
        {
            "الدولة": HOSTILE,
            COUNT: [str(number) for number in range(len(HOSTILE))],
            "EDTF": ["2018", *["2025-02"] * (len(HOSTILE) - 1)],
        }
    )
    origin = Origin(
        "alliances", "ar", ("الدول: =1+1",), "0" * 16, "/alliances?v=1&lang=ar",
        "13 صفًا", None, ("@ناشر",),
    )  # fmt: skip
    return Sheet("x", "=عنوان <b>", "كيف يُقرأ", "+اللقطة", rows, origin=origin)


@pytest.fixture(params=["ar", "en"])
def look(request) -> Look:
    """A look in each language."""
    return Look(lang=request.param)


@pytest.fixture
def matrix(seeds, look) -> Sheet:
    """The matrix of the two alliances of one name, as the seeds have it."""
    filters = Filters(lang=look.lang, countries=("IRQ", "SYR"))
    quads = ("quad-iq-ir-ru-sy", "quad-iq-tr-jo-sy")
    return as_sheet(alliances.matrix(filters, quads, look), filters, "alliances")


@pytest.fixture
def state_map(seeds, look) -> Sheet:
    """The map of the seeds."""
    filters = Filters(lang=look.lang)
    choice = map_view.Choice("articles", "flat", "focus")
    card = map_view.card(filters, choice, look)
    assert card is not None
    return as_sheet(card, filters, "map")


def as_sheet(card: dict, filters: Filters, view: str) -> Sheet:
    """A card as the page makes a sheet of it."""
    return Sheet(
        "card", card["title"], card["aid"], card["citation"], card["data"],
        figure=card["figure"], lead=card.get("lead"), evidence=card["evidence"],
        features=card.get("features"),
        origin=citations.origin(card["citation"], filters, view),
    )  # fmt: skip
