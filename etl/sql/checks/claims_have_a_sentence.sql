-- one row per claim that cites neither a sentence nor a reference source
select 'memberships' as source, membership_id as id
from memberships
where case basis
    when 'reported' then article_id is null or span_start is null or span_end is null
    else source_url is null or article_id is not null
end;
