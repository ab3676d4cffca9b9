"""Texts of the reference rosters, of shared names and of two dates."""

TEXTS: dict[str, tuple[str, str]] = {
    "reference.title": (
        "بحسب الصحافة وبحسب المراجع",
        "As reported, and by reference",
    ),
    "reference.aid": (
        "إلى جانب ما تسمّيه نصوصنا قائمةٌ من مصدر عام، كما كانت في {when} ({why})."
        " لا تُعدّ المراجع أخبارًا، والفرق تغطية لا خلاف.",
        "Beside the states that our texts name stands a roster from a public source, as"
        " it was on {when} ({why}). References count as no reports; a difference is"
        " coverage, not disagreement.",
    ),
    "reference.aid_undated": (
        "إلى جانب ما تسمّيه نصوصنا قائمةٌ من مصدر عام. لا تُعدّ المراجع أخبارًا، والفرق"
        " تغطية لا خلاف.",
        "Beside the states that our texts name stands a roster from a public source."
        " References count as no reports; a difference is coverage, not disagreement.",
    ),
    "reference.why.end": ("آخر يوم اخترته", "the last day you chose"),
    "reference.why.known": ("«ما نُشر حتى»", "“as published by”"),
    "reference.why.newest": ("أحدث نص مؤرَّخ", "our newest dated text"),
    "reference.both": (
        "بحسب الصحافة وبحسب المراجع معًا",
        "As reported and by reference",
    ),
    "reference.reported": ("بحسب الصحافة فقط", "As reported only"),
    "reference.reference": ("بحسب المراجع فقط", "By reference only"),
    "reference.beside": (
        "بحسب المراجع بغير عضوية",
        "By reference, but no member",
    ),
    "reference.possibly": (
        "بحسب المراجع، ويومها غير معلوم بدقة",
        "By reference, the day not known exactly",
    ),
    "reference.compact": (
        "معًا: {both} · بحسب الصحافة فقط: {reported} · بحسب المراجع فقط: {reference}",
        "Both: {both} · As reported only: {reported} · By reference only: {reference}",
    ),
    "reference.incomplete": ("قائمة غير مكتملة", "Incomplete roster"),
    "reference.source": (
        "المرجع: {host}، استُرجع في {when}",
        "Reference: {host}, retrieved on {when}",
    ),
    "reference.no_reference": (
        "ليس لدينا قائمة من مرجع عام لهذا التحالف.",
        "We hold no roster of this alliance from a public source.",
    ),
    "reference.dates": ("التواريخ والمراجع", "Dates and sources"),
    "column.alliance_id": ("رمز التحالف", "Alliance code"),
    "column.role_code": ("رمز الصفة", "Role code"),
    "column.status_code": ("رمز الحال", "Status code"),
    "column.support_code": ("رمز السند", "Support code"),
    "column.members": ("عدد الدول", "States"),
    "column.flags": ("تنبيهات", "Flags"),
    "column.reported_as": ("بحسب الصحافة", "As reported"),
    "column.referred_as": ("بحسب المراجع", "By reference"),
    "column.since": ("منذ", "Since"),
    "column.until": ("حتى", "Until"),
    "column.source": ("المرجع", "Source"),
    "column.retrieved": ("استُرجع في", "Retrieved on"),
    "column.complete": ("القائمة", "Roster"),
    "naming.title": ("اسم يحمله أكثر من تحالف", "A name that more than one bears"),
    "naming.aid": (
        "من يستعمل الاسم المشترك من النصوص، وما ربطناه نحن بلا اسم.",
        "Which texts use the shared name, and what we linked without it.",
    ),
    "naming.used": (
        "«{name}» في {count} من {every} تذكره",
        "“{name}” in {count} of {every} that mention it",
    ),
    "naming.unused": (
        "«{name}» لا يرد في أي من {every} تذكره",
        "“{name}” stands in none of {every} that mention it",
    ),
    "naming.linked": (
        "⛓ ربط من عندنا · {alliance}",
        "⛓ Linked by us · {alliance}",
    ),
    "naming.linked_said": (
        "«{title}» ({when}) لا يستعمل الاسم",
        "“{title}” ({when}) does not use the name",
    ),
    "naming.linked_by": (
        "سبب الربط: {reason}. لا يقول أي نص إنهما تحالف واحد.",
        "Why we link it: {reason}. No text says that they are one alliance.",
    ),
    "naming.none": ("لا اسم مشتركًا.", "No shared name."),
    "naming.untitled": ("نص بلا عنوان", "untitled text"),
    "column.bearer": ("صاحب الاسم", "Bearer"),
    "column.name": ("الاسم", "Name"),
    "column.uses_name": ("يستعمل الاسم", "Uses the name"),
    "column.reason": ("سبب الربط من عندنا", "Why we linked it"),
    "two.title": ("{alliance} في تاريخين", "{alliance} at two dates"),
    "two.aid": (
        "الأعضاء والأوصاف كما ذُكرت حتى كل يوم: بيوم القول إن عُرف، وإلا فبيوم النشر.",
        "Members and aspects as reported up to each day: by the day it was said, where"
        " known, else by the day of publication.",
    ),
    "two.against": ("كما ذُكر حتى", "As reported by"),
    "two.at": ("إلى جانب ما ذُكر حتى", "Beside what was reported by"),
    "two.none": (
        "اختر يومًا أسبق لترى ما تغيّر في الذكر منذ ذلك اليوم.",
        "Choose an earlier day to see what has changed in the reporting since.",
    ),
    "two.same": ("اليومان واحد؛ اختر يومين مختلفين.", "Choose two different days."),
    "two.suggested": ("أيام ورد فيها ذكره:", "Days on which it was reported:"),
    "two.both": ("في اليومين", "On both days"),
    "two.then": ("حتى {when} فقط", "By {when} only"),
    "two.now": ("حتى {when} فقط، لا قبله", "By {when}, not before"),
    "two.possibly": (
        "قد تكون ذُكرت حتى {when}: تاريخ القول غير معلوم بدقة",
        "Possibly reported by {when}: the day it was said is not known exactly",
    ),
    "two.undated": ("في نصوص بلا تاريخ", "In undated texts"),
    "two.nobody": ("لا أحد", "Nobody"),
    "two.by": ("حتى {when}: {said}", "By {when}: {said}"),
    "two.nothing": ("لا شيء", "Nothing"),
    "two.unchanged": ("كما هو", "Unchanged"),
    "two.members": ("الأعضاء", "Members"),
    "alliances.possibly_title": (
        "قد يكون منشورًا حينها",
        "Possibly published by then",
    ),
    "alliances.possibly_aid": (
        "نصوص لا يُعرف أنُشرت حتى {when} أم بعده. أقوالها معروضة في هذه الصفحة.",
        "Texts of which it is not known whether they were out by {when}. This page"
        " shows what they say.",
    ),
    "alliances.planned_linked": (
        "دوله نفسها: ربط من عندنا",
        "Its very states: linked by us",
    ),
    "alliances.value_first": ("{value} أولًا", "{value} first"),
    "alliances.to_timeline": (
        "أحداثه واجتماعاته على التسلسل الزمني",
        "Its events and meetings on the timeline",
    ),
    "column.aspect_code": ("رمز الموضوع", "Aspect code"),
    "column.claim": ("القول", "Claim"),
    "column.value_code": ("القيمة كما في البيانات", "Value as stored"),
    "column.kind_code": ("رمز النوع", "Kind code"),
    "column.event_type": ("رمز الحدث", "Event code"),
    "column.article_id": ("رمز النص", "Article code"),
    "column.about": ("الموضوع", "About"),
    "column.then": ("حتى {when}", "By {when}"),
    "column.code": ("الرمز", "Code"),
}
