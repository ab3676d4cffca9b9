-- one row per claim about an alliance itself
create table alliance_aspects (
    aspect_id text primary key,
    article_id text not null,
    span_start integer not null,
    span_end integer not null,
    alliance_id text not null,
    aspect text not null,
    value text not null,
    iso3 text,
    date_edtf text,
    date_from date,
    date_to date,
    sequence integer,
    statement_id text,
    modality text not null,
    method text not null
);
