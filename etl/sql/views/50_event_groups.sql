-- one row per event, however many report it: reports and original speakers apart
create view event_groups as
with
newest as (
    select max(published_to) as newest_text_on
    from articles
),

reports as (
    select
        events.*,
        coalesce(
            speakers.speaker_key,
            'text:' || coalesce(articles.publisher, articles.document_id)
        ) as source_key,
        -- Ties go to the same report in every build.
        row(coalesce(date_to - date_from, 100000), event_id) as narrowness
    from events
    join articles using (article_id)
    left join original_speakers as speakers
        on events.statement_id = speakers.statement_id
),

actors as (
    select
        reports.event_group_id,
        list(distinct participants.iso3 order by participants.iso3) as iso3s
    from reports
    join event_participants as participants using (event_id)
    where participants.iso3 is not null
    group by reports.event_group_id
)

select
    reports.event_group_id,
    mode(event_type) as event_type,
    -- The narrowest date that a report gives; an open or unknown one comes last.
    arg_min(date_edtf, narrowness) as date_edtf,
    arg_min(date_from, narrowness) as date_from,
    arg_min(date_to, narrowness) as date_to,
    bool_and(planned) as is_planned,
    bool_or(deadline) as has_deadline,
    bool_or(modality = 'denied') as is_denied,
    min(place_name) as place_name,
    min(place_iso3) as place_iso3,
    min(alliance_id) as alliance_id,
    count(distinct article_id) as report_count,
    count(distinct source_key) as speaker_count,
    coalesce(min(actors.iso3s), []) as iso3s,
    bool_and(planned)
    and coalesce(
        arg_min(date_to, narrowness) < min(newest.newest_text_on),
        false
    ) as is_passed_unreported
from reports
left join actors using (event_group_id)
cross join newest
group by reports.event_group_id;

comment on view event_groups is
    'One event, however many texts report it: reports and original speakers. | حدث واحد مهما كثر ناقلوه: أخباره وقائلوه الأوائل.';
