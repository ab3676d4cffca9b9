"""How a card was made, so that it can be made again in another language or light.

A card's builder is a pure function of filters, look and a few choices. The rows of
a finished card are known by identity: whoever holds them finds the builder again.
"""

import weakref
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from dashboard.selection import Filters
from dashboard.theme import Look


@dataclass(frozen=True, slots=True, eq=False)
class Recipe:
    """The builder of a card and what it was given."""

    build: Callable[..., Any]
    args: tuple[Any, ...]
    kwargs: dict[str, Any]


_BUILDERS: dict[str, Callable[..., Any]] = {}
_KNOWN: dict[int, tuple["weakref.ref[pd.DataFrame]", Recipe]] = {}


def register(build: Callable[..., Any]) -> None:
    """Let a builder be found by its name, for cards that a file asks for."""
    _BUILDERS[name_of(build)] = build


def name_of(build: Callable[..., Any]) -> str:
    """Return the name a builder is known by."""
    return f"{build.__module__}.{build.__qualname__}"


def builder(name: str) -> Callable[..., Any]:
    """Return a builder by its name; KeyError where there is none."""
    return _BUILDERS[name]


def note(made: object, recipe: Recipe) -> None:
    """Remember what a card was made by; anything that is no card is passed over."""
    data = _rows(made)
    if data is None:
        return
    name = id(data)
    # The entry goes with the rows: their number may be given to others then.
    _KNOWN[name] = (weakref.ref(data, lambda _: _KNOWN.pop(name, None)), recipe)


def recipe_of(data: pd.DataFrame) -> Recipe | None:
    """Return what the card with these very rows was made by, None if not known."""
    held, recipe = _KNOWN.get(id(data), (None, None))
    return recipe if held is not None and held() is data else None


def made_again(recipe: Recipe, look: Look) -> dict[str, Any] | None:
    """Make a card again for another look; its parts as `dashboard.cards` takes them."""
    made = recipe.build(
        *(_turned(part, look) for part in recipe.args),
        **{name: _turned(part, look) for name, part in recipe.kwargs.items()},
    )
    if isinstance(made, dict):
        return made
    sheet = getattr(made, "sheet", None)
    if sheet is None:
        return None
    names = ("title", "aid", "citation", "data", "lead", "body", "evidence")
    return {name: getattr(sheet, name) for name in names}


def _rows(made: object) -> pd.DataFrame | None:
    held = made if isinstance(made, dict) else {}
    data = held.get("data", getattr(getattr(made, "sheet", None), "data", None))
    return data if isinstance(data, pd.DataFrame) else None


def _turned(part: Any, look: Look) -> Any:  # noqa: ANN401 - any argument of a builder
    if isinstance(part, Look):
        return look
    if isinstance(part, Filters):
        return replace(part, lang=look.lang, digits=look.digits)
    return part
