"""States that an alliance is reported to have backed or helped."""

import pandas as pd

from dashboard import warehouse
from dashboard.queries.conditions import parameters, shown_rows
from dashboard.selection import Filters

_BACKED = """
select
    'event' as kind,
    event_id as id,
    helped.iso3,
    article_id,
    span_start,
    span_end,
    statement_id
from shown_events
join event_participants as helped using (event_id)
where event_type in ('SUPPORT', 'AID')
  and modality = 'asserted'
  and not planned
  and helped.role = 'target'
  and helped.iso3 is not null
  and event_id in (
    select event_id
    from event_participants
    where alliance_id = $alliance and role = 'source'
  )
order by helped.iso3, article_id, span_start, id
"""


@warehouse.cached
def backed(filters: Filters, alliance: str) -> pd.DataFrame:
    """Return one row a state and report of backing or aid by an alliance."""
    given = {**parameters(filters), "alliance": alliance}
    return shown_rows(_BACKED, given)
