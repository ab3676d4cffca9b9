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

comment on table countries is
    'One state or territory (ISO 3166-1, and Kosovo). | دولة أو إقليم (ISO 3166-1، ومعها كوسوفو).';
comment on column countries.iso3 is
    'Three-letter code. | الرمز الثلاثي.';
comment on column countries.iso2 is
    'Two-letter code. | الرمز الثنائي.';
comment on column countries.name_en is
    'English name. | الاسم بالإنجليزية.';
comment on column countries.name_ar is
    'Arabic name. | الاسم بالعربية.';
comment on column countries.region is
    'Region of the world. | المنطقة.';
comment on column countries.subregion is
    'Part of the region. | جزء المنطقة.';
comment on column countries.longitude is
    'Longitude of a point inside, degrees east. | خط طول نقطة داخلها، بالدرجات شرقًا.';
comment on column countries.latitude is
    'Latitude of a point inside, degrees north. | دائرة عرض نقطة داخلها، بالدرجات شمالًا.';
comment on column countries.is_sovereign is
    'Whether it is a sovereign state. | أهي دولة ذات سيادة؟';
