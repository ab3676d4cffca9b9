"""Texts of the view Country file."""

TEXTS: dict[str, tuple[str, str]] = {
    "country.aid": (
        "ما تقوله الدولة عن نفسها في جهة، وما يقوله غيرها عنها في جهة؛ وكونها مكانًا"
        " لحدث لا يجعلها طرفًا فيه.",
        "What the state says itself on one side, what others say of it on the other;"
        " being the place of an event does not make it a party.",
    ),
    "country.state": ("الدولة", "State"),
    "country.option": (
        "{one} · {other} · {code} ({articles})",
        "{one} · {other} · {code} ({articles})",
    ),
    "country.not_narrowed": (
        "مرشّح الدول لا يضيّق هذا الملف: هو ملف دولة واحدة.",
        "The filter of states does not narrow this file: it is one state's.",
    ),
    "country.nobody": (
        "لا نص مما تعرضه الصفحة يذكر اسم {state}.",
        "None of the texts shown names {state}.",
    ),
    "country.head_title": ("{state} في نصوصنا", "{state} in our texts"),
    "country.head_aid": (
        "ورود الاسم ليس مشاركة. الأعداد عدد النصوص، والصفة والحال كما في أحدث"
        " نص يقولهما.",
        "Being named is not taking part. Numbers count texts; role and status are as"
        " the newest text has them.",
    ),
    "country.named": (
        "ورد اسم {state} في نصوصنا ({articles} من أصل {all}).",
        "{state} is named in our texts ({articles} of {all}).",
    ),
    "country.alliances": (
        "التحالفات التي تذكر النصوص صفة الدولة فيها: {alliances}.",
        "Texts tell of its standing in {alliances}.",
    ),
    "country.last_reported": ("آخر ذكر {when}", "last reported {when}"),
    "country.more_alliances": (
        "وغيرها ({n})",
        "and {n} more",
    ),
    "country.no_alliance": (
        "لا نص مما تعرضه الصفحة يذكر عضوية في تحالف.",
        "None of the texts shown reports a membership.",
    ),
    "country.goto": ("تابع في", "Go on in"),
    "country.roles_title": (
        "متى ورد ذكر {state} في كل تحالف، وبأي صفة",
        "{state}: when reported in each alliance, and in what role",
    ),
    "country.roles_aid": (
        "مسار لكل تحالف وسطر لكل صفة. النقطة ذكرٌ في نص، والخط المنقَّط بين ذكرين: لا"
        " ذكر بينهما.",
        "A lane an alliance, a row a role. A dot is a mention in a text; a dotted line"
        " between two: no mention in between.",
    ),
    "country.click": (
        "اضغط علامةً لتقرأ جملتها.",
        "Click a mark to read its sentence.",
    ),
    "country.memberships_title": (
        "عضويات {state} وسند كلٍّ منها",
        "{state}: memberships, and what each rests on",
    ),
    "country.memberships_aid": (
        "«مذكور» لا «مؤكَّد»: النص يقوله. السند بحسب القائلين الأوائل لا عدد النصوص.",
        "“Reported”, not “confirmed”: a text says so. Support goes by first speakers,"
        " not by the number of texts.",
    ),
    "country.own_title": (
        "ما قالته الدولة نفسها عن عضوياتها",
        "What the state itself says of its memberships",
    ),
    "country.own_aid": (
        "أقوال قائلين من الدولة نفسها، مسمَّين أو غير مسمَّين.",
        "Claims by speakers of that very state, named or not.",
    ),
    "country.no_own": (
        "لا قول لدينا لأحد من الدولة نفسها في عضوياتها.",
        "We hold no claim on its memberships by a speaker of the state itself.",
    ),
    "country.others_title": (
        "ما يقوله غيرها عن عضوياتها",
        "What others say of its memberships",
    ),
    "country.others_aid": (
        "قائلون من دول أخرى، أو لا يذكر النص دولتهم، وكلام المحرّر.",
        "Speakers of other states, or whose state no text gives, and the editor's own"
        " words.",
    ),
    "country.no_others": (
        "لا قول لدينا لغيرها في عضوياتها.",
        "We hold no claim by others on its memberships.",
    ),
    "country.events_title": (
        "الأحداث التي ورد فيها اسم {state}، بحسب موقع الدولة منها",
        "{state}: events, by its part in them",
    ),
    "country.events_aid": (
        "مسار لكل موقع: فاعلةً أو مستهدَفةً أو مشارِكةً، أو مكانًا وليست طرفًا.",
        "A lane for each part: acting, targeted, taking part, or the place and no"
        " party.",
    ),
    "country.part.source": ("منها: هي الفاعلة", "By it: the acting side"),
    "country.part.target": ("إليها: هي المستهدَفة", "Towards it: the target"),
    "country.part.participant": ("بمشاركتها", "With it taking part"),
    "country.part.place": (
        "فيها: هي المكان وليست طرفًا مسمّى",
        "There: the place, and no named party",
    ),
    "country.as.source": ("فاعلة", "acting"),
    "country.as.target": ("مستهدَفة", "target"),
    "country.as.participant": ("مشارِكة", "taking part"),
    "country.as.place": ("مكان", "place"),
    "country.event_list_title": ("الأحداث واحدًا واحدًا", "The events one by one"),
    "country.event_list_aid": (
        "الأحدث أولًا، وما لا تاريخ له في آخر القائمة. ما بين «…» لفظ النص.",
        "The newest first, the undated last. Words in quotation marks are the text's.",
    ),
    "country.role.source": ("الفاعل: {names}", "by {names}"),
    "country.role.target": ("المستهدَف: {names}", "towards {names}"),
    "country.role.participant": ("المشاركون: {names}", "taking part: {names}"),
    "country.role.place": ("المكان: {names}", "place: {names}"),
    "country.no_events": (
        "لا حدث مما تعرضه الصفحة يتصل بها.",
        "None of the events shown concerns it.",
    ),
    "country.undated": (
        "منها بلا تاريخ في نصوصها: {events}؛ لم تُسقط ولم يُقدَّر لها تاريخ.",
        "Undated in their texts: {events}; not dropped, and no date estimated.",
    ),
    "country.ties_title": (
        "علاقات {state} الثنائية",
        "{state}: bilateral ties",
    ),
    "country.ties_aid": (
        "كل دولة على حدة، إذا ذكر النص تعاملًا معها مباشرة. اجتماع ثلاث دول"
        " فأكثر ليس علاقة ثنائية.",
        "Each state singly, where a text has the two deal directly. Three or more"
        " that merely meet are no bilateral tie.",
    ),
    "country.no_ties": (
        "لا نص مما تعرضه الصفحة يذكر تعاملًا ثنائيًّا.",
        "None of the texts shown tells of a bilateral tie.",
    ),
    "country.way.between": ("بينهما: {kinds}", "between them: {kinds}"),
    "country.way.from": ("من {state}: {kinds}", "from {state}: {kinds}"),
    "country.way.towards": ("نحو {state}: {kinds}", "towards {state}: {kinds}"),
    "country.said_by_title": (
        "تصريحات صادرة عن {state}",
        "Statements from {state}",
    ),
    "country.said_by_aid": (
        "تصريحات مسؤوليها وجهاتها، الأحدث أولًا.",
        "Statements by its officials and bodies, the newest first.",
    ),
    "country.said_by_click": (
        "اضغط القائل لتفتح النص عند جملته.",
        "Click a speaker to open the article at the sentence.",
    ),
    "country.no_said_by": (
        "لا تصريح لأحد منها في ما تعرضه الصفحة.",
        "No statement by any of its speakers is shown.",
    ),
    "country.said_of_title": (
        "ما قاله آخرون وفيه اسم {state}",
        "What others said of {state}",
    ),
    "country.said_of_aid": (
        "تصريحات يرد فيها اسم {state} ولم يقلها أحد منها، أو لا يذكر النص دولة قائلها.",
        "Statements that name {state} by speakers of other states, or whose state no"
        " text gives.",
    ),
    "country.no_said_of": (
        "لا تصريح لغيرها يذكر اسمها في ما تعرضه الصفحة.",
        "No statement by others that names it is shown.",
    ),
    "country.when_said": ("قيل في {when}", "said {when}"),
    "country.when_published": ("نُشر في {when}", "published {when}"),
    "country.people_title": (
        "أشخاص تنسبهم النصوص إلى {state}",
        "{state}: people whom texts name for it",
    ),
    "country.people_aid": (
        "الصفة بلفظ النص ولا نحكم بصحتها؛ الاسم الواحد في نصوص عدة شخص واحد.",
        "Offices are in the text's words, and we do not judge them; one person is"
        " joined over articles.",
    ),
    "country.no_people": (
        "لا شخص مسمّى تنسبه إليها النصوص المعروضة.",
        "The texts shown name no person for it.",
    ),
    "country.person_said": ("تصريحاته: {n}", "statements: {n}"),
    "country.every_statement": (
        "اقرأها كلها بطريقها من القائل إلى الناشر",
        "Read them all with their way from speaker to publisher",
    ),
    "country.open": ("افتح ملف {state}", "Open the file on {state}"),
    "country.reference_title": (
        "{state} بحسب المراجع",
        "{state} by reference",
    ),
    "country.reference_aid": (
        "من قوائم الأعضاء المنشورة، لا من الصحافة؛ ولا تُخلط بما سبق.",
        "From published rosters, not from the press; never mixed into the above.",
    ),
    "country.column.alliance": ("التحالف", "Alliance"),
    "country.column.role": ("الصفة", "Role"),
    "country.column.status": ("الحال", "Status"),
    "country.column.support": ("السند", "Support"),
    "country.column.self": ("أكّدته الدولة نفسها", "Said by the state itself"),
    "country.column.reports": ("أخبار", "Reports"),
    "country.column.speakers": ("مصادر أولى", "Original sources"),
    "country.column.told": ("آخر ذكر", "Last mentioned"),
    "country.column.flags": ("ملاحظات", "Flags"),
    "country.column.part": ("موقعها منه", "Its part"),
    "country.column.verb": ("الفعل", "Verb"),
    "country.column.sentence": ("القول", "What is said"),
    "country.column.name": ("الاسم", "Name"),
    "country.column.offices": ("الصفة كما في النص", "Offices as in the text"),
    "country.column.standing": ("الصفة والحال", "Role and status"),
    "country.column.since": ("منذ", "Since"),
    "country.column.until": ("إلى", "Until"),
    "country.column.source": ("المصدر", "Source"),
    "country.column.retrieved": ("استُخرج في", "Retrieved on"),
    "country.column.articles": ("نصوص", "Articles"),
    "country.column.statements": ("تصريحات", "Statements"),
}
