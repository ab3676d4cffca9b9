"""Words that Streamlit says in English only, and how we say them in Arabic.

The English is Streamlit's own and must stand exactly as it does: it is looked for.
"""

TEXTS: dict[str, tuple[str, str]] = {
    "borrowed.menu": ("القائمة الرئيسية", "Main menu"),
    "borrowed.sidebar": ("الشريط الجانبي", "Sidebar"),
    "borrowed.collapse": ("اطوِ الشريط الجانبي", "Collapse sidebar"),
    "borrowed.expand": ("افتح الشريط الجانبي", "Expand sidebar"),
    "borrowed.no_results": ("لا نتائج", "No results"),
    "borrowed.clear_all": ("امسح الكل", "Clear all"),
    "borrowed.clear": ("امسح", "Clear"),
    "borrowed.clear_value": ("امسح القيمة", "Clear value"),
    "borrowed.open": ("افتح", "Open"),
    "borrowed.close": ("أغلق", "Close"),
    "borrowed.dismiss": ("أغلق", "Dismiss"),
    "borrowed.fullscreen": ("ملء الشاشة", "Fullscreen"),
    "borrowed.close_fullscreen": ("اخرج من ملء الشاشة", "Close fullscreen"),
    "borrowed.print": ("اطبع", "Print"),
    "borrowed.record": ("سجّل الشاشة", "Record screen"),
    "borrowed.theme": ("المظهر", "Theme"),
    "borrowed.system": ("كالجهاز", "System"),
    "borrowed.light": ("فاتح", "Light"),
    "borrowed.dark": ("داكن", "Dark"),
    "borrowed.copy_version": ("انسخ رقم الإصدار", "Copy version to clipboard"),
    "borrowed.made_with": ("بُني على ستريملِت، الإصدار ", "Made with Streamlit v"),
    "borrowed.choose_date": ("اختر يومًا", "Choose date"),
    "borrowed.next": ("التالي", "Next"),
    "borrowed.previous": ("السابق", "Previous"),
    "borrowed.next_month": ("الشهر التالي", "Next month"),
    "borrowed.previous_month": ("الشهر السابق", "Previous month"),
    "borrowed.upload": ("اختر ملفًا", "Upload"),
    "borrowed.upload_of": ("رفع ملف", "file upload"),
    "borrowed.upload_limit": ("ملف JSON حتى 1 ميغابايت", "1MB per file • JSON"),
    "borrowed.arrows": (
        "تنقّل بين الأيام بالأسهم، واختر بمفتاح الإدخال، وأغلق بمفتاح الخروج.",
        "Use arrow keys to navigate dates. Enter to select. Escape to close.",
    ),
}
