-- one row: the build itself
create table snapshot (
    snapshot_id text primary key,
    extractor_version text not null,
    lexicon_sha256 text not null,
    documents integer not null,
    articles integer not null
);
