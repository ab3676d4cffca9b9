"""The traps T1 to T4 of the seed pages, in both languages."""

import pytest

from tests.browser.playing import Clicks, Play, plain, says

ISLAMIC = "imctc"
LEADS = {"ar": "يقود", "en": "Leads"}


@pytest.fixture(params=["ar", "en"])
def play(request, visit, seeds_data) -> Play:
    return Play(visit(seeds_data), request.param, Clicks())


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
