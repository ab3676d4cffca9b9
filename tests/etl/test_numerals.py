"""Numbers in digits and in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.numerals import find_numbers


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("شارك 1,200 جندي", [1200]),
        ("نزح ١٬٢٠٠ شخص", [1200]),
        ("نزح 2.500 شخص", [2500]),
        ("نحو 12 000 مقاتل", [12000]),
        ("كلفته 16.7 مليون دولار", [16_700_000]),
        ("كلفته 16,7 مليون دولار", [16_700_000]),
        ("كلفته 16.750 مليون دولار", [16_750_000]),
        ("5 آلاف عسكري", [5000]),
        ("377 ألف شخص", [377_000]),
        ("أربع دول", [4]),
        ("بأربعة قوارب", [4]),
        ("مئتين وسبعة وثمانين نائبا", [287]),
        ("مئة وثمانية وثمانين نائباً", [188]),
        ("ثلاثة آلاف مقاتل", [3000]),
        ("ألفين من الجنود", [2000]),
        ("ألف ومئتي طن", [1200]),
        ("ألفين وخمسمئة مرتزق", [2500]),
        ("نصف مليون لاجئ", [500_000]),
        ("مليون ونصف المليون لاجئ", [1_500_000]),
        ("ثلاثة مليارات ونصف المليار نسمة", [3_500_000_000]),
        ("مئتين وأربعين ألف شخص", [240_000]),
        ("ثلاثة ملايين ومئتي ألف نسمة", [3_200_000]),
        ("خمس عشرة دولة", [15]),
        ("اثنتي عشرة دولة", [12]),
        ("أحد عشر عاما", [11]),
        ("إحدى وثلاثين دولة", [31]),
        ("ثمانمئة عامل", [800]),
        ("ثمان مئة عامل", [800]),
        ("سبعة عشر مليار دولار", [17_000_000_000]),
        ("تسعمائة و تسعة و تسعون", [999]),
        ("مئة ألف جندي", [100_000]),
        ("الدول الأربع", [4]),
        ("عدد يتراوح بين ثلاثين وأربعين", [30, 40]),
        ("بين خمسة وعشرة", [5, 10]),
        ("ثلاث دول و200 خبير", [3, 200]),
        # Words that count nothing exactly, and letters inside other words.
        ("عشرات الآلاف من النازحين", []),
        ("مئات القتلى", []),
        ("أحد الوزراء", []),
        ("سباق التسلح", []),
        ("الستار الحديدي", []),
        ("", []),
        ("و", []),
        ("\ud800 5", [5]),
        ("1234567890123456789012", []),
    ],
)
def test_value(text: str, values: list[float]) -> None:
    assert [number.value for number in find_numbers(text)] == values


@pytest.mark.parametrize(
    ("text", "value", "kind", "definite"),
    [
        ("العضو الحادي والثلاثين", 31, "ordinal", True),
        ("الدورة الثانية عشرة", 12, "ordinal", True),
        ("للمرة الثالثة", 3, "ordinal", True),
        ("أول زيارة", 1, "ordinal", False),
        ("الدول الـ15", 15, "cardinal", True),
        ("العواصم الثلاث", 3, "cardinal", True),
        ("خمس عواصم", 5, "cardinal", False),
        ("ربع السكان", 0.25, "fraction", False),
    ],
)
def test_kind(text: str, value: float, kind: str, definite: object) -> None:
    (number,) = find_numbers(text)
    assert (number.value, number.kind, number.definite) == (value, kind, definite)


def test_span_leaves_clitics_out() -> None:
    text = "وشارك بخمسة وعشرين جنديا"
    (number,) = find_numbers(text)
    assert text[number.start : number.end] == "خمسة وعشرين"
    assert text[number.word_start : number.end] == "بخمسة وعشرين"


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    for number in find_numbers(text):
        assert 0 <= number.word_start <= number.start < number.end


WORDS = [
    "و ثلاثة",
    "ألف",
    "مليون",
    "مئة",
    "عشرون",
    "25",
    "و",
    "نصف",
    "عشر",
    "أحد",
    "ال",
]


@given(st.lists(st.sampled_from(WORDS)))
def test_any_row_of_number_words_is_read(words: list[str]) -> None:
    find_numbers(" ".join(words))
