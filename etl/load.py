"""Records → tables: what one build found, written into an empty DuckDB file."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from datetime import datetime
from pathlib import Path
from typing import TypeVar

import duckdb

from etl import paths
from etl.evaluate.measured import Measured
from etl.lexicon import Lexicon
from etl.records import ArticleFacts, Document, EdtfDate, Reject
from etl.version import Snapshot

# Tables in the order in which their rows are written.
TABLES = (
    "documents", "articles", "countries", "mentions", "alliances",
    "alliance_names", "alliance_id_aliases", "alliance_links", "memberships",
    "alliance_aspects", "events", "event_participants", "people", "statements",
    "statement_route", "quantities", "rejects", "gold_sets", "evaluations",
    "landmarks", "reference_rosters", "snapshot",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of one table, each a mapping column → value."""

    table: str
    rows: Sequence[Mapping[str, object]]


def load_tables(path: Path, tables: Iterable[Rows]) -> None:
    """Create a warehouse file with every table and view, and fill it."""
    with duckdb.connect(str(path)) as db:
        for table in TABLES:
            db.execute((paths.SQL / f"{table}.sql").read_text(encoding="utf-8"))
        for part in tables:
            _insert(db, part)
        for view in sorted((paths.SQL / "views").glob("*.sql")):
            db.execute(view.read_text(encoding="utf-8"))
        db.execute("checkpoint")


def document_rows(documents: Sequence[Document], ingested_at: datetime) -> Rows:
    """Return the rows of `documents`."""
    return Rows(
        "documents",
        [
            {
                "document_id": one.document_id,
                "uri": one.uri,
                "media_type": one.media_type,
                "encoding": one.encoding,
                "size_bytes": one.size_bytes,
                "sha256": one.sha256,
                "ingested_at": ingested_at,
            }
            for one in documents
        ],
    )


def fact_rows(facts: Sequence[ArticleFacts]) -> list[Rows]:
    """Return the rows of every table that articles and their facts fill."""
    tables: dict[str, list[dict[str, object]]] = {
        name: []
        for name in (
            "articles", "mentions", "memberships", "alliance_aspects", "events",
            "event_participants", "people", "statements", "statement_route",
            "quantities",
        )
    }  # fmt: skip
    for one in facts:
        article = {"article_id": one.article.article_id}
        tables["articles"].append(_article_row(one))
        found = one.annotation
        events = _told_apart(found.events, "event_id")
        statements = _told_apart(found.statements, "statement_id")
        for table, records in (
            ("mentions", _told_apart(found.mentions, "mention_id")),
            ("memberships", _told_apart(found.memberships, "membership_id")),
            ("alliance_aspects", _told_apart(found.aspects, "aspect_id")),
            ("events", events),
            ("people", _told_apart(found.people, "person_id")),
            ("statements", statements),
            ("quantities", _told_apart(found.quantities, "quantity_id")),
        ):
            tables[table].extend(article | _columns(record) for record in records)
        for event in events:
            tables["event_participants"].extend(
                {"event_id": event.event_id} | _columns(actor)
                for actor in event.participants
            )
        for statement in statements:
            tables["statement_route"].extend(
                {
                    "statement_id": statement.statement_id,
                    "position": position,
                    "outlet": outlet,
                }
                for position, outlet in enumerate(statement.route)
            )
    return [Rows(name, rows) for name, rows in tables.items()]


def country_rows(lexicon: Lexicon) -> Rows:
    """Return the rows of `countries`, which the lexicon lists."""
    names = ("iso3", "iso2", "name_en", "name_ar", "region", "subregion")
    return Rows(
        "countries",
        [
            {column: row[column] or None for column in names}
            | {
                "longitude": float(row["longitude"]),
                "latitude": float(row["latitude"]),
                "is_sovereign": row["is_sovereign"] == "yes",
            }
            for row in lexicon.tables["countries"]
        ],
    )


def reject_rows(rejects: Sequence[Reject]) -> Rows:
    """Return the rows of `rejects`."""
    return Rows("rejects", [_columns(one) for one in rejects])


def snapshot_rows(snapshot: Snapshot) -> Rows:
    """Return the one row of `snapshot`."""
    return Rows("snapshot", [_columns(snapshot)])


def measured_rows(measured: Measured) -> list[Rows]:
    """Return the rows of `gold_sets` and `evaluations`."""
    return [
        Rows(
            "gold_sets",
            [
                _columns(one.about)
                | {"pages": one.pages, "articles": one.articles, "overall": one.overall}
                for one in measured.sets
            ],
        ),
        Rows("evaluations", [_columns(one) for one in measured.measures]),
    ]


def date_columns(name: str, value: EdtfDate | None) -> dict[str, object]:
    """Return a date's three columns; NULL thrice where it is unknown."""
    return {
        f"{name}_edtf": value and value.edtf,
        f"{name}_from": value and value.earliest,
        f"{name}_to": value and value.latest,
    }


def _article_row(facts: ArticleFacts) -> dict[str, object]:
    row = _columns(facts.article) | _columns(facts.publication)
    row.pop("furniture", None)
    return row | {"language": "ar"}


_DATES = frozenset({"published", "start", "end", "date", "said"})
_SPANS = frozenset({"speaker_span", "said_span"})
_NESTED = frozenset({"participants", "route", "furniture"})


def _columns(record: object) -> dict[str, object]:
    assert is_dataclass(record)
    row: dict[str, object] = {}
    for part in fields(record):
        value = getattr(record, part.name)
        if part.name in _NESTED:
            continue
        if part.name in _DATES:
            row |= date_columns(part.name, value)
        elif part.name in _SPANS:
            row[f"{part.name}_start"], row[f"{part.name}_end"] = value or (None, None)
        else:
            row[part.name] = value
    return row


R = TypeVar("R")


def _told_apart(records: Sequence[R], key: str) -> list[R]:
    """Keep one record a key, the first: two rules may read the same claim."""
    return list({getattr(one, key): one for one in reversed(records)}.values())[::-1]


def _insert(db: duckdb.DuckDBPyConnection, part: Rows) -> None:
    if not part.rows:
        return
    described = db.execute(f'describe "{part.table}"').fetchall()
    types = {name: kind for name, kind, *_ in described}
    columns = list(part.rows[0])
    names = ", ".join(f'"{name}"' for name in columns)
    # A column goes in whole, its type told by the table and not by its first values.
    values = ", ".join(f"unnest(cast(? as {types[name]}[]))" for name in columns)
    # Table and column names come from our own records, never from a page.
    db.execute(
        f'insert into "{part.table}" ({names}) select {values}',
        [[row[name] for row in part.rows] for name in columns],
    )
