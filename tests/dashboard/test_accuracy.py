"""What the view Reading accuracy says of its figures."""

import pytest

from dashboard import labels
from dashboard.selection import Filters
from dashboard.theme import Look
from dashboard.views.accuracy import tables, unread
from dashboard.views.accuracy import view as accuracy

FILTERS, LOOKS = (
    Filters(),
    [Look("ar"), Look("en"), Look("ar", dark=True, digits="arab")],
)


@pytest.fixture(autouse=True)
def reading(measured):
    return measured


def points(figure) -> dict[str, list[float]]:
    """Where the marks of each name stand."""
    found: dict[str, list[float]] = {}
    for trace in figure.data:
        for name, x in zip(trace.customdata, trace.x, strict=True):
            found.setdefault(name, []).append(float(x))
    return found


def said(figure) -> str:
    return " ".join(note.text for note in figure.layout.annotations)


def test_figures_are_drawn_where_they_stand():
    card = accuracy.kinds(FILTERS, "known", Look("en"))
    found = points(card["figure"])
    assert found["memberships"] == [1.0, 0.8]
    assert found["published"] == [0.8]
    assert "20/25" in said(card["figure"])


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("gold", ["known", "new"])
def test_a_line_shows_how_little_few_items_say(look, gold):
    figure = accuracy.kinds(FILTERS, gold, look)["figure"]
    for trace in figure.data:
        for x, up, down in zip(
            trace.x, trace.error_x.array, trace.error_x.arrayminus, strict=True
        ):
            assert 0 <= x - down < x + up <= 1 + 1e-9


def test_arabic_reads_from_the_right():
    arabic, english = (
        accuracy.kinds(FILTERS, "known", Look(lang))["figure"].layout.xaxis.range
        for lang in ("ar", "en")
    )
    assert arabic == english[::-1]


def test_rules_below_the_line_are_rings_of_their_own():
    figure = accuracy.rules(FILTERS, Look("en"))["figure"]
    drawn = {
        name: trace.marker.symbol for trace in figure.data for name in trace.customdata
    }
    assert drawn["events:test"] == "circle-open"
    assert drawn["memberships:test"] == "circle"
    assert "statements:that" not in drawn


def test_the_lead_counts_what_is_held_back():
    assert accuracy.rules(FILTERS, Look("en"))["lead"] == (
        "Below nine times in ten: 1 rule. Held back for it in this snapshot: 2 facts."
    )


def test_rules_with_few_findings_stand_apart():
    card = accuracy.few(FILTERS, Look("en"))
    assert card is not None
    assert card["data"].iloc[:, 1].tolist() == ["“said that …”"]


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_the_figure_at_first_meeting_is_told(lang):
    card = accuracy.sets(FILTERS, Look(lang))
    assert card["lead"] is not None
    assert "0.75" in card["lead"]
    assert "0.9" in card["lead"]


def test_a_set_without_links_is_measured_against_what_can_be_reached():
    overall = accuracy.sets(FILTERS, Look("en"))["data"]["Overall, now"]
    assert overall.tolist() == ["0.75 of 0.9", "0.95 of 1"]


def test_figures_are_said_in_words():
    words = accuracy.figures(FILTERS, "known", Look("en"))["data"]["In words"].tolist()
    assert words[0] == "Right in 8 of ten. Few items: build nothing on it."
    assert words[1] == (
        "Of every ten it reads 10 are right; of every ten in the text it finds 8."
    )


def test_almost_all_is_not_all():
    row = {"kind": "events", "tp": 9999, "fn": 1, "precision": 0.9999, "recall": 0.9999}
    assert "9.9 are right" in tables._in_words(row, Look("en"))


def test_the_citation_names_the_program_that_was_measured():
    citation = accuracy.sets(FILTERS, Look("en"))["citation"]
    assert "the very program that read this snapshot" in citation


def test_what_could_not_be_read_is_listed():
    card = unread.undated(FILTERS, Look("en"))
    assert card is not None
    assert card["data"].iloc[0, 0] == "عنوان عابر"
    assert unread.rejected(FILTERS, Look("en")) is None
    assert unread.last_builds(FILTERS, Look("en")) is None


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_every_measured_kind_has_its_words(lang):
    for kind in accuracy._KINDS:
        assert labels.code("measured", kind, lang) != kind
        assert labels.code("meaning", kind, lang) != kind
