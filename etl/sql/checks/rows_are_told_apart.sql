-- one row per key that stands twice in a table without a primary key
select 'event_participants' as source, event_id as id
from event_participants
group by event_id, position
having count(*) > 1
union all
select 'statement_route', statement_id
from statement_route
group by statement_id, position
having count(*) > 1
union all
select 'alliance_names', alliance_id
from alliance_names
group by alliance_id, name, language
having count(*) > 1
union all
select 'articles', document_id
from articles
group by document_id, position
having count(*) > 1;
