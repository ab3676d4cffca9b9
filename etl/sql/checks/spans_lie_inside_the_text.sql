-- one row per span that is empty, turned round or outside its article's text
with
spans as (
    select 'mentions' as source, mention_id as id, article_id, span_start, span_end
    from mentions
    union all
    select 'memberships', membership_id, article_id, span_start, span_end
    from memberships
    where basis = 'reported'
    union all
    select 'alliance_aspects', aspect_id, article_id, span_start, span_end
    from alliance_aspects
    union all
    select 'events', event_id, article_id, span_start, span_end
    from events
    union all
    select 'events, date', event_id, article_id, date_span_start, date_span_end
    from events
    where date_span_start is not null
    union all
    select 'people', person_id, article_id, span_start, span_end
    from people
    union all
    select 'statements', statement_id, article_id, span_start, span_end
    from statements
    union all
    select
        'statements, speaker', statement_id, article_id,
        speaker_span_start, speaker_span_end
    from statements
    where speaker_span_start is not null
    union all
    select 'statements, said', statement_id, article_id, said_span_start, said_span_end
    from statements
    where said_span_start is not null
    union all
    select 'quantities', quantity_id, article_id, span_start, span_end
    from quantities
)

select source, id
from spans
left join articles using (article_id)
where not coalesce(
    0 <= span_start and span_start < span_end and span_end <= length(articles.text),
    false
);
