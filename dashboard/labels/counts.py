"""Counted nouns: Arabic has six forms, English two."""

import re

from dashboard.labels.numbers import number
from dashboard.selection import Digits, Language

_TWO = 2
# noun → Arabic (none, one, two, 3–10, 11–99, hundreds) and English (one, more).
_NOUNS: dict[str, tuple[tuple[str, ...], tuple[str, str]]] = {
    "page": (
        ("لا صفحات", "صفحة واحدة", "صفحتان", "{n} صفحات", "{n} صفحة", "{n} صفحة"),
        ("{n} page", "{n} pages"),
    ),
    "article": (
        ("لا نصوص", "نص واحد", "نصّان", "{n} نصوص", "{n} نصًّا", "{n} نص"),
        ("{n} article", "{n} articles"),
    ),
    "report": (
        ("لا أخبار", "خبر واحد", "خبران", "{n} أخبار", "{n} خبرًا", "{n} خبر"),
        ("{n} report", "{n} reports"),
    ),
    "source": (
        (
            "لا مصادر أولى",
            "مصدر أول واحد",
            "مصدران أوّلان",
            "{n} مصادر أولى",
            "{n} مصدرًا أول",
            "{n} مصدر أول",
        ),
        ("{n} original source", "{n} original sources"),
    ),
    "event": (
        ("لا أحداث", "حدث واحد", "حدثان", "{n} أحداث", "{n} حدثًا", "{n} حدث"),
        ("{n} event", "{n} events"),
    ),
    "alliance": (
        ("لا تحالفات", "تحالف واحد", "تحالفان", "{n} تحالفات", "{n} تحالفًا",
         "{n} تحالف"),
        ("{n} alliance", "{n} alliances"),
    ),
    "state": (
        ("لا دول", "دولة واحدة", "دولتان", "{n} دول", "{n} دولة", "{n} دولة"),
        ("{n} state", "{n} states"),
    ),
    "claim": (
        ("لا أقوال", "قول واحد", "قولان", "{n} أقوال", "{n} قولًا", "{n} قول"),
        ("{n} claim", "{n} claims"),
    ),
    "row": (
        ("لا صفوف", "صف واحد", "صفّان", "{n} صفوف", "{n} صفًّا", "{n} صف"),
        ("{n} row", "{n} rows"),
    ),
    "combination": (
        ("لا توليفات", "توليفة واحدة", "توليفتان", "{n} توليفات", "{n} توليفة",
         "{n} توليفة"),
        ("{n} combination", "{n} combinations"),
    ),
    "fact": (
        ("لا وقائع", "واقعة واحدة", "واقعتان", "{n} وقائع", "{n} واقعة", "{n} واقعة"),
        ("{n} fact", "{n} facts"),
    ),
    "membership": (
        ("لا عضويات", "عضوية واحدة", "عضويتان", "{n} عضويات", "{n} عضوية",
         "{n} عضوية"),
        ("{n} membership", "{n} memberships"),
    ),
    "aspect": (
        ("لا أوصاف", "وصف واحد", "وصفان", "{n} أوصاف", "{n} وصفًا", "{n} وصف"),
        ("{n} description", "{n} descriptions"),
    ),
    "statement": (
        ("لا تصريحات", "تصريح واحد", "تصريحان", "{n} تصريحات", "{n} تصريحًا",
         "{n} تصريح"),
        ("{n} statement", "{n} statements"),
    ),
    "figure": (
        ("لا أرقام", "رقم واحد", "رقمان", "{n} أرقام", "{n} رقمًا", "{n} رقم"),
        ("{n} figure", "{n} figures"),
    ),
    "speaker": (
        ("لا قائلين", "قائل واحد", "قائلان", "{n} قائلين", "{n} قائلًا", "{n} قائل"),
        ("{n} speaker", "{n} speakers"),
    ),
    "day": (
        # After «قبل» (ago): the genitive.
        ("{n} يوم", "يوم واحد", "يومين", "{n} أيام", "{n} يومًا", "{n} يوم"),
        ("{n} day", "{n} days"),
    ),
    "sentence": (
        ("لا جمل", "جملة واحدة", "جملتان", "{n} جمل", "{n} جملة", "{n} جملة"),
        ("{n} sentence", "{n} sentences"),
    ),
    "rule": (
        ("لا قواعد", "قاعدة واحدة", "قاعدتان", "{n} قواعد", "{n} قاعدة", "{n} قاعدة"),
        ("{n} rule", "{n} rules"),
    ),
    "item": (
        ("لا بنود", "بند واحد", "بندان", "{n} بنود", "{n} بندًا", "{n} بند"),
        ("{n} item", "{n} items"),
    ),
    "hit": (
        ("لا مواضع", "موضع واحد", "موضعان", "{n} مواضع", "{n} موضعًا", "{n} موضع"),
        ("{n} hit", "{n} hits"),
    ),
}  # fmt: skip


def counted(
    noun: str,
    count: int,
    lang: Language,
    digits: Digits = "latn",
    *,
    is_governed: bool = False,
) -> str:
    """Return a count with its noun in the form the number asks for.

    After an Arabic preposition (`is_governed`) two of a thing end otherwise: «نصّان»
    (two texts), but «في نصّين» (in two texts).
    """
    arabic, english = _NOUNS[noun]
    if lang == "ar":
        form = arabic[_arabic_form(count)]
        if is_governed and count == _TWO:
            form = " ".join(re.sub("ان$", "ين", word) for word in form.split())
    else:
        form = english[0] if count == 1 else english[1]
    return form.format(n=number(count, digits))


def _arabic_form(count: int) -> int:
    if count <= 2:
        return count
    rest = count % 100
    if 3 <= rest <= 10:
        return 3
    return 4 if rest >= 11 else 5
