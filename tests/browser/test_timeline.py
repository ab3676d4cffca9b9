"""The timeline in a real browser: marks, evidence, downloads, links."""

import pytest

CARD = ".st-key-card_timeline"


def marks(page):
    return page.locator(f"{CARD} .barlayer .point, {CARD} .scatterlayer .points path")


def test_a_click_on_a_mark_opens_its_sentence(visit):
    seen = visit()
    page = seen.open("/timeline?lang=en&lanes=group", chart=True)
    page.locator(
        f"{CARD} .scatterlayer path.point[style*='stroke-width: 2px']"
    ).first.click(force=True)
    quote = page.locator(f"{CARD} blockquote mark")
    quote.first.wait_for()
    assert "وسيجتمع وزراؤها في فاليتا" in quote.first.inner_text()
    seen.check()


def test_headings_and_labels_stand_at_the_outer_edge(visit):
    page = visit().open("/timeline?lang=ar", chart=True)
    edges = page.evaluate(
        "() => [...document.querySelectorAll('.annotation-text-g text')]"
        ".filter(each => each.getAttribute('text-anchor') === 'end')"
        ".map(each => Math.round(each.getBoundingClientRect().right))"
    )
    # Flags of landmarks are anchored at their own place; all else shares an edge.
    assert edges.count(max(edges)) >= 4


def test_a_brush_is_the_filter_of_dates_and_the_way_back_undoes_it(visit):
    seen = visit()
    page = seen.open("/timeline?lang=en", chart=True)
    page.locator(f"{CARD} .js-plotly-plot").hover()
    page.locator(f"{CARD} .modebar-btn[data-val=select]").click()
    area = page.locator(f"{CARD} .nsewdrag").first.bounding_box()
    page.mouse.move(area["x"] + area["width"] * 0.5, area["y"] + 40)
    page.mouse.down()
    page.mouse.move(area["x"] + area["width"] * 0.9, area["y"] + 80, steps=8)
    page.mouse.up()
    page.wait_for_url("**from=20**to=20**")
    seen.settle()
    again = page.url
    marks(page).first.wait_for(state="attached")
    page.get_by_role("link", name="Show all of time").click()
    page.wait_for_url(lambda url: "from=" not in url)
    seen.settle()
    page.go_back()
    page.wait_for_url(again)
    seen.check()


def test_a_phone_moves_the_chart_in_its_card_and_a_finger_moves_the_page(visit):
    seen = visit(width=390)
    page = seen.open("/timeline?lang=ar", chart=True)
    frame = f"{CARD} [data-testid=stElementContainer]:has(.js-plotly-plot)"
    room, chart = page.locator(frame).evaluate(
        "each => [each.clientWidth, each.scrollWidth]"
    )
    assert chart > room
    # plotly would keep a touch to itself, and the page would stand still.
    kept = page.evaluate(
        "() => { const area = document.querySelector('.js-plotly-plot .nsewdrag');"
        " const touch = new Touch({identifier: 1, target: area, clientX: 9, clientY: 9});"
        " const event = new TouchEvent('touchstart', {bubbles: true, cancelable: true,"
        " touches: [touch], targetTouches: [touch], changedTouches: [touch]});"
        " area.dispatchEvent(event); return event.defaultPrevented; }"
    )
    assert not kept
    buttons = page.locator(".st-key-choices [data-testid=stButtonGroup] button")
    edges = buttons.evaluate_all(
        "all => all.map(each => each.getBoundingClientRect())"
        ".map(box => [box.left, box.right])"
    )
    assert all(left >= 0 and right <= 390 for left, right in edges)
    seen.check()


@pytest.mark.parametrize("view", ["timeline", "map"])
def test_a_finger_opens_a_sentence_on_a_phone(chromium, serve, small_data, view):
    context = chromium.new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True
    )
    page = context.new_page()
    page.goto(f"http://{serve(small_data)}/{view}?lang=ar")
    page.wait_for_selector(f".st-key-card_{view} .main-svg", timeout=60_000)
    page.wait_for_timeout(3500)
    layer = "scatterlayer" if view == "timeline" else "scattergeo"
    marks = page.locator(f".st-key-card_{view} .{layer} path.point")
    marks.first.wait_for(state="attached")
    boxes = [marks.nth(number) for number in range(marks.count())]
    seen = next(
        each
        for each in boxes
        if (box := each.bounding_box()) and box["width"] > 5 and 30 < box["x"] < 340
    )
    seen.scroll_into_view_if_needed()
    box = seen.bounding_box()
    page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.locator(f".st-key-card_{view} blockquote").first.wait_for()
    context.close()
