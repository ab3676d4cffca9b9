"""Who is meant where an act only says how many: sentences of our own."""

import pytest

from tests.etl.extract.events.test_parties import MEETING, parties

FOUR = {"CHL", "PER", "COL", "ECU"}


@pytest.mark.parametrize(
    ("text", "event_type", "states"),
    [
        (
            "وقعت أربع دول أمس ميثاقا، وهي تشيلي وبيرو وكولومبيا والإكوادور.",
            "AGREE",
            FOUR,
        ),
        (
            "اتفقت أربع دول على خفض الرسوم، بمشاركة تشيلي وبيرو وكولومبيا والإكوادور.",
            "AGREE",
            FOUR,
        ),
        # Who is named has no need of a list: the other states are another matter.
        (
            "وقعت غانا وتوغو مذكرة تفاهم، فيما غابت تشيلي وبيرو وكولومبيا.",
            "AGREE",
            {"GHA", "TGO"},
        ),
        # The list of those struck is no list of who agreed.
        ("فرضت المنظمة عقوبات على تشيلي وبيرو وكولومبيا.", "AGREE", None),
    ],
)
def test_a_list_names_who_acted(text, event_type, states):
    assert parties(text, event_type) == ([] if states is None else [states])


@pytest.mark.parametrize(
    ("text", "states"),
    [
        # A pair spoken of in passing does not take the meeting's place.
        (MEETING + "وبحثوا الحدود بين تشاد وليبيا. ووقع القادة ميثاقا.", {"KEN", "UGA", "TZA"}),
        # Three leaders whom no list names together.
        (
            "زار الرئيس الغاني السنغال. وتحدث الرئيس النيجيري. ووقع القادة الثلاثة ميثاقا.",
            {"GHA", "NGA", "SEN"},
        ),
        # Who watched did not sign.
        ("وقعت غانا وتوغو اتفاقا بحضور رئيس السنغال.", {"GHA", "TGO"}),
        # What stands behind an aside, and behind the words of a time.
        ("انضمت إليه في العام التالي جورجيا ومولدوفا وأرمينيا.", {"GEO", "MDA", "ARM"}),
    ],
)  # fmt: skip
def test_who_agreed(text, states):
    assert parties(text, "AGREE")[-1] == states


def test_an_aside_ends_at_its_comma():
    text = "أدانت بيرو وتشيلي، في بيانهما المشترك، الغارات الإسرائيلية."
    assert {"PER", "CHL", "ISR"} in parties(text, "ACCUSE")
