-- one row per mention whose surface is not what stands at its span
select 'mentions' as source, mention_id as id
from mentions
join articles using (article_id)
where substring(articles.text, span_start + 1, span_end - span_start) <> surface;
