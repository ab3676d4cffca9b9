-- one row per naming in one article
create table mentions (
    mention_id text primary key,
    article_id text not null,
    kind text not null,
    surface text not null,
    span_start integer not null,
    span_end integer not null,
    iso3 text,
    alliance_id text,
    method text not null
);
