"""When an article was published, who published it, and how that is known."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.extract.publications import find_publication
from etl.lexicon import load_lexicon
from etl.lexicon.scan import Scan
from etl.records import Article, Publication


def published(text: str, *furniture: str, title: str | None = None) -> Publication:
    whole = f"{title}\n{text}" if title else text
    article = Article("a", "d", 0, "main", title, whole, furniture)
    return find_publication(article, Scan(whole, load_lexicon()))


def edtf(found: Publication) -> str | None:
    return found.published and found.published.edtf


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["تاريخ النشر: 7th, May 2024 GMT"], "2024-05-07"),
        (["نُشر في: 22 آب 2023 - 14:05"], "2023-08-22"),
        (["الأحد، ١٢ مايو ٢٠٢٤"], "2024-05-12"),
        (["2024/05/12 09:30"], "2024-05-12"),
        (["12.05.2024 | 21:05"], "2024-05-12"),
        (["12-05-2024"], "2024-05-12"),
        (["May 12, 2024"], "2024-05-12"),
        (["Published: Sun, 12 May 2024 10:00 GMT"], "2024-05-12"),
        (["آخر تحديث: الأحد 12 أيار/مايو 2024 - 09:15 ت.غ"], "2024-05-12"),
        (["12 ماي 2024 - 10:20"], "2024-05-12"),
        (["السبت 4 ذو القعدة 1445هـ"], "2024-05-11"),  # the calendar has the 12th
        (["الأحد 4 ذو القعدة 1445هـ - 12 مايو 2024م"], "2024-05-12"),
        (["1445/11/04 هـ"], "2024-05-12"),
        (["بوابة الخليج - 12 مايو 2024"], "2024-05-12"),
        # Only a month is printed.
        (["مايو 2024"], "2024-05"),
        (["تشرين الأول/أكتوبر 2024"], "2024-10"),
        (["نشر في مايو 2024"], "2024-05"),
        (["مايو 2024", "نشر في 12 مايو 2024"], "2024-05-12"),
        # Forms of site software; month and day told apart by the weekday.
        (["مايو 12, 2024"], "2024-05-12"),
        (["Posted on مايو 12، 2024 by admin"], "2024-05-12"),
        (["12-مايو-2024"], "2024-05-12"),
        (["الأحد 05/12/2024"], "2024-05-12"),
        (["Sunday 12/05/2024"], "2024-05-12"),
        (["05/12/2024, الأحد"], "2024-05-12"),
        (["05/12/2024"], "2024-12-05"),
        (["مايو 45, 2024"], None),
        (["05/12/2024", "آخر تحديث: 05/28/2024"], "2024-05-12"),
        (["28/05/2024", "05/12/2024"], "2024-05-28"),
        # A month of appearing is better than a day of fetching.
        (["مايو 2024", "تاريخ الطباعة: 5 مارس 2026"], "2024-05"),
        # Two calendars: that of the moon is a day off at times.
        (["الأربعاء 02 أفريل 2025 م الموافق لـ 3 شوال 1446 هـ"], "2025-04-02"),
        (["3 شوال 1446 هـ - 02 أفريل 2025 م"], "2025-04-02"),
        # An update or the day of printing gives way to the day of publication.
        (["آخر تحديث: 15 مايو 2024", "تاريخ النشر: 12 مايو 2024"], "2024-05-12"),
        (["تاريخ الطباعة: 20 مايو 2025", "12 مايو 2024"], "2024-05-12"),
        (["تاريخ النشر: 12 مايو 2024", "آخر تحديث: 10 مايو 2024"], "2024-05-12"),
        (["الجمعة 21 نوفمبر 2025", "الأحد 12 مايو 2024"], "2024-05-12"),
        (["آخر تحديث: 15 مايو 2024"], "2024-05-15"),
        (["تاريخ النشر: 12 مايو 2024 آخر تحديث: 13 مايو 2024"], "2024-05-12"),
        # No stamp: a date inside a long line, a month, an hour, a copyright year.
        (["مشاركة في معرض أقيم بتاريخ"], None),
        (["© 2024 جميع الحقوق محفوظة"], None),
        (["منذ 3 ساعات"], None),
        (["2024"], None),
        (["ربيع 2024"], None),
        (["اليوم 14:20"], None),
        (["قبل 3 أيام"], None),
        ([], None),
    ],
)
def test_stamp(lines, expected):
    found = published("قال الوزير إن بلاده تدرس الأمر.", *lines)
    assert edtf(found) == expected
    assert found.published_basis == ("stated" if expected else "unknown")
    if expected:
        assert any(found.published_evidence in line for line in lines)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" date 2023-10-02 عقد الوزراء اجتماعهم في عمان.", "2023-10-02"),
        ("2 أكتوبر 2023 - الخرطوم\nعقد الوزراء اجتماعهم.", "2023-10-02"),
        ("القاهرة 2 أكتوبر 2023 (وكالة النيل) - عقد الوزراء اجتماعهم.", "2023-10-02"),
        ("عقد الوزراء اجتماعهم.\nوقالوا إنه مثمر.\n02/10/2023", "2023-10-02"),
        (
            "عقد الوزراء اجتماعهم في 2 أكتوبر 2023 في عمان وبحثوا أمن الحدود.",
            "2023-10-02/..",
        ),
    ],
)
def test_date_in_the_text_itself(text, expected):
    assert edtf(published(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected", "basis"),
    [
        ("وصل الوفد أمس الأحد 14 يوليو 2019 إلى بيروت.", "2019-07-15", "relative"),
        ("يبدأ اليوم الجمعة 3 مارس 2023 الحوار.", "2023-03-03", "relative"),
        ("تبدأ غدا الثلاثاء 5 نوفمبر 2024 القمة.", "2024-11-04", "relative"),
        ("اجتمع الوزراء أول أمس، الموافق 25 أكتوبر 2025.", "2025-10-27", "relative"),
        ("في 2010، أي قبل ستة أعوام، بدأ المشروع.", "2016", "inferred"),
        ("تنتهي المهمة في العام المقبل 2027.", "2026", "inferred"),
        ("قررت الحكومة في ديسمبر الماضي 2019 الانسحاب.", "2020", "inferred"),
        # A public event beside relative words, and «اليوم» to pick the day.
        (
            "أفادت مصادر اليوم السبت بأن الغارة تتصل باغتيال حسن نصر الله، أمس الجمعة.",
            "2024-09-28",
            "relative",
        ),
        (
            "قُتل أبو بكر البغدادي. وكان مقتل البغدادي، الشهر الماضي، ضربة.",
            "2019-11",
            "inferred",
        ),
        # Events that the text looks back on bound it from below; the latest counts.
        ("تغير كل شيء بعد سقوط نظام القذافي.", "2011-10-20/..", "inferred"),
        (
            "منذ سقوط نظام القذافي ثم بعد اتفاق الصخيرات لم تهدأ ليبيا.",
            "2015-12-17/..",
            "inferred",
        ),
        ("انضمت فنلندا إلى حلف شمال الأطلسي.", "2023-04-04~", "inferred"),
        # The day of the news itself, which its weekday shows to be recent.
        (
            "أعلن وزير الدفاع، الخميس 6 مارس 2025، أن بلاده ستنضم إلى القوة.",
            "2025-03-06~",
            "inferred",
        ),
        (
            "قررت المجموعة، في قمة عقدت الخميس 6 مارس 2025، إنهاء مهمتها. "
            "وكانت قد بدأت في مايو 2023.",
            "2025-03-06~",
            "inferred",
        ),
        ("اجتمع الوزراء، الخميس 6 مارس 2003. وانسحبوا عام 2011.", None, "unknown"),
        ("تأسست المنظمة في 25 مايو 1981 وتضم ست دول.", None, "unknown"),
        ("لم يعش المجلس طويلا. ففي 16 شباط 1989 اجتمع قادته.", None, "unknown"),
        # An event far back, or one with much later news beside it, bounds nothing.
        ("نشأت المجموعة بعد انهيار الاتحاد السوفييتي وتضم أربع دول.", None, "unknown"),
        (
            "بعد سقوط نظام القذافي عام 2011 توقف العمل، ثم استؤنف في 2019.",
            None,
            "unknown",
        ),
        ("أصبحت تيمور الشرقية العضو الحادي عشر في آسيان.", "2025-10-26~", "inferred"),
        # How long ago a public event was.
        ("قبل شهرين عاد ترامب إلى البيت الأبيض.", "2025-03~", "inferred"),
        ("مضت خمسة أسابيع على سقوط نظام الأسد.", "2025-01-12~", "inferred"),
        ("بعد عام على سقوط نظام القذافي يسود القلق.", "2012~", "inferred"),
        ("دخلت الفصائل دمشق بعد أسبوع من سقوط حلب.", None, "unknown"),
        ("قبل أكثر من عام سقط نظام الأسد.", "2024-12-08/..", "inferred"),
        ("زار الوفد دمشق بعد أسبوع من سقوط نظام الأسد.", "2024-12-08/..", "inferred"),
        # Who holds an office speaks on any day after the election.
        (
            "قال الرئيس اللبناني جوزيف عون، اليوم الخميس، إن الجيش سينتشر.",
            "2025-01-09/..",
            "inferred",
        ),
        # What is only hoped for, and an anchorless «أمس», say nothing.
        ("في حال سقوط نظام الأسد ستعود العلاقات.", None, "unknown"),
        ("اجتمع الوزراء أمس الأحد.", None, "unknown"),
        ("تأسست المنظمة عام 1949.", None, "unknown"),
        ("ستغادر القوات بحلول سبتمبر 2030.", None, "unknown"),
    ],
)
def test_words_and_landmarks(text, expected, basis):
    found = published(text)
    assert (edtf(found), found.published_basis) == (expected, basis)
    if expected:
        assert found.published_evidence in text


@pytest.mark.parametrize(
    ("lines", "expected", "basis"),
    [
        (["منذ ساعتين", "تاريخ الجلب: 12 مايو 2024"], "2024-05-12", "relative"),
        (["نشر قبل 3 أيام", "تاريخ الزيارة: 12 مايو 2024"], "2024-05-09", "relative"),
        (["منذ أسبوعين", "طبع في 15 مايو 2024"], "2024-05-01~", "relative"),
        # An age counts from the day of the visit, not from that of an update.
        (["منذ 3 أيام", "آخر تحديث: 12 مايو 2024"], "2024-05-12", "stated"),
        (["منذ 3 أيام"], None, "unknown"),
        (["تاريخ الجلب: 12 مايو 2024"], "2024-05-12", "stated"),
    ],
)
def test_age_of_a_page(lines, expected, basis):
    found = published("قال الوزير إن بلاده تدرس الأمر.", *lines)
    assert (edtf(found), found.published_basis) == (expected, basis)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("الأحد 22 نوفمبر 2026", "2025-03-11"),  # the day of the visit
        ("نشر في 22 نوفمبر 2026", "2026-11-22"),
        ("الأربعاء 12 مارس 2025", "2025-03-12"),  # printed on the next day
        ("تاريخ الطباعة: 22 نوفمبر 2026", "2025-03-11"),
    ],
)
def test_text_older_than_the_day_above_it(line, expected):
    text = "وقال المسؤول، اليوم الثلاثاء 11 مارس 2025، إن الاتفاق جاهز للتوقيع."
    assert edtf(published(text, line)) == expected


def test_short_sentence_is_no_date_line():
    text = "وقع الاتفاق في 3 مايو 2019.\nوقال الوزير إنه مفيد للبلدين ولأمن المنطقة."
    assert edtf(published(text)) == "2019-05-03/.."


def test_landmark_is_named():
    found = published("هدأت الجبهة بعد وقف إطلاق النار بين إسرائيل وحزب الله.")
    assert found.published_landmark == "lebanon-ceasefire"


@pytest.mark.parametrize(
    ("lines", "publisher", "republisher"),
    [
        (["المصدر: جريدة المدى"], "جريدة المدى", None),
        (["المصدر : وكالات"], None, None),
        (["بغداد/ شبكة دجلة الإخبارية-"], "شبكة دجلة الإخبارية", None),
        (["السفير (بيروت)"], "السفير", None),
        (["بيروت - الديار"], "الديار", None),
        (["المنارة – تونس"], "المنارة", None),
        (["عمان (وكالة الشام)"], "وكالة الشام", None),
        (["الخرطوم - وكالات"], None, None),
        (["كتب: منير العلي"], None, None),
        (["كتب: منير العلي – خاص بموقع «ضفاف»"], "ضفاف", None),
        (["12 مايو 2024 | مرصد النيل"], "مرصد النيل", None),
        (["تاريخ النشر: 12 مايو 2024", "المصدر: البوابة"], "البوابة", None),
        (
            ["بوابة الأخبار المجمعة نيوز", "المصدر: صحيفة الشروق"],
            "صحيفة الشروق",
            "بوابة الأخبار المجمعة نيوز",
        ),
        # A name alone may be a section's; the text or another line tells.
        (["آخر تحديث: 12 مايو 2024", "دفتر النيل"], None, None),
        (["دفتر النيل", "جميع الحقوق محفوظة لدفتر النيل"], "دفتر النيل", None),
        (["دفتر النيل - خاص"], "دفتر النيل", None),
        (["الخليج", "العالم, دولي, أذربيجان"], None, None),
        (["الطقس", "تقدير موقف"], None, None),
        (["المنامة ـ أ ش أ : الخميس ٧ نوفمبر ٢٠١٩"], "أ ش أ", None),
        (["غابالا/ مراسل وكالة النيل"], "وكالة النيل", None),
        (["كوالالمبور: «المدار»"], "المدار", None),
        (["دمشق-سانا"], "سانا", None),
        (["مسقط – العُمانية:"], "العُمانية", None),
        (["عمان – الأردن"], None, None),
        (["د. هشام الأفغاني"], None, None),
        (["كمال يلدز | 07.10.2025"], None, None),
        (["الرباط - محمد العلوي"], None, None),
        (["حقوق النشر محفوظة © القرن الجديد"], "القرن الجديد", None),
        (["جميع الحقوق محفوظة © الضفة 2025"], "الضفة", None),
        (["© 2013 - 2026 جميع الحقوق محفوظة"], None, None),
        (["المصدر: المنارة نت + وكالات"], "المنارة نت", None),
        (['المصدر: "المشرق اليوم" - وكالات'], "المشرق اليوم", None),
        (["المصدر: وكالات + مواقع التواصل"], None, None),
        (["الرئيسية » تقارير » العراق"], None, None),
        (["وكالات"], None, None),
        ([], None, None),
    ],
)
def test_publisher(lines, publisher, republisher):
    found = published("قال الوزير إن بلاده تدرس الأمر.", *lines)
    assert (found.publisher, found.republisher) == (publisher, republisher)
    if publisher:
        assert publisher in found.publisher_evidence


def test_related_article_keeps_to_its_own_lines():
    assert edtf(published("اجتمع الوزراء أمس.", "البلاد (الرياض)")) is None


@given(st.text(max_size=150), st.lists(st.text(max_size=60), max_size=3))
def test_any_text_is_read(text, furniture):
    published(text, *furniture)
