-- one row per report of an event
create table events (
    event_id text primary key,
    event_group_id text not null,
    article_id text not null,
    span_start integer not null,
    span_end integer not null,
    event_type text not null,
    date_edtf text,
    date_from date,
    date_to date,
    date_span_start integer,
    date_span_end integer,
    date_landmark text,
    planned boolean not null,
    deadline boolean not null,
    place_name text,
    place_iso3 text,
    place_precision text,
    longitude double,
    latitude double,
    alliance_id text,
    statement_id text,
    modality text not null,
    method text not null
);

comment on table events is
    'One report of an event; reports of the same event share a group. | خبر واحد عن حدث؛ أخبار الحدث الواحد في مجموعة واحدة.';
comment on column events.event_id is
    'Digest of page, span and the fields that tell rows apart. | بصمة الصفحة والموضع وما يميّز الصف.';
comment on column events.event_group_id is
    'The event itself, whoever reports it. | الحدث نفسه أيًّا كان ناقله.';
comment on column events.article_id is
    'The article that reports it. | النص الذي ينقله.';
comment on column events.span_start is
    'Where its words begin in the text. | أول موضع كلماته في النص.';
comment on column events.span_end is
    'Where they end, that character excluded. | آخر موضعها، والحرف الأخير خارج عنه.';
comment on column events.event_type is
    'Type of event after PLOVER. | نوع الحدث بتصنيف PLOVER.';
comment on column events.date_edtf is
    'When it happened or is to happen, as EDTF. | متى وقع أو سيقع، بصيغة EDTF.';
comment on column events.date_from is
    'Earliest day. | أبكر يوم ممكن.';
comment on column events.date_to is
    'Latest day. | آخر يوم ممكن.';
comment on column events.date_span_start is
    'Where the words of the date begin. | أول موضع كلمات التاريخ.';
comment on column events.date_span_end is
    'Where they end, that character excluded. | آخر موضعها، والحرف الأخير خارج عنه.';
comment on column events.date_landmark is
    'The landmark the date rests on. | القرينة الزمنية التي يقوم عليها التاريخ.';
comment on column events.planned is
    'Whether the text speaks of it as still to come. | أيذكره النص على أنه لم يقع بعد؟';
comment on column events.deadline is
    'Whether the date is the latest possible one: "by September". | أهو أجل أقصى: «بحلول سبتمبر»؟';
comment on column events.place_name is
    'Where, in the text''s words. | أين، بكلمات النص.';
comment on column events.place_iso3 is
    'The state of the place. | دولة المكان.';
comment on column events.place_precision is
    'point: a place with coordinates; area: a region, which has none. | point: مكان له إحداثيات؛ area: منطقة لا نقطة لها.';
comment on column events.longitude is
    'Longitude, degrees east, of a point only. | خط الطول بالدرجات شرقًا، للنقطة فقط.';
comment on column events.latitude is
    'Latitude, degrees north, of a point only. | دائرة العرض بالدرجات شمالًا، للنقطة فقط.';
comment on column events.alliance_id is
    'The first alliance it names. | أول تحالف يسمّيه.';
comment on column events.statement_id is
    'The attributed statement it stands in; empty: the article''s own words. | التصريح المنسوب الذي ورد فيه؛ فارغ: كلام المحرّر.';
comment on column events.modality is
    'asserted, denied, alleged, expected or demanded, by whoever says it. | يقرّر أو ينفي أو يزعم أو يتوقّع أو يشترط، بحسب القائل.';
comment on column events.method is
    'The rule that read it. | القاعدة التي قرأته.';
