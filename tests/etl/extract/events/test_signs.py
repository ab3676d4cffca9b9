"""What shows that words tell an act: a day, a toll, a place; half are hard."""

import pytest

from tests.etl.extract.events.reading import read, told

TOLLS = [
    "أسفر هجوم على قاعدة عسكرية شمالي بنين عن مقتل 28 جنديا.",
    "هجوم على ثكنة أودى بحياة 20 جنديا.",
    "قتل 15 جنديا في كمين نصبه مسلحون.",
    "خسر الجيش 50 جنديا في معارك.",
    "وكانت اشتباكات مايو 2021 بين قرغيزستان وطاجيكستان قد أوقعت 55 قتيلا.",
]


@pytest.mark.parametrize("text", TOLLS)
def test_a_toll_tells_an_attack(text):
    assert [one.event_type for one in read(text)] == ["ASSAULT"]


ACCIDENTS = [
    "لقي 20 شخصا مصرعهم في حادث سير في مصر.",
    "قتل خمسة أشخاص في فيضانات اجتاحت ليبيا.",
    "ضرب زلزال قوته 6 درجات جنوب تركيا.",
    "أصيب 15 عاملا في انهيار منجم بجنوب أفريقيا.",
    "الأمطار الغزيرة ضربت شمال المغرب وجنوب إسبانيا.",
]


@pytest.mark.parametrize("text", ACCIDENTS)
def test_an_accident_is_no_attack(text):
    assert told(text) == []


DAYS = [
    ("القمة المقبلة ستعقد في بانكوك في نوفمبر 2024.", "CONSULT", "2024-11", True),
    ("الاجتماع المقبل المقرر في الدوحة يوم 20 يونيو 2024.", "CONSULT", "2024-06-20", True),
    ("جرى ذلك في اجتماع عقد في الدوحة في 6 مايو 2024.", "CONSULT", "2024-05-06", False),
    ("وجاء القرار بعد طرد النيجر السفير الفرنسي في أغسطس 2023.", "SANCTION", "2023-08", False),
    ("وظلت خارجه منذ تعليق عضوية سوريا في نوفمبر 2011.", "SANCTION", "2011-11", False),
    ("ولا تزال عضوية سوريا معلقة منذ نوفمبر 2011.", "SANCTION", "2011-11", False),
    ("اتفاق الخامس من مايو 2020 بين مصر واليونان حدد الحدود.", "AGREE", "2020-05-05", False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "event_type", "edtf", "planned"), DAYS)
def test_a_day_tells_an_act(text, event_type, edtf, planned):
    found = read("جرى ذلك. وكان ما كان.\n" + text)
    assert [
        (one.event_type, one.date and one.date.edtf, one.planned) for one in found
    ] == [(event_type, edtf, planned)]


@pytest.mark.parametrize(
    "text",
    [
        "طلبت بوركينا فاسو من فرنسا سحب قواتها.",  # asked for, not done
        "أصدر الكاتب المصري رواية عن حرب.",  # only written of
        "وتنتمي غانا إلى المنظمة.",  # since when is not said
        "تصدر قطر الغاز إلى الصين بعقود طويلة.",
        "يتضمن التقرير فصلا عن العلاقات المغربية الإسبانية.",
        "من الممكن أن تنضم كوسوفو إلى الحلف يوما ما.",
        "تأمل صربيا أن تنضم إلى الاتحاد.",
        "أطلق مطعم لبناني في دبي حملة ترويجية.",
        "حصل طالب عراقي على منحة من جامعة ألمانية.",
        "أي قوات غربية تُنشر في أوكرانيا ستكون هدفا.",  # whatever there may be
        "وصلت القوة التي تقاتل جماعة بوكو حرام.",  # its task
        "تتعاون الأطراف من أجل أمنها.",  # a treaty's words
        "وقال إن برلين ستقرر في الوقت المناسب.",  # what, is not said
        "انضم إليها من دون أن تلتزم كندا بأي خفض.",
    ],
)
def test_nothing_of_it_happened(text):
    assert all(line.startswith("REQUEST BFA") for line in told(text))


MEETINGS = [
    ("وأعلن ذلك خلال اجتماع لحلف شمال الأطلسي في بروكسل.", 1),
    # «القمة» is spoken of as known and is no news.
    ("وأعلن ذلك خلال القمة.", 0),
    ("تستضيف الدوحة النسخة الرابعة من المنتدى.", 1),
    ("اختتمت في أستانا الجولة الحادية والعشرون من المحادثات.", 1),
    ("اجتماع عقده في العاصمة النمساوية وزراء الطاقة في الجزائر ونيجيريا.", 1),
]


@pytest.mark.parametrize(("text", "count"), MEETINGS)
def test_meetings_named_by_a_noun(text, count):
    met = [one for one in read(text) if one.event_type == "CONSULT"]
    assert len(met) == count


def test_a_title_of_two_states_is_news_of_its_own():
    text = (
        "العراق يعزز تعاونه العسكري مع فرنسا\n"
        "بحث مسؤولون ملفات شتى. وبدأ العراق تعاونا مع الأردن في مجال التدريب."
    )
    assert "COOPERATE FRA+IRQ" in told(text)
