-- one row per article and alliance whose identity we supply, not the text
create table alliance_links (
    article_id text not null,
    alliance_id text not null,
    name text not null,
    reason_ar text,
    reason_en text
);
