"""Who offers an alliance troops, keeps its own in it, or brings others along."""

import pytest

from tests.etl.extract.alliance_reading import read

_OUT = {"left", "suspended", "declined"}


def members(text: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for one in read(text).memberships:
        if one.status not in _OUT and one.modality == "asserted":
            known = "~" if one.alliance_id.startswith("~") else one.alliance_id
            found.setdefault(known, set()).add(one.iso3)
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أبدت فرنسا وبريطانيا وإستونيا استعدادها لإرسال قوات ضمن تحالف الراغبين.", "FRA GBR EST"),
        ("يواصل تحالف الراغبين مشاوراته. وجددت بريطانيا استعدادها لإرسال جنود، وكذلك فعلت بلجيكا وإستونيا وليتوانيا.", "GBR BEL EST LTU"),
        ("اجتمع تحالف الراغبين في باريس. وتعهدت السويد بإرسال قوات، وحذت حذوها الدنمارك والنرويج.", "SWE DNK NOR"),
        ("في تحالف الراغبين تعهدت هولندا والتزمت كندا بإرسال جنود.", "NLD CAN"),
        ("قال تحالف الراغبين إن اللقاء كان مثمرا، فيما عرضت تركيا قيادة القوة البحرية.", "TUR"),
        ("استبعدت إيطاليا وبولندا، مع بقائهما في تحالف الراغبين، إيفاد عسكريين.", "ITA POL"),
        ("أوقفت أستراليا طلعاتها، لكنها أبقت مدربيها في بغداد ضمن التحالف الدولي.", "AUS"),
        ("أبقت نيوزيلندا عسكرييها ضمن التحالف الدولي.", "NZL"),
        # Who will not, who gives to another, and who is asked.
        ("يواصل تحالف الراغبين مشاوراته. ولم تبد إسبانيا استعدادها لإرسال جنود.", ""),
        ("رفضت المجر التعهد بإرسال قوات ضمن تحالف الراغبين.", ""),
        ("عرض وزير خارجية النمسا على تحالف الراغبين استضافة القمة.", ""),
        ("اجتمع حلف شمال الأطلسي. وعرضت الصين إرسال قوات إلى السودان.", ""),
        ("أنهت صربيا بقاءها في تحالف الراغبين.", ""),
    ],
)  # fmt: skip
def test_who_gives_or_stays(text, expected):
    found = members(text)
    assert set().union(*found.values()) == set(expected.split())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("خرجت مالي ومعها النيجر وبوركينا فاسو من إيكواس، وأسست الدول الثلاث تحالف دول الساحل.", {"aes-sahel": "MLI NER BFA"}),
        ("القوة الاستكشافية المشتركة التي أطلقتها لندن في ويلز عام 2014 مع الدنمارك ولاتفيا وهولندا.", {"jef": "GBR DNK LVA NLD"}),
        ("نشأت الرابطة بين جيرانها. وتأسست رابطة آسيان في بانكوك، ودخلتها فيتنام عضوا كاملا عام 1995.", {"asean": "VNM"}),
        ("وكان قبل رابطة آسيان حلف آخر هو منظمة معاهدة جنوب شرق آسيا، التي ضمت بريطانيا وفرنسا وأستراليا.", {"seato": "GBR FRA AUS"}),
        ("وقعت كينيا وأوغندا وتنزانيا اتفاقا ثلاثيا للدفاع عن الحدود.", {"~": "KEN UGA TZA"}),
        ("وكانت رواندا وبوروندي وأوغندا قد وقعت اتفاقية ثلاثية، ثم انهارت.", {"~": "RWA BDI UGA"}),
        ("وقعت كينيا وأوغندا وتنزانيا مذكرة تفاهم ثلاثية لبناء طريق.", {}),
        ("هدد رئيس تشاد، الأحد، بإخراج بلاده من القوة المتعددة الجنسيات المشتركة.", {"mnjtf": "TCD"}),
        ("قالت بريطانيا، التي تتقاسم مع فرنسا قيادة تحالف الراغبين، إنها تنتظر.", {"coalition-willing-ukraine": "GBR FRA"}),
        ("تشارك في التحالف الدولي هولندا والدنمارك. كما تشارك بلجيكا والنرويج بطائرات. ومن بين الأعضاء العرب الأردن والمغرب وتونس.", {"global-coalition-daesh": "NLD DNK BEL NOR JOR MAR TUN"}),
        ("نفذ التحالف الدولي عملية. كما تشارك بلجيكا في مؤتمر المناخ.", {}),
        ("ضم حلف وارسو بولندا والمجر وألبانيا التي انسحبت منه عام 1968.", {"warsaw-pact": "POL HUN"}),
        ("صوت الأعضاء على إخراج روسيا من مجموعة الثماني.", {}),
    ],
)  # fmt: skip
def test_who_comes_along(text, expected):
    assert members(text) == {one: set(told.split()) for one, told in expected.items()}


def test_an_alliance_named_aside_does_not_take_the_topic():
    text = (
        "انضمت سوريا إلى التحالف الدولي. ووقعت دمشق إعلانا مع التحالف. وأسست واشنطن"
        " التحالف عام 2014. ومن أعضائه أيضا حلف شمال الأطلسي «الناتو». ونفذ التحالف"
        " غارات بمشاركة الأردن والبحرين."
    )
    assert {"JOR", "BHR"} <= members(text)["global-coalition-daesh"]
    assert "nato" not in members(text)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("تأسست آسيان في بانكوك، حين اتفقت إندونيسيا وماليزيا وتايلاند على إقامة تكتل هدفه الأمن.", {"asean"}),
        ("انتقدت تشاد القوة المتعددة الجنسيات المشتركة، حيث أطلقت عملية باسم «الصقر»، ولاحظ قائدها غياب التنسيق بين نيجيريا والكاميرون والنيجر.", {"mnjtf"}),
        ("أطلقت فرنسا عملية باسم «بحر»، وتضم إيطاليا وإسبانيا واليونان.", {"~"}),
        ("أعلن الناتو دعمه تكتلا دفاعيا جديدا يضم بولندا ورومانيا وليتوانيا.", {"nato", "~"}),
    ],
)  # fmt: skip
def test_no_second_alliance_of_the_same(text, ids):
    assert {one for _, one in read(text).named()} == ids
