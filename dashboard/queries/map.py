"""Rows of the view Map: how much is told of each state, who acts on whom, where."""

from datetime import date
from typing import Literal

import pandas as pd

from dashboard import warehouse
from dashboard.queries.conditions import parameters, shown_rows
from dashboard.selection import Filters
from dashboard.vocabulary import EVENT_GROUPS, GROUP_OF

Measure = Literal["articles", "claims", "events", "statements"]

# A fact of each measure: what is counted of a state, and where it stands.
_MEASURES = """
with facts as (
    select
        'articles' as measure, 'mention' as kind, mentions.iso3,
        arg_min(mention_id, row(span_start, mention_id)) as fact_id
    from mentions
    join shown_articles using (article_id)
    where mentions.kind = 'country' and mentions.iso3 is not null
      and mention_id not in (from held_back)
    group by mentions.iso3, article_id
    union all
    select 'claims', 'membership', iso3, membership_id
    from shown_memberships
    where basis = 'reported'
    union all
    select 'events', 'event', participants.iso3, min(event_id)
    from shown_events
    join event_participants as participants using (event_id)
    where participants.iso3 is not null
    group by participants.iso3, event_group_id
    union all
    select 'statements', 'statement', speaker_iso3, statement_id
    from shown_statements
    where speaker_iso3 is not null
)
select
    'state:' || facts.iso3 as mark,
    facts.iso3,
    any_value(facts.kind) as kind,
    count(*) as value,
    list(fact_id order by fact_id) as fact_ids
from facts
where measure = $measure
group by facts.iso3
order by value desc, facts.iso3
"""

# An act has a direction only where the text gives it one. Two states that merely
# take part together are partners; of three or more no text says who deals with
# whom, so nothing is drawn between them. What two do is one row a direction, under
# the gravest of its event groups.
_TIES = """
with actors as (
    select distinct event_id, iso3, role
    from event_participants
    where iso3 is not null
),
sides as (
    select
        event_id,
        count(*) filter (role = 'source') as source_count,
        count(*) filter (role = 'target') as target_count,
        count(distinct iso3) as state_count
    from actors
    group by event_id
),
ties as (
    select event_id, one.iso3 as from_iso3, other.iso3 as to_iso3, true as is_directed
    from actors as one
    join actors as other using (event_id)
    where one.role = 'source' and other.role = 'target' and one.iso3 <> other.iso3
    union
    select
        event_id, least(one.iso3, other.iso3), greatest(one.iso3, other.iso3), false
    from actors as one
    join actors as other using (event_id)
    join sides using (event_id)
    where one.role = 'source' and other.role = 'participant'
      and target_count = 0 and one.iso3 <> other.iso3
    union
    select event_id, min(iso3), max(iso3), false
    from actors
    join sides using (event_id)
    where source_count = 0 and target_count = 0 and state_count = 2
    group by event_id
)
select
    concat_ws('|', 'tie', from_iso3, to_iso3, is_directed) as mark,
    'event' as kind,
    from_iso3,
    to_iso3,
    is_directed,
    arg_max(event_group, gravity) as event_group,
    list(distinct event_type order by event_type) as event_types,
    bool_and(planned) as planned,
    count(distinct event_group_id) as events,
    count(distinct article_id) as reports,
    list(distinct event_id order by event_id) as fact_ids
from ties
join shown_events using (event_id)
join (
    select
        unnest($types::text[]) as event_type,
        unnest($groups::text[]) as event_group,
        unnest($gravities::integer[]) as gravity
) using (event_type)
where modality <> 'denied'
group by from_iso3, to_iso3, is_directed
order by events desc, reports desc, from_iso3, to_iso3, is_directed
"""

_TOGETHER = """
select count(distinct event_group_id) as events
from shown_events
where modality <> 'denied' and event_id in (
    select event_id
    from event_participants
    where iso3 is not null
    group by event_id
    having count(distinct iso3) > 2 and count(*) filter (role <> 'participant') = 0
)
"""

_PLACES = """
select
    concat_ws('|', 'place', place_name, place_iso3, longitude, latitude) as mark,
    'event' as kind,
    place_name,
    place_iso3,
    place_precision,
    longitude,
    latitude,
    list(distinct event_type order by event_type) as event_types,
    bool_and(planned) as planned,
    count(distinct event_group_id) as events,
    count(distinct article_id) as reports,
    list(event_id order by event_id) as fact_ids
from shown_events
where place_name is not null and modality <> 'denied'
group by place_name, place_iso3, place_precision, longitude, latitude
order by events desc, place_name
"""

_YEARS = """
select distinct unnest(range(year(date_from), year(date_to) + 1)) as year
from shown_events
where date_from is not null and date_to is not null
order by year
"""


@warehouse.cached
def state_measures(filters: Filters, *, measure: Measure) -> pd.DataFrame:
    """Return one row per state of which the measure counts something."""
    given = {**parameters(filters), "measure": measure}
    return shown_rows(_MEASURES, given)


@warehouse.cached
def state_points() -> pd.DataFrame:
    """Return where each state's mark and arcs stand on a map."""
    return warehouse.rows("select iso3, longitude, latitude from countries")


@warehouse.cached
def ties(filters: Filters) -> pd.DataFrame:
    """Return one row per pair of states and direction between them."""
    gravest = list(EVENT_GROUPS)
    groups = {
        "types": tuple(GROUP_OF),
        "groups": tuple(GROUP_OF.values()),
        "gravities": tuple(gravest.index(group) for group in GROUP_OF.values()),
    }
    return shown_rows(_TIES, parameters(filters) | groups)


@warehouse.cached
def joint_event_count(filters: Filters) -> int:
    """Return how many events of three or more states no arc is drawn for."""
    return int(shown_rows(_TOGETHER, parameters(filters))["events"].iloc[0])


@warehouse.cached
def event_places(filters: Filters) -> pd.DataFrame:
    """Return one row per place where something is told to have happened."""
    return shown_rows(_PLACES, parameters(filters))


@warehouse.cached
def event_years(filters: Filters) -> list[int]:
    """Return the years that dated events fall into."""
    years = shown_rows(_YEARS, parameters(filters))["year"]
    return [int(year) for year in years if date.min.year <= year <= date.max.year]
