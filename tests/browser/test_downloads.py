"""The download menu in a real browser, and its files opened without a network."""

import io
import json
import xml.etree.ElementTree as ET

import kaleido
import openpyxl
import pyarrow.parquet as pq
import pytest

from dashboard import labels
from dashboard.exports import Sheet
from dashboard.exports.pictures import NoBrowserError, picture
from dashboard.theme import Look
from tests.dashboard.exports.conftest import hostile

__all__ = ["hostile"]

SVG = "{http://www.w3.org/2000/svg}"
PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture
def offline(chromium):
    """Open a file in a window that has no network; return its page and requests."""
    contexts = []

    def open_it(file):
        context = chromium.new_context(offline=True)
        contexts.append(context)
        page = context.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.on("pageerror", lambda fault: asked.append(str(fault)))
        page.goto(file.as_uri())
        return page, asked

    yield open_it
    for context in contexts:
        context.close()


def test_the_menu_gives_every_format_by_keyboard(visit, offline, tmp_path):
    seen = visit(dark=True)
    page = seen.open("/alliances?v=1&lang=ar", chart=True)

    def take(card, name):
        page.locator(f".st-key-menu_{card} button").first.focus()
        page.keyboard.press("Enter")
        body = page.locator(f".st-key-menubody_{card}")
        wanted = (
            body.locator(f"[data-format={name}]")
            if name in ("png", "svg")
            else body.locator(f".st-key-{card}_{name} button")
        )
        wanted.wait_for()
        link = body.locator(".link-button").get_attribute("data-address")
        assert link.startswith(page.url.partition("/alliances")[0])
        assert link.endswith(f"#card_{card}")
        with page.expect_download() as waiting:
            wanted.focus()
            page.keyboard.press("Enter")
        page.keyboard.press("Escape")
        body.wait_for(state="hidden")
        file = tmp_path / f"{card}.{name}"
        waiting.value.save_as(file)
        assert waiting.value.suggested_filename.endswith(f".{name}")
        return file

    for card in ("matrix", "ledger"):
        assert take(card, "png").read_bytes().startswith(PNG)
        drawn = ET.parse(take(card, "svg")).getroot()
        said = " ".join("".join(text.itertext()) for text in drawn.iter(f"{SVG}text"))
        assert "تحالف المرافئ" in said
        assert "اللقطة" in said
    told = json.loads(take("matrix", "json").read_text(encoding="utf-8"))
    assert told["about"]["rows"] == len(told["rows"]) > 3
    book = openpyxl.load_workbook(take("matrix", "xlsx"))
    assert book.worksheets[0].sheet_view.rightToLeft
    assert pq.read_table(take("matrix", "parquet")).num_rows == len(told["rows"])
    standalone, asked = offline(take("matrix", "html"))
    standalone.wait_for_selector(".main-svg")
    assert standalone.evaluate("document.documentElement.dir") == "rtl"
    assert standalone.locator("mark").count() > 0
    assert len(asked) == 1
    vector, asked = offline(tmp_path / "matrix.svg")
    assert vector.locator("text").count() > 10
    assert all(url.startswith(("file:", "data:")) for url in asked)
    seen.check()


@pytest.fixture
def drawing(chromium):
    """Pictures of the server's own, whose browser is closed again."""
    yield picture
    kaleido.stop_sync_server(silence_warnings=True)


def test_the_server_draws_rows_and_sets_nothing_of_them_free(drawing, hostile):
    drawn = drawing(hostile, Look(), "svg")
    root = ET.parse(io.BytesIO(drawn)).getroot()
    assert not list(root.iter(f"{SVG}script"))
    said = ["".join(text.itertext()) for text in root.iter(f"{SVG}text")]
    assert "<script>alert(1)</script>" in said
    assert hostile.title in said
    assert labels.text("file.more_rows", "ar")[:1] not in said
    assert {text.get("direction") for text in root.iter(f"{SVG}text")} == {"rtl", "ltr"}
    assert drawing(hostile, Look(lang="en", dark=True), "png").startswith(PNG)


def test_without_a_browser_it_says_so_in_one_line(monkeypatch, hostile: Sheet):
    monkeypatch.setenv("BROWSER_PATH", "/nowhere/chromium")
    with pytest.raises(NoBrowserError, match="BROWSER_PATH") as raised:
        picture(hostile, Look(), "png")
    assert "\n" not in str(raised.value)
