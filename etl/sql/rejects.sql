-- one row per input that could not be used
create table rejects (
    uri text not null,
    reason text not null,
    detail text not null
);

comment on table rejects is
    'One input that could not be used. | مدخل لم يمكن استعماله.';
comment on column rejects.uri is
    'Where it was read from. | من أين قُرئ.';
comment on column rejects.reason is
    'Why it could not be used, as a code. | سبب الرفض رمزًا.';
comment on column rejects.detail is
    'What exactly was wrong. | تفصيل العيب.';
