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

comment on table documents is
    'One input page, by content. | صفحة واحدة من المدخلات، بحسب مضمونها.';
comment on column documents.document_id is
    'First 16 hex digits of the content''s SHA-256. | أول 16 خانة من بصمة SHA-256 للمضمون.';
comment on column documents.uri is
    'Where it was read from. | من أين قُرئت.';
comment on column documents.media_type is
    'Kind of file. | نوع الملف.';
comment on column documents.encoding is
    'Character encoding it was read in. | ترميز الحروف عند القراءة.';
comment on column documents.size_bytes is
    'Size in bytes. | الحجم بالبايت.';
comment on column documents.sha256 is
    'Digest of the content. | بصمة المضمون.';
comment on column documents.ingested_at is
    'When the build read it (UTC). | متى قُرئت (بالتوقيت العالمي).';
