"""Texts of the evidence panel and of the downloads."""

TEXTS: dict[str, tuple[str, str]] = {
    "evidence.title": ("الدليل", "Evidence"),
    "evidence.none": ("لا جملة خلف هذه العلامة.", "No sentence stands behind this."),
}
