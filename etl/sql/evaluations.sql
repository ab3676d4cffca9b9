-- one row per measure on one gold set
create table evaluations (
    gold_set text not null,
    kind text not null,
    method text,
    precision double,
    recall double,
    f1 double,
    tp integer,
    fp integer,
    fn integer
);
