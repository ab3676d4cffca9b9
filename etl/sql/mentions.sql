-- one row per naming in one article
create table mentions (
    mention_id text primary key,
    article_id text not null,
    kind text not null,
    surface text not null,
    span_start integer not null,
    span_end integer not null,
    iso3 text,
    alliance_id text,
    method text not null
);

comment on table mentions is
    'One naming of a thing in one article. | ذكر واحد لشيء في نص واحد.';
comment on column mentions.mention_id is
    'Digest of page, kind and span. | بصمة الصفحة والنوع والموضع.';
comment on column mentions.article_id is
    'The article it stands in. | النص الذي يقع فيه.';
comment on column mentions.kind is
    'country, alliance, person, organization, armed_group or place. | دولة أو تحالف أو شخص أو منظمة أو جماعة مسلحة أو مكان.';
comment on column mentions.surface is
    'The words as they stand. | الكلمات كما وردت.';
comment on column mentions.span_start is
    'Where the words begin in the text. | أول موضع الكلمات في النص.';
comment on column mentions.span_end is
    'Where they end, that character excluded. | آخر موضعها، والحرف الأخير خارج عنه.';
comment on column mentions.iso3 is
    'The state that is meant. | الدولة المقصودة.';
comment on column mentions.alliance_id is
    'The alliance that is meant. | التحالف المقصود.';
comment on column mentions.method is
    'How it was recognised: by name, demonym, capital, seat and so on. | كيف عُرف: بالاسم أو النسبة أو العاصمة أو المقر وغيرها.';
