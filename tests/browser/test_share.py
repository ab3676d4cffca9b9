"""Sharing in a real browser: copied in one click, pins, the way back."""

from tests.dashboard.conftest import OLDER
from tests.dashboard.small import SNAPSHOT

CLIPBOARD = "navigator.clipboard.readText()"


def open_panel(page) -> None:
    page.locator(".st-key-share button").first.click()
    page.locator(".share-copy").wait_for()


def test_the_link_is_copied_in_one_click_and_opens_the_same(visit, with_older):
    seen = visit(with_older)
    page = seen.page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    # The address holds the codes in another order, and one that is no filter's.
    seen.open("/articles?c=MAR&q=المرافئ&lang=en")
    open_panel(page)
    page.locator(".share-copy").click()
    page.locator(".share-said", has_text="Link copied.").wait_for()
    assert page.locator(".share-said").get_attribute("role") == "status"
    link = page.evaluate(CLIPBOARD)
    assert link.startswith(f"http://{seen.host}/articles?v=1&lang=en&c=MAR&q=%D8%A7")
    assert page.locator(".share-link").input_value() == link
    # The test's server stands on this machine: the panel says so.
    assert "works on this machine only" in page.locator(".share-local").inner_text()
    pin = page.get_by_role("switch")
    pin.focus()
    page.keyboard.press("Space")
    page.locator(".share-copy").click()
    page.locator(".share-said", has_text="Link copied.").wait_for()
    pinned = page.evaluate(CLIPBOARD)
    assert f"snapshot={SNAPSHOT}" in pinned
    assert "snapshot" not in page.url  # the copied link alone is pinned
    seen.check()
    fresh = visit(with_older)
    other = fresh.open(pinned.replace(f"http://{fresh.host}", ""))
    assert "pinned snapshot" in other.locator(".st-key-pin").inner_text()
    assert other.locator("mark").count() == page.locator("mark").count()
    fresh.check()


def test_without_a_clipboard_the_older_way_still_copies(visit):
    seen = visit()
    page = seen.page
    page.add_init_script(
        "Object.defineProperty(navigator, 'clipboard', {value: undefined})"
    )
    seen.open("/?lang=ar")
    open_panel(page)
    page.locator(".share-copy").click()
    page.locator(".share-said", has_text="نُسخ الرابط").wait_for()
    assert "على هذا الجهاز وحده" in page.locator(".share-local").inner_text()
    seen.check()


def test_an_older_pin_says_what_differs_and_leads_to_the_newest(visit, with_older):
    seen = visit(with_older, width=390)
    page = seen.open(f"/articles?lang=ar&snapshot={OLDER}")
    note = page.locator(".st-key-pin")
    assert "نصّان" in note.inner_text()
    assert seen.overflow() <= 0
    note.get_by_role("button").click()
    page.wait_for_url(lambda url: "snapshot" not in url)
    seen.settle()
    assert note.count() == 0
    page.go_back()
    page.wait_for_url(f"**snapshot={OLDER}**")
    seen.settle()
    note.get_by_role("link").click()
    page.wait_for_url(f"**since={OLDER}**")
    page.locator(".st-key-card_new").get_by_text("مشروع جديد").wait_for()
    assert note.count() == 0
    seen.check()
