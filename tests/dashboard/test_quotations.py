"""Quotations: the sentence, its speaker, route and dates, all escaped."""

import pandas as pd
import pytest

from dashboard.evidence.panel import quotations
from dashboard.evidence.quotations import Quotation, quotation_html
from tests.dashboard.small import A_TEXT, B_TEXT


@pytest.fixture(autouse=True)
def reading(small):
    return small


def quote(kind, code, article, words, statement=None, lang="en") -> str:
    text = A_TEXT if article == "a" else B_TEXT
    start = text.index(words)
    row = (kind, code, article, start, start + len(words), statement)
    columns = ["kind", "id", "article_id", "span_start", "span_end", "statement_id"]
    [found] = quotations(pd.DataFrame([row], columns=columns))
    return quotation_html(found, lang, "latn")


def test_a_quotation_tells_sentence_speaker_and_publication():
    said = quote("membership", "ma0", "a", "المغرب", "s1")
    assert "<mark>المغرب</mark>" in said
    assert "<bdi>سالم زروق</bdi> (<bdi>الناطق</bdi>)" in said
    assert "Named official" in said
    assert "Morocco" in said
    assert "<bdi>صحيفة الميناء</bdi>" in said
    assert "<bdi>10 March 2011</bdi> · Printed · «<bdi>10 آذار 2011</bdi>»" in said


def test_the_route_names_each_outlet_in_order():
    said = quote("membership", "mb0", "b", "قبرص", "s2", lang="ar")
    places = [
        said.index(name)
        for name in ("مصادر مطلعة", "إذاعة البر", "مجلة الموج", "وكالة الساحل")
    ]
    assert said.count(" ← ") == 3
    assert sorted(places) == places


def test_the_articles_own_words_are_told_as_such():
    assert "كلام المحرّر" in quote("event", "e1", "a", "فاليتا", lang="ar")


def test_an_estimated_date_names_its_landmark():
    said = quote("aspect", "ac", "b", "قائم", "s3")
    assert "Estimated from a landmark" in said
    assert "Dating landmark: <bdi>The storm</bdi> (<bdi>May 2020</bdi>)" in said


def test_a_fact_tells_its_own_date_and_the_words_behind_it():
    said = quote("event", "e1", "a", "فاليتا")
    assert (
        "<bdi>May 2011</bdi> · Planned · Computed from words · "
        "«<bdi>خلال أيار المقبل</bdi>»"
    ) in said


@pytest.mark.parametrize(
    ("edtf", "words", "landmark", "basis"),
    [
        ("2025-02-13", "الخميس الماضي", None, "Computed from words · «"),
        ("2025-09", "سبتمبر من العام المقبل ٢٠٢٥", None, "Stated in the text · «"),
        ("2018-12", "ديسمبر الماضي", "The storm", "Estimated from a landmark · «"),
        ("2018-12", "", "The storm", "Estimated from a landmark · Dating landmark"),
        ("2018-12", "", None, "<dd><bdi>December 2018</bdi></dd>"),
        (None, "", None, "Not stated when"),
    ],
)
def test_when_it_was_said_stands_with_its_basis(edtf, words, landmark, basis):
    text = f"قال زيد {words} إن الأمر انتهى."
    start = text.index(words)
    article = {
        "text": text, "title": None, "section": "main", "publisher": None,
        "republisher": None, "published_edtf": None, "published_basis": "unknown",
    }  # fmt: skip
    statement = {
        "speaker": "زيد", "speaker_kind": "other", "speaker_iso3": None, "route": [],
        "modality": "asserted", "said_edtf": edtf, "landmark_en": landmark,
        "said_span_start": start if words else None,
        "said_span_end": start + len(words), "landmark_edtf": "2018",
    }  # fmt: skip
    said = quotation_html(Quotation(article, (0, 3), statement=statement), "en", "latn")
    assert basis in said
    assert "not stated" in said  # nobody is named who published it


def test_markup_in_a_text_stays_text():
    said = quote("aspect", "ac", "b", "قائم", "s3")
    assert "&lt;b&gt;" in said
    assert "<b>فعلًا" not in said


def test_the_same_words_are_quoted_once_and_references_without_text_not_at_all():
    columns = ["kind", "id", "article_id", "span_start", "span_end", "statement_id"]
    rows = [
        ("membership", "ma0", "a", 5, 9, "s1"),
        ("membership", "ma1", "a", 5, 9, "s1"),
        ("membership", "ref", None, None, None, None),
        ("membership", "zz", "nowhere", 0, 1, None),
    ]
    assert len(quotations(pd.DataFrame(rows, columns=columns))) == 1
