"""The history of builds, whatever stands in it."""

import json

import pytest

from dashboard.views.accuracy.builds import last_builds
from etl import paths


def write(folder, *lines: str):
    (folder / paths.RUNS).write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


def run(number: int) -> str:
    return json.dumps(
        {"started_at": f"2026-01-{number:02d} 10:00:00", "documents": number}
    )


def test_the_latest_comes_first_and_no_more_than_asked(tmp_path):
    write(tmp_path, *(run(number) for number in range(1, 20)))
    found = last_builds(3, tmp_path)
    assert [one["documents"] for one in found] == [19, 18, 17]


@pytest.mark.parametrize(
    "line", ["", "{", "[]", "7", "null", '{"no": "start"}', "\x00"]
)
def test_a_line_that_is_no_build_is_left_out(tmp_path, line):
    write(tmp_path, run(1), line, run(2))
    assert [one["documents"] for one in last_builds(10, tmp_path)] == [2, 1]


def test_without_a_history_there_is_none(tmp_path):
    assert last_builds(10, tmp_path) == []


def test_a_long_history_is_read_from_its_end(tmp_path):
    write(tmp_path, "x" * 200_000, *(run(number) for number in range(1, 4)))
    assert len(last_builds(10, tmp_path)) == 3
