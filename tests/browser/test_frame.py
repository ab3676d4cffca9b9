"""The frame in a real browser: languages, links, Back, widths, themes."""


def test_the_very_first_visit_may_go_straight_to_a_view(visit, tmp_path, small_data):
    import shutil

    data = shutil.copytree(small_data, tmp_path / "fresh")
    seen = visit(data)
    page = seen.open("/articles?q=المرافئ")
    assert page.url.split("?")[0].endswith("/articles")
    assert page.locator(".st-key-navigation").count() == 1
    assert page.locator("mark").count() >= 1
    seen.check()


def test_fonts_are_the_projects_own_and_nothing_is_streamlits(visit):
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
    assert seen.page.get_by_text("Deploy").count() == 0
    assert seen.page.get_by_text("Made with Streamlit").count() == 0


def test_the_theme_follows_the_system(visit):
    ground = "getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor"
    assert visit().open("/").evaluate(ground) == "rgb(251, 250, 247)"
    page = visit(dark=True).open("/#card_shared_name", chart=True)
    assert page.evaluate(ground) == "rgb(17, 22, 27)"
    bar = page.locator(".st-key-navigation")
    assert bar.get_attribute("role") == "navigation"
    assert bar.get_attribute("aria-label")
    assert bar.locator("[aria-current=page]").count() == 1
    # A link may lead to a card.
    assert page.locator(".st-key-card_shared_name").get_attribute("data-linked")
    # Charts follow a change of the theme without a click.
    page.emulate_media(color_scheme="light")
    page.wait_for_function(
        "document.querySelector('.js-plotly-plot .main-svg')?.style.background"
        " === 'rgb(255, 255, 255)'"
    )


def test_a_malformed_link_opens_with_a_note(visit):
    seen = visit()
    page = seen.open("/?c=ZZZ&from=abc&v=9&a=%00&lang=en")
    note = page.locator("[data-testid=stAlert]")
    assert "c=ZZZ" in note.inner_text()
    assert "from=abc" in note.inner_text()
    seen.check()


def test_with_nothing_to_show_it_says_what_to_do(visit, empty_data):
    seen = visit(empty_data)
    page = seen.open("/?lang=en")
    assert page.locator(".empty").count() == 1
    seen.check()


def test_a_narrow_screen_shows_the_way_to_every_view(visit):
    page = visit(width=390).open("/articles?lang=ar")
    links = page.locator(".st-key-navigation a")
    links.nth(7).wait_for(state="attached")
    assert links.count() == 8
    for box in (links.nth(place).bounding_box() for place in range(8)):
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 390
    assert page.locator("h1").bounding_box()["y"] < 400
