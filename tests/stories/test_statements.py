"""Who says what on the seed pages: Jordan's sources (S2), the editor's words (T4)."""

import pandas as pd
import pytest

from dashboard.evidence.footnotes import footnote
from dashboard.evidence.panel import quotations
from dashboard.evidence.quotations import quotation_html
from dashboard.queries import alliances
from dashboard.queries import statements as queries
from dashboard.selection import Filters
from dashboard.theme import Look
from dashboard.views.statements import routes

pytestmark = pytest.mark.usefixtures("seeds")
PLAIN = Filters()
QUAD_2025 = "quad-iq-tr-jo-sy"


@pytest.fixture
def jordan() -> pd.DataFrame:
    """The statements that Jordan's membership of 2025 rests on."""
    claims = alliances.membership_claims(PLAIN, (QUAD_2025,))
    mine = claims.loc[claims["iso3"] == "JOR", "statement_id"].dropna()
    told = queries.told_statements(PLAIN)
    return told[told["id"].isin(mine) & (told["speaker_kind"] != "outlet")]


def test_jordans_membership_rests_on_three_original_speakers_none_jordanian(jordan):
    assert jordan["speaker_id"].nunique() == 3
    assert jordan["article_id"].nunique() == 2
    assert "JOR" not in set(jordan["speaker_iso3"])
    assert sorted(jordan["speaker_iso3"].fillna("")).count("TUR") >= 2
    named = jordan[jordan["speaker_kind"] == "named_official"]
    assert set(named["person_name"]) == {"نوح يلماظ"}


def test_the_press_reports_are_a_carrier_and_no_source_of_their_own(jordan):
    turkish = jordan[jordan["speaker"] == "مصادر دبلوماسية تركية"]
    assert turkish["route"].iloc[0] == ["الشرق الأوسط", "تقارير صحفية عربية"]
    steps = routes.steps_html(routes.in_order(turkish)[0], Look("ar"))
    assert steps.index("الشرق الأوسط") < steps.index("تقارير صحفية عربية")
    assert steps.index("تقارير صحفية عربية") < steps.index("لم يُذكر")


def test_the_minister_spoke_on_the_thursday_before_it_was_published():
    told = queries.told_statements(PLAIN)
    [first] = told[told["said_edtf"] == "2025-02-13"].to_dict("records")
    assert first["person_name"] == "نوح يلماظ"
    one = pd.DataFrame([first])
    [quotation] = quotations(one)
    shown = quotation_html(quotation, "en", "latn")
    assert "13 February 2025" in shown
    assert "الخميس الماضي" in shown
    note = footnote(quotation, "en", snapshot="x")
    assert "said 13 February 2025 (“الخميس الماضي”)" in note
    assert "18 February 2025 (Computed from words" in note


@pytest.mark.parametrize("less_certain", [False, True])
def test_the_editors_words_are_in_nobodys_mouth(less_certain):
    told = queries.told_statements(Filters(less_certain=less_certain))
    words = "وإن كان يهدف لدعم نظام الأسد", "و إن كان يهدف لدعم نظام الأسد"
    assert not any(one in said for said in told["words"] for one in words)
    # What the command did say is there.
    assert told["words"].str.contains("يضم 60 دولة").any()


def test_three_reports_of_the_base_are_one_original_source():
    told = queries.told_statements(PLAIN)
    base = told[told["via"] == "سبوتنيك"]
    assert base["speaker_id"].nunique() == 1


def test_the_editors_words_are_counted_under_no_speaker():
    assert "editor" not in set(queries.told_statements(PLAIN)["speaker_kind"])
