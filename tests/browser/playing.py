"""Playing a story in the browser as a reader would: click, count, read.

A `Play` is one story in one language. Every click counts; `reads` says that words
of a text stand on the screen and that it took two clicks at most to get there.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page

from tests.browser.conftest import Visit

MOST_CLICKS = 2
PATIENCE = 60_000
# What no label may say: nobody confirmed, joined, leads or did not happen.
NEVER = {
    "ar": ("مؤكَّد", "مؤكد", "دخلت", "انضمت", "لم يقع"),
    "en": ("confirmed", "joined", "did not happen"),
}
# Isolates, marks of direction and the hair's breadth between words are no words.
_NO_WORDS = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069\u200e\u200f\u200b"), "")

# A mark's name is its first customdata; d3 keeps its place in its trace. A state
# of a map is known by its code.
_FIND = """
const names = node => {
  const trace = node.closest('.trace')?.__data__?.[0]?.trace, at = node.__data__;
  if (at?.loc && trace?.type === 'choropleth') return `state:${at.loc}`;
  const found = trace?.customdata?.[at?.i];
  return Array.isArray(found) ? found[0] : found;
};
const drawn = card => [...document.querySelectorAll(
  ['.barlayer .point', '.scatterlayer .points path', '.scattergeo path.point',
   '.choroplethlayer path'].map(each => `.st-key-card_${card} ${each}`).join(', '))];
"""
_NAMES = (
    "card => {"
    + _FIND
    + "return [...new Set(drawn(card).map(names).filter(Boolean))]; }"
)
_PLACE = (
    "([card, name]) => {"
    + _FIND
    + """
  const node = drawn(card).find(each => names(each) === name);
  if (!node) return null;
  const mark = node.querySelector('path') ?? node;
  mark.scrollIntoView({block: 'center'});
  const box = mark.getBoundingClientRect();
  return [box.x + box.width / 2, box.y + box.height / 2];
}"""
)
_TEXTS = """([card, trace]) => [...document.querySelectorAll(
    `.st-key-card_${card} .scatterlayer .textpoint text`)]
  .filter(each => each.closest('.trace').__data__[0].trace.index === trace)
  .map(each => [...each.querySelectorAll('tspan.line')].map(line => line.textContent)
    .join(' ') || each.textContent)"""
_CHART_TEXTS = """card => [...document.querySelectorAll(
    `.st-key-card_${card} .main-svg text`)]
  .map(each => [...each.querySelectorAll('tspan.line')].map(line => line.textContent)
    .join(' ') || each.textContent)"""
_TRACES = """card => document.querySelector(`.st-key-card_${card} .js-plotly-plot`)
  .data.map(each => ({mode: each.mode, dash: each.line?.dash, width: each.line?.width,
    x: Array.from(each.x ?? []).map(String), names: Array.from(each.customdata ?? [])}))"""


@dataclass
class Clicks:
    """How often a reader has clicked since the page stood as its link opens it."""

    done: int = 0

    def one(self) -> None:
        self.done += 1


@dataclass
class Play:
    """One story, one language, one window."""

    seen: Visit
    lang: str
    clicks: Clicks

    @property
    def page(self) -> Page:
        return self.seen.page

    def open(self, path: str) -> None:
        """Follow a link; the clicks count from here."""
        mark = "&" if "?" in path else "?"
        self.page.set_default_timeout(PATIENCE)
        self.seen.open(f"{path}{mark}lang={self.lang}")
        chart = self.page.locator(".js-plotly-plot .main-svg").first
        chart.wait_for(state="attached")
        self.seen.settle()
        self.clicks.done = 0

    def pick(self, arabic: str, english: str) -> str:
        """Return the words of this play's language."""
        return arabic if self.lang == "ar" else english

    @contextmanager
    def sentence(self) -> Iterator[None]:
        """Begin a way that leads from the page to a sentence."""
        self.clicks.done = 0
        yield
        assert self.clicks.done <= MOST_CLICKS, f"{self.clicks.done} clicks"

    def marks(self, card: str) -> list[str]:
        """Return the names of the marks that a chart has drawn."""
        self._chart(card)
        return self.page.evaluate(_NAMES, card)

    def traces(self, card: str) -> list[dict[str, Any]]:
        """Return the lines and marks that a chart is made of."""
        self._chart(card)
        return self.page.evaluate(_TRACES, card)

    def chart_texts(self, card: str, trace: int | None = None) -> list[str]:
        """Return the words drawn in a chart, or those of one of its traces."""
        self._chart(card)
        found = (
            self.page.evaluate(_CHART_TEXTS, card)
            if trace is None
            else self.page.evaluate(_TEXTS, [card, trace])
        )
        return [plain(each) for each in found if each.strip()]

    def click_mark(self, card: str, name: str) -> None:
        """Click the mark of that name; its sentences open below."""
        self._chart(card)
        x, y = self._resting_place(card, name)
        self.page.mouse.move(x - 2, y - 1)
        self.page.mouse.click(x, y)
        self.clicks.one()
        self.page.locator(f".st-key-evidence_{card} blockquote").first.wait_for()
        self.seen.settle()

    def _resting_place(self, card: str, name: str) -> tuple[float, float]:
        """Return where a mark is once the charts above it have found their height."""
        place = None
        for _ in range(40):
            before, place = place, self.page.evaluate(_PLACE, [card, name])
            assert place, f"no mark {name} in {card}"
            if place == before:
                break
            self.page.wait_for_timeout(250)
        return place[0], place[1]

    def open_line(self, card: str, key: str) -> None:
        """Open the evidence of a line of a card."""
        line = f"[class*='st-key-line_{card}_'][class*='{key}']"
        self.page.locator(f"{line} [class*='st-key-toggle_'] button").first.click()
        self.clicks.one()
        self.page.locator(f"{line} blockquote").first.wait_for()
        self.seen.settle()

    def reads(self, card: str, *sentences: str) -> str:
        """Find sentences word for word in the evidence of a card, unfolding the rest.

        Returns what stands there.
        """
        more = self.page.locator(
            f".st-key-card_{card} [class*='st-key-evidence_more_'] button"
        )
        # The sentences of the mark before stay until those of this one are drawn.
        shown = self._shows(card, sentences, steps=10)
        if not shown and more.count():
            # Of several opened panels of a card the last is the one asked about.
            more.last.click()
            self.clicks.one()
        shown = shown or self._shows(card, sentences, steps=150)
        assert shown, f"not read: {sentences}\nbut: {self.evidence(card)}"
        return shown

    def evidence(self, card: str) -> str:
        """Return what the opened evidence of a card says, as far as it is visible."""
        return plain(" ".join(self.page.locator(_panels(card)).all_inner_texts()))

    def quotation(self, card: str, words: str) -> str:
        """Return one opened quotation of a card: its sentence and who says it when."""
        found = [
            plain(each)
            for each in self.page.locator(
                f"{_panels(card)} .quotation"
            ).all_inner_texts()
        ]
        mine = [each for each in found if plain(words) in each]
        assert mine, f"no quotation with {words}"
        return mine[0]

    def open_article(self, card: str, words: str) -> str:
        """Open the article of a quotation; return its text."""
        panel = self.page.locator(_panels(card))
        places = panel.locator(".quotation").all_inner_texts()
        [at, *_] = [n for n, said in enumerate(places) if plain(words) in plain(said)]
        panel.locator("[class*='st-key-open_'] a").nth(at).click()
        self.clicks.one()
        self.page.locator(".st-key-card_article article.text").wait_for()
        self.seen.settle()
        return plain(self.page.locator(".st-key-card_article").inner_text())

    def card(self, card: str) -> str:
        """Return all that a card says: its lines, its table, its chart."""
        found = self.page.locator(f".st-key-card_{card}")
        found.wait_for()
        return plain(found.inner_text() + " " + " ".join(self._drawn_in(card)))

    def rows(self, card: str) -> list[list[str]]:
        """Return the rows of a card's table."""
        table = self.page.locator(f".st-key-card_{card} tbody tr")
        table.first.wait_for()
        cells = "all => all.map(row => [...row.children].map(one => one.innerText))"
        return [[plain(one) for one in row] for row in table.evaluate_all(cells)]

    def everything(self) -> str:
        """Return all words of the view."""
        texts = self.page.locator("[data-testid=stMain]").inner_text()
        return plain(texts)

    def _shows(self, card: str, sentences: tuple[str, ...], *, steps: int) -> str:
        """Return the evidence once it holds the sentences, nothing if it never does."""
        for _ in range(steps):
            shown = self.evidence(card)
            if all(plain(each) in shown for each in sentences):
                return shown
            self.page.wait_for_timeout(200)
        return ""

    def _drawn_in(self, card: str) -> list[str]:
        if not self.page.locator(f".st-key-card_{card} .js-plotly-plot").count():
            return []
        return self.chart_texts(card)

    def _chart(self, card: str) -> None:
        # A chart is drawn some time after its place on the page.
        chart = self.page.locator(f".st-key-card_{card} .js-plotly-plot .main-svg")
        chart.first.wait_for(state="attached")


def plain(text: str) -> str:
    """Return a text's words: blanks as one blank, no marks of direction."""
    return " ".join(text.translate(_NO_WORDS).split())


def says(play: Play, text: str, *pairs: tuple[str, str]) -> None:
    """Find words in a text: each pair is Arabic and English, one of them is asked."""
    for pair in pairs:
        assert plain(play.pick(*pair)) in text, f"{play.pick(*pair)!r} not in {text}"


def says_nothing_of(play: Play, text: str) -> None:
    """Find no word in a text that no label may say."""
    for words in NEVER[play.lang]:
        assert words.lower() not in text.lower()


def _panels(card: str) -> str:
    return f".st-key-card_{card} [class*='st-key-evidence_']"
