"""Whose act a promise, a backing, a chairing and an advanced talk is."""

import pytest

from etl.extract import annotate
from tests.etl.extract.events.reading import TODAY, read, sides, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("حصلت الحكومة الليبية على تعهد من حلف الناتو بإنهاء وجوده في ليبيا بحلول مارس 2026", "RETREAT nato>LBY"),
        ("تلقت النيجر التزاما من فرنسا بسحب قواتها من النيجر", "RETREAT FRA>NER"),
        ("جاء ذلك بعد تعهد من بولندا بسحب قواتها من مالي", "RETREAT POL>MLI"),
        # Who promises by himself, and from where he goes.
        ("تعهدت إسبانيا بسحب قواتها من لبنان", "RETREAT ESP>LBN"),
        ("قررت كينيا سحب قواتها من الصومال", "RETREAT KEN>SOM"),
    ],
)  # fmt: skip
def test_who_promised_to_leave_is_who_leaves(text, expected):
    assert expected in told(text + ".")


def test_the_place_that_is_left_does_not_leave():
    for text in (
        "حصلت تشاد على التزام من القوات الفرنسية بإنهاء وجودها في تشاد.",
        "اتفقت تشاد وفرنسا على إنهاء الوجود العسكري الفرنسي في تشاد.",
        "ستنهي القوات الفرنسية وجودها في تشاد العام المقبل.",
    ):
        left = [one for one in read(text) if one.event_type == "RETREAT"]
        assert not any("TCD" in sides(one).get("source", ()) for one in left), text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("شن الجيش الصومالي هجوما على حركة الشباب بدعم من تركيا", "SUPPORT TUR>SOM"),
        ("نفذت نيجيريا حملة على بوكو حرام بإسناد من التحالف الدولي", "SUPPORT global-coalition-daesh>NGA"),
        ("استعادت كينيا البلدة إثر هجمات بدعم من المغرب، بقيادة ضباط", "SUPPORT MAR>KEN"),
    ],
)  # fmt: skip
def test_whose_backing_an_act_had_backed_who_did_it(text, expected):
    assert expected in told(text + ".")
    [backing] = [one for one in read(text + ".") if one.event_type == "SUPPORT"]
    assert backing.method == "event-backing"


@pytest.mark.parametrize(
    "text",
    [
        # A charge, a denial, nobody who is backed, one's own forces.
        "اتهمت كينيا أوغندا بدعم متمردين",
        "لم تشن كينيا هجوما بدعم من أوغندا",
        "شُنت غارات بدعم من أوغندا",
        "شنت القوات الأوغندية هجوما بدعم من أوغندا",
    ],
)
def test_what_backs_nobody_is_no_backing(text):
    assert not any(one.method == "event-backing" for one in read(text + "."))


def test_a_backing_lasts_as_long_as_what_it_backed():
    text = "شن التشاديون حملات متواصلة منذ 3 سنوات بدعم من المغرب."
    acts = {one.event_type: one.date for one in read(text)}
    assert acts["SUPPORT"] == acts["ASSAULT"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("القمة الثلاثية ترأسها الملك المغربي محمد السادس", {"MAR"}),
        ("وقال مصدر إن الاجتماع الخماسي يرأسه رئيس أركان الجيش الكيني", {"KEN"}),
        ("ترأس وزير الدفاع التشادي الاجتماع الأمني في نجامينا", {"TCD"}),
        ("يترأس الرئيس المصري القمة العربية غدا في القاهرة", {"EGY"}),
        ("الجلسة التي ترأستها وزيرة الخارجية الكندية", {"CAN"}),
    ],
)
def test_who_chairs_a_meeting_is_told_apart_from_it(text, who):
    [chaired] = [one for one in read(text + ".") if one.method == "event-chair"]
    assert chaired.event_type == "CONSULT"
    assert sides(chaired) == {"participant": who}
    assert not any(
        one.role in {"lead", "chair"}
        for one in annotate(text, published=TODAY).memberships
    )


def test_a_meeting_and_its_chair_are_two_reports():
    text = (
        "عقدت كينيا وتشاد والهند اجتماعا أمنيا في نيروبي. "
        "وقال ضابط إن الاجتماع يرأسه وزير الدفاع الكيني."
    )
    found = [one for one in read(text) if one.event_type == "CONSULT"]
    assert [one.method == "event-chair" for one in found] == [False, True]
    assert found[1].span_start >= text.index("الاجتماع يرأسه")


def test_who_chairs_at_an_alliances_seat_chairs_its_meeting():
    text = "الاجتماع الوزاري يرأسه وزير الدفاع البولندي بمقر حلف شمال الأطلسي."
    [chaired] = [one for one in read(text) if one.method == "event-chair"]
    assert chaired.alliance_id == "nato"


@pytest.mark.parametrize(
    "text",
    [
        "ترأس الوفد الكيني وزير الخارجية",
        "وتترأس الكويت الدورة الحالية للمجلس",
        "يرأس اللجنة خبير كندي",
        "لم يترأس الوزير الكيني الاجتماع",
    ],
)
def test_who_heads_something_else_chairs_no_meeting(text):
    assert not any(one.method == "event-chair" for one in read(text + "."))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقال مسؤول إن المفاوضات بين مصر وإثيوبيا بلغت مراحل متقدمة", "CONSULT EGY+ETH"),
        ("دخلت المباحثات بين الرياض وطهران مرحلة حاسمة", "CONSULT IRN+SAU"),
        ("التفاهمات بين كل من: كينيا وتشاد والهند وصلت إلى مراحل نهائية", "CONSULT IND+KEN+TCD"),
    ],
)  # fmt: skip
def test_talks_that_have_come_far_go_on_as_of_the_report(text, expected):
    assert expected in told(text + ".")
    [talks] = [one for one in read(text + ".") if one.event_type == "CONSULT"]
    assert talks.date is not None
    assert talks.date.edtf == "2024-05-15~"


def test_troops_that_have_come_far_do_not_talk():
    assert not told("وصلت القوات الكينية إلى مراحل متقدمة في عملياتها.")
