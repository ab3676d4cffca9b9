"""The acceptance stories and traps played on the seed pages, in both languages.

Each play opens the link of the place its story names, reads the page, and clicks its
way to the sentences: `Play.sentence` fails beyond two clicks.
"""

import pytest

from tests.browser.playing import Clicks, Play, plain

NEW, OLD = "quad-iq-tr-jo-sy", "quad-iq-ir-ru-sy"
COALITION, ISLAMIC = "global-coalition-daesh", "imctc"
BOTH = f"/alliances?a={OLD}&a={NEW}"
# What no label may say: nobody confirmed, joined, leads or did not happen.
NEVER = {
    "ar": ("مؤكَّد", "مؤكد", "دخلت", "انضمت", "لم يقع"),
    "en": ("confirmed", "joined", "did not happen"),
}
LEADS = {"ar": "يقود", "en": "Leads"}


@pytest.fixture(params=["ar", "en"])
def play(request, visit, seeds_data) -> Play:
    return Play(visit(seeds_data), request.param, Clicks())


def says(play: Play, text: str, *pairs: tuple[str, str]) -> None:
    for pair in pairs:
        assert plain(play.pick(*pair)) in text, f"{play.pick(*pair)!r} not in {text}"


def says_nothing_of(play: Play, text: str) -> None:
    for words in NEVER[play.lang]:
        assert words.lower() not in text.lower()


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
        ("في نص واحد من نصّان", "in 1 article of 2 articles"),
        ("في نصّان من نصّان", "in 2 articles of 2 articles"),
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


def test_s3_formed_or_not_and_what_became_of_the_dates(play):
    play.open(f"/alliances?a={NEW}")
    disputes = play.card("disputes")
    says(
        play, disputes, ("قيد التشكيل", "Being formed"), ("تشاركية", "Shared"),
        ("تسعى إليها تركيا", "Sought by Türkiye"), ("روايات متعارضة", "Conflicting"),
    )  # fmt: skip
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
        ("بالتناوب: العراق أولًا (يتوقّع أو يأمل)", "Rotating: Iraq first (expects or"),
        ("3 أشهر على الأكثر لكل طرف", "3 months each at most"),
    )  # fmt: skip
    assert not any(LEADS[play.lang] in each for each in play.chart_texts("matrix"))
    assert not any("lead|" in name for name in play.marks("roles"))
    assert not any(row[2] == LEADS[play.lang] for row in play.rows("ledger"))
    chair = [name for name in play.marks("roles") if "leadership" in name]
    assert chair
    assert all(name.endswith("|2015-09~") for name in chair)
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


def test_t1_iraqs_ties_with_single_states(play):
    play.open("/map?e=COOPERATE")
    arcs = {
        frozenset(name.split("|")[1:3])
        for name in play.marks("map")
        if name.startswith("tie|")
    }
    five = {"JOR", "TUR", "EGY", "DEU", "FRA"}
    assert {arc for arc in arcs if len(arc & five) == 1 and "IRQ" in arc} == {
        frozenset({"IRQ", one}) for one in five
    }
    assert not [arc for arc in arcs if arc <= five]
    words = (
        "تعاون أمني واستخباري مع دول منفردة، منها الأردن وتركيا ومصر وألمانيا وفرنسا"
    )
    for one in ("EGY", "FRA"):
        [arc] = [
            name
            for name in play.marks("map")
            if name.startswith("tie|") and {"IRQ", one} == set(name.split("|")[1:3])
        ]
        with play.sentence():
            play.click_mark("map", arc)
            # With France there are ties of 2024, too.
            later = play.pick("تشرين الثاني/نوفمبر 2024", "November 2024")
            read = play.reads("map", words, *([later] if one == "FRA" else []))
        says(play, read, ("نحو أيلول/سبتمبر 2015", "about September 2015"))
    play.seen.check()


def test_t2_the_states_of_one_course_are_not_its_size(play):
    play.open(f"/alliances?a={ISLAMIC}")
    aspects = play.card("aspects")
    assert play.pick("الحجم المعلن", "Claimed size") not in aspects
    says(play, aspects, ("دولة المقر", "Host of the seat"))
    [saudi] = play.chart_texts("matrix", 1)
    says(play, saudi, ("دولة المقر", "Host of the seat"))
    assert LEADS[play.lang] not in saudi
    published = {row[8] for row in play.rows("ledger")}
    assert published == {play.pick("بلا تاريخ", "undated")}
    with play.sentence():
        play.click_mark("matrix", f"{ISLAMIC}:SAU")
        quotation = play.quotation("matrix", "المملكة")
        article = play.open_article("matrix", "المملكة")
        assert (
            "ويستهدف البرنامج 25 مرشحًا من 14 دولة من الدول الأعضاء في التحالف"
            in article
        )
    says(play, quotation, ("بلا تاريخ", "Undated"))
    assert play.pick("آذار/مارس 2025", "March 2025") not in quotation
    play.seen.check()


def test_t3_the_strikes_hit_armed_groups_and_not_iraq(play):
    play.open("/map?e=ASSAULT&measure=events")
    arcs = [name for name in play.marks("map") if name.startswith("tie|")]
    assert not any({"USA", "IRQ"} <= set(name.split("|")) for name in arcs)
    assert "state:IRQ" in play.marks("map")
    words = (
        "نفذت واشنطن عدة ضربات داخل العراق ضد تنظيمات مسلحة موالية لإيران شنت هجومًا على "
        "القواعد العسكرية الأمريكية"
    )
    with play.sentence():
        play.click_mark("map", "state:IRQ")
        play.reads("map", words)
    play.seen.check()


def test_t4_the_editors_words_are_not_the_commands(play):
    words = (
        "خصوصا مع تزايد التدخل الروسي و رغبته في محاربة التنظيم علناً و إن كان يهدف لدعم "
        "نظام الأسد في الحقيقة"
    )
    play.seen.open(f"/articles?q=يهدف لدعم نظام الأسد&lang={play.lang}")
    with play.sentence():
        play.page.locator("[class*='st-key-entry_'] a").first.click()
        play.clicks.one()
        article = play.page.locator(".st-key-card_article article.text")
        article.wait_for()
        play.seen.settle()
        assert words in plain(article.inner_text())
    told = article.locator(".f-statement").all_inner_texts()
    assert any("للمساعدة والمشاركة" in each for each in told)
    assert not any("يهدف لدعم" in each for each in told)
    play.seen.check()
