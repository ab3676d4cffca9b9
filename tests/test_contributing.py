"""Every path that CONTRIBUTING.md sends somebody to exists."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PATH = re.compile(r"`((?:[\w.-]+/)*[\w.-]*[/.][\w./-]*)`")


def named_paths() -> list[str]:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    table = [line for line in text.splitlines() if line.startswith("|")]
    return [name for line in table for name in PATH.findall(line)]


def test_every_named_path_exists():
    missing = [name for name in named_paths() if not (ROOT / name).exists()]
    assert not missing


def test_the_table_covers_the_usual_wishes():
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").lower()
    for wish in (
        "month name", "state's alias", "alliance", "trigger", "reader", "chart",
        "view", "translation", "table",
    ):  # fmt: skip
        assert wish in text


def test_every_lexicon_file_is_named():
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    for file in (ROOT / "data" / "lexicon").glob("*.csv"):
        assert f"data/lexicon/{file.name}" in text, file.name
