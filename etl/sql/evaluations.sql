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

comment on table evaluations is
    'One measure of the reading on one set of annotated pages. | قياس واحد لدقة القراءة على مجموعة صفحات محكَّمة.';
comment on column evaluations.gold_set is
    'The set of pages. | مجموعة الصفحات.';
comment on column evaluations.kind is
    'The kind of fact. | نوع الواقعة.';
comment on column evaluations.method is
    'The rule; empty: all rules together. | القاعدة؛ فارغ: القواعد كلها.';
comment on column evaluations.precision is
    'Share of what was read that is right. | نسبة الصحيح مما قُرئ.';
comment on column evaluations.recall is
    'Share of what is right that was read. | نسبة ما قُرئ من الصحيح.';
comment on column evaluations.f1 is
    'Harmonic mean of the two. | المتوسط التوافقي لهما.';
comment on column evaluations.tp is
    'Read and right. | قُرئ وهو صحيح.';
comment on column evaluations.fp is
    'Read and wrong. | قُرئ وهو خطأ.';
comment on column evaluations.fn is
    'Right and not read. | صحيح ولم يُقرأ.';
