-- one row per article dated without a basis, or with a basis and no date
select 'articles' as source, article_id as id
from articles
where (published_edtf is null) <> (published_basis = 'unknown');
