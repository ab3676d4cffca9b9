-- one row per name of an alliance
create table alliance_names (
    alliance_id text not null,
    name text not null,
    language text not null,
    is_shared boolean not null
);

comment on table alliance_names is
    'One name of one alliance. | اسم واحد لتحالف واحد.';
comment on column alliance_names.alliance_id is
    'The alliance. | التحالف.';
comment on column alliance_names.name is
    'The name. | الاسم.';
comment on column alliance_names.language is
    'Language of the name. | لغة الاسم.';
comment on column alliance_names.is_shared is
    'Whether another alliance carries it too. | أيحمله تحالف آخر أيضًا؟';
