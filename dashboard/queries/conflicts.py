"""Claims that cannot all be so."""

import pandas as pd

from dashboard import warehouse
from dashboard.queries.conditions import parameters, shown_rows
from dashboard.selection import Filters

# Two values of one thing, said of one place by texts of about one time, that
# cannot both be so. Two months: news of one state of affairs spread that far.
_CONFLICTS = """
with claims as (
    select
        'aspect' as kind,
        aspect_id as id,
        alliance_id,
        aspect as topic,
        -- Of a leadership `iso3` is who seeks or shares it, not a place.
        case
            when aspect = 'leadership_form' then ''
            else coalesce(iso3, '')
        end as place_iso3,
        case when aspect = 'leadership_form' then iso3 end as about_iso3,
        value,
        told_edtf, told_from, told_to, publisher, speaker, speaker_kind,
        article_id, span_start, span_end, statement_id
    from shown_aspects
    -- Who demands to share what another seeks contradicts it as well.
    where (
        (modality = 'asserted'
         and aspect in ('status', 'claimed_size', 'leadership_form', 'seat'))
        or (modality = 'demanded' and aspect = 'leadership_form')
    )
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
select
    claims.*,
    substr(texts.text, span_start + 1, span_end - span_start) as words
from claims
join (select article_id, text from articles) as texts using (article_id)
semi join clashing
    on claims.alliance_id = clashing.alliance_id
    and claims.topic = clashing.topic
    and claims.place_iso3 = clashing.place_iso3
order by alliance_id, topic, place_iso3, told_from nulls last, value, id
"""


@warehouse.cached
def conflicting_claims(filters: Filters) -> pd.DataFrame:
    """Return the claims that cannot all be so at one time and place."""
    return shown_rows(_CONFLICTS, parameters(filters))
