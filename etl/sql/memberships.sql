-- one row per claim that a state stands in a role towards an alliance
create table memberships (
    membership_id text primary key,
    article_id text,
    span_start integer,
    span_end integer,
    alliance_id text not null,
    iso3 text not null,
    role text not null,
    status text not null,
    certainty text not null,
    start_edtf text,
    start_from date,
    start_to date,
    end_edtf text,
    end_from date,
    end_to date,
    basis text not null,
    source_url text,
    retrieved_on date,
    statement_id text,
    modality text not null,
    method text not null
);
