"""A basket as a file, to be opened in another session.

The file holds what a card is made by, not what it shows: on opening, every card is
made again from its snapshot. A file may come from anywhere: only builders of cards
are called, and only with values of the kinds that they name.
"""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from importlib import import_module
from inspect import signature
from typing import Any, get_type_hints

import pandas as pd

from dashboard import citations, vocabulary, warehouse
from dashboard.briefs.basket import LONGEST_NOTE, MOST_ITEMS, Basket, Card, Fact, Item
from dashboard.evidence import panel as evidence
from dashboard.exports import Sheet, recipes
from dashboard.exports.recipes import Recipe
from dashboard.queries import options
from dashboard.selection import Filters, decode, encode
from dashboard.theme import Look

_FORM = "tahaluf-brief-1"
_LONGEST = 200
_BUILDERS_STAND_IN = re.compile(r"dashboard(\.views(\.[a-z_]+){2}|\.[a-z_]+)")
# A file of more bytes was not written here.
LARGEST = 500_000
_REFERENCE = ("article_id", "span_start", "span_end", "statement_id")


class NoBasketError(ValueError):
    """The file is no basket that was saved here."""


def saved(held: Basket) -> bytes:
    """Write a basket as a file; cards that cannot be made again are left out."""
    items = [_item_saved(item) for item in held.items]
    told = {
        "form": _FORM, "title": held.title, "summary": held.summary,
        "items": [item for item in items if item is not None],
    }  # fmt: skip
    return json.dumps(told, ensure_ascii=False, indent=1).encode()


def opened(file: bytes, look: Look) -> tuple[Basket, int]:
    """Read a basket; return it, and how many items could not be made again.

    Raises:
        NoBasketError: the file is of another form.
    """
    if len(file) > LARGEST:
        raise NoBasketError("too large")
    try:
        told = json.loads(file)
    except (ValueError, RecursionError) as fault:
        raise NoBasketError("no JSON") from fault
    if not isinstance(told, dict) or told.get("form") != _FORM:
        raise NoBasketError("another form")
    listed = told.get("items")
    wanted = listed[:MOST_ITEMS] if isinstance(listed, list) else []
    items = [_item_opened(item, look) for item in wanted]
    kept = [item for item in items if item is not None]
    title, summary = _text(told.get("title"))[:_LONGEST], _text(told.get("summary"))
    return Basket(kept, title, summary), len(items) - len(kept)


def _item_saved(item: Item) -> dict[str, Any] | None:
    subject = item.subject
    if subject is None:
        return {"note": item.note}
    where = {
        "note": item.note, "view": subject.view, "snapshot": subject.snapshot,
        "filters": _filters_saved(subject.filters),
    }  # fmt: skip
    if isinstance(subject, Fact):
        return where | {"quotation": _reference(subject)}
    if subject.recipe is None:
        return None
    bound = signature(subject.recipe.build).bind(
        *subject.recipe.args, **subject.recipe.kwargs
    )
    build = recipes.name_of(subject.recipe.build)
    try:
        given = {name: _value_saved(part) for name, part in bound.arguments.items()}
    except TypeError:
        return None
    return where | {"card": subject.key, "build": build, "given": given}


def _value_saved(part: object) -> object:
    if isinstance(part, Filters):
        return _filters_saved(part)
    if isinstance(part, Look):
        return None
    if part is None or isinstance(part, str | bool | int):
        return part
    if isinstance(part, tuple):
        return [_value_saved(each) for each in part]
    if is_dataclass(part) and not isinstance(part, type):
        return {
            field.name: _value_saved(getattr(part, field.name))
            for field in fields(part)
        }
    raise TypeError(f"{type(part).__name__} is not kept in a file")


def _filters_saved(held: Filters) -> list[list[str]]:
    return [*map(list, encode(held, "")), *(["x", *pair] for pair in held.extras)]


def _reference(fact: Fact) -> dict[str, Any]:
    quotation = fact.quotation
    start, end = quotation.span
    said = quotation.statement["statement_id"] if quotation.statement else None
    return {
        "article_id": quotation.article["article_id"], "span_start": start,
        "span_end": end, "statement_id": said, "fact": quotation.fact,
        "id": quotation.dated["id"] if quotation.dated is not None else None,
        "words": quotation.article["text"][start:end],
    }  # fmt: skip


def _item_opened(told: object, look: Look) -> Item | None:
    if not isinstance(told, dict):
        return None
    note, snapshot = _text(told.get("note")), told.get("snapshot")
    if "view" not in told:
        return Item(0, None, note) if note else None
    if told["view"] not in vocabulary.VIEWS or not isinstance(snapshot, str):
        return None
    if not warehouse.is_kept(snapshot):
        return None
    with warehouse.reading(snapshot):
        try:
            subject = _subject(told, snapshot, look)
        # A file may ask a builder for anything; what it cannot make is left out.
        except Exception:
            return None
    return Item(0, subject, note) if subject is not None else None


def _subject(told: Mapping[str, Any], snapshot: str, look: Look) -> Card | Fact | None:
    held = _filters_opened(told["filters"], look)
    if "quotation" in told:
        return _fact_opened(told["quotation"], told["view"], held, snapshot)
    recipe = _recipe_opened(told, look)
    made = recipes.made_again(recipe, look)
    if made is None:
        return None
    sheet = Sheet(
        "tahaluf", made["title"], made["aid"], made["citation"], made["data"],
        made.get("figure"), made.get("lead"), made.get("body"),
        origin=citations.origin(made["citation"], held, told["view"]),
        evidence=made.get("evidence"),
    )  # fmt: skip
    return Card(_text(told["card"])[:80], told["view"], held, snapshot, sheet, recipe)


def _fact_opened(
    told: Mapping[str, Any], view: str, held: Filters, snapshot: str
) -> Fact | None:
    reference = {name: told[name] for name in _REFERENCE}
    known = {"kind": "", "id": told["id"], "fact": told["fact"]}
    found = evidence.quotations(pd.DataFrame([reference | known], dtype=object))
    words = [one.article["text"][slice(*one.span)] for one in found]
    return Fact(view, held, snapshot, found[0]) if words == [told["words"]] else None


def _recipe_opened(told: Mapping[str, Any], look: Look) -> Recipe:
    build = _builder(told["build"])
    hints = get_type_hints(build)
    given = {
        name: _value_opened(value, hints[name], look)
        for name, value in told["given"].items()
    }
    return Recipe(build, (), given)


def _builder(name: str) -> Callable[..., Any]:
    module = name.rpartition(".")[0]
    # A card's builder stands among the views or beside them; nothing else is loaded.
    if _BUILDERS_STAND_IN.fullmatch(module):
        import_module(module)
    return recipes.builder(name)


def _value_opened(value: Any, kind: Any, look: Look) -> Any:  # noqa: ANN401
    if kind is Filters:
        return _filters_opened(value, look)
    if kind is Look:
        return look
    if is_dataclass(kind) and isinstance(kind, type):
        hints = get_type_hints(kind)
        return kind(
            **{
                name: _value_opened(part, hints[name], look)
                for name, part in value.items()
            }
        )
    if isinstance(value, list):
        return tuple(_value_opened(part, str, look) for part in value)
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, str) and len(value) <= _LONGEST:
        return value
    raise TypeError("no value of a card's builder")


def _filters_opened(told: Any, look: Look) -> Filters:  # noqa: ANN401
    asked: dict[str, list[str]] = {}
    extras = []
    for pair in told:
        if pair[0] == "x":
            extras.append((_text(pair[1])[:_LONGEST], _text(pair[2])[:_LONGEST]))
        else:
            asked.setdefault(_text(pair[0]), []).append(_text(pair[1]))
    found, _ = decode(asked, options.vocabulary(), "")
    return replace(
        found, lang=look.lang, digits=look.digits, extras=tuple(sorted(extras))
    )


def _text(value: object) -> str:
    return value[:LONGEST_NOTE] if isinstance(value, str) else ""
