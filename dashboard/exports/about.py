"""What every file says of itself: filters, snapshot, row counts, sources."""

from typing import Any

import pandas as pd

from dashboard import labels
from dashboard.exports.sentences import publishers
from dashboard.exports.sheet import Sheet
from dashboard.theme import Look


def about(sheet: Sheet, behind: pd.DataFrame) -> dict[str, Any]:
    """Return a file's origin by code, for files that programs read.

    Args:
        sheet: what is written.
        behind: its sentences, see `dashboard.exports.sentences`.
    """
    origin = sheet.origin
    told: dict[str, Any] = {
        "title": unmarked(sheet.title),
        "finding": unmarked(sheet.lead) or None,
        "how_to_read": unmarked(sheet.aid),
        "citation": unmarked(sheet.citation),
        "rows": len(sheet.data),
        "sentences": len(behind),
        "sources": publishers(sheet, behind),
    }
    if origin is None:
        return told
    return told | {
        "view": origin.view,
        "language": origin.lang,
        "filters": [unmarked(each) for each in origin.filters],
        "shown": unmarked(origin.shown),
        "left_out": unmarked(origin.left_out),
        "snapshot": origin.snapshot,
        "link": origin.link,
    }


def about_in_words(
    sheet: Sheet, behind: pd.DataFrame, look: Look
) -> list[tuple[str, str]]:
    """Return a file's origin as heads and texts, for files that people read."""
    lang, told = look.lang, about(sheet, behind)
    view = told.get("view")
    none = labels.text("citation.unfiltered", lang)
    said = {
        "title": told["title"],
        "finding": told["finding"],
        "how_to_read": told["how_to_read"],
        "view": labels.text(f"{view}.tab", lang) if view else None,
        "filters": "; ".join(told.get("filters", ())) or none,
        "shown": told.get("shown"),
        "left_out": told.get("left_out"),
        "rows": str(told["rows"]),
        "sentences": str(told["sentences"]),
        "sources": "; ".join(told["sources"]) or None,
        "snapshot": told.get("snapshot"),
        "link": told.get("link"),
        "citation": told["citation"],
    }
    return [
        (labels.text(f"about.{name}", lang), unmarked(text))
        for name, text in said.items()
        if text
    ]


def unmarked(text: str | None) -> str:
    """Return a text without the isolates that order a page's letters."""
    return (text or "").translate(_ISOLATES)


# Isolates order a page's letters; in a file they would be stray characters.
_ISOLATES = {0x2066: None, 0x2067: None, 0x2068: None, 0x2069: None}
