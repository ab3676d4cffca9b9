-- one row per kind of fact and rule: how often it was right on the annotated pages, all sets together
create view rules as
with
judged as (
    select
        kind,
        method,
        sum(tp)::integer as tp,
        sum(fp)::integer as fp,
        sum(tp + fp)::integer as judged_count
    from evaluations
    where method is not null
    group by kind, method
)

select
    *,
    tp / judged_count as precision,
    -- `etl.evaluate.certainty` says the same.
    judged_count >= 10 and tp / judged_count < 0.9 as is_less_certain
from judged
where judged_count > 0;

comment on view rules is
    'One rule of reading and how often the annotated pages show it right. | قاعدة قراءة واحدة، ومدى صوابها في الصفحات المحكَّمة.';
