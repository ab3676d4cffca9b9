"""What data/gold/sets.csv says of the sets of annotated pages."""

import pytest

from etl import paths
from etl.errors import SeedError
from etl.evaluate import gold_sets
from etl.evaluate.sets import known_set, read_sets

HEADER = (
    "gold_set,use,name_ar,name_en,note_ar,note_en,first_overall,first_most,"
    "first_measured_on"
)


def test_every_set_is_described():
    described = read_sets(paths.GOLD)
    assert described.keys() == {folder.name for folder in gold_sets(paths.GOLD)}
    for one in described.values():
        assert one.name_ar
        assert one.name_en
        assert one.note_ar
        assert one.note_en


def test_an_unseen_set_has_the_figure_of_its_first_reading():
    for one in read_sets(paths.GOLD).values():
        assert one.use != "unseen" or one.first_overall is not None


def test_a_set_that_nobody_described_counts_as_development():
    one = known_set("mine", {})
    assert (one.use, one.name_ar, one.first_overall) == ("development", "mine", None)


def test_a_folder_without_descriptions_has_none(tmp_path):
    assert read_sets(tmp_path) == {}


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("a,secret,أ,A,,,,,", "KeyError: 'secret'"),
        ("a,unseen,أ,A,,,much,,", "could not convert"),
        ("a,unseen,أ,A,,,0.7,0.9,yesterday", "isoformat"),
        ("a,unseen", "AttributeError"),
    ],
)
def test_a_bad_row_is_named(tmp_path, row, fault):
    text = f"# a comment\n{HEADER}\n{row}\n"
    (tmp_path / "sets.csv").write_text(text, encoding="utf-8")
    with pytest.raises(SeedError, match=rf"sets\.csv: row 1 \(a\) .*({fault})"):
        read_sets(tmp_path)
