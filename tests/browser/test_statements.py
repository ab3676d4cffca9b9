"""Statements and the copying of quotations in a real browser: four loads in all."""

LINE = "[class*='st-key-toggle_sentences'] button"
COPY = ".st-key-card_sentences button.copy"


def clipboard(page) -> str:
    return page.evaluate("navigator.clipboard.readText()")


def let_copy(page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])


def open_first(seen, page) -> None:
    page.locator(LINE).first.click()
    page.locator(COPY).first.wait_for()
    seen.settle()


def test_one_click_copies_quotation_and_footnote_in_both_languages(visit):
    seen = visit()
    page = seen.open("/statements?lang=ar&sort=oldest", chart=True)
    let_copy(page)
    open_first(seen, page)
    for lang, done, expected in (
        ("ar", "نُسخ ✓", ("«قال الناطق سالم زروق إن المغرب", "(مسؤول مسمّى؛ المغرب)",
                          "10 آذار/مارس 2011 (تاريخ مطبوع)", "lang=ar")),
        ("en", "Copied ✓", ("“قال الناطق سالم زروق إن المغرب", "(Named official; Morocco)",
                            "10 March 2011 (Printed)", "lang=en")),
    ):  # fmt: skip
        button = page.locator(f"{COPY}[lang={lang}]").first
        button.click()
        page.get_by_role("button", name=done).wait_for()
        heard = page.locator(".st-key-card_sentences [role=status]").first
        assert heard.text_content() == done
        said = clipboard(page)
        assert all(part in said for part in expected), said
    link = clipboard(page).rpartition(" ")[2]
    assert link.startswith(f"http://{seen.host}/articles?v=1&lang=en&snapshot=")
    button.wait_for()
    page.get_by_role("button", name="Copy quotation and footnote").first.wait_for()
    seen.check()
    # Whoever gets the footnote finds the sentence marked.
    page.goto(link)
    page.locator(".f-target").first.wait_for()
    seen.check()


def test_without_a_clipboard_the_text_is_selected_for_the_reader(visit):
    seen = visit(width=390, dark=True)
    page = seen.page
    page.add_init_script(
        "Object.defineProperty(navigator, 'clipboard', {value: undefined});"
        "document.execCommand = () => false;"
    )
    seen.open("/statements?lang=en&sort=oldest", chart=True)
    assert seen.overflow() <= 1
    open_first(seen, page)
    page.locator(f"{COPY}[lang=en]").first.click()
    field = page.locator(".copy-by-hand").first
    field.wait_for()
    assert "Named official; Morocco" in field.input_value()
    chosen = "field => field.value.slice(field.selectionStart, field.selectionEnd)"
    assert field.evaluate(chosen) == field.input_value()
    assert seen.overflow() <= 1
    seen.check()


def test_a_route_reads_from_the_speaker_on_and_a_mark_opens_its_sentence(visit):
    seen = visit()
    page = seen.open("/statements?lang=ar&by=state", chart=True)
    steps = page.locator(".way").first.locator("li")
    assert "مصادر مطلعة" in steps.first.inner_text()
    boxes = [steps.nth(at).bounding_box() for at in range(4)]
    places = [box["x"] for box in boxes]
    assert places == sorted(places, reverse=True)
    arrow = steps.nth(1).evaluate("li => getComputedStyle(li, '::before').content")
    assert "←" in arrow
    card = ".st-key-card_statements"
    page.locator(f"{card} .scatterlayer .points path").first.click(force=True)
    page.locator(f"{card} blockquote mark").first.wait_for()
    page.get_by_text("English", exact=True).first.click()
    page.wait_for_url("**lang=en**")
    seen.settle()
    assert "by=state" in page.url
    seen.check()
