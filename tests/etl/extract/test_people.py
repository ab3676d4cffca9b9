"""Persons and their offices in sentences of our own, half of them traps."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.extract import countries, people
from etl.lexicon import load_lexicon
from etl.lexicon.scan import Scan


def persons(text: str) -> list[tuple[str, str | None, str | None]]:
    scan = Scan(text, load_lexicon())
    found = people.find_people(scan, countries.find_mentions(scan))
    return [(one.name, one.role, one.iso3) for one in found]


OFFICES = [
    (
        "أكدت وزيرة الخارجية الفنلندية إلينا فالتونين أن بلادها مستعدة",
        ("إلينا فالتونين", "وزيرة الخارجية الفنلندية", "FIN"),
    ),
    (
        "قال نائب وزير الدفاع اليوناني، ستافروس كاليس، إن بلاده ترحب",
        ("ستافروس كاليس", "نائب وزير الدفاع اليوناني", "GRC"),
    ),
    (
        "أوضح المدير العام للوكالة الدولية للطاقة الذرية رافاييل غروسي أن المفتشين عادوا",
        ("رافاييل غروسي", "المدير العام للوكالة الدولية للطاقة الذرية", None),
    ),
    (
        "ووفقا للباحث في الشؤون الأفريقية يوسف العياري فإن الحل بعيد",
        ("يوسف العياري", "الباحث في الشؤون الأفريقية", None),
    ),
    (
        "وصرح العقيد باتريك رايدر المتحدث باسم البنتاغون بأن التحالف باق",
        ("باتريك رايدر", "المتحدث باسم البنتاغون", "USA"),
    ),
    (
        "أشاد الفريق الركن حيدر الساعدي، رئيس أركان الجيش العراقي، بالتعاون",
        ("حيدر الساعدي", "رئيس أركان الجيش العراقي", "IRQ"),
    ),
    (
        "التقى السفير لدى العراق ماثيو كوبر وفدا من الوجهاء",
        ("ماثيو كوبر", "السفير لدى العراق", None),
    ),
    (
        "قال النائب عن كتلة البناء كريم عليوي إن المجلس سيصوت",
        ("كريم عليوي", "النائب عن كتلة البناء", None),
    ),
    (
        "وصلت الحكومة التونسية برئاسة الدكتور كمال المدوري إلى اتفاق",
        ("كمال المدوري", "رئيس الحكومة التونسية", "TUN"),
    ),
    (
        "حذرت أوغندا، وقال رئيسها الجديد صامويل أوكيلو إن الحدود مغلقة",
        ("صامويل أوكيلو", "رئيسها الجديد", "UGA"),
    ),
    (
        'رحب وزير الخارجية البولندي "رادوسلاف سيكورسكي" بالقرار',
        ("رادوسلاف سيكورسكي", "وزير الخارجية البولندي", "POL"),
    ),
    (
        "القيادي في الحركة المدعو «أبو حذيفة الشمالي» قُتل أمس",
        ("أبو حذيفة الشمالي", "القيادي في الحركة", None),
    ),
    (
        "دعا البابا ليون الرابع عشر إلى السلام",
        ("ليون الرابع عشر", "البابا", None),
    ),
    (
        "استقبل سمو ولي العهد الشيخ صباح خالد الحمد الصباح وفدا",
        ("صباح خالد الحمد الصباح", "ولي العهد", None),
    ),
]

WITHOUT_OFFICE = [
    ("قاد المدرب المغربي الحسين عموتة الفريق", "الحسين عموتة"),
    ("رئيس البعثة، أمين ماطي، متفائل", "أمين ماطي"),
    ("وقال عبد الله محمد إن الوضع هادئ", "عبد الله محمد"),
    ("وأضاف أبو أحمد العلي أن الطريق مفتوح", "أبو أحمد العلي"),
    ("فاز العداء، وحل علي الزيدي ثانيا", "علي الزيدي"),
    ("تحادث هاتفيا مع زيلينسكي ليلا", "زيلينسكي"),
    ("أشاد الأدميرال فوكيه بالجهود", "فوكيه"),
]

NO_PERSONS = [
    "قال مصدر عسكري إن القائد العام وصل، وأعلن الرئيس بدء المفاوضات",
    "بحث وزير الخارجية المصري تطورات الأوضاع، وزار وزير الدفاع قاعدة عسكرية",
    "رفض رئيس البرلمان المقترح وأكد رئيس الوزراء حرص بلاده على السلام",
    "جامعة الملك سعود وشارع محمد الخامس ومطار حمد الدولي",
    "كتيبة عمر المختار ومدينة صلاح الدين ومستشفى الشيخ زايد",
    "سيحضر وزراء خارجية مصر والأردن والسعودية ورؤساء أركان الدول الست",
    "المركزي: ارتفاع التضخم\nالرئاسي: لا تأجيل",
    "نواب رؤساء الأركان الروسي والإيراني والسوري",
    "اعتمد على الحدود وعلى الأرض",
    "صدر الحكم أمس، وقال العالم كلمته، وأرسلت مدمرة «جون ماكين»",
    "استاد أحمد بن علي المونديالي",
    "",
]


@pytest.mark.parametrize(("text", "expected"), OFFICES)
def test_a_person_has_the_office_of_the_text(text, expected):
    assert persons(text) == [expected]


@pytest.mark.parametrize(("text", "name"), WITHOUT_OFFICE)
def test_a_name_stands_without_an_office(text, name):
    assert [found[0] for found in persons(text)] == [name]


@pytest.mark.parametrize("text", NO_PERSONS)
def test_offices_places_and_verbs_are_no_names(text):
    assert persons(text) == []


def test_two_hold_one_office_of_a_dual():
    text = (
        "اتفق وزيرا الدفاع الكويتي عبد الله علي الصباح والقطري سعود آل ثاني على الخطة"
    )
    assert persons(text) == [
        ("عبد الله علي الصباح", "وزير الدفاع الكويتي", "KWT"),
        ("سعود آل ثاني", "وزير الدفاع القطري", "QAT"),
    ]


def test_a_counterpart_holds_the_office_of_the_person_before():
    text = "التقى رئيس الوزراء الياباني كينجي موري نظيره الدنماركي لارس هولم في طوكيو"
    assert persons(text)[1] == ("لارس هولم", "رئيس الوزراء الدنماركي", "DNK")


def test_ministers_of_one_cabinet_share_the_head():
    text = "ضم الوفد وزراء الخارجية سامي العوضي والدفاع ناصر القاسم"
    assert persons(text) == [
        ("سامي العوضي", "وزير الخارجية", None),
        ("ناصر القاسم", "وزير الدفاع", None),
    ]


def test_a_counterpart_of_a_president_by_name_has_the_article():
    text = "سلم رئيس جزر القمر غزالي عثماني الرئاسة إلى نظيره الموريتاني سيدي ولد عمر"
    assert persons(text)[1] == ("سيدي ولد عمر", "الرئيس الموريتاني", "MRT")


def test_short_forms_are_the_same_person():
    text = (
        "قال وزير النقل اللبناني فايز رسامني إن العمل بدأ. وأضاف رسامني أن الميناء جاهز. "
        "ووصل الوزير رسامني مساء"
    )
    assert persons(text) == [("فايز رسامني", "وزير النقل اللبناني", "LBN")]


def test_a_namesake_of_a_known_person_stays_himself():
    text = "قال النائب أحمد الزبيدي إن الجلسة تأجلت، وأضاف الزبيدي أن الموعد قريب"
    assert persons(text) == [("أحمد الزبيدي", "النائب", None)]


def test_spellings_of_a_known_person_have_one_key():
    keys = set()
    for text in ("الرئيس رجب طيب أردوغان", "وقال أردوغان", "التقى إردوغان الوفد"):
        scan = Scan(text, load_lexicon())
        keys |= {one.person_key for one in people.find_people(scan, [])}
    assert len(keys) == 1


def test_a_headline_and_a_cut_lead_name_one_person():
    text = "العطواني: لا تراجع\n\nدعا الأمين العام لحركة الوفاء الشيخ جعفر..."
    assert persons(text) == [("العطواني", "الأمين العام لحركة الوفاء", None)]


def test_spans_point_at_the_name_alone():
    text = (
        "وصل «المدير العام» للشركة، ولوليد البنّاء رأي: قال وليد البنّاء إن الأرباح زادت"
    )
    scan = Scan(text, load_lexicon())
    for one in people.find_people(scan, []):
        assert scan.original(one.span_start, one.span_end) == one.name
        assert one.name.startswith("وليد")


@pytest.mark.parametrize(
    "text",
    [
        "الرئيس " * 4000,
        "محمد " * 4000,
        "أبو " * 4000,
        "وزير الخارجية التركي والعراقي " * 1500,
        "رئيس «" * 3000,
        "أحمد المصري وزير " * 1500,
        "المدعو «" * 3000,
        "نظيره السويدي " * 3000,
    ],
)
def test_any_text_is_read_in_linear_time(text):
    persons(text)


PIECES = st.sampled_from(
    [
        "الرئيس ",
        "وزير ",
        "محمد ",
        "التركي ",
        "بن ",
        "«",
        "»",
        "، ",
        "أبو ",
        "نظيره ",
        "\n",
        "المدعو ",
        "برئاسة ",
        "الفريق ",
        "عبد ",
        "الله ",
        "كيم-",
        "يونغ ",
        ":",
        "الكعبي",
        "...",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES | st.text(max_size=5), max_size=25).map("".join))
def test_every_person_is_cut_from_the_text(text):
    scan = Scan(text, load_lexicon())
    for one in people.find_people(scan, countries.find_mentions(scan)):
        assert 0 <= one.span_start < one.span_end <= len(scan.text)
        assert one.name
