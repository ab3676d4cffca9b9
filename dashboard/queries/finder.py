"""Names that the search box finds: of alliances, states and people."""

import pandas as pd

from dashboard import warehouse

# Every way a thing is named, with the name to show it by and how often it is told.
_ALLIANCES = """
with names as (
    select alliance_id, name from alliance_names
    union
    select
        alliance_id,
        unnest([label_ar, label_en, short_ar, short_en, name_ar, name_en])
    from alliances
),
told as (
    select alliance_id, count(distinct article_id) as articles
    from (
        select alliance_id, article_id from mentions where alliance_id is not null
        union all select alliance_id, article_id from memberships
    )
    group by alliance_id
)
select alliance_id as id, name, coalesce(articles, 0) as articles
from names
left join told using (alliance_id)
where name is not null
order by alliance_id, name
"""

_STATES = """
with named as (
    select iso3, surface as name, count(distinct article_id) as articles
    from mentions
    where kind = 'country' and iso3 is not null
    group by iso3, surface
),
names as (
    select iso3, name from named
    union
    select iso3, unnest([name_ar, name_en, iso3]) from countries
),
told as (
    select iso3, count(distinct article_id) as articles
    from mentions
    where kind = 'country'
    group by iso3
)
select iso3 as id, name, coalesce(articles, 0) as articles
from names
left join told using (iso3)
where name is not null
order by iso3, name
"""

# One person over all articles; the longest name and office stand for the others.
_PEOPLE = """
select
    person_key as id,
    name,
    first(name order by length(name) desc, name) over one as full_name,
    first(role order by length(role) desc nulls last, role) over one as role,
    first(article_id order by article_id, span_start) over one as article_id,
    first(span_start order by article_id, span_start) over one as span_start,
    first(span_end order by article_id, span_start) over one as span_end,
    count(distinct article_id) over one as articles
from people
window one as (partition by person_key)
order by person_key, name
"""


@warehouse.cached
def alliance_names() -> pd.DataFrame:
    """Return the names of every alliance, one row a name."""
    return warehouse.rows(_ALLIANCES)


@warehouse.cached
def state_names() -> pd.DataFrame:
    """Return the names of every state, as texts use them and as we call it."""
    return warehouse.rows(_STATES)


@warehouse.cached
def people_names() -> pd.DataFrame:
    """Return the names of every person, one row a naming."""
    return warehouse.rows(_PEOPLE)
