-- one row per outlet on a statement's way, nearest to the speaker first
create table statement_route (
    statement_id text not null,
    position integer not null,
    outlet text not null
);
