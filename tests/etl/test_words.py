"""Words and marks before and after a place."""

import pytest

from etl.words import after, bare, before, tokens_of

TEXT = "قال الوزير، أمس: «بغداد» ترفض\nالطلب"


def test_before_gives_the_nearest_first_and_marks_alone():
    place = TEXT.index("بغداد")
    assert [token.text for token in before(TEXT, place, 4)] == ["«", ":", "أمس", "،"]


def test_after_stops_at_the_count_and_gives_line_ends():
    place = TEXT.index("بغداد") + len("بغداد")
    assert [token.text for token in after(TEXT, place, 3)] == ["»", "ترفض", "\n"]


@pytest.mark.parametrize("place", [0, 1, len(TEXT) - 1, len(TEXT)])
def test_spans_are_those_of_the_text(place):
    for token in [*before(TEXT, place, 3), *after(TEXT, place, 3)]:
        assert TEXT[token.start : token.end] == token.text


def test_every_token_is_found_once_in_order():
    tokens = tokens_of(TEXT)
    assert "".join(token.text for token in tokens) == TEXT.replace(" ", "")
    assert [token.start for token in tokens] == sorted(token.start for token in tokens)


def test_an_endless_word_costs_no_more_than_a_window():
    text = "ا" * 100_000
    assert len(before(text, len(text), 2)) == 1
    assert len(after(text, 0, 2)) == 1


@pytest.mark.parametrize(
    ("word", "rest"), [("وقال", "قال"), ("فقال", "قال"), ("قال", "قال"), ("وه", "وه")]
)
def test_bare_leaves_a_conjunction_out(word, rest):
    assert bare(word) == rest
