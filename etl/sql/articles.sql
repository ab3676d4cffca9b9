-- one row per article in a document
create table articles (
    article_id text primary key,
    document_id text not null,
    position integer not null,
    section text not null,
    title text,
    text text not null,
    publisher text,
    publisher_evidence text,
    republisher text,
    language text not null,
    published_edtf text,
    published_from date,
    published_to date,
    published_basis text not null,
    published_evidence text,
    published_landmark text
);
