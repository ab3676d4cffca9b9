-- one row if the snapshot does not say what it holds
select 'snapshot' as source, 'counts' as id
where not exists (
    select 1
    from snapshot
    where documents = (select count(*) from documents)
        and articles = (select count(*) from articles)
)
or (select count(*) from snapshot) <> 1;
