-- one row per claim about an alliance itself
create table alliance_aspects (
    aspect_id text primary key,
    article_id text not null,
    span_start integer not null,
    span_end integer not null,
    alliance_id text not null,
    aspect text not null,
    value text not null,
    iso3 text,
    date_edtf text,
    date_from date,
    date_to date,
    sequence integer,
    statement_id text,
    modality text not null,
    method text not null
);

comment on table alliance_aspects is
    'One claim about an alliance itself. | قول واحد عن التحالف نفسه.';
comment on column alliance_aspects.aspect_id is
    'Digest of page, span and the fields that tell rows apart. | بصمة الصفحة والموضع وما يميّز الصف.';
comment on column alliance_aspects.article_id is
    'The article that states it. | النص الذي يقوله.';
comment on column alliance_aspects.span_start is
    'Where its words begin in the text. | أول موضع كلماته في النص.';
comment on column alliance_aspects.span_end is
    'Where they end, that character excluded. | آخر موضعها، والحرف الأخير خارج عنه.';
comment on column alliance_aspects.alliance_id is
    'The alliance. | التحالف.';
comment on column alliance_aspects.aspect is
    'function, adversary, seat, status, leadership_form, leadership_term, claimed_size, level or planned. | المهمة أو الخصم أو المقر أو الحال أو شكل القيادة أو مدتها أو الحجم المعلن أو مستوى التمثيل أو المقرَّر.';
comment on column alliance_aspects.value is
    'What is claimed. | ما قيل.';
comment on column alliance_aspects.iso3 is
    'The state where it holds, if it holds in one only. | الدولة التي يصح فيها إن خصّ دولة واحدة.';
comment on column alliance_aspects.date_edtf is
    'When it was or will be so, as EDTF. | متى كان ذلك أو سيكون، بصيغة EDTF.';
comment on column alliance_aspects.date_from is
    'Earliest day. | أبكر يوم ممكن.';
comment on column alliance_aspects.date_to is
    'Latest day. | آخر يوم ممكن.';
comment on column alliance_aspects.sequence is
    'Place in a rotation, from 1. | الترتيب في التناوب ابتداءً من 1.';
comment on column alliance_aspects.statement_id is
    'The attributed statement it stands in; empty: the article''s own words. | التصريح المنسوب الذي ورد فيه؛ فارغ: كلام المحرّر.';
comment on column alliance_aspects.modality is
    'asserted, denied, alleged, expected or demanded, by whoever says it. | يقرّر أو ينفي أو يزعم أو يتوقّع أو يشترط، بحسب القائل.';
comment on column alliance_aspects.method is
    'The rule that read it. | القاعدة التي قرأته.';
