-- one row per former id of an alliance
create table alliance_id_aliases (
    former_id text primary key,
    alliance_id text not null
);

comment on table alliance_id_aliases is
    'One former id of an alliance; links that carry it still open. | معرّف سابق لتحالف؛ تبقى الروابط التي تحمله صالحة.';
comment on column alliance_id_aliases.former_id is
    'The id it had. | المعرّف السابق.';
comment on column alliance_id_aliases.alliance_id is
    'The id it has now. | المعرّف الحالي.';
