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

comment on table event_participants is
    'One actor in one event. | فاعل أو طرف واحد في حدث واحد.';
comment on column event_participants.event_id is
    'The report of the event. | خبر الحدث.';
comment on column event_participants.position is
    'Place among the actors, from 0. | ترتيبه بين الأطراف ابتداءً من 0.';
comment on column event_participants.actor_kind is
    'state, alliance, armed_group, organization or person. | دولة أو تحالف أو جماعة مسلحة أو منظمة أو شخص.';
comment on column event_participants.iso3 is
    'The state, where it is one. | الدولة إن كان دولة.';
comment on column event_participants.alliance_id is
    'The alliance, where it is one. | التحالف إن كان تحالفًا.';
comment on column event_participants.surface is
    'The words as they stand. | الكلمات كما وردت.';
comment on column event_participants.role is
    'source: who acts; target: whom it is done to; participant: one of several. | source: الفاعل؛ target: من وقع عليه الفعل؛ participant: أحد الأطراف.';
