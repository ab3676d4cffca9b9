-- one row per landmark that dates rest on
create table landmarks (
    landmark text primary key,
    name_ar text not null,
    name_en text not null,
    date_edtf text,
    date_from date,
    date_to date,
    source text not null,
    -- the state whose government it replaced
    government_of text
);
