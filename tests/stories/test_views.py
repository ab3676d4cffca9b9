"""What the views make of the seed pages: S1, S2, T1 and T3 as their rows have it."""

from datetime import date

import pytest

from dashboard import findings, ledger
from dashboard.queries import (
    alliances,
    announcements,
    conflicts,
    overview,
    timeline,
)
from dashboard.queries import map as arcs
from dashboard.selection import Filters

pytestmark = pytest.mark.usefixtures("seeds")
PLAIN = Filters()
QUAD_2025, QUAD_2015 = "quad-iq-tr-jo-sy", "quad-iq-ir-ru-sy"
BOTH = (QUAD_2015, QUAD_2025)


def cells():
    found = ledger.cells(alliances.membership_claims(PLAIN, BOTH), None)
    return {(cell.alliance_id, cell.iso3): cell for cell in found}


def test_the_view_opens_on_the_two_quadrilaterals():
    assert set(findings.candidates(overview.shared_names(PLAIN))) == set(BOTH)


def test_both_hold_iraq_and_syria_and_part_in_the_others():
    parted = dict(ledger.parted(list(cells().values()), BOTH))
    assert parted[BOTH] == ["IRQ", "SYR"]
    assert parted[(QUAD_2025,)] == ["JOR", "TUR"]
    assert parted[(QUAD_2015,)] == ["IRN", "RUS"]


@pytest.mark.parametrize(
    ("alliance", "iso3", "itself"),
    [
        (QUAD_2025, "TUR", True), (QUAD_2025, "IRQ", False), (QUAD_2025, "JOR", False),
        (QUAD_2025, "SYR", False), (QUAD_2015, "IRQ", True), (QUAD_2015, "RUS", False),
        (QUAD_2015, "IRN", False), (QUAD_2015, "SYR", False),
    ],
)  # fmt: skip
def test_who_says_so_of_itself(alliance, iso3, itself):
    assert (cells()[alliance, iso3].support == ledger.SELF) == itself


def test_every_membership_of_2025_is_prospective():
    assert {
        cell.status for cell in cells().values() if cell.alliance_id == QUAD_2025
    } == {"proposed"}


def test_no_text_gives_a_day_of_joining():
    claims = alliances.membership_claims(PLAIN, BOTH)
    assert claims.loc[claims["role"] == "member", "start_edtf"].isna().all()


def test_syria_stands_for_two_governments():
    changed = alliances.changed_governments().set_index("government_of")
    assert changed.loc["SYR", "date_edtf"] == "2024-12-08"


def test_iraqs_five_partners_are_joined_to_iraq_alone():
    rows = arcs.ties(Filters(event_types=("COOPERATE",)))
    five = {"JOR", "TUR", "EGY", "DEU", "FRA"}
    ends = [
        frozenset(pair) for pair in zip(rows["from_iso3"], rows["to_iso3"], strict=True)
    ]
    assert {("IRQ", one) for one in five} <= {
        ("IRQ", *(end - {"IRQ"})) for end in ends if "IRQ" in end
    }
    assert frozenset({"DEU", "EGY"}) not in ends
    assert frozenset({"DEU", "FRA"}) not in ends


def test_what_the_stories_tell_waits_behind_no_switch():
    assert "عين العرب" in set(arcs.event_places(PLAIN)["place_name"])
    claims = alliances.membership_claims(PLAIN, ("imctc",))
    hosts = claims.loc[claims["role"] == "host", "iso3"]
    assert set(hosts) == {"SAU"}
    announced = announcements.announced_dates(PLAIN)
    passed = announced.loc[announced["has_passed"], "date_edtf"]
    assert {"2025-02", "2025-05"} <= set(passed)


def test_no_arrow_says_that_the_usa_attacked_iraq():
    rows = arcs.ties(Filters(event_types=("ASSAULT",)))
    assert ("USA", "IRQ") not in set(
        zip(rows["from_iso3"], rows["to_iso3"], strict=True)
    )


def test_the_deadline_of_the_coalition_is_a_bracket_at_september_2025():
    rows = timeline.aspect_marks(PLAIN)
    ending = rows[(rows["value"] == "ending") & (rows["iso3"] == "IRQ")]
    assert ending["deadline"].all()
    assert set(ending["at_edtf"]) == {"2025-09"}


def test_the_first_turn_of_the_old_one_is_a_planned_stretch_of_2015():
    rows = timeline.aspect_marks(PLAIN)
    chair = rows[(rows["alliance_id"] == QUAD_2015) & (rows["iso3"] == "IRQ")]
    chair = chair[chair["aspect"] == "leadership_form"]
    assert set(chair["at_edtf"]) == {"2015-09~/2015-12~"}
    assert chair["planned"].all()
    assert chair["inferred"].all()
    assert not chair["passed"].any()
    rotating = rows[rows["aspect"].isin(["leadership_form", "leadership_term"])]
    rotating = rotating[rotating["alliance_id"] == QUAD_2015]
    assert rotating["at_to"].max().isoformat()[:10] == "2015-12-31"


def announced(filters: Filters) -> dict[tuple[str, str], bool]:
    """Announced events of the new one's four states: place and date → passed."""
    found = announcements.announced_dates(filters)
    return {
        (row.place_name, row.date_edtf): bool(row.has_passed)
        for row in found.itertuples()
        if set(row.iso3s) == {"IRQ", "JOR", "SYR", "TUR"} and row.place_name
    }


def test_what_was_announced_of_the_new_one_passed_without_a_report():
    passed = announced(PLAIN)
    assert passed["عمان", "2025-02"]
    assert passed["بغداد", "2025-05"]


def test_in_february_the_meeting_was_still_ahead_and_may_unheard_of():
    assert announced(Filters(known=date(2025, 2, 20))) == {("عمان", "2025-02"): False}


def test_who_leads_the_new_one_is_told_in_two_ways():
    claims = conflicts.conflicting_claims(PLAIN)
    leading = claims[
        (claims["alliance_id"] == QUAD_2025) & (claims["topic"] == "leadership_form")
    ]
    assert set(leading["value"]) == {"sought", "shared"}


def test_the_rotation_of_the_old_one_is_no_dispute():
    claims = conflicts.conflicting_claims(PLAIN)
    old = claims[claims["alliance_id"] == QUAD_2015]
    assert "leadership_form" not in set(old["topic"])
