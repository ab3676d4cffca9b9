-- one row per alliance, state and role: first and last cited, by whom, how well supported
create view membership_spells as
with
newest as (
    select max(published_to) as newest_text_on
    from articles
),

asserted as (
    select *
    from membership_sources
    where modality = 'asserted'
),

party as (
    select distinct alliance_id, iso3
    from asserted
    where status not in ('declined', 'left')
),

counted as (
    select
        alliance_id,
        iso3,
        role,
        arg_max(
            status, row(coalesce(published_to, date '0001-01-01'), membership_id)
        ) as status,
        list(distinct status order by status) as statuses,
        bool_and(certainty = 'implied') as is_implied,
        arg_min(said_edtf, said_from) as first_said_edtf,
        min(said_from) as first_said_from,
        arg_min(published_edtf, published_from) as first_published_edtf,
        min(published_from) as first_published_from,
        arg_max(published_edtf, published_to) as last_published_edtf,
        max(published_to) as last_published_to,
        count(distinct article_id) as report_count,
        count(distinct article_id) filter (published_from is null) as undated_count,
        count(distinct source_key) as speaker_count,
        count(distinct source_key) filter (is_named) as named_speaker_count,
        count(distinct speaker_iso3) filter (source_key is not null) as speaker_state_count,
        bool_or(is_said_by_itself) as is_said_by_itself,
        bool_or(coalesce(
            (alliance_id, speaker_iso3) in (select (alliance_id, iso3) from party),
            false
        )) as is_interested_party
    from asserted
    group by alliance_id, iso3, role
),

contradicted as (
    select
        alliance_id,
        iso3,
        bool_or(modality = 'denied') as is_denied,
        -- In and out at once; that one follows the other in time is no conflict,
        -- so only claims of texts whose dates may coincide count.
        bool_or(status in ('active', 'suspended', 'leaving') and modality = 'asserted')
        and bool_or(status in ('declined') and modality = 'asserted') as is_conflicting
    from membership_sources
    group by alliance_id, iso3
)

select
    counted.*,
    case
        when counted.is_implied then 1
        when counted.is_said_by_itself then 5
        when counted.named_speaker_count > 0
            and counted.speaker_count > 1
            and counted.speaker_state_count > 1 then 4
        when counted.named_speaker_count > 0 then 3
        else 2
    end as support,
    coalesce(contradicted.is_denied, false) as is_denied,
    coalesce(contradicted.is_conflicting, false) as is_conflicting,
    coalesce(
        counted.last_published_to < newest.newest_text_on - interval 1 year, false
    ) as is_old
from counted
left join contradicted using (alliance_id, iso3)
cross join newest;

comment on view membership_spells is
    'One state in one role in one alliance: first and last cited, reports, speakers, support, flags. | دولة بصفة واحدة في تحالف واحد: أول ذكر وآخره، والأخبار والقائلون والسند والعلامات.';
