-- one row per foreign key that leads nowhere
with
alliance_references as (
    select 'mentions' as source, mention_id as id, alliance_id from mentions
    union all select 'memberships', membership_id, alliance_id from memberships
    union all select 'alliance_aspects', aspect_id, alliance_id from alliance_aspects
    union all select 'events', event_id, alliance_id from events
    union all select 'event_participants', event_id, alliance_id from event_participants
    union all select 'alliance_names', name, alliance_id from alliance_names
    union all select 'alliance_links', article_id, alliance_id from alliance_links
    union all select 'alliance_id_aliases', former_id, alliance_id from alliance_id_aliases
    union all select 'reference_rosters', alliance_id, alliance_id from reference_rosters
),

state_references as (
    select 'mentions' as source, mention_id as id, iso3 from mentions
    union all select 'memberships', membership_id, iso3 from memberships
    union all select 'alliance_aspects', aspect_id, iso3 from alliance_aspects
    union all select 'events', event_id, place_iso3 from events
    union all select 'event_participants', event_id, iso3 from event_participants
    union all select 'people', person_id, iso3 from people
    union all select 'statements', statement_id, speaker_iso3 from statements
),

statement_references as (
    select 'memberships' as source, membership_id as id, statement_id from memberships
    union all select 'alliance_aspects', aspect_id, statement_id from alliance_aspects
    union all select 'events', event_id, statement_id from events
    union all select 'quantities', quantity_id, statement_id from quantities
    union all select 'statement_route', outlet, statement_id from statement_route
)

select source || ', alliance' as source, id
from alliance_references
anti join alliances using (alliance_id)
where alliance_id is not null
union all
select source || ', state', id
from state_references
anti join countries using (iso3)
where iso3 is not null
union all
select source || ', statement', id
from statement_references
anti join statements using (statement_id)
where statement_id is not null
union all
select 'memberships, roster', membership_id
from memberships
anti join reference_rosters using (alliance_id)
where basis = 'reference'
union all
select 'articles, document', article_id
from articles
anti join documents using (document_id)
union all
select 'event_participants, event', event_id
from event_participants
anti join events using (event_id)
union all
select 'statements, person', statement_id
from statements
anti join people using (person_id)
where person_id is not null;
