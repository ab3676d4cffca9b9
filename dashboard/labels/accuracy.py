"""Texts of the view Reading accuracy."""

TEXTS: dict[str, tuple[str, str]] = {
    "accuracy.aid": (
        "قارنّا ما قرأه البرنامج بما علّمه قارئ متأنٍّ في صفحات معروفة. هذه أرقام"
        " القراءة "
        "لا أرقام المصادر: لا تقول هل صدق النص، بل هل فهمناه.",
        "What the program read, held against what a careful reader marked on known "
        "pages. These figures are of the reading, not of the sources: they do not say "
        "whether a text is true, but whether we understood it.",
    ),
    "accuracy.unmeasured": (
        "هذه اللقطة بلا قياس: بُنيت قبل أن تُقاس القراءة، أو لا صفحات معلَّمة لدينا.",
        "This snapshot holds no figures: it was built before the reading was measured, "
        "or there are no annotated pages.",
    ),
    "accuracy.gold": ("الصفحات المعلَّمة", "Annotated pages"),
    "accuracy.sets_title": ("على أي صفحات قسنا", "The pages we measured on"),
    "accuracy.sets_aid": (
        "الرقم الجامع: أربعة أخماسه متوسط ثمانية أنواع من الوقائع، وخُمسه التواريخ. "
        "صفحات التطوير تُحسّن الرقم لأن القواعد أُصلحت بها؛ أما ما ينتظر من نص جديد "
        "فأقرب إلى رقم أول لقاء.",
        "The overall figure is the mean of eight kinds of facts (four fifths) and the "
        "dates (one fifth). Development pages flatter it, for the rules were mended "
        "with them; what new text will give is nearer to the figure at first meeting.",
    ),
    "accuracy.first_lead": (
        "حين التقى البرنامج أول مرة صفحات لم تُكتب القواعد لها ({when}) كان رقمه "
        "{first} من {most} ممكنة.",
        "When the program first met pages that no rule had been written for ({when}), "
        "its figure was {first} of a possible {most}.",
    ),
    "accuracy.version": (
        "قاسها البرنامج نفسه الذي قرأ نصوص هذه اللقطة (إصدار {version})",
        "Measured by the very program that read this snapshot's texts (version "
        "{version})",
    ),
    "accuracy.older_version": (
        "أرقام الإصدار {version} الذي قرأ هذه اللقطة؛ وأحدث لقطة قرأها إصدار آخر "
        "({newest})، وأرقامها غير هذه",
        "Figures of version {version}, which read this snapshot; another version "
        "({newest}) read the newest one, with figures of its own",
    ),
    "accuracy.use.development": ("صفحات تطوير", "Development"),
    "accuracy.use.unseen": ("لم تُستعمل في الإصلاح", "Unseen"),
    "accuracy.column.set": ("المجموعة", "Set"),
    "accuracy.column.use": ("استعمالها", "Use"),
    "accuracy.column.pages": ("صفحات", "Pages"),
    "accuracy.column.articles": ("نصوص", "Articles"),
    "accuracy.column.overall": ("الرقم الجامع اليوم", "Overall, now"),
    "accuracy.column.first": ("عند أول لقاء", "At first meeting"),
    "accuracy.column.note": ("ما هي", "What it is"),
    "accuracy.of": ("{part} من {whole}", "{part} of {whole}"),
    "accuracy.kinds_title": (
        "كم أصاب في كل نوع من الوقائع: {gold}",
        "How often each kind of fact is right: {gold}",
    ),
    "accuracy.kinds_aid": (
        "الدائرة: كم مما قرأه صحيح. المعيَّن: كم مما في النص وجده. المربّع: سؤال له"
        " جواب "
        "واحد. الخط: المدى المرجَّح (80٪)، وهو واسع حيث العدد قليل.",
        "Circle: how much of what it read is right. Diamond: how much of what the text "
        "holds it found. Square: a question with one answer. Line: the likely range "
        "(80%), wide where the items are few.",
    ),
    "accuracy.kinds_click": (
        "انقر علامةً لتقرأ أمثلة من نصوصنا.",
        "Click a mark to read examples from our texts.",
    ),
    "accuracy.figures_title": ("الأرقام ومعناها", "The figures, and what they mean"),
    "accuracy.figures_aid": (
        "لكل نوع: ما يُعَدّ، وكم واحدًا في الصفحات المعلَّمة، وما تقوله الأرقام بالكلام.",
        "For each kind: what is counted, how many the annotated pages hold, and what "
        "the figures say in words.",
    ),
    "accuracy.column.kind": ("النوع", "Kind"),
    "accuracy.column.meaning": ("ما يُعَدّ", "What is counted"),
    "accuracy.column.gold": ("في الصفحات", "On the pages"),
    "accuracy.column.right": ("صواب", "Right"),
    "accuracy.column.wrong": ("خطأ", "Wrong"),
    "accuracy.column.missed": ("فات", "Missed"),
    "accuracy.column.words": ("بالكلام", "In words"),
    "accuracy.in_words": (
        "من كل عشرة قرأها {precision} صحيحة، ومن كل عشرة في النص وجد {recall}.{few}",
        "Of every ten it reads {precision} are right; of every ten in the text it "
        "finds {recall}.{few}",
    ),
    "accuracy.in_words_one": (
        "أصاب في {precision} من كل عشرة.{few}",
        "Right in {precision} of ten.{few}",
    ),
    "accuracy.few": (
        " العدد قليل: لا يُبنى عليه.",
        " Few items: build nothing on it.",
    ),
    "accuracy.rules_title": (
        "كم أصابت كل قاعدة من قواعد القراءة",
        "How often each rule of the reading is right",
    ),
    "accuracy.rules_aid": (
        "على الصفحات المعلَّمة كلها معًا. الخط القائم: تسع مرات في كل عشر. قاعدة دونه "
        "(حلقة) لا تُرسم وقائعها إلا بطلب «الأقل وثوقًا»، متى حُكم على عشر من وقائعها.",
        "On all annotated pages together. Upright line: nine times in ten. Facts of a "
        "rule below it (a ring) are drawn only where “the less certain” are asked "
        "for, once ten of its facts have been judged.",
    ),
    "accuracy.rules_click": (
        "انقر علامةً لتقرأ ما قرأته القاعدة في نصوصنا.",
        "Click a mark to read what the rule read in our texts.",
    ),
    "accuracy.rules_lead": (
        "دون تسع مرات في كل عشر: {rules}. المحجوب لذلك في هذه اللقطة: {facts}.",
        "Below nine times in ten: {rules}. Held back for it in this snapshot: {facts}.",
    ),
    "accuracy.no_rule_below": (
        "لا قاعدة دون تسع مرات في كل عشر: لا شيء محجوب.",
        "No rule is below nine times in ten: nothing is held back.",
    ),
    "accuracy.nine_in_ten": ("9 من 10", "9 in 10"),
    "accuracy.few_title": ("قواعد لا حكم عليها بعد", "Rules not judged yet"),
    "accuracy.few_aid": (
        "أقل من عشر قراءات على الصفحات المعلَّمة: زلّة واحدة تقلب الحكم، فلا تُحجب "
        "وقائعها.",
        "Fewer than ten findings on the annotated pages: one slip would turn the "
        "verdict, so their facts are not held back.",
    ),
    "accuracy.column.rule": ("القاعدة", "Rule"),
    "accuracy.column.judged": ("ما حُكم عليه", "Judged"),
    "accuracy.column.precision": ("صواب %", "Right %"),
    "accuracy.column.recall": ("وُجد %", "Found %"),
    "accuracy.column.range": ("المدى المرجَّح %", "Likely range %"),
    "accuracy.column.here": ("في هذه اللقطة", "In this snapshot"),
    "accuracy.column.held_back": ("محجوبة", "Held back"),
    "accuracy.hover": (
        "{about}: {part} من {whole} · المدى المرجَّح {low}–{high}٪",
        "{about}: {part} of {whole} · likely range {low}–{high}%",
    ),
    "accuracy.measure.precision": ("صحيح مما قرأه", "Right, of what it read"),
    "accuracy.measure.recall": ("وُجد مما في النص", "Found, of what the text holds"),
    "accuracy.measure.right": ("أصاب", "Right"),
    "accuracy.unread_title": ("ما لم نستطع قراءته", "What we could not read"),
    "accuracy.rejected_title": ("مدخلات لم تُستعمل", "Inputs that could not be used"),
    "accuracy.rejected_aid": ("كل ملف رُفض وسببه.", "Each file refused, and why."),
    "accuracy.undated_title": ("نصوص بلا تاريخ", "Articles without a date"),
    "accuracy.undated_aid": (
        "لا تاريخ مطبوع ولا لفظ ولا قرينة يدل على يوم نشرها.",
        "No printed date, no words and no landmark tell when they were published.",
    ),
    "accuracy.names_title": (
        "تحالفات لا يعرفها سجلّنا",
        "Alliances our registry does not know",
    ),
    "accuracy.names_aid": (
        "أسماؤها وأعضاؤها من النصوص وحدها.",
        "Their names and members come from the texts alone.",
    ),
    "accuracy.column.file": ("الملف", "File"),
    "accuracy.column.reason": ("السبب", "Reason"),
    "accuracy.column.names": ("بلفظ النصوص", "In the texts' words"),
    "accuracy.builds_title": ("آخر عمليات البناء", "The last builds"),
    "accuracy.builds_aid": (
        "الأحدث أولًا؛ الأوقات UTC.",
        "The latest first; times in UTC.",
    ),
    "accuracy.column.started": ("بدأت", "Started"),
    "accuracy.column.documents": ("صفحات", "Pages"),
    "accuracy.column.rejects": ("مرفوضة", "Refused"),
    "accuracy.column.seconds": ("ثوانٍ", "Seconds"),
    "accuracy.column.outcome": ("اللقطة", "Snapshot"),
    "accuracy.build_failed": ("لم يكتمل: {fault}", "Did not finish: {fault}"),
    "measured.segmentation": ("تقسيم الصفحة", "Splitting the page"),
    "measured.published": ("تاريخ النشر", "Date of publication"),
    "measured.countries": ("ذكر الدول", "States named"),
    "measured.memberships": ("العضويات", "Memberships"),
    "measured.functions": ("المهمات", "Tasks"),
    "measured.adversaries": ("الخصوم المسمَّون", "Named adversaries"),
    "measured.alliance linking": ("ربط الاسم بتحالفه", "Which alliance a name means"),
    "measured.events": ("الأحداث", "Events"),
    "measured.event date": ("تاريخ الحدث", "Date of an event"),
    "measured.event type": ("نوع الحدث", "Type of an event"),
    "measured.event planned": ("مقرَّر أم وقع", "Planned or happened"),
    "measured.event participants": ("أطراف الحدث", "Parties to an event"),
    "measured.people": ("الأشخاص", "People"),
    "measured.statements": ("الأقوال المنسوبة", "Statements"),
    "measured.quantities": ("الأعداد", "Numbers"),
    "meaning.segmentation": (
        "نص في صفحة، بحدوده وموضعه",
        "An article on a page, with its place",
    ),
    "meaning.published": ("يوم نشر نص", "The day an article was published"),
    "meaning.countries": ("دولة يذكرها نص", "A state an article speaks of"),
    "meaning.memberships": (
        "دولة يضعها نص في تحالف",
        "A state an article puts in an alliance",
    ),
    "meaning.functions": (
        "مهمة ينسبها نص إلى تحالف",
        "A task an article gives an alliance",
    ),
    "meaning.adversaries": (
        "خصم يسمّيه نص لتحالف",
        "An adversary an article names for an alliance",
    ),
    "meaning.alliance linking": (
        "ذِكران هما تحالف واحد",
        "Two mentions that are one alliance",
    ),
    "meaning.events": ("خبر عن فعل وقع أو سيقع", "A report of an act, past or planned"),
    "meaning.event date": ("تاريخ حدث وُجد", "The date of an event that was found"),
    "meaning.event type": ("نوع حدث وُجد", "The type of an event that was found"),
    "meaning.event planned": (
        "هل وقع حدث وُجد أم سيقع",
        "Whether a found event is planned",
    ),
    "meaning.event participants": (
        "دولة طرف في حدث وُجد",
        "A state that is party to a found event",
    ),
    "meaning.people": ("شخص يسمّيه نص", "A person an article names"),
    "meaning.statements": (
        "كلام منسوب إلى قائله في موضعه",
        "Words ascribed to their speaker, in their place",
    ),
    "meaning.quantities": ("عدد لما يُعَدّ", "A number of what is counted"),
}
