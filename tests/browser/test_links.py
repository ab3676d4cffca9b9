"""What a reader sees is a link: the same marks and rows in another browser.

Each view is set up through its own widgets, as a reader would, and then read as a
machine would: names and places of all marks, texts of all lines and rows, the
citation lines. A fresh browser that gets the address alone must read the same.
"""

import re
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest

SIDE = "[data-testid=stSidebar]"
# Marks by card, in an order of their own: names, places and what is written on them.
MARKS = """
() => Object.fromEntries([...document.querySelectorAll('.js-plotly-plot')].map(chart => [
  chart.closest('[class*=st-key-card_]')?.className.match(/st-key-card_(\\w+)/)[1],
  (chart._fullData ?? []).flatMap((trace, number) => (chart.calcdata?.[number] ?? []).map(
    item => JSON.stringify([trace.type, item.p ?? item.x ?? item.loc ?? item.lonlat,
      item.s ?? item.y ?? item.z, item.data, item.tx])))
    .sort(),
]))
"""
ROWS = """
() => [...document.querySelectorAll(
  '[data-testid=stMain] :is(h1, .card-title, .line, .cite, .lead, tbody tr, .entry, mark)'
)].map(each => each.textContent.trim())
"""
# A view's own choice: what is pressed, and how the address spells it.
PRESSED = {
    "timeline": ("By kind of event", {"lanes": ["group"]}),
    "map": ("Events", {"measure": ["events"]}),
    "alliances": ("Every alliance", {"show": ["all"]}),
    "statements": ("By the speaker's state", {"by": ["state"]}),
    "accuracy": ("Known pages", {"gold": ["known"]}),
}
SET = {"c": ["IRQ"], "g": ["talk"], "from": ["2012-03-04"]}


def query(page):
    return parse_qs(urlsplit(page.url).query)


def address(page):
    parts = urlsplit(page.url)
    return f"{parts.path}?{parts.query}"


def picture(seen):
    """Return all that can be told apart on the page."""
    seen.settle()
    return seen.page.evaluate(MARKS), seen.page.evaluate(ROWS)


def wait_same(seen, wanted):
    """Charts are drawn after the script has ended: wait for them."""
    for _ in range(40):
        if (found := picture(seen)) == wanted:
            return
        seen.page.wait_for_timeout(250)
    assert found[1] == wanted[1]
    assert found[0] == wanted[0]


def pick(page, box, text, option):
    """Choose an option of one of the lists in the sidebar, by the list's label."""
    field = page.locator(f"{SIDE} .stMultiSelect").filter(has_text=box)
    field.locator("input").fill(text)
    page.get_by_role("option", name=option).first.click()
    page.locator("h1").click()


def set_filters(seen):
    """Set a state, a kind of event and a day through the widgets."""
    page = seen.page
    pick(page, "States", "Iraq", "Iraq")
    page.wait_for_url("**c=IRQ**")
    seen.settle()
    pick(page, "Kinds of events", "Talk", "Talk")
    page.wait_for_url("**g=talk**")
    seen.settle()
    first = page.locator(f"{SIDE} [data-testid=stDateInput]").first
    first.locator("[role=spinbutton]").first.click()
    page.keyboard.type("20120304", delay=40)
    page.locator("h1").click()  # the day is taken up when the field is left
    page.wait_for_url("**from=2012-03-04**")
    seen.settle()


def choose(seen, view):
    """Make one of the view's own choices; return what the address must then say."""
    page = seen.page
    if view in PRESSED:
        name, said = PRESSED[view]
        page.get_by_role("radio", name=name, exact=True).click()
    elif view == "country":
        page.locator(".st-key-state_choice input").first.fill("FRA")
        page.get_by_role("option", name=re.compile("FRA")).first.click()
        said = {"state": ["FRA"]}
    else:
        line = page.locator("[data-testid=stMain]").get_by_role("textbox").last
        line.fill("الاجتماع")
        line.press("Enter")
        said = {"q": ["الاجتماع"]}
    [(key, _)] = said.items()
    page.wait_for_url(f"**{key}=**")
    return said


def count(found):
    """How many marks each card has, and how many lines and rows there are."""
    marks, rows = found
    return {card: len(each) for card, each in marks.items()}, len(rows)


def wait_counted(seen, wanted):
    for _ in range(40):
        if (found := count(picture(seen))) == wanted:
            return
        seen.page.wait_for_timeout(250)
    assert found == wanted


def steady(seen):
    """Return the picture once it stands: charts are drawn after the script's end."""
    found = picture(seen)
    for _ in range(40):
        seen.page.wait_for_timeout(400)
        again = picture(seen)
        if again == found:
            break
        found = again
    return found


def check_fresh(visit, data, page, wanted):
    """Open the address elsewhere, read the same, and the same in Arabic."""
    fresh = visit(data)
    other = fresh.open(address(page))
    wait_same(fresh, wanted)
    assert query(other) == query(page)
    other.locator(SIDE).get_by_role("radio", name="العربية").click()
    other.wait_for_url("**lang=ar**")
    fresh.settle()
    assert query(other) == query(page) | {"lang": ["ar"]}
    wait_counted(fresh, count(wanted))
    fresh.check()
    other.context.close()


def test_filters_set_by_hand_are_a_link_and_stay_on_the_way_to_a_view(visit, full_data):
    seen = visit(full_data)
    page = seen.open("/?lang=en")
    before = steady(seen)
    set_filters(seen)
    assert {key: query(page).get(key) for key in SET} == SET
    after = steady(seen)
    assert after != before
    check_fresh(visit, full_data, page, after)
    page.locator(".st-key-nav_timeline a").click()
    page.locator(".st-key-nav_timeline_here").wait_for()
    seen.settle()
    assert {key: query(page).get(key) for key in SET} == SET
    seen.check()


@pytest.mark.parametrize("view", [*PRESSED, "country", "articles"])
def test_a_view_is_its_link_and_back_and_forward_turn_its_pages(
    view, visit, full_data, measured_data
):
    data = measured_data if view == "accuracy" else full_data
    seen = visit(data)
    page = seen.open(f"/{view}?v=1&lang=en&{urlencode(SET, doseq=True)}")
    earlier, plain = steady(seen), query(page)
    said = choose(seen, view)
    later, asked = steady(seen), query(page)
    assert asked == plain | said
    assert later != earlier
    check_fresh(visit, data, page, later)
    page.go_back()
    wait_same(seen, earlier)
    assert query(page) == plain
    page.go_forward()
    wait_same(seen, later)
    assert query(page) == asked
    seen.check()
