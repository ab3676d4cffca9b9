"""What the Overview says of the small warehouse."""

from dataclasses import replace
from datetime import date

import pytest

from dashboard import findings
from dashboard.lines import line_html
from dashboard.queries import overview as queries
from dashboard.selection import Filters
from dashboard.theme import Look
from dashboard.views.overview import view as overview
from tests.dashboard.small import GUARD, NEW, OLD

AR, EN = Look(), Look(lang="en", dark=True)


@pytest.fixture(autouse=True)
def reading(small):
    return small


def lines(card, filters=None, look=EN) -> list[tuple[str, str]]:
    made = card(filters or Filters(lang=look.lang), look)
    return [(line.head, line.said) for line in made["found"]]


def test_the_shared_name_parts_its_states():
    names = queries.shared_names(Filters())
    found = findings.shared_name(names, queries.members_of(Filters(), (OLD, NEW)))
    assert found is not None
    assert (found.name, found.one, found.other) == ("تحالف المرافئ", OLD, NEW)
    assert found.both == ("MLT", "TUN")
    assert (found.only_one, found.only_other) == (("MAR",), ("CYP",))


def test_the_finding_is_one_sentence():
    card = overview.shared_name(Filters(lang="en"), EN)
    assert card is not None
    assert card["lead"].replace("\u2068", "").replace("\u2069", "") == (
        "In both: Malta and Tunisia; only in Harbours (2011): Morocco; "
        "only in Harbours (2020): Cyprus. "
        "No text of ours says that one ended or that the other replaced it."
    )


def test_each_state_has_a_mark_an_alliance_and_its_sentences():
    card = overview.shared_name(Filters(), AR)
    assert card is not None
    drawn = {
        mark
        for trace in card["figure"].data
        if trace.mode == "markers"
        for mark in trace.customdata
    }
    assert drawn == set(card["evidence"]["mark"])
    assert f"{NEW}:MAR" not in drawn  # it declined
    assert f"{NEW}:TUN" in drawn


def test_a_prospective_member_is_a_ring():
    card = overview.shared_name(Filters(), AR)
    assert card is not None
    symbols = {
        mark: symbol
        for trace in card["figure"].data
        if trace.mode == "markers"
        for mark, symbol in zip(trace.customdata, trace.marker.symbol, strict=True)
    }
    assert symbols[f"{OLD}:TUN"] == "circle"
    assert symbols[f"{NEW}:TUN"] == "circle-open"


@pytest.mark.parametrize(
    "filters",
    [
        Filters(known=date(2011, 12, 31)),
        Filters(alliances=(GUARD,)),
        Filters(outlets=("صحيفة الميناء",)),
    ],
)
def test_where_one_alliance_is_filtered_out_no_name_is_shared(filters):
    assert overview.shared_name(filters, AR) is None


def test_each_alliance_has_its_state_of_affairs():
    found = overview.states_of_affairs(Filters(lang="en"), EN)["found"]
    assert [(line.group, line.head, line.said) for line in found] == [
        ("Operating, as last reported", "Harbours (2020)", ""),
        ("Operating, as last reported", "Harbours (2011)", ""),
    ]


def test_the_table_of_the_states_of_affairs_says_each_in_full():
    data = overview.states_of_affairs(Filters(lang="en"), EN)["data"]
    assert set(data["Status"]) == {"Operating, as last reported"}


def test_a_dispute_is_named_and_an_old_report_says_how_old():
    new, old = overview.states_of_affairs(Filters(lang="en"), EN)["found"]
    assert new.flags == ("Conflicting accounts: State of affairs",)
    assert old.flags == ()
    assert old.by.startswith("Old: last mentioned 10 March 2011")


def test_what_is_in_the_making_or_ends_leads(seeds):
    found = overview.states_of_affairs(Filters(lang="en"), EN)["found"]
    groups = list(dict.fromkeys(line.group for line in found))
    assert groups == ["Being formed", "Mission ending", "Operating, as last reported"]
    [coalition] = [line for line in found if line.group == "Mission ending"]
    assert coalition.said.splitlines() == [
        "Mission ending in Iraq, by September 2025 at the latest",
        "Operating, as last reported",
    ]
    assert found[0].flags == ("Conflicting accounts: Leadership and State of affairs",)


def test_who_seeks_the_lead_is_named_and_is_not_who_says_so(seeds):
    found = overview.conflicts(Filters(lang="en"), EN)["found"]
    accounts = {said for line in found for said, _ in line.accounts}
    assert {"Sought by Türkiye", "Shared"} <= accounts


def test_what_is_under_way_announces_nothing(seeds):
    assert [when for when, _ in lines(overview.passed)] == ["May 2025", "February 2025"]


def test_conflicting_accounts_name_who_says_what():
    [(about, said)] = lines(overview.conflicts)
    said = said.replace("\u2068", "").replace("\u2069", "")
    assert about.endswith("State of affairs")
    assert "Being formed: مصادر مطلعة" in said
    assert "Operating, as last reported: الوزارة" in said


def test_a_speaker_cannot_write_markup_into_a_line():
    [line] = overview.conflicts(Filters(lang="en"), EN)["found"]
    bad = replace(line, accounts=(("<b>in</b>", "<script>x()</script>"),))
    assert "<script>" not in line_html(bad)
    assert "&lt;b&gt;in" in line_html(bad)


def test_a_date_passed_is_counted_from_the_newest_text():
    [(when, what)] = lines(overview.passed)
    assert when == "May 2011"
    assert what.startswith("Meeting or talks · Morocco")
    [(ahead, _)] = lines(overview.ahead)
    assert ahead == "by 2021 at the latest"


def test_in_view_of_older_texts_the_date_is_still_to_come():
    then = Filters(lang="en", known=date(2011, 4, 1))
    assert lines(overview.passed, then) == []
    assert [when for when, _ in lines(overview.ahead, then)] == ["May 2011"]


def test_what_is_held_is_counted_by_basis():
    card = overview.held(Filters(lang="en"), EN)
    assert card is not None
    assert card["lead"] == (
        "2 pages with 3 articles: 1 with a printed date, 0 computed from words, "
        "1 estimated from a landmark, 1 undated."
    )
    marks = {code for trace in card["figure"].data for code in trace.customdata}
    assert marks == {"a", "b"}


def test_undated_texts_alone_still_make_a_card():
    card = overview.held(Filters(sections=("teaser",)), AR)
    assert card is not None
    assert len(card["data"]) == 1


def test_with_nothing_left_there_is_no_card():
    assert overview.held(Filters(outlets=("x",)), AR) is None


@pytest.mark.parametrize("look", [AR, EN])
def test_a_download_has_rows_in_words(look):
    filters = Filters(lang=look.lang)
    for card in (
        overview.shared_name(filters, look),
        overview.states_of_affairs(filters, look),
        overview.conflicts(filters, look),
        overview.passed(filters, look),
        overview.held(filters, look),
    ):
        assert card is not None
        assert len(card["data"])
        assert not card["data"].map(lambda cell: "\u2068" in str(cell)).any(axis=None)
