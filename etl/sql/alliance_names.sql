-- one row per name of an alliance
create table alliance_names (
    alliance_id text not null,
    name text not null,
    language text not null,
    is_shared boolean not null
);
