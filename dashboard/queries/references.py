"""Where the facts behind a mark stand in their articles."""

import pandas as pd

from dashboard import warehouse

# What stands behind a mark of each kind.
_FACTS = {
    "event": "event",
    "membership": "membership",
    "statement": "statement",
    "mention": "mention",
    "citation": "membership",
    "term": "membership",
    "aspect": "aspect",
    "aspect_claim": "aspect",
}
_PLACES = """
select 'event' as kind, event_id as id, article_id, span_start, span_end, statement_id
from events where list_contains($ids::text[], event_id)
union all
select 'membership', membership_id, article_id, span_start, span_end, statement_id
from memberships where list_contains($ids::text[], membership_id)
union all
select 'aspect', aspect_id, article_id, span_start, span_end, statement_id
from alliance_aspects where list_contains($ids::text[], aspect_id)
union all
select 'statement', statement_id, article_id, span_start, span_end, statement_id
from statements where list_contains($ids::text[], statement_id)
union all
select 'mention', mention_id, article_id, span_start, span_end, null
from mentions where list_contains($ids::text[], mention_id)
order by kind, article_id, span_start, id
"""


def references_behind(marks: pd.DataFrame) -> pd.DataFrame:
    """Return the references of marks that carry `mark`, `kind` and `fact_ids`."""
    behind = marks[["mark", "kind", "fact_ids"]].explode("fact_ids")
    behind = behind.rename(columns={"fact_ids": "id"})
    behind["kind"] = behind["kind"].map(_FACTS)
    behind = behind.dropna().drop_duplicates(["mark", "kind", "id"])
    places = _places(tuple(sorted(behind["id"].unique())))
    return behind.merge(places, on=["kind", "id"], sort=False)


def headlines_of(held: pd.DataFrame) -> pd.DataFrame:
    """Return the references of whole texts, by the marks of the strip of texts."""
    return pd.DataFrame(
        {
            "mark": "text:" + held["article_id"],
            "kind": "article",
            "id": held["article_id"],
            "article_id": held["article_id"],
            "span_start": 0,
            "span_end": held["title"].fillna("").str.len(),
            "statement_id": None,
        }
    )


@warehouse.cached
def _places(ids: tuple[str, ...]) -> pd.DataFrame:
    return warehouse.rows(_PLACES, {"ids": ids})
