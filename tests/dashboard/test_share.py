"""The link to share, and the words of whoever reads a pinned snapshot."""

from datetime import date
from urllib.parse import parse_qsl, urlsplit

import pandas as pd
import pytest

from dashboard.frame import pins, share
from dashboard.queries.differences import Differences
from dashboard.selection import Filters
from dashboard.theme import Look
from dashboard.views.accuracy import builds

EN, AR = Look(lang="en"), Look()
HOST = "https://tahaluf.example.org"
NONE = pd.DataFrame({"id": []})


def rows(count: int) -> pd.DataFrame:
    return pd.DataFrame({"id": range(count)})


def found(articles=0, facts=0, anew=0, gone=0, dropped=0) -> Differences:
    return Differences(
        rows(articles), rows(facts), rows(anew), rows(gone), NONE, dropped,
        program_changed=False, lexicon_changed=False,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("view", "url", "front"),
    [
        ("overview", f"{HOST}/", f"{HOST}/?"),
        ("overview", HOST, f"{HOST}/?"),
        ("timeline", f"{HOST}/timeline", f"{HOST}/timeline?"),
        ("timeline", f"{HOST}/desk/timeline/", f"{HOST}/desk/timeline?"),
        ("overview", f"{HOST}:8501/desk/", f"{HOST}:8501/desk/?"),
        ("map", "http://[::1]:8501/map", "http://[::1]:8501/map?"),
        # Without a word from the browser a link within the site is all we have.
        ("map", None, "/map?"),
        ("map", "javascript:alert(1)", "/map?"),
    ],
)
def test_a_link_has_scheme_host_and_folder(view, url, front):
    assert share.address(view, Filters(), url).startswith(front)


def test_codes_travel_in_one_order_and_no_labels():
    held = Filters(
        lang="ar", countries=("IRQ", "TUR"), alliances=("quad-iq-tr-jo-sy",),
        known=date(2025, 2, 20), extras=(("lanes", "state"), ("measure", "events")),
    )  # fmt: skip
    query = urlsplit(share.address("timeline", held, HOST)).query
    assert parse_qsl(query) == [
        ("v", "1"), ("lang", "ar"), ("c", "IRQ"), ("c", "TUR"),
        ("a", "quad-iq-tr-jo-sy"), ("known", "2025-02-20"), ("lanes", "state"),
    ]  # fmt: skip


def test_a_pin_is_added_to_the_link_that_asks_for_it_only():
    held = Filters(snapshot="feedfeedfeedfeed")
    assert "snapshot" not in share.address("map", held, HOST)
    pinned = share.address("map", held, HOST, snapshot="00c0ffee00c0ffee")
    assert pinned.endswith("snapshot=00c0ffee00c0ffee")


@pytest.mark.parametrize(
    ("url", "local"),
    [
        ("http://localhost:8501/", True),
        ("http://desk.localhost/", True),
        ("http://127.0.0.1:8501/map", True),
        ("http://127.8.8.8/", True),
        ("http://[::1]:8501/", True),
        ("http://0.0.0.0:8501/", True),
        ("http://192.168.1.4:8501/", False),
        ("http://localhost.example.org/", False),
        ("https://127.example.org/", False),
        (HOST, False),
        (None, False),
        ("", False),
    ],
)
def test_a_loopback_address_is_known_as_one(url, local):
    assert share.is_loopback(url) is local


def test_what_differs_is_counted_in_words_and_nothing_else_is_named():
    assert pins.changes_text(found(articles=2, facts=11, gone=3), AR) == (
        "اختلف بعدها: أُضيف: نصّان · وقائع النصوص الجديدة: 11 واقعة · "
        "لم يعد يُقرأ: 3 وقائع."
    )
    assert pins.changes_text(found(anew=1, dropped=2), EN) == (
        "What differs since: 1 fact newly read in older texts · 2 pages no longer held."
    )
    assert "no difference" in pins.changes_text(found(), EN)


@pytest.mark.parametrize(
    ("built", "arabic", "english"),
    [
        (date(2026, 1, 10), "اليوم", "today"),
        # A clock that runs ahead makes no snapshot of tomorrow.
        (date(2026, 1, 11), "اليوم", "today"),
        (date(2026, 1, 9), "قبل يوم واحد", "1 day ago"),
        (date(2026, 1, 8), "قبل يومين", "2 days ago"),
        (date(2026, 1, 3), "قبل 7 أيام", "7 days ago"),
        (date(2025, 12, 30), "قبل 11 يومًا", "11 days ago"),
    ],
)
def test_a_snapshots_age_is_told_in_days(built, arabic, english):
    today = date(2026, 1, 10)
    assert pins.age_text(built, today, AR) == arabic
    assert pins.age_text(built, today, EN) == english


def test_a_snapshot_was_made_when_it_was_first_built(tmp_path):
    file = tmp_path / "feed.duckdb"
    file.touch()
    history = tmp_path / "runs.jsonl"
    assert builds.made_at(file).year >= 2026
    history.write_text(
        '{"started_at": "2025-03-01 08:00:00", "snapshot": "feed.duckdb"}\n'
        '{"started_at": "2025-03-02 08:00:00+00:00", "snapshot": "other.duckdb"}\n'
        '{"started_at": "2025-04-01 08:00:00", "snapshot": "feed.duckdb"}\n'
        '{"started_at": "no day", "snapshot": "feed.duckdb"}\nhalf a li',
        encoding="utf-8",
    )
    assert f"{builds.made_at(file):%Y-%m-%d %H:%M %Z}" == "2025-03-01 08:00 UTC"
