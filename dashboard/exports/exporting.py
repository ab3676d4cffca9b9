"""A view's files without a browser and without a server: what `tahaluf export` does.

The page itself is run, by the router, the way Streamlit runs pages under test. So a
file from here is the file of the card's menu, and a new view needs no word here.
"""

import re
from collections.abc import Iterable, Mapping
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast
from urllib.parse import parse_qsl, urlsplit

from streamlit import config
from streamlit.proto.Exception_pb2 import Exception as ExceptionProto
from streamlit.testing.v1 import AppTest

from dashboard import labels, selection, vocabulary, warehouse
from dashboard.briefs import basket
from dashboard.exports import Sheet, pictures
from dashboard.exports.formats import PICTURES, offered
from dashboard.queries import names, options
from dashboard.selection import Filters
from dashboard.theme import Look
from etl.paths import PROJECT

# A first run on a slow machine reads every module and the whole snapshot.
_SECONDS = 120
_LONGEST_FAULT = 300
# A line of Python's own account of a fault.
_FRAME = re.compile(r'File "(?P<file>[^"]+)", line (?P<line>\d+)')


class ExportError(ValueError):
    """What was asked for cannot be written; the message says why, in one line."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A view as it was drawn: its cards in their order, and how it looks."""

    view: str
    sheets: Mapping[str, Sheet]
    look: Look


def draw(
    view: str | None,
    asked: Iterable[tuple[str, str]],
    *,
    link: str | None = None,
    dark: bool = False,
) -> Drawn:
    """Run a view and return its cards.

    Args:
        view: the view; None: the one the link leads to.
        asked: filters and choices, pairs of URL key and value.
        link: a copied link, or its query; `asked` goes before it.
        dark: draw for the dark theme.

    Raises:
        ExportError: there is no such view, filter or snapshot, or nothing to show.
    """
    led, queried = _linked(link)
    view = view or led or vocabulary.VIEWS[0]
    if view not in _views():
        raise ExportError(f"no view is called {view!r}: {', '.join(_views())}")
    filters = _filters(view, queried, list(asked))
    app = _run(view, filters, dark=dark)
    sheets = {card.key: card.sheet for card in basket.drawn(app.session_state)}
    if not sheets:
        raise ExportError(f"{view} has nothing to show under these filters")
    return Drawn(view, sheets, Look(filters.lang, dark, filters.digits))


def choose(drawn: Drawn, card: str | None) -> Sheet:
    """Return one card of a view: the first, which leads it, unless another is named."""
    if card is None:
        return next(iter(drawn.sheets.values()))
    if card not in drawn.sheets:
        known = ", ".join(drawn.sheets)
        raise ExportError(f"{drawn.view} draws no card {card!r}: {known}")
    return drawn.sheets[card]


def write(sheet: Sheet, look: Look, format: str) -> bytes:  # noqa: A002 - as the option
    """Return a card in one of the formats, pictures included."""
    if format in PICTURES:
        return pictures.picture(sheet, look, cast("Literal['svg', 'png']", format))
    formats = offered(sheet)
    if format not in formats:
        raise ExportError(f"{sheet.title}: there is no {format} of this card")
    return formats[format].write(sheet, look)


def _views() -> tuple[str, ...]:
    folder = PROJECT / "pages"
    return tuple(each for each in vocabulary.VIEWS if (folder / f"{each}.py").is_file())


def _linked(link: str | None) -> tuple[str | None, list[tuple[str, str]]]:
    if link is None:
        return None, []
    if "?" not in link and "=" in link:
        link = "?" + link
    parts = urlsplit(link)
    view = parts.path.strip("/").rpartition("/")[2] if parts.path else None
    return view or None, parse_qsl(parts.query, keep_blank_values=True)


def _filters(
    view: str, queried: list[tuple[str, str]], asked: list[tuple[str, str]]
) -> Filters:
    gathered: dict[str, list[str]] = {}
    named = {key for key, _ in asked}
    for key, value in [*(pair for pair in queried if pair[0] not in named), *asked]:
        gathered.setdefault(key, []).append(value)
    with _snapshot(gathered.get("snapshot", [None])[-1]):
        labels.read_names_from(names.name_book)
        filters, dropped = selection.decode(gathered, options.vocabulary(), view)
    if dropped:
        told = ", ".join(f"{part.key}={part.value}" for part in dropped)
        raise ExportError(f"{view} does not know {told}")
    return filters


def _snapshot(named: str | None) -> "nullcontext[None]":
    if named is not None and not warehouse.is_kept(named):
        raise ExportError(f"no snapshot {named} is kept here that can be read")
    return cast(
        "nullcontext[None]", warehouse.reading(named) if named else nullcontext()
    )


def _run(view: str, filters: Filters, *, dark: bool) -> AppTest:
    # Readers of a page are told nothing of the program; who runs a command is.
    config.set_option("client.showErrorDetails", "full")
    app = AppTest.from_file(PROJECT / "app.py", default_timeout=_SECONDS)
    app.context["theme"] = "dark" if dark else "light"
    # Streamlit knows its pages after a first run only.
    app.run()
    if view != vocabulary.VIEWS[0]:
        app.switch_page(f"pages/{view}.py")
    app.query_params.clear()
    for key, value in selection.encode(filters, view):
        app.query_params.setdefault(key, []).append(value)
    app.run()
    if app.exception:
        raise ExportError(f"{view} failed: {_fault(app.exception[0].proto)}")
    if app.error:
        # What the page says in place of its cards, such as: build the snapshot anew.
        raise ExportError(" ".join(app.error[0].value.split()))
    return app


def _fault(told: ExceptionProto) -> str:
    """Return in one line what failed, where, and what to do."""
    said = f"{told.type}: {told.message}".replace("^", " ")
    what = " ".join(said.split())[:_LONGEST_FAULT]
    places = [_FRAME.search(frame) for frame in reversed(told.stack_trace)]
    ours = [found for found in places if found and str(PROJECT) in found["file"]]
    where = ""
    if ours:
        file = Path(ours[0]["file"]).relative_to(PROJECT)
        where = f" ({file}:{ours[0]['line']})"
    return f"{what}{where}; try other filters, or report this line with the command"
