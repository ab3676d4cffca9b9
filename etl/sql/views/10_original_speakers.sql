-- one row per statement: who said it first, by a key that a republished story shares
create view original_speakers as
with
routes as (
    select
        statement_id,
        string_agg(outlet, ' ← ' order by position) as route
    from statement_route
    group by statement_id
),

spoken as (
    select
        statements.*,
        people.person_key,
        -- «وأضافت المصادر» (the sources added) seldom names the outlet again.
        coalesce(
            min(statements.via) over (
                partition by statements.article_id, statements.speaker
            ),
            articles.publisher,
            articles.document_id
        ) as carrier
    from statements
    join articles using (article_id)
    left join people using (person_id)
)

select
    spoken.statement_id,
    spoken.article_id,
    -- A person is the same everywhere. An unnamed source is the same only where
    -- the same outlet carries it under the same words.
    coalesce(
        'person:' || spoken.person_key,
        case
            when spoken.speaker_kind = 'official_body'
                then 'body:' || spoken.speaker || '/' || coalesce(spoken.speaker_iso3, '')
            else 'speaker:' || spoken.speaker || '@'
                || spoken.carrier
        end
    ) as speaker_key,
    spoken.speaker,
    spoken.speaker_kind,
    spoken.speaker_iso3,
    spoken.person_id,
    spoken.speaker_kind in ('named_official', 'official_body')
    or spoken.person_id is not null as is_named,
    spoken.speaker_kind = 'outlet' as is_carrier,
    spoken.via,
    routes.route,
    spoken.said_edtf,
    spoken.said_from,
    spoken.said_to,
    spoken.modality
from spoken
left join routes using (statement_id);

comment on view original_speakers is
    'One claim with its original speaker; a republished agency story is one. | قول واحد مع قائله الأول؛ خبر الوكالة المعاد نشره واحد.';
