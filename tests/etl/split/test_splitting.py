"""Pages → articles, on pages of our own in every shape that news sites print."""

import hashlib
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.lexicon import load_lexicon
from etl.records import Article, Document
from etl.split import split

TITLE = "الكويت وعمان تتفقان على لجنة دفاعية مشتركة"
FIRST = (
    "أعلنت وزارة الخارجية الكويتية، اليوم الاثنين، أن الاجتماع الأول للجنة "
    "المشتركة مع عمان سيعقد في مسقط خلال الشهر المقبل."
)
SECOND = "وأضافت الوزارة في بيان أن الجانبين سيبحثان التعاون الدفاعي وأمن الملاحة."
THIRD = "من جهته، قال السفير العماني إن بلاده ترحب بالخطوة وتدعو إلى توسيعها."
BODY = f"{FIRST}\n{SECOND}\n{THIRD}"
OTHER_TITLE = "تونس والجزائر توقعان اتفاقا أمنيا جديدا"
OTHER_FIRST = "وقعت تونس والجزائر اتفاقا لتبادل المعلومات الأمنية على الحدود المشتركة."
OTHER_SECOND = "وقال وزير الداخلية التونسي إن الاتفاق يدخل حيز التنفيذ فورا."
OTHER_BODY = f"{OTHER_FIRST}\n{OTHER_SECOND}"
CUT = "بحث وزيرا خارجية المغرب وموريتانيا في الرباط أمن..."
CUT_TITLE = "المغرب وموريتانيا يبحثان أمن الحدود"


def articles(page: str) -> list[Article]:
    sha = hashlib.sha256(page.encode("utf-8", "replace")).hexdigest()
    size = len(page.encode("utf-8", "replace"))
    document = Document(sha[:16], "page.txt", "text/plain", "utf-8", size, sha, page)
    return split(document, load_lexicon())


def shape(page: str) -> list[tuple[str, str | None]]:
    return [(one.section, one.title) for one in articles(page)]


MAIN_ALONE = {
    "title, then paragraphs": f"{TITLE}\n{BODY}\n",
    "blank lines between": f"\n\n{TITLE}\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}\n\n",
    "menu, masthead, breadcrumb, share buttons, tags, copyright": f"""
شبكة المدى الإخبارية
الرئيسية
سياسة
الرئيسية » أخبار الخليج » {TITLE}
{TITLE}
شارك: فيسبوك | إكس | واتساب
{BODY}
الكلمات الدلالية: الكويت، عمان
اشترك في نشرتنا البريدية ليصلك كل جديد
© 2025 شبكة المدى. جميع الحقوق محفوظة
سياسة الخصوصية | اتصل بنا | من نحن
""",
    "headline three times": f"{TITLE}\nكتب: وكالات\n{TITLE}\n\n{TITLE}\n{BODY}",
    "headline with the site's name": f"{TITLE} - شبكة المدى\n{TITLE}\n{BODY}",
    "captions and credits in the text": f"""{TITLE}
© رويترز
{FIRST}
(أ ف ب)
{SECOND}
صورة أرشيفية لميناء مسقط
{THIRD}""",
    "a link that interrupts, on its own line": f"""{TITLE}
{FIRST}
اقرأ أيضاً: {OTHER_TITLE}
{SECOND}
{THIRD}""",
    "a link that interrupts, on two lines": f"""{TITLE}
{FIRST}
شاهد أيضا
{OTHER_TITLE}
{SECOND}
{THIRD}""",
    "a button to read on": f"{TITLE}\n{FIRST}\nاقرأ المزيد\n{SECOND}\n{THIRD}",
    "an aggregator's disclaimer": f"""{TITLE}
{BODY}
كانت هذه تفاصيل خبر الكويت وعمان لهذا اليوم نرجو أن نكون قد وفقنا.
ملحوظة: مضمون هذا الخبر تم كتابته بواسطة المدى ولا يعبر عن وجهة نظر الموقع.""",
    "headlines of other articles above": f"""الأكثر قراءة
ارتفاع أسعار النفط بعد قرار أوبك الأخير
مقتل عشرة أشخاص في حادث سير بالقاهرة
منتخب قطر يتأهل إلى نهائي كأس آسيا
{TITLE}
شارك
{BODY}""",
    "headlines of other articles below": f"""{TITLE}
{BODY}
ارتفاع أسعار النفط بعد قرار أوبك الأخير
مقتل عشرة أشخاص في حادث سير بالقاهرة
""",
    "a first paragraph that does not end": f"""{TITLE}
{FIRST.rstrip(".")} وذلك بحضور وفدين من البلدين وعدد من المسؤولين والخبراء العسكريين
{SECOND}
{THIRD}""",
    "readers' comments": f"""{TITLE}
{BODY}
التعليقات (2)
أبو محمد
خبر ممتاز وننتظر المزيد من التعاون بين الدول العربية كلها إن شاء الله.
اترك تعليقا
لن يتم نشر عنوان بريدك الإلكتروني.""",
}


@pytest.mark.parametrize("page", MAIN_ALONE.values(), ids=MAIN_ALONE.keys())
def test_one_article_and_nothing_but_its_text(page):
    [main] = articles(page)
    assert (main.section, main.title) == ("main", TITLE)
    lines = [line for line in main.text.splitlines() if line.strip()]
    assert [lines[0], *lines[2:]] == [TITLE, SECOND, THIRD]
    assert lines[1].startswith(FIRST.rstrip("."))


MAIN, RELATED = ("main", TITLE), ("related", OTHER_TITLE)
TEASER = ("teaser", CUT_TITLE)
SEVERAL = {
    "source, tags, then another whole article": (
        f"{TITLE}\n{BODY}\nالمصدر: المدى\nكلمات دلالية: عمان\nإقرأ أيضاً:\n"
        f"{OTHER_TITLE}\nتونس (المدى)\n{OTHER_BODY}",
        [MAIN, RELATED],
    ),
    "its headline stands on the marker's line": (
        f"{TITLE}\n{BODY}\nالمصدر: المدى\nقد يهمك أيضًا: {OTHER_TITLE}\n{OTHER_BODY}",
        [MAIN, RELATED],
    ),
    "another whole article, then a cut-off one": (
        f"{TITLE}\n{BODY}\nمواضيع ذات صلة\n{OTHER_TITLE}\n{OTHER_BODY}\n"
        f"{CUT_TITLE}\n{CUT}",
        [MAIN, RELATED, TEASER],
    ),
    "two whole articles under one marker, told apart by a date": (
        f"{TITLE}\n{BODY}\nأخبار متعلقة\n{OTHER_TITLE}\n{OTHER_BODY}\n"
        f"{CUT_TITLE}\n11 فبراير 2025\n{OTHER_BODY}",
        [MAIN, RELATED, ("related", CUT_TITLE)],
    ),
    "latest news above, each broken off": (
        f"آخر الأخبار\n{CUT_TITLE}\n{CUT}\nذات صلة\n{TITLE}\nشارك\n{BODY}",
        [TEASER, MAIN],
    ),
    "latest news above, each a whole sentence": (
        f"آخر الأخبار\n\n{OTHER_TITLE}\n\n{OTHER_FIRST}\n\nالأكثر قراءة\n{TITLE}\n{BODY}",
        [("teaser", OTHER_TITLE), MAIN],
    ),
    "broken off inside a word": (
        f"{TITLE}\n{BODY}\nاقرأ أيضا\n{CUT_TITLE}\n{CUT.rstrip('.')} "
        "الحدود المشتركة وسبل مكافحة التهريب والهجرة غير النظا",
        [MAIN, TEASER],
    ),
    "cut-off ones at the foot, without a marker": (
        f"{TITLE}\n{BODY}\n\n{CUT_TITLE}\n{CUT}\n\n{OTHER_TITLE}\nوقعت تونس…",
        [MAIN, TEASER, ("teaser", OTHER_TITLE)],
    ),
    "two on one page, the second with a date of its own": (
        f"{TITLE}\n{BODY}\n\n{OTHER_TITLE}\nتاريخ النشر: 3 مارس 2025\n{OTHER_BODY}",
        [MAIN, RELATED],
    ),
    "its own article under a marker, with a subheading": (
        f"ذات صلة\n{TITLE}\nشارك\n{FIRST}\nتعاون دفاعي بين البلدين\n{SECOND}\n{THIRD}",
        [MAIN],
    ),
    "after the comments": (
        f"{TITLE}\n{BODY}\nالتعليقات\nخبر طيب.\nمواضيع ذات صلة\n"
        f"{OTHER_TITLE}\n{OTHER_BODY}",
        [MAIN, RELATED],
    ),
    "headlines alone are no articles": (
        f"{TITLE}\n{BODY}\nمواضيع ذات صلة\n{OTHER_TITLE}\n{CUT_TITLE}\n",
        [MAIN],
    ),
}


@pytest.mark.parametrize(("page", "expected"), SEVERAL.values(), ids=SEVERAL.keys())
def test_several_articles(page, expected):
    assert shape(page) == expected


@pytest.mark.parametrize(
    ("head", "furniture"),
    [
        ("تاريخ النشر: 5th, March 2025 GMT", ["تاريخ النشر: 5th, March 2025 GMT"]),
        ("نشر: 2025/03/05 الساعة 11:20", ["نشر: 2025/03/05 الساعة 11:20"]),
        ("٥ مارس ٢٠٢٥ | شبكة المدى", ["٥ مارس ٢٠٢٥ | شبكة المدى"]),
        ("الأربعاء 5 رمضان 1446هـ", ["الأربعاء 5 رمضان 1446هـ"]),
        ("الكويت - شبكة المدى", ["الكويت - شبكة المدى"]),
        ("بقلم: سالم الحربي", ["بقلم: سالم الحربي"]),
        ("سالم الحربي", ["سالم الحربي"]),
        ("وزير الدفاع خلال لقائه نظيره في مسقط الشهر الماضي (كونا)", []),
        ("3 دقائق قراءة\n125 مشاهدة", []),
    ],
)
def test_lines_between_headline_and_text_go_to_the_furniture(head, furniture):
    [main] = articles(f"{TITLE}\n{head}\n{BODY}")
    assert main.text == f"{TITLE}\n{BODY}"
    assert list(main.furniture) == furniture


@pytest.mark.parametrize(
    ("line", "furniture", "first"),
    [
        (
            f"آخر تحديث: 5 مارس 2025 - 09:10 م الكويت/ شبكة المدى- {FIRST}",
            ["آخر تحديث: 5 مارس 2025 - 09:10 م", "الكويت/ شبكة المدى-"],
            FIRST,
        ),
        (f"الكويت (المدى) - {FIRST}", ["الكويت (المدى) -"], FIRST),
        (f"الكويت – وكالة المدى: {FIRST}", ["الكويت – وكالة المدى:"], FIRST),
        (
            f"الكويت في 5 مارس 2025 /واس/ {FIRST}",
            ["الكويت في 5 مارس 2025 /واس/"],
            FIRST,
        ),
        (f"الكويت - 5 - 3 (كونا) -- {FIRST}", ["الكويت - 5 - 3 (كونا) --"], FIRST),
        (
            f"كوالالمبور أول مارس 2025 (وكالة بحر اليوم) -- {FIRST}",
            ["كوالالمبور أول مارس 2025 (وكالة بحر اليوم) --"],
            FIRST,
        ),
        (
            f"الكويت 5 رمضان 1446 هـ الموافق 5 مارس 2025 م واس {FIRST}",
            ["الكويت 5 رمضان 1446 هـ الموافق 5 مارس 2025 م واس"],
            FIRST,
        ),
        (f"مسقط - {FIRST}", ["مسقط -"], FIRST),
        (f"الكويت ـ «المدى»: {FIRST}", ["الكويت ـ «المدى»:"], FIRST),
        (f"date 2025-12-23 {FIRST}", ["date 2025-12-23"], FIRST),
        (f"{FIRST} date 2025-12-23 ", ["date 2025-12-23"], FIRST),
        # No dateline, though it begins like one.
        (f"أعلنت لجنة الدفاع (البرلمانية) {FIRST}", [], None),
        (f"قالت الكويت: {FIRST}", [], None),
        (f"مسقط - وهي عاصمة السلطنة - تستضيف اللقاء، كما {FIRST}", [], None),
        (f"بيروت/ طرابلس وصيدا في المقدمة، كما {FIRST}", [], None),
        (f"السعودية 2024: عام الوساطات. {FIRST}", [], None),
    ],
)
def test_what_is_glued_to_the_first_sentence_is_cut_off(line, furniture, first):
    [main] = articles(f"{TITLE}\n{line}\n{SECOND}")
    assert [part.strip() for part in main.text.splitlines()] == [
        TITLE,
        first or line,
        SECOND,
    ]
    assert list(main.furniture) == furniture


def test_a_page_on_one_line_is_parted_at_its_date():
    page = f"{TITLE} تاريخ النشر: 5th, March 2025 GMT الكويت/ المدى- {FIRST} {SECOND}"
    [main] = articles(page)
    assert main.title == TITLE
    assert main.text.endswith(f"{FIRST} {SECOND}")
    assert main.furniture[0] == "تاريخ النشر: 5th, March 2025 GMT"


def test_dates_of_the_page_go_to_its_own_article():
    page = (
        f"الأحد 9 مارس 2025\nآخر الأخبار\n{CUT_TITLE}\n{CUT}\nذات صلة\n{TITLE}\n{BODY}"
    )
    teaser, main = articles(page)
    assert main.furniture == ("الأحد 9 مارس 2025",)
    assert teaser.furniture == ()


def test_a_date_at_the_foot_and_a_signature_are_no_text():
    [main] = articles(f"{TITLE}\n{BODY}\nوكالات\nنشر في 12/02/2025\n")
    assert main.text == f"{TITLE}\n{BODY}"
    assert main.furniture == ("وكالات", "نشر في 12/02/2025")


@pytest.mark.parametrize(
    "body",
    [
        f"{FIRST}\nتعاون دفاعي\n{SECOND}",
        f"{FIRST}\n12 مايو 2020\n{SECOND}\n7 يونيو 2021\n{THIRD}",
        f"{FIRST}\nواتفق الجانبان على ما يلي:\n- غرفة مشتركة\n- تبادل المعلومات",
        f"{FIRST}\nويشمل الاتفاق أمورا عدة هي:\n1. إنشاء غرفة عمليات\n2. تدريب الجنود",
        f"{FIRST}\nوسيبحث الجانبان التعاون الدفاعي وأمن الملاحة في الخليج",
        f"{FIRST}\n⭕️ دخلت سفن حربية ميناء صلالة… pic.example.com/abc\n{SECOND}",
    ],
    ids=["subheading", "chronicle", "list", "numbers", "no full stop", "post"],
)
def test_short_lines_of_the_text_stay(body):
    [main] = articles(f"{TITLE}\n{body}")
    assert main.text == f"{TITLE}\n{body}"


@pytest.mark.parametrize(
    "line",
    [
        "انضم إلى التحالف الدولي أكثر من ستين دولة حتى الآن",
        "شارك وزير الدفاع الكويتي في الاجتماع الأول للجنة",
        "تقرير: تركيا تسعى إلى حلف جديد مع جيرانها",
        "مصدر: العراق يرفض الانضمام إلى أي محور",
        "ويشمل الاتفاق ضمان جميع حقوق العاملين في البلدين",
        "وقالت إن التصريحات لا تعبر بالضرورة عن موقف الحكومة",
        "نشر في الصحيفة مقال عن الاتفاق",
        "تاريخ العلاقات بين البلدين يعود إلى 1971",
        "التعليقات على الاتفاق جاءت متباينة في العواصم",
        "كتب الوزير على منصة إكس أن الاتفاق تاريخي",
    ],
)
def test_text_that_begins_like_furniture_stays(line):
    for last in ("", "."):
        [main] = articles(f"{TITLE}\n{FIRST}\n{line}{last}\n{THIRD}")
        assert main.text == f"{TITLE}\n{FIRST}\n{line}{last}\n{THIRD}"


def test_a_subtitle_stays_and_the_headline_is_the_first():
    subtitle = "مسقط تستضيف أول اجتماع للجنة بمشاركة وزيري الدفاع في البلدين"
    [main] = articles(f"سياسة | خليجيات\n{TITLE}\n{subtitle}\n{BODY}")
    assert main.title == TITLE
    assert main.text == f"{TITLE}\n{subtitle}\n{BODY}"


def test_a_text_without_a_headline_has_no_title():
    [main] = articles(f"{FIRST} {SECOND} {THIRD}\n{OTHER_FIRST} {OTHER_SECOND} {FIRST}")
    assert (main.section, main.title) == ("main", None)


def test_a_page_of_furniture_holds_no_article():
    assert articles("الرئيسية\nسياسة\nاتصل بنا\n© 2024 جميع الحقوق محفوظة\n") == []


def test_characters_and_line_breaks_are_left_alone():
    title, odd = "اتفاقٌ جديـــد بين الكويت وعمان", f"  {FIRST}\u200f«نصّ» \u00a0x"
    [main] = articles(f"{title}\r\n\r\n{odd}\r\n{SECOND}\r\n")
    assert main.text == f"{title}\r\n\r\n{odd}\r\n{SECOND}"


def test_ids_tell_documents_and_places_apart():
    page = f"{TITLE}\n{BODY}\nاقرأ أيضا\n{OTHER_TITLE}\n{OTHER_BODY}"
    first, again, changed = articles(page), articles(page), articles(page + " ")
    assert [one.article_id for one in first] == [one.article_id for one in again]
    assert len({one.article_id for one in [*first, *changed]}) == 4


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.characters(), max_size=300))
def test_any_text_is_split_into_pieces_of_itself(page):
    for article in articles(page):
        for line in article.text.splitlines():
            assert line.strip() in page


@pytest.mark.parametrize(
    "page",
    [
        f"{TITLE}\n" + "سطر قصير\n" * 20_000 + FIRST,
        f"{TITLE}\n{FIRST}\n" + "عنوان قصير آخر\nنص مقطوع...\n" * 10_000 + FIRST,
        "." * 300_000 + "x",
        "! " * 200_000 + "x",
        "تاريخ النشر: 1 مارس 2025 " * 20_000,
        "اقرأ أيضا\nعنوان آخر\n" * 20_000,
        "كلمة" * 100_000,
        "بغداد " * 60_000 + "/ شبكة - قالت",
        f"{TITLE}\n{FIRST}\n" + "اقرأ أيضا\nعنوان مقطوع آخر...\nنص مقطوع...\n" * 7_000,
        "آخر الأخبار\n" + "• 11:59 . عنوان خبر من الأخبار... المزيد\n" * 10_000,
        f"{TITLE}\n" + "5 مارس 2025\n" * 20_000 + FIRST,
        f"{TITLE}\n{FIRST}\n" + "12 مايو 2020\n" + f"{SECOND}\n" * 5_000,
        "كلمة" + " " * 300_000 + "» آخر",
        "كلمة | " * 60_000,
        "كلمة," * 60_000,
        "خبر    " * 60_000,
        "www." * 60_000 + "نص",
        "أ/ب " * 60_000,
        f"{TITLE}\n" + "* * *\nعنوان آخر من أربع كلمات\n" * 10_000 + FIRST,
        "تخطى وواصل\nسطر من الأسطر\n" * 10_000,
        "(رويترز) " * 60_000,
    ],
    ids=[
        "short",
        "teasers",
        "dots",
        "marks",
        "dates",
        "markers",
        "word",
        "dateline",
        "links",
        "list",
        "date lines",
        "chronicle",
        "gap",
        "strokes",
        "commas",
        "gaps",
        "addresses",
        "initials",
        "rules",
        "blocks",
        "credits",
    ],
)
def test_hostile_pages_take_linear_time(page):
    started = time.process_time()
    articles(page)
    assert time.process_time() - started < 5
