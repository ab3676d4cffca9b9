-- one row per claim that a state stands in a role towards an alliance
create table memberships (
    membership_id text primary key,
    article_id text,
    span_start integer,
    span_end integer,
    alliance_id text not null,
    iso3 text not null,
    role text not null,
    status text not null,
    certainty text not null,
    start_edtf text,
    start_from date,
    start_to date,
    end_edtf text,
    end_from date,
    end_to date,
    basis text not null,
    source_url text,
    retrieved_on date,
    statement_id text,
    modality text not null,
    method text not null
);

comment on table memberships is
    'One claim that a state stands in a role towards an alliance. | قول واحد بأن لدولة صفةً في تحالف.';
comment on column memberships.membership_id is
    'Digest of page, span and the fields that tell rows apart. | بصمة الصفحة والموضع وما يميّز الصف.';
comment on column memberships.article_id is
    'The article that states it; empty for reference rosters. | النص الذي يقوله؛ فارغ في قوائم المراجع.';
comment on column memberships.span_start is
    'Where its words begin in the text. | أول موضع كلماته في النص.';
comment on column memberships.span_end is
    'Where they end, that character excluded. | آخر موضعها، والحرف الأخير خارج عنه.';
comment on column memberships.alliance_id is
    'The alliance. | التحالف.';
comment on column memberships.iso3 is
    'The state. | الدولة.';
comment on column memberships.role is
    'member, lead, chair, host, observer, partner, invited or candidate. | عضو أو قائدة أو رئيسة أو دولة مقر أو مراقب أو شريك أو مدعوّة أو مرشّحة.';
comment on column memberships.status is
    'proposed, active, suspended, leaving, left or declined. | مرتقبة أو مذكورة أو معلَّقة أو أعلنت الانسحاب أو انسحبت أو رفضت الانضمام.';
comment on column memberships.certainty is
    'stated: the text says so; implied: inferred from a clue. | stated: يقوله النص؛ implied: مستنتَج من قرينة.';
comment on column memberships.start_edtf is
    'When it began, as EDTF, only where a source says so. | متى بدأت بصيغة EDTF، حيث يقول المصدر ذلك فقط.';
comment on column memberships.start_from is
    'Earliest day of its beginning. | أبكر يوم ممكن للبداية.';
comment on column memberships.start_to is
    'Latest day of its beginning. | آخر يوم ممكن للبداية.';
comment on column memberships.end_edtf is
    'When it ended, as EDTF, only where a source says so. | متى انتهت بصيغة EDTF، حيث يقول المصدر ذلك فقط.';
comment on column memberships.end_from is
    'Earliest day of its end. | أبكر يوم ممكن للنهاية.';
comment on column memberships.end_to is
    'Latest day of its end. | آخر يوم ممكن للنهاية.';
comment on column memberships.basis is
    'reported: the press says so; reference: a public roster says so. | reported: بحسب الصحافة؛ reference: بحسب المراجع.';
comment on column memberships.source_url is
    'Address of the reference source. | عنوان المرجع.';
comment on column memberships.retrieved_on is
    'Day the reference source was looked up. | يوم الرجوع إلى المصدر.';
comment on column memberships.statement_id is
    'The attributed statement it stands in; empty: the article''s own words. | التصريح المنسوب الذي ورد فيه؛ فارغ: كلام المحرّر.';
comment on column memberships.modality is
    'asserted, denied, alleged, expected or demanded, by whoever says it. | يقرّر أو ينفي أو يزعم أو يتوقّع أو يشترط، بحسب القائل.';
comment on column memberships.method is
    'The rule that read it. | القاعدة التي قرأته.';
