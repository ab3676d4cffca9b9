"""`tahaluf export`, on the real seeds: what it writes where, and what it refuses."""

import json
import re
import shutil
from pathlib import Path

import duckdb
import pytest
from click.testing import CliRunner, Result

from dashboard.cli import main
from dashboard.exports import pictures

QUADS = ("quad-iq-ir-ru-sy", "quad-iq-tr-jo-sy")


@pytest.fixture
def export(seeds_data, monkeypatch, tmp_path):
    """Run the command on the seeds, in a folder of its own."""
    monkeypatch.setenv("TAHALUF_DATA", str(seeds_data))
    monkeypatch.chdir(tmp_path)

    def run(*options: str) -> Result:
        return CliRunner().invoke(main, ["export", *options])

    return run


def test_the_leading_card_is_written_under_its_own_name(export):
    made = export("--view", "alliances", "--a", QUADS[0], "--a", QUADS[1])
    assert made.exit_code == 0, made.output
    file = Path(made.output.strip())
    assert file.name.startswith("tahaluf-matrix-")
    assert file.read_text(encoding="utf-8-sig").count("التحالف الرباعي")


def test_a_copied_link_is_taken_and_options_go_before_it(export):
    link = f"http://localhost:8501/alliances?v=1&lang=ar&a={QUADS[0]}&c=IRQ"
    made = export("--link", link, "--lang", "en", "--format", "json", "--out", "x.json")
    assert made.exit_code == 0, made.output
    told = json.loads(Path("x.json").read_text(encoding="utf-8"))
    assert told["about"]["view"] == "alliances"
    assert told["about"]["language"] == "en"
    assert len(told["about"]["filters"]) == 2
    assert {row["State"] for row in told["rows"]} == {"Iraq"}


def test_the_cards_of_a_view_are_listed(export):
    made = export("--view", "map", "--list", "--layer", "deck")
    assert made.output.startswith("deck\t")


def test_out_may_be_a_folder(export):
    Path("files").mkdir()
    made = export("--view", "map", "--format", "geojson", "--out", "files")
    assert Path(made.output.strip()).parent == Path("files")
    assert list(Path("files").glob("tahaluf-map-*.geojson"))


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--view", "nowhere"), "no view is called 'nowhere': overview"),
        (("--link", "/nowhere?v=1"), "no view is called 'nowhere'"),
        (("--view", "map", "--a", "nope"), "map does not know a=nope"),
        (("--view", "map", "--lanes", "state"), "map does not know lanes=state"),
        (("--view", "map", "--from", "2025-02-31"), "from=2025-02-31"),
        (("--view", "map", "--snapshot", "0" * 16), f"no snapshot {'0' * 16}"),
        (("--view", "map", "--snapshot", "../x"), "no snapshot ../x"),
        (("--view", "timeline", "--card", "x"), "timeline draws no card 'x': timeline"),
        (("--view", "timeline", "--format", "geojson"), "no geojson of this card"),
        (("--view", "map", "--to", "1900-01-01"), "nothing to show"),
        (("--view", "map", "--out", "no/where/x.csv"), "no/where/x.csv cannot be"),
        (("--link", "http://[::1"), "Invalid IPv6 URL"),
        (("--link", "javascript:alert(1)"), "no view is called"),
    ],
)
def test_what_cannot_be_written_is_told_in_one_line(export, options, said):
    made = export(*options)
    assert made.exit_code == 1
    assert said in made.output
    assert made.output.startswith("Error: ")
    assert len(made.output.splitlines()) == 1
    assert not list(Path().glob("tahaluf-*"))


@pytest.fixture
def without(monkeypatch, seeds_data, tmp_path):
    """Read a copy of the seeds that lacks one part."""

    def drop(part: str) -> None:
        data = shutil.copytree(seeds_data, tmp_path / "broken")
        file = next((data / "warehouse").glob("*.duckdb"))
        with duckdb.connect(str(file)) as connection:
            connection.execute(f"drop {part}")
        monkeypatch.setenv("TAHALUF_DATA", str(data))

    return drop


def test_a_snapshot_of_an_older_program_says_to_build_anew(export, without):
    without("view read_facts")
    made = export("--view", "accuracy", "--lang", "en")
    assert made.exit_code == 1
    [line] = made.output.splitlines()
    assert line.startswith("Error: An older version of the program")
    assert "tahaluf build" in line


def test_a_view_that_fails_is_told_with_its_place_and_a_way_on(export, without):
    without("table rejects")
    made = export("--view", "accuracy")
    assert made.exit_code == 1
    [line] = made.output.splitlines()
    assert line.startswith("Error: accuracy failed: _duckdb.CatalogException: ")
    assert "rejects" in line
    assert re.search(r"\(dashboard/\S+\.py:\d+\)", line)
    assert line.endswith("report this line with the command")


def test_without_a_snapshot_there_is_nothing_to_read(export, monkeypatch, tmp_path):
    monkeypatch.setenv("TAHALUF_DATA", str(tmp_path / "none"))
    made = export("--view", "map")
    assert (made.exit_code, made.output) == (
        1, "Error: no snapshot yet: run `tahaluf build`\n",
    )  # fmt: skip


def test_without_a_browser_there_is_no_picture(export, monkeypatch):
    monkeypatch.setenv("BROWSER_PATH", "/nowhere/chromium")
    made = export("--view", "map", "--format", "svg")
    assert made.exit_code == 1
    assert "BROWSER_PATH" in made.output
    assert pictures.browser_path() is None
