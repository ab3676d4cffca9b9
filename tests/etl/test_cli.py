"""The commands as a user meets them: what is printed, and the exit code."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dashboard.cli import main as tahaluf
from etl import paths
from etl.cli import main

PAGE = "عنوان الخبر الأول\nأعلنت وزارة الخارجية العراقية عن اجتماع قريب في بغداد.\n"


@pytest.fixture(autouse=True)
def warehouse(tmp_path, monkeypatch) -> Path:
    monkeypatch.setenv("TAHALUF_DATA", str(tmp_path / "data"))
    return tmp_path / "data" / "warehouse"


@pytest.fixture
def page(tmp_path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


def call(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(one) for one in arguments])


def table(output: str) -> dict[str, str]:
    lines = (line.rsplit(None, 1) for line in output.splitlines() if line.strip())
    return {words[0].strip(): words[-1] for words in lines}


def test_build_reports_what_it_read(page, warehouse):
    result = call("build", page)
    assert result.exit_code == 0
    said = table(result.stdout)
    assert (said["documents"], said["articles"], said["rejects"]) == ("1", "1", "0")
    current = paths.current_snapshot(warehouse)
    assert current is not None
    assert said["snapshot"] == current.stem
    assert {"mentions", "memberships", "events", "statements", "seconds"} <= said.keys()


def test_build_without_a_path_reads_the_seeds(warehouse):
    result = call("build")
    assert result.exit_code == 0
    assert table(result.stdout)["documents"] == "5"


def test_other_files_of_a_folder_are_passed_over_and_counted(page):
    (page.parent / "notes.md").touch()
    (page.parent / "more.csv").touch()
    assert table(call("build", page.parent).stdout)["files passed over"] == "2"


@pytest.mark.parametrize(
    ("name", "raw", "reason"),
    [
        ("gone.txt", None, "does not exist [missing]"),
        ("empty.txt", b"", "is empty [empty]"),
        ("program.txt", bytes(range(256)) * 9, "binary data [binary]"),
        (
            "dump.txt",
            b"x" * 5_242_881,
            "over the limit of 5 MB; split it into pages [too_large]",
        ),
        ("page.html", b"<p>", "save the page as .txt [unknown_format]"),
    ],
)
def test_an_unusable_page_alone_is_a_line_and_exit_code_1(tmp_path, name, raw, reason):
    path = tmp_path / name
    if raw is not None:
        path.write_bytes(raw)
    result = call("build", path)
    assert result.exit_code == 1
    [line] = [line for line in result.stdout.splitlines() if name in line]
    assert line.endswith(reason)
    assert (
        result.stderr == "Error: nothing could be built; the current snapshot stays\n"
    )


def test_an_unusable_page_among_good_ones_is_a_line_and_exit_code_0(page, tmp_path):
    result = call("build", page, tmp_path / "gone.txt")
    assert result.exit_code == 0
    assert "gone.txt: does not exist [missing]" in result.stdout


def test_a_folder_without_pages(tmp_path):
    (tmp_path / "empty").mkdir()
    result = call("build", tmp_path / "empty")
    assert result.exit_code == 1
    assert "the folder is empty" in result.stdout


@pytest.mark.parametrize("encoding", ["windows-1256", "utf-16", "iso-8859-6"])
def test_pages_in_other_encodings_are_read(tmp_path, encoding):
    path = tmp_path / "page.txt"
    path.write_bytes(PAGE.encode(encoding))
    assert call("build", path).exit_code == 0


def test_a_file_name_cannot_forge_a_line(tmp_path):
    path = tmp_path / "a.txt\nsnapshot 0123"
    path.write_bytes(b"")
    result = call("build", path)
    assert "\nsnapshot" not in result.stdout


def test_an_unwritable_warehouse_is_one_line(page, monkeypatch, tmp_path):
    blocked = tmp_path / "blocked"
    blocked.touch()
    monkeypatch.setenv("TAHALUF_DATA", str(blocked))
    result = call("build", page)
    assert result.exit_code == 1
    assert result.stderr.startswith("Error: ")
    assert result.stderr.count("\n") == 1


def test_a_bug_is_one_line_and_its_traceback_is_there_on_demand(page, monkeypatch):
    def fail(*_, **__):
        raise ZeroDivisionError("a\nb")

    monkeypatch.setattr("etl.cli.build", fail)
    result = call("build", page)
    assert (result.exit_code, result.stderr) == (
        1,
        "Error: ZeroDivisionError: a (--debug shows where)\n",
    )
    for arguments in (("--debug", "build", page), ("build", "--debug", page)):
        assert "Traceback" in call(*arguments).stderr


def test_progress_as_json_is_a_line_a_step(page):
    result = call("build", page, "--progress", "json")
    steps = [json.loads(line) for line in result.stderr.splitlines()]
    assert steps[0] == {
        "stage": "read",
        "label": "reading pages",
        "done": 0,
        "total": 1,
    }
    assert steps[-1]["stage"] == "publish"
    assert steps[-1]["done"] == steps[-1]["total"]


def test_no_bar_is_drawn_where_nobody_watches(page):
    assert call("build", page).stderr == ""


def test_evaluate_prints_kinds_rules_and_one_figure(tmp_path):
    gold = tmp_path / "seeds"
    gold.mkdir()
    one = sorted((paths.GOLD / "seeds").glob("*.json"))[0]
    shutil.copy(one, gold)
    result = call("evaluate", gold)
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0].startswith("seeds: overall 0.")
    assert any(line.startswith("  segmentation") for line in lines)
    assert "  by rule" in lines
    assert not paths.warehouse().exists()


def test_evaluate_measures_the_snapshot_it_is_given(seeds_snapshot):
    result = call("evaluate", paths.GOLD / "seeds", "--snapshot", seeds_snapshot)
    assert result.exit_code == 0
    assert "wrong 0 missed 0" in result.stdout


def test_evaluate_tells_how_far_it_is(tmp_path):
    gold = tmp_path / "seeds"
    gold.mkdir()
    shutil.copy(sorted((paths.GOLD / "seeds").glob("*.json"))[0], gold)
    result = call("evaluate", gold, "--progress", "json")
    assert result.exit_code == 0
    steps = [json.loads(line) for line in result.stderr.splitlines()]
    assert {step["stage"] for step in steps} == {"measure"}
    assert steps[-1]["done"] == steps[-1]["total"] == 1


def test_evaluate_names_the_rules_that_are_less_certain(monkeypatch):
    monkeypatch.setattr("etl.evaluate.certainty.LEAST_PRECISION", 1.01)
    result = call("evaluate", paths.GOLD / "seeds")
    assert result.exit_code == 0
    _, said, rules = result.stdout.partition("less certain, drawn on demand only")
    assert said
    held_back = [line for line in rules.splitlines() if line.startswith("    ")]
    assert any("countries: name" in line for line in held_back)
    # Too few findings judge no rule.
    for line in held_back:
        right, wrong = line.split()[-3], line.split()[-1]
        assert int(right) + int(wrong) >= 10


def test_a_bad_annotation_is_named_in_one_line(tmp_path):
    (tmp_path / "bad.json").write_text("[1]", encoding="utf-8")
    result = call("evaluate", tmp_path)
    assert result.exit_code == 1
    assert "bad.json: is no annotation" in result.stderr
    assert result.stderr.count("\n") == 1


def test_evaluate_says_what_is_missing(tmp_path):
    result = call("evaluate", tmp_path)
    assert result.exit_code == 1
    assert "holds no annotations" in result.stderr


def test_the_pipeline_runs_as_a_module_of_its_own(page):
    command = [sys.executable, "-m", "etl", "build", str(page)]
    done = subprocess.run(
        command, cwd=paths.PROJECT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0
    assert table(done.stdout)["documents"] == "1"


def test_tahaluf_has_the_commands_of_the_pipeline_and_serves():
    assert {"build", "evaluate", "serve"} <= tahaluf.commands.keys()
    for name in tahaluf.commands:
        assert CliRunner().invoke(tahaluf, [name, "--help"]).exit_code == 0
