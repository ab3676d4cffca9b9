-- one row per landmark that dates rest on
create table landmarks (
    landmark text primary key,
    name_ar text not null,
    name_en text not null,
    date_edtf text,
    date_from date,
    date_to date,
    source text not null,
    -- the state whose government it replaced
    government_of text
);

comment on table landmarks is
    'One datable occasion that dates rest on. | واقعة معلومة التاريخ تُقدَّر بها التواريخ.';
comment on column landmarks.landmark is
    'Its id. | معرّفها.';
comment on column landmarks.name_ar is
    'Arabic name. | الاسم بالعربية.';
comment on column landmarks.name_en is
    'English name. | الاسم بالإنجليزية.';
comment on column landmarks.date_edtf is
    'When it was, as EDTF. | متى كانت، بصيغة EDTF.';
comment on column landmarks.date_from is
    'Earliest day. | أبكر يوم ممكن.';
comment on column landmarks.date_to is
    'Latest day. | آخر يوم ممكن.';
comment on column landmarks.source is
    'Where its date is from. | مصدر تاريخها.';
comment on column landmarks.government_of is
    'The state whose government it replaced. | الدولة التي بدّلت حكومتها.';
