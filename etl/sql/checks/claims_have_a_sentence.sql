-- one row per claim that cites neither a sentence nor a reference source
select 'memberships' as source, membership_id as id
from memberships
where case basis
    when 'reported' then article_id is null or span_start is null or span_end is null
    -- Two kinds of source are not mixed: a reference has an address and no sentence.
    else source_url is null or retrieved_on is null
        or coalesce(article_id, statement_id) is not null
        or coalesce(span_start, span_end) is not null
end;
