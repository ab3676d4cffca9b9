"""One pass: clitics, boundaries, sentences and quotations."""

import ahocorasick_rs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.arabic import key
from etl.lexicon import Entry, Lexicon
from etl.lexicon.scan import Scan


def lexicon_of(**forms: str) -> Lexicon:
    """A lexicon of a few words: word → its clitics rule."""
    entries = []
    for word, clitics in forms.items():
        surface = key(word)
        entries.append(Entry("word", word, surface, "name", clitics, {}))
        if surface.startswith("ال") and clitics.startswith("noun"):
            entries.append(
                Entry("word", word, "لل" + surface[2:], "name", "conjunction", {})
            )
    entries.sort(key=lambda entry: entry.surface)
    surfaces = [entry.surface for entry in entries]
    return Lexicon(
        tables={},
        entries=tuple((entry,) for entry in entries),
        automaton=ahocorasick_rs.AhoCorasick(surfaces),
        words={surface: frozenset({"word"}) for surface in surfaces},
        sha256="",
    )


NOUNS = lexicon_of(اردن="noun", العراق="noun", هران="noun", وهران="noun")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("زار الأردن", ["الأردن"]),
        ("قرار للأردن", ["للأردن"]),
        ("وبالأردن", ["وبالأردن"]),
        ("فللعراق رأي", ["فللعراق"]),
        ("أوللعراق", ["أوللعراق"]),
        ("وهران جميلة", ["وهران"]),  # Oran is not «و» + something
        ("سالأردن", []),  # س goes before verbs only
        ("الأردني", []),  # the demonym is another word
        ("مالأردنx", []),
        ("العراقيون", []),
    ],
)
def test_clitics(text, found):
    scan = Scan(text, NOUNS)
    assert [scan.original(h.word_start, h.word_end) for h in scan.of("word")] == found


def test_verbs_take_future_and_object_pronoun():
    verbs = lexicon_of(يعلن="verb", ابلغ="verb")
    scan = Scan("وسيعلن غداً ما أبلغهم به", verbs)
    assert [scan.original(h.word_start, h.word_end) for h in scan.of("word")] == [
        "وسيعلن",
        "أبلغهم",
    ]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("جاء وفد.كما غادر آخر", ["جاء وفد.", "كما غادر آخر"]),  # glued
        ("بلغ 16.7 مليون. ثم", ["بلغ 16.7 مليون.", "ثم"]),
        ("عام 2014. وفي 2015", ["عام 2014.", "وفي 2015"]),
        ("سطر\nسطر آخر", ["سطر", "سطر آخر"]),
        ("هل؟! نعم", ["هل؟!", "نعم"]),
        ("   ", []),
    ],
)
def test_sentences(text, sentences):
    scan = Scan(text, NOUNS)
    assert [scan.original(*span) for span in scan.sentences] == sentences


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("قال “نعم” ثم «لا»", ["نعم", "لا"]),
        ('قال "نعم" و"لا"', ["نعم", "لا"]),
        ("برنامج”إدارة الجمع”", ["إدارة الجمع"]),  # opened by a closing mark
        ("“لم يُغلق\n«آخر»", ["آخر"]),
        ("بلا أقواس", []),
    ],
)
def test_quotes(text, quotes):
    scan = Scan(text, NOUNS)
    assert [scan.original(*span) for span in scan.quotes] == quotes


def test_one_word_repeated_stays_whole():
    scan = Scan("العراق " * 20_000, NOUNS)
    assert len(scan.of("word")) == 20_000


@given(st.text(st.characters(), max_size=300))
def test_any_text_is_scanned(text):
    scan = Scan(text, NOUNS)
    for start, end in (*scan.sentences, *scan.quotes):
        low, high = scan.span(start, end)
        assert 0 <= low <= high <= len(text)


def test_keys_depend_on_owner_kind_and_fields():
    one, other = Scan("نص", NOUNS, owner="a"), Scan("نص", NOUNS, owner="b")
    assert one.key("event", 1, 2) == one.key("event", 1, 2)
    assert len({one.key("event", 1), one.key("claim", 1), other.key("event", 1)}) == 3
