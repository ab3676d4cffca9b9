-- one row per fact that the annotated pages measure, with the rule that read it and its sentence
create view read_facts as
select
    'mention' as kind,
    mention_id as fact_id,
    'countries' as measured_as,
    method,
    article_id,
    span_start,
    span_end,
    null as statement_id
from mentions
where kind = 'country'
union all
select
    'membership', membership_id, 'memberships', method, article_id, span_start, span_end,
    statement_id
from memberships
where article_id is not null
union all
select
    'aspect', aspect_id, case aspect when 'function' then 'functions' else 'adversaries' end,
    method, article_id, span_start, span_end, statement_id
from alliance_aspects
where aspect in ('function', 'adversary')
union all
select
    'event', event_id, 'events', method, article_id, span_start, span_end, statement_id
from events
union all
select 'person', person_id, 'people', method, article_id, span_start, span_end, null
from people
union all
select
    'statement', statement_id, 'statements', method, article_id, span_start, span_end,
    statement_id
from statements
union all
select
    'quantity', quantity_id, 'quantities', method, article_id, span_start, span_end,
    statement_id
from quantities;

comment on view read_facts is
    'One fact with the rule that read it. | واقعة واحدة مع القاعدة التي قرأتها.';
