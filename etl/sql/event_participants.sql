-- one row per actor in an event
create table event_participants (
    event_id text not null,
    position integer not null,
    actor_kind text not null,
    iso3 text,
    alliance_id text,
    surface text not null,
    role text not null
);
