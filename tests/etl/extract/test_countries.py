"""Which states a text names: sentences of our own, half of them traps."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.arabic import fold
from etl.extract import countries
from etl.lexicon import load_lexicon
from etl.lexicon.scan import Scan


def codes(text: str) -> set[str | None]:
    return {mention.iso3 for mention in countries.find(text)}


def check(expected: str, text: str) -> None:
    found = countries.find(text)
    assert {one.iso3 for one in found} == set(expected.split()), [
        (one.surface, one.iso3, one.method) for one in found
    ]


NAMES = [
    ("IRQ SYR TUR", "للعراق ولسوريا ولتركيا حدود مشتركة"),
    ("IRQ", "بغـــداد ترفض، و«الـعِـراق» يحتج"),
    ("IRQ", "بالعراقيين وللعراقيات وكالعراقي"),
    ("USA", "الولايات المتحدة الأميركية وأمريكا وأميركا"),
    ("COD COG", "نفت الكونغو الديمقراطية اتهامات الكونغو برازافيل"),
    ("GNB", "شهدت غينيا بيساو انقلابا"),
    ("GNQ", "استضافت غينيا الاستوائية البطولة"),
    ("PNG", "ضرب زلزال بابوا غينيا الجديدة"),
    ("SSD SDN", "أعلن جنوب السودان والسودان اتفاقا نفطيا"),
    ("KOR PRK", "كوريا الشمالية تحذر كوريا الجنوبية"),
    ("KOR PRK", "دعت الكوريتان إلى الهدوء"),
    ("GBR", "وصل ولي عهد المملكة المتحدة"),
    ("MRT", "الجمهورية الإسلامية الموريتانية"),
    ("CIV", "قال الرئيس الإيفواري في كوت ديفوار"),
    ("NLD", "الأراضي المنخفضة"),
    ("MMR", "بورما"),
    ("BLR", "روسيا البيضاء"),
]

DEMONYMS = [
    ("FRA", "الجيش الفرنسي ينسحب"),
    ("KOR", "شركات يابانية الصنع، لا: كورية جنوبية".replace("يابانية الصنع، لا: ", "")),
    ("KOR", "المنتخب الكوري الجنوبي"),
    ("ZAF", "قالت وزيرة الخارجية الجنوب أفريقية"),
    ("TUR", "اعتقل الأتراك ثلاثة مشتبهين"),
    ("RUS", "حشد الروس قواتهم"),
    ("ARM", "فرّ معظم الأرمن من المنطقة"),
    ("MAR", "المغاربة يحتفلون"),
    ("IRQ", "العراقيتين والعراقيَّين وعراقيًّا"),
    ("USA", "صعد الدولار الأميركي"),
    ("RUS", "وكالة سبوتنيك الروسية"),
    ("YEM", "قال الرئيس اليمنى إن القوات اليمنية تتقدم"),
    ("NGA", "الجيش النيجيري"),
    ("NER", "الجيش النيجري"),
]

GOVERNMENTS = [
    ("IRQ", "رفضت بغداد الطلب"),
    ("IRQ", "بغداد ترفض الانتهاكات"),
    ("IRQ TUR", "وقعت بغداد وأنقرة اتفاقا"),
    ("IRQ TUR", "العلاقات بين بغداد وأنقرة تتحسن"),
    ("RUS", "قال وزير خارجية موسكو إن بلاده لن تقبل"),
    ("IRN", "فرضت عقوبات جديدة على طهران"),
    ("USA", "جاء ذلك بضغط من واشنطن"),
    ("IRN", "جماعات موالية لطهران"),
    ("IRN", "طهران: لن نتفاوض تحت الضغط\nنص الخبر هنا"),
    ("UKR", "طلبت كييف مزيدا من الأسلحة"),
    ("AZE", "استعادت باكو السيطرة على المعبر"),
    ("AFG PAK", "إسلام آباد تتهم كابول بإيواء المسلحين"),
    ("USA GBR AUS", "وقعت واشنطن ولندن وكانبرا الاتفاق"),
    ("MLI BFA", "أعلن البيان أن باماكو وواغادوغو بصدد إرسال وفد"),
    ("RUS", "التحالف الذي تقوده موسكو"),
    ("TUR", "أعلنت إسطنبول موقفها من التحالف"),
    ("ISR", "قالت تل أبيب إنها سترد"),
    ("USA RUS", "أعلن البنتاغون ذلك، ونفاه الكرملين"),
    ("CHN USA", "بكين ترد على واشنطن"),
    ("USA TUR", "دعا الوزير التركي، أمس السبت، واشنطن إلى سحب قواتها"),
    ("SAU", "بعد إنهاء الرياض مشاوراتها"),
    ("GBR ISR", "العواصم الغربية وفي مقدمتها لندن وتل أبيب"),
]

PLACES = [
    "سافر من بغداد إلى أنقرة عبر دمشق",
    "شهدت بغداد انفجارا",
    "العاصمة بغداد تستيقظ على الأمطار",
    "تستأنف الرحلات بين بغداد وأنقرة",
    "نزل المتظاهرون إلى شوارع طهران وبيروت",
    "اجتمع وزراء الخارجية في بروكسل",
    "مطار لندن هيثرو",
    "القاهرة - وكالات",
    "دمشق/ مراسلنا: انتهى المعرض",
    "نقلت واشنطن بوست عن مسؤول",
    "باريس سان جيرمان يفوز",
]

AMBIGUOUS = [
    ("JOR", "وصل المبعوث إلى عمان حيث التقى مسؤولين أردنيين"),
    ("OMN", "أجرى الوزير محادثات في مسقط، وأعلنت عمان استعدادها للوساطة"),
    ("SAU ARE BHR OMN", "يضم الاتحاد السعودية والإمارات والبحرين وعمان"),
    ("JOR SYR IRQ", "تنسق بغداد ودمشق وعمان لضبط الحدود"),
    ("OMN", "زار الوزير عُمان"),
    ("OMN JOR", "رفعت عمان رصيدها إلى عشر نقاط في التصفيات خلف الأردن"),
    ("MCO", "زار الوفد إمارة موناكو"),
    ("", "سجل مهاجم موناكو هدفا في مرمى ليون"),
    ("SGP QAT SAU", "رؤساء سنغافورة والسعودية وقطر"),
    ("JOR", "وقّعت عَمّان الاتفاق"),
    ("", "غرقت السفينة في بحر عمان وخليج عمان"),
    ("", "ارتفع الدعم المالي، وقال محلل مالي إن الأزمة المالية ستنتهي"),
    (
        "MLI",
        "انسحبت القوات من باماكو، واتهم الجيش المالي جماعات مسلحة في مالي".replace(
            "من باماكو", ""
        ),
    ),
    ("MLI NER BFA", "مالي والنيجر وبوركينا فاسو تعلن الانسحاب"),
    ("", "يبلغ قطر الأنبوب مترا، وحفرة بقطر 90 سنتيمترا"),
    ("QAT", "استضافت قطر جولة المفاوضات"),
    ("", "اجتمعت القيادة القطرية لحزب البعث"),
    ("", "أدى المصلون صلاة المغرب، وبعد المغرب انصرفوا"),
    ("MAR DZA", "أغلقت الجزائر مجالها الجوي أمام المغرب"),
    ("GEO RUS", "حذرت روسيا جورجيا من الانضمام إلى الحلف"),
    ("", "تقدم المرشح في جورجيا وبنسلفانيا وميشيغان"),
    ("ITA", "رئيسة الوزراء الإيطالية جورجيا ميلوني"),
    ("", "ارتفع منسوب نهر النيجر وتراجعت بحيرة تشاد وضاقت دلتا النيجر"),
    ("NER", "علقت النيجر التعاون العسكري"),
    ("COD", "تقدمت الحركة في شرق الكونغو قرب غوما"),
    ("COG", "وصل الوزير إلى برازافيل عاصمة الكونغو"),
    ("", "هاجم القراصنة سفينة في خليج غينيا"),
    ("SAU", "أكدت السعودية أن المملكة ستواصل دعمها"),
    ("JOR", "مصدر أردني: المملكة لن تكون طرفا"),
    ("", "أعلنت المملكة عن مبادرة"),
    ("IRN", "حذرت الجمهورية الإسلامية من أي اعتداء"),
    ("PSE ISR", "أدانت السلطة الفلسطينية اقتحام قوات الاحتلال"),
    ("HUN", "قالت المجر إن مسؤولا مجريا سيحضر"),
    ("", "تغير مجرى الأحداث ومجرى النهر"),
    ("", "أصيب في قدمه اليمنى وكتفه اليمنى"),
    ("COM", "قالت حكومة جزر القمر إن الجيش القمري جاهز"),
    ("", "السنة القمرية والهبوط القمري"),
    ("ROU", "قالت رومانيا إن الجيش الروماني جاهز"),
    ("", "اكتشف معبد روماني أثري"),
    ("CUB", "وصل وفد كوبي، وأعلنت كوبا"),
    ("", "أضف كوبي دقيق وكوب سكر"),
    ("LBY", "طالبت طرابلس بدعم ليبيا"),
    ("LBN", "طرابلس في شمال لبنان"),
]

NO_STATES = [
    "طبق من جوز الهند وعصير تمر هندي وصينية كنافة",
    "المحيط الهندي وبحر الصين الجنوبي",
    "قال أحمد المصري ومحمد شياع السوداني وأبو بكر البغدادي",
    "الباحثة ليلى التونسي والحكم سالم السوري",
    "العميد الركن تركي المالكي",
    "مباريات كوبا أمريكا ودول أمريكا اللاتينية",
    "تعلم اللغة الفرنسية وتحدث بالإنجليزية",
    "شارع فلسطين وفندق بغداد",
    "كأس كوبا ديل ري وبطولة كوبا ليبرتادوريس",
    "بدت أمارات القلق على الوجوه، في أقطار شتى",
    "إصابة في الرباط الصليبي",
    "بنو إسرائيل في التوراة",
    "سباق الفروسية، فروسية القرن",
    "صراع أعراق وثقافات وأغاني وأمصار",
    "جنيف - المغرب اليوم\nافتتح المعرض",
    "",
]

DAMAGED = [
    ("IRQ", "دخلت القوات إلى العراقفي وقت متأخر", "العراق"),
    ("IRQ", "القوات العرlقية تتقدم", "العرlقية"),
    ("BRA", "فاز البرازيl بالكأس", "البرازيl"),
    ("EGY", "قالت الحكومة المصkرية", "المصkرية"),
]


@pytest.mark.parametrize(("expected", "text"), NAMES)
def test_names_in_every_spelling(expected, text):
    check(expected, text)


@pytest.mark.parametrize(("expected", "text"), DEMONYMS)
def test_demonyms_in_every_inflection(expected, text):
    check(expected, text)


@pytest.mark.parametrize(("expected", "text"), GOVERNMENTS)
def test_capitals_that_act_are_their_governments(expected, text):
    check(expected, text)


@pytest.mark.parametrize("text", PLACES)
def test_capitals_that_are_places_are_no_states(text):
    check("", text)


@pytest.mark.parametrize(("expected", "text"), AMBIGUOUS)
def test_ambiguous_forms_go_by_context(expected, text):
    check(expected, text)


@pytest.mark.parametrize("text", NO_STATES)
def test_names_of_other_things_are_no_states(text):
    check("", text)


@pytest.mark.parametrize(("expected", "text", "surface"), DAMAGED)
def test_damaged_words_are_read_and_marked(expected, text, surface):
    (mention,) = countries.find(text)
    assert (mention.iso3, mention.surface, mention.method) == (
        expected,
        surface,
        "repaired",
    )
    assert text[mention.span_start : mention.span_end] == surface


def test_a_nisba_behind_a_persons_name_is_a_state_with_a_conjunction():
    text = "اجتمع الوزراء التركي هاكان فيدان والسعودي فيصل بن فرحان والرئيس الجزائري"
    assert codes(text) == {"TUR", "SAU", "DZA"}


def test_a_definite_nisba_is_a_demonym_even_where_it_spells_the_name():
    methods = [
        (one.surface, one.method)
        for one in countries.find(
            "القوات السعودية دخلت السعودية، وقال البوروندي إن بوروندي جاهزة"
        )
    ]
    assert methods == [
        ("السعودية", "demonym"),
        ("السعودية", "name"),
        ("البوروندي", "demonym"),
        ("بوروندي", "name"),
    ]


def test_a_family_name_alone_is_still_no_state():
    text = "التقى رئيس الوزراء العراقي محمد شياع السوداني الوفد. وقال السوداني إن بلاده"
    assert codes(text) == {"IRQ"}


def test_methods_say_how_a_state_is_named():
    text = "قالت واشنطن والكرملين إن العراق والجيش السوري جاهزان، وردت إسطنبول"
    methods = {(one.iso3, one.method) for one in countries.find(text)}
    assert methods == {
        ("USA", "capital"),
        ("RUS", "seat"),
        ("IRQ", "name"),
        ("SYR", "demonym"),
        ("TUR", "seat"),
    }


def test_spans_point_into_the_untouched_text():
    text = "«العِراقُ» و الـسُّـورِيّ \u200fوتُركيا"
    for mention in countries.find(text):
        assert text[mention.span_start : mention.span_end] == mention.surface
    assert codes(text) == {"IRQ", "SYR", "TUR"}


def test_mention_ids_differ_and_repeat():
    scan = Scan("العراق والعراق وكوريتان", load_lexicon())
    once = [mention.mention_id for mention in countries.find_mentions(scan)]
    assert len(set(once)) == len(once)
    again = countries.find_mentions(Scan("العراق والعراق وكوريتان", load_lexicon()))
    assert once == [mention.mention_id for mention in again]


@pytest.mark.parametrize(
    "text",
    [
        "السوداني " * 3000,
        "بغداد وأنقرة " * 3000,
        "المملكة " * 3000,
        "عمان مالي قطر " * 2000,
        "العرlق " * 3000,
        "ا" * 20000,
        "العراق" * 3000,
        "\ud800\u202e" * 500 + "العراق",
    ],
)
def test_any_text_is_read_in_linear_time(text):
    for mention in countries.find(text):
        assert 0 <= mention.span_start < mention.span_end <= len(text)
    assert fold(text)


PIECES = st.sampled_from(
    [
        "العراق",
        "والسوداني",
        "عمان",
        "بغداد",
        " ",
        "، ",
        "و",
        "محمد ",
        "الفرkسية",
        "\n",
        "«",
        "مالي",
        "المملكة ",
        "على ",
        "إلى ",
        "ـ",
        "\u064f",
        "\ud800",
        "\u202e",
        "قطر 3 متر",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES | st.text(max_size=5), max_size=25).map("".join))
def test_every_span_lies_in_the_text(text):
    for mention in countries.find(text):
        assert 0 <= mention.span_start < mention.span_end <= len(text)
        assert text[mention.span_start : mention.span_end] == mention.surface
