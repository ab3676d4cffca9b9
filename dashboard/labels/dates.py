"""Dates in words, as exact as they are known and no more."""

import re
from datetime import date

from dashboard.labels.numbers import number
from dashboard.selection import Digits, Language

# Months stand double-named in Arabic: the Levant and Iraq first, then Egypt.
_MONTHS_AR = (
    "كانون الثاني/يناير", "شباط/فبراير", "آذار/مارس", "نيسان/أبريل",
    "أيار/مايو", "حزيران/يونيو", "تموز/يوليو", "آب/أغسطس", "أيلول/سبتمبر",
    "تشرين الأول/أكتوبر", "تشرين الثاني/نوفمبر", "كانون الأول/ديسمبر",
)  # fmt: skip
_MONTHS_EN = (
    "January", "February", "March", "April", "May", "June", "July", "August",
    "September", "October", "November", "December",
)  # fmt: skip
_SEASONS = {
    "21": ("ربيع", "spring"),
    "22": ("صيف", "summer"),
    "23": ("خريف", "autumn"),
    "24": ("شتاء", "winter"),
}
_POINT = re.compile(
    r"(?P<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)"
    r"(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?(?P<doubt>[~?%]?)"
)
# Per language: about, perhaps, from, until, between-and, by, after, unknown.
_WORDS: dict[Language, dict[str, str]] = {
    "ar": {
        "~": "نحو {d}",
        "?": "{d} على الأرجح",
        "%": "نحو {d} على الأرجح",
        "range": "من {a} إلى {b}",
        "after": "بعد {d}",
        "until": "حتى {d}",
        "by": "في أجل أقصاه {d}",
        "none": "بلا تاريخ",
        "decade": "عقد {y}",
        "century": "قرن {y}",
    },
    "en": {
        "~": "about {d}",
        "?": "probably {d}",
        "%": "probably about {d}",
        "range": "{a} to {b}",
        "after": "after {d}",
        "until": "until {d}",
        "by": "by {d} at the latest",
        "none": "undated",
        "decade": "the {y}s",
        "century": "the {y}s",
    },
}


def date_text(
    edtf: str | None,
    lang: Language,
    *,
    deadline: bool = False,
    digits: Digits = "latn",
) -> str:
    """Return an EDTF date in words: "2015-09~" is "about September 2015".

    A deadline reads as "by … at the latest". What is no EDTF we write is shown
    as it stands.
    """
    words = _WORDS[lang]
    if not edtf:
        return words["none"]
    said = _interval(edtf, lang) if "/" in edtf else _point(edtf, lang)
    if deadline:
        last = edtf.rpartition("/")[2]
        said = words["by"].format(d=_point(last, lang) if last != ".." else said)
    return number(said, digits)


def day_text(day: date | None, lang: Language, digits: Digits = "latn") -> str:
    """Return one day in words."""
    return date_text(day.isoformat()[:10] if day else None, lang, digits=digits)


def _interval(edtf: str, lang: Language) -> str:
    first, _, last = edtf.partition("/")
    words = _WORDS[lang]
    if last in ("..", ""):
        return words["after"].format(d=_point(first, lang))
    if first in ("..", ""):
        return words["until"].format(d=_point(last, lang))
    return words["range"].format(a=_point(first, lang), b=_point(last, lang))


def _point(edtf: str, lang: Language) -> str:
    found = _POINT.fullmatch(edtf)
    if not found:
        return edtf
    said = _calendar(found["year"], found["month"], found["day"], lang)
    if found["doubt"]:
        said = _WORDS[lang][found["doubt"]].format(d=said)
    return said


def _calendar(year: str, month: str | None, day: str | None, lang: Language) -> str:
    if "X" in year:
        kind = "century" if year.endswith("XX") else "decade"
        return _WORDS[lang][kind].format(y=year.replace("X", "0"))
    if month is None:
        return year
    if month in _SEASONS:
        return f"{_SEASONS[month][lang == 'en']} {year}"
    if not 1 <= int(month) <= 12:
        return f"{year}-{month}"
    name = (_MONTHS_AR if lang == "ar" else _MONTHS_EN)[int(month) - 1]
    return f"{int(day)} {name} {year}" if day else f"{name} {year}"
