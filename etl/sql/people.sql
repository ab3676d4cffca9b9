-- one row per person in one article
create table people (
    person_id text primary key,
    person_key text not null,
    article_id text not null,
    name text not null,
    role text,
    iso3 text,
    span_start integer not null,
    span_end integer not null,
    method text
);
