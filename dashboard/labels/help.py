"""Texts of the help: first-visit lines, the help of the frame, the data dictionary."""

TEXTS: dict[str, tuple[str, str]] = {
    "help": ("مساعدة", "Help"),
    "help.first_visit": ("زيارتك الأولى لهذه الصفحة", "Your first visit to this page"),
    "help.understood": ("فهمت", "Understood"),
    "help.marks": ("العلامات في كل الصفحات", "Marks, the same in every view"),
    "help.dictionary": (
        "دليل البيانات: الجداول والأعمدة",
        "Data dictionary: tables and columns",
    ),
    "help.overview": (
        "خلاصة النصوص: الاسم الذي يحمله تحالفان، وحال كل تحالف بحسب آخر من تكلّم عنه،"
        " وما اختلفت فيه الروايات، وما أُعلن ومضى موعده بلا خبر. الدائرة الملأى عضوية"
        " مذكورة، والحلقة عضوية مرتقبة. زرّ «الدليل» يفتح الجملة التي يقوم عليها"
        " السطر.",
        "What the texts say in short: the name that two alliances carry, the state of"
        " affairs of each alliance as last told, where accounts conflict, and what was"
        " announced and passed without a report. A full dot is a reported membership, a"
        " ring a prospective one. “Evidence” opens the sentence a line rests on.",
    ),
    "help.timeline": (
        "كل علامة بعرض ما نعرفه من تاريخها: الشهر بعرض شهر، والسنة بعرض سنة. الخط"
        " المنقَّط بين ذكرين يعني أننا لا نعرف ما بينهما، والحلقة موعد مقرَّر. اضغط"
        " علامةً تقرأ جملتها. ولتقتصر على مدة اختر «حدّد مدة» فوق الرسم ثم ارسم عليها"
        " إطارًا.",
        "Each mark is as wide as what is known of its date: a month a month wide, a"
        " year a year wide. A dotted line between two mentions: nothing is known in"
        " between; a ring: planned. Click a mark to read its sentence. To keep to a"
        " stretch of time choose Box Select above the chart and draw a box over it.",
    ),
    "help.map": (
        "التظليل عدد ما اخترت أن تعدّه لكل دولة. السهم من الفاعل إلى من وقع عليه الفعل،"
        " والخط بلا سهم بين شريكين سمّاهما النص، والمعيَّن حدث له مكان. اضغط دولةً أو"
        " خطًّا"
        " أو معيَّنًا لتقرأ الجمل.",
        "The shading counts what you choose for each state. An arrow runs from who acts"
        " to whom it is done to, a line without a head joins two partners that a text"
        " names, a diamond is an event with a place. Click any of them to read the"
        " sentences.",
    ),
    "help.alliances": (
        "الصفوف دول والأعمدة تحالفات، وكل خانة دفتر بما قيل: كم خبرًا، وكم قائلًا أول،"
        " وهل قالته الدولة نفسها. اختر تحالفين إلى ستة لتقارن بينها، أو تحالفًا واحدًا"
        " لتقرأ ملفه.",
        "Rows are states, columns alliances, and each cell is a ledger of what is said:"
        " how many reports, how many original sources, and whether the state says so"
        " itself. Choose two to six alliances to compare them, or one for its dossier.",
    ),
    "help.country": (
        "كل ما يُقال عن دولة واحدة: صفتها في كل تحالف عبر الزمن، وما قالته هي وما قاله"
        " غيرها، والأحداث التي هي فيها فاعلة أو مفعول بها أو مكان، ومن يتكلم باسمها.",
        "All that is said of one state: its role in each alliance over time, what it"
        " says"
        " itself against what others say, the events in which it acts, is acted upon or"
        " is the place, and who speaks for it.",
    ),
    "help.statements": (
        "كل تصريح منسوب إلى قائله: من قاله وبأي صفة، ومتى، وعن أي طريق وصل إلى النص."
        " ما يقوله المحرّر من عنده لا يُعدّ تصريحًا.",
        "Every attributed statement: who said it and in what capacity, when, and by"
        " what"
        " route it reached the text. What an editor says in his own words is no"
        " statement.",
    ),
    "help.articles": (
        "النصوص نفسها. ابحث بأي كلمة: لا تفرق الهمزة ولا التاء المربوطة ولا الحركات،"
        " وتُوجد"
        " صيغ الكلمة وما اتصل بها. افتح نصًّا تجد وقائعه معلَّمة بحسب نوعها.",
        "The texts themselves. Search for any word: hamza, ة/ه and diacritics do not"
        " matter, and inflected forms are found. Open a text to see its facts marked by"
        " kind.",
    ),
    "help.accuracy": (
        "كم أصاب البرنامج في صفحات حكّمها قرّاء: ما قرأه صوابًا مما قرأ (الدقة)، وما"
        " قرأه"
        " مما كان ينبغي أن يُقرأ (الاستيعاب). تقيس هذه الصفحة الآلة لا المصادر.",
        "How well the program did on pages that people annotated: how much of what it"
        " read is right (precision), and how much of what is there it read (recall)."
        " This view measures the machine, not the sources.",
    ),
    "help.brief": (
        "ما أضفته من رسوم وجمل وملاحظات، بالترتيب الذي تريده. خذه صفحةً واحدة أو ملف"
        " وورد، وفيه الأدلة والحواشي.",
        "The charts, sentences and notes that you have added, in the order you want."
        " Take them away as one page or a Word file, evidence and footnotes included.",
    ),
    "help.dictionary_page": (
        "أسماء الجداول والأعمدة ومعانيها، مأخوذةً من ملف البيانات نفسه. من يكتب SQL"
        " ينزّل"
        " اللقطة كاملة.",
        "The names and meanings of tables and columns, taken from the data file itself."
        " Who writes SQL downloads the whole snapshot.",
    ),
    "dictionary.aid": (
        "هذه الشروح محفوظة في ملف البيانات نفسه، بجانب ما تشرحه.",
        "These explanations are kept in the data file itself, beside what they"
        " explain.",
    ),
    "dictionary.tables_title": ("الجداول", "Tables"),
    "dictionary.tables_aid": (
        "جدول أو عرض مشتق في كل سطر: ما الصف فيه، وكم صفًّا فيه الآن.",
        "A table or derived view a line: what one row is, and how many it holds now.",
    ),
    "dictionary.columns_title": (
        "أعمدة الجدول {table}",
        "Columns of the table {table}",
    ),
    "dictionary.columns_aid": (
        "المواضع أرقام حروف في نص المقال، والتواريخ بصيغة EDTF ومعها أبكر يوم وآخر"
        " يوم.",
        "Spans count characters in the article's text; dates are EDTF with their"
        " earliest and latest day.",
    ),
    "dictionary.table": ("الجدول", "Table"),
    "dictionary.kind": ("النوع", "Kind"),
    "dictionary.kind.table": ("جدول", "table"),
    "dictionary.kind.view": ("عرض مشتق", "derived view"),
    "dictionary.row": ("الصف الواحد", "One row"),
    "dictionary.rows": ("الصفوف", "Rows"),
    "dictionary.column": ("العمود", "Column"),
    "dictionary.type": ("نوع القيمة", "Type"),
    "dictionary.required": ("لا يخلو", "Never empty"),
    "dictionary.meaning": ("المعنى", "Meaning"),
}
