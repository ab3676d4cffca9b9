"""Sentences around spans, and texts cut at the edges of many spans."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.evidence.passages import passage_html, runs, sentence_around

TEXT = "زار الوزير تونس. وقال إن المغرب ومصر اتفقا على خطة! ثم غادر\nعنوان آخر"


@pytest.mark.parametrize(
    ("words", "before", "after"),
    [
        ("المغرب ومصر", "وقال إن ", " اتفقا على خطة!"),
        ("زار", "", " الوزير تونس."),
        ("ثم غادر", "", ""),
        ("عنوان آخر", "", ""),
        ("تونس. وقال", "زار الوزير ", " إن المغرب ومصر اتفقا على خطة!"),
    ],
)
def test_a_span_stands_in_its_sentence(words, before, after):
    start = TEXT.index(words)
    found = sentence_around(TEXT, start, start + len(words))
    assert found.inside == words
    assert (found.before, found.after) == (before, after.rstrip())


def test_a_span_that_ends_its_sentence_takes_no_more():
    end = TEXT.index(".") + 1
    assert sentence_around(TEXT, 0, end).after == ""


def test_an_endless_sentence_is_cut_at_words():
    text = "كلمة " * 500
    found = sentence_around(text, 1200, 1204)
    assert found.cut_before
    assert found.cut_after
    assert len(found.before) + len(found.after) < 600
    assert passage_html(found).startswith("… كلمة ")


@pytest.mark.parametrize(("start", "end"), [(-5, 3), (5, 2), (9_000, 9_100), (0, 0)])
def test_spans_outside_the_text_do_no_harm(start, end):
    found = sentence_around(TEXT, start, end)
    assert found.inside in TEXT


def test_what_a_text_says_stays_text():
    text = "قال <script>alert(1)</script> & <img src=x onerror=y>."
    said = passage_html(sentence_around(text, 4, 12))
    assert "<script" not in said
    assert "<img" not in said
    assert "<mark>&lt;script&gt;</mark>" in said


def test_runs_name_every_span_that_covers_them():
    found = list(runs("abcdef", [(1, 4), (2, 6), (2, 3)]))
    assert [run.text for run in found] == ["a", "b", "c", "d", "ef"]
    assert [run.covers for run in found] == [(), (0,), (0, 1, 2), (0, 1), (1,)]


@given(
    st.text(max_size=60),
    st.lists(st.tuples(st.integers(-5, 70), st.integers(-5, 70)), max_size=12),
)
def test_runs_lose_nothing(text, spans):
    assert "".join(run.text for run in runs(text, spans)) == text
