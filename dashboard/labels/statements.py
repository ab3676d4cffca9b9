"""Texts of the view Statements."""

TEXTS: dict[str, tuple[str, str]] = {
    "statements.aid": (
        "كل تصريح منسوب بجملته وقائله وطريقه إلينا. كلام المحرّر ليس تصريحًا فلا"
        " يُعدّ هنا. الدولة المختارة في المرشّحات هي دولة القائل.",
        "Every attributed statement with its sentence, its speaker and its route to us."
        " The editor's own words are nobody's statement and are not counted here. The"
        " states chosen among the filters are the speakers'.",
    ),
    "statements.by": ("الصفوف", "Rows"),
    "statements.by.kind": ("بحسب نوع القائل", "By kind of speaker"),
    "statements.by.state": ("بحسب دولة القائل", "By the speaker's state"),
    "statements.speaker": ("القائل", "Speaker"),
    "statements.every_speaker": ("كل القائلين", "All speakers"),
    "statements.sort": ("ترتيب التصريحات", "Order of the statements"),
    "statements.sort.newest": ("الأحدث أولًا", "Newest first"),
    "statements.sort.oldest": ("الأقدم أولًا", "Oldest first"),
    "statements.sort.speaker": ("بحسب القائل", "By speaker"),
    "statements.sort.outlet": ("بحسب الناشر", "By publisher"),
    "statements.no_state": ("لم تُذكر دولته", "State not stated"),
    "statements.other_states": ("دول أخرى", "Other states"),
    "statements.not_stated": ("لم يُذكر", "not stated"),
    "statements.time_title": ("متى قيلت التصريحات", "When the statements were made"),
    "statements.time_title_of": (
        "متى قال {speaker} ما قال",
        "When {speaker} said it",
    ),
    "statements.time_aid": (
        "علامةٌ لكل قائل في كل نص، في يوم القول إن ذُكر وإلا ففي يوم النشر، وبعرض ما"
        " نعرفه منه. الرقم عدد التصريحات، والمشطوب نفي.",
        "One mark a speaker in a text, on the day it was said where that is told, else"
        " on the day of publication, as wide as what is known of it. The number counts"
        " statements; struck through: a denial.",
    ),
    "statements.time_click": (
        "اضغط علامةً لتقرأ الجمل.",
        "Click a mark to read the sentences.",
    ),
    "statements.time_lead": (
        "{statements} · {speakers} · {articles}. ذُكر متى قيل {dated} منها، والبقية"
        " بتاريخ نشرها إن عُرف.",
        "{statements} · {speakers} · {articles}. Of {dated} it is told when they were"
        " made; the others stand on their day of publication where that is known.",
    ),
    "statements.time_lead_none": (
        "{statements} · {speakers} · {articles}. لم يُذكر متى قيل شيء منها، فهي"
        " بتاريخ نشرها إن عُرف.",
        "{statements} · {speakers} · {articles}. Of none is it told when they were"
        " made; they stand on their day of publication where that is known.",
    ),
    "statements.speakers_title": ("القائلون", "Speakers"),
    "statements.speakers_aid": (
        "المسمّى واحد أينما قال؛ والمجهول واحد ما دامت الوسيلة نفسها تنقله باللفظ نفسه.",
        "A named speaker is one wherever he speaks; an unnamed one only where the same"
        " outlet carries him under the same words.",
    ),
    "statements.no_speakers": ("لا قائلين.", "No speakers."),
    "statements.spoke": (
        "{statements} · {articles}",
        "{statements} · {articles}",
    ),
    "statements.open_file": ("افتح ملف هذا القائل", "Open this speaker's file"),
    "statements.all": ("كل القائلين", "All speakers"),
    "statements.routes_title": (
        "الطرق التي وصلت بها التصريحات",
        "The routes by which the statements came",
    ),
    "statements.routes_aid": (
        "من القائل إلى من نقله إلى من نشره، وأطول الطرق أولًا. الخبر المعاد نشره مصدره"
        " الأول واحد.",
        "From the speaker to who carried it to who published it, the longest routes"
        " first. A republished story has one original speaker.",
    ),
    "statements.no_routes": ("لا طرق.", "No routes."),
    "statements.several_routes": (
        "بأكثر من طريق وصل كلام هؤلاء، وكلٌّ منهم مصدر أول واحد ({n}): {names}.",
        "By more than one route came the words of these, each of them one original"
        " source ({n}): {names}.",
    ),
    "statements.and_more": ("وغيرهم ({n})", "and {n} more"),
    "statements.straight": ("بلا ناقل مذكور", "no carrier stated"),
    "statements.stance_title": (
        "ما نُفي أو اشتُرط أو رُجي أو نُسب زعمًا",
        "What is denied, demanded, hoped for or “alleged”",
    ),
    "statements.stance_aid": (
        "الصيغة صيغة القائل لا حكمنا، ولا يُعدّ شيء من هذا تقريرًا لواقع. وقد ينقل"
        " القائل"
        " نفي غيره أو اشتراطه.",
        "The mode is the speaker's, not our judgement: none of it counts as a thing"
        " asserted. A speaker may also tell what another denies or demands.",
    ),
    "statements.no_stance": (
        "لا نفي ولا اشتراط ولا زعم فيما هو معروض.",
        "Nothing shown is denied, demanded or alleged.",
    ),
    "statements.touches": ("يمسّ: {claims}", "Touches: {claims}"),
    "statements.conflict_title": ("روايات متعارضة", "Conflicting accounts"),
    "statements.conflict_aid": (
        "قيمتان لا تصحّان معًا في زمن ومكان واحد، ومن قال كلًّا منهما.",
        "Two values that cannot both be so at one time and place, and who holds each.",
    ),
    "statements.no_conflict": (
        "لا روايات متعارضة فيما هو معروض.",
        "No conflicting accounts in what is shown.",
    ),
    "statements.figures_title": (
        "أرقام ذكرها أكثر من قائل",
        "Figures that several have given",
    ),
    "statements.figures_aid": (
        "العدد المذكور للاسم نفسه بجانب التحالف نفسه. قد لا يعدّان الشيء نفسه: لا نقول"
        " إنهما متعارضان.",
        "Numbers of the same noun beside the same alliance. They may not count the same"
        " thing: we do not say that they conflict.",
    ),
    "statements.rows_title": ("التصريحات بجملها", "The statements in their sentences"),
    "statements.rows_aid": (
        "افتح الدليل لترى الجملة في نصّها وطريقها وتواريخها، ولتنسخ الاقتباس وحاشيته.",
        "Open the evidence to see the sentence in its article, its route and dates, and"
        " to copy the quotation with its footnote.",
    ),
    "statements.no_rows": (
        "لا تصريحات لها تاريخ فيما هو معروض.",
        "No dated statement in what is shown.",
    ),
    "statements.undated_title": ("تصريحات بلا تاريخ", "Undated statements"),
    "statements.undated_aid": (
        "لا يُعرف متى قيلت ولا متى نُشرت: لا تُرسم على محور الزمن ولا تُسقط.",
        "Nobody tells when they were made or published: not drawn on the axis of time,"
        " and not dropped.",
    ),
    "statements.said_on": ("قيل في {when}", "said {when}"),
    "statements.published_on": ("نُشر في {when}", "published {when}"),
    "statements.column.said": ("زمن القول", "Said"),
    "statements.column.published": ("زمن النشر", "Published"),
    "statements.column.basis": ("سند تاريخ النشر", "Basis of publication date"),
    "statements.column.speaker": ("القائل", "Speaker"),
    "statements.column.office": ("صفته", "Office"),
    "statements.column.kind": ("نوعه", "Kind"),
    "statements.column.state": ("دولته", "State"),
    "statements.column.modality": ("الصيغة", "Mode"),
    "statements.column.words": ("القول", "Words"),
    "statements.column.route": ("نقلته", "Carried by"),
    "statements.column.publisher": ("نشره", "Published by"),
    "statements.column.republisher": ("أعاد نشره", "Republished by"),
    "statements.column.title": ("النص", "Article"),
    "statements.column.statements": ("تصريحات", "Statements"),
    "statements.column.articles": ("نصوص", "Articles"),
    "statements.column.speakers": ("مصادر أولى", "Original speakers"),
    "statements.column.modes": ("الصيغ", "Modes"),
    "statements.column.about": ("في ماذا", "About"),
    "statements.column.value": ("القيم ومن قالها", "Values and who holds them"),
    "qualifier.about": ("نحو {n}", "about {n}"),
    "qualifier.at_least": ("{n} على الأقل", "at least {n}"),
    "qualifier.more_than": ("أكثر من {n}", "more than {n}"),
    "qualifier.at_most": ("{n} على الأكثر", "at most {n}"),
}
