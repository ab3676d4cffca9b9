"""Armed groups, organisations and places as mentions of a text."""

import pytest

from etl.extract import annotate


def mentioned(text: str, kind: str) -> list[str]:
    return [one.surface for one in annotate(text).mentions if one.kind == kind]


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("هاجم الحوثيون سفينة", "الحوثيون"),
        ("قوات سوريا الديمقراطية تنفي", "قوات سوريا الديمقراطية"),
        ("معارك مع بوكو حرام", "بوكو حرام"),
        ("ضد جماعات مسلحة في الإقليم", "جماعات مسلحة"),
    ],
)
def test_armed_groups(text, group):
    assert mentioned(text, "armed_group") == [group]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("دعت الأمم المتحدة إلى الهدوء", "الأمم المتحدة"),
        ("بيان للبيت الأبيض", "للبيت الأبيض"),
        ("مفوضية اللاجئين تحذر", "مفوضية اللاجئين"),
    ],
)
def test_organizations(text, body):
    assert mentioned(text, "organization") == [body]


def test_a_city_is_a_place_where_it_is_no_government():
    assert mentioned("اجتمعوا في مدينة باريس أمس", "place") == ["باريس"]
    assert mentioned("رفضت باريس وبرلين القرار", "place") == []


@pytest.mark.parametrize(
    "text",
    [
        "وصلنا هذا الخبر اليوم",  # الخبر is a city as well
        "العديد من الدول",  # العديد a base
        "العقبة الأخيرة أمام الاتفاق",  # العقبة a port
        "قطع كابل كهربائي",  # a cable, and Kabul
    ],
)
def test_common_words_are_no_places(text):
    assert mentioned(text, "place") == []


def test_a_common_word_is_a_place_after_a_noun_for_one():
    assert mentioned("زار مدينة الخبر", "place") == ["مدينة الخبر"]
