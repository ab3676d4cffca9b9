-- one row per outlet on a statement's way, nearest to the speaker first
create table statement_route (
    statement_id text not null,
    position integer not null,
    outlet text not null
);

comment on table statement_route is
    'One outlet on a statement''s way, nearest to the speaker first. | وسيلة إعلام في طريق تصريح، أقربها إلى القائل أولًا.';
comment on column statement_route.statement_id is
    'The statement. | التصريح.';
comment on column statement_route.position is
    'Place on the way, from 0. | الترتيب في الطريق ابتداءً من 0.';
comment on column statement_route.outlet is
    'The outlet. | وسيلة الإعلام.';
