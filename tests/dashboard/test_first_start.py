"""The first start: a snapshot built from the seeds, step by step."""

from dashboard.first_start import _share, _step, run_build
from etl import paths


def test_a_build_shows_its_steps_and_leaves_a_snapshot(tmp_path, monkeypatch):
    monkeypatch.setenv("TAHALUF_DATA", str(tmp_path))
    steps: list[tuple[str, int, int]] = []
    assert run_build(lambda *step: steps.append(step)) is None
    assert paths.current_snapshot() is not None
    assert next(stage for stage, *_ in steps) == "read"
    assert steps[-1][0] == "publish"
    shares = [_share(*step) for step in steps]
    assert shares == sorted(shares)
    assert shares[-1] == 1


def test_a_failed_build_tells_why(tmp_path, monkeypatch):
    folder = tmp_path / "file"
    folder.write_text("not a folder")
    monkeypatch.setenv("TAHALUF_DATA", str(folder))
    fault = run_build(lambda *_: None)
    assert fault
    assert "Traceback" not in fault


def test_lines_that_are_no_step_are_kept_as_words():
    assert _step("warning: x") is None
    assert _step('{"stage": "read"}') is None
    assert _step('{"stage": "read", "done": 1, "total": 2}') == ("read", 1, 2)
