"""What a snapshot holds: tables → readings."""

from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from typing import Any

import duckdb

from etl.evaluate.readings import SETS, Count, Deed, Naming, Pages, Reading, Roster

# Roles and statuses that make a state a member, as gold counts members.
_MEMBER_ROLES = ("member", "lead", "chair", "host")
_NO_MEMBER = ("declined", "left", "suspended")

_ARTICLES = """
    select uri, article_id, section, title, published_edtf, published_basis
    from articles join documents using (document_id)
    order by document_id, position
"""
# What a text denies or merely alleges is not held for so.
_FACTS = {
    "countries": """
        select distinct article_id, iso3, method
        from mentions
        where kind = 'country' and iso3 is not null
        order by all
    """,
    "memberships": """
        select article_id, alliance_id, iso3, role, status, method
        from memberships
        where article_id is not null and modality = 'asserted'
        -- As they were written: which of two equally good pairs is taken hangs on it.
        order by rowid
    """,
    "functions": """
        select distinct article_id, value, method
        from alliance_aspects
        where aspect = 'function' and modality = 'asserted'
        order by all
    """,
    "adversaries": """
        select distinct article_id, value, method
        from alliance_aspects
        where aspect = 'adversary' and modality = 'asserted'
        order by all
    """,
    "events": """
        with
        states as (
            select event_id, list(distinct iso3) as participants
            from event_participants
            where iso3 is not null
            group by event_id
        )

        select
            events.article_id,
            event_type,
            date_edtf,
            planned,
            coalesce(participants, []),
            substring(articles.text, span_start + 1, span_end - span_start),
            method
        from events
        join articles using (article_id)
        left join states using (event_id)
        where modality = 'asserted'
        order by events.article_id, span_start, event_id
    """,
    "people": """
        select
            article_id,
            name,
            substring(articles.text, span_start + 1, span_end - span_start),
            method
        from people
        join articles using (article_id)
        order by article_id, span_start
    """,
    "statements": """
        select
            article_id,
            speaker,
            substring(articles.text, span_start + 1, span_end - span_start),
            method
        from statements
        join articles using (article_id)
        order by article_id, span_start, statement_id
    """,
    "quantities": """
        select
            article_id,
            value,
            substring(articles.text, span_start + 1, span_end - span_start),
            method
        from quantities
        join articles using (article_id)
        order by article_id, span_start, quantity_id
    """,
}


def read_snapshot(path: Path) -> Pages:
    """Return what a snapshot holds: file name → its articles."""
    with duckdb.connect(str(path), read_only=True) as db:
        articles = db.execute(_ARTICLES).fetchall()
        facts = {
            kind: _by_article(db.execute(query).fetchall())
            for kind, query in _FACTS.items()
        }
    pages: dict[str, list[Reading]] = {}
    for uri, article_id, *article in articles:
        found = {kind: rows.get(article_id, []) for kind, rows in facts.items()}
        reading = _reading(tuple(article), found)
        pages.setdefault(PurePosixPath(uri).name, []).append(reading)
    return {name: tuple(readings) for name, readings in pages.items()}


Rows = list[tuple[Any, ...]]


def _by_article(rows: Rows) -> dict[str, Rows]:
    found: dict[str, Rows] = {}
    for article_id, *row in rows:
        found.setdefault(article_id, []).append(tuple(row))
    return found


def _reading(article: tuple[Any, ...], found: dict[str, Rows]) -> Reading:
    section, title, published, basis = article
    methods = {kind: _methods(found[kind]) for kind in SETS}
    return Reading(
        section=section,
        title=title,
        published=published,
        published_method=basis,
        rosters=_rosters(found["memberships"]),
        **{kind: frozenset(values) for kind, values in methods.items()},
        events=tuple(
            Deed(kind, date, planned, frozenset(who), text, method=rule)
            for kind, date, planned, who, text, rule in found["events"]
        ),
        people=tuple(
            Naming(name, text, method=rule) for name, text, rule in found["people"]
        ),
        statements=tuple(
            Naming(name, text, method=rule) for name, text, rule in found["statements"]
        ),
        quantities=tuple(
            Count(value, text, method=rule) for value, text, rule in found["quantities"]
        ),
        methods=methods,
    )


def _methods(rows: Sequence[tuple[str, str]]) -> dict[str, frozenset[str]]:
    methods: dict[str, set[str]] = {}
    for iso3, method in rows:
        methods.setdefault(iso3, set()).add(method)
    return {iso3: frozenset(rules) for iso3, rules in methods.items()}


def _rosters(rows: Rows) -> tuple[Roster, ...]:
    by_alliance: dict[str, list[tuple[str, str]]] = {}
    for alliance_id, iso3, role, status, method in rows:
        if role in _MEMBER_ROLES and status not in _NO_MEMBER:
            by_alliance.setdefault(alliance_id, []).append((iso3, method))
    return tuple(
        Roster(alliance_id, frozenset(iso3 for iso3, _ in members), _methods(members))
        for alliance_id, members in by_alliance.items()
    )
