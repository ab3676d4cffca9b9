-- one row per input that could not be used
create table rejects (
    uri text not null,
    reason text not null,
    detail text not null
);
