"""Who takes part beside those named as doers: sentences of our own."""

import pytest

from tests.etl.extract.events.reading import read

MEETING = "عقد قادة كينيا وأوغندا وتنزانيا قمة في نيروبي أمس. "


def parties(text: str, event_type: str) -> list[set[str]]:
    """Return the states that take part in each event of a type."""
    return [
        {one.iso3 for one in event.participants if one.iso3}
        for event in read(text)
        if event.event_type == event_type
    ]


@pytest.mark.parametrize(
    ("text", "event_type", "states"),
    [
        # Those who met agreed; the members called upon did nothing.
        (MEETING + "واتفق القادة على خطة مشتركة.", "AGREE", {"KEN", "UGA", "TZA"}),
        (MEETING + "ودعت كينيا الدول الأعضاء إلى التهدئة.", "REQUEST", {"KEN"}),
        # Who hosts the next summit hosts it; who will come is not said.
        (MEETING + "ستستضيف أوغندا القمة المقبلة.", "CONSULT", {"UGA"}),
        # His own country is whose act it is, not whom it is done to.
        ("دعا وزير خارجية تشيلي إلى دعم بلاده.", "REQUEST", {"CHL"}),
    ],
)
def test_a_gathering_takes_part_where_it_acts(text, event_type, states):
    assert parties(text, event_type)[-1] == states


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("شن مسلحون هجوما على بلدة في شمال مالي.", {"MLI"}),
        ("قصفت المدفعية الأرمينية مواقع داخل أذربيجان.", {"ARM", "AZE"}),
        # Armed groups are struck, whatever state they are in.
        ("نفذت فرنسا غارات ضد جماعات مسلحة في مالي.", {"FRA"}),
        # Boats are, not the state whose coast they are off.
        ("قصفت المدمرة الأميركية زورقين قبالة الساحل اليمني.", {"USA"}),
    ],
)
def test_an_attack_befalls_the_state_it_is_in(text, states):
    assert parties(text, "ASSAULT") == [states]


@pytest.mark.parametrize(
    ("text", "event_type", "states"),
    [
        # Who is visited meets the visitor; the venue of others does not.
        ("الموفد السعودي زار بيروت.", "CONSULT", {"SAU", "LBN"}),
        ("أوفد الرئيس الكيني مبعوثا إلى الرباط.", "CONSULT", {"KEN", "MAR"}),
        ("التقى الوزير الكيني نظيره الأوغندي في باريس.", "CONSULT", {"KEN", "UGA"}),
        # What is struck by soil, and what only lies there.
        ("تواصلت الغارات الإسرائيلية على الأراضي السورية.", "ASSAULT", {"ISR", "SYR"}),
    ],
)
def test_a_place_takes_part_where_somebody_goes_to_it(text, event_type, states):
    assert parties(text, event_type) == [states]


def test_what_belongs_to_a_ground_takes_no_part():
    text = "جمدت غانا عضويتها احتجاجا على دخول القوات الكينية إلى الصومال."
    assert {"SOM"} & set().union(*parties(text, "RETREAT")) == set()
