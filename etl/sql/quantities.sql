-- one row per counted number
create table quantities (
    quantity_id text primary key,
    article_id text not null,
    span_start integer not null,
    span_end integer not null,
    value double not null,
    qualifier text not null,
    counted text not null,
    statement_id text,
    modality text not null,
    method text not null
);

comment on table quantities is
    'One counted number. | عدد واحد لمعدود.';
comment on column quantities.quantity_id is
    'Digest of page, span and value. | بصمة الصفحة والموضع والقيمة.';
comment on column quantities.article_id is
    'The article that gives it. | النص الذي يذكره.';
comment on column quantities.span_start is
    'Where its words begin in the text. | أول موضع كلماته في النص.';
comment on column quantities.span_end is
    'Where they end, that character excluded. | آخر موضعها، والحرف الأخير خارج عنه.';
comment on column quantities.value is
    'The number. | العدد.';
comment on column quantities.qualifier is
    'exact, about, at_least, more_than or at_most. | بالضبط أو نحو أو على الأقل أو أكثر من أو على الأكثر.';
comment on column quantities.counted is
    'What is counted, in the text''s words. | المعدود بكلمات النص.';
comment on column quantities.statement_id is
    'The attributed statement it stands in; empty: the article''s own words. | التصريح المنسوب الذي ورد فيه؛ فارغ: كلام المحرّر.';
comment on column quantities.modality is
    'asserted, denied, alleged, expected or demanded, by whoever says it. | يقرّر أو ينفي أو يزعم أو يتوقّع أو يشترط، بحسب القائل.';
comment on column quantities.method is
    'The rule that read it. | القاعدة التي قرأته.';
