"""Texts of the basket and the brief made from it."""

TEXTS: dict[str, tuple[str, str]] = {
    "brief.aid": (
        "ما تجمعه يبقى في هذه الجلسة ويضيع عند إغلاق الصفحة؛ احفظه ملفًا إن أردت"
        " العودة "
        "إليه.",
        "What you collect stays in this session and is lost when the page is closed; "
        "save it as a file to come back to it.",
    ),
    "brief.add": ("أضف إلى الموجز", "Add to the brief"),
    "brief.add_quotation": ("أضف الاقتباس", "Add this quotation"),
    "brief.added": ("أُضيف إلى الموجز.", "Added to the brief."),
    "brief.there_already": ("هذا في الموجز من قبل.", "The brief holds this already."),
    "brief.full": (
        "في الموجز {n} بندًا، وهو أقصى ما يتسع له.",
        "The brief holds {n} items, and takes no more.",
    ),
    "brief.of_view": ("موجز هذه الصفحة", "Brief of this view"),
    "brief.which": ("أي موجز؟", "Which brief?"),
    "brief.collected": ("ما جمعتَه", "What you collected"),
    "brief.view": ("صفحة «{view}»", "The view “{view}”"),
    "brief.title": ("عنوان الموجز", "Title of the brief"),
    "brief.title_collected": ("موجز: تحالُف", "Tahaluf: a brief"),
    "brief.summary": ("الخلاصة بقلمك", "Your own summary"),
    "brief.summary_hint": (
        "تظهر أول الموجز، قبل الرسوم والاقتباسات.",
        "Stands first, before the charts and quotations.",
    ),
    "brief.note": ("ملاحظتك على هذا البند", "Your note on this item"),
    "brief.note_own": ("ملاحظة منك", "A note of yours"),
    "brief.note_new": ("ملاحظة جديدة", "A new note"),
    "brief.note_add": ("أضف الملاحظة", "Add the note"),
    "brief.up": ("ارفع", "Move up"),
    "brief.down": ("أنزل", "Move down"),
    "brief.remove": ("احذف", "Remove"),
    "brief.empty_all": ("أفرغ الموجز", "Empty the brief"),
    "brief.item": ("البند {n}", "Item {n}"),
    "brief.kind.chart": ("رسم", "Chart"),
    "brief.kind.findings": ("أقوال", "Findings"),
    "brief.kind.table": ("جدول", "Table"),
    "brief.kind.fact": ("اقتباس", "Quotation"),
    "brief.kind.note": ("ملاحظة", "Note"),
    "brief.from": ("من «{view}»", "From “{view}”"),
    "brief.empty": (
        "لم تجمع شيئًا بعد. افتح قائمة «تنزيل» في أي رسم أو جدول واختر «أضف إلى"
        " الموجز»، "
        "أو افتح «الدليل» واختر «أضف الاقتباس».",
        "You have collected nothing yet. Open the menu “Download” of any chart or"
        " table "
        "and choose “Add to the brief”, or open “Evidence” and choose “Add this "
        "quotation”.",
    ),
    "brief.empty_view": (
        "لم تُطلب صفحة بعد. افتح أي صفحة واضغط «موجز هذه الصفحة» في أعلاها.",
        "No view has been asked for yet. Open any view and press “Brief of this view” "
        "at its top.",
    ),
    "brief.take": ("خذه معك", "Take it away"),
    "brief.html": ("صفحة HTML واحدة", "One HTML page"),
    "brief.docx": ("جهّز مستند Word", "Prepare a Word document"),
    "brief.docx_ready": ("نزّل مستند Word", "Download the Word document"),
    "brief.sizes": (
        "صفحة HTML تفتح بلا شبكة ورسومها تفاعلية (نحو 6 ميغابايت). مستند Word يُعدّ"
        " على "
        "الخادم، ويستغرق كل رسم ثواني.",
        "The HTML page opens without a network, its charts interactive (about 6 MB). "
        "The Word document is made on the server; each chart takes some seconds.",
    ),
    "brief.preparing": ("يُعدّ المستند", "Preparing the document"),
    "brief.ready": ("المستند جاهز", "The document is ready"),
    "brief.step.gather": ("جمع البنود وجملها", "Gathering the items and sentences"),
    "brief.step.picture": (
        "رسم {n} من {total}: {title}",
        "Drawing {n} of {total}: {title}",
    ),
    "brief.step.write": ("كتابة المستند", "Writing the document"),
    "brief.keep": ("احفظه أو افتح محفوظًا", "Save it, or open a saved one"),
    "brief.save": ("احفظ الموجز ملفًا", "Save the brief as a file"),
    "brief.save_aid": (
        "يحفظ الملف البنود وترتيبها وملاحظاتك ومرشّحات كل بند ولقطته، لا الرسوم نفسها: "
        "تُعاد من اللقطة عند الفتح.",
        "The file keeps the items, their order, your notes and each item's filters and "
        "snapshot, not the drawings: these are made again from the snapshot on"
        " opening.",
    ),
    "brief.load": ("افتح موجزًا محفوظًا", "Open a saved brief"),
    "brief.loaded": ("فُتح الموجز.", "The brief was opened."),
    "brief.load_failed": (
        "ليس هذا ملف موجز محفوظًا من هنا.",
        "This is no file of a brief saved here.",
    ),
    "brief.load_part": (
        "لم نجد في اللقطة المحفوظة: {items}. تُركت.",
        "Not found in the snapshots kept here, and left out: {items}.",
    ),
    # What the files themselves say.
    "brief.made_on": ("أُعدّ في {day}", "Made on {day}"),
    "brief.snapshots": ("اللقطة: {ids}", "Snapshot: {ids}"),
    "brief.filters": ("المرشّحات: {filters}", "Filters: {filters}"),
    "brief.no_filters": ("بلا مرشّحات", "No filters"),
    "brief.counts": (
        "{exhibits} · {sentences}",
        "{exhibits} · {sentences}",
    ),
    "brief.contents": ("المحتويات", "Contents"),
    "brief.rests_on": ("ما تقوم عليه", "What it rests on"),
    "brief.footnotes": ("الحواشي", "Footnotes"),
    "brief.sources": ("المصادر", "Sources"),
    "brief.sources_aid": (
        "النصوص المقتبَس منها هنا، وأمام كلٍّ منها أرقام حواشيه.",
        "The articles quoted here, each with the numbers of its footnotes.",
    ),
    "brief.no_publisher": ("ناشر غير مذكور", "Publisher not named"),
    "brief.marks": ("كيف تُقرأ العلامات", "How to read the marks"),
    "brief.marks_aid": (
        "«مذكور» لا «مؤكَّد»: نقول ما تقوله النصوص ومن قاله، ولا نحكم بصحته. وما لم"
        " يُذكر "
        "يبقى مجهولًا.",
        "“Reported”, not “confirmed”: we say what the texts say and who says it, and"
        " do "
        "not judge it. What is not reported stays unknown.",
    ),
    "brief.more_rows": (
        "هنا {shown} من {rows}؛ البقية في الرابط.",
        "{shown} of {rows} here; the rest is behind the link.",
    ),
    "brief.more_sentences": (
        "ووراءه {sentences} أخرى لم تُقتبس هنا؛ تجدها في الرابط.",
        "Behind it are {sentences} more, not quoted here; the link leads to them.",
    ),
    "brief.link": ("الرابط", "Link"),
    "brief.table": ("الجدول", "Table"),
    "brief.reader_note": ("ملاحظة المُعِدّ", "Note by the author"),
    "brief.no_picture": (
        "لا متصفح على الخادم ليرسم الرسم؛ هذا جدوله.",
        "The server has no browser to draw the chart with; this is its table.",
    ),
    "brief.as_taken": (
        "لم تعد لقطته محفوظة هنا: هو كما أُخذ، بلغته وألوانه.",
        "Its snapshot is no longer kept here: it stands as it was taken, in its "
        "language and colours.",
    ),
    "brief.as_drawn": (
        "هو كما أُخذ، بلغته وألوانه.",
        "It stands as it was taken, in its language and colours.",
    ),
    "brief.page": ("صفحة", "Page"),
    "brief.of_pages": ("من", "of"),
}
