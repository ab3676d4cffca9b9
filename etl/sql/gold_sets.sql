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

comment on table gold_sets is
    'One set of annotated pages. | مجموعة صفحات محكَّمة.';
comment on column gold_sets.gold_set is
    'Its id. | معرّفها.';
comment on column gold_sets.position is
    'Place in the list. | ترتيبها في القائمة.';
comment on column gold_sets.use is
    'What it was used for: to mend the rules, or only to measure. | فيمَ استُعملت: لإصلاح القواعد أم للقياس وحده.';
comment on column gold_sets.name_ar is
    'Arabic name. | الاسم بالعربية.';
comment on column gold_sets.name_en is
    'English name. | الاسم بالإنجليزية.';
comment on column gold_sets.note_ar is
    'Arabic note. | ملاحظة بالعربية.';
comment on column gold_sets.note_en is
    'English note. | ملاحظة بالإنجليزية.';
comment on column gold_sets.pages is
    'Number of pages. | عدد الصفحات.';
comment on column gold_sets.articles is
    'Number of articles. | عدد النصوص.';
comment on column gold_sets.overall is
    'Overall score, 0 to 1. | الدرجة الإجمالية من 0 إلى 1.';
comment on column gold_sets.first_overall is
    'Score when it was first measured. | الدرجة عند أول قياس.';
comment on column gold_sets.first_most is
    'The most that could be reached then. | أقصى ما كان يمكن بلوغه حينها.';
comment on column gold_sets.first_measured_on is
    'Day of the first measure. | يوم أول قياس.';
