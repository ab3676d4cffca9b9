"""The stories told in the dossiers (S3, S4, S5), in both languages."""

import pytest

from tests.browser.playing import Clicks, Play, says, says_nothing_of

NEW, OLD = "quad-iq-tr-jo-sy", "quad-iq-ir-ru-sy"
COALITION = "global-coalition-daesh"
LEADS = {"ar": "يقود", "en": "Leads"}


@pytest.fixture(params=["ar", "en"])
def play(request, visit, seeds_data) -> Play:
    return Play(visit(seeds_data), request.param, Clicks())


def test_s3_formed_or_not_and_what_became_of_the_dates(play):
    play.open(f"/alliances?a={NEW}")
    disputes = play.card("disputes")
    says(
        play, disputes, ("قيد التشكيل", "Being formed"), ("تشاركية", "Shared"),
        ("تسعى إليها تركيا", "Sought by Türkiye"), ("روايات متعارضة", "Conflicting"),
    )  # fmt: skip
    # Four accounts of whether it stands, each in its own words.
    for words in ("شكل", "اتفقوا على آلية", "تعمل على تشكيل", "وصلت مراحل مهمة"):
        assert words in disputes
    assert not any(LEADS[play.lang] in each for each in play.chart_texts("matrix"))
    planned = play.card("planned")
    assert planned.count(play.pick("مضى موعده بلا خبر", "Date passed, no report")) == 2
    says(
        play, planned, ("شباط/فبراير 2025", "February 2025"), ("عمان", "عمان"),
        ("أيار/مايو 2025", "May 2025"), ("بغداد", "بغداد"),
    )  # fmt: skip
    assert "وزراء الخارجية والدفاع ورؤساء أجهزة المخابرات" in planned
    says_nothing_of(play, play.everything())
    with play.sentence():
        play.open_line("disputes", "leadership_form")
        play.reads(
            "disputes",
            "تركيا تحاول ادارة التحالف وبما ينسجم مع طموحاتها التوسعية في المنطقة، لكن "
            "العراق رفض ذلك واشترط ان تكون الادارة تشاركية",
        )
    with play.sentence():
        play.open_line("disputes", "status")
        play.reads(
            "disputes",
            "بأن تحالفاً إقليمياً جديداً، يضم العراق وسوريا، شكل لمواجهة تحركات داعش",
            "تعمل على تشكيل تحالف رباعي",
        )
    with play.sentence():
        lines = play.page.locator("[class*='st-key-line_planned_']")
        lines.filter(has_text="وزراء الخارجية").locator("button").first.click()
        play.clicks.one()
        play.page.locator(".st-key-card_planned blockquote").first.wait_for()
        play.reads(
            "planned",
            "اتفاق الدول الأربع سيبدأ باجتماع في عمان خلال شباط الحالي على مستوى وزراء "
            "الخارجية والدفاع ورؤساء أجهزة المخابرات",
        )
    with play.sentence():
        lines.filter(has_text="بغداد").locator("button").first.click()
        play.clicks.one()
        play.page.locator(".st-key-card_planned blockquote").nth(1).wait_for()
        play.reads(
            "planned",
            "ومن المؤمل ان يعلن رسمياً عن التحالف الرباعي بعد انتهاء أعمال مؤتمر القمة "
            "العربية في بغداد خلال شهر أيار القادم",
        )
    play.open("/")
    says(
        play,
        play.card("status"),
        ("قيد التشكيل", "Being formed"),
        ("روايات متعارضة: القيادة وحاله", "Conflicting accounts"),
    )
    passed = play.card("passed")
    says(
        play, passed, ("شباط/فبراير 2025", "February 2025"),
        ("أيار/مايو 2025", "May 2025"), ("13 حزيران/يونيو 2025", "13 June 2025"),
        ("ولا نص لدينا يذكر وقوعها", "no text of ours reports"),
    )  # fmt: skip
    play.open("/?known=2025-02-20")
    assert "شبكة اخبار العراق" not in play.everything()
    passed = play.card("passed")
    says(play, passed, ("لا موعد معلنًا مضى بلا خبر", "No announced date has passed"))
    ahead = play.card("ahead")
    says(play, ahead, ("مقرَّر", "Planned"), ("شباط/فبراير 2025", "February 2025"))
    assert play.pick("أيار/مايو 2025", "May 2025") not in play.everything()
    play.seen.check()


def test_s4_the_global_coalition(play):
    play.open(f"/alliances?a={COALITION}")
    aspects = play.card("aspects")
    says(
        play, aspects,
        ("تنتهي مهمته في العراق، في أجل أقصاه أيلول/سبتمبر 2025",
         "Mission ending in Iraq, by September 2025 at the latest"),
        ("قائم بحسب آخر خبر", "Operating, as last reported"),
        ("الحجم المعلن 60", "Claimed size 60"),
        ("3 دول", "3 states"),
        ("يقود: الولايات المتحدة", "Leads: United States"),
        ("مستنتَج من النص: العراق وفرنسا", "Implied, not said: France and Iraq"),
        ("مدعومة: العراق", "Supported: Iraq"),
        ("الفرق تغطية لا خلاف", "coverage, not disagreement"),
    )  # fmt: skip
    says(play, play.card("disputes"), ("لا تعارض", "do not contradict"))
    left = play.pick("انسحبت", "Left")
    assert not any(left in row for row in play.rows("ledger"))
    with play.sentence():
        play.open_line("aspects", "status")
        read = play.reads(
            "aspects",
            "وحصلت الحكومة العراقية على التزام من قوات التحالف الدولي بإنهاء وجودها في "
            "العراق بحلول شهر سبتمبر من العام المقبل 2025",
        )
    says(
        play, play.quotation("aspects", "وحصلت الحكومة العراقية"),
        ("5 تشرين الثاني/نوفمبر 2024 · تاريخ مطبوع", "5 November 2024 · Printed"),
    )  # fmt: skip
    says_nothing_of(play, read)
    with play.sentence():
        play.open_line("aspects", "claimed_size")
        play.reads(
            "aspects",
            "هناك تعاونا أمنيا استخباريا عسكريا مع التحالف الدولي الذي يضم 60 دولة",
        )
    says(
        play, play.card("planned"),
        ("والولايات المتحدة ← العراق", "United States → Iraq"),
    )  # fmt: skip
    with play.sentence():
        play.open_line("planned", "planned")
        article = play.open_article("planned", "بإنهاء وجودها في العراق")
        assert (
            "إن الانتقال المخطط للمهمة العسكرية للتحالف في العراق إلى شراكات أمنية "
            "ثنائية يعكس التراجع في التهديد الذي يشكله تنظيم داعش" in article
        )
    _s4_its_lane(play)
    _s4_its_base(play)


def _s4_its_lane(play):
    play.open(f"/timeline?a={COALITION}")
    assert any(
        line["width"] == 1.8 and "2025-10-01T00:00:00" in line["x"]
        for line in play.traces("timeline")
    )
    rings = [
        line["x"]
        for line in play.traces("timeline")
        if line["mode"] == "lines" and line["width"] == 1.6
    ]
    assert not any(x.startswith("2025-09") for ring in rings for x in ring)
    assert not any("|left|" in name for name in play.marks("timeline"))


def _s4_its_base(play):
    play.open("/map?e=MOBILIZE")
    [base] = [name for name in play.marks("map") if "عين العرب" in name]
    with play.sentence():
        play.click_mark("map", base)
        play.reads(
            "map",
            'بدأت قوات "التحالف الدولي" بقيادة الولايات المتحدة الأمريكية، في إنشاء قاعدة '
            "عسكرية جديدة لها في منطقة عين العرب بريف حلب الشرقي شمالي سوريا",
        )
        quotation = play.quotation("map", "بدأت قوات")
        article = play.open_article("map", "بدأت قوات")
        assert (
            'وقالت مصادر لوكالة "سبوتنيك" الروسية، إن عشرات الشاحنات التي تحمل معدات '
            "عسكرية لوجستية دخلت إلى منطقه عين العرب في ريف حلب" in article
        )
    says(
        play, quotation, ("بعد 8 كانون الأول/ديسمبر 2024", "after 8 December 2024"),
        ("مقدَّر بقرينة", "Estimated"),
    )  # fmt: skip
    assert "بعد سقوط نظام الرئيس السوري بشار الأسد" in quotation
    play.seen.check()


def test_s5_who_chaired_the_centre_and_how_its_texts_are_dated(play):
    play.open(f"/alliances?a={OLD}")
    aspects = play.card("aspects")
    says(
        play, aspects,
        ("بالتناوب: العراق أولًا، من نحو أيلول/سبتمبر 2015 إلى نحو كانون الأول/ديسمبر 2015",
         "Rotating: Iraq first, about September 2015 to about December 2015"),
        ("محسوب من تاريخ الخبر", "counted from the date of the report"),
        ("3 أشهر على الأكثر لكل طرف", "3 months each at most"),
    )  # fmt: skip
    assert not any(LEADS[play.lang] in each for each in play.chart_texts("matrix"))
    assert not any("lead|" in name for name in play.marks("roles"))
    assert not any(row[2] == LEADS[play.lang] for row in play.rows("ledger"))
    chair = [name for name in play.marks("roles") if "leadership" in name]
    assert chair
    # Iraq's turn is a planned stretch; after it nothing is drawn of a chair.
    assert {name.rsplit("|", 1)[1] for name in chair} == {
        "2015-09~",
        "2015-09~/2015-12~",
    }
    assert any("IRQ|2015-09~/2015-12~" in name for name in chair)
    says(
        play, play.card("told"),
        ("ترأس الاجتماع: العراق", "Chaired the meeting: Iraq"),
    )  # fmt: skip
    says_nothing_of(play, play.everything())
    with play.sentence():
        play.open_line("aspects", "leadership_term")
        play.reads(
            "aspects",
            "إدارة المركز ستكون بالتناوب بين ضباط من روسيا وسوريا والعراق وإيران على أن لا "
            "تتجاوز فترة إدارة كل طرف ثلاثة أشهر",
        )
    with play.sentence():
        play.open_line("aspects", "leadership_form")
        play.reads(
            "aspects",
            "خلال الأشهر الثلاثة الأولى، سيقوم الجانب العراقي بهذه المهمة وفقا لما تم "
            "الاتفاق عليه بين الدول الأربع",
        )
    clue = play.quotation("aspects", "سيقوم الجانب العراقي")
    says(
        play, clue, ("نحو أيلول/سبتمبر 2015", "about September 2015"),
        ("مقدَّر بقرينة", "Estimated"), ("قرينة زمنية", "Dating landmark"),
    )  # fmt: skip
    with play.sentence():
        play.open_line("aspects", "seat")
        meeting = (
            "الاجتماع الرباعي يرأسه رئيس أركان الجيش العراقي الفريق الأول الركن عثمان "
            "الغانمي بمقر التحالف الرباعي في بغداد"
        )
        play.reads("aspects", meeting)
        dated = play.quotation("aspects", meeting)
        article = play.open_article("aspects", meeting)
        assert (
            "وأعلن العراق، في ديسمبر الماضي، استعادة جميع أراضيه التي سيطر عليها «داعش» "
            "في 2014" in article
        )
    says(
        play, dated, ("مسؤول غير مسمّى", "Unnamed official"), ("الأناضول", "الأناضول"),
        ("2018 · مقدَّر بقرينة", "2018 · Estimated"), ("كانون الأول/ديسمبر 2017",
        "December 2017"), ("استعادة العراق جميع أراضيه", "Iraq recaptures all its"),
    )  # fmt: skip
    assert "ديسمبر الماضي" in dated
    play.open(f"/alliances?a={OLD}&known=2018-06-01")
    says(
        play,
        play.everything(),
        ("قد يكون منشورًا حينها", "Possibly published by then"),
        ("2018 · مقدَّر بقرينة", "2018 · Estimated"),
    )
    play.seen.check()
