"""What this snapshot has that an earlier one lacks."""

from pathlib import Path

import pandas as pd

from dashboard import warehouse
from dashboard.queries.conditions import SHOWN, parameters
from dashboard.selection import Filters

_ARTICLES = """
select
    'article' as kind,
    article_id as id,
    article_id,
    title,
    publisher,
    published_edtf,
    0 as span_start,
    length(coalesce(title, '')) as span_end,
    null as statement_id
from shown_articles
where not list_contains($known_articles::text[], article_id)
order by published_to desc nulls last, article_id
"""
_KNOWN = "select article_id from articles order by article_id"
# Facts of texts that both snapshots hold: what differs there was read anew.
_FACTS = """
select id
from (
    select article_id, membership_id as id from memberships
    union all select article_id, aspect_id from alliance_aspects
    union all select article_id, event_id from events
    union all select article_id, statement_id from statements
)
where list_contains($both::text[], article_id)
"""


@warehouse.cached
def new_articles(filters: Filters, earlier: Path) -> pd.DataFrame:
    """Return the articles shown that the earlier snapshot did not hold."""
    known = tuple(warehouse.rows(_KNOWN, file=earlier)["article_id"])
    wanted = {**parameters(filters), "known_articles": known}
    return warehouse.rows(SHOWN + _ARTICLES, wanted)


@warehouse.cached
def facts_read_anew(earlier: Path) -> int:
    """Return how many facts of texts in both snapshots were read only now."""
    then = set(warehouse.rows(_KNOWN, file=earlier)["article_id"])
    now = set(warehouse.rows(_KNOWN)["article_id"])
    both = {"both": tuple(sorted(then & now))}
    found = set(warehouse.rows(_FACTS, both)["id"])
    return len(found - set(warehouse.rows(_FACTS, both, file=earlier)["id"]))
