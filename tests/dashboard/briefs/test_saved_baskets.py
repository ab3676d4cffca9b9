"""A basket as a file: there and back, and files that somebody else wrote."""

import json
import sys

import pytest

from dashboard import warehouse
from dashboard.briefs.basket import Basket, Card, Fact, Item
from dashboard.briefs.saved_baskets import LARGEST, NoBasketError, opened, saved
from dashboard.evidence import panel as evidence
from dashboard.exports import Sheet, recipes
from dashboard.selection import Filters
from dashboard.theme import Look
from dashboard.views.map import view as map_view
from dashboard.views.overview import view as overview

AR, EN = Look(), Look(lang="en")
FILTERS = Filters(countries=("MLT",), extras=(("lanes", "state"),))


def card(key: str, view: str, made: dict) -> Card:
    sheet = Sheet(key, made["title"], made["aid"], made["citation"], made["data"])
    recipe = recipes.recipe_of(sheet.data)
    return Card(key, view, FILTERS, warehouse.snapshot_id(), sheet, recipe)


@pytest.fixture
def held(small) -> Basket:
    chart = overview.shared_name(Filters(), AR)
    choice = map_view.Choice("articles", "flat", "focus")
    shapes = map_view.card(FILTERS, choice, AR)
    assert chart is not None
    assert shapes is not None
    quotation = evidence.quotations(chart["evidence"])[0]
    fact = Fact("overview", FILTERS, warehouse.snapshot_id(), quotation)
    return Basket(
        [
            Item(1, card("shared_name", "overview", chart), "ملاحظة"),
            Item(2, card("map", "map", shapes)),
            Item(3, fact),
            Item(4, None, "نص <b>"),
        ],
        "عنوان",
        "خلاصة",
    )


def test_a_basket_comes_back_in_another_language(held):
    found, lost = opened(saved(held), EN)
    assert lost == 0
    assert (found.title, found.summary) == ("عنوان", "خلاصة")
    first, second, third, fourth = found.items
    assert first.subject.sheet.title.startswith("One name, two alliances")
    assert first.note == "ملاحظة"
    assert second.subject.filters == Filters(
        lang="en", countries=("MLT",), extras=(("lanes", "state"),)
    )
    assert second.subject.recipe is not None
    assert third.subject.quotation.span == held.items[2].subject.quotation.span
    assert fourth.note == "نص <b>"
    again, _ = opened(saved(found), AR)
    assert again.items[0].subject.sheet.title == held.items[0].subject.sheet.title


@pytest.mark.parametrize(
    "file",
    [b"", b"\xff\xfe", b"[]", b'{"form":"other"}', b"[" * 5000, b"1" * (LARGEST + 1)],
)
def test_another_file_is_refused(small, file):
    with pytest.raises(NoBasketError):
        opened(file, AR)


@pytest.mark.parametrize(
    "change",
    [
        {"snapshot": "../../etc/passwd"},
        {"snapshot": "f" * 16},
        {"snapshot": 3},
        {"view": "brief"},
        {"build": "os.system"},
        {"build": "dashboard.cli.main"},
        {"build": "dashboard.views.../overview.view.shared_name"},
        {"build": "dashboard.views.overview.view.replace"},
        {"build": "etl.cli.main"},
        {"view": "../overview"},
        {"snapshot": "../" + "0" * 13},
        {"build": "dashboard.first_start.ensure_snapshot"},
        {"given": {"filters": [], "look": None, "more": "x"}},
        {"given": {"filters": [["c"]], "look": None}},
        {"given": {}},
        {"filters": None},
        {"filters": [["x", "a"]]},
    ],
)
def test_a_file_that_asks_for_more_loses_that_item_alone(held, change):
    told = json.loads(saved(held))
    told["items"][0] |= change
    found, lost = opened(json.dumps(told).encode(), AR)
    assert lost == 1
    assert len(found.items) == 3


def test_a_card_is_made_again_though_nobody_has_opened_its_view(held, monkeypatch):
    file = saved(held)
    build = "dashboard.views.overview.view"
    monkeypatch.delitem(sys.modules, build)
    monkeypatch.delitem(recipes._BUILDERS, f"{build}.shared_name")
    found, lost = opened(file, AR)
    assert (len(found.items), lost) == (4, 0)


@pytest.mark.parametrize("words", ["غير ما في النص", "", None])
def test_a_quotation_whose_words_do_not_stand_in_the_text_is_left_out(held, words):
    told = json.loads(saved(held))
    told["items"][2]["quotation"]["words"] = words
    found, lost = opened(json.dumps(told).encode(), AR)
    assert (len(found.items), lost) == (3, 1)


def test_items_of_no_shape_are_left_out(small):
    told = {"form": "tahaluf-brief-1", "items": [None, 3, [], {}, {"note": 5}]}
    found, lost = opened(json.dumps(told).encode(), AR)
    assert (found.items, lost) == ([], 5)
