-- one row: the build itself
create table snapshot (
    snapshot_id text primary key,
    extractor_version text not null,
    lexicon_sha256 text not null,
    documents integer not null,
    articles integer not null
);

comment on table snapshot is
    'The build itself; one row. | البناء نفسه؛ صف واحد.';
comment on column snapshot.snapshot_id is
    'Digest of inputs, program and lexicon; names the file. | بصمة المدخلات والبرنامج والمعجم؛ بها يُسمّى الملف.';
comment on column snapshot.extractor_version is
    'Digest of the program that reads. | بصمة البرنامج القارئ.';
comment on column snapshot.lexicon_sha256 is
    'Digest of what the program knows. | بصمة ما يعرفه البرنامج.';
comment on column snapshot.documents is
    'Number of pages. | عدد الصفحات.';
comment on column snapshot.articles is
    'Number of articles. | عدد النصوص.';
