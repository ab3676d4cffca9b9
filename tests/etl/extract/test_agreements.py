"""How far an alliance in the making is said to have come, account by account."""

import pytest

from tests.etl.extract.alliance_reading import read

FORMING = "تعمل تونس على تشكيل تحالف رباعي يضم تونس وكينيا والهند وكندا. "


def accounts(text: str) -> list[tuple[str, str]]:
    """The values of its status, each in its words, in text order."""
    found = read(text)
    return [
        (one.value, found.scan.text[one.span_start : one.span_end])
        for one in found.aspects
        if one.aspect == "status"
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("واتفقت تونس وكينيا والهند وكندا على آلية للتنسيق", "واتفقت تونس وكينيا والهند وكندا علي اليه"),
        ("وقال إن تونس وكينيا والهند وكندا، توافقت على صيغة للعمل", "توافقت علي صيغه"),
        ("واتفقت الدول الأربع على إطار أمني", "واتفقت الدول الاربع علي اطار"),
    ],
)  # fmt: skip
def test_an_agreement_of_its_states_is_an_account_of_its_own(text, words):
    assert accounts(FORMING + text) == [*accounts(FORMING), ("announced", words)]


@pytest.mark.parametrize(
    "text",
    [
        # Denied, still to come, of other states, of something else.
        "ولم تتفق تونس وكينيا والهند وكندا على آلية للتنسيق",
        "وستتفق تونس وكينيا والهند وكندا على آلية للتنسيق",
        "واتفقت فرنسا واليونان وقبرص وإيطاليا على آلية للتنسيق",
        "واتفقت تونس وكينيا والهند وكندا على موعد الزيارة",
    ],
)
def test_what_is_no_agreement_of_them_on_it_is_none(text):
    assert accounts(FORMING + text) == accounts(FORMING)


def test_states_that_are_long_allied_agree_on_much_else():
    text = "اتفقت السعودية والإمارات والكويت وقطر والبحرين وعمان على آلية للتنسيق"
    assert {value for value, _ in accounts("اجتمع مجلس التعاون الخليجي. " + text)} == {
        "active"
    }


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("التفاهمات لتشكيل التحالف الثلاثي بين مصر والسودان وتشاد بلغت مراحل متقدمة", "التفاهمات لتشكيل التحالف الثلاثي بين مصر والسودان وتشاد بلغت مراحل متقدمه"),
        ("المباحثات لإنشاء التحالف الثلاثي بين مصر والسودان وتشاد قطعت أشواطا", "المباحثات لانشاء التحالف الثلاثي بين مصر والسودان وتشاد قطعت اشواطا"),
        ("تعتزم مصر تأسيس تحالف ثلاثي يضم مصر والسودان وتشاد", "تعتزم مصر تاسيس تحالف ثلاثي"),
        ("التقى الوزراء، ومن المنتظر أن يعلن التحالف الثلاثي بين مصر والسودان وتشاد في مايو", "ومن المنتظر ان يعلن التحالف الثلاثي"),
    ],
)  # fmt: skip
def test_talks_are_told_with_how_far_they_have_come(text, words):
    assert any(
        value == "proposed" and said.endswith(words) for value, said in accounts(text)
    ), accounts(text)
