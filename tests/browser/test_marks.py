"""From the marks of every chart to their sentences, by real clicks on a real screen.

What has no sentence to open, and why:
- the triangles of landmarks at the head of a timeline: dates of our own list that
  the reading reckons with, no page's words; to point at one tells its name;
- states on the map of which nothing is told, and the raised map, which Streamlit
  lets nobody pick from: the flat one is a click away and draws the same rows;
- measures that no finding of a snapshot stands behind, such as the cutting of pages
  into articles: the panel opens and says that no sentence is held.
"""

from contextlib import suppress
from pathlib import Path

import pytest
from playwright.sync_api import Error

HERE = Path(__file__).resolve().parent
PLACES = (HERE / "marks.js").read_text(encoding="utf-8")
MEASURES = (HERE / "measures.js").read_text(encoding="utf-8")
# Of each chart so many marks are pointed at, and so many of them clicked.
POINTED, CLICKED = 8, 3
# Marks as near as this cannot be told apart: they open together.
NEAR = 4.5
LISTEN = """
chart => { window.named = [];
  chart.on('plotly_click', event => window.named = event.points.map(
    point => String([].concat(point.customdata)[0]))) }
"""
POINTED_AT = """
async chart => { await new Promise(done => setTimeout(done, 90));
  return (chart._hoverdata || []).map(point => String([].concat(point.customdata)[0])) }
"""
# How often the script has run to its end since the page was opened.
COUNT_RUNS = """
() => { window.runs = 0;
  new MutationObserver(() => { window.runs += document.querySelector('[data-testid=stApp]')
    .getAttribute('data-test-script-state') === 'notRunning' })
    .observe(document.querySelector('[data-testid=stApp]'),
      {attributeFilter: ['data-test-script-state']}) }
"""
# The charts of a view, by the keys of their cards.
CHARTS = {
    "/?lang=ar": ("shared_name", "held"),
    "/timeline?lang=ar": ("timeline",),
    "/map?lang=ar": ("map",),
    "/alliances?lang=en&show=all": ("matrix", "overlap", "roles"),
    "/country?lang=ar&state=IRQ": ("roles", "events"),
    "/statements?lang=en": ("statements",),
}


def spread(marks, most):
    """Of each kind of mark the first, the last and some between."""
    kinds = {}
    for mark in marks:
        kinds.setdefault((mark["trace"], mark["type"]), []).append(mark)
    each = max(most // len(kinds), 1)
    chosen = []
    for mine in kinds.values():
        step = max((len(mine) - 1) / max(each - 1, 1), 1)
        places = {min(round(number * step), len(mine) - 1) for number in range(each)}
        chosen += [mine[place] for place in sorted(places)]
    return chosen


def names(marks):
    """Once each: a second click on a mark closes what the first one opened."""
    return list(dict.fromkeys(mark["name"] for mark in marks))


class Chart:
    """One chart on a page: its marks, and what a click on one opens."""

    def __init__(self, seen, card):
        self.seen, self.page, self.card = seen, seen.page, card
        self.plot = self.page.locator(f".st-key-card_{card} .js-plotly-plot").first
        self.plot.wait_for(timeout=60_000)
        self.panel = self.page.locator(f".st-key-evidence_{card}")
        self.plot.evaluate(LISTEN)

    def marks(self):
        return self.plot.evaluate(f"chart => ({PLACES.strip()})(chart)")

    def show(self, y):
        """Bring a height of the chart into the middle of the window."""
        self.page.locator("[data-testid=stMain]").evaluate(
            "(main, y) => main.scrollBy(0, y - innerHeight / 2)", y
        )

    def hit(self, name):
        """Return a spot at which the mark, or one it cannot be told from, answers."""
        [first, *_] = [mark for mark in self.marks() if mark["name"] == name]
        self.show(first["spots"][0][1])
        marks = self.marks()
        spots = [at for mark in marks if mark["name"] == name for at in mark["spots"]]
        for x, y in spots[:: max(len(spots) // 8, 1)]:
            self.page.mouse.move(x + 24, y - 10)
            self.page.mouse.move(x, y)
            named = self.plot.evaluate(POINTED_AT)
            if name in named or self._is_under(named, x, y, marks):
                return x, y
        return None

    def _is_under(self, named, x, y, marks):
        return any(
            mark["name"] in named and abs(spot[0] - x) < NEAR and abs(spot[1] - y) < 1
            for mark in marks
            if mark["type"] != "choropleth"
            for spot in mark["spots"]
        )

    def click(self, x, y):
        """Click, and wait for the run that answers; a second one closes the panel.

        A run may be over before the page has said that it began.
        """
        runs = self.page.evaluate("() => { window.named = []; return window.runs }")
        self.page.mouse.click(x, y)
        self.page.wait_for_function("window.named.length > 0")
        with suppress(Error):
            self.page.wait_for_function(f"window.runs > {runs}", timeout=4_000)

    def open(self, name):
        """Open what stands behind a mark; return how many words are quoted."""
        spot = self.hit(name)
        assert spot, f"{self.card}: nothing answers where {name} is drawn"
        self.click(*spot)
        self.panel.wait_for(timeout=60_000)
        quoted = self.panel.locator("blockquote mark").count()
        assert quoted == 0 or self.panel.locator("a[href*='article=']").count()
        return quoted

    def close(self, name):
        """Click once more on the mark that was opened last."""
        self.click(*self.hit(name))
        self.panel.wait_for(state="detached", timeout=60_000)

    def check(self):
        marks = self.marks()
        assert marks, self.card
        for mark in spread(marks, POINTED):
            assert self.hit(mark["name"]), (self.card, mark["name"], mark["spots"][:3])
        for name in names(spread(marks, CLICKED)):
            assert self.open(name), f"{self.card}: no sentence behind {name}"
        self.close(name)


@pytest.mark.parametrize("path", CHARTS)
def test_a_click_on_any_mark_opens_its_sentence(visit, full_data, path):
    seen = visit(full_data)
    page = seen.open(path)
    page.evaluate(COUNT_RUNS)
    for card in CHARTS[path]:
        Chart(seen, card).check()
    drawn = page.locator(".js-plotly-plot").evaluate_all(
        "all => all.map(each => each.closest('[class*=st-key-card_]').className"
        ".match(/st-key-card_(\\w+)/)[1])"
    )
    assert set(drawn) == set(CHARTS[path])
    assert not page.evaluate(MEASURES)["overlaps"]
    seen.check()


def test_a_share_of_the_reading_opens_what_was_read_or_says_that_none_is_held(
    visit, measured_data
):
    seen = visit(measured_data)
    page = seen.open("/accuracy?lang=en")
    page.evaluate(COUNT_RUNS)
    for card in ("kinds", "rules"):
        chart = Chart(seen, card)
        for name in names(spread(chart.marks(), CLICKED)):
            quoted = chart.open(name)
            assert quoted or "sentence" in chart.panel.inner_text()
    seen.check()
