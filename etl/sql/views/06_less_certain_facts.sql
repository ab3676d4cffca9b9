-- one row per fact that a rule read which is right less than nine times in ten
create view less_certain_facts as
with
less_certain as (
    select kind as measured_as, method
    from rules
    where is_less_certain
),

facts as (
    select 'mention' as kind, mention_id as fact_id, article_id, 'countries' as measured_as, method
    from mentions
    where kind = 'country'
    union all
    select 'membership', membership_id, article_id, 'memberships', method
    from memberships
    where article_id is not null
    union all
    select
        'aspect',
        aspect_id,
        article_id,
        case aspect when 'function' then 'functions' else 'adversaries' end,
        method
    from alliance_aspects
    where aspect in ('function', 'adversary')
    union all
    select 'event', event_id, article_id, 'events', method
    from events
    union all
    select 'person', person_id, article_id, 'people', method
    from people
    union all
    select 'statement', statement_id, article_id, 'statements', method
    from statements
    union all
    select 'quantity', quantity_id, article_id, 'quantities', method
    from quantities
)

select facts.*
from facts
join less_certain using (measured_as, method);
