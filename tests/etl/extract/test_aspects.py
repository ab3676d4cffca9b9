"""What a text says of an alliance itself: tasks, adversaries, seat, standing, plans."""

import pytest

from tests.etl.extract.alliance_reading import read


def values(text: str, aspect: str) -> set[str]:
    return {one.value for one in read(text).aspects if one.aspect == aspect}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("يركز تحالف دول الساحل على تبادل المعلومات الاستخبارية وتسيير دوريات مشتركة", {"intelligence-sharing", "joint-operations"}),
        ("ينص ميثاق تحالف دول الساحل على أن أي اعتداء على عضو اعتداء على الجميع", {"defence-pact"}),
        ("نفذ التحالف الدولي غارات جوية وقدم المشورة والتدريب", {"air-campaign", "advice", "training"}),
        ("تعنى مهمة «أسبيدس» بحماية السفن التجارية", {"maritime-security"}),
        ("مجموعة بريكس تناقش التبادل التجاري بالعملات المحلية", {"economic"}),
        ("التحالف الإسلامي العسكري يحارب تمويل الإرهاب والفكر المتطرف", {"counter-financing", "counter-messaging"}),
        # A task denied, another's task, and words that only look like one.
        ("حلف الناتو لن ينفذ ضربات جوية", set()),
        ("لن تسحب دول التحالف الدولي مستشاريها", {"advice"}),
        ("اجتمع التحالف الدولي في بروكسل، فيما بدأت فرنسا تدريب الجيش", set()),
        ("فرض الاتحاد الأوروبي عقوبات اقتصادية", set()),
        ("تتوزع أنشطة التحالف الدولي على التصدي لدعاية التنظيم وتدريب الشركاء", {"counter-messaging", "training"}),
        ("نفذ طيران التحالف الدولي أولى غاراته", {"air-campaign"}),
        ("تشمل مهام تحالف الراغبين نزع الألغام من البحر الأسود", {"maritime-security"}),
        ("تعهد الناطق باسم حلف الناتو بالمضي. وأضاف: لدينا خلية لتقاسم المعلومات", {"intelligence-sharing"}),
        ("قال قائد العمليات المشتركة إن التحالف الدولي باق", set()),
    ],
)  # fmt: skip
def test_tasks(text, expected):
    assert values(text, "function") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("التحالف الدولي لمحاربة تنظيم داعش الإرهابي", {"داعش"}),
        ("قال التحالف الدولي إنه يلاحق خلايا تنظيم الدولة", {"تنظيم الدولة"}),
        ("قال التحالف الدولي إنه يحارب تنظيم الدولة. وهاجم تنظيم داعش قرية", {"داعش"}),
        ("مهمة «أسبيدس» ضد هجمات الحوثيين", {"الحوثيين"}),
        ("اجتمع حلف الناتو في بروكسل. وهاجمت حركة الشباب مقديشو", set()),
        ("التحالف الدولي ضد الإرهاب", set()),
        (
            "يستهدف تحالف دول الساحل عصابات التهريب وشبكات الاتجار بالبشر",
            {"عصابات التهريب", "شبكات الاتجار بالبشر"},
        ),
        # States that an alliance is to hold back, and states that only fight.
        ("ولد حلف سياتو في مانيلا بزعامة الولايات المتحدة لاحتواء الصين", {"الصين"}),
        ("يرى حلف الناتو أن مهمته ردع روسيا", {"روسيا"}),
        ("تأسس تحالف «أوكوس» لمواجهة نفوذ الصين", {"الصين"}),
        ("قال حلف الناتو إنه ليس موجها ضد الصين", set()),
        ("اجتمع حلف الناتو فيما تستعد أوكرانيا لردع روسيا", set()),
        ("قالت روسيا إن الحرب ضد أوكرانيا لا تعني حلف الناتو", set()),
    ],
)
def test_adversaries(text, expected):
    assert values(text, "adversary") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("يضم الاتحاد الأفريقي 55 دولة", {"55"}),
        ("القوات البحرية المشتركة، وقوامها تسع وثلاثون دولة", {"39"}),
        ("وتضم «إيغاد» ثماني دول", {"8"}),
        (
            "تدرب البعثة 25 مرشحا من 14 دولة من الدول الأعضاء في التحالف الإسلامي العسكري",
            set(),
        ),
        ("شارك في قمة الناتو قادة من 40 دولة", set()),
        ("تأسست الجامعة العربية بعضوية سبع دول، وتضم اليوم 22 دولة", {"22"}),
    ],
)
def test_claimed_size(text, expected):
    assert values(text, "claimed_size") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("تعمل تركيا على تشكيل تحالف رباعي يضم العراق وتركيا والأردن وسوريا", ("proposed", None, None)),
        ("شُكل تحالف رباعي يضم العراق وتركيا والأردن وسوريا", ("active", None, None)),
        ("قررت روسيا وإيران والعراق وسوريا إنشاء مركز معلوماتي في بغداد", ("announced", None, None)),
        ("التزم التحالف الدولي بإنهاء وجوده في العراق بحلول سبتمبر 2026", ("ending", "IRQ", "2026-09")),
        ("انتهت مهمة التحالف الدولي في سوريا", ("ended", "SYR", None)),
        ("قال حلف الناتو في بيان", ("active", None, None)),
    ],
)  # fmt: skip
def test_how_things_stand(text, expected):
    found = {
        (one.value, one.iso3, one.date and one.date.edtf)
        for one in read(text).aspects
        if one.aspect == "status"
    }
    assert expected in found


def test_nothing_founded_long_ago_is_being_formed():
    text = "بحث الوزراء تشكيل حلف الناتو قوة جديدة"
    assert values(text, "status") == {"active"}


def test_a_rotating_chair_its_term_and_who_is_first():
    text = (
        "روسيا وإيران والعراق وسوريا تدير مركزا معلوماتيا. وإدارة المركز بالتناوب "
        "على ألا تتجاوز فترة كل طرف ستة أشهر، وخلال الأشهر الستة الأولى يقوم الجانب "
        "الإيراني بالمهمة."
    )
    found = {
        (one.aspect, one.value, one.iso3, one.sequence, one.modality)
        for one in read(text).aspects
        if one.aspect.startswith("leadership")
    }
    assert ("leadership_form", "rotating", None, None, "asserted") in found
    assert ("leadership_term", "P6M", None, None, "asserted") in found
    assert ("leadership_form", "rotating", "IRN", 1, "expected") in found


def test_who_seeks_to_lead_and_who_asks_to_share():
    text = (
        "التحالف الرباعي بين العراق وتركيا والأردن وسوريا: "
        "الأردن يحاول إدارة التحالف، لكن سوريا اشترطت أن تكون الإدارة تشاركية"
    )
    found = {
        (one.value, one.iso3, one.modality)
        for one in read(text).aspects
        if one.aspect == "leadership_form"
    }
    assert found == {("sought", "JOR", "asserted"), ("shared", "SYR", "demanded")}


@pytest.mark.parametrize(
    ("text", "value", "iso3"),
    [
        ("ومقر الاتحاد الأفريقي في أديس أبابا", "أديس أبابا", "ETH"),
        ("منظمة التعاون الإسلامي التي تستضيف السعودية مقرها", "السعودية", "SAU"),
        ("تتخذ رابطة آسيان من جاكرتا مقرا لها", "جاكرتا", "IDN"),
    ],
)
def test_seats(text, value, iso3):
    [seat] = [one for one in read(text).aspects if one.aspect == "seat"]
    assert (seat.value, seat.iso3) == (value, iso3)


def test_a_statement_in_an_office_of_no_alliance_is_no_seat():
    text = "نفى مصدر في الأمانة العامة لحلف الناتو أن تكون واشنطن قد علمت"
    assert values(text, "seat") == set()


def test_level_and_plan():
    text = (
        "من المقرر أن يعقد تحالف دول الساحل اجتماعا في باماكو على مستوى وزراء "
        "الدفاع والداخلية في 12 مارس 2027"
    )
    found = read(text).aspects
    [level] = [one for one in found if one.aspect == "level"]
    assert level.value == "وزراء الدفاع والداخلية"
    [plan] = [one for one in found if one.aspect == "planned"]
    assert (plan.value, plan.iso3, plan.modality) == ("meeting", "MLI", "expected")
    assert plan.date is not None
    assert plan.date.edtf == "2027-03-12"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("تهدف مجموعة دول الساحل الخمس إلى محاربة تنظيم القاعدة في المغرب الإسلامي وضبط الحدود المشتركة.", {("adversary", "تنظيم القاعدة في المغرب الإسلامي"), ("function", "border-security")}),
        ("وأنشئ تحالف «العيون الخمس» لتقاسم المعلومات الاستخباراتية بين أجهزة الدول الأعضاء.", {("function", "intelligence-sharing")}),
        ("ينفذ التحالف الدولي ضربات جوية على مواقع داعش في دير الزور.", {("adversary", "داعش"), ("function", "air-campaign")}),
        ("اتفق أعضاء تحالف أوبك+ على خفض الإنتاج بمليون برميل يوميا.", {("function", "economic")}),
        ("تقوم مهمة «أتالانتا» بمرافقة سفن برنامج الأغذية ومكافحة القراصنة قبالة الصومال.", {("function", "maritime-security")}),
        ("تنص المادة الخامسة من معاهدة حلف شمال الأطلسي على أن الاعتداء على أي دولة عضو اعتداء على الجميع.", {("function", "defence-pact")}),
        ("تضم منظمة التعاون الإسلامي 57 دولة ومقرها جدة.", {("claimed_size", "57"), ("seat", "جدة")}),
        ("يبلغ عدد أعضاء رابطة آسيان 11 دولة.", {("claimed_size", "11")}),
        ("رابطة آسيان المكونة من 11 دولة اجتمعت في جاكرتا.", {("claimed_size", "11")}),
        ("باتت مجموعة بريكس تضم عشرة أعضاء.", {("claimed_size", "10")}),
        ("التحالف الإسلامي العسكري يضم في عضويته 42 دولة.", {("claimed_size", "42")}),
        ("حذر التحالف العربي جماعة الحوثي من مهاجمة السفن التجارية.", set()),
        ("قدمت مهمة «تاكوبا» الدعم اللوجستي للجيش المالي وقاتلت تنظيم الدولة في الصحراء الكبرى.", {("adversary", "تنظيم الدولة في الصحراء الكبرى"), ("function", "logistics")}),
        ("أعلن تحالف دول الساحل إطلاق قوة موحدة لقتال جماعة نصرة الإسلام والمسلمين.", {("adversary", "جماعة نصرة الإسلام والمسلمين"), ("function", "joint-operations")}),
        ("تتصدى القوة المشتركة متعددة الجنسيات لهجمات جماعة «بوكو حرام» و«داعش غرب أفريقيا».", {("adversary", "بوكو حرام"), ("adversary", "داعش غرب أفريقيا"), ("function", "joint-operations")}),
        ("يعمل مركز استهداف تمويل الإرهاب على تجفيف منابع تمويل حزب الله وداعش.", {("adversary", "حزب الله"), ("adversary", "داعش"), ("function", "counter-financing")}),
        ("مجلس التعاون الخليجي يبحث إقامة سوق خليجية مشتركة وربط سككي.", {("function", "economic")}),
        ("نفى الناتو أن تكون مهمته موجهة ضد روسيا.", set()),
        ("قال وزير الاقتصاد الألماني إن الاتحاد الأوروبي سيتفاوض.", set()),
        ("ولا يملك الاتحاد الأفريقي قوة مشتركة.", set()),
        ("يقع مقر أمانة منظمة شنغهاي للتعاون في بكين.", {("seat", "بكين")}),
        ("اتخذت هيئة «إيغاد» من جيبوتي مقرا دائما لها.", {("seat", "جيبوتي")}),
        ("مقر قيادة تحالف الراغبين سيكون في باريس.", {("seat", "باريس")}),
        ("أجرت دول الناتو مناورات بحرية في البلطيق.", {("function", "joint-operations")}),
        ("أدانت الجامعة العربية الهجمات على السفن في البحر الأحمر.", set()),
        ("تضم مجموعة العشرين 19 دولة إضافة إلى الاتحاد الأوروبي.", {("claimed_size", "19")}),
        ("عدد الدول الأعضاء في الكومنولث 56 دولة.", {("claimed_size", "56")}),
        ("تعهدت مجموعة السبع بمكافحة غسل الأموال وحماية الملاحة في مضيق هرمز.", {("function", "counter-financing"), ("function", "maritime-security")}),
        ("يواجه التحالف الإسلامي الفكر المتطرف عبر برامج إعلامية.", {("function", "counter-messaging")}),
    ],
)  # fmt: skip
def test_what_a_sentence_tells_of_an_alliance(text, expected):
    told = {"function", "adversary", "claimed_size", "seat"}
    found = read(text).aspects
    assert {(one.aspect, one.value) for one in found if one.aspect in told} == expected
