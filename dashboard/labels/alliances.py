"""Texts of the view Alliances."""

TEXTS: dict[str, tuple[str, str]] = {
    "alliances.aid": (
        "كل خانة دفتر أقوال: كم نصًّا يقولها وكم قائلًا أول. اضغطها لتقرأ من قال ماذا.",
        "Every cell is a ledger of claims: how many texts say so, and how many first"
        " speakers. Click it to read who said what.",
    ),
    "alliances.show": ("ما يُعرض", "What is shown"),
    "alliances.show.shared": ("أصحاب الاسم المشترك", "Bearers of the shared name"),
    "alliances.show.all": ("التحالفات كلها", "Every alliance"),
    "alliances.self_head": (
        "قالته<br>الدولة<br>نفسها",
        "Said by<br>the state<br>itself",
    ),
    "alliances.self_yes": ("نعم", "Yes"),
    "alliances.self_no": ("لا", "No"),
    "alliances.in_all": ("في كليهما", "In both"),
    "alliances.in_every": ("فيها كلها", "In all of them"),
    "alliances.only": ("في {alliance} فقط", "Only {alliance}"),
    "alliances.in_some": ("في {alliances}", "In {alliances}"),
    "alliances.in_none": (
        "خارجها: مدعوّ أو مراقب أو منسحب",
        "Outside: invited, observing or gone",
    ),
    "alliances.sides_title": (
        "من في أيٍّ منها",
        "Who is in which of them",
    ),
    "alliances.shared_title": (
        "اسم واحد، تحالفات مختلفة: «{name}»",
        "One name, different alliances: “{name}”",
    ),
    "alliances.matrix_title": ("الدول والتحالفات", "States and alliances"),
    "alliances.matrix_aid": (
        "ملآن: عضوية مذكورة؛ أجوف: مرتقبة؛ مخطَّط: مستنتَجة. كلما قوي اللون قوي السند.",
        "Full: reported; hollow: prospective; hatched: inferred. The stronger the"
        " colour, the better the support.",
    ),
    "alliances.matrix_click": (
        "اضغط خانة لتفتح أقوالها.",
        "Click a cell to open its claims.",
    ),
    "alliances.not_replaced": (
        "لا يقول أي نص لدينا إن أحدها انتهى أو حلّ محلّ الآخر.",
        "No text of ours says that one of them ended or replaced the other.",
    ),
    "alliances.linked": (
        "ربط من عندنا ({alliance}): {reason}. لا يقول أي نص إنهما تحالف واحد.",
        "Linked by us ({alliance}): {reason}. No text says that they are one alliance.",
    ),
    "alliances.aspects_title": (
        "ما يُقال عن {alliance}",
        "What {alliance} is told to be",
    ),
    "alliances.aspects_aid": (
        "كل سطر ما قيل عن التحالف، ومن قاله. ما لا سطر له لم يقله نص.",
        "Each line is what is told of the alliance, and by whom. What has no line, no"
        " text says.",
    ),
    "alliances.no_aspects": ("لا يصفه أي نص.", "No text describes it."),
    "alliances.roles_title": ("متى ذُكرت كل دولة", "When each state was reported"),
    "alliances.overlap_title": (
        "أي الدول تجمع بين أي التحالفات",
        "Which states combine which alliances",
    ),
    "alliances.overlap_aid": (
        "كل صف دولٌ في التحالفات المنقَّطة فيه كلها، لا في غيرها.",
        "Each row holds the states that are in just the alliances dotted in it.",
    ),
    "alliances.overlap_click": (
        "اضغط صفًّا لتقرأ أقواله.",
        "Click a row to read its claims.",
    ),
    "alliances.first": ("أول ذكر:", "First reported:"),
    "alliances.flag_old": ("قديم", "Old"),
    "alliances.signs": ("العلامات في الخانات", "The marks in the cells"),
    "sign.full": ("عضوية مذكورة", "Reported member"),
    "sign.hollow": ("مرتقبة، أو انسحبت (←)", "Prospective, or left (←)"),
    "sign.suspended": ("عضوية معلَّقة", "Suspended"),
    "sign.number": ("عدد النصوص", "Number of texts"),
    "sign.self": ("قالته الدولة نفسها", "Said by the state itself"),
    "sign.strength": (
        "قوة اللون قوة السند: مصادر مجهَّلة، مصدر مسمّى، مصادر متعددة، الدولة نفسها",
        "The stronger the colour the better the support: unnamed sources, one named,"
        " several, the state itself",
    ),
    "sign.less_certain": (
        "أقل وثوقًا: لا تسنده إلا قاعدة قراءة تصيب دون 9 من 10",
        "Less certain: only a reading rule that is right less than 9 times in 10"
        " stands behind it",
    ),
    "sign.possibly": (
        "قد يكون منشورًا حينها: لا يُعرف أنُشر قبل اليوم المختار أم بعده",
        "Possibly published by then: nobody knows whether before or after the chosen"
        " day",
    ),
    "alliances.told_title": (
        "ما ترويه النصوص من حوله، بلفظها",
        "What texts tell around it, in their own words",
    ),
    "alliances.told_aid": (
        "أحداث يشارك فيها وتصريحات تسمّيه. ما بين «…» لفظ النص، وليس صفةً في التحالف.",
        "Events it has a part in, and statements that name it. Words in quotation marks"
        " are the text's; they are no role in the alliance.",
    ),
    "alliances.told_none": (
        "لا حدث ولا تصريح مما تعرضه الصفحة يذكره.",
        "No event and no statement shown concerns it.",
    ),
    "alliances.told.event": ("أحداث", "Events"),
    "alliances.told.statement": ("تصريحات", "Statements"),
    "alliances.told.chaired": (
        "ترأس الاجتماع: {states}",
        "Chaired the meeting: {states}",
    ),
    "alliances.backed": ("مدعومة", "Supported"),
    "alliances.counted": (
        "محسوب من تاريخ الخبر",
        "counted from the date of the report",
    ),
    "column.words": ("لفظ النص", "The text's words"),
    "alliances.to_sentence": ("اقرأ الجملة", "Read the sentence"),
    "column.sentence": ("الدليل", "Evidence"),
    "room.aside": (
        "الرسم أعرض من الشاشة: اسحبه جانبًا لترى بقيته.",
        "The chart is wider than the screen: drag it sideways to see the rest.",
    ),
    "alliances.ledger_title": ("دفتر الأقوال", "Ledger of claims"),
    "alliances.ledger_aid": (
        "كل صف قول واحد في نص واحد، كما هو في النص.",
        "Each row is one claim in one text, as the text has it.",
    ),
    "alliances.size_said": (
        "{n} دول مذكورة بالاسم",
        "{n} states named",
    ),
    "alliances.size_note": (
        "الفرق تغطية لا خلاف: نصوصنا لا تسمّي كل الأعضاء.",
        "The difference is coverage, not disagreement: our texts do not name every"
        " member.",
    ),
    "alliances.value_at": ("{value} في {place}", "{value} in {place}"),
    "alliances.value_about": ("{value}: {place}", "{value}: {place}"),
    "alliances.term.D": ("{n} أيام على الأكثر لكل طرف", "{n} days each at most"),
    "alliances.term.W": ("{n} أسابيع على الأكثر لكل طرف", "{n} weeks each at most"),
    "alliances.term.M": ("{n} أشهر على الأكثر لكل طرف", "{n} months each at most"),
    "alliances.term.Y": ("{n} سنوات على الأكثر لكل طرف", "{n} years each at most"),
    "leadership.sought": ("تسعى إليها", "Sought by"),
    "planned.meeting": ("اجتماع", "A meeting"),
    "planned.announcement": ("إعلان رسمي", "A formal announcement"),
    "planned.start": ("بدء العمل", "A start"),
    "alliances.two_governments": (
        "اسم {state} لحكومتين: قبل {landmark} وبعده.",
        "{state} stands for two governments: before and after {landmark}.",
    ),
    "alliances.status_title": (
        "حاله كما قيلت بمرور الزمن",
        "Its state of affairs, as told over time",
    ),
    "alliances.status_aid": (
        "كل علامة قولٌ في يومه؛ الحالات المختلفة تبقى جنبًا إلى جنب.",
        "Each mark is a claim on its day; different states of affairs stay side by"
        " side.",
    ),
    "alliances.roster_title": (
        "الأعضاء وسند كل عضوية",
        "Members, and what each membership rests on",
    ),
    "alliances.disputes_title": ("روايات متعارضة", "Conflicting accounts"),
    "alliances.disputes_aid": (
        "القيم المتعارضة ومن يقول بكل منها.",
        "The conflicting values, and who holds each.",
    ),
    "alliances.no_disputes": (
        "لا تعارض في أقوال النصوص.",
        "The texts do not contradict each other.",
    ),
    "alliances.planned_title": ("مواعيد أُعلنت", "Announced dates"),
    "alliances.planned_aid": (
        "نسبةً إلى أحدث نص مؤرَّخ لدينا ({newest}).",
        "Counted from our newest dated text ({newest}).",
    ),
    "alliances.passed_flag": ("مضى موعده بلا خبر", "Date passed, no report"),
    "alliances.no_planned": ("لا موعد معلنًا.", "No date is announced."),
    "alliances.sources_title": ("من يقول ما نعرفه عنه", "Who says what we know of it"),
    "alliances.sources_aid": (
        "القائلون الأوائل وعدد أقوالهم وطريقها.",
        "First speakers, how much they say, and by what route.",
    ),
    "alliances.at": ("قارن بما نُشر حتى", "Compare with what was published by"),
    "alliances.members_count": ("الدول", "States"),
    "column.alliance": ("التحالف", "Alliance"),
    "column.role": ("الصفة", "Role"),
    "column.status": ("الحال", "Status"),
    "column.support": ("السند", "Support"),
    "column.speaker": ("القائل", "Speaker"),
    "column.kind": ("نوعه", "Kind"),
    "column.route": ("الطريق", "Route"),
    "column.told": ("قيل في", "Told"),
    "column.published": ("نُشر في", "Published"),
    "column.modality": ("وجهه", "Modality"),
    "column.self": ("قالته الدولة نفسها", "Said by the state itself"),
    "column.claims": ("أقوال", "Claims"),
    "column.certainty": ("النص", "In the text"),
    "column.publisher": ("الناشر", "Publisher"),
    "column.basis": ("الأساس", "Basis"),
}
