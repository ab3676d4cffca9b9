-- one row per alliance of which data/reference holds a roster: whether it names every member, and what it leaves open
create table reference_rosters (
    alliance_id text primary key,
    is_complete boolean not null,
    note_ar text,
    note_en text,
    source_url text not null,
    retrieved_on date not null
);
