"""Who stands how in which alliance: roles, statuses, doubts, dates."""

import pytest

from tests.etl.extract.alliance_reading import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # An alliance that holds states.
        ("تضم مجموعة السبع كندا وبريطانيا واليابان، إضافة إلى الاتحاد الأوروبي.", {"g7": "CAN GBR JPN"}),
        ("يتألف الاتحاد الاقتصادي الأوراسي من روسيا وكازاخستان وأرمينيا، وتحظى كوبا بصفة مراقب.", {"eaeu": "RUS KAZ ARM"}),
        ("تأسس مجلس التعاون الخليجي عام 1981 من ست دول هي السعودية والإمارات والكويت وقطر والبحرين وسلطنة عمان.", {"gcc": "SAU ARE KWT QAT BHR OMN"}),
        ("دول مجلس التعاون (السعودية والإمارات وقطر) أدانت الهجوم.", {"gcc": "SAU ARE QAT"}),
        ("قررت ثماني دول في تحالف «أوبك+»، منها السعودية وروسيا والعراق، زيادة الإنتاج.", {"opec-plus": "SAU RUS IRQ"}),
        ("وتضم «إيغاد» جيبوتي، حيث مقر أمانتها، وإثيوبيا وكينيا والصومال.", {"igad": "DJI ETH KEN SOM"}),
        ("وتضم مجموعة الكواد إلى جانب الهند كلا من أستراليا واليابان.", {"quad-au-in-jp-us": "IND AUS JPN"}),
        ("ويضم التحالف الدولي ضد داعش، وفق واشنطن، أكثر من 80 دولة بقيادة الولايات المتحدة، بينها إيطاليا وهولندا.", {"global-coalition-daesh": "USA ITA NLD"}),
        # States that come in, or are in.
        ("انضمت إلى بريكس مطلع العام إثيوبيا وإيران.", {"brics": "ETH IRN"}),
        ("وبعد انضمام فنلندا والسويد، بات الناتو أقوى.", {"nato": "FIN SWE"}),
        ("وأصبحت فنلندا العضو الحادي والثلاثين في الناتو.", {"nato": "FIN"}),
        ("قالت بودابست، العضو في الاتحاد الأوروبي وحلف الناتو، إن المجر لن ترسل قوات.", {"eu": "HUN", "nato": "HUN"}),
        ("قال مصدر في الخارجية الإيرانية إن بلاده عضو في منظمة شنغهاي للتعاون.", {"sco": "IRN"}),
        ("أعلنت قطر والأردن قبولهما الدعوة للانضمام إلى مجلس السلام في غزة.", {"board-of-peace": "QAT JOR"}),
        ("وتشارك في بعثة الدعم الأمني متعددة الجنسيات في هايتي كل من جامايكا وبليز.", {"haiti-mss": "JAM BLZ"}),
        ("صادق البرلمان التركي على انضمام السويد إلى الحلف الأطلسي.", {"nato": "TUR"}),
        # Founders, signatories, those who act within it.
        ("وقعت السعودية وباكستان اتفاقية الدفاع الاستراتيجي المشترك.", {"pak-saudi-defence": "SAU PAK"}),
        ("تأسست حركة عدم الانحياز بمبادرة من مصر والهند وغانا.", {"non-aligned": "EGY IND GHA"}),
        ("أجرت اليابان والفلبين وأستراليا دوريات مشتركة في إطار «السكواد».", {"squad": "JPN PHL AUS"}),
        ("تعتزم إسرائيل إنشاء حلف عسكري يضم اليونان وقبرص.", {"~": "ISR GRC CYP"}),
        # Offices make members.
        ("وتتولى جزر القمر الرئاسة الدورية للاتحاد الأفريقي، ومقره أديس أبابا.", {"african-union": "COM ETH"}),
        ("وانتقلت رئاسة مجموعة السبع من إيطاليا إلى كندا.", {"g7": "CAN ITA"}),
        ("تقود إيطاليا مهمة «أسبيدس»، وتتخذ المهمة من لاريسا اليونانية مقرا لها.", {"eu-aspides": "ITA GRC"}),
        # Gone, frozen, back.
        ("خرجت بريطانيا من الاتحاد الأوروبي، بينما تتولى بولندا رئاسته.", {"eu": "POL"}),
        ("جمدت فنزويلا عضويتها في منظمة الدول الأمريكية.", {"oas": "VEN"}),
        ("أعلنت نيكاراغوا أنها ستنسحب من منظمة الدول الأمريكية.", {"oas": "NIC"}),
        ("استعادت الغابون مقعدها في الاتحاد الأفريقي بعد رفع تعليق عضويتها.", {"african-union": "GAB"}),
        ("ضم اتحاد المغرب العربي عند تأسيسه المغرب والجزائر وتونس، ثم انسحبت تونس من الاتحاد.", {"arab-maghreb-union": "MAR DZA"}),
    ],
)  # fmt: skip
def test_who_is_in(text, expected):
    assert read(text).members() == {
        alliance: set(states.split()) for alliance, states in expected.items()
    }


@pytest.mark.parametrize(
    "text",
    [
        "رفضت المكسيك الانضمام إلى تحالف المحيط الهادئ.",
        "أكد الوزير أن المملكة لم تنضم بعد إلى مجموعة بريكس.",
        "مصر ليست عضوا في حلف شمال الأطلسي.",
        "نفى المتحدث العراقي أن تكون بلاده قد انضمت إلى التحالف الدولي لأمن الملاحة.",
        "تقدمت أوكرانيا بطلب للانضمام إلى الاتحاد الأوروبي.",
        "ستصبح مولدوفا عضوا في الاتحاد الأوروبي بعد سنوات.",
        "دعا قادة بريكس تركيا إلى الانضمام بصفة دولة شريكة.",
        "علقت منظمة الدول الأمريكية عضوية نيكاراغوا.",
        "طردت مجموعة الثماني روسيا، التي طُردت من المجموعة عام 2014.",
        "حضر الوزير الأوكراني اجتماع حلف شمال الأطلسي.",
        "انضمت طائرات بريطانية إلى مناورات حلف شمال الأطلسي.",
        "فرض الاتحاد الأوروبي عقوبات على روسيا وبيلاروسيا.",
        "استضافت الدوحة اجتماعا للتحالف الدولي حضره ممثلون عن العراق وسوريا.",
        "تدعم دول الناتو أوكرانيا، وهي دولة شريكة للحلف.",
        "تضم لجنة المتابعة في الجامعة العربية مناطق انسحب منها السودان.",
        "التقى وزراء الاتحاد الأوروبي نظيرهم التركي وبحثوا ملف انضمام تركيا إلى الاتحاد.",
        "شكلت الجامعة العربية لجنة اتصال تضم الأردن ولبنان.",
    ],
)
def test_who_is_not_in(text):
    assert read(text).members() == {}


@pytest.mark.parametrize(
    ("text", "iso3", "expected"),
    [
        ("تعاون الناتو مع أوكرانيا، التي تقدمت بطلب العضوية", "UKR", ("candidate", "proposed", "asserted")),
        ("وجه قادة بريكس دعوة إلى الجزائر للانضمام إلى المجموعة", "DZA", ("invited", "proposed", "asserted")),
        ("رفضت الأرجنتين الانضمام إلى بريكس", "ARG", ("member", "declined", "asserted")),
        ("نفى مصدر كويتي انسحاب الكويت من أوبك", "KWT", ("member", "left", "denied")),
        ("تعتزم قطر الانسحاب من أوبك", "QAT", ("member", "leaving", "asserted")),
        ("أعلنت مالي انسحابها الفوري من إيكواس", "MLI", ("member", "left", "asserted")),
        ("علق الاتحاد الأفريقي مشاركة غينيا في أنشطته", "GIN", ("member", "suspended", "asserted")),
        ("وتحمل منغوليا صفة مراقب في منظمة شنغهاي للتعاون", "MNG", ("observer", "active", "asserted")),
        ("وتتمتع مصر بوضع شريك حوار لدى منظمة شنغهاي للتعاون", "EGY", ("partner", "active", "asserted")),
        ("لم تنضم سويسرا إلى الاتحاد الأوروبي", "CHE", ("member", "active", "denied")),
        ("تعمل تركيا على تشكيل تحالف رباعي يضم العراق وتركيا والأردن وسوريا", "JOR", ("member", "proposed", "asserted")),
        ("قريباً تشكيل تحالف رباعي بين العراق وتركيا والأردن وسوريا", "SYR", ("member", "proposed", "asserted")),
    ],
)  # fmt: skip
def test_how_a_state_stands(text, iso3, expected):
    rows = [one for one in read(text).memberships if one.iso3 == iso3]
    assert expected in [(one.role, one.status, one.modality) for one in rows]


@pytest.mark.parametrize(
    ("text", "iso3", "roles"),
    [
        ("التحالف الدولي بقيادة الولايات المتحدة", "USA", {"lead", "member"}),
        ("منظمة معاهدة الأمن الجماعي التي تقودها روسيا", "RUS", {"lead", "member"}),
        ("تترأس ماليزيا رابطة آسيان هذا العام", "MYS", {"chair", "member"}),
        ("منظمة التعاون الإسلامي، ومقرها في جدة", "SAU", {"host", "member"}),
        ("أشاد الأمين العام للتحالف الإسلامي العسكري بدعم السعودية، دولة المقر", "SAU", {"host", "member"}),
    ],
)  # fmt: skip
def test_an_office_stands_beside_a_membership(text, iso3, roles):
    assert {one.role for one in read(text).memberships if one.iso3 == iso3} == roles


@pytest.mark.parametrize(
    ("text", "iso3", "start", "end"),
    [
        ("انضمت كرواتيا إلى حلف شمال الأطلسي في أبريل 2009", "HRV", "2009-04", None),
        ("في مايو 2004 انضمت بولندا إلى الاتحاد الأوروبي", "POL", "2004-05", None),
        ("إسبانيا، العضو في الحلف الأطلسي منذ 1982، ترفض", "ESP", "1982", None),
        ("انسحبت قطر من أوبك في يناير 2019", "QAT", None, "2019-01"),
        ("وأعلنت الإمارات في أيار 2023 أنها انسحبت من القوات البحرية المشتركة", "ARE", None, None),
        ("تضم مجموعة السبع كندا واليابان، واجتمعت في يونيو 2025", "CAN", None, None),
        ("انضمت أرمينيا إلى الاتحاد الأوراسي، واجتمع القادة في مايو 2015", "ARM", None, None),
    ],
)  # fmt: skip
def test_a_date_only_where_the_sentence_gives_one(text, iso3, start, end):
    dates = {
        (one.start and one.start.edtf and one.start.edtf.split("/")[0], one.end and one.end.edtf)
        for one in read(text).memberships
        if one.iso3 == iso3
    }  # fmt: skip
    assert (start, end) in dates
    assert start or end or dates == {(None, None)}


def test_one_row_for_state_alliance_sentence_and_role():
    text = "انضمت ألبانيا إلى الناتو، وألبانيا عضو في الناتو. وألبانيا عضو في الناتو."
    rows = [one for one in read(text).memberships if one.iso3 == "ALB"]
    assert len(rows) == 2
    assert len({one.membership_id for one in rows}) == 2


def test_what_an_applicant_denies_leaves_the_pact_standing():
    text = "نفت كوريا الجنوبية أن تكون قد طلبت الانضمام إلى اتفاق أوكوس المبرم بين أستراليا وبريطانيا وأمريكا."
    assert read(text).members() == {"aukus": {"AUS", "GBR", "USA"}}


def test_implied_is_told_from_stated():
    text = "يبني العراق علاقات ثنائية مع إيطاليا بعيدا عن التحالف الدولي."
    [row] = [one for one in read(text).memberships if one.iso3 == "ITA"]
    assert row.certainty == "implied"
