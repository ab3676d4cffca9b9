"""Any text is read: no exception, spans inside, time linear in its length."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.extract import annotate

WORDS = [
    "العراق", "وتركيا", "التحالف", "نفى", "أن", "التي", "شنت", "هجوما", "على",
    "اتفاق", "بين", "،", ".", "؟", "«", "»", "في", "بغداد", "أمس", "ستغادر", "لم",
    "\n", "ومن المقرر", "الدول الأربع", "بلاده", "قمة", "عقدها", ":",
]  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join))
def test_spans_lie_inside(text):
    for event in annotate(text).events:
        assert 0 <= event.span_start < event.span_end <= len(text)


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=200))
def test_any_string_is_accepted(text):
    annotate(text)


def test_ids_are_unique_and_stable():
    text = "وقعت تركيا وقطر اتفاقا. وقعت تركيا وقطر اتفاقا. قصفت روسيا كييف. " * 3
    first, again = annotate(text), annotate(text)
    ids = [one.event_id for one in first.events]
    assert len(ids) == len(set(ids))
    assert first.events == again.events


@pytest.mark.parametrize(
    "piece",
    ["وقعت تركيا وقطر اتفاقا في بغداد أمس. ", "العراق وتركيا ", "التي شنت هجوما "],
)
def test_time_is_linear(piece):
    def seconds(times: int) -> float:
        text = piece * times
        began = time.perf_counter()
        annotate(text)
        return time.perf_counter() - began

    seconds(40)
    short, long = min(seconds(150) for _ in range(2)), seconds(600)
    # Four times the text in clearly less than four times four of its time.
    assert long < 12 * short + 0.5
