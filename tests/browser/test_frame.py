"""The frame in a real browser: languages, links, Back, widths, themes."""

import pytest

VIEWS = {"overview": "/", "articles": "/articles"}


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize(("lang", "width"), [("ar", 390), ("en", 1920)])
def test_a_view_is_whole_in_each_language_and_width(visit, view, lang, width):
    seen = visit(width=width, dark=width == 390)
    page = seen.open(f"{VIEWS[view]}?lang={lang}")
    assert page.evaluate("document.documentElement.lang") == lang
    assert page.evaluate("document.documentElement.dir") == (
        "rtl" if lang == "ar" else "ltr"
    )
    assert page.evaluate("getComputedStyle(document.body).direction") == (
        "rtl" if lang == "ar" else "ltr"
    )
    assert seen.overflow() <= 0
    seen.check()


def test_the_very_first_visit_may_go_straight_to_a_view(visit, tmp_path, small_data):
    import shutil

    data = shutil.copytree(small_data, tmp_path / "fresh")
    seen = visit(data)
    page = seen.open("/articles?q=المرافئ")
    assert page.url.split("?")[0].endswith("/articles")
    assert page.locator(".st-key-navigation").count() == 1
    assert page.locator("mark").count() >= 1
    seen.check()


def test_fonts_come_from_the_project_itself(visit):
    seen = visit()
    fonts = []
    seen.page.on(
        "response",
        lambda answer: fonts.append(answer) if "woff2" in answer.url else None,
    )
    seen.open("/")
    assert any("ibm-plex-sans-arabic" in answer.url for answer in fonts)
    assert all(answer.ok for answer in fonts)
    loaded = seen.page.evaluate(
        "document.fonts.check('600 20px \"IBM Plex Sans Arabic\"', 'سؤال')"
    )
    assert loaded


def test_the_theme_follows_the_system(visit):
    ground = "getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor"
    assert visit().open("/").evaluate(ground) == "rgb(251, 250, 247)"
    assert visit(dark=True).open("/").evaluate(ground) == "rgb(17, 22, 27)"


def test_a_malformed_link_opens_with_a_note(visit):
    seen = visit()
    page = seen.open("/?c=ZZZ&from=abc&v=9&a=%00&lang=en")
    note = page.locator("[data-testid=stAlert]")
    assert "c=ZZZ" in note.inner_text()
    assert "from=abc" in note.inner_text()
    seen.check()


def test_filters_travel_by_link_and_back_undoes_them(visit):
    seen = visit()
    page = seen.open("/?lang=en&c=MAR")
    field = page.locator("[data-testid=stSidebar] .stMultiSelect").first
    assert "Morocco" in field.inner_text()
    field.locator("input").click()
    page.get_by_role("option", name="Tunisia").click()
    page.keyboard.press("Escape")
    page.wait_for_url("**c=MAR&c=TUN**")
    page.locator(".st-key-navigation").get_by_text("Articles").click()
    page.wait_for_url("**/articles?**c=MAR&c=TUN**")
    seen.settle()
    assert "Tunisia" in field.inner_text()
    page.go_back()
    page.wait_for_url(lambda url: "/articles" not in url)
    page.go_back()
    page.wait_for_url(lambda url: "TUN" not in url)
    seen.settle()
    page.wait_for_function(
        "!document.querySelector('[data-testid=stSidebar] .stMultiSelect')"
        ".innerText.includes('Tunisia')"
    )
    page.go_forward()
    page.wait_for_url("**c=TUN**")
    seen.check()


def test_a_link_opened_afresh_shows_the_same(visit):
    first = visit().open("/?lang=en&c=MAR&s=main&named=1", chart=True)
    second = visit().open(first.url.replace(first.url.split("/?")[0], ""), chart=True)
    main = "[data-testid=stMain]"
    assert first.locator(main).inner_text() == second.locator(main).inner_text()
    assert first.url.split("?")[1] == second.url.split("?")[1]


def test_the_language_switch_keeps_the_selection(visit):
    seen = visit()
    page = seen.open("/?c=MAR")
    page.locator("[data-testid=stSidebar]").get_by_text("English").click()
    page.wait_for_url("**lang=en**c=MAR**")
    seen.settle()
    page.get_by_role("heading", name="What do the texts say").wait_for()
    assert (
        "Morocco"
        in page.locator("[data-testid=stSidebar] .stMultiSelect").first.inner_text()
    )
    assert page.evaluate("document.documentElement.dir") == "ltr"
    seen.check()


def test_with_nothing_to_show_it_says_what_to_do(visit, empty_data):
    seen = visit(empty_data)
    page = seen.open("/?lang=en")
    assert page.locator(".empty").count() == 1
    seen.check()


def test_no_deploy_button_and_no_footer(visit):
    page = visit().open("/")
    assert page.get_by_text("Deploy").count() == 0
    assert page.get_by_text("Made with Streamlit").count() == 0


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_a_narrow_screen_shows_the_way_to_every_view(visit, lang):
    page = visit(width=390).open(f"/articles?lang={lang}")
    links = page.locator(".st-key-navigation a")
    links.nth(7).wait_for(state="attached")
    assert links.count() == 8
    for box in (links.nth(place).bounding_box() for place in range(8)):
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 390
    assert page.locator("h1").bounding_box()["y"] < 400
