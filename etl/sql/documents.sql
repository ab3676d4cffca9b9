-- one row per input file, by content
create table documents (
    document_id text primary key,
    uri text not null,
    media_type text not null,
    encoding text not null,
    size_bytes bigint not null,
    sha256 text not null,
    ingested_at timestamp not null
);
