"""Texts of the evidence panel and of the downloads."""

TEXTS: dict[str, tuple[str, str]] = {
    "evidence.title": ("الدليل", "Evidence"),
    "evidence.none": ("لا جملة خلف هذه العلامة.", "No sentence stands behind this."),
    "evidence.more": ("بقية الجمل", "More sentences"),
    "evidence.open": ("افتح النص عند هذه الجملة", "Open the article at this sentence"),
    "evidence.speaker": ("القائل", "Speaker"),
    "evidence.route": ("الطريق", "Route"),
    "evidence.fact_date": ("زمن الحدث", "When it was so"),
    "evidence.article": ("النص", "Article"),
    "evidence.published": ("زمن النشر", "Published"),
    "evidence.untitled": ("بلا عنوان", "Untitled"),
    "route.speaker": ("القائل", "Speaker"),
    "route.carried": ("نقلته", "Carried by"),
    "route.published": ("نشره", "Published by"),
    "route.republished": ("أعاد نشره", "Republished by"),
}
