"""Texts of the view Timeline."""

TEXTS: dict[str, tuple[str, str]] = {
    "timeline.title.alliance": (
        "ما جرى في كل تحالف، ومن يُذكر فيه",
        "What happened in each alliance, and who is reported in it",
    ),
    "timeline.title.state": (
        "ما جرى لكل دولة، والتحالفات التي تُذكر فيها",
        "What happened to each state, and the alliances it is reported in",
    ),
    "timeline.title.group": (
        "الأحداث بحسب نوعها",
        "Events by their kind",
    ),
    "timeline.aid": (
        "كل علامة تاريخٌ قاله نص، وفتحها يفتح جملته. الخط المنقَّط بين ذكرين: لا نعرف"
        " ما"
        " بينهما.",
        "Every mark is a date that a text gives; opening it opens the sentence. A"
        " dotted line between two mentions: nothing is known in between.",
    ),
    "timeline.chart_aid": (
        "العلامة بعرض ما نعرفه من تاريخها: الشهر بعرض شهر، والسنة بعرض سنة.",
        "A mark is as wide as what is known of its date: a month a month wide, a year a"
        " year wide.",
    ),
    "timeline.chart_click": (
        "اضغط علامةً لتقرأ جملتها، واختر «حدّد مدة» فوق الرسم لتقتصر على مدة.",
        "Click a mark to read its sentence; Box Select above the chart keeps to a"
        " stretch of time.",
    ),
    "timeline.lanes": ("المسارات", "Lanes"),
    "timeline.lanes.alliance": ("بحسب التحالف", "By alliance"),
    "timeline.lanes.state": ("بحسب الدولة", "By state"),
    "timeline.lanes.group": ("بحسب نوع الحدث", "By kind of event"),
    "timeline.clock": ("الساعة", "Clock"),
    "timeline.marks": ("ما يُرسم", "What is drawn"),
    "timeline.marks.all": ("الأحداث والعضويات", "Events and memberships"),
    "timeline.marks.events": ("الأحداث", "Events"),
    "timeline.marks.citations": ("العضويات", "Memberships"),
    "timeline.no_alliance": ("بلا تحالف مسمّى", "No alliance named"),
    "timeline.no_state": ("بلا دولة مسمّاة", "No state named"),
    "timeline.cited": ("من يُذكر في أي تحالف", "Who is reported in which alliance"),
    "timeline.undated_column": ("بلا تاريخ", "No date"),
    "timeline.earlier": (
        "‹ {count} أقدم، منذ {year}",
        "‹ {count} earlier, since {year}",
    ),
    "timeline.few_lanes": ("أكثر {n} ذكرًا", "The {n} most told"),
    "timeline.all_lanes": ("كلها", "All"),
    "timeline.lane_count": ("عدد المسارات", "Lanes drawn"),
    "timeline.undated": ("أحداث بلا تاريخ في نصوصها", "Events their texts do not date"),
    "timeline.undated_aid": (
        "لم تُرسم على محور الزمن، ولم تُسقط: لا نقدّر تاريخًا لم يُقَل.",
        "Not drawn on the axis of time, and not dropped: we estimate no date that"
        " nobody gave.",
    ),
    "timeline.possibly": (
        "ربما ضمن المدة المختارة",
        "possibly within the chosen days",
    ),
    "timeline.known": (
        "نصوص قد تكون منشورة حينها",
        "Articles possibly published by then",
    ),
    "timeline.known_aid": (
        "يوم نشرها غير معروف أو يمتد بعد {when}: لا تُعدّ معروفة حينها ولا مجهولة.",
        "Their day of publication is unknown or reaches beyond {when}: neither counted"
        " as known by then nor as unknown.",
    ),
    "timeline.legend": ("كيف تُقرأ العلامات", "How to read the marks"),
    "timeline.nameless": ("{count} بلا اسم", "{count} unnamed"),
    "timeline.span": (
        "المدة المعروضة: من {first} إلى {last}",
        "Days shown: {first} to {last}",
    ),
    "timeline.whole_span": ("اعرض المدة كلها", "Show all of time"),
    "timeline.binned": (
        "{count}: أكثر من أن تُرى واحدةً واحدة، فكل خانة تعدّ ما يبدأ في مدتها، وكلما"
        " غمقت"
        " زاد. حدّد مدة لترى ما فيها.",
        "{count}: too many to be seen one by one, so each box counts what begins in its"
        " period, the darker the more. Select a period to see what it holds.",
    ),
    "timeline.short.proposed": ("مرتقبة", "Prospective"),
    "timeline.short.suspended": ("معلَّقة", "Suspended"),
    "timeline.short.leaving": ("تعتزم الانسحاب", "Announced leaving"),
    "timeline.short.declined": ("رفضت الانضمام", "Declined"),
    "timeline.short.host": ("دولة المقر", "Host"),
    "timeline.short.chair": ("رئاسة دورية", "Chair in turn"),
    "column.date": ("التاريخ", "Date"),
    "column.what": ("ماذا", "What"),
    "column.who": ("مَن", "Who"),
    "column.where": ("أين", "Where"),
    "column.reports": ("أخبار", "Reports"),
    "column.speakers": ("مصادر أولى", "Original sources"),
    "column.title": ("العنوان", "Headline"),
    "column.date_basis": ("سند التاريخ", "Basis of the date"),
    "column.edtf": ("EDTF", "EDTF"),
    "timeline.place": ("في {place}", "at {place}"),
}
