"""What the texts say in short: shared names, states of affairs, texts held."""

import pandas as pd

from dashboard import warehouse
from dashboard.queries.conditions import parameters, shown_rows
from dashboard.selection import Filters

# An alliance carries its shared name only where a text says it: articles that we
# linked ourselves do not count.
_SHARED_NAMES = """
with namings as (
    select distinct alliance_names.name, mentions.alliance_id, mentions.article_id
    from alliance_names
    join mentions using (alliance_id)
    join shown_articles using (article_id)
    anti join alliance_links
        on mentions.article_id = alliance_links.article_id
        and mentions.alliance_id = alliance_links.alliance_id
    where alliance_names.is_shared and mentions.kind = 'alliance'
),
counted as (
    select
        name,
        alliance_id,
        count(*) as report_count,
        sum(count(*)) over (partition by name) as name_count,
        count(*) over (partition by name) as alliance_count
    from namings
    group by name, alliance_id
)
select name, alliance_id, report_count, name_count
from counted
where alliance_count > 1
order by name_count desc, name, report_count desc, alliance_id
"""

# Who is in: asserted, and neither declined nor left.
_MEMBERS = """
select
    'membership' as kind,
    membership_id as id,
    alliance_id,
    iso3,
    role,
    status,
    certainty,
    told_edtf,
    told_from,
    published_edtf,
    publisher,
    speaker,
    speaker_kind,
    article_id,
    span_start,
    span_end,
    statement_id
from shown_memberships
where list_contains($wanted::text[], alliance_id)
  and modality = 'asserted'
  and basis = 'reported'
  and status not in ('left', 'declined')
  and role in ('member', 'lead', 'host', 'chair')
order by alliance_id, iso3, told_from nulls last, membership_id
"""

# The newest text speaks last; within it a quoted speaker outweighs the headline.
_STATES_OF_AFFAIRS = """
with held as (
    select max(published_to) as newest_text_on from dated_articles
),
named as (
    select distinct alliance_id, article_id from shown_memberships
    union
    select distinct alliance_id, article_id from shown_aspects
),
reports as (
    select alliance_id, count(distinct article_id) as report_count
    from named
    where article_id is not null
    group by alliance_id
),
claims as (
    select
        shown_aspects.*,
        row_number() over (
            partition by alliance_id, shown_aspects.iso3
            order by
                published_to desc nulls last,
                speaker is null,
                span_start desc,
                aspect_id
        ) as place_in_time,
        list(value) over (partition by alliance_id, shown_aspects.iso3) as every_value
    from shown_aspects
    where aspect = 'status' and modality = 'asserted'
),
latest as (
    select
        *,
        list_sort(list_distinct(every_value)) as claimed_values
    from claims
    where place_in_time = 1
)
select
    reports.alliance_id,
    reports.report_count,
    alliances.hue,
    latest.value as status,
    latest.iso3 as place_iso3,
    latest.date_edtf,
    latest.told_edtf,
    latest.told_to,
    latest.published_basis,
    latest.speaker,
    latest.speaker_kind,
    latest.via,
    latest.publisher,
    latest.claimed_values,
    coalesce(
        len(latest.claimed_values) > 1
        and list_contains(latest.claimed_values, 'proposed'),
        false
    ) as is_conflicting,
    coalesce(
        latest.published_to < held.newest_text_on - interval 1 year, false
    ) as is_old
from reports
join alliances using (alliance_id)
left join latest using (alliance_id)
cross join held
order by
    report_count desc,
    max(latest.published_to) over (partition by alliance_id) desc nulls last,
    alliance_id,
    place_iso3 nulls first
"""

_STATUS_CLAIMS = """
select
    'aspect' as kind,
    aspect_id as id,
    alliance_id,
    iso3 as place_iso3,
    value,
    date_edtf,
    told_edtf,
    told_from,
    told_to,
    publisher,
    speaker,
    speaker_kind,
    article_id,
    span_start,
    span_end,
    statement_id
from shown_aspects
where aspect = 'status' and modality = 'asserted'
order by alliance_id, told_from nulls last, aspect_id
"""

_HELD = """
select
    article_id,
    document_id,
    title,
    publisher,
    section,
    published_edtf,
    published_from,
    published_to,
    published_basis,
    possibly_known
from shown_articles
order by published_from nulls last, published_to, article_id
"""


@warehouse.cached
def shared_names(filters: Filters) -> pd.DataFrame:
    """Return the names that several alliances bear, the most reported first."""
    return shown_rows(_SHARED_NAMES, parameters(filters))


@warehouse.cached
def members_of(filters: Filters, alliance_ids: tuple[str, ...]) -> pd.DataFrame:
    """Return every asserted claim that a state is in one of these alliances."""
    wanted = {**parameters(filters), "wanted": alliance_ids}
    return shown_rows(_MEMBERS, wanted)


@warehouse.cached
def states_of_affairs(filters: Filters) -> pd.DataFrame:
    """Return each alliance's status as last claimed, a row a place."""
    return shown_rows(_STATES_OF_AFFAIRS, parameters(filters))


@warehouse.cached
def status_claims(filters: Filters) -> pd.DataFrame:
    """Return every claim about an alliance's state of affairs."""
    return shown_rows(_STATUS_CLAIMS, parameters(filters))


@warehouse.cached
def held_articles(filters: Filters) -> pd.DataFrame:
    """Return the articles that the filters let through, dated or not."""
    return shown_rows(_HELD, parameters(filters))
