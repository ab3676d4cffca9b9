"""The stories of two alliances side by side (S1, S2), in both languages.

Each play opens the link of the place its story names, reads the page, and clicks its
way to the sentences: `Play.sentence` fails beyond two clicks.
"""

import pytest

from tests.browser.playing import Clicks, Play, says, says_nothing_of

NEW, OLD = "quad-iq-tr-jo-sy", "quad-iq-ir-ru-sy"
BOTH = f"/alliances?a={OLD}&a={NEW}"


@pytest.fixture(params=["ar", "en"])
def play(request, visit, seeds_data) -> Play:
    return Play(visit(seeds_data), request.param, Clicks())


def test_s1_the_two_namesakes(play):
    play.open(BOTH)
    matrix = play.card("matrix")
    says(
        play,
        matrix,
        ("في كليهما: سوريا والعراق", "In both: Iraq and Syria"),
        ("في رباعي 2025 فقط: الأردن وتركيا", "Only Quad 2025: Jordan and Türkiye"),
        ("في رباعي 2015 فقط: إيران وروسيا", "Only Quad 2015: Iran and Russia"),
        ("لا يقول أي نص لدينا إن أحدها انتهى أو حلّ محلّ الآخر", "No text of ours says"),
        ("سقوط نظام بشار الأسد", "Fall of the Assad government"),
        ("8 كانون الأول/ديسمبر 2024", "8 December 2024"),
    )
    [syria] = [
        each
        for each in play.chart_texts("matrix")
        if each.startswith(play.pick("سوريا", "Syria"))
    ]
    assert "⚑" in syria
    assert "2024" in syria
    cells = dict(zip(states_of(play), play.chart_texts("matrix", 1), strict=True))
    for name, said in cells.items():
        first = ("13 شباط/فبراير 2025", "13 February 2025")
        oldest = ("نحو أيلول/سبتمبر 2015", "about September 2015")
        says(play, said, first if name.startswith(NEW) else oldest)
    prospective = play.pick("عضوية مرتقبة", "Prospective")
    assert {each for each, said in cells.items() if prospective in said} == {
        f"{NEW}:{iso3}" for iso3 in ("IRQ", "JOR", "SYR", "TUR")
    }
    ledger = play.rows("ledger")
    assert {row[3] for row in ledger if "2025" in row[0]} == {prospective}
    assert {row[7] for row in ledger if "2025" in row[0]} == days(
        play, "13 شباط/فبراير 2025", "18 شباط/فبراير 2025", "1 آذار/مارس 2025"
    )
    assert {row[8] for row in ledger if "2015" in row[0]} == days(
        play, "نحو أيلول/سبتمبر 2015", "2018"
    )
    says(
        play,
        play.card("names"),
        ("في نص واحد من نصّين", "in 1 article of 2 articles"),
        ("في نصّين من نصّين", "in 2 articles of 2 articles"),
        ("ربط من عندنا", "Linked by us"),
        ("الدول الأربع نفسها والمقر في بغداد", "The same four states"),
        ("لا يستعمل الاسم", "does not use the name"),
    )
    assert any(
        line["dash"] == "1px,4px"
        and line["x"][0] == "2015-10-01T00:00:00"
        and line["x"][1] == "2018-01-01T00:00:00"
        for line in play.traces("roles")
    )
    says_nothing_of(play, play.everything())
    with play.sentence():
        play.click_mark("matrix", f"{NEW}:TUR")
        read = play.reads(
            "matrix",
            "العراق وتركيا وسوريا والأردن، اتفقوا على آلية للتعاون المشترك ضد تنظيم "
            "داعش الإرهابي، ووحدات حماية الشعب الكردية",
            "إن تركيا تعمل على تشكيل تحالف رباعي ضد داعش يضم تركيا والعراق والأردن "
            "وسوريا، لمنع التنظيم من تهديد المنطقة مجدداً",
            "التفاهمات الخاصة بتشكيل التحالف الرباعي بين كل من: بغداد واسطنبول ودمشق "
            "وعمان وصلت مراحل مهمة",
        )
    says(play, read, ("13 شباط/فبراير 2025", "13 February 2025"))
    assert "«الخميس الماضي»" in read
    says(
        play, read, ("18 شباط/فبراير 2025 · محسوب من لفظ", "18 February 2025 · Computed"),
        ("1 آذار/مارس 2025 · تاريخ مطبوع", "1 March 2025 · Printed"),
    )  # fmt: skip
    with play.sentence():
        play.click_mark("matrix", f"{OLD}:SYR")
        play.reads(
            "matrix",
            "روسيا وسوريا والعراق وإيران قررت إنشاء مركز معلوماتي في بغداد يضم ممثلي "
            "هيئات أركان جيوش الدول الأربع",
            "عُقد الاجتماع الأمني الرباعي بين العراق وإيران وروسيا وسوريا في وزارة "
            "الدفاع العراقية",
            "مركز استخباراتي روسي و ايراني و عراقي و نظام الأسد لمحاربة “الإرهاب”",
        )
    with play.sentence():
        play.open_line("names", NEW)
        article = play.open_article("names", "مصادر سياسية:قريباً")
        assert (
            "سوريا سيكون لها دور كبير في تفكيك الجماعات الارهابية في الداخل رغم ان "
            "جزءاً منها التحق بالادارة المرحلية في دمشق" in article
        )
    play.seen.check()


def states_of(play: Play) -> list[str]:
    """The cells of the matrix, in the order in which their words are drawn."""
    return next(
        trace["names"] for trace in play.traces("matrix") if trace["mode"] is None
    )


def days(play: Play, *arabic: str) -> set[str]:
    english = {
        "13 شباط/فبراير 2025": "13 February 2025",
        "18 شباط/فبراير 2025": "18 February 2025",
        "1 آذار/مارس 2025": "1 March 2025",
        "نحو أيلول/سبتمبر 2015": "about September 2015",
    }
    return {play.pick(each, english.get(each, each)) for each in arabic}


def test_s2_who_says_so_of_itself(play):
    play.open(BOTH)
    names = states_of(play)
    said = dict(zip(names, play.chart_texts("matrix", 2), strict=True))
    yes = play.pick("نعم", "Yes")
    assert {name for name, words in said.items() if yes in words} == {
        f"{NEW}:TUR",
        f"{OLD}:IRQ",
    }
    jordan = dict(zip(names, play.chart_texts("matrix", 1), strict=True))[f"{NEW}:JOR"]
    says(play, jordan, ("خبران", "2 reports"), ("3 مصادر أولى", "3 original sources"))
    says(play, said[f"{NEW}:JOR"], ("مصدر مسمّى واحد", "One named source"))
    with play.sentence():
        play.click_mark("matrix", f"{NEW}:JOR")
        play.reads(
            "matrix", "وقال نائب وزير الخارجية التركي، نوح يلماظ، خلال مشاركته في "
            "المؤتمر الدولي حول سوريا في باريس، الخميس الماضي",
        )  # fmt: skip
        read = play.reads("matrix", "قالت مصادر سياسية مطلعة،السبت")
        assert "ونقلت صحيفة “الشرق الأوسط”، عن مصادر دبلوماسية تركية، قولها" in read
    says_nothing_of(play, read)
    turkish = play.quotation("matrix", "ونقلت صحيفة")
    for words in ("الشرق الأوسط", "تقارير صحفية عربية", "مصادر دبلوماسية تركية"):
        assert words in turkish
    assert turkish.index("الشرق الأوسط", turkish.index("تركية ·")) < turkish.rindex(
        "تقارير صحفية عربية"
    )
    says(play, turkish, ("تركيا", "Türkiye"), ("لم يُذكر", "not stated"))
    named = play.quotation("matrix", "وقال نائب وزير الخارجية التركي")
    says(play, named, ("مسؤول مسمّى", "Named official"), ("تركيا", "Türkiye"))
    unnamed = play.quotation("matrix", "قالت مصادر سياسية مطلعة")
    says(play, unnamed, ("مصادر مجهَّلة", "Unnamed sources"))
    assert "شبكة اخبار العراق" in unnamed
    with play.sentence():
        play.click_mark("matrix", f"{OLD}:IRQ")
        play.reads(
            "matrix",
            "أعلنت قيادة العمليات المشتركة للجيش العراقي عن وجود تنسيق أمني مع كل من "
            "ايران و روسيا و سوريا ، وتم انشاء مركز امني في بغداد بغية محاربة تنظيم "
            "الدولة",
        )
    with play.sentence():
        play.click_mark("matrix", f"{OLD}:RUS")
        play.reads(
            "matrix", "وقد أفاد مصدر عسكري دبلوماسي في موسكو، وفق وكالات الأنباء الروسية"
        )  # fmt: skip
    says(
        play,
        play.quotation("matrix", "وقد أفاد مصدر عسكري"),
        ("مصادر مجهَّلة", "Unnamed sources"),
    )
    play.seen.check()
