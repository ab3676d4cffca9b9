"""Counted numbers: what is counted, how exactly, and what is no count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.extract.quantities import find_quantities
from etl.lexicon import load_lexicon
from etl.lexicon.scan import Scan


def counts(text: str) -> list[tuple[float, str, str]]:
    found = find_quantities(Scan(text, load_lexicon()))
    return [(one.value, one.qualifier, one.counted) for one in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("يضم الحلف 32 دولة", [(32, "exact", "دولة")]),
        ("شارك نحو ٤٥٠ جندياً", [(450, "about", "جندياً")]),
        ("بمشاركة أكثر من عشرين دولة", [(20, "more_than", "دولة")]),
        ("ما لا يقل عن 12 قتيلا", [(12, "at_least", "قتيلا")]),
        ("قُتل 7 مدنيين على الأقل", [(7, "at_least", "مدنيين")]),
        ("لا يزيد على 15 مستشارا", [(15, "at_most", "مستشارا")]),
        ("أقل من 300 مقاتل", [(300, "at_most", "مقاتل")]),
        ("تجاوز عددها 46 برنامجا تدريبيا", [(46, "more_than", "برنامجا تدريبيا")]),
        ("زهاء مليونين ونصف المليون لاجئ", [(2_500_000, "about", "لاجئ")]),
        ("قوامها خمسة آلاف عسكري", [(5000, "exact", "عسكري")]),
        ("أرسلت ثلاث سفن حربية", [(3, "exact", "سفن حربية")]),
        ("نحو ألف من المقاتلين الأجانب", [(1000, "about", "المقاتلين الأجانب")]),
        ("اثنتين من الدول الأعضاء", [(2, "exact", "الدول الأعضاء")]),
        # After the noun: a count that refers back, or an ordinal.
        ("أدانت الدول الأربع الهجوم", [(4, "exact", "الدول")]),
        ("الأعضاء الـ27", [(27, "exact", "الأعضاء")]),
        ("العواصم الثلاث", [(3, "exact", "العواصم")]),
        ("القمة الـ34", []),
        ("الدورة العشرون", []),
        ("القمة الثالثة", []),
        ("التحالف الرباعي", []),
        ("الأيام الثلاثة", []),
        # The noun left out.
        ("بأغلبية 90 نائبا ومعارضة خمسة وعشرين", [(90, "exact", "نائبا"), (25, "exact", "نائبا")]),
        ("يرتفع عدد الدول المشاركة إلى 11.", [(11, "exact", "الدول المشاركة")]),
        ("أسفر الهجوم عن مقتل 9 وإصابة 20 آخرين", [(9, "exact", "مقتل"), (20, "exact", "آخرين")]),
        ("فقتل 7 جنود وأصيب 12 بهجوم", [(7, "exact", "جنود"), (12, "exact", "أصيب")]),
        ("ونزوح نحو 300 ألف.", [(300_000, "about", "نزوح")]),
        ("صارت الدول الأعضاء خمساً. غير أن ثلاثاً منها رفضت",
         [(5, "exact", "الأعضاء"), (3, "exact", "الأعضاء")]),
        ("كان القادة الذين حضروا كثرا، ثم كانوا ثمانية عشر", [(18, "exact", "القادة")]),
        ("أيدته 169 دولة مقابل 13", [(169, "exact", "دولة"), (13, "exact", "دولة")]),
        ("من أصل 27 دولة، وقعت 19 فقط", [(27, "exact", "دولة"), (19, "exact", "دولة")]),
        ("ما بين 200 و300 جندي", [(200, "about", "جندي"), (300, "exact", "جندي")]),
        ("أيد القرار 14 عضوا", [(14, "exact", "عضوا")]),
        ("نشر مليونا جندي", [(2_000_000, "exact", "جندي")]),
        ("وصل ألفا متطوع", [(2000, "exact", "متطوع")]),
        ("القمة الـ12 للمنظمة", []),
        ("الاجتماع الـ47 بالعاصمة", []),
        # The number belongs to a name.
        ("مجموعة دول الساحل الخمس", []),
        ("«ثمانية أوبك+»", []),
        ("مناورات «الأشقاء الثلاثة»", []),
        ("بيان «الدول الخمس»", [(5, "exact", "الدول")]),
        ("حركة خمس نجوم", []),
        # Said again: once, and from the body rather than the headline.
        ("سبع دول توقع\nوقعت سبع دول الاتفاق، وقالت الدول السبع إنه ملزم. سبع دول فقط.",
         [(7, "exact", "دول"), (7, "exact", "الدول")]),
        # Money, measures, durations, percentages, dates, ages, names, scores.
        ("بكلفة 17 مليار دولار", []),
        ("على بعد 1200 كيلومتر", []),
        ("خلال خمسة أيام", []),
        ("بعد عشرين عاما", []),
        ("45 في المئة من السكان", []),
        ("ارتفع 28% و٣٪", []),
        ("في 15 مارس 2024", []),
        ("في عام 2014", []),
        ("بين 2003 و2011", []),
        ("عند الساعة 18:45", []),
        ("المادة 5 من الميثاق", []),
        ("القرار 2254 الصادر", []),
        ("حركة 23 مارس", []),
        ("مناورات «درع الصحراء 7»", []),
        ("مقاتلات إف-16 وسو-35", []),
        ("فاز 3-1", []),
        ("ربع السكان", []),
        ("دولة واحدة", []),
        ("عشرات القتلى ومئات الجرحى", []),
        ("للمرة الثانية", []),
        ("في الدورة 12 فريقا", [(12, "exact", "فريقا")]),
        ("", []),
    ],
)  # fmt: skip
def test_counts(text, found):
    assert counts(text) == found


def test_span_holds_number_and_noun():
    text = "وقال إن أربع غواصاتٍ وصلت"
    scan = Scan(text, load_lexicon())
    (one,) = find_quantities(scan)
    assert scan.original(one.span_start, one.span_end) == "أربع غواصاتٍ"


WORDS = [
    "25", "ثلاثة", "ألف", "دولة", "من", "الدول", "الـ27", "نحو", "على الأقل", "%", "،",
    "قتيلا", "مارس", "دولار", "عدد", "إلى", "و", "مقتل", "\n", "«", "»", "16.7", "مليون",
]  # fmt: skip


@given(st.lists(st.sampled_from(WORDS), max_size=15))
def test_any_row_of_words_is_read(words):
    scan = Scan(" ".join(words), load_lexicon())
    for one in find_quantities(scan):
        assert 0 <= one.span_start < one.span_end <= len(scan.text)
        assert one.counted


@given(st.text(max_size=150))
def test_any_text_is_read(text):
    find_quantities(Scan(text, load_lexicon()))
