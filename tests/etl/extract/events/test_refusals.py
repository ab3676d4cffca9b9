"""What states will not do, and what they hold against others: our own sentences."""

import pytest

from tests.etl.extract.events.reading import told

REFUSALS = [
    ("المجر لن ترسل أسلحة إلى أوكرانيا.", "REJECT HUN>UKR"),
    ("وقال إن موسكو لن تقبل بأي وجود أجنبي على حدودها.", "REJECT RUS>"),
    ("بكين لا تعترف بالحكم الصادر عن المحكمة.", "REJECT CHN>"),
    ("أما إسبانيا فلن تشارك في العملية.", "REJECT ESP>"),
    ("قررت غانا عدم المشاركة في القمة.", "REJECT GHA>"),
    ("أعلنت جنوب أفريقيا عدم حضور الاجتماع.", "REJECT ZAF>"),
    ("استبعدت نيوزيلندا الانضمام إلى التحالف حاليا.", "REJECT NZL>"),
    ("جددت صربيا رفضها الانضمام إلى الحلف.", "REJECT SRB>"),
    ("استخدمت روسيا حق النقض ضد مشروع القرار.", "REJECT RUS>"),
]


@pytest.mark.parametrize(("text", "expected"), REFUSALS)
def test_a_refusal_is_an_act(text, expected):
    assert expected in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "لم تشارك تونس في المناورات.",  # what was not, was not refused
        "إسرائيل لن تهاجم لبنان.",  # who will not attack denies it
        "ألمانيا لن تنسحب من المعاهدة.",
    ],
)
def test_what_is_denied_is_no_refusal(text):
    assert told(text) == []


CHARGES = [
    ("وقال سفير مالي إن النيجر عرقلت طلب بلاده.", "ACCUSE MLI>NER"),
    ("قال مسؤول باكستاني إن الهند خرقت وقف إطلاق النار.", "ACCUSE PAK>IND"),
    ("رأت موسكو في الخطوة محاولة لتطويقها.", "ACCUSE RUS>"),
    ("ووصفت طهران التصريحات بأنها استفزازية.", "ACCUSE IRN>"),
    ("حمّلت أنقرة دمشق مسؤولية الهجوم.", "ACCUSE TUR>SYR"),
    ("رفعت جنوب أفريقيا دعوى ضد إسرائيل.", "ACCUSE ZAF>ISR"),
    ("طالب السودان تشاد بتسليم مطلوبين.", "REQUEST SDN>TCD"),
]


@pytest.mark.parametrize(("text", "expected"), CHARGES)
def test_charges_and_demands(text, expected):
    assert expected in told(text)
