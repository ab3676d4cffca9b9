"""Labels in two languages: dates, numbers, counted nouns, codes."""

import re
import string

import pytest

from dashboard import labels, vocabulary


@pytest.mark.parametrize(
    ("edtf", "arabic", "english"),
    [
        ("2025-02", "شباط/فبراير 2025", "February 2025"),
        ("2025-02-13", "13 شباط/فبراير 2025", "13 February 2025"),
        ("2018", "2018", "2018"),
        ("2015-09~", "نحو أيلول/سبتمبر 2015", "about September 2015"),
        ("2018?", "2018 على الأرجح", "probably 2018"),
        ("2018%", "نحو 2018 على الأرجح", "probably about 2018"),
        ("2024-12-08/..", "بعد 8 كانون الأول/ديسمبر 2024", "after 8 December 2024"),
        ("../2025-09", "حتى أيلول/سبتمبر 2025", "until September 2025"),
        ("2016~/2018", "من نحو 2016 إلى 2018", "about 2016 to 2018"),
        ("201X", "عقد 2010", "the 2010s"),
        ("2024-22", "صيف 2024", "summer 2024"),
        (None, "بلا تاريخ", "undated"),
        ("", "بلا تاريخ", "undated"),
        ("2024-13", "2024-13", "2024-13"),
        ("someday", "someday", "someday"),
    ],
)
def test_dates_in_words(edtf, arabic, english):
    assert labels.date_text(edtf, "ar") == arabic
    assert labels.date_text(edtf, "en") == english


@pytest.mark.parametrize(
    ("edtf", "arabic", "english"),
    [
        (
            "2025-09",
            "في أجل أقصاه أيلول/سبتمبر 2025",
            "by September 2025 at the latest",
        ),
        (
            "../2025-09",
            "في أجل أقصاه أيلول/سبتمبر 2025",
            "by September 2025 at the latest",
        ),
        ("2024/2025", "في أجل أقصاه 2025", "by 2025 at the latest"),
    ],
)
def test_a_deadline_is_told_as_one(edtf, arabic, english):
    assert labels.date_text(edtf, "ar", deadline=True) == arabic
    assert labels.date_text(edtf, "en", deadline=True) == english


def test_digits_are_the_readers_choice():
    assert labels.date_text("2025-02-13", "ar", digits="arab") == "١٣ شباط/فبراير ٢٠٢٥"
    assert labels.number(12345) == "12,345"
    assert labels.number(1.5, "arab") == "١.٥"


@pytest.mark.parametrize(
    ("count", "arabic", "english"),
    [
        (0, "لا نصوص", "0 articles"),
        (1, "نص واحد", "1 article"),
        (2, "نصّان", "2 articles"),
        (3, "3 نصوص", "3 articles"),
        (10, "10 نصوص", "10 articles"),
        (11, "11 نصًّا", "11 articles"),
        (99, "99 نصًّا", "99 articles"),
        (100, "100 نص", "100 articles"),
        (103, "103 نصوص", "103 articles"),
        (1002, "1,002 نص", "1,002 articles"),
    ],
)
def test_counted_nouns_follow_the_number(count, arabic, english):
    assert labels.counted("article", count, "ar") == arabic
    assert labels.counted("article", count, "en") == english


def test_two_after_a_preposition_are_in_the_genitive():
    # «في نصّين» (in two texts), «من مصدرين أوّلين» (of two original sources)
    assert labels.counted("article", 2, "ar", is_governed=True) == "نصّين"
    assert labels.counted("source", 2, "ar", is_governed=True) == "مصدرين أوّلين"
    assert labels.counted("state", 2, "ar", is_governed=True) == "دولتين"
    for count in (0, 1, 3, 12, 100):
        plain = labels.counted("article", count, "ar")
        assert labels.counted("article", count, "ar", is_governed=True) == plain
    assert labels.counted("article", 2, "en", is_governed=True) == "2 articles"


def test_lists_in_words():
    assert labels.listed([], "ar") == ""
    assert labels.listed(["أ"], "ar") == "أ"
    assert labels.listed(["أ", "ب", "ج"], "ar") == "أ، ب وج"
    assert labels.listed(("a", "b", "c"), "en") == "a, b and c"


def test_every_text_has_both_languages_and_the_same_places():
    for key, (arabic, english) in labels.all_texts().items():
        assert arabic.strip(), key
        assert english.strip(), key
        places = [
            {name for _, name, *_ in string.Formatter().parse(said) if name}
            for said in (arabic, english)
        ]
        assert places[0] == places[1], key


def test_no_key_is_told_twice():
    keys = [key for module in labels.modules() for key in module.TEXTS]
    assert len(keys) == len(set(keys))


def test_words_we_do_not_say():
    banned = re.compile(r"مؤكَّد(?!»)|\bconfirmed\b(?!”)|إرهابي|الكيان|عصابات|نظام الأسد")
    for key, pair in labels.all_texts().items():
        assert not any(banned.search(said) for said in pair), key


@pytest.mark.parametrize(
    ("kind", "codes"),
    [
        ("event_type", vocabulary.EVENT_TYPES),
        ("event_group", tuple(vocabulary.EVENT_GROUPS)),
        ("speaker_kind", vocabulary.SPEAKER_KINDS),
        ("section", vocabulary.SECTIONS),
        ("basis", vocabulary.BASES),
        ("certainty", vocabulary.CERTAINTIES),
    ],
)
def test_every_code_has_a_label(kind, codes):
    for code in codes:
        for lang in ("ar", "en"):
            assert labels.code(kind, code, lang) != code


def test_a_code_we_do_not_know_is_shown_as_it_stands():
    assert labels.code("event_type", "DANCE", "ar") == "DANCE"
    assert labels.code("event_type", None, "en") == "Unknown"


def test_every_view_has_its_question_and_tab():
    for view in vocabulary.VIEWS:
        for lang in ("ar", "en"):
            assert labels.text(f"{view}.question", lang).endswith(("؟", "?"))
            assert labels.text(f"{view}.tab", lang)
