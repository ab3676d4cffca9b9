"""What a URL may say, and what becomes of what it may not."""

from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest

from dashboard.filters import link
from dashboard.selection import (
    Dropped,
    Filters,
    Vocabulary,
    decode,
    encode,
    query_string,
)

KNOWN = Vocabulary(
    countries=frozenset({"IRQ", "TUR", "XKX"}),
    alliances=frozenset({"gcc", "quad-iq-tr-jo-sy"}),
    outlets=frozenset({"شبكة & أخبار=1", "رووداو"}),
    aliases={"gulf-council": "gcc"},
)
FULL = Filters(
    lang="en",
    digits="arab",
    start=date(2015, 9, 1),
    end=date(2025, 6, 13),
    countries=("IRQ", "TUR"),
    alliances=("gcc", "quad-iq-tr-jo-sy"),
    event_groups=("force", "talk"),
    event_types=("AID",),
    outlets=("شبكة & أخبار=1",),
    speaker_kinds=("editor",),
    named_only=True,
    sections=("main",),
    basis=("reported",),
    certainty=("implied",),
    less_certain=True,
    known=date(2025, 2, 20),
    snapshot="0123456789abcdef",
    extras=(("q", "سلام عليكم"),),
)


def read(query: str, view: str = "overview"):
    return decode(parse_qs(query, keep_blank_values=True), KNOWN, view)


@pytest.mark.parametrize(
    "filters",
    [
        Filters(),
        Filters(lang="en"),
        Filters(countries=("XKX",)),
        Filters(start=date(1, 1, 1), end=date(9999, 12, 31)),
        FULL,
    ],
)
def test_what_is_written_reads_back_the_same(filters):
    view = "articles" if filters.extras else "overview"
    assert read(query_string(filters, view), view) == (filters, ())


def test_the_order_is_canonical_and_the_language_always_told():
    query = "named=1&c=TUR&from=2020-01-01&c=IRQ&v=1&c=TUR"
    filters, dropped = read(query)
    assert not dropped
    assert query_string(filters, "overview") == (
        "v=1&lang=ar&from=2020-01-01&c=IRQ&c=TUR&named=1"
    )


@pytest.mark.parametrize(
    ("query", "dropped"),
    [
        ("c=ZZZ", [("c", "ZZZ")]),
        ("c=irq", [("c", "irq")]),
        ("from=abc", [("from", "abc")]),
        ("from=2025-02-30", [("from", "2025-02-30")]),
        ("from=20250101", [("from", "20250101")]),
        ("to=2025-02", [("to", "2025-02")]),
        ("v=9", [("v", "9")]),
        ("a=%00", [("a", "\x00")]),
        ("g=war", [("g", "war")]),
        ("named=true", [("named", "true")]),
        ("lang=fr", [("lang", "fr")]),
        ("snapshot=../../etc/passwd", [("snapshot", "../../etc/passwd")]),
        ("snapshot=", [("snapshot", "")]),
        ("shop=1&shop=2", [("shop", "1"), ("shop", "2")]),
        ("q=x", [("q", "x")]),  # another view's choice
        ("from=2025-02-01&to=2024-01-01", [("to", "2024-01-01")]),
        ("o=%D9%85", [("o", "م")]),
    ],
)
def test_the_unknown_and_the_malformed_are_dropped_and_told(query, dropped):
    filters, told = read(query)
    assert list(told) == [Dropped(*each) for each in dropped]
    kept = Filters(start=filters.start)
    assert filters == kept


def test_what_is_good_stays_beside_what_is_dropped():
    filters, told = read("c=ZZZ&c=IRQ&from=abc&v=9&a=%00&lang=en")
    assert filters == Filters(lang="en", countries=("IRQ",))
    assert {part.key for part in told} == {"c", "from", "v", "a"}


def test_a_former_id_of_an_alliance_leads_to_the_present_one():
    filters, told = read("a=gulf-council&a=gcc")
    assert (filters.alliances, told) == (("gcc",), ())


@pytest.mark.parametrize("value", ["x" * 201, "a\nb", "a\u202eb", ""])
def test_a_views_own_choice_is_plain_and_short(value):
    filters, told = decode({"q": [value]}, KNOWN, "articles")
    assert filters.extras == ()
    assert told == (Dropped("q", value),)


def test_a_link_names_only_its_own_views_choices():
    held = Filters(extras=(("lanes", "state"), ("q", "x")))
    assert ("q", "x") in encode(held, "articles")
    assert "lanes" not in dict(encode(held, "articles"))


def test_a_link_can_change_fields_and_choices():
    held = Filters(countries=("IRQ",), extras=(("q", "x"),))
    path, query = urlsplit(link("articles", held, countries=(), q=None, article="ab"))[
        2:4
    ]
    assert path == "/articles"
    assert parse_qs(query) == {"v": ["1"], "lang": ["ar"], "article": ["ab"]}
    assert link("overview", Filters()) == "/?v=1&lang=ar"


def test_what_is_less_certain_is_asked_for_by_one_key():
    assert read("v=1&lang=ar&less=1") == (Filters(less_certain=True), ())
    assert query_string(Filters(less_certain=True), "map") == "v=1&lang=ar&less=1"
    assert read("less=yes") == (Filters(), (Dropped("less", "yes"),))


def test_narrowing_names_what_hides_something():
    assert Filters(less_certain=True).narrowing() == ()
    assert Filters(lang="en", digits="arab", snapshot="ab").narrowing() == ()
    assert FULL.narrowing()[:3] == ("start", "end", "countries")
