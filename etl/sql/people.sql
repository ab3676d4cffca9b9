-- one row per person in one article
create table people (
    person_id text primary key,
    person_key text not null,
    article_id text not null,
    name text not null,
    role text,
    iso3 text,
    span_start integer not null,
    span_end integer not null,
    method text
);

comment on table people is
    'One person in one article. | شخص واحد في نص واحد.';
comment on column people.person_id is
    'Digest of page, name and span. | بصمة الصفحة والاسم والموضع.';
comment on column people.person_key is
    'The same person across articles. | الشخص نفسه في النصوص كلها.';
comment on column people.article_id is
    'The article that names the person. | النص الذي يسمّيه.';
comment on column people.name is
    'The name as it stands. | الاسم كما ورد.';
comment on column people.role is
    'Office or rank, in the text''s words. | المنصب أو الرتبة بكلمات النص.';
comment on column people.iso3 is
    'The state the office belongs to. | دولة المنصب.';
comment on column people.span_start is
    'Where the name begins in the text. | أول موضع الاسم في النص.';
comment on column people.span_end is
    'Where it ends, that character excluded. | آخر موضعه، والحرف الأخير خارج عنه.';
comment on column people.method is
    'The rule that read it. | القاعدة التي قرأته.';
