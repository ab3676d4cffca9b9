"""Reading accuracy in a real browser: figures, sentences behind them, the switch."""

from urllib.parse import parse_qs, urlsplit

KINDS, RULES = ".st-key-card_kinds", ".st-key-card_rules"


def test_it_shows_its_figures_without_the_network(visit, measured_data):
    seen = visit(measured_data)
    page = seen.open("/accuracy?lang=ar", chart=True)
    assert page.locator(f"{KINDS} .point").count() == 3
    assert page.locator(f"{RULES} .point").count() == 2
    assert page.locator(".st-key-card_figures tbody tr").count() == 2
    seen.check()


def test_the_less_certain_are_drawn_on_demand_and_the_link_keeps_it(
    visit, measured_data
):
    seen = visit(measured_data)
    page = seen.open("/map?lang=en", chart=True)
    page.get_by_text("Held back as less certain").wait_for()
    page.get_by_role("link", name="Show them").click()
    page.get_by_text("Shown though less certain").wait_for()
    seen.settle()
    assert parse_qs(urlsplit(page.url).query)["less"] == ["1"]
    again = visit(measured_data)
    fresh = again.open(f"{urlsplit(page.url).path}?{urlsplit(page.url).query}")
    fresh.get_by_text("Shown though less certain").wait_for()
    # Links to other views carry the switch.
    fresh.locator(".st-key-nav_timeline a").click()
    fresh.get_by_text("Shown though less certain").wait_for()
    again.settle()
    assert parse_qs(urlsplit(fresh.url).query)["less"] == ["1"]
    seen.check()
    again.check()
