"""Rows of the view Country file: one state's part in what is told.

The state is no filter here but the subject: the filter of states is left out by the
caller, so that what others say of the state stays in.
"""

from dataclasses import replace

import pandas as pd

from dashboard import warehouse
from dashboard.queries.conditions import parameters, shown_rows
from dashboard.selection import Filters

_ALLIANCES = """
select distinct alliance_id
from shown_memberships
where iso3 = $state and basis = 'reported'
order by alliance_id
"""

# The place of an event is a part of its own: what happens in a state need not be
# done by it or to it.
_PARTS = """
with parts as (
    select event_group_id, role as part
    from shown_events
    join event_participants using (event_id)
    where iso3 = $state
    union
    select event_group_id, 'place'
    from shown_events
    where place_iso3 = $state
)
select event_group_id as mark, part
from parts
order by mark, part
"""

_ACTORS = """
with mine as (
    select event_id, event_group_id
    from shown_events
    where place_iso3 = $state or event_id in (
        select event_id from event_participants where iso3 = $state
    )
)
select
    event_group_id as mark,
    role,
    iso3,
    event_participants.alliance_id,
    case when iso3 is null and event_participants.alliance_id is null then surface end
        as surface
from mine
join event_participants using (event_id)
group by all
order by mark, role, min(position), iso3, alliance_id, surface
"""

_STATEMENTS = """
select
    'statement' as kind,
    statement_id as id,
    speaker,
    speaker_kind,
    speaker_iso3,
    verb,
    modality,
    said_edtf,
    told_edtf,
    publisher,
    possibly,
    article_id,
    span_start,
    span_end,
    statement_id
from shown_statements
where case
    when $own then speaker_iso3 = $state
    else speaker_iso3 is distinct from $state and statement_id in (
        select statement_id from named_within where iso3 = $state
    )
end
order by told_from desc nulls last, article_id, span_start, statement_id
"""

# One person may be named by several names and offices; the newest text leads.
_PEOPLE = """
with named as (
    select people.*, published_to
    from people
    join shown_articles using (article_id)
    where iso3 = $state and person_id not in (from held_back)
)
select
    person_key,
    mode(name order by name) as name,
    coalesce(list(distinct role order by role) filter (role is not null), [])
        as offices,
    count(distinct article_id) as reports,
    count(distinct shown_statements.statement_id) as statements,
    arg_max(
        struct_pack(article_id := named.article_id, span_start := named.span_start,
            span_end := named.span_end),
        row(coalesce(named.published_to, date '0001-01-01'), person_id)
    ) as place
from named
left join (select statement_id, person_id from shown_statements) as shown_statements
    using (person_id)
group by person_key
order by reports desc, statements desc, name
"""

# What is less certain about the state, of the kinds that its file draws.
_LESS_CERTAIN = """
with asked as (
    select membership_id as fact_id from shown_memberships where iso3 = $state
    union
    select event_id
    from shown_events
    where place_iso3 = $state or event_id in (
        select event_id from event_participants where iso3 = $state
    )
    union
    select statement_id
    from shown_statements
    where speaker_iso3 = $state or statement_id in (
        select statement_id from named_within where iso3 = $state
    )
    union
    select person_id
    from people
    semi join shown_articles using (article_id)
    where iso3 = $state
)
select count(*) as facts
from asked
semi join less_certain_facts using (fact_id)
"""


@warehouse.cached
def alliances_of(filters: Filters, state: str) -> tuple[str, ...]:
    """Return the alliances that texts report this state in, or out of."""
    found = shown_rows(_ALLIANCES, _given(filters, state))
    return tuple(found["alliance_id"])


@warehouse.cached
def event_parts(filters: Filters, state: str) -> pd.DataFrame:
    """Return the parts of a state in events: source, target, participant, place."""
    return shown_rows(_PARTS, _given(filters, state))


@warehouse.cached
def event_actors(filters: Filters, state: str) -> pd.DataFrame:
    """Return every actor, with its part, of the events that concern a state."""
    return shown_rows(_ACTORS, _given(filters, state))


@warehouse.cached
def statements_by(filters: Filters, state: str) -> pd.DataFrame:
    """Return what this state's officials and bodies say, the newest first."""
    given = {**_given(filters, state), "own": True}
    return shown_rows(_STATEMENTS, given)


@warehouse.cached
def statements_about(filters: Filters, state: str) -> pd.DataFrame:
    """Return what others say that names this state, the newest first."""
    given = {**_given(filters, state), "own": False}
    return shown_rows(_STATEMENTS, given)


@warehouse.cached
def people_named(filters: Filters, state: str) -> pd.DataFrame:
    """Return one row per person named for this state, whatever text names them."""
    return shown_rows(_PEOPLE, _given(filters, state))


@warehouse.cached
def less_certain_count(filters: Filters, state: str) -> int:
    """Return how many less certain facts tell of this state, drawn or not."""
    every = replace(filters, less_certain=True)
    given = _given(every, state)
    found = shown_rows(_LESS_CERTAIN, given)
    return int(found["facts"].iloc[0])


def _given(filters: Filters, state: str) -> dict[str, object]:
    return {**parameters(filters), "state": state}
