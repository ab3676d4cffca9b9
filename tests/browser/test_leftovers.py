"""Streamlit's own English in the Arabic interface: a list that may only shrink."""

import json
import re
from pathlib import Path

LISTED = Path(__file__).resolve().parent / "leftovers.json"
# Words of our own that stand in Latin letters in Arabic too.
OURS = re.compile(r"English|Tahaluf|SQL|DuckDB|PLOVER|EDTF|MB|YYYY|[0-9a-f]{8}")
_COLLECT = """
() => {
  const found = new Set();
  const keep = (text) => {
    const said = (text || "").trim();
    if (/[A-Za-z]{3}/.test(said) && !/[\\u0621-\\u064a]/.test(said)) found.add(said);
  };
  for (const each of document.querySelectorAll("[aria-label], [title], [placeholder], [alt]")) {
    for (const name of ["aria-label", "title", "placeholder", "alt"]) keep(each.getAttribute(name));
  }
  const frame = "[data-testid=stHeader], [data-testid=stSidebar], [role=listbox], [role=dialog],"
    + " [role=menu], [data-baseweb], [data-testid=stMainMenuPopover]";
  for (const part of document.querySelectorAll(frame)) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const icon = node.parentElement.closest("[data-testid=stIconMaterial], style, script");
      if (!icon) keep(node.data);
    }
  }
  return [...found];
}
"""


def left_over(page) -> set[str]:
    return {said for said in page.evaluate(_COLLECT) if not OURS.search(said)}


def test_english_leftovers_only_shrink(visit, seeds_data):
    # Calendars speak the browser's language, which is Arabic where ours is.
    seen = visit(seeds_data, locale="ar")
    page = seen.open("/?lang=ar", chart=True)
    found = left_over(page)
    page.locator(
        "[data-testid=stMainMenuButton], [data-testid=stMainMenu] button"
    ).first.click()
    page.wait_for_timeout(400)
    found |= left_over(page)
    page.keyboard.press("Escape")
    states = page.locator(
        "[data-testid=stSidebar] [data-testid=stMultiSelect] input"
    ).first
    states.fill("zzzz")
    page.wait_for_timeout(400)
    found |= left_over(page)
    states.fill("")
    page.keyboard.press("Escape")
    page.locator(
        "[data-testid=stSidebar] [data-testid=stDateInput] button"
    ).first.click()
    page.wait_for_timeout(400)
    found |= left_over(page)
    page.goto(page.url.replace("/?", "/alliances?"))
    seen.settle()
    found |= left_over(page)
    listed = set(json.loads(LISTED.read_text(encoding="utf-8")))
    assert not found - listed, "new English in the Arabic interface"
    assert not listed - found, "no longer there: take it off the list"
