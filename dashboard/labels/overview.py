"""Texts of the view Overview."""

TEXTS: dict[str, tuple[str, str]] = {
    "overview.aid": (
        "كل سطر هنا قولٌ في نص؛ «الدليل» يفتح جملته. «مذكور» لا «مؤكَّد»: النص يقوله، "
        "ولا نحكم بصحته.",
        "Every line here is a claim in a text; “Evidence” opens its sentence. "
        "“Stated”, not “confirmed”: the text says so; we do not judge.",
    ),
    "overview.shared_title": (
        "اسم واحد لتحالفين: «{name}»",
        "One name, two alliances: “{name}”",
    ),
    "overview.both": ("في كليهما {states}", "In both: {states}"),
    "overview.only": (
        "في {alliance} وحده {states}",
        "only in {alliance}: {states}",
    ),
    "overview.shared_more": (
        "ويحمله أيضًا: {names}.",
        "It is also borne by: {names}.",
    ),
    "overview.not_replaced": (
        "لا نص لدينا يقول إن أحدهما انتهى أو إن الآخر حلّ محلّه.",
        "No text of ours says that one ended or that the other replaced it.",
    ),
    "overview.shared_aid": (
        "نقطة ملأى: عضوية مذكورة؛ حلقة: عضوية مرتقبة؛ مظلّلة: مستنتَجة.",
        "Solid dot: reported member; ring: prospective; hatched: inferred.",
    ),
    "overview.shared_click": (
        "انقر دولةً لقراءة جملها.",
        "Click a state to read its sentences.",
    ),
    "overview.chart_both": ("في كليهما", "In both"),
    "overview.chart_more": ("و{n} أخرى", "and {n} more"),
    "overview.hover": (
        "{state} · {alliance} · {status} · {reports}",
        "{state} · {alliance} · {status} · {reports}",
    ),
    "overview.status_title": (
        "حال كل تحالف بحسب آخر خبر",
        "Each alliance, as last reported",
    ),
    "overview.status_aid": (
        "سطر لكل تحالف: حاله ومكانه، وآخر من قال ذلك ومتى، وما يتعارض فيه.",
        "A line for each: its state and place, who said so last and when, and what is "
        "disputed.",
    ),
    "overview.conflicting_in": (
        "روايات متعارضة: {topics}",
        "Conflicting accounts: {topics}",
    ),
    "overview.no_status": ("لا قول في حاله", "Nothing said of its state"),
    "overview.ending_in": ("تنتهي مهمته في {place}", "Mission ending in {place}"),
    "overview.ended_in": ("انتهت مهمته في {place}", "Mission ended in {place}"),
    "overview.status_in": ("{status} في {place}", "{status} in {place}"),
    "overview.as_of": ("حتى {when}", "as of {when}"),
    "overview.as_of_undated": ("في نص بلا تاريخ", "in an undated text"),
    "overview.by": ("بحسب {speaker} ({kind})", "by {speaker} ({kind})"),
    "overview.editor": ("بكلام المحرّر", "in the editor's own words"),
    "overview.published_by": ("نشره {outlet}", "published by {outlet}"),
    "overview.new_title": ("الجديد", "What is new"),
    "overview.new_aid": (
        "ما تقوله نصوص لم تكن في لقطة {snapshot}. «أول» تعني: أول ما في نصوصنا.",
        "What texts say that the snapshot of {snapshot} did not hold. “First” means "
        "first in our texts.",
    ),
    "overview.first_snapshot": (
        "هذه أول لقطة محفوظة هنا: لا أقدم منها للمقارنة.",
        "This is the first snapshot kept here: there is none to compare with.",
    ),
    "overview.no_new": ("لا نصوص جديدة.", "No new texts."),
    "overview.reread_title": (
        "نصوص قديمة قُرئت من جديد",
        "Older texts, read anew",
    ),
    "overview.no_reread": ("لا فرق في القراءة.", "Nothing is read differently."),
    "news.reread_aid": (
        "ليست أخبارًا: النصوص نفسها في اللقطتين. {reason}",
        "Not news: both snapshots hold these texts. {reason}",
    ),
    "news.changed": ("الذي تغيّر: {what}.", "What changed: {what}."),
    "news.changed_program": ("البرنامج القارئ", "the reading program"),
    "news.changed_lexicon": ("معجمه", "its lexicon"),
    "news.changed_none": (
        "البرنامج ومعجمه هما هما؛ غيّرت نصوصٌ أخرى ربطَها.",
        "Program and lexicon are the same; other texts changed how they are linked.",
    ),
    "news.anew": ("تُقرأ الآن ولم تكن تُقرأ", "Read now, not before"),
    "news.gone": ("لم تعد تُقرأ", "No longer read"),
    "news.since": ("قارن بلقطة", "Compare with the snapshot of"),
    "news.snapshot": ("{when}، {clock}", "{when}, {clock}"),
    "news.first_state": ("عضويات تُذكر أول مرة", "Memberships first reported"),
    "news.first_alliance": ("تحالفات تُذكر أول مرة", "Alliances first named"),
    "news.first_status": (
        "أحوال تُذكر أول مرة",
        "States of affairs first reported",
    ),
    "news.conflict": ("روايات متعارضة جديدة", "New conflicting accounts"),
    "news.passed": ("مضى موعده بلا خبر منذئذ", "Date passed since, no report"),
    "news.announced": ("مواعيد مقرَّرة جديدة", "Newly planned"),
    "news.text": ("نصوص جديدة", "New texts"),
    "overview.conflict_title": ("روايات متعارضة", "Conflicting accounts"),
    "overview.conflict_aid": (
        "قولان لا يصحّان معًا في وقت ومكان واحد، ومن قال كلًّا منهما.",
        "Two claims that cannot both be so at one time and place, and who makes each.",
    ),
    "overview.no_conflict": (
        "لا روايات متعارضة في ما تعرضه الصفحة.",
        "No conflicting accounts in what the page shows.",
    ),
    "overview.in_or_out": ("العضوية", "Membership"),
    "overview.sought_by": ("تسعى إليها {state}", "Sought by {state}"),
    "claim.in": ("عضوية مذكورة", "Reported member"),
    "claim.denied": ("منفيّ", "Denied"),
    "claim.declined": ("رفضت الانضمام", "Declined to join"),
    "overview.passed_title": ("مضى موعده بلا خبر", "Date passed, no report"),
    "overview.passed_aid": (
        "مواعيد أُعلنت وسبقت أحدث نص مؤرَّخ لدينا ({newest})، ولا نص لدينا يذكر وقوعها.",
        "Announced dates before our newest dated text ({newest}); no text of ours "
        "reports that they came about.",
    ),
    "overview.no_passed": (
        "لا موعد معلنًا مضى بلا خبر في ما تعرضه الصفحة.",
        "No announced date has passed without a report in what the page shows.",
    ),
    "overview.ahead_title": ("مقرَّر بعد أحدث نص", "Planned beyond the newest text"),
    "overview.ahead_aid": (
        "مواعيد أُعلنت لما بعد أحدث نص مؤرَّخ لدينا ({newest}).",
        "Announced for after our newest dated text ({newest}).",
    ),
    "overview.no_ahead": (
        "لا موعد معلنًا بعد أحدث نص.",
        "Nothing is announced for after the newest text.",
    ),
    "overview.held_title": ("ما لدينا من نصوص", "The texts we hold"),
    "overview.held_aid": (
        "كل علامة نص، بعرض ما نعرفه من تاريخ نشره. الفراغ نقص في النصوص لا في الأحداث.",
        "Each mark is a text, as wide as what is known of its publication. A gap is a "
        "lack of texts, not of events.",
    ),
    "overview.held_counts": (
        "{pages}، فيها {articles}: {printed} بتاريخ مطبوع، و{computed} محسوب من لفظ، "
        "و{inferred} مقدَّر بقرينة، و{undated} بلا تاريخ.",
        "{pages} with {articles}: {printed} with a printed date, {computed} computed "
        "from words, {inferred} estimated from a landmark, {undated} undated.",
    ),
    "overview.gap": ("لا نصوص", "no texts"),
    "overview.held_printed": ("تاريخ مطبوع", "Printed date"),
    "overview.held_other": ("محسوب أو مقدَّر", "Computed or estimated"),
    "overview.column.state": ("الدولة", "State"),
    "overview.column.code": ("الرمز", "Code"),
    "overview.column.alliance": ("التحالف", "Alliance"),
    "overview.column.status": ("الحال", "Status"),
    "overview.column.reports": ("أخبار", "Reports"),
    "overview.column.as_of": ("حتى", "As of"),
    "overview.column.speaker": ("القائل", "Speaker"),
    "overview.column.publisher": ("الناشر", "Publisher"),
    "overview.column.claim": ("القول", "Claim"),
    "overview.column.about": ("الموضوع", "About"),
    "overview.column.flags": ("ملاحظات", "Flags"),
    "overview.column.event": ("الحدث", "Event"),
    "overview.column.date": ("الموعد", "Date"),
    "overview.column.title": ("العنوان", "Headline"),
    "overview.column.published": ("زمن النشر", "Published"),
    "overview.column.basis": ("سند التاريخ", "Basis of the date"),
    "overview.column.section": ("موضعه", "Section"),
}
