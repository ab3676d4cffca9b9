"""Date expressions in a string of their own: a table of more than a thousand."""

import csv
from datetime import date
from itertools import groupby
from pathlib import Path

import pytest

from etl.edtf import parse_edtf
from etl.extract.dates import find_dates, resolve
from etl.lexicon import load_lexicon
from etl.lexicon.scan import Scan

TABLE = Path(__file__).with_name("date_expressions.csv")


def _rows():
    with TABLE.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(line for line in lines if line[0] != "#")


BY_DAY = {
    said: list(rows)
    for said, rows in groupby(_rows(), lambda row: (row["said_on"], row["prefer"]))
}


@pytest.mark.parametrize("said", BY_DAY)
def test_expressions_mean_what_the_table_says(said):
    day, prefer = date.fromisoformat(said[0]), said[1]
    wrong = []
    for row in BY_DAY[said]:
        settled = resolve(row["expression"], day, prefer=prefer)
        edtf = settled.edtf if settled else ""
        if edtf != row["edtf"]:
            wrong.append((row["expression"], row["edtf"], edtf))
    assert wrong == []


def test_table_covers_the_language():
    assert sum(map(len, BY_DAY.values())) > 1000


@pytest.mark.parametrize(
    "text",
    [
        "سجل المنتخب 3 أهداف في الدقيقة 15",
        "ارتفع المؤشر 2.5 في المئة إلى 1450 نقطة",
        "شارك 2000 متطوع و500 طبيب في الحملة",
        "يبلغ طول الجسر 15 كيلومترا",
        "انتهت المباراة بنتيجة 3-2",
        "القرار رقم 12/7 لمجلس الإدارة",
        "أطلق 20 صاروخا و15 مسيرة",
        "عمره 45 عاما وله ثلاثة أبناء",
        "الفصل الثالث من الكتاب",
        "المرحلة الثانية من المشروع",
        "حصل على المركز الأول في السباق",
        "قطع مسافة 10.5 كيلومتر",
        "رقم الهاتف 0791234567",
        "بلغت قيمة الصفقة 20240815 دولارا",
        "المادة 15 من الدستور",
        "الجيل الخامس من الشبكات",
        "أول أربعة فائزين",
        "اثنين من الجنود",
        "أحد عشر كوكبا",
        "كل جمعة يصلي في المسجد",
        "الساعة الذكية الجديدة",
        "في الدقيقة الأخيرة",
        "نصف السكان وربع المساحة",
        "الدور ربع النهائي",
        "عبروا صحراء الربع الخالي",
        "دولة على خط 4 حزيران وعاصمتها القدس",
        "المنطقة 51 والفوج 7 واللواء 36",
        "الطائرة من طراز إف-16 وبي-52 وسو-35",
        "ثاني أكبر اقتصاد وثالث أطول نهر",
        "حصل على 3 من 4 نقاط",
        "من 5 إلى 10 ملايين دولار",
        "بلغ المؤشر 2024 نقطة",
        "مجموعة الـ20 ومجموعة الـ77",
        "كل عام وأنتم بخير",
    ],
)
def test_numbers_that_are_no_dates(text):

    scan = Scan(text, load_lexicon())
    found = find_dates(scan, parse_edtf("2024-08-15"))
    assert [scan.original(one.span_start, one.span_end) for one in found] == []
