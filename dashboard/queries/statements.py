"""Rows of the view Statements: who said what, when, and how it reached us.

A speaker is one person wherever the texts tell so, one body of one state, and
else one only where the same outlet carries the same words for him: two unnamed
sources of two papers are two.
"""

import pandas as pd

from dashboard import warehouse
from dashboard.queries.chosen_days import with_days
from dashboard.queries.conditions import parameters, shown_rows
from dashboard.selection import Filters

# A statement is about an alliance that is named in it or claimed of in it.
_TOLD = """
with about as (
    select statement_id, alliance_id from named_within where alliance_id is not null
    union
    select statement_id, alliance_id from memberships where statement_id is not null
    union
    select statement_id, alliance_id from alliance_aspects
    where statement_id is not null
),
told as (
    select
        md5(coalesce(
            'person:' || people.person_key,
            -- «الدول الثلاث» (the three states) are others in every text.
            case
                when voiced.speaker_kind = 'official_body'
                    and voiced.speaker_iso3 is null
                    and voiced.speaker not in (
                        select surface from mentions where kind = 'organization'
                    )
                    then 'text:' || voiced.speaker || '@'
                        || coalesce(voiced.via, voiced.publisher, articles.document_id)
            end,
            original_speakers.speaker_key || '/' || coalesce(voiced.speaker_iso3, '')
        ))[:12] as speaker_id,
        voiced.*,
        people.name as person_name,
        people.role as person_role,
        original_speakers.speaker_key,
        articles.title,
        articles.document_id,
        articles.text[voiced.span_start + 1:voiced.span_end] as words
    from shown_statements as voiced
    join articles using (article_id)
    join original_speakers using (statement_id)
    left join people on voiced.person_id = people.person_id,
    chosen
    where (
        len(alliances) = 0
        or voiced.statement_id in (
            select statement_id from about where list_contains(alliances, alliance_id)
        )
    )
      and (
        len(event_types) = 0
        or voiced.statement_id in (
            select statement_id from events
            where list_contains(event_types, event_type)
        )
    )
)
"""
_ROWS = """
select
    'statement' as kind,
    statement_id as id,
    statement_id in (select fact_id from less_certain_facts) as is_less_certain,
    *
from told
order by told_from nulls last, article_id, span_start, statement_id
"""

# What somebody denies, demands or is only said to claim, read as a claim.
_HELD_CLAIMS = """
select
    'membership' as kind, statement_id, alliance_id, iso3, role, status,
    null as aspect, null as value, modality
from shown_memberships
where modality <> 'asserted' and statement_id is not null
union all by name
select
    'aspect' as kind, statement_id, alliance_id, iso3, aspect, value, modality
from shown_aspects
where modality <> 'asserted' and statement_id is not null
order by statement_id, kind, alliance_id, iso3, role, status, aspect, value
"""

# Numbers of one noun beside one alliance's name in one sentence. Whether they
# count the same is the reader's to say: two texts may mean two courses.
_FIGURES = with_days("""
with beside as (
    select distinct
        quantities.quantity_id,
        mentions.alliance_id
    from quantities
    join articles using (article_id)
    join mentions using (article_id)
    where mentions.alliance_id is not null
      and abs(mentions.span_start - quantities.span_start) < 200
      and not regexp_matches(
        articles.text[
            least(mentions.span_end, quantities.span_end) + 1
            :greatest(mentions.span_start, quantities.span_start)
        ],
        '[.!?؟\\n]'
    )
),
figures as (
    select
        'quantity' as kind,
        quantity_id as id,
        beside.alliance_id,
        regexp_replace(counted, '^ال', '') as noun,
        counted,
        value,
        qualifier,
        voices.* exclude (statement_id, article_id),
        quantities.statement_id, quantities.article_id,
        quantities.span_start, quantities.span_end,
        coalesce(
            speaker_key, 'text:' || coalesce(voices.publisher, quantities.article_id)
        ) as source_key
    from quantities
    join beside using (quantity_id)
    join voices
        on quantities.article_id = voices.article_id
        and quantities.statement_id is not distinct from voices.statement_id
    left join original_speakers
        on quantities.statement_id = original_speakers.statement_id,
    chosen
    where quantity_id not in (from held_back)
      and (len(alliances) = 0 or list_contains(alliances, beside.alliance_id))
      and (len(countries) = 0 or list_contains(countries, voices.speaker_iso3))
      and overlaps_days(told)
)
select *
from figures
qualify count(distinct source_key) over (partition by alliance_id, noun) > 1
order by alliance_id, noun, told_from nulls last, value, id
""")


@warehouse.cached
def told_statements(filters: Filters) -> pd.DataFrame:
    """Return one row a statement: its speaker, route, dates and words.

    `speaker_id` is the same wherever the speaker is; `told_*` is when it was said,
    else when it was published; `route` has the outlets, the first nearest to the
    speaker.
    """
    return shown_rows(_TOLD + _ROWS, parameters(filters))


@warehouse.cached
def unasserted_claims(filters: Filters) -> pd.DataFrame:
    """Return the claims on alliances that a statement denies, demands or expects."""
    return shown_rows(_HELD_CLAIMS, parameters(filters))


@warehouse.cached
def figures_of_several(filters: Filters) -> pd.DataFrame:
    """Return the numbers of one noun beside one alliance that several have given."""
    return shown_rows(_FIGURES, parameters(filters))
