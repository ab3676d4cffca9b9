"""Searching as a reader means it."""

import time

import pytest

from dashboard.search import find_hits, parse_query
from etl.arabic import fold


def found(asked: str, text: str) -> list[str]:
    query = parse_query(asked)
    assert query is not None
    return [text[start:end] for start, end in find_hits(query, fold(text))]


@pytest.mark.parametrize(
    ("asked", "text", "hits"),
    [
        ("اتفاقية", "وُقّعت الاتفاقيات أمس", ["الاتفاقيات"]),
        ("اتفاقيه", "بعد إتفاقيةٍ طويلة", ["إتفاقيةٍ"]),
        ("تحالفات", "وبالتحالف الجديد", ["وبالتحالف"]),
        ("تحالف", "التحالفات القديمة", ["التحالفات"]),
        ("المغرب", "زار للمغرب والمغربية", ["للمغرب", "والمغربية"]),
        ("امن", "الأَمْنُ أوّلًا", ["الأَمْنُ"]),
        ("أمن", "الأمـــن", ["الأمـــن"]),
        ("مستشفى", "في مستشفي المدينة", ["مستشفي"]),
        ("المرافىء", "تلك المرافئ", ["المرافئ"]),
        ("مسئول", "المسؤولون اليوم", []),
        ("شيء", "شئ", ["شئ"]),
        ("قوة", "قوة", ["قوة"]),
        ("2018", "سنة ٢٠١٨ في", ["٢٠١٨"]),
        ("NATO", "حلف nato اليوم", ["nato"]),
        ('"قمة بغداد"', "قمة  بغداد ثم قمة الرياض", ["قمة  بغداد"]),
        ("قمة الرياض", "قمة بغداد ثم الرياض", ["قمة", "الرياض"]),
    ],
)
def test_a_word_is_found_in_its_forms(asked, text, hits):
    assert found(asked, text) == hits


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        ("مال", "شمال البلاد"),
        ("عمان", "دعمانا"),
        ('"قمة الرياض"', "قمة بغداد ثم الرياض"),
        ("قمة طهران", "قمة بغداد"),
        ("20", "2018"),
    ],
)
def test_what_only_looks_alike_is_not_found(asked, text):
    assert found(asked, text) == []


@pytest.mark.parametrize("asked", ["", "   ", '"', '""', "؟!", "\u064b\u0640", "."])
def test_a_query_without_words_is_none(asked):
    assert parse_query(asked) is None


@pytest.mark.parametrize(
    "asked", ["(.*)+", "a" * 200, "\ud800x", "[", "ال " * 90, '"a']
)
def test_any_query_is_taken_literally(asked):
    query = parse_query(asked)
    assert query is None or find_hits(query, fold("لا شيء هنا")) == []


def test_a_long_text_is_searched_in_linear_time():
    query = parse_query("التحالفات الوطنية")
    took = []
    for size in (40_000, 160_000):
        text = fold("والو" * size)
        began = time.perf_counter()
        find_hits(query, text)
        took.append(time.perf_counter() - began)
    assert took[1] < 20 * took[0] + 0.5
