-- one row per alliance of which data/reference holds a roster: whether it names every member, and what it leaves open
create table reference_rosters (
    alliance_id text primary key,
    is_complete boolean not null,
    note_ar text,
    note_en text,
    source_url text not null,
    retrieved_on date not null
);

comment on table reference_rosters is
    'One roster of a known alliance, from public sources, apart from the press. | قائمة أعضاء تحالف معروف من مصادر عامة، بمعزل عن الصحافة.';
comment on column reference_rosters.alliance_id is
    'The alliance. | التحالف.';
comment on column reference_rosters.is_complete is
    'Whether it names every member. | أتسمّي الأعضاء كلهم؟';
comment on column reference_rosters.note_ar is
    'What it leaves open, in Arabic. | ما تتركه مفتوحًا، بالعربية.';
comment on column reference_rosters.note_en is
    'What it leaves open, in English. | ما تتركه مفتوحًا، بالإنجليزية.';
comment on column reference_rosters.source_url is
    'Address of the source. | عنوان المصدر.';
comment on column reference_rosters.retrieved_on is
    'Day the source was looked up. | يوم الرجوع إلى المصدر.';
