-- one row per set of annotated pages that the reading was measured on
create table gold_sets (
    gold_set text primary key,
    position integer not null,
    use text not null,
    name_ar text not null,
    name_en text not null,
    note_ar text,
    note_en text,
    pages integer not null,
    articles integer not null,
    overall double not null,
    first_overall double,
    first_most double,
    first_measured_on date
);
