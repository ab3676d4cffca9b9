-- one row per article in a document
create table articles (
    article_id text primary key,
    document_id text not null,
    position integer not null,
    section text not null,
    title text,
    text text not null,
    publisher text,
    publisher_evidence text,
    republisher text,
    language text not null,
    published_edtf text,
    published_from date,
    published_to date,
    published_basis text not null,
    published_evidence text,
    published_landmark text
);

comment on table articles is
    'One article in a page; scraped pages hold several. | نص واحد في صفحة؛ قد تحوي الصفحة المسحوبة عدة نصوص.';
comment on column articles.article_id is
    'Digest of the page and the place in it. | بصمة الصفحة والموضع فيها.';
comment on column articles.document_id is
    'The page it stands in. | الصفحة التي يقع فيها.';
comment on column articles.position is
    'Its place in the page, from 0. | ترتيبه في الصفحة ابتداءً من 0.';
comment on column articles.section is
    'main: the article itself; related: attached below it; teaser: a headline only. | main: الخبر الرئيسي؛ related: خبر مرفق؛ teaser: عنوان عابر.';
comment on column articles.title is
    'Headline, as printed. | العنوان كما طُبع.';
comment on column articles.text is
    'Title and body, boilerplate lines removed, characters untouched; every span counts in it. | العنوان والمتن بلا أسطر القوالب وبحروفهما كما هي؛ فيه تُحسب مواضع الكلمات كلها.';
comment on column articles.publisher is
    'Who published it, where the page says so. | الناشر حيث تذكره الصفحة.';
comment on column articles.publisher_evidence is
    'The words that name the publisher. | الكلمات التي تسمّي الناشر.';
comment on column articles.republisher is
    'Who took it over from the publisher. | من أعاد نشره عن الناشر.';
comment on column articles.language is
    'Language of the text. | لغة النص.';
comment on column articles.published_edtf is
    'When it was published, as EDTF. | تاريخ النشر بصيغة EDTF.';
comment on column articles.published_from is
    'Earliest day of publication. | أبكر يوم ممكن للنشر.';
comment on column articles.published_to is
    'Latest day of publication. | آخر يوم ممكن للنشر.';
comment on column articles.published_basis is
    'stated: printed; relative: computed from words; inferred: estimated from a landmark; unknown. | stated: مطبوع؛ relative: محسوب من لفظ؛ inferred: مقدَّر بقرينة؛ unknown: بلا تاريخ.';
comment on column articles.published_evidence is
    'The words the date rests on. | الكلمات التي يقوم عليها التاريخ.';
comment on column articles.published_landmark is
    'The landmark the date rests on. | القرينة الزمنية التي يقوم عليها التاريخ.';
