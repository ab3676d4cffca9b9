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

comment on table alliances is
    'One alliance. | تحالف واحد.';
comment on column alliances.alliance_id is
    'Its id, kept once given. | معرّفه، ويبقى متى أُعطي.';
comment on column alliances.label_ar is
    'Arabic label, unique: a shared name carries its states and period. | التسمية العربية، لا تتكرر: الاسم المشترك تُذكر معه دوله وفترته.';
comment on column alliances.label_en is
    'English label, unique likewise. | التسمية الإنجليزية، لا تتكرر كذلك.';
comment on column alliances.short_ar is
    'Short Arabic label. | التسمية العربية القصيرة.';
comment on column alliances.short_en is
    'Short English label. | التسمية الإنجليزية القصيرة.';
comment on column alliances.name_ar is
    'Arabic name as texts use it. | الاسم العربي كما تستعمله النصوص.';
comment on column alliances.name_en is
    'English name. | الاسم الإنجليزي.';
comment on column alliances.kind is
    'security, regional, economic, bilateral or other. | أمني أو إقليمي أو اقتصادي أو ثنائي أو غير ذلك.';
comment on column alliances.founded_edtf is
    'When it was founded, as EDTF, where it is known. | تاريخ التأسيس بصيغة EDTF حيث عُرف.';
comment on column alliances.founded_from is
    'Earliest day of founding. | أبكر يوم ممكن للتأسيس.';
comment on column alliances.founded_to is
    'Latest day of founding. | آخر يوم ممكن للتأسيس.';
comment on column alliances.hue is
    'Its colour in every view and export. | لونه في كل صفحة وكل ملف.';
comment on column alliances.link_note_ar is
    'Why articles without its name are linked to it, in Arabic. | لماذا رُبطت به نصوص لا تسمّيه، بالعربية.';
comment on column alliances.link_note_en is
    'The same in English. | الأمر نفسه بالإنجليزية.';
