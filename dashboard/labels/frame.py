"""Texts of the frame: filters, notes, empty states, citation line."""

TEXTS: dict[str, tuple[str, str]] = {
    "language": ("اللغة", "Language"),
    "language.ar": ("العربية", "العربية"),
    "language.en": ("English", "English"),
    "filter.title": ("ما تعرضه الصفحة", "What the page shows"),
    "filter.start": ("من يوم", "From"),
    "filter.end": ("إلى يوم", "To"),
    "filter.countries": ("الدول", "States"),
    "filter.alliances": ("التحالفات", "Alliances"),
    "filter.event_groups": ("أنواع الأحداث", "Kinds of events"),
    "filter.event_types": ("الأحداث بالتفصيل", "Event types"),
    "filter.outlets": ("وسائل الإعلام", "Outlets"),
    "filter.speaker_kinds": ("القائلون", "Speakers"),
    "filter.named_only": ("المسمَّون فقط", "Named speakers only"),
    "filter.sections": ("موضع النص في الصفحة", "Sections"),
    "filter.basis": ("سند العضوية", "Basis of membership"),
    "filter.certainty": ("المذكور والمستنتَج", "Stated and inferred"),
    "filter.less_certain": (
        "اعرض الأقل وثوقًا أيضًا",
        "Show the less certain too",
    ),
    "filter.known": ("ما نُشر حتى يوم", "As published by"),
    "filter.digits": ("الأرقام", "Digits"),
    "filter.snapshot": ("اللقطة", "Snapshot"),
    "filter.more": ("مزيد من المرشّحات", "More filters"),
    "filter.all": ("الكل", "All"),
    "filter.reset": ("أزل المرشّحات كلها", "Clear all filters"),
    "note.dropped": (
        "في الرابط ما لم نعرفه فتُرك:",
        "Parts of the link were not understood and left out:",
    ),
    "note.no_pin": (
        "اللقطة التي يسمّيها الرابط لم تعد محفوظة؛ هذه أحدث لقطة.",
        "The snapshot this link names is no longer kept; this is the newest one.",
    ),
    "empty.filtered": (
        "لا شيء يطابق ما اخترت. جرّب أن تزيل: {filters}.",
        "Nothing matches your choice. Try removing: {filters}.",
    ),
    "empty.plain": ("لا شيء في نصوصنا هنا بعد.", "Our texts hold nothing here yet."),
    "citation.snapshot": ("اللقطة {id}", "Snapshot {id}"),
    "citation.shown": ("المعروض: {rows}", "Shown: {rows}"),
    "citation.left_out": ("خارج العرض: {rows}", "Left out: {rows}"),
    "citation.unfiltered": ("بلا مرشّحات", "No filters"),
    "citation.less_certain": (
        "بما فيها الأقل وثوقًا",
        "The less certain included",
    ),
    "citation.more": ("{n} أخرى", "{n} more"),
    "citation.sources": ("المصادر: {names}", "Sources: {names}"),
    "more": ("اعرض المزيد", "Show more"),
    "held_back": (
        "محجوب هنا لأنه أقل وثوقًا: {facts}. قرأتها قواعد أصابت على الصفحات المعلَّمة "
        "أقل من تسع مرات في كل عشر.",
        "Held back here as less certain: {facts}, read by rules that are right less "
        "than nine times in ten on the annotated pages.",
    ),
    "held_back.shown": (
        "معروض هنا مع أنه أقل وثوقًا: {facts}. قرأتها قواعد أصابت على الصفحات "
        "المعلَّمة أقل من تسع مرات في كل عشر.",
        "Shown here though less certain: {facts}, read by rules that are right less "
        "than nine times in ten on the annotated pages.",
    ),
    "held_back.show": ("اعرضها", "Show them"),
    "held_back.hide": ("احجبها", "Hide them"),
    "held_back.why": ("دقة القواعد", "How the rules do"),
    "possibly_known": ("قد يكون منشورًا حينها", "possibly published by then"),
    "line.alliance": ("افتح هذا التحالف", "Open this alliance"),
    "menu": ("تنزيل", "Download"),
    "menu.png": ("صورة PNG", "Picture (PNG)"),
    "menu.svg": ("رسم متّجه SVG", "Vector drawing (SVG)"),
    "menu.html": ("صفحة HTML مستقلة", "Standalone page (HTML)"),
    "menu.csv": ("جدول CSV", "Table (CSV)"),
    "first.building": (
        "أول تشغيل: نقرأ الصفحات ونبني المستودع",
        "First start: reading the pages and building the warehouse",
    ),
    "first.read": (
        "قراءة الصفحات: {done} من {total}",
        "Reading pages: {done} of {total}",
    ),
    "first.resolve": (
        "ربط التحالفات والأحداث ({done}/{total})",
        "Linking alliances and events ({done}/{total})",
    ),
    "first.measure": (
        "قياس دقة القراءة على صفحات معلَّمة: {done} من {total}",
        "Measuring the reading on annotated pages: {done} of {total}",
    ),
    "first.publish": (
        "كتابة اللقطة وفحصها ({done}/{total})",
        "Writing and checking the snapshot ({done}/{total})",
    ),
    "first.failed": ("لم يكتمل البناء", "The build did not finish"),
}
