"""What is announced, against the newest dated text."""

from datetime import date

import pandas as pd

from dashboard import warehouse
from dashboard.queries.conditions import parameters, shown_rows
from dashboard.selection import Filters

# Announced dates against the newest dated text that the filters let through,
# never against today. One report that it happened settles the whole group.
_ANNOUNCED = """
with settled as (
    select distinct event_group_id
    from events
    semi join dated_articles using (article_id)
    where not planned and modality <> 'denied'
)
select
    'event' as kind,
    event_id as id,
    event_group_id,
    event_type,
    date_edtf,
    date_to,
    deadline,
    place_name,
    alliance_id,
    coalesce(date_to < newest_text_on, false) as has_passed,
    newest_text_on,
    told_edtf,
    publisher,
    speaker,
    speaker_kind,
    article_id,
    span_start,
    span_end,
    statement_id,
    (
        select list(distinct iso3 order by iso3)
        from event_participants
        where event_participants.event_id = shown_events.event_id
          and iso3 is not null
    ) as iso3s,
    (
        select list(distinct iso3 order by iso3)
        from event_participants
        where event_participants.event_id = shown_events.event_id
          and iso3 is not null and role = 'target'
    ) as targets,
    (
        select list(distinct event_participants.alliance_id)
        from event_participants
        where event_participants.event_id = shown_events.event_id
          and event_participants.alliance_id is not null and role = 'source'
    ) as acting
from shown_events
anti join settled using (event_group_id)
cross join newest
where planned and modality <> 'denied'
  -- What is under way while the text is written announces nothing for later.
  and date_to > coalesce(
    greatest(told_to, published_to), date_to - interval 1 day
  )
order by date_to desc, event_group_id, event_id
"""


@warehouse.cached
def announced_dates(filters: Filters) -> pd.DataFrame:
    """Return announced events that no text reports; `has_passed`: date is over."""
    return shown_rows(_ANNOUNCED, parameters(filters))


@warehouse.cached
def newest_text(filters: Filters) -> date | None:
    """Return the last day of the newest dated text that the filters let through."""
    newest = shown_rows("from newest", parameters(filters))
    days = pd.to_datetime(newest["newest_text_on"]).dropna().dt.date
    return days.iloc[0] if len(days) else None
