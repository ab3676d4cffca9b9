"""Whatever string comes in, it is read without a fault and points into itself."""

import tracemalloc
from dataclasses import fields
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.extract import annotate, countries, dates
from etl.lexicon import load_lexicon
from etl.records import Annotation

TODAY = date(2024, 5, 14)
# What parts words, ends sentences, turns the direction or stands for nothing.
ODD = [
    "«", "»", "“", "”", '"', "(", ")", "[", "،", "؛", ":", ".", "؟", "…", "-", "–",
    "\n", "\n\n", "\t", "\u200f", "\u202b", "\u202c", "\u2067", "\ufeff", "\u0640",
    "\u064b", "\u0651", "ﷲ", "ﻻ", "\ud800", "\udfff", "\0", "٣", "12", "2024",
    "١٤٤٥", "%", "\U0001f1ee\U0001f1f6", "NATO", "و", "ال", "لل", "ب", "س", "ه",
]  # fmt: skip
SPANS = (
    ("span_start", "span_end"),
    ("date_span_start", "date_span_end"),
)


@st.composite
def newslike(draw: st.DrawFn) -> str:
    """Words of the lexicon in any order, with odd signs, joined or parted."""
    word = st.sampled_from(forms()) | st.sampled_from(ODD) | st.text(max_size=3)
    parts = draw(st.lists(st.tuples(word, st.sampled_from(["", " ", " ", " "]))))
    return "".join(one + gap for one, gap in parts)


def forms() -> list[str]:
    return [same[0].surface for same in load_lexicon().entries[::7]]


@settings(max_examples=150, deadline=None)
@given(newslike(), st.sampled_from([None, TODAY]))
def test_every_span_lies_in_the_text(text: str, published: date | None):
    found = annotate(text, published=published)
    for record in records(found):
        for first, last in SPANS:
            start, end = getattr(record, first, None), getattr(record, last, None)
            assert (start is None) == (end is None)
            if start is not None and end is not None:
                assert 0 <= start <= end <= len(text)


def test_when_it_was_said_is_pointed_to_in_the_text_as_it_was_written():
    text = "وقالَ المصدرُ العراقيّ، الخميسَ الماضي، إنّ القمّةَ تنعقد غداً."
    [statement] = annotate(text, published=TODAY).statements
    assert statement.said_span is not None
    start, end = statement.said_span
    assert text[start:end] == "الخميسَ الماضي"


@settings(max_examples=60, deadline=None)
@given(newslike())
def test_what_is_pointed_to_is_there(text: str):
    found = annotate(text, published=TODAY)
    said = {one.statement_id for one in found.statements}
    bodies = {one.alliance_id for one in found.alliances}
    for record in records(found):
        assert getattr(record, "statement_id", None) in {None, *said}
        assert getattr(record, "alliance_id", None) in {None, *bodies}


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300))
def test_any_string_is_accepted(text: str):
    annotate(text, published=TODAY)
    dates.resolve(text, TODAY)
    for one in countries.find(text):
        assert text[one.span_start : one.span_end]


@pytest.mark.parametrize(
    "piece",
    [
        "التحالف ",
        "وبالل",
        "«قال “إن ",
        "\u202b\u200fالعراق\u202c ",
        "العراقوسورياوتركيا",
        "١٢٣٤٥٦٧٨٩٠",
        "((((العراق",
        "قال ",
        "و",
        "\ud83d",
        "12/3/",
        "الدول الأربع، ",
    ],
)
def test_memory_is_bounded_by_the_length(piece: str):
    annotate(piece)
    peaks = [peak_bytes(piece * (size // len(piece))) for size in (20_000, 40_000)]
    # Twice the text takes about twice the memory, and never a page's worth a letter.
    assert peaks[1] < 2.6 * peaks[0] + 1_000_000
    assert peaks[1] < 4096 * 40_000


def peak_bytes(text: str) -> int:
    tracemalloc.start()
    try:
        annotate(text, published=TODAY)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def records(found: Annotation) -> list[object]:
    return [record for part in fields(found) for record in getattr(found, part.name)]
