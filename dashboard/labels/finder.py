"""Texts of the search box in the frame."""

TEXTS: dict[str, tuple[str, str]] = {
    "finder.label": (
        "ابحث في التحالفات والدول والأشخاص والجمل",
        "Search alliances, states, people and sentences",
    ),
    "finder.hint": (
        "ابحث: تحالف، دولة، شخص، كلمة…",
        "Search: alliance, state, person, word…",
    ),
    "finder.title": ("نتائج «{asked}»", "Found for “{asked}”"),
    "finder.alliance": ("تحالفات", "Alliances"),
    "finder.state": ("دول", "States"),
    "finder.person": ("أشخاص", "People"),
    "finder.sentence": ("جمل", "Sentences"),
    "finder.none": (
        "لا شيء باسم «{asked}». جرّب كلمة أقصر، أو كلمة واحدة.",
        "Nothing found for “{asked}”. Try a shorter word, or just one.",
    ),
    "finder.more": ("و{n} أخرى", "and {n} more"),
    "finder.every_text": ("كل ما وُجد: {texts}", "Everything found: {texts}"),
    "finder.not_named": ("لا تذكره نصوصنا", "not named in our texts"),
    "finder.close": ("أغلق النتائج", "Close the results"),
}
