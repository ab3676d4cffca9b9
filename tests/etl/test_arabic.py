"""Folding keeps the way back to every character."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.arabic import fold, key


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("أحمد وإبراهيم وآمنة", "احمد وابراهيم وامنه"),
        ("مصر العليا، مُسْتَشْفى", "مصر العليا، مستشفي"),
        ("الـعـــراق", "العراق"),  # tatweel
        ("ايران والکويت بخط فارسی", "ايران والكويت بخط فارسي"),
        ("٣ مارس ۲۰۱۵", "3 مارس 2015"),
        ("“قول” و«آخر»", '"قول" و"اخر"'),
        ("ﻻ إله ﷲ", "لا اله الله"),  # presentation forms
        ("قال\u200f: نعم\u200e", "قال: نعم"),  # bidi marks
        ("مؤتمر رئيس شيء", "مؤتمر رئيس شيء"),  # hamza on waw and yeh stays
        ("نسبة ٤٫٥٪", "نسبه 4.5%"),
        ("\ud83d lone", "\ufffd lone"),
        ("", ""),
    ],
)
def test_folds(text, folded):
    assert fold(text).text == folded


def test_a_span_leads_back_to_the_untouched_characters():
    text = "زار وفدٌ من الـعـراقِ دمشقَ"
    folded = fold(text)
    start = folded.text.index("العراق")
    low, high = folded.span(start, start + len("العراق"))
    assert text[low:high] == "الـعـراقِ"


def test_a_span_at_the_end_takes_its_vowel_mark():
    folded = fold("شكرًا كتابٌ")
    start = folded.text.index("كتاب")
    low, high = folded.span(start, len(folded.text))
    assert folded.original[low:high] == "كتابٌ"


def test_bidi_marks_after_a_word_are_not_part_of_it():
    folded = fold("العراق\u200f، ثم")
    low, high = folded.span(0, len("العراق"))
    assert folded.original[low:high] == "العراق"


def test_key_has_single_spaces():
    assert key("  دول\u00a0 الخليـج ") == "دول الخليج"


@given(st.text(st.characters(), max_size=200))
def test_any_text_folds_and_every_span_lies_inside(text):
    folded = fold(text)
    for start in range(len(folded.text)):
        low, high = folded.span(start, start + 1)
        assert 0 <= low < high <= len(text)
        assert folded.at(low) <= start


@given(st.text(alphabet="ابتثـًٌ أإ\u200f ﻻ", max_size=80))
def test_folding_twice_changes_nothing(text):
    once = fold(text).text
    assert fold(once).text == once
