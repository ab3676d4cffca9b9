"""What a clause only describes, hosts, or names in a list: our own sentences."""

import pytest

from tests.etl.extract.events.reading import told

HOSTED = [
    ("استضافت مسقط وفدا إيرانيا أمس.", "CONSULT IRN+OMN"),
    ("تستضيف الكويت النسخة الخامسة في يونيو المقبل.", "CONSULT KWT"),
    ("ومن المقرر أن تستضيف غانا القمة المقبلة.", "CONSULT GHA"),
]
NOT_HOSTED = [
    "تستضيف قطر قاعدة العديد الجوية.",
    "يستضيف لبنان مئات الآلاف من اللاجئين السوريين.",
    "تستضيف كينيا مقر المنظمة وأمانتها العامة.",
]


@pytest.mark.parametrize(("text", "expected"), HOSTED)
def test_who_hosts_a_meeting_meets(text, expected):
    assert expected in told(text)


@pytest.mark.parametrize("text", NOT_HOSTED)
def test_who_hosts_a_seat_or_refugees_meets_nobody(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("زار الوزير المصري بغداد، وبحث تمويل الطرق ودعم المزارعين.", "SUPPORT"),
        ("رحبت تونس بالبيان، معتبرة إياه سندا لدولة تتعرض لضغوط.", "COERCE"),
        ("أرسلت الهند سفنا تبحر إلى خليج عدن.", "MOBILIZE IND>YEM"),
        ("نددت طهران بالغارة على حمص واعتبرتها انتهاكا للسيادة.", "REJECT"),
        ("وينص على أن كل اعتداء تتعرض له تركيا يعد اعتداء على الحلفاء.", "ASSAULT"),
        ("وينص على أن أي هجوم تتعرض له إيطاليا هو هجوم على الجميع.", "ASSAULT"),
        ("وفي قمة طشقند عام 2022 غيّر القادة اسم الرابطة.", "CONSULT"),
        ("وغاب عن القمة الرئيس الكونغولي فيليكس تشيسيكيدي.", "CONSULT"),
        ("قال إن الهيئة تعمل ليلا ونهارا، ولا نية لوقف التعاون.", "AGREE"),
    ],
)
def test_a_description_is_no_act_of_the_last_subject(text, absent):
    assert not [line for line in told(text) if line.startswith(absent)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("هاجمت إسرائيل كلا من سوريا ولبنان.", "ASSAULT ISR>LBN+SYR"),
        ("صوت البرلمان الأردني على الاتفاق ورفض إرسال قوات.", "REJECT JOR>"),
        ("ستزيد اليابان مساهمتها في صندوق الإعمار.", "AID JPN>"),
        ("ضاعفت النرويج إسهامها في ميزانية البعثة.", "AID NOR>"),
        ("دخلت كازاخستان عضوا في الرابطة عام 2012.", "AGREE KAZ"),
        ("غيّرت تركيا اسم الرابطة عام 2021.", "AGREE TUR"),
        ("فرضت تونس التأشيرة على مواطني ليبيا.", "SANCTION TUN>LBY"),
        ("ألغت الصين تأشيرة الدخول لمواطني ماليزيا.", "CONCEDE CHN>MYS"),
        ("أنشأت مصر وقطر خلية اتصال في الدوحة.", "COOPERATE EGY+QAT"),
        ("جمدت قطر مساهمتها في اللجنة ثم استأنفتها في مارس 2024.", "COOPERATE QAT"),
    ],
)
def test_acts_beside_them_are_told(text, expected):
    assert expected in told(text)
