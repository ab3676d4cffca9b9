"""What the texts say in short: shared names, states of affairs, conflicts, gaps."""

from datetime import date

import pandas as pd

from dashboard import warehouse
from dashboard.queries.conditions import SHOWN, parameters
from dashboard.selection import Filters

# An alliance carries its shared name only where a text says it: articles that we
# linked ourselves do not count.
_SHARED_NAMES = """
, namings as (
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
, held as (
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

# Two values of one thing, said of one place by texts of about one time, that
# cannot both be so. Two months: news of one state of affairs spread that far.
_CONFLICTS = """
, claims as (
    select
        'aspect' as kind,
        aspect_id as id,
        alliance_id,
        aspect as topic,
        coalesce(iso3, '') as place_iso3,
        value,
        told_edtf, told_from, told_to, publisher, speaker, speaker_kind,
        article_id, span_start, span_end, statement_id
    from shown_aspects
    where modality = 'asserted'
      and aspect in ('status', 'claimed_size', 'leadership_form', 'seat')
    union all by name
    select
        'membership' as kind,
        membership_id as id,
        alliance_id,
        'membership' as topic,
        iso3 as place_iso3,
        case
            when modality = 'denied' then 'denied'
            when status = 'declined' then 'declined'
            else 'in'
        end as value,
        told_edtf, told_from, told_to, publisher, speaker, speaker_kind,
        article_id, span_start, span_end, statement_id
    from shown_memberships
    where modality in ('asserted', 'denied')
      and status in ('active', 'proposed', 'suspended', 'leaving', 'declined')
      and basis = 'reported'
),
exclusive (topic, one, other) as (
    values
        ('status', 'active', 'proposed'), ('status', 'proposed', 'ended'),
        ('status', 'active', 'ended'), ('status', 'ending', 'proposed'),
        ('membership', 'in', 'denied'), ('membership', 'in', 'declined')
),
clashing as (
    select distinct one.alliance_id, one.topic, one.place_iso3
    from claims as one
    join claims as other
        on one.alliance_id = other.alliance_id
        and one.topic = other.topic
        and one.place_iso3 = other.place_iso3
        and one.value < other.value
        and coalesce(one.told_from <= other.told_to + interval 2 month, false)
        and coalesce(other.told_from <= one.told_to + interval 2 month, false)
    where one.topic in ('claimed_size', 'leadership_form', 'seat')
       or exists (
        select 1
        from exclusive
        where exclusive.topic = one.topic
          and (
            (exclusive.one = one.value and exclusive.other = other.value)
            or (exclusive.one = other.value and exclusive.other = one.value)
          )
       )
)
select claims.*
from claims
semi join clashing
    on claims.alliance_id = clashing.alliance_id
    and claims.topic = clashing.topic
    and claims.place_iso3 = clashing.place_iso3
order by alliance_id, topic, place_iso3, told_from nulls last, value, id
"""

# Announced dates against the newest dated text that the filters let through,
# never against today. One report that it happened settles the whole group.
_ANNOUNCED = """
, held as (
    select max(published_to) as newest_text_on from dated_articles
),
settled as (
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
    ) as iso3s
from shown_events
anti join settled using (event_group_id)
cross join held
where planned and modality <> 'denied' and date_to is not null
order by date_to desc, event_group_id, event_id
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

_NEWEST = "select max(published_to) as newest_text_on from dated_articles"
_HUES = "select alliance_id, hue from alliances order by alliance_id"


@warehouse.cached
def shared_names(filters: Filters) -> pd.DataFrame:
    """Return the names that several alliances bear, the most reported first."""
    return warehouse.rows(SHOWN + _SHARED_NAMES, parameters(filters))


@warehouse.cached
def members_of(filters: Filters, alliance_ids: tuple[str, ...]) -> pd.DataFrame:
    """Return every asserted claim that a state is in one of these alliances."""
    wanted = {**parameters(filters), "wanted": alliance_ids}
    return warehouse.rows(SHOWN + _MEMBERS, wanted)


@warehouse.cached
def states_of_affairs(filters: Filters) -> pd.DataFrame:
    """Return each alliance's status as last claimed, a row a place."""
    return warehouse.rows(SHOWN + _STATES_OF_AFFAIRS, parameters(filters))


@warehouse.cached
def status_claims(filters: Filters) -> pd.DataFrame:
    """Return every claim about an alliance's state of affairs."""
    return warehouse.rows(SHOWN + _STATUS_CLAIMS, parameters(filters))


@warehouse.cached
def conflicting_claims(filters: Filters) -> pd.DataFrame:
    """Return the claims that cannot all be so at one time and place."""
    return warehouse.rows(SHOWN + _CONFLICTS, parameters(filters))


@warehouse.cached
def announced_dates(filters: Filters) -> pd.DataFrame:
    """Return announced events that no text reports; `has_passed`: date is over."""
    return warehouse.rows(SHOWN + _ANNOUNCED, parameters(filters))


@warehouse.cached
def held_articles(filters: Filters) -> pd.DataFrame:
    """Return the articles that the filters let through, dated or not."""
    return warehouse.rows(SHOWN + _HELD, parameters(filters))


@warehouse.cached
def newest_text(filters: Filters) -> date | None:
    """Return the last day of the newest dated text that the filters let through."""
    newest = warehouse.rows(SHOWN + _NEWEST, parameters(filters))["newest_text_on"]
    days = pd.to_datetime(newest).dropna().dt.date
    return days.iloc[0] if len(days) else None


@warehouse.cached
def hues() -> pd.DataFrame:
    """Return each alliance's hue."""
    return warehouse.rows(_HUES)
