"""Articles listed, found and read, on the small warehouse."""

import pytest

from dashboard.selection import Filters
from dashboard.theme import Look
from dashboard.views.articles import view as articles
from dashboard.views.articles.annotations import KINDS, Mark, article_html

AR, EN = Look(), Look(lang="en")


@pytest.fixture(autouse=True)
def reading(small):
    return small


def read(code: str, look=EN, **more):
    found = articles.reading(code, Filters(lang=look.lang), look, kinds=KINDS, **more)
    assert found is not None
    return found


def test_the_newest_comes_first_and_the_undated_last():
    card = articles.entries(Filters(), AR, "")
    assert card is not None
    assert [entry.key for entry in card["found"]] == ["b", "a", "c"]


def test_found_articles_come_by_their_hits_with_the_first_quoted():
    card = articles.entries(Filters(), AR, "تحالفات")
    assert card is not None
    assert [entry.key for entry in card["found"]] == ["b", "a"]
    assert "<mark>تحالف</mark>" in card["found"][0].below_html
    assert card["found"][0].changes["article"] == "b"


def test_a_search_without_hits_says_what_to_try():
    assert articles.entries(Filters(), AR, "زرافة") is None
    assert "زرافة" in (articles.hint("زرافة", AR) or "")
    assert articles.hint("", AR) is None


def test_filters_hold_for_the_search_as_well():
    assert articles.entries(Filters(countries=("MAR",)), AR, "مشروع") is None


def test_an_article_marks_its_facts_by_kind():
    html = read("a").text_html
    assert 'class="f f-country f-membership f-statement" title="' in html
    assert "State: Morocco" in html
    assert "Membership: Morocco · Member · Reported member" in html
    assert html.startswith('<article class="naskh text" dir="rtl" lang="ar"><h2')


def test_a_kind_not_asked_for_is_not_marked():
    found = articles.reading("a", Filters(), AR, kinds=("person",))
    assert found is not None
    assert "f-person" in found.text_html
    assert "f-country" not in found.text_html


def test_a_place_is_reached_though_its_kind_is_not_marked():
    found = articles.reading("a", Filters(), AR, kinds=())
    assert found is not None
    assert 'class="f' not in found.text_html
    for place in found.drawn.iloc[:, -1]:
        assert f'<span data-at="{place.at}" tabindex="-1">' in found.text_html


def test_the_keyboard_stops_at_one_mark_only():
    html = read("a").text_html
    assert html.count('tabindex="0"') == 1
    assert html.index('tabindex="0"') < html.index('tabindex="-1"')


def test_markup_in_a_text_is_dead():
    html = read("b").text_html
    assert "&lt;b&gt;" in html
    assert "<b>" not in html


@pytest.mark.parametrize("target", ["0-4", None])
def test_a_link_can_point_at_a_sentence(target):
    assert ("f-target" in read("a", target=target).text_html) == bool(target)


@pytest.mark.parametrize(
    "target", ["", "x-y", "5", "-", "٣-٤٤٤٤٤٤٤٤٤", "9-3", "1-" + "9" * 30]
)
def test_a_target_that_is_none_does_no_harm(target):
    assert read("a", target=target).text_html


def test_an_article_the_snapshot_lacks_is_none():
    assert articles.reading("zz", Filters(), AR, kinds=KINDS) is None


def test_the_facts_are_listed_in_words():
    facts = read("a").facts
    assert "Morocco · Member · Reported member · Harbours (2011)" in set(facts["Fact"])
    assert "Meeting or talks · فاليتا · May 2011 · Planned" in set(facts["Fact"])


def test_a_title_leads_the_text_only_where_it_stands_there():
    assert "<h2" not in article_html("نص بلا عنوان", None, [])
    assert "<h2" not in article_html("كلام ثم عنوان", "عنوان", [])
    assert "<h2" in article_html("عنوان\nكلام", "عنوان", [Mark(3, 8, "country", "x")])
