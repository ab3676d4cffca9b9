"""What a state's speakers say, what others say of it, and who is named for it."""

import pytest

from dashboard.selection import Filters
from dashboard.theme import Look
from dashboard.views.country import voices

PLAIN, ARABIC, ENGLISH = Filters(lang="en"), Look("ar"), Look("en")


def test_a_statement_quotes_its_sentence_and_leads_there(small):
    [entry] = voices.statements(PLAIN, "MAR", ENGLISH, own=True)["found"]
    assert entry.title == "سالم زروق"
    assert entry.view == "articles"
    assert entry.changes["article"] == "a"
    assert "<mark>المغرب وتونس ومالطا" in entry.below_html
    assert "Named official" in entry.below_html
    assert "published 10 March 2011" in entry.below_html


def test_words_of_a_text_are_escaped(small):
    [entry] = voices.statements(PLAIN, "CYP", ENGLISH, own=True)["found"]
    assert "<b>" not in entry.below_html
    assert "&lt;b&gt;" in entry.below_html


@pytest.mark.parametrize("own", [True, False])
def test_silence_is_said(small, own):
    card = voices.statements(PLAIN, "MLT", ARABIC, own=own)
    assert card["found"] == []
    assert card["none"]


def test_a_person_has_the_office_of_the_text(small):
    [entry] = voices.people(PLAIN, "MAR", ARABIC)["found"]
    assert entry.title == "سالم زروق"
    assert "«<bdi>الناطق</bdi>»" in entry.below_html
    assert "نص واحد" in entry.below_html


def test_iraq_speaks_and_is_spoken_of(seeds):
    own = voices.statements(PLAIN, "IRQ", ENGLISH, own=True)
    others = voices.statements(PLAIN, "IRQ", ENGLISH, own=False)
    assert "قيادة العمليات المشتركة للجيش العراقي" in {
        one.title for one in own["found"]
    }
    titles = {one.title for one in others["found"]}
    assert "مصادر سياسية مطلعة" in titles
    assert not titles & {one.title for one in own["found"]}
    people = voices.people(PLAIN, "IRQ", ENGLISH)["found"]
    assert len({one.title for one in people}) == len(people) >= 3
