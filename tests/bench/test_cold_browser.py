"""What a reader with an empty cache waits for, on a warm server; printed, not judged.

`pytest -m bench -s tests/bench/test_cold_browser.py`. Chromium draws in software
here, so that a machine with a graphics card is faster.
"""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import chromium, serve

__all__ = ["chromium", "serve"]

pytestmark = pytest.mark.bench

# Seconds until a part stands: the question, a chart, the raised map.
BUDGETS = {"h1": 4, ".main-svg": 7, "canvas": 12}
VIEWS = (
    ("overview", "/?lang=ar", ("h1", ".main-svg")),
    ("timeline", "/timeline?lang=ar", ("h1", ".main-svg")),
    ("alliances", "/alliances?lang=ar", ("h1", ".main-svg")),
    ("map", "/map?lang=ar", ("h1", ".main-svg")),
    ("map, raised", "/map?lang=ar&layer=deck", ("h1", "canvas")),
)


def test_opening_a_view_with_an_empty_cache(
    chromium: Browser,
    serve: Callable[[Path], str],
    full_data: Path,
    capsys: pytest.CaptureFixture[str],
):
    host = serve(full_data)
    for name, path, parts in VIEWS:
        # The first visit warms the server; the second one has a cache of its own.
        opened(chromium, host, path, parts)
        taken = opened(chromium, host, path, parts)
        with capsys.disabled():
            for part, seconds in taken.items():
                print(  # noqa: T201
                    f"\n{name}: {part} after {seconds:.1f} s, "
                    f"{seconds / BUDGETS[part]:.0%} of the budget",
                    end="",
                )


def opened(
    chromium: Browser, host: str, path: str, parts: tuple[str, ...]
) -> dict[str, float]:
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    started = time.perf_counter()
    page.goto(f"http://{host}{path}", wait_until="commit")
    taken = {}
    for part in parts:
        page.wait_for_selector(f"[data-testid=stMain] {part}", timeout=60_000)
        taken[part] = time.perf_counter() - started
    context.close()
    return taken
