"""What a statement's record says: kind, state, modality, route, date, spans."""

from datetime import date

import pytest

from etl.extract.statements import find_statements
from etl.lexicon import load_lexicon
from etl.lexicon.scan import Scan
from etl.records import DateMention, EdtfDate
from tests.etl.extract.statements.cases import lines, only, read


@pytest.mark.parametrize(
    ("text", "kind", "iso3"),
    [
        (
            "قال [[سامي الحداد|وزير الري العراقي]] إن الماء وفير.",
            "named_official",
            None,
        ),
        ("وقال الباحث [[سامي الحداد|الباحث]] إن الماء وفير.", "expert", None),
        ("وقالت وزارة الري المصرية إن الماء وفير.", "official_body", "EGY"),
        ("وقال مسؤول أميركي إن الماء وفير.", "unnamed_official", "USA"),
        ("وقال دبلوماسي من سلطنة عمان إن الماء وفير.", "unnamed_official", "OMN"),
        ("وقال ضابط في الجيش اللبناني إن الماء وفير.", "unnamed_official", "LBN"),
        ("وقال مصدر عسكري في موسكو إن الماء وفير.", "unnamed_sources", None),
        ("وقالت مصادر دبلوماسية تركية إن الماء وفير.", "unnamed_sources", "TUR"),
        ("وقال محلل مالي إن الأسهم ستتراجع.", "expert", None),
        ("وقالت يريفان إن الماء وفير.", "official_body", "ARM"),
        ("وقال الكرملين إن الماء وفير.", "official_body", "RUS"),
        ("وذكرت وكالة الأناضول أن الماء وفير.", "outlet", None),
        ("وأفادت تقارير صحفية بأن الماء وفير.", "outlet", None),
        ("وقال شهود إن الماء وفير.", "other", None),
        ("وقال المبعوث الأممي إلى ليبيا إن الماء وفير.", "unnamed_official", None),
    ],
)
def test_speakers_are_told_apart_by_kind_and_state(text, kind, iso3):
    statement = only(text)
    assert (statement.speaker_kind, statement.speaker_iso3) == (kind, iso3)


@pytest.mark.parametrize(
    ("text", "verb", "modality"),
    [
        ("قال المصدر إن الطريق آمن.", "قال", "asserted"),
        ("ونفى المصدر وجود خلاف.", "نفى", "denied"),
        ("واستبعد المصدر تأجيل القمة.", "استبعد", "denied"),
        ("وادعى المصدر أن الطريق آمن.", "ادّعى", "alleged"),
        ("ويتوقع المصدر أن تنعقد القمة.", "توقّع", "expected"),
        ("وتطالب الوزارة بفتح المعابر.", "طالب", "demanded"),
        ("ولم ينف المصدر وجود خلاف.", "نفى", "asserted"),
        ("وبحسب المصدر، الطريق آمن.", None, "asserted"),
    ],
)
def test_verbs_say_how_the_words_are_meant(text, verb, modality):
    statement = only(text)
    assert (statement.verb, statement.modality) == (verb, modality)


@pytest.mark.parametrize(
    ("text", "route"),
    [
        ("وقالت مصادر لوكالة «رويترز» إن الشحنة وصلت.", ("رويترز",)),
        ("وقال مصدر، للأناضول، إن الشحنة وصلت.", ("الأناضول",)),
        ("وأكد مصدر لـ«المرفأ» أن الشحنة وصلت.", ("المرفأ",)),
        ("ونقلت إذاعة محلية عن مهندس أن الشحنة وصلت.", ("إذاعة محلية",)),
        ("ونقلت صحيفة «السهل» عن مصدر قوله إن الشحنة وصلت.", ("السهل",)),
        ("وذكرت صحيفة «السهل»، نقلاً عن مصدر، أن الشحنة وصلت.", ("السهل",)),
        ("نقلاً عن مصادر، ذكرت صحيفة «السهل» أن الشحنة وصلت.", ("السهل",)),
        ("وأفاد مصدر، وفق وكالات الأنباء الروسية، بأن الشحنة وصلت.", ("وكالات الأنباء الروسية",)),
        ("وقال الوزير إن «الشحنة وصلت»، وفقاً لما ذكرته وكالة «رووداو».", ("رووداو",)),
        ("وقال الوزير في مقابلة مع قناة «السهل» إن الشحنة وصلت.", ("السهل",)),
        ("قال الوزير إن الشحنة وصلت، وفق ما أورده بيان لوزارة النقل.", ("وزارة النقل",)),
        ("وقالت الوزارة على موقعها الإلكتروني إن الشحنة وصلت.", ()),
        ("وقال مسؤول في وكالة الطاقة إن الشحنة وصلت.", ()),
    ],
)  # fmt: skip
def test_the_route_names_the_outlets_nearest_first(text, route):
    statement = only(text)
    assert statement.route == route
    assert statement.via == (route[0] if route else None)


def test_a_statement_goes_on_by_the_same_route():
    _, statements = read("وقال مصدر لوكالة «رويترز» إن الشحنة وصلت. وأضاف أنها كاملة.")
    assert [one.via for one in statements] == ["رويترز", "رويترز"]


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("وقالت مصادر لـ«المرفأ» إن الشحنة وصلت. وأكدت المصادر أنها كاملة.", "المرفأ"),
        (
            "ووفقاً لبيان صادر عن خلية الإعلام، قال الوزير إن الشحنة وصلت. "
            "وبحسب البيان، شدد الوزير على السلامة.",
            "خلية الإعلام",
        ),
    ],
)
def test_a_word_that_points_back_keeps_the_route(text, via):
    _, statements = read(text)
    assert [one.via for one in statements] == [via, via]


def test_press_reports_carry_the_paper_that_follows():
    text = (
        "أفادت تقارير صحفية عربية، اليوم، بأن الحلف توسع.\n\n"
        "ونقلت صحيفة «السهل» عن مصادر مجرية قولها إن العدد زاد.\n"
    )
    _, (_, second) = read(text)
    assert second.route == ("السهل", "تقارير صحفية عربية")


def test_the_date_beside_the_verb_says_when():
    text = "وقال المصدر، الخميس الماضي، إن القمة تنعقد غداً."
    day = EdtfDate("2025-02-13", date(2025, 2, 13), date(2025, 2, 13))
    scan = Scan(text, load_lexicon())
    start = scan.text.index("الخميس")
    when = [DateMention(start, start + len("الخميس الماضي"), day)]
    (statement,) = find_statements(scan, when=when)
    assert statement.said == day
    assert statement.said_span is not None
    assert scan.original(*statement.said_span) == "الخميس الماضي"


def test_a_carried_speaker_has_no_place():
    text = "وقال [[سامي الحداد|الوزير]] إن الماء وفير. وأضاف أنه عذب."
    scan, (first, second) = read(text)
    assert first.speaker_span is not None
    assert scan.original(*first.speaker_span) == "سامي الحداد"
    assert second.speaker_span is None
    assert first.person_id == second.person_id == "p0"


def test_an_aside_of_the_editor_is_nobodys():
    text = (
        "وأضاف البيان الصادر عن قيادة الأسطول، أنه تم الاتفاق على التعاون، خصوصاً مع "
        "تزايد الهجمات و إن كان الهدف غير ذلك في الحقيقة."
    )
    (line,) = lines(text)
    assert line.endswith("تزايد الهجمات")


TEASER = """\
{headline}

{lead}...
"""


@pytest.mark.parametrize(
    ("headline", "lead", "expected"),
    [
        (
            "الحداد: لن نغادر القاعدة.. الاتفاق باطل",
            "أكد وزير الدفاع [[سامي الحداد|وزير الدفاع]]، اليوم",
            [
                "وزير الدفاع سامي الحداد | لن نغادر القاعدة",
                "وزير الدفاع سامي الحداد | الاتفاق باطل",
            ],
        ),
        (
            "“السماء ستمطر”.. سامي الحداد: السدود جاهزة",
            "أكد وزير الري [[سامي الحداد|وزير الري]]، اليوم",
            [
                "وزير الري سامي الحداد | السماء ستمطر",
                "وزير الري سامي الحداد | السدود جاهزة",
            ],
        ),
        (
            "قبرص: لا نسعى إلى المواجهة",
            "قال مصدر في الخارجية القبرصية إن بلاده",
            ["مصدر في الخارجية القبرصية | لا نسعى إلى المواجهة"],
        ),
        (
            "الأسطول: تدمير زورقين",
            "أعلنت قيادة الأسطول اليوناني، فجر اليوم، أنها دمرت زورقين",
            ["قيادة الأسطول اليوناني | دمرت زورقين"],
        ),
        (
            "نيروبي: لا نية لسحب جنودنا",
            "قالت وزيرة الدفاع الكينية، الخميس، إن القوات ستبقى ضمن البعثة إلى أن",
            ["وزيرة الدفاع الكينية | القوات ستبقى ضمن البعثة إلى أن"],
        ),
        (
            "الصومال يتمسك بإلغاء المذكرة: لن نتفاوض قبل سحبها",
            "جددت مقديشو رفضها أي وساطة، ودعت إلى الحوار",
            ["الصومال | لن نتفاوض قبل سحبها"],
        ),
        ("أكرا: البرلمان يناقش الموازنة", "يستعد البرلمان الغاني للتصويت", []),
        ("وصفات من المطبخ التركي", "تحتاج الطباخة إلى خمسة مقادير", []),
    ],
)
def test_a_teasers_headline_speaks_for_its_cut_off_line(headline, lead, expected):
    assert lines(TEASER.format(headline=headline, lead=lead)) == expected


def test_a_headline_over_a_whole_body_is_not_counted_again():
    text = (
        "الحداد: الماء وفير\n\nقال [[سامي الحداد|الوزير]] إن الماء وفير.\n\nوانتهى.\n"
    )
    assert lines(text) == ["الوزير سامي الحداد | الماء وفير"]


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "\n\n", "قال", "قال إن", "بحسب", "وفقاً ل", "«", '"' * 400, "أن " * 500,
        "قال مصدر " + "في وزارة " * 400, "قال " + "بيان " * 400, "نقلت وكالة عن",
        "نقلت عنه قوله", "\ud800قال المصدر إن", "قال المصدر إن \u202e.",
    ],
)  # fmt: skip
def test_any_text_is_read(text):
    scan = Scan(text, load_lexicon())
    for statement in find_statements(scan):
        assert 0 <= statement.span_start < statement.span_end <= len(scan.text)


def test_marks_that_change_offsets_are_no_matter():
    plain = lines("وقال مصدر أمني إن الطريق آمن.")
    assert plain == ["مصدر أمني | الطريق آمن"]
    marked = lines("وقـــال مَصْدَرٌ أمنيٌّ إنَّ الطريقَ آمن.")
    assert marked == ["مَصْدَرٌ أمنيٌّ | الطريقَ آمن"]


def test_ids_are_stable_and_tell_statements_apart():
    text = "وقال مصدر إن الطريق آمن. وأضاف أن الجسر رُمم."
    once = [one.statement_id for one in read(text)[1]]
    again = [one.statement_id for one in read(text)[1]]
    assert once == again
    assert len(set(once)) == 2
