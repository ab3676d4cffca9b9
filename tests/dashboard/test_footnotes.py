"""Quotation and footnote as plain text, in both languages."""

import pandas as pd
import pytest

from dashboard.evidence.footnotes import copied_text, footnote, quotation_text
from dashboard.evidence.panel import quotations
from dashboard.evidence.quotations import Quotation
from tests.dashboard.small import A_TEXT, B_TEXT, C_TEXT

COLUMNS = ["kind", "id", "article_id", "span_start", "span_end", "statement_id"]


@pytest.fixture(autouse=True)
def reading(small):
    return small


def found(article: str, words: str, statement: str | None = None) -> Quotation:
    start = {"a": A_TEXT, "b": B_TEXT, "c": C_TEXT}[article].index(words)
    row = ("statement", statement, article, start, start + len(words), statement)
    [one] = quotations(pd.DataFrame([row], columns=COLUMNS))
    return one


def invented(**statement: object) -> Quotation:
    """A quotation no warehouse has, for what the small one lacks."""
    text = "عنوان\nقال زيد، أمس الأحد، إن «الأمر» انتهى."
    article = {
        "text": text, "title": "عنوان\u2067 <b>", "publisher": None,
        "republisher": "مجمّع", "section": "related", "published_edtf": None,
        "published_basis": "unknown", "published_evidence": None,
        "document_id": "d9", "document_uri": "/home/me/pages/page 1.txt",
    }  # fmt: skip
    told = {
        "speaker": "زيد", "speaker_kind": "named_official", "speaker_iso3": None,
        "modality": "denied", "route": [], "said_edtf": None, **statement,
    }  # fmt: skip
    start = text.index("الأمر")
    return Quotation(article=article, span=(start, start + 5), statement=told)


def test_the_footnote_names_speaker_headline_publisher_date_and_document():
    note = footnote(found("a", "المغرب", "s1"), "en", snapshot="0ff1ce")
    assert note == (
        "سالم زروق (Named official; Morocco), “قمة في الرباط”, صحيفة الميناء, "
        "10 March 2011 (Printed), document d1.txt (d1), Snapshot 0ff1ce."
    )


def test_the_route_is_told_in_words_in_its_order():
    quotation = found("b", "قبرص", "s2")
    assert "نقلته إذاعة البر ثم مجلة الموج" in footnote(quotation, "ar", snapshot="x")
    assert "carried by إذاعة البر, then مجلة الموج" in footnote(
        quotation, "en", snapshot="x"
    )


def test_an_estimated_date_tells_its_words_and_its_landmark():
    note = footnote(found("b", "قبرص", "s2"), "ar", snapshot="x")
    assert "(مقدَّر بقرينة؛ «بعد العاصفة»؛ العاصفة)" in note


def test_an_editors_words_are_nobodys_statement():
    note = footnote(found("c", "تدريب"), "ar", snapshot="x")
    assert note.startswith("كلام المحرّر، «عنوان عابر» (عنوان عابر)، ")
    assert "لم يُذكر الناشر" in note
    assert "بلا تاريخ نشر" in note


def test_a_denial_and_a_republisher_are_told_and_our_disk_is_not():
    note = footnote(invented(), "en", snapshot="x")
    assert note.startswith("زيد (Named official; denies), ")
    assert "publisher not stated, republished by مجمّع" in note
    assert "document page 1.txt (d9)" in note
    assert "/home" not in note


def test_when_it_was_said_stands_with_the_words_that_say_so():
    text = invented().article["text"]
    start = text.index("أمس")
    words = {"said_span_start": start, "said_span_end": start + len("أمس الأحد")}
    quotation = invented(said_edtf="2015-09-13", **words)
    assert "said 13 September 2015 (“أمس الأحد”)" in footnote(
        quotation, "en", snapshot="x"
    )
    # A snapshot that an older program wrote does not have the words.
    older = invented(said_edtf="2015-09-13", said_span_start=float("nan"))
    assert "قيل في 13 أيلول/سبتمبر 2015، " in footnote(older, "ar", snapshot="x")


def test_digits_are_the_readers_choice():
    note = footnote(found("a", "المغرب", "s1"), "ar", snapshot="1", digits="arab")
    assert "١٠ آذار/مارس ٢٠١١" in note


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_plain_text_has_no_isolates_no_line_breaks_and_its_own_quotation_marks(lang):
    said = copied_text(invented(), lang, snapshot="x")
    assert not set(said) & {"\u2066", "\u2067", "\u2068", "\u2069"}
    quotation, note = said.split("\n\n")
    assert "\n" not in quotation + note
    assert quotation == (
        "«قال زيد، أمس الأحد، إن «الأمر» انتهى.»"
        if lang == "ar"
        else "“قال زيد، أمس الأحد، إن «الأمر» انتهى.”"
    )
    assert note.endswith("x.")


def test_a_cut_sentence_says_so():
    text = "كلمة " * 300
    quotation = Quotation(article={"text": text}, span=(700, 704))
    said = quotation_text(quotation, "ar")
    assert said.startswith("«… ")
    assert said.endswith(" …»")
