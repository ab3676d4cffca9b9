"""Rows in words, for the tables and the downloads of the views in time."""

from typing import Any

import pandas as pd

from dashboard import labels
from dashboard.charts import wording
from dashboard.charts.frames import known
from dashboard.rows import records
from dashboard.theme import Look


def events_in_words(events: pd.DataFrame, look: Look) -> pd.DataFrame:
    """Return one row per event: when, what, who, where, and how often reported."""
    heads = ("date", "what", "who", "where", "reports", "speakers")
    return _frame(heads, [_event(one, look) for one in records(events)], look)


def marks_in_words(placed: pd.DataFrame, look: Look) -> pd.DataFrame:
    """Return one row per mark: when, what it says, and how often it is reported."""
    heads = ("date", "what", "reports", "speakers", "edtf")
    once = placed.drop_duplicates("mark").sort_values(
        ["at_from", "mark"], na_position="last"
    )
    return _frame(heads, [_mark(one, look) for one in records(once)], look)


def texts_in_words(texts: pd.DataFrame, look: Look) -> pd.DataFrame:
    """Return one row per article: headline, publisher, date and its basis."""
    heads = ("title", "publisher", "published", "date_basis")
    return _frame(heads, [_text(one, look) for one in records(texts)], look)


def _text(text: Any, look: Look) -> tuple[str, ...]:  # noqa: ANN401
    return (
        known(text.title) or "",
        known(text.publisher) or "",
        labels.date_text(known(text.at_edtf), look.lang, digits=look.digits),
        labels.code("published_basis", text.published_basis, look.lang),
    )


def _event(event: Any, look: Look) -> tuple[str, ...]:  # noqa: ANN401
    lang = look.lang
    states = wording.states_named(event, look)
    place = known(event.place_name) or (
        labels.state(event.place_iso3, lang) if known(event.place_iso3) else ""
    )
    return (
        labels.date_text(known(event.at_edtf), lang, digits=look.digits),
        labels.code("event_type", event.event_type, lang),
        labels.listed([*states, *wording.others_named(event, look)], lang),
        place,
        labels.number(int(event.reports), look.digits),
        labels.number(int(event.speakers), look.digits),
    )


def _mark(mark: Any, look: Look) -> tuple[str, ...]:  # noqa: ANN401
    return (
        labels.date_text(
            known(mark.at_edtf),
            look.lang,
            deadline=bool(mark.deadline),
            digits=look.digits,
        ),
        mark.summary,
        labels.number(int(mark.reports), look.digits),
        labels.number(int(mark.speakers), look.digits),
        known(mark.at_edtf) or "",
    )


def _frame(
    heads: tuple[str, ...], rows: list[tuple[str, ...]], look: Look
) -> pd.DataFrame:
    columns = [labels.text(f"column.{head}", look.lang) for head in heads]
    return pd.DataFrame(rows, columns=columns)
