"""What is new since an earlier snapshot: the invented news, grown by a page."""

import shutil

import duckdb
import pytest

from dashboard import labels
from dashboard.queries import names
from dashboard.selection import Filters
from dashboard.theme import Look
from dashboard.views.overview import news
from tests.dashboard.conftest import OLDER, copied_with_older

EN, AR = Look(lang="en"), Look()
FILTERS = Filters(lang="en")
# Everything that the page of articles b and c holds.
_OF_PAGE = {
    "articles": "document_id = 'd2'", "documents": "document_id = 'd2'",
    "memberships": "article_id = 'b'", "alliance_aspects": "article_id = 'b'",
    "events": "article_id = 'b'", "statements": "article_id = 'b'",
    "mentions": "article_id = 'b'",
}  # fmt: skip


@pytest.fixture(scope="module")
def two_snapshots(small_data, tmp_path_factory):
    """The small warehouse beside an earlier one that lacks a page and reads less."""
    lacking = [f"delete from {table} where {rows}" for table, rows in _OF_PAGE.items()]
    read_less = [
        "delete from events where event_id = 'e1'",
        "update snapshot set lexicon_sha256 = 'z'",
        # What reads the same a letter further is no new fact.
        "update memberships set membership_id = 'other', span_end = span_end + 1 "
        "where membership_id = 'ma0'",
    ]
    folder = tmp_path_factory.mktemp("grown")
    return copied_with_older(small_data, folder, lacking + read_less)


def _read(data, monkeypatch):
    monkeypatch.setenv("TAHALUF_DATA", str(data))
    labels.read_names_from(names.name_book)
    return data / "warehouse" / f"{OLDER}.duckdb"


@pytest.fixture
def grown(two_snapshots, monkeypatch):
    """The earlier of the two snapshots, to be read only."""
    return _read(two_snapshots, monkeypatch)


@pytest.fixture
def regrown(two_snapshots, tmp_path, monkeypatch):
    """The earlier of two snapshots that a test may change."""
    return _read(shutil.copytree(two_snapshots, tmp_path / "data"), monkeypatch)


def said(card) -> list[tuple[str, str, str]]:
    plain = {0x2068: None, 0x2069: None}
    return [
        (line.group, line.head.translate(plain), line.said.translate(plain))
        for line in card["found"]
    ]


def test_without_an_earlier_snapshot_it_says_so(small):
    assert news.earlier_snapshot() is None
    card = news.new_since(None, FILTERS, EN)
    assert card["found"] == []
    assert "first snapshot" in card["aid"]
    assert not card["none"]


def test_new_texts_tell_what_an_analyst_would_note(grown):
    assert news.earlier_snapshot() == grown
    found = said(news.new_since(grown, FILTERS, EN))
    named = "Harbours (2020)"
    assert ("Alliances first named", named, "Cyprus, Malta and Tunisia") in found
    assert ("New texts", "مشروع جديد", "") in found
    assert ("New texts", "عنوان عابر", "") in found
    heads = [(group, head) for group, head, _ in found]
    assert ("New conflicting accounts", f"{named} · State of affairs") in heads
    assert ("Newly planned", "by 2021 at the latest") in heads
    # What is of one kind stands together.
    groups = [group for group, *_ in found]
    assert len([g for n, g in enumerate(groups) if groups.index(g) == n]) == len(
        [g for n, g in enumerate(groups) if n == 0 or groups[n - 1] != g]
    )


def test_who_declined_is_not_reported_as_a_member(grown):
    found = said(news.new_since(grown, FILTERS, EN))
    assert not [words for *_, words in found if "Morocco" in words]


def test_a_new_alliances_first_state_of_affairs_is_no_news_of_its_own(grown):
    groups = [group for group, *_ in said(news.new_since(grown, FILTERS, EN))]
    assert "States of affairs first reported" not in groups


def test_each_line_rests_on_sentences_of_the_new_texts(grown):
    for line in news.new_since(grown, FILTERS, EN)["found"]:
        assert len(line.references), line.head
        assert set(line.references["article_id"]) <= {"b", "c"}


def test_a_date_that_lay_ahead_then_has_passed_since(regrown):
    with duckdb.connect(str(regrown)) as connection:
        # Then e1 was read too, and no later text was held.
        [now] = [file for file in regrown.parent.glob("*.duckdb") if file != regrown]
        connection.execute(f"attach '{now}' as now (read_only)")
        connection.execute("insert into events from now.events where event_id = 'e1'")
    found = said(news.new_since(regrown, FILTERS, EN))
    assert (
        "Date passed since, no report",
        "May 2011",
        "Meeting or talks · Morocco · فاليتا",
    ) in found
    assert news.read_anew(OLDER, FILTERS, EN) is None


def test_what_was_read_anew_is_told_apart_and_why(grown):
    card = news.read_anew(OLDER, FILTERS, EN)
    assert card is not None
    assert said(card) == [("Read now, not before", "1 event", "")]
    assert card["aid"].endswith("What changed: its lexicon.")
    [line] = card["found"]
    assert list(line.references["id"]) == ["e1"]


def test_what_is_no_longer_read_is_told_as_well(regrown):
    [now] = [file for file in regrown.parent.glob("*.duckdb") if file != regrown]
    with duckdb.connect(str(now)) as connection:
        connection.execute("delete from memberships where membership_id = 'ma1'")
    card = news.read_anew(OLDER, FILTERS, EN)
    assert card is not None
    assert ("No longer read", "1 membership", "") in said(card)


def test_a_renamed_alliance_is_the_same(regrown):
    with duckdb.connect(str(regrown)) as connection:
        connection.execute(
            "update memberships set alliance_id = 'harbours-old' where article_id = 'a'"
        )
    [now] = [file for file in regrown.parent.glob("*.duckdb") if file != regrown]
    with duckdb.connect(str(now)) as connection:
        connection.execute(
            "insert into alliance_id_aliases values ('harbours-old', 'harbours-2010')"
        )
    card = news.read_anew(OLDER, FILTERS, EN)
    assert card is not None
    assert said(card) == [("Read now, not before", "1 event", "")]


@pytest.mark.parametrize("look", [AR, EN])
def test_it_names_the_snapshot_by_its_day(grown, look):
    card = news.new_since(grown, Filters(lang=look.lang), look)
    assert ("13 September 2020" if look.lang == "en" else "أيلول/سبتمبر") in card["aid"]


def test_a_snapshot_of_an_older_program_is_not_offered(regrown):
    with duckdb.connect(str(regrown)) as connection:
        connection.execute("drop view less_certain_facts")
    assert news.earlier_snapshot() is None


def test_filters_hold(grown):
    only = Filters(lang="en", alliances=("harbours-2010",))
    found = said(news.new_since(grown, only, EN))
    assert found == []
