-- one row per attributed statement
create table statements (
    statement_id text primary key,
    article_id text not null,
    speaker text not null,
    speaker_kind text not null,
    speaker_iso3 text,
    person_id text,
    via text,
    said_edtf text,
    said_from date,
    said_to date,
    verb text,
    modality text not null,
    span_start integer not null,
    span_end integer not null,
    speaker_span_start integer,
    speaker_span_end integer,
    -- the words that say when it was said, and the landmark they rest on
    said_span_start integer,
    said_span_end integer,
    said_landmark text,
    method text
);

comment on table statements is
    'One attributed statement. | تصريح واحد منسوب إلى قائله.';
comment on column statements.statement_id is
    'Digest of page, span and speaker. | بصمة الصفحة والموضع والقائل.';
comment on column statements.article_id is
    'The article that carries it. | النص الذي ينقله.';
comment on column statements.speaker is
    'Who says it, in the text''s words. | القائل بكلمات النص.';
comment on column statements.speaker_kind is
    'named_official, official_body, unnamed_official, unnamed_sources, expert, outlet or other. | مسؤول مسمّى أو جهة رسمية أو مسؤول غير مسمّى أو مصادر مجهَّلة أو خبير أو وسيلة إعلام أو غير ذلك.';
comment on column statements.speaker_iso3 is
    'The state the speaker speaks for. | الدولة التي يتكلم القائل باسمها.';
comment on column statements.person_id is
    'The person, where the speaker has a name. | الشخص إن كان القائل مسمّى.';
comment on column statements.via is
    'The outlet nearest to the speaker. | أقرب وسيلة إعلام إلى القائل.';
comment on column statements.said_edtf is
    'When it was said, as EDTF. | متى قيل بصيغة EDTF.';
comment on column statements.said_from is
    'Earliest day. | أبكر يوم ممكن.';
comment on column statements.said_to is
    'Latest day. | آخر يوم ممكن.';
comment on column statements.verb is
    'The verb of saying. | فعل القول.';
comment on column statements.modality is
    'asserted, denied, alleged, expected or demanded. | يقرّر أو ينفي أو يزعم أو يتوقّع أو يشترط.';
comment on column statements.span_start is
    'Where what is said begins in the text. | أول موضع المقول في النص.';
comment on column statements.span_end is
    'Where it ends, that character excluded. | آخر موضعه، والحرف الأخير خارج عنه.';
comment on column statements.speaker_span_start is
    'Where the speaker''s words begin. | أول موضع كلمات القائل.';
comment on column statements.speaker_span_end is
    'Where they end, that character excluded. | آخر موضعها، والحرف الأخير خارج عنه.';
comment on column statements.said_span_start is
    'Where the words that date it begin. | أول موضع الكلمات التي تؤرّخه.';
comment on column statements.said_span_end is
    'Where they end, that character excluded. | آخر موضعها، والحرف الأخير خارج عنه.';
comment on column statements.said_landmark is
    'The landmark that date rests on. | القرينة الزمنية التي يقوم عليها ذلك التاريخ.';
comment on column statements.method is
    'The rule that read it. | القاعدة التي قرأته.';
