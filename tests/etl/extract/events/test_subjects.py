"""Whose act a clause without a subject tells, and by what pronoun it is meant."""

import pytest

from tests.etl.extract.events.reading import told

CARRIED = [
    # The subject of the sentence before, both of them where the verb says so.
    ("التقى وزير الخارجية التركي نظيره الأذربيجاني أمس. واتفقا على فتح معبر.", "AGREE AZE+TUR"),
    ("اجتمع قادة السويد والنرويج في أوسلو. واتفقوا على تسيير دوريات.", "AGREE NOR+SWE"),
    # Across a second verb.
    ("وبعد سقوط النظام توقفت مشاركة العراق، ثم أعلن انسحابه في 24 مارس 1959.", "RETREAT IRQ>"),
    # A verb of the other gender has a subject of its own.
    ("ونفى الكرملين صحة الأنباء، وطالبت واشنطن بتوضيح الأساس القانوني.", "REQUEST USA>"),
    ("احتجت أستراليا على القرار، واتهمت بكين بالتصعيد.", "ACCUSE AUS>CHN"),
    # The first to do it.
    ("وكان الرئيس الملاوي أول من أمر بسحب كتيبته.", "RETREAT MWI>"),
    # A pronoun stands for what was joined, left or founded.
    ("المنظمة التي أسستها الجزائر ومالي في أبريل 2010.", "AGREE DZA+MLI"),
    ("قبل أن تلتحق بها أوزبكستان في 2019.", "AGREE UZB"),
    ("باستثناء قطر التي خرجت في يناير 2019.", "RETREAT QAT>"),
    ("بعد أن تخلت عنها الولايات المتحدة.", "RETREAT USA>"),
    # Doer and object of a noun; forces that move.
    ("بعد طرد النيجر القوات الفرنسية.", "SANCTION NER>FRA"),
    ("وصل مدربون روس إلى نيامي.", "MOBILIZE RUS>"),
    # Who loses men is struck.
    ("خسر الجيش الأوغندي 50 جنديا في هجوم لحركة الشباب.", "ASSAULT حركة الشباب>UGA"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CARRIED)
def test_whose_act_it_is(text, expected):
    assert expected in told(text)


UNNAMED = [
    ("وقال مسؤول إن دولا خليجية هددت بخفض الإنتاج.", "THREATEN"),
    ("التزمت 12 دولة، معظمها أفريقية، المشاركة في القوة.", "AGREE"),
    ("ودعت القمة الجانبين إلى التهدئة.", "REQUEST"),
    ("ومن المرتقب أن يجتمع وزراء خارجية الدول المعنية في نيروبي يوم 25 مايو.", "CONSULT"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "event_type"), UNNAMED)
def test_those_who_act_may_be_unnamed(text, event_type):
    assert [line.split()[0] for line in told(text)] == [event_type]
