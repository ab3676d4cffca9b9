"""Rows of the view Timeline: what is marked in time.

A mark row carries `mark` (its key), `kind`, its date three times (`at_edtf`,
`at_from`, `at_to`, on the clock the reader chose), what is known of the date,
`reports` and `speakers` apart, and `fact_ids` (the rows that are its evidence).
"""

from typing import Literal

import pandas as pd

from dashboard import warehouse
from dashboard.queries.conditions import parameters, shown_rows
from dashboard.selection import Filters

Clock = Literal["event", "said", "published"]

# Of several reports of one event the narrowest date is drawn; an unknown one
# comes last, ties go to the same report in every run.
_EVENTS = """
with reports as (
    select
        shown_events.*,
        case $clock
            when 'event' then date_edtf when 'said' then told_edtf
            else shown_events.published_edtf end as at_edtf,
        case $clock
            when 'event' then date_from when 'said' then told_from
            else shown_events.published_from end as at_from,
        case $clock
            when 'event' then date_to when 'said' then told_to
            else shown_events.published_to end as at_to,
        date_landmark is not null
        or (
            shown_events.published_basis = 'inferred'
            and (date_span_start is null or $clock <> 'event')
        ) as inferred,
        coalesce(
            speaker_key, 'text:' || coalesce(publisher, shown_events.article_id)
        ) as source_key
    from shown_events
    left join original_speakers using (statement_id)
),
ranked as (
    select *, row(coalesce(at_to - at_from, 100000), event_id) as narrowness
    from reports
),
named as (
    select
        event_group_id,
        list(distinct participants.iso3 order by participants.iso3)
            filter (participants.iso3 is not null) as iso3s,
        list(distinct participants.iso3 order by participants.iso3)
            filter (participants.iso3 is not null and role = 'source') as sources,
        list(distinct participants.iso3 order by participants.iso3)
            filter (participants.iso3 is not null and role = 'target') as targets,
        list(distinct participants.alliance_id order by participants.alliance_id)
            filter (participants.alliance_id is not null) as actor_alliances,
        list(distinct surface order by surface)
            filter (actor_kind not in ('state', 'alliance')) as others,
        list(distinct surface order by surface)
            filter (actor_kind = 'armed_group') as armed_groups
    from reports
    join event_participants as participants using (event_id)
    group by event_group_id
)
select
    event_group_id as mark,
    'event' as kind,
    mode(event_type order by event_type) as event_type,
    arg_min(at_edtf, narrowness) as at_edtf,
    arg_min(at_from, narrowness) as at_from,
    arg_min(at_to, narrowness) as at_to,
    arg_min(inferred, narrowness) as inferred,
    bool_and(planned) as is_planned,
    bool_and(planned) and $clock = 'event' as planned,
    bool_or(deadline) and $clock = 'event' as deadline,
    bool_or(modality = 'denied') as denied,
    bool_and(planned) and $clock = 'event'
        and coalesce(arg_min(at_to, narrowness) < min(newest_text_on), false)
        as passed,
    bool_and(possibly) as possibly,
    arg_min(place_name, narrowness) as place_name,
    arg_min(place_iso3, narrowness) as place_iso3,
    count(distinct article_id) as reports,
    count(distinct source_key) as speakers,
    list(event_id order by event_id) as fact_ids,
    any_value(iso3s) as iso3s,
    any_value(sources) as sources,
    any_value(targets) as targets,
    any_value(others) as others,
    any_value(armed_groups) as armed_groups,
    list_sort(list_distinct(list_concat(
        list(distinct ranked.alliance_id) filter (ranked.alliance_id is not null),
        any_value(actor_alliances)
    ))) as alliance_ids
from ranked
left join named using (event_group_id)
cross join newest
group by event_group_id
order by at_from nulls last, mark
"""

_CITATIONS = """
with claims as (
    select
        shown_memberships.*,
        case when $clock = 'published' then published_edtf else told_edtf end
            as at_edtf,
        case when $clock = 'published' then published_from else told_from end
            as at_from,
        case when $clock = 'published' then published_to else told_to end as at_to,
        coalesce(
            speaker_key, 'text:' || coalesce(publisher, shown_memberships.article_id)
        ) as source_key
    from shown_memberships
    left join original_speakers using (statement_id)
    where basis = 'reported'
)
select
    concat_ws('|', 'citation', alliance_id, role, status, coalesce(at_edtf, ''))
        as mark,
    'citation' as kind,
    alliance_id,
    iso3,
    role,
    status,
    at_edtf,
    at_from,
    at_to,
    bool_and(published_basis = 'inferred' and at_edtf is not distinct from
        published_edtf) or bool_and(certainty = 'implied') as inferred,
    bool_or(modality = 'denied') as denied,
    status = 'declined' as declined,
    bool_and(possibly) as possibly,
    count(distinct article_id) as reports,
    count(distinct source_key) as speakers,
    list(membership_id order by membership_id) as fact_ids
from claims
group by alliance_id, iso3, role, status, at_edtf, at_from, at_to
order by alliance_id, role, status, at_from nulls last, iso3
"""

# A claim that itself says from when or until when; the roster of a reference
# work says little else.
_TERMS = """
select
    concat_ws('|', 'term', alliance_id, role, status, start_edtf, end_edtf) as mark,
    'term' as kind,
    alliance_id,
    iso3,
    role,
    status,
    basis,
    coalesce(start_edtf, '..') || '/' || coalesce(end_edtf, '..') as at_edtf,
    start_from as at_from,
    end_to as at_to,
    bool_and(certainty = 'implied' or coalesce(published_basis = 'inferred', false))
        as inferred,
    bool_and(modality = 'expected') as planned,
    bool_or(modality = 'denied') as denied,
    status = 'declined' as declined,
    bool_and(possibly) as possibly,
    count(distinct article_id) as reports,
    count(distinct coalesce(statement_id, article_id)) as speakers,
    list(membership_id order by membership_id) as fact_ids
from shown_memberships
where (start_edtf is not null or end_edtf is not null) and $clock = 'event'
group by alliance_id, iso3, role, status, basis, start_edtf, end_edtf, start_from,
    end_to
order by alliance_id, role, at_from nulls last, iso3
"""

# What is planned is an event as a rule; it is drawn from here only where no event
# of the same text has its date. A claim on a state of affairs that names no day is
# drawn where it was told, as a citation is; so is every claim on the other clocks.
_ASPECTS = """
with dated as (
    select
        *,
        $clock <> 'event' or date_edtf is null as is_told,
        (
            aspect in ('planned', 'leadership_form', 'leadership_term')
            or modality = 'expected'
        ) and not is_told as is_planned,
        $clock = 'published' as by_printing,
        case when by_printing then published_edtf when is_told then told_edtf
            else date_edtf end as at_edtf,
        case when by_printing then published_from when is_told then told_from
            else date_from end as at_from,
        case when by_printing then published_to when is_told then told_to
            else date_to end as at_to
    from shown_aspects
    where (date_edtf is not null and aspect in ('leadership_term', 'planned'))
       or aspect in ('status', 'leadership_form')
)
select
    concat_ws('|', 'aspect', alliance_id, aspect, value, iso3, at_edtf) as mark,
    'aspect' as kind,
    alliance_id,
    aspect,
    value,
    iso3,
    at_edtf,
    at_from,
    at_to,
    -- A turn of the chair is counted from the day of the report.
    bool_and(
        coalesce(published_basis = 'inferred', false)
        or (aspect = 'leadership_form' and not is_told)
    ) as inferred,
    bool_and(is_planned) as planned,
    bool_and(aspect = 'planned' and not is_told)
        and coalesce(at_to < any_value(newest_text_on), false) as passed,
    aspect = 'status' and value in ('ending', 'ended') and not is_told as deadline,
    bool_or(modality = 'denied') as denied,
    bool_and(possibly) as possibly,
    count(distinct article_id) as reports,
    count(distinct coalesce(statement_id, article_id)) as speakers,
    list(aspect_id order by aspect_id) as fact_ids
from dated
cross join newest
where aspect <> 'planned' or not exists (
    select 1
    from shown_events as twin
    where twin.article_id = dated.article_id
      and twin.planned
      and twin.date_edtf = dated.date_edtf
)
group by alliance_id, aspect, value, iso3, is_told, at_edtf, at_from, at_to
order by alliance_id, aspect, at_from nulls last, mark
"""


@warehouse.cached
def event_marks(filters: Filters, *, clock: Clock = "event") -> pd.DataFrame:
    """Return one row per event, however many texts report it."""
    return shown_rows(_EVENTS, _given(filters, clock))


@warehouse.cached
def citation_marks(filters: Filters, *, clock: Clock = "event") -> pd.DataFrame:
    """Return one row per alliance, state, role and day on which it was cited.

    A claim without a date of its own is dated by when it was said, and only
    where that is unknown by when it was published.
    """
    return shown_rows(_CITATIONS, _given(filters, clock))


@warehouse.cached
def term_marks(filters: Filters, *, clock: Clock = "event") -> pd.DataFrame:
    """Return one row per stated beginning or end of a role."""
    return shown_rows(_TERMS, _given(filters, clock))


@warehouse.cached
def aspect_marks(filters: Filters, *, clock: Clock = "event") -> pd.DataFrame:
    """Return one row per claim on an alliance's state or its chair, and its day."""
    return shown_rows(_ASPECTS, _given(filters, clock))


def _given(filters: Filters, clock: Clock) -> dict[str, object]:
    return {**parameters(filters), "clock": clock}
