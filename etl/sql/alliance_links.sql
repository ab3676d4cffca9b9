-- one row per article and alliance whose identity we supply, not the text
create table alliance_links (
    article_id text not null,
    alliance_id text not null,
    name text not null,
    reason_ar text,
    reason_en text
);

comment on table alliance_links is
    'One article linked to an alliance by us, not by its words. | نص ربطناه نحن بتحالف ولم يسمِّه النص.';
comment on column alliance_links.article_id is
    'The article. | النص.';
comment on column alliance_links.alliance_id is
    'The alliance. | التحالف.';
comment on column alliance_links.name is
    'The name the article uses instead. | الاسم الذي يستعمله النص.';
comment on column alliance_links.reason_ar is
    'Why we link them, in Arabic. | سبب الربط بالعربية.';
comment on column alliance_links.reason_en is
    'Why we link them, in English. | سبب الربط بالإنجليزية.';
