"""Public events named in text, and the file that dates them."""

import pytest

from etl.edtf import parse_edtf
from etl.landmarks import find_landmarks
from etl.lexicon import load_lexicon
from etl.lexicon.forms import split
from etl.lexicon.scan import Scan
from etl.load_landmarks import landmark_rows


def landmarks_in(text: str) -> list[tuple[str, str]]:
    return [
        (one.landmark, one.role) for one in find_landmarks(Scan(text, load_lexicon()))
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("بعد سقوط نظام الأسد", [("fall-of-assad", "after")]),
        (
            "وبعد سقوط نظام الرئيس السوري السابق بشار الأسد",
            [("fall-of-assad", "after")],
        ),
        ("عقب انهيار نظام بشار الأسد", [("fall-of-assad", "after")]),
        ("قبيل الغزو الأميركي للعراق", [("invasion-of-iraq", "before")]),
        ("تتذكر المدينة انفجار مرفأ بيروت", [("beirut-port-explosion", "at")]),
        (
            "اغتيل القائد الإيراني بعد اغتيال الجنرال قاسم سليماني",
            [("soleimani-killed", "after")],
        ),
        ("منذ اندلاع الحرب بين الجيش وقوات الدعم السريع", [("sudan-war", "after")]),
        ("منذ «طوفان الأقصى»", [("october-7", "after")]),
        # Words of a phrase must keep their order and stay near each other.
        ("الأسد سقط، ونظام التقاعد تغير", []),
        (
            "سقوط نظام التقاعد القديم أزعج كثيرين من سكان المدينة الذين يحبون الأسد",
            [],
        ),
        ("سقوط نظام\nالأسد", []),
        # Hoped for, feared, still to come.
        ("في حال سقوط نظام الأسد", []),
        ("احتمالات سقوط نظام الأسد", []),
        ("سيؤدي ذلك إلى سقوط نظام الأسد", []),
    ],
)
def test_naming(text, found):
    assert landmarks_in(text) == found


def test_file_is_sound():
    rows = load_lexicon().tables["landmarks"]
    assert len(rows) >= 60
    assert len({row["landmark"] for row in rows}) == len(rows)
    for row in rows:
        assert parse_edtf(row["date"]).earliest
        assert all(len(part.strip()) > 3 for part in split(row["phrases"])), row


def test_every_phrase_is_found_as_written():
    """A phrase finds its own landmark, and no other phrase hides it."""
    for row in load_lexicon().tables["landmarks"]:
        for phrase in split(row["phrases"]):
            text = "منذ " + phrase.replace("…", "")
            names = [name for name, _ in landmarks_in(" ".join(text.split()))]
            assert row["landmark"] in names, phrase


def test_rows_for_the_table():
    part = landmark_rows()
    assert part.table == "landmarks"
    fall = next(row for row in part.rows if row["landmark"] == "fall-of-assad")
    assert fall["date_edtf"] == "2024-12-08"
    assert fall["name_ar"]
    assert fall["source"]
