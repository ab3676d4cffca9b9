"""A real Chromium on a real server.

The browser is the one that BROWSER_PATH names or PATH has; without one these tests
are skipped, or fail where TAHALUF_REQUIRE_BROWSER=1 says that there must be one.
"""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import (
    Browser,
    ConsoleMessage,
    Locator,
    Page,
    Request,
    sync_playwright,
)

from tests.dashboard.conftest import (
    empty_data,
    measured_data,
    small_data,
    with_older,
)

__all__ = ["empty_data", "measured_data", "small_data", "with_older"]

ROOT = Path(__file__).resolve().parent.parent.parent
# The first is Chromium without its own windows: a fifth less work for each page.
NAMES = (
    "chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "chrome",
)  # fmt: skip
# Software rendering: the machines that run tests have no graphics card.
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--use-gl=angle", "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist",
)  # fmt: skip
# On a view's own path Streamlit's client first asks for these beside the view.
PROBES = ("/_stcore/health", "/_stcore/host-config")
PATIENCE = 30_000


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)
            # On a busy machine a page may move under the pointer and a click be lost;
            # what fails twice is a fault.
            item.add_marker(pytest.mark.flaky(reruns=1))


@dataclass
class Visit:
    """A page and what went wrong on it."""

    page: Page
    host: str
    strangers: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("request", self._see_request)
        self.page.on("console", self._see_message)
        self.page.on("pageerror", lambda fault: self.faults.append(str(fault)))

    def open(self, path: str, *, chart: bool = False) -> Page:
        """Open a path and wait for its question, and its charts where it has any."""
        self.page.goto(f"http://{self.host}{path}")
        self.page.wait_for_selector("h1", timeout=PATIENCE)
        if chart:
            self.page.wait_for_selector(".main-svg", timeout=PATIENCE)
        self.settle()
        return self.page

    def settle(self) -> None:
        """Wait until the script has run to its end."""
        self.page.wait_for_function(
            "document.querySelector('[data-testid=stApp]')"
            "?.getAttribute('data-test-script-state') === 'notRunning'",
            timeout=PATIENCE,
        )
        self.page.wait_for_timeout(300)

    def check(self) -> None:
        """No exception shown, no request elsewhere, no unknown message."""
        assert self.page.locator("[data-testid=stException]").count() == 0
        assert not self.strangers
        assert not self.faults

    def overflow(self) -> int:
        """How many pixels the page is wider than its window."""
        return self.page.evaluate(
            "() => Math.max(...[document.documentElement,"
            " document.querySelector('[data-testid=stMain]')]"
            ".map(each => each.scrollWidth - each.clientWidth))"
        )

    def _see_request(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme in ("http", "https", "ws", "wss") and parts.netloc != self.host:
            self.strangers.append(request.url)

    def _see_message(self, message: ConsoleMessage) -> None:
        address = urlsplit(message.location.get("url", "")).path
        known = message.type == "error" and address.endswith(PROBES)
        if message.type == "error" and not known:
            self.faults.append(f"{message.text} {address}")


def take(page: Page, button: Locator) -> bytes:
    """Click what gives a file; return the file."""
    with page.expect_download() as waiting:
        button.click()
    return waiting.value.path().read_bytes()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The browser, one for all tests."""
    path = os.environ.get("BROWSER_PATH") or next(
        filter(None, map(shutil.which, NAMES)), None
    )
    if not path:
        reason = (
            "no Chromium: set BROWSER_PATH, or install one (Debian: apt-get install "
            "chromium; else: python -m playwright install chromium)"
        )
        if os.environ.get("TAHALUF_REQUIRE_BROWSER") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def serve(chromium, tmp_path_factory) -> Iterator[Callable[[Path], str]]:
    """Start a server on a data folder, once each; return its host and port."""
    running: dict[Path, tuple[str, subprocess.Popen[bytes]]] = {}

    def start(data: Path) -> str:
        if data not in running:
            log = tmp_path_factory.mktemp("server") / "log.txt"
            running[data] = _start_server(data, log)
        return running[data][0]

    yield start
    for _, process in running.values():
        process.terminate()
        process.wait(timeout=10)


@pytest.fixture
def visit(chromium, serve, small_data) -> Iterator[Callable[..., Visit]]:
    """A fresh window on a server; by default on the small warehouse."""
    contexts = []

    def start(
        data: Path | None = None,
        *,
        width: int = 1280,
        dark: bool = False,
        locale: str = "en-US",
    ) -> Visit:
        context = chromium.new_context(
            viewport={"width": width, "height": 900}, accept_downloads=True,
            color_scheme="dark" if dark else "light", locale=locale,
        )  # fmt: skip
        contexts.append(context)
        return Visit(context.new_page(), serve(data or small_data))

    yield start
    for context in contexts:
        context.close()


def _start_server(data: Path, log: Path) -> tuple[str, "subprocess.Popen[bytes]"]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [
        sys.executable, "-m", "streamlit", "run", str(ROOT / "app.py"),
        "--server.port", str(port), "--server.address", "127.0.0.1",
    ]  # fmt: skip
    environment = {**os.environ, "TAHALUF_DATA": str(data)}
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=output, stderr=subprocess.STDOUT
        )
    for _ in range(120):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health"):
                return f"127.0.0.1:{port}", process
        except OSError:
            time.sleep(0.25)
    process.kill()
    pytest.fail(f"the server did not start: {log.read_text()[-2000:]}")
