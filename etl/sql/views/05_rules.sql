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
),

weighed as (
    select
        *,
        tp / judged_count as precision,
        1.2816 * 1.2816 / judged_count as weight
    from judged
    where judged_count > 0
),

ranged as (
    select
        * exclude (weight),
        -- The upper end of Wilson's 80 % range.
        (
            precision + weight / 2
            + sqrt(precision * (1 - precision) * weight + weight * weight / 4)
        ) / (1 + weight) as precision_at_best
    from weighed
)

select
    *,
    -- `etl.evaluate.certainty` says the same, and why.
    judged_count >= 10 and precision_at_best < 0.9 as is_less_certain
from ranged;
