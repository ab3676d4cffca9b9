"""Texts of the view Map."""

TEXTS: dict[str, tuple[str, str]] = {
    "map.aid": (
        "السهم من الفاعل إلى من وقع عليه الفعل، والخط بلا سهم بين شريكين سمّاهما النص."
        " لا خط بين دولتين لم يربط بينهما نص.",
        "An arrow runs from who acted to whom it befell, a line without a head between"
        " two partners a text names. No line joins states that no text joins.",
    ),
    "map.title.articles": ("كم نصًّا يذكر كل دولة", "How many articles name each state"),
    "map.title.claims": (
        "كم قولًا عن عضوية كل دولة في تحالف",
        "How many claims place each state in an alliance",
    ),
    "map.title.events": (
        "كم حدثًا شاركت فيه كل دولة",
        "How many events each state takes part in",
    ),
    "map.title.statements": (
        "كم تصريحًا صدر عن كل دولة",
        "How many statements come from each state",
    ),
    "map.chart_aid": (
        "المعيَّن مكان مسمّى، والدائرة المنقَّطة منطقة لا نقطة.",
        "A diamond is a named place; a dotted circle is an area, not a point.",
    ),
    "map.click": (
        "اضغط دولةً أو نقطةً على خط أو معيَّنًا لتقرأ الجمل.",
        "Click a state, a dot on a line or a diamond to read the sentences.",
    ),
    "map.deck_aid": (
        "القوس يقوى نحو من وقع عليه الفعل. حرّك الصورة وكبّرها؛ والجمل تُفتح من الخريطة"
        " المسطّحة.",
        "An arc grows stronger towards whom the act befell. Drag and zoom; the flat map"
        " opens the sentences.",
    ),
    "map.measure": ("التظليل", "Shading"),
    "map.measure.articles": ("نصوص تذكرها", "Articles naming it"),
    "map.measure.claims": ("أقوال عن عضويتها", "Membership claims"),
    "map.measure.events": ("أحداث", "Events"),
    "map.measure.statements": ("تصريحات", "Statements"),
    "map.layer": ("الصورة", "Picture"),
    "map.layer.flat": ("خريطة مسطّحة", "Flat map"),
    "map.layer.deck": ("أقواس بارزة", "Raised arcs"),
    "map.extent": ("المدى", "Extent"),
    "map.extent.focus": ("حيث أكثر الأخبار", "Where most is told"),
    "map.extent.world": ("العالم", "The world"),
    "map.year": ("سنة الحدث", "Year of the event"),
    "map.no_year": (
        "لا شيء من سنة {year} يوضع على الخريطة. اختر سنة أخرى أو كل السنوات.",
        "Nothing of {year} can be put on the map. Choose another year, or every year.",
    ),
    "map.every_year": ("كل السنوات", "Every year"),
    "map.towards": ("{one} ← {other}", "{one} → {other}"),
    "map.between": ("{one} و{other}", "{one} and {other}"),
    "map.area": ("منطقة لا نقطة", "An area, not a point"),
    "map.key.ring": ("دولة أصغر من أن تُنقر", "A state too small to click"),
    "map.key.arrow": ("فعلٌ من دولة تجاه أخرى", "An act of one state towards another"),
    "map.key.line": ("شريكان سمّاهما النص", "Two partners a text names"),
    "map.key.dash": ("مقرَّر لم يقع بعد", "Planned, not yet done"),
    "map.key.diamond": ("مكان مسمّى", "A named place"),
    "map.key.area": ("منطقة لا نقطة", "An area, not a point"),
    "map.key.hatch": ("حدود متنازَع عليها", "Disputed borders"),
    "map.key.question": ("أقل وثوقًا", "Less certain"),
    "map.key.borders": (
        "الحدود بحسب «ناتشورال إيرث» لمن يدير الأرض فعلًا، وليست إقرارًا بها.",
        "Borders follow Natural Earth's view of who administers the land; drawing them"
        " endorses nothing.",
    ),
    "map.arcs_left_out": (
        "رُسم أكثر الخطوط ذكرًا، وبقي {arcs} منها. رشّح بدولة لترى خطوطها كلها.",
        "The lines most told are drawn; {arcs} more are not. Filter by a state to see"
        " all of its lines.",
    ),
    "map.pick": ("رشّح بـ{state}", "Filter by {state}"),
    "map.picked": ("الدول المعروضة: {states}", "States shown: {states}"),
    "map.every_state": ("اعرض كل الدول", "Show every state"),
    "map.outside": ("خارج الإطار: {states}", "Outside the frame: {states}"),
    "map.unplaced": (
        "مناطق وأماكن لا نقطة لها على الخريطة: {places}",
        "Areas and places without a point on the map: {places}",
    ),
    "map.joint": (
        "{events} تشارك فيها ثلاث دول فأكثر بلا تمييز فاعل: لا تُرسم خطوطًا.",
        "{events} of three or more states without a stated actor: no lines are drawn.",
    ),
    "map.disputed": (
        "الحدود كما يرسمها «ناتشورال إيرث» لمن يدير الأرض فعلًا، وليست إقرارًا بها."
        " المخطَّط متنازَع عليه: {hatched}. ومنه ما لا شكل له هنا: {noted}.",
        "Borders follow Natural Earth's view of who administers the land; drawing them"
        " endorses nothing. Hatched areas are disputed: {hatched}. Disputed without a"
        " shape of their own here: {noted}.",
    ),
    "column.state": ("الدولة", "State"),
    "column.iso3": ("ISO 3166", "ISO 3166"),
    "column.value": ("العدد", "Count"),
    "column.from": ("من", "From"),
    "column.to": ("إلى", "To"),
}
