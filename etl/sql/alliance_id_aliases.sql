-- one row per former id of an alliance
create table alliance_id_aliases (
    former_id text primary key,
    alliance_id text not null
);
