"""What the search box finds, on the real seeds."""

import pytest

from dashboard import labels
from dashboard.frame import finder
from dashboard.theme import Look


@pytest.fixture
def find(seeds):
    yield lambda asked, lang="ar": {
        group.kind: group for group in finder.find(asked, Look(lang))
    }
    labels.read_names_from(labels.NameBook)


@pytest.mark.parametrize(
    ("asked", "states"),
    [
        ("السعودية", {"SAU"}),
        ("السعوديه", {"SAU"}),
        ("المملكة العربية السعودية", {"SAU"}),
        ("turkiye", {"TUR"}),
        ("TÜRKİYE", {"TUR"}),
        ("IRQ", {"IRQ"}),
        ("إيران", {"IRN"}),
        ("ايران", {"IRN"}),
    ],
)
def test_a_state_is_found_however_it_is_spelled(find, asked, states):
    assert {entry.key for entry in find(asked)["state"].found} >= states


def test_a_shared_name_finds_both_alliances(find):
    found = {entry.key for entry in find("التحالف الرباعي")["alliance"].found}
    assert {"quad-iq-tr-jo-sy", "quad-iq-ir-ru-sy"} <= found


def test_a_person_is_found_by_a_part_of_the_name(find):
    [person] = find("يلماظ")["person"].found
    assert person.title.endswith("يلماظ")
    assert person.changes["at"].count("-") == 1


def test_an_inflected_word_is_found_in_a_sentence_and_marked(find):
    group = find("قاعدة عسكرية")["sentence"]
    assert all("<mark>" in entry.below_html for entry in group.found)
    assert group.every is not None


@pytest.mark.parametrize("asked", ["", "   ", "«»", "…", "\u200f"])
def test_nothing_typed_finds_nothing(find, asked):
    assert find(asked) == {}


@pytest.mark.parametrize("asked", ["zzz", "خخخخخ", "(((", "a" * 200, "\\", "%_%"])
def test_what_is_nowhere_finds_nothing_and_breaks_nothing(find, asked):
    assert find(asked) == {}


def test_the_words_of_a_text_are_escaped(find):
    for group in find("الأمن").values():
        for entry in group.found:
            assert "<script" not in entry.below_html


def test_names_beyond_the_first_are_counted(find):
    group = find("ا")["state"]
    assert len(group.found) == 5
    assert group.more > 0
