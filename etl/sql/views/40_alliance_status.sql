-- one row per alliance and place: its status as last claimed, by whom, and what else is claimed
create view alliance_status as
with
claims as (
    select
        aspects.*,
        articles.published_edtf,
        articles.published_from,
        articles.published_to,
        articles.published_basis,
        articles.publisher,
        speakers.speaker,
        speakers.speaker_kind,
        speakers.is_named
    from alliance_aspects as aspects
    join articles using (article_id)
    left join original_speakers as speakers
        on aspects.statement_id = speakers.statement_id
    where aspects.aspect = 'status' and aspects.modality = 'asserted'
),

ranked as (
    select
        *,
        row_number() over (
            partition by alliance_id, iso3
            -- The newest text speaks last; within it a quoted speaker outweighs
            -- the headline, and what is still to come outweighs the rest.
            order by
                published_to desc nulls last,
                speaker is null,
                span_start desc,
                aspect_id
        ) as place_in_time,
        list(value) over (partition by alliance_id, iso3) as every_value
    from claims
)

select
    alliance_id,
    iso3,
    value as status,
    date_edtf,
    date_from,
    date_to,
    published_edtf as as_of_edtf,
    published_from as as_of_from,
    published_to as as_of_to,
    published_basis as as_of_basis,
    speaker,
    speaker_kind,
    publisher,
    article_id,
    span_start,
    span_end,
    statement_id,
    list_sort(list_distinct(every_value)) as claimed_values,
    -- Being formed and already operating cannot both be so of one place.
    len(list_distinct(every_value)) > 1
    and list_contains(every_value, 'proposed') as is_conflicting
from ranked
where place_in_time = 1;

comment on view alliance_status is
    'One alliance in one place: its state of affairs, as of when, according to whom. | تحالف واحد في مكان واحد: حاله، ومتى قيل ذلك، وبحسب مَن.';
