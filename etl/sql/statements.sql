-- one row per attributed statement
create table statements (
    statement_id text primary key,
    article_id text not null,
    speaker text not null,
    speaker_kind text not null,
    speaker_iso3 text,
    person_id text,
    via text,
    said_edtf text,
    said_from date,
    said_to date,
    verb text,
    modality text not null,
    span_start integer not null,
    span_end integer not null,
    speaker_span_start integer,
    speaker_span_end integer,
    -- the words that say when it was said, and the landmark they rest on
    said_span_start integer,
    said_span_end integer,
    said_landmark text,
    method text
);
