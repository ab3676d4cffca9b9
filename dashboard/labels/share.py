"""Texts of sharing: links, pins, and what differs since a pinned snapshot."""

TEXTS: dict[str, tuple[str, str]] = {
    "share": ("شارك", "Share"),
    "share.link": ("رابط ما تراه الآن", "Link to what you see"),
    "share.copy": ("انسخ الرابط", "Copy the link"),
    "share.done": ("نُسخ الرابط.", "Link copied."),
    "share.failed": (
        "منع المتصفح النسخ؛ الرابط محدَّد أعلاه فانسخه بيدك.",
        "The browser did not allow copying; the link is selected above.",
    ),
    "share.pin": ("ثبّت على هذه اللقطة", "Pin to this snapshot"),
    "share.pin_aid": (
        "من يفتحه يرى ما تراه أنت، من اللقطة {snapshot}، ويُقال له ما اختلف بعدها.",
        "Whoever opens it sees what you see, from the snapshot {snapshot}, and is told "
        "what differs since.",
    ),
    "share.local": (
        "هذا العنوان يعمل على هذا الجهاز وحده. لإرسال ما تراه إلى غيرك خذه في موجز.",
        "This address works on this machine only. To send what you see to somebody "
        "else, take it away as a brief.",
    ),
    "share.brief": ("أعدّ موجزًا", "Make a brief"),
    "pin.on": (
        "أنت ترى لقطة مثبّتة: {snapshot}، بُنيت في {when} ({age}).",
        "You are looking at a pinned snapshot: {snapshot}, built on {when} ({age}).",
    ),
    "pin.age_today": ("اليوم", "today"),
    "pin.age": ("قبل {days}", "{days} ago"),
    "pin.newest": ("وهي أحدث لقطة.", "It is the newest one."),
    "pin.since": ("اختلف بعدها: {changes}.", "What differs since: {changes}."),
    "pin.same": (
        "لا فرق بينها وبين أحدث لقطة في ما تعرضه الصفحات.",
        "Between it and the newest one the pages show no difference.",
    ),
    "pin.articles": ("أُضيف: {count}", "{count} added"),
    "pin.facts": ("وقائع النصوص الجديدة: {count}", "{count} from new texts"),
    "pin.anew": (
        "قُرئ من جديد في نصوص قديمة: {count}",
        "{count} newly read in older texts",
    ),
    "pin.gone": ("لم يعد يُقرأ: {count}", "{count} no longer read"),
    "pin.dropped": ("خرج منها: {count}", "{count} no longer held"),
    "pin.unknown": (
        "لا يقرأ هذا الإصدار من البرنامج ما اختلف بعدها.",
        "This version of the program cannot tell what differs since.",
    ),
    "pin.to_newest": ("انتقل إلى أحدث لقطة", "Go to the newest snapshot"),
    "pin.off": ("أزل التثبيت", "Unpin"),
    "pin.list": ("ما الجديد منذها", "What is new since"),
}
