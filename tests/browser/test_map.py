"""The map in a real browser: shapes, clicks, pictures, no stranger asked."""

from tests.browser.conftest import take

CARD = ".st-key-card_map"
SHAPES = f"{CARD} .choroplethlayer path"


def test_it_paints_the_world_without_the_network(visit):
    seen = visit()
    page = seen.open("/map?lang=en&extent=world", chart=True)
    page.locator(SHAPES).first.wait_for(state="attached")
    assert page.locator(SHAPES).count() > 200
    seen.check()


def test_a_click_on_a_state_opens_its_sentences(visit):
    seen = visit()
    page = seen.open("/map?lang=en&measure=claims", chart=True)
    page.locator(SHAPES).first.wait_for(state="attached")
    # Malta is too small to hit: its dot is what a finger finds.
    page.locator(f"{CARD} .scattergeo .point").first.click(force=True)
    page.locator(f"{CARD} blockquote mark").first.wait_for()
    # What is picked may be made the filter, and the filter undone.
    page.get_by_role("button", name="Filter by").click()
    page.wait_for_url("**c=MLT**")
    seen.settle()
    page.get_by_role("link", name="Show every state").click()
    page.wait_for_url(lambda url: "c=MLT" not in url)
    seen.check()


def test_the_slider_of_years_answers_to_the_keyboard(visit):
    seen = visit()
    page = seen.open("/map?lang=ar", chart=True)
    handle = page.get_by_role("slider").first
    handle.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_url("**at=**")
    seen.check()


def test_raised_arcs_are_drawn_without_the_network(visit):
    seen = visit()
    page = seen.open("/map?lang=ar&layer=deck")
    page.locator(".st-key-card_deck canvas").first.wait_for(timeout=60_000)
    page.wait_for_timeout(2000)
    page.locator(".st-key-menu_deck button").first.click()
    button = page.locator(".picture-button[data-format=png]").first
    button.wait_for()
    assert len(take(page, button)) > 20_000
    seen.check()


def test_its_drawing_has_arabic_names_and_its_page_opens_without_a_network(
    visit, chromium, tmp_path
):
    page = visit().open("/map?lang=ar&measure=claims", chart=True)
    page.locator(SHAPES).first.wait_for(state="attached")
    page.locator(".st-key-menu_map button").first.click()
    button = page.locator(".picture-button[data-format=svg]").first
    button.wait_for()
    drawing = take(page, button).decode()
    assert drawing.startswith("<svg")
    assert "كم قولًا عن عضوية كل دولة" in drawing
    assert "أقوال عن عضويتها" in drawing
    file = tmp_path / "map.html"
    file.write_bytes(take(page, page.locator(".st-key-map_html button")))
    context = chromium.new_context(offline=True)
    alone = context.new_page()
    asked = []
    alone.on("request", lambda request: asked.append(request.url))
    alone.goto(file.as_uri())
    alone.locator(".choroplethlayer path").first.wait_for(state="attached")
    assert not [url for url in asked if url.startswith("http")]
    context.close()
