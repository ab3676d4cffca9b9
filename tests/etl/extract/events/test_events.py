"""Who did what to whom: sentences of our own, half of them hard."""

import pytest

from tests.etl.extract.events.reading import read, sides, told

ACTS = [
    ("وقعت تركيا وقطر مذكرة تفاهم", "AGREE QAT+TUR"),
    ("أبرمت باكستان مع الصين صفقة مقاتلات", "AGREE CHN+PAK"),
    ("صادق البرلمان الهولندي على معاهدة مع بولندا", "AGREE NLD+POL"),
    ("قصفت المدفعية الأرمينية مواقع داخل أذربيجان", "ASSAULT ARM>AZE"),
    ("اتهمت كولومبيا فنزويلا بخرق الحدود", "ACCUSE COL>VEN"),
    ("أدانت ماليزيا الغارات الإسرائيلية على لبنان", "ACCUSE MYS>ISR+LBN"),
    ("حذرت اليابان كوريا الشمالية من تجربة جديدة", "THREATEN JPN>PRK"),
    ("فرضت كندا عقوبات على بيلاروسيا", "SANCTION CAN>BLR"),
    ("طردت رومانيا السفير الروسي", "SANCTION ROU>RUS"),
    ("انسحبت القوات الألمانية من مالي", "RETREAT DEU>MLI"),
    ("أرسلت فرنسا سفينة حربية إلى شرق المتوسط", "MOBILIZE FRA>"),
    ("منحت السويد مساعدات طبية لأوكرانيا", "AID SWE>UKR"),
    ("طلبت مولدوفا من رومانيا دعما عسكريا", "REQUEST MDA>ROU"),
    ("رفضت النمسا المشاركة في العملية", "REJECT AUT>"),
    ("أيدت البرازيل المبادرة المصرية", "SUPPORT BRA>EGY"),
    ("أفرجت كينيا عن بحارة إيرانيين", "CONCEDE KEN>IRN"),
    ("احتجزت إيران ناقلة يونانية", "COERCE IRN>GRC"),
    ("أجرت الهند وفيتنام مناورات بحرية", "COOPERATE IND+VNM"),
    ("استقبل الرئيس الكيني نظيره الأوغندي", "CONSULT KEN+UGA"),
]


@pytest.mark.parametrize(("text", "expected"), ACTS)
def test_a_verb_gives_type_and_sides(text, expected):
    assert expected in told(text + ".")


HARD = [
    # Subject before its verb, after أن, after أما … ف.
    ("قال مصدر إن إسبانيا والبرتغال وقعتا مذكرة تفاهم", "AGREE ESP+PRT"),
    ("أما البرلمان الدنماركي فوافق على الاتفاق مع آيسلندا", "AGREE DNK+ISL"),
    # The subject stands after the prepositional phrase.
    ("اعترضت على القرار سلوفاكيا", "REJECT SVK>"),
    # A relative clause, and one whose pronoun means the noun before it.
    ("زار الوفد تشاد التي قطعت علاقاتها مع روسيا", "SANCTION TCD>RUS"),
    ("الهجوم الذي شنته حركة الشباب على القاعدة", "ASSAULT حركة الشباب>"),
    # A passive: what is done stands before the actor.
    ("عُلّقت عضوية النيجر في المنظمة", "SANCTION >NER"),
    # Light verbs, parted from their noun by an aside.
    ("عقدت المجر وصربيا، أمس في بلغراد، قمة ثنائية", "CONSULT HUN+SRB"),
    ("نفذت واشنطن ضربات ضد جماعات مسلحة داخل العراق", "ASSAULT USA>جماعات مسلحة"),
    # The second verb's one actor is whom it accuses.
    ("احتجت أستراليا على القرار، واتهمت بكين بالتصعيد", "ACCUSE AUS>CHN"),
    # Tatweel, vowel marks and a hamza left out.
    ("وقَّـعَـت تُركـيا والاردن مذكرة أمنية", "AGREE JOR+TUR"),
    # Nouns: after a word that takes them as having been, with a demonym, with بين.
    ("جاء ذلك بعد تصويت البرلمان التشيكي على القرار", "AGREE CZE"),
    ("تواصلت العملية رغم العقوبات الأميركية على إيران", "SANCTION USA>IRN"),
    # Verbs that say what they tell by «ب» and by «في».
    ("وردت كييف بضرب مصفاة في روستوف", "ASSAULT UKR>RUS"),
    ("بدأت قوات \"التحالف الدولي\"، في إنشاء قاعدة", "MOBILIZE global-coalition-daesh>"),
    # A part of the forces is the subject; whence they come is no party.
    ("ودخل رتل من قوات كينية إلى الصومال قادما من أوغندا", "MOBILIZE KEN>SOM"),
    # «ل» after an office names who acts.
    ("دعا الأمين العام للمقاومة/ حركة النجباء العراقيين إلى التظاهر", "REQUEST حركة النجباء>IRQ"),
    # A second act of the same doer, whom the verb's own subject names again.
    ("توغلت قوات هندية، وقصف الطيران الهندي مواقع", "ASSAULT IND>"),
    # A participle that accuses.
    ("غادر الوفد القاعة متهمًا أنقرة بالتضليل", "ACCUSE >TUR"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), HARD)
def test_hard_sentences(text, expected):
    assert expected in told(text + ".")


NOT_EVENTS = [
    "تسعى الحكومة إلى تعزيز التعاون مع فرنسا",  # an aim
    "تحدث عن ضرورة عقد اجتماع بين العراق وتركيا",  # a need
    "يجب وقف الهجمات على السفن",  # a demand
    "هل تغادر إسبانيا التحالف؟",  # a question
    "إذا هاجمت إيران إسرائيل ارتفعت الأسعار",  # a condition
    "وقعت شركة فرنسية عقدا مع مصرف ألماني",  # companies
    "يرى خبير روسي أن الأزمة طويلة",  # an expert
    "تضم المنظمة تركيا وأذربيجان وكازاخستان",  # a roster
    "المبادرات التي تقدمها السعودية كثيرة",  # a habit
    "مؤتمر صحفي في لندن",
]


@pytest.mark.parametrize("text", NOT_EVENTS)
def test_no_event(text):
    assert told(text) == []


def test_sport_is_no_politics():
    text = (
        "هاجم المنتخب الإيطالي مرمى إسبانيا في الشوط الثاني من المباراة.\n"
        "وقصف لاعبو فرنسا مرمى ألمانيا بثلاثة أهداف في نهائي كأس العالم."
    )
    assert told(text) == []


def test_business_is_no_politics():
    text = (
        "ارتفعت أسهم شركات يابانية وتراجع الين أمام الدولار الأميركي.\n"
        "وأعلن تحالف شركات كورية فوزه بعقد لبناء محطة في عمان."
    )
    assert told(text) == []


def test_the_attacked_and_the_place_are_no_sources():
    text = "شنت فصائل مسلحة هجوما على القواعد الأميركية في سوريا."
    (event,) = read(text)
    assert sides(event) == {"source": {"فصائل مسلحة"}, "target": {"USA"}}
    assert event.place_iso3 == "SYR"


def test_who_backs_an_armed_group_takes_no_part():
    text = "قصفت الأردن مواقع جماعات مسلحة موالية لإيران."
    (event,) = read(text)
    assert "IRN" not in {one.iso3 for one in event.participants}


def test_ways_of_working_together_with_others_are_only_talked_about():
    text = "بحث وزير الدفاع الهندي مع نظيره الأسترالي سبل التعاون مع اليابان."
    (event,) = read(text)
    assert sides(event) == {"participant": {"IND", "AUS"}}


def test_four_states_are_those_listed_before():
    text = (
        "اجتمع ممثلو الكويت وعمان والبحرين وقطر في الدوحة.\n"
        "واتفقت الدول الأربع على خطة مشتركة."
    )
    agreed = [one for one in read(text) if one.event_type == "AGREE"]
    assert sides(agreed[0])["participant"] == {"KWT", "OMN", "BHR", "QAT"}


def test_his_country_is_the_speakers():
    text = "أعلن وزير الخارجية النرويجي أن بلاده انسحبت من المعاهدة."
    assert "RETREAT NOR>" in told(text)


def test_the_coalitions_lead_takes_part():
    text = "نفذ التحالف الدولي بقيادة الولايات المتحدة غارات على مواقع داعش في سوريا."
    (event,) = read(text)
    assert sides(event)["source"] >= {"global-coalition-daesh", "USA"}
    assert event.alliance_id == "global-coalition-daesh"


DENIED = [
    "لم توقع مصر اتفاقا مع إثيوبيا",
    "نفى مسؤول تونسي أن تكون بلاده طلبت الانضمام إلى الحلف",
    "نفت الدوحة صحة أنباء عن انسحاب قطر من المنظمة",
]


@pytest.mark.parametrize("text", DENIED)
def test_denied_acts_are_not_asserted(text):
    assert told(text + ".") == []


def test_what_a_denial_only_mentions_is_not_denied():
    text = "نفت الجزائر عزمها مغادرة المنظمة على غرار قطر التي انسحبت عام 2019."
    assert told(text) == ["RETREAT QAT>"]


MERGED = [
    # The same act at the same place, told twice.
    "أنشأت الصين قاعدة عسكرية في جيبوتي. ورأى خبير أن الصين أنشأت القاعدة في جيبوتي.",
    # A headline and the text that tells it.
    "تركيا واليونان توقعان اتفاقا بحريا\nوقعت تركيا واليونان اتفاقا بحريا في أثينا.",
    # The meeting, spoken of again.
    "عقد وزراء مصر والسودان اجتماعا في القاهرة. وتناول الاجتماع ملف المياه.",
    # Two words of one sentence.
    "نفذ الجيش الفرنسي عملية استهدفت مقرا لتنظيم القاعدة.",
]


@pytest.mark.parametrize("text", MERGED)
def test_one_event_is_one_row(text):
    assert len(read(text)) == 1


def test_two_doers_in_one_sentence_are_two_events():
    text = "فرضت بريطانيا عقوبات على روسيا، فيما طردت فنلندا السفير الروسي."
    assert told(text) == ["SANCTION GBR>RUS", "SANCTION FIN>RUS"]


def test_evidence_lies_in_its_sentence():
    text = "وقعت تشاد وليبيا اتفاقا. ثم غادر الوفد. وقصفت القوات المالية موقعا."
    for event in read(text):
        words = text[event.span_start : event.span_end]
        assert words
        assert "\n" not in words
        assert words.rstrip(".") in text
        assert "." not in words.rstrip(".")
