"""Facts of rules that often err, as many as the filters let through."""

from dataclasses import replace

import pandas as pd

from dashboard import warehouse
from dashboard.queries.conditions import parameters, shown_rows
from dashboard.selection import Filters

_COUNTS = """
with asked as (
    select 'membership' as kind, membership_id as fact_id from shown_memberships
    union all
    select 'aspect', aspect_id from shown_aspects
    union all
    select 'event', event_id from shown_events
    union all
    select 'statement', statement_id from shown_statements
    union all
    select 'mention', mention_id
    from mentions
    semi join shown_articles using (article_id)
    union all
    select 'person', person_id
    from people
    semi join shown_articles using (article_id)
    union all
    select 'quantity', quantity_id
    from quantities
    semi join shown_articles using (article_id)
)
select asked.kind, count(*) as facts
from asked
semi join less_certain_facts using (fact_id)
group by asked.kind
order by asked.kind
"""


@warehouse.cached
def less_certain_counts(filters: Filters) -> pd.DataFrame:
    """Return how many less certain facts of each kind there are, drawn or not."""
    every = replace(filters, less_certain=True)
    return shown_rows(_COUNTS, parameters(every))


@warehouse.cached
def less_certain_ids() -> frozenset[str]:
    """Return the facts that rules which often err have read."""
    rows = warehouse.rows("select fact_id from less_certain_facts")
    return frozenset(rows["fact_id"])
