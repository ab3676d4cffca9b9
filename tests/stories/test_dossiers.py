"""What the dossiers make of the seed pages: S1, S3, S4 and S5 as their cards say it."""

from dataclasses import replace
from datetime import date

import pytest

from dashboard.queries import alliances as queries
from dashboard.selection import Filters
from dashboard.theme import Look
from dashboard.views.alliances import (
    announced,
    aspect_cards,
    dossier,
    namings,
    tellings,
    two_dates,
)
from dashboard.views.alliances import undated as unknown

pytestmark = pytest.mark.usefixtures("seeds")
PLAIN, ENGLISH = Filters(lang="en"), Look(lang="en")
QUAD_2025, QUAD_2015 = "quad-iq-tr-jo-sy", "quad-iq-ir-ru-sy"
COALITION = "global-coalition-daesh"


def lines(card):
    assert card is not None
    return {line.key: line for line in card["found"]}


def test_three_texts_use_the_shared_name_and_one_is_linked_by_us():
    found = lines(namings.names(PLAIN, (QUAD_2025,), ENGLISH))
    assert "in 2 articles of 2 articles" in found[QUAD_2025].said
    assert "in 1 article of 2 articles" in found[QUAD_2015].said
    linked = found["link_0"]
    assert "about September 2015" in linked.said
    assert "The same four states, and the seat is in Baghdad" in linked.by
    assert not linked.references.empty


def test_both_announced_dates_of_the_new_one_passed_without_a_report():
    card = announced.planned(PLAIN, QUAD_2025, ENGLISH)
    said = {line.head: line for line in card["found"]}
    assert {"February 2025", "May 2025"} <= set(said)
    for when in ("February 2025", "May 2025"):
        assert "Date passed, no report" in said[when].flags
    # The text says that the states meet: that it is the alliance's meeting, we say.
    assert "linked by us" in " ".join(said["February 2025"].flags)
    assert "وزراء الخارجية والدفاع ورؤساء أجهزة المخابرات" in said["February 2025"].by


def test_in_february_the_meeting_was_ahead_and_the_announcement_unknown():
    then = replace(PLAIN, known=date(2025, 2, 20))
    card = announced.planned(then, QUAD_2025, ENGLISH)
    heads = {line.head: line.flags for line in card["found"]}
    assert "Date passed, no report" not in heads["February 2025"]
    assert "May 2025" not in heads


def test_who_leads_and_whether_it_stands_is_told_in_several_ways():
    card = dossier.disputes(PLAIN, (QUAD_2025,), ENGLISH)
    said = " ".join(line.said for line in card["found"])
    for words in ("Sought by", "Shared", "Being formed", "Operating, as last reported"):
        assert words in said
    # Every account stands by itself, in its own words and by whom.
    found = lines(card)[f"{QUAD_2025}_status_"].accounts
    told = [line for _, held in found for line in held.split("\n")]
    for words, speaker in (
        ("شكل", "تقارير صحفية عربية"),
        ("اتفقوا على آلية", "مصادر دبلوماسية تركية"),
        ("تعمل على تشكيل", "نوح يلماظ"),
        ("وصلت مراحل مهمة", "مصادر سياسية مطلعة"),
    ):
        assert any(words in line and speaker in line for line in told)


def test_sixty_claimed_beside_three_named_is_coverage():
    found = lines(aspect_cards.aspects(PLAIN, COALITION, ENGLISH))
    assert found["claimed_size"].said == "60"
    named = found["named_size"]
    assert named.said == "3 states: France, Iraq and United States"
    assert "Leads: United States" in named.by
    assert "Implied, not said: France and Iraq" in named.by
    assert "Supported: Iraq" in named.by
    assert "event" in set(named.references["kind"])
    assert "coverage, not disagreement" in named.by
    assert not lines(dossier.disputes(PLAIN, (COALITION,), ENGLISH))


def test_its_mission_in_iraq_ends_by_a_deadline_and_it_goes_on():
    found = lines(aspect_cards.aspects(PLAIN, COALITION, ENGLISH))
    said = found["status"].said
    assert "Mission ending in Iraq, by September 2025 at the latest" in said
    assert "Operating, as last reported" in said


def test_the_coalition_withdraws_from_iraq_and_not_iraq():
    card = announced.planned(PLAIN, COALITION, ENGLISH)
    [line] = [line for line in card["found"] if "Withdrawal" in line.said]
    assert "Global Coalition" in line.said
    assert line.said.endswith("United States → Iraq")
    assert line.head == "by September 2025 at the latest"


def test_the_chair_rotates_iraq_first_three_months_each():
    found = lines(aspect_cards.aspects(PLAIN, QUAD_2015, ENGLISH))
    assert (
        "Rotating: Iraq first, about September 2015 to about December 2015, counted "
        "from the date of the report (expects or hopes)"
    ) in found["leadership_form"].said
    assert found["leadership_term"].said == "3 months each at most"


def test_who_chaired_the_meeting_is_told_and_is_no_role():
    found = tellings.told(PLAIN, QUAD_2015, ENGLISH)["found"]
    event, line = (line for line in found if "الاجتماع الرباعي يرأسه" in line.said)
    assert "Chaired the meeting: Iraq" in event.head
    assert "2018" in event.head
    assert "Unnamed official" in event.by
    assert line.group == "Statements"
    assert "Unnamed official · 2018" in line.by
    assert len(line.references) == 1
    claims = queries.membership_claims(PLAIN, (QUAD_2015,))
    assert not {"lead", "chair"} & set(claims["role"])


def test_what_the_coalition_backs_and_builds_is_told_and_is_no_role():
    said = [line.said for line in tellings.told(PLAIN, COALITION, ENGLISH)["found"]]
    assert any("بدعم من التحالف الدولي" in one for one in said)
    assert any("قاعدة عسكرية جديدة" in one for one in said)


def test_a_text_of_2018_was_possibly_out_by_june():
    then = replace(PLAIN, known=date(2018, 6, 1))
    found = lines(unknown.possibly_published(then, (QUAD_2015,), ENGLISH))
    assert [line.head for line in found.values()] == [
        "2018 · Estimated from a landmark"
    ]


def test_the_old_one_before_and_after_the_undated_part_of_2018():
    days = (date(2016, 1, 1), date(2018, 6, 1))
    found = lines(two_dates.compared(PLAIN, QUAD_2015, days, ENGLISH))
    assert found["both"].said == "Iran, Iraq, Russia and Syria"
    assert found["then"].said == found["now"].said == "Nobody"
    # The seat is told in a text of 2018, day unknown.
    assert "Possibly reported by 1 June 2018" in found["aspect_seat"].by
