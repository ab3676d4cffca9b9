-- one row per counted number
create table quantities (
    quantity_id text primary key,
    article_id text not null,
    span_start integer not null,
    span_end integer not null,
    value double not null,
    qualifier text not null,
    counted text not null,
    statement_id text,
    modality text not null,
    method text not null
);
