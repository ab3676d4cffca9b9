"""Every view in both languages and themes, from a phone to a wide screen.

Pictures of all of it are kept in tests/browser/screenshots for a person to look at.
"""

from pathlib import Path

import pytest

from dashboard.vocabulary import ASIDE, VIEWS

HERE = Path(__file__).resolve().parent
PICTURES = HERE / "screenshots"
MEASURES = (HERE / "measures.js").read_text(encoding="utf-8")
AXE = HERE / "axe" / "axe.min.js"
WIDTHS = (1280, 390, 1920)
GRAVE = ("serious", "critical")
# The view's own marks, beside the frame.
WITH_CHARTS = {"overview", "timeline", "map", "alliances", "accuracy"}
DIRECTION = (
    "() => [document.documentElement.lang, document.documentElement.dir,"
    " getComputedStyle(document.body).direction]"
)


@pytest.mark.parametrize("view", [*VIEWS, *ASIDE])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_a_view_stands_in_both_languages_at_every_width(visit, full_data, view, dark):
    seen = visit(full_data, width=WIDTHS[0], dark=dark)
    path = "/" if view == "overview" else f"/{view}"
    page = seen.open(f"{path}?lang=ar", chart=view in WITH_CHARTS)
    found = []
    for lang, direction in (("ar", "rtl"), ("en", "ltr")):
        if lang == "en":
            page.get_by_role("radio", name="English").click()
            page.wait_for_url("**lang=en**")
            seen.settle()
        assert page.evaluate(DIRECTION) == [lang, direction, direction]
        shot = f"{view}-{lang}-{'dark' if dark else 'light'}"
        found += [f"{lang} {fault}" for fault in faults(page, shot)]
    seen.check()
    assert not found, "\n".join(found[:40])


def faults(page, shot: str) -> list[str]:
    """What is wrong with a page at any width; pictures are kept on the way."""
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        page.wait_for_timeout(500)
        measured = page.evaluate(MEASURES)
        page.screenshot(path=PICTURES / f"{shot}-{width}.png")
        found += [
            f"{width}px {kind}: {what}"
            for kind in ("overlaps", "cuts")
            for what in measured[kind]
        ]
        if measured["wide"] > 0:
            found.append(f"{width}px: {measured['wide']} px too wide")
        if width == WIDTHS[0]:
            found += grave_faults(page)
    # The widest comes last; the next language begins where this one did.
    page.set_viewport_size({"width": WIDTHS[0], "height": 900})
    return found


def grave_faults(page) -> list[str]:
    """What axe-core calls serious or critical, with the first node of each."""
    page.add_script_tag(path=AXE)
    report = page.evaluate(
        "async () => (await axe.run(document, {resultTypes: ['violations']})).violations"
    )
    return [
        f"axe {each['id']} ({each['impact']}, {len(each['nodes'])}):"
        f" {each['nodes'][0]['html'][:160]} {each['nodes'][0]['failureSummary'][:200]}"
        for each in report
        if each["impact"] in GRAVE
    ]
