-- one row per alliance
create table alliances (
    alliance_id text primary key,
    label_ar text not null unique,
    label_en text not null unique,
    short_ar text,
    short_en text,
    name_ar text not null,
    name_en text,
    kind text not null,
    founded_edtf text,
    founded_from date,
    founded_to date,
    hue text not null,
    link_note_ar text,
    link_note_en text
);
