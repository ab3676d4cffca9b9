"""The ways statements came: speaker → carried by → published by → republished by."""

from collections.abc import Iterator
from html import escape

import pandas as pd

from dashboard import labels
from dashboard.lines import Line
from dashboard.rows import Row, row_dicts
from dashboard.theme import Look
from dashboard.views.statements.speakers import name_of, sentences, spoken

# Speakers named at the head of a way before the rest is counted.
_NAMED = 3
_HEADS = (
    "speaker", "route", "publisher", "republisher", "speakers", "statements",
    "articles",
)  # fmt: skip


def with_ways(told: pd.DataFrame) -> pd.DataFrame:
    """Add to each statement its `way`: the outlets after the speaker, in order."""
    ways = [
        (tuple(row["route"]), row["publisher"] or "", row["republisher"] or "")
        for row in row_dicts(told)
    ]
    return told.assign(way=pd.Series(ways, index=told.index, dtype=object))


def in_order(told: pd.DataFrame) -> list[pd.DataFrame]:
    """Return the statements of each way, the longest ways first."""
    parts = [part for _, part in with_ways(told).groupby("way", sort=False)]
    return sorted(parts, key=_rank)


def route_lines(told: pd.DataFrame, look: Look) -> Iterator[Line]:
    """Yield a line a way, its steps drawn one after another."""
    for number, part in enumerate(in_order(told)):
        first = row_dicts(part)[0]
        yield Line(
            key=f"way{number}",
            head=_counted(part, look),
            said="",
            body_html=steps_html(part, look),
            references=sentences(part),
            by="" if first["route"] else labels.text("statements.straight", look.lang),
        )


def steps_html(part: pd.DataFrame, look: Look) -> str:
    """Return the steps of one way as a list that reads in the page's direction."""
    first = row_dicts(part)[0]
    outlets = first["route"]
    steps = [
        ("route.speaker", speakers_text(part, look)),
        *(("route.carried", outlet) for outlet in outlets),
        ("route.published", first["publisher"]),
    ]
    if first["republisher"]:
        steps.append(("route.republished", first["republisher"]))
    unknown = labels.text("statements.not_stated", look.lang)
    items = "".join(
        f'<li class="{"known" if name else "unknown"}">'
        f"<small>{labels.text(key, look.lang)}</small>"
        f"<bdi>{escape(name or unknown)}</bdi></li>"
        for key, name in steps
    )
    return f'<ol class="way">{items}</ol>'


def speakers_text(part: pd.DataFrame, look: Look) -> str:
    """Return who stands at the head of a way, the many as a number."""
    names = list(dict.fromkeys(name_of(row) for row in row_dicts(part)))
    shown = [labels.isolated(name) for name in names[:_NAMED]]
    said = ("، " if look.lang == "ar" else ", ").join(shown)
    rest = len(names) - len(shown)
    if not rest:
        return said
    more = labels.number(rest, look.digits)
    return f"{said} {labels.text('statements.and_more', look.lang, n=more)}"


def several_routes(told: pd.DataFrame, look: Look) -> str | None:
    """Say whose words came by more than one way; None where nobody's did."""
    ways = with_ways(told).groupby("speaker_id")["way"].nunique()
    codes = set(ways[ways > 1].index)
    if not codes:
        return None
    theirs = told[told["speaker_id"].isin(codes)]
    once = theirs.drop_duplicates("speaker_id")
    return labels.text(
        "statements.several_routes", look.lang,
        n=labels.number(len(codes), look.digits),
        names=speakers_text(once, look),
    )  # fmt: skip


def route_table(told: pd.DataFrame, look: Look) -> pd.DataFrame:
    """Return a row a way, for a download."""
    unknown = labels.text("statements.not_stated", look.lang)
    rows = [
        (
            speakers_text(part, look),
            arrows(first, look),
            first["publisher"] or unknown,
            first["republisher"] or "",
            part["speaker_id"].nunique(),
            len(part),
            part["article_id"].nunique(),
        )
        for part in in_order(told)
        for first in row_dicts(part.head(1))
    ]
    heads = [labels.text(f"statements.column.{head}", look.lang) for head in _HEADS]
    return pd.DataFrame(rows, columns=heads)


def arrows(row: Row, look: Look) -> str:
    """Return the outlets that carried a statement, the first nearest to its speaker."""
    arrow = " ← " if look.lang == "ar" else " → "
    return arrow.join(labels.isolated(outlet) for outlet in row["route"])


def _counted(part: pd.DataFrame, look: Look) -> str:
    count = part["speaker_id"].nunique()
    speakers = labels.counted("speaker", count, look.lang, look.digits)
    return f"{speakers} · {spoken(part, look)}"


def _rank(part: pd.DataFrame) -> tuple[int, int, int, str]:
    route, publisher, republisher = part["way"].iloc[0]
    known = len(route) + bool(publisher) + bool(republisher)
    return (-len(route), -known, -len(part), str(part["way"].iloc[0]))
