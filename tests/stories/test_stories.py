"""The acceptance stories, asked of the tables built from the seed pages.

Sentences are looked up by the page they stand on (000 … 004), never by key.
"""

import pytest

QUAD_2025, QUAD_2015 = "quad-iq-tr-jo-sy", "quad-iq-ir-ru-sy"
COALITION, ISLAMIC = "global-coalition-daesh", "imctc"


@pytest.fixture
def ask(seeds_db):
    """Rows of a query over the built seeds."""
    return lambda sql, *values: seeds_db.execute(sql, list(values)).fetchall()


@pytest.fixture
def article(ask):
    """The id of a page's article: its number on the page, teasers aside."""

    def find(page: str, section: str = "main") -> str:
        [(article_id,)] = ask(
            """
            select article_id
            from articles join documents using (document_id)
            where regexp_extract(uri, '[^/]+$') like ? || '%' and section = ?
            """,
            page,
            section,
        )
        return article_id

    return find


def members(ask, alliance: str) -> set[str]:
    return {
        iso3
        for (iso3,) in ask(
            """
            select distinct iso3
            from memberships
            where alliance_id = ? and modality = 'asserted'
                and role in ('member', 'lead', 'chair', 'host')
                and status in ('active', 'proposed', 'leaving')
            """,
            alliance,
        )
    }


class TestTwoNamesakes:
    def test_both_hold_iraq_and_syria_and_differ_in_the_other_two(self, ask):
        new, old = members(ask, QUAD_2025), members(ask, QUAD_2015)
        assert new & old == {"IRQ", "SYR"}
        assert new - old == {"JOR", "TUR"}
        assert old - new == {"IRN", "RUS"}

    def test_the_new_one_is_first_said_then_published(self, ask):
        rows = ask(
            """
            select distinct first_said_edtf, first_published_edtf, last_published_edtf
            from membership_spells where alliance_id = ? and role = 'member'
            """,
            QUAD_2025,
        )
        assert rows == [("2025-02-13", "2025-02-18", "2025-03-01")]

    def test_every_membership_of_the_new_one_is_prospective(self, ask):
        assert ask(
            "select distinct status from memberships where alliance_id = ?", QUAD_2025
        ) == [("proposed",)]

    def test_the_old_one_is_cited_in_2015_and_2018_by_estimate(self, ask):
        rows = ask(
            """
            select distinct published_edtf, published_basis
            from membership_sources where alliance_id = ? order by all
            """,
            QUAD_2015,
        )
        assert rows == [("2015-09~", "inferred"), ("2018", "inferred")]

    def test_no_text_gives_a_day_of_joining(self, ask):
        assert not ask(
            """
            select * from memberships
            where alliance_id in (?, ?) and start_edtf is not null
            """,
            QUAD_2025,
            QUAD_2015,
        )

    def test_the_shared_name_stands_on_three_pages_and_never_on_the_fourth(self, ask):
        rows = ask(
            """
            select distinct regexp_extract(uri, '[^/]+$')[:3] as page
            from mentions join articles using (article_id)
                join documents using (document_id)
            where mentions.kind = 'alliance'
                and regexp_matches(surface, '[تا]لتحالف الرباعي|تحالف رباعي')
            order by page
            """
        )
        assert rows == [("000",), ("001",), ("002",)]
        assert ask(
            """
            select count(*) from alliance_names
            where is_shared and name = 'التحالف الرباعي'
            """
        ) == [(2,)]

    def test_the_centre_and_the_quad_are_linked_by_us(self, ask, article):
        [(reason,)] = ask(
            "select reason_ar from alliance_links where alliance_id = ? and article_id = ?",
            QUAD_2015,
            article("004"),
        )
        assert "بغداد" in reason
        assert not ask(
            "select * from alliance_links where article_id = ?", article("002")
        )


class TestWhoSaysSoOfItself:
    @pytest.mark.parametrize(
        ("alliance", "states"), [(QUAD_2025, {"TUR"}), (QUAD_2015, {"IRQ"})]
    )
    def test_one_state_of_four(self, ask, alliance, states):
        rows = ask(
            """
            select iso3 from membership_spells
            where alliance_id = ? and role = 'member' and is_said_by_itself
            """,
            alliance,
        )
        assert {iso3 for (iso3,) in rows} == states

    def test_jordan_rests_on_three_sources_of_which_one_is_named(self, ask):
        rows = ask(
            """
            select report_count, speaker_count, named_speaker_count, support
            from membership_spells
            where alliance_id = ? and iso3 = 'JOR' and role = 'member'
            """,
            QUAD_2025,
        )
        assert rows == [(2, 3, 1, 3)]


class TestWhoChairedTheCentre:
    def test_the_chair_rotates_every_three_months_iraq_first(self, ask, article):
        found = {
            (aspect, iso3, sequence)
            for aspect, iso3, sequence in ask(
                """
                select aspect, iso3, sequence from alliance_aspects
                where alliance_id = ? and article_id = ?
                    and aspect in ('leadership_form', 'leadership_term')
                """,
                QUAD_2015,
                article("004"),
            )
        }
        assert ("leadership_form", "IRQ", 1) in found
        assert any(aspect == "leadership_term" for aspect, *_ in found)

    def test_iraqs_turn_is_a_planned_stretch_of_three_months(self, ask):
        assert ask(
            """
            select iso3, date_edtf, modality from alliance_aspects
            where alliance_id = ? and aspect = 'leadership_form'
                and date_edtf is not null
            """,
            QUAD_2015,
        ) == [("IRQ", "2015-09~/2015-12~", "expected")]

    def test_who_chaired_the_meeting_is_an_event_by_an_unnamed_officer(
        self, ask, article
    ):
        assert ask(
            """
            select event_type, year(date_from), iso3, role, events.alliance_id,
                speaker_kind, via
            from events join event_participants as actors using (event_id)
                join statements using (statement_id)
            where events.article_id = ? and events.method = 'event-chair'
            """,
            article("002"),
        ) == [
            ("CONSULT", 2018, "IRQ", "participant", QUAD_2015, "unnamed_official",
             "الأناضول")
        ]  # fmt: skip

    def test_nobody_is_said_to_lead_it(self, ask):
        assert not ask(
            "select * from memberships where alliance_id = ? and role = 'lead'",
            QUAD_2015,
        )

    def test_an_undated_page_is_dated_by_a_landmark_and_its_words(self, ask, article):
        [(edtf, basis, evidence, landmark)] = ask(
            """
            select published_edtf, published_basis, published_evidence,
                published_landmark
            from articles where article_id = ?
            """,
            article("002"),
        )
        assert (edtf, basis) == ("2018", "inferred")
        assert "ديسمبر الماضي" in evidence
        [(day,)] = ask("select date_edtf from landmarks where landmark = ?", landmark)
        assert day.startswith("2017-12")

    def test_the_other_page_bears_a_month_at_most(self, ask, article):
        [(edtf, evidence)] = ask(
            "select published_edtf, published_evidence from articles where article_id = ?",
            article("004"),
        )
        assert edtf is None or (edtf == "2015-09~" and evidence)


class TestFormedOrNot:
    """S3: does the new quadrilateral exist, who runs it, what became of the dates?"""

    def test_its_status_is_proposed_and_disputed(self, ask):
        rows = ask(
            """
            select value, modality
            from alliance_aspects
            where alliance_id = ? and aspect = 'status'
            """,
            QUAD_2025,
        )
        asserted = {value for value, modality in rows if modality == "asserted"}
        assert {"proposed", "active"} <= asserted

    def test_four_accounts_of_it_stand_apart(self, ask):
        accounts = ask(
            """
            select value, speaker, text[aspects.span_start + 1:aspects.span_end]
            from alliance_aspects as aspects join articles using (article_id)
                join statements using (statement_id)
            where alliance_id = ? and aspect = 'status'
            """,
            QUAD_2025,
        )
        for value, speaker, words in (
            ("active", "تقارير صحفية عربية", "شكل"),
            ("announced", "مصادر دبلوماسية تركية", "اتفقوا على آلية"),
            ("proposed", "نائب وزير الخارجية التركي نوح يلماظ", "تعمل على تشكيل"),
            ("proposed", "مصادر سياسية مطلعة", "وصلت مراحل مهمة"),
        ):
            assert any(
                (value, speaker) == (one, by) and words in said
                for one, by, said in accounts
            ), words

    def test_one_seeks_the_lead_and_another_demands_to_share_it(self, ask):
        found = set(
            ask(
                """
                select value, iso3, modality
                from alliance_aspects
                where alliance_id = ? and aspect = 'leadership_form'
                """,
                QUAD_2025,
            )
        )
        assert ("sought", "TUR", "asserted") in found
        assert ("shared", "IRQ", "demanded") in found
        assert not ask(
            "select * from memberships where alliance_id = ? and role = 'lead'",
            QUAD_2025,
        )

    def test_the_newest_text_is_a_headline_dated_by_an_attack(self, ask):
        [(edtf, basis, section, landmark)] = ask(
            """
            select published_edtf, published_basis, section, published_landmark
            from articles
            order by published_to desc nulls last
            limit 1
            """
        )
        assert (edtf, basis, section) == ("2025-06-13~", "inferred", "teaser")
        [(day,)] = ask("select date_edtf from landmarks where landmark = ?", landmark)
        assert day == "2025-06-13"

    @pytest.mark.parametrize(
        ("place", "edtf"), [("عمان", "2025-02"), ("بغداد", "2025-05")]
    )
    def test_its_announced_dates_passed_without_a_report(self, ask, place, edtf):
        passed = ask(
            """
            select bool_and(is_passed_unreported)
            from event_groups
            where is_planned and place_name = ? and date_edtf = ?
            """,
            place,
            edtf,
        )
        assert passed == [(True,)]


class TestTraps:
    def test_bilateral_ties_are_no_alliance(self, ask, article):
        partners = {"JOR", "TUR", "EGY", "DEU", "FRA"}
        rows = ask(
            """
            select distinct iso3 from memberships
            where article_id = ? and iso3 in ('JOR', 'TUR', 'EGY', 'DEU', 'FRA')
            """,
            article("004"),
        )
        assert not rows
        found = ask(
            """
            select list_sort(list(distinct participants.iso3))
            from events join event_participants as participants using (event_id)
            where article_id = ? and event_type = 'COOPERATE'
                and participants.iso3 is not null
            group by event_id
            """,
            article("004"),
        )
        assert [sorted(partners | {"IRQ"})] in [list(row) for row in found]

    def test_the_states_of_one_course_are_not_the_size(self, ask, article):
        assert not ask(
            "select * from alliance_aspects where alliance_id = ? and aspect = 'claimed_size'",
            ISLAMIC,
        )
        assert ask(
            "select published_edtf from articles where article_id = ?",
            article("000", "related"),
        ) == [(None,)]
        roles = ask(
            "select distinct role from memberships where alliance_id = ? and iso3 = 'SAU'",
            ISLAMIC,
        )
        assert ("host",) in roles
        assert ("lead",) not in roles

    def test_the_strikes_hit_armed_groups_inside_iraq(self, ask, article):
        rows = ask(
            """
            select actor_kind, iso3, role, place_iso3
            from events join event_participants using (event_id)
                join articles using (article_id)
            where article_id = ? and event_type = 'ASSAULT'
                and text[events.span_start + 1:events.span_end] like '%نفذت واشنطن%'
            """,
            article("003"),
        )
        assert ("state", "USA", "source", "IRQ") in rows
        assert any(
            kind == "armed_group" and role == "target" for kind, _, role, _ in rows
        )
        assert not any(iso3 == "IRQ" and role == "target" for _, iso3, role, _ in rows)

    def test_the_armed_groups_attack_and_not_the_usa(self, ask, article):
        rows = ask(
            """
            select iso3, role
            from events join event_participants using (event_id)
                join articles using (article_id)
            where article_id = ? and event_type = 'ASSAULT'
                and text[events.span_start + 1:events.span_end] like '%شنت هجوم%'
                and text[events.span_start + 1:events.span_end] not like '%نفذت واشنطن%'
            """,
            article("003"),
        )
        assert ("USA", "source") not in rows

    def test_the_editors_aside_is_nobodys_statement(self, ask, article):
        assert not ask(
            """
            select * from statements join articles using (article_id)
            where article_id = ?
                and text[span_start + 1:span_end] like '%يهدف لدعم نظام%'
            """,
            article("004"),
        )


class TestGlobalCoalition:
    def test_its_mission_ends_in_iraq_by_a_deadline(self, ask):
        rows = ask(
            """
            select value, iso3, date_edtf from alliance_aspects
            where alliance_id = ? and aspect = 'status' and iso3 = 'IRQ'
            """,
            COALITION,
        )
        assert ("ending", "IRQ", "2025-09") in rows

    def test_nobody_left_it(self, ask):
        assert not ask(
            "select * from memberships where alliance_id = ? and status = 'left'",
            COALITION,
        )

    def test_the_coalition_leaves_and_no_state_leaves_it(self, ask):
        rows = ask(
            """
            select actors.role, iso3, actors.alliance_id, place_iso3, planned, deadline
            from events join event_participants as actors using (event_id)
            where event_type = 'RETREAT' and events.alliance_id = ?
            """,
            COALITION,
        )
        assert {(role, iso3 or who) for role, iso3, who, *_ in rows} == {
            ("source", COALITION), ("source", "USA"), ("target", "IRQ"),
        }  # fmt: skip
        assert {row[3:] for row in rows} == {("IRQ", True, True)}
        assert not ask(
            "select * from memberships where alliance_id = ? and status = 'leaving'",
            COALITION,
        )

    def test_it_backed_iraq_by_a_rule_that_is_not_held_back(self, ask, article):
        assert ask(
            """
            select distinct role, coalesce(iso3, actors.alliance_id)
            from events join event_participants as actors using (event_id)
            where events.article_id = ? and event_type = 'SUPPORT'
                and event_id not in (select fact_id from less_certain_facts)
            order by all
            """,
            article("002"),
        ) == [("source", "USA"), ("source", COALITION), ("target", "IRQ")]

    def test_the_base_rests_on_one_original_source(self, ask, article):
        assert ask(
            """
            select original_speakers.speaker_kind, count(distinct speaker_key)
            from statements join original_speakers using (statement_id)
            where statements.article_id = ? and statements.via = 'سبوتنيك'
            group by all
            """,
            article("003", "related"),
        ) == [("unnamed_sources", 1)]

    def test_the_claimed_size_stands_beside_the_states_named(self, ask, article):
        assert ask(
            """
            select value from alliance_aspects
            where alliance_id = ? and aspect = 'claimed_size' and article_id = ?
            """,
            COALITION,
            article("004"),
        ) == [("60",)]
