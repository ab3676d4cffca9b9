-- one row per state (ISO 3166-1, and XKX)
create table countries (
    iso3 text primary key,
    iso2 text not null,
    name_en text not null,
    name_ar text not null,
    region text,
    subregion text,
    longitude double,
    latitude double,
    is_sovereign boolean not null
);
