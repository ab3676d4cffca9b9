"""A state's standing: its memberships, its roles over time, by whose account."""

from datetime import date

import pytest

from dashboard import ledger
from dashboard.selection import Filters
from dashboard.theme import Look
from dashboard.views.country import accounts, standing
from tests.dashboard.small import GUARD, NEW, OLD

PLAIN, ARABIC, ENGLISH = Filters(lang="en"), Look("ar"), Look("en")


def lines(card):
    return {line.alliance_id: line for line in card["found"]}


def test_it_tells_who_says_so_itself(small):
    found = {cell.alliance_id: cell for cell in standing.standing(PLAIN, "MAR")}
    assert found[OLD].support == ledger.SELF
    assert found[NEW].status == "declined"
    said = lines(standing.memberships(PLAIN, "MAR", ENGLISH))
    assert "Said by the state itself: Yes" in said[OLD].by
    assert "Said by the state itself: No" in said[NEW].by
    assert said[NEW].said == "Declined to join"


def test_a_roster_is_no_membership_that_was_reported(small):
    assert GUARD not in lines(standing.memberships(PLAIN, "MLT", ENGLISH))


def test_the_head_counts_the_alliances_and_lists_role_and_day(small):
    assert "2 alliances" in standing.summary(PLAIN, "TUN", ENGLISH)
    told = standing.list_html(PLAIN, "TUN", ENGLISH)
    assert "<span>Prospective</span><small>last reported about June 2020<" in told
    assert "<span>Reported member</span><small>last reported 10 March 2011<" in told


def test_a_state_in_no_alliance_is_said_to_be_in_none(small):
    assert standing.summary(PLAIN, "XXX", ARABIC).startswith("لا نص")
    assert standing.list_html(PLAIN, "XXX", ARABIC) == ""
    assert standing.memberships(PLAIN, "XXX", ARABIC)["found"] == []
    assert standing.roles_over_time(PLAIN, "XXX", ARABIC) is None


def test_a_lane_is_an_alliance_and_a_row_a_role(small):
    card = standing.roles_over_time(PLAIN, "MAR", ENGLISH)
    assert card is not None
    notes = [note.text for note in card["figure"].layout.annotations]
    assert any("Reported member" in note for note in notes)
    assert any("Declined to join" in note for note in notes)
    assert not any("Morocco" in note for note in notes)
    assert set(card["evidence"]["id"]) >= {"ma0", "mx"}


def test_its_own_speakers_stand_apart_from_others(small):
    own = accounts.accounts(PLAIN, "MAR", ENGLISH, own=True)["found"]
    others = accounts.accounts(PLAIN, "MAR", ENGLISH, own=False)["found"]
    assert [line.alliance_id for line in own] == [OLD]
    assert "سالم زروق" in own[0].by
    # The editor's own words are nobody's of that state.
    assert [line.alliance_id for line in others] == [NEW]


@pytest.mark.parametrize(("state", "own"), [("TUN", 0), ("MAR", 1)])
def test_a_claim_of_another_states_official_is_not_its_own(small, state, own):
    assert len(accounts.accounts(PLAIN, state, ENGLISH, own=True)["found"]) == own


def test_every_line_leads_to_its_sentences(small):
    for line in standing.memberships(PLAIN, "TUN", ARABIC)["found"]:
        assert not line.references.empty


def test_what_was_published_later_is_not_told_of(small):
    then = Filters(known=date(2012, 1, 1))
    assert [cell.alliance_id for cell in standing.standing(then, "TUN")] == [OLD]


@pytest.mark.parametrize(
    ("roles", "status", "said"),
    [
        (("member",), "active", ["Reported member"]),
        (("member",), "proposed", ["Prospective"]),
        (("host", "member"), "active", ["Host of the seat"]),
        (("lead", "member"), "leaving", ["Leads", "Has announced leaving (still in)"]),
        # A candidate is no member: where both are said, both are told.
        (("member", "candidate"), "active", ["Member", "Candidate"]),
        (("observer",), "active", ["Observer"]),
    ],
)
def test_roles_are_not_swallowed(roles, status, said):
    assert standing.role_words(roles, status, ENGLISH) == said
