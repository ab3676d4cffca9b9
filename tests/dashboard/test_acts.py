"""A state's part in events, and whom it deals with."""

import pytest

from dashboard.selection import Filters
from dashboard.theme import Look
from dashboard.views.country import acts, ties
from tests.dashboard.queries.conftest import acts as warehouse_of_acts
from tests.dashboard.queries.conftest import acts_data

__all__ = ["acts_data", "warehouse_of_acts"]

PLAIN, ARABIC, ENGLISH = Filters(lang="en"), Look("ar"), Look("en")


def told(state, look=ENGLISH):
    return {line.key: line for line in acts.listed(PLAIN, state, look)["found"]}


def test_the_place_is_no_target(warehouse_of_acts):
    attack = told("TUN")["t2"]
    assert attack.head.endswith("place")
    assert "by Malta" in attack.said
    assert "towards “\u2068مسلحون\u2069”" in attack.said
    assert "Tunisia" not in attack.said.partition("place:")[0]


def test_a_denied_event_is_marked_and_makes_no_tie(warehouse_of_acts):
    assert told("MAR")["t6"].flags == ("Denied",)
    assert "CYP" not in {
        line.key
        for line in ties.ties(Filters(event_types=("ASSAULT",)), "MAR", ENGLISH)[
            "found"
        ]
    }


def test_what_is_announced_is_marked(warehouse_of_acts):
    assert told("CYP")["t5"].flags == ("Planned",)
    assert told("MAR")["g1"].flags == ("Date passed, no report",)


def test_lanes_are_parts_and_the_place_stands_last(warehouse_of_acts):
    card = acts.over_time(PLAIN, "TUN", ENGLISH)
    assert card is not None
    notes = [note.text or "" for note in card["figure"].layout.annotations]
    heads = [one for one in notes if "By it" in one or "There:" in one or "With" in one]
    assert len(heads) == 3
    assert "There" in heads[-1]


def test_every_event_stands_in_the_list_with_its_sentence(warehouse_of_acts):
    for line in told("TUN").values():
        assert not line.references.empty


def test_three_that_meet_are_no_bilateral_tie(warehouse_of_acts):
    said = {line.key: line for line in ties.ties(PLAIN, "TUN", ENGLISH)["found"]}
    assert "MAR" not in said
    assert said["MLT"].said == "from Tunisia: Accusation"
    assert said["CYP"].said.startswith("between them: ")


@pytest.mark.parametrize("look", [ARABIC, ENGLISH])
def test_a_state_without_events_says_so(small, look):
    card = acts.listed(PLAIN, "XXX", look)
    assert card["found"] == []
    assert card["none"]
    assert acts.over_time(PLAIN, "XXX", look) is None
    assert ties.ties(PLAIN, "XXX", look)["found"] == []


def test_iraqs_five_partners_of_2015_stand_each_singly(seeds):
    found = {line.key: line for line in ties.ties(PLAIN, "IRQ", ENGLISH)["found"]}
    for partner in ("JOR", "TUR", "EGY", "DEU", "FRA"):
        assert "about September 2015" in found[partner].by
        assert "Working together" in found[partner].said


def test_germany_and_egypt_deal_with_iraq_alone(seeds):
    for partner in ("DEU", "EGY"):
        assert [line.key for line in ties.ties(PLAIN, partner, ARABIC)["found"]] == [
            "IRQ"
        ]


def test_iraq_is_the_place_of_the_american_strikes(seeds):
    [strikes] = [
        line
        for line in told("IRQ").values()
        if "United States" in line.said and line.said.startswith("Attack")
    ]
    assert strikes.head == "undated · place"
    assert "towards “\u2068تنظيمات مسلحة\u2069”" in strikes.said
    assert "USA" not in {
        line.key
        for line in ties.ties(Filters(event_types=("ASSAULT",)), "IRQ", ENGLISH)[
            "found"
        ]
    }


def test_what_no_text_dates_is_counted_not_dropped(seeds):
    card = acts.listed(PLAIN, "IRQ", ENGLISH)
    undated = [line for line in card["found"] if line.head.startswith("undated")]
    assert undated
    assert f"{len(undated)} events" in card["last"]


def test_a_partner_leads_to_its_own_file(seeds):
    [egypt] = [
        one for one in ties.ties(PLAIN, "IRQ", ARABIC)["found"] if one.key == "EGY"
    ]
    assert (egypt.way.view, egypt.way.changes) == ("country", {"state": "EGY"})
