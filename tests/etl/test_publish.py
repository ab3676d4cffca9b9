"""Snapshots come to be in one step, whatever happens on the way."""

import os
import subprocess
import sys
import time
from datetime import datetime
from pathlib import Path

import duckdb
import pytest

from etl import load, paths
from etl.errors import DataQualityError, WarehouseError
from etl.publish import KEPT, pinned, publish, record_run

OLD, NEW = "0" * 16, "f" * 16


def write_empty(path: Path, *, snapshot_id: str = OLD, documents: int = 0) -> None:
    row = {
        "snapshot_id": snapshot_id,
        "extractor_version": "x",
        "lexicon_sha256": "x",
        "documents": documents,
        "articles": 0,
    }
    load.load_tables(path, [load.Rows("snapshot", [row])])


def publish_empty(warehouse: Path, snapshot_id: str) -> Path:
    return publish(
        snapshot_id,
        warehouse,
        write=lambda path: write_empty(path, snapshot_id=snapshot_id),
    ).path


def names(warehouse: Path) -> set[str]:
    return {path.name for path in warehouse.iterdir()}


def test_a_snapshot_becomes_the_current_one(tmp_path):
    first = publish_empty(tmp_path, OLD)
    assert paths.current_snapshot(tmp_path) == first
    second = publish_empty(tmp_path, NEW)
    assert paths.current_snapshot(tmp_path) == second
    assert names(tmp_path) == {first.name, second.name, "CURRENT"}


def test_an_equal_snapshot_that_stands_is_kept(tmp_path):
    first = publish_empty(tmp_path, OLD)
    publish_empty(tmp_path, NEW)
    inode = first.stat().st_ino
    again = publish(OLD, tmp_path, write=write_empty)
    assert again.kept
    assert again.path.stat().st_ino == inode
    assert paths.current_snapshot(tmp_path) == first


def test_a_damaged_snapshot_of_the_same_name_is_replaced(tmp_path):
    first = publish_empty(tmp_path, OLD)
    first.write_bytes(first.read_bytes()[:5000])
    assert not publish(OLD, tmp_path, write=write_empty).kept
    with duckdb.connect(str(first), read_only=True) as db:
        assert db.execute("select count(*) from snapshot").fetchone() == (1,)


def test_a_snapshot_that_fails_its_checks_changes_nothing(tmp_path):
    first = publish_empty(tmp_path, OLD)
    with pytest.raises(DataQualityError, match="snapshot counts its rows"):
        publish(NEW, tmp_path, write=lambda path: write_empty(path, documents=7))
    assert paths.current_snapshot(tmp_path) == first
    assert names(tmp_path) == {first.name, "CURRENT"}


def test_a_writer_that_fails_halfway_changes_nothing(tmp_path):
    first = publish_empty(tmp_path, OLD)

    def fail(path: Path) -> None:
        write_empty(path)
        path.with_name(path.name + ".wal").touch()
        raise RuntimeError("full")

    with pytest.raises(RuntimeError):
        publish(NEW, tmp_path, write=fail)
    assert names(tmp_path) == {first.name, "CURRENT"}


def test_a_folder_that_cannot_be_written_is_one_line(tmp_path):
    blocked = tmp_path / "file"
    blocked.touch()
    with pytest.raises(WarehouseError) as refused:
        publish(OLD, blocked / "warehouse", write=write_empty)
    assert "\n" not in str(refused.value)


def test_leftovers_of_dead_builds_are_swept_and_those_of_living_ones_stay(tmp_path):
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    leftover = tmp_path / f"{NEW}.{dead.pid}.partial"
    leftover.touch()
    leftover.with_name(leftover.name + ".wal").touch()
    (tmp_path / f"{OLD}.{dead.pid}.partial.tmp").mkdir()
    living = tmp_path / f"{NEW}.{os.getppid()}.partial"
    living.touch()
    ancient = tmp_path / f"{OLD}.{os.getppid()}.partial"
    ancient.touch()
    os.utime(ancient, (0, 0))
    publish_empty(tmp_path, OLD)
    assert names(tmp_path) == {f"{OLD}.duckdb", "CURRENT", living.name}


def test_the_last_ones_and_the_pinned_ones_stay(tmp_path, monkeypatch):
    assert KEPT == 10
    monkeypatch.setattr("etl.publish.KEPT", 3)
    ids = [f"{number:016x}" for number in range(6)]
    (tmp_path / "pins.txt").write_text(f"# cited in a report\n{ids[0]}  # in May\n\n")
    assert pinned(tmp_path) == {ids[0]}
    for number, snapshot_id in enumerate(ids):
        path = publish_empty(tmp_path, snapshot_id)
        os.utime(path, (number, number))
    left = {path.stem for path in tmp_path.glob("*.duckdb")}
    assert left == {ids[0], *ids[-3:]}


@pytest.mark.parametrize(
    "text", ["", "../elsewhere.duckdb", "gone.duckdb", "/etc/passwd"]
)
def test_a_pointer_that_leads_nowhere_is_no_snapshot(tmp_path, text):
    (tmp_path / "CURRENT").write_text(text)
    assert paths.current_snapshot(tmp_path) is None


BUILD_FOREVER = """
import sys
from datetime import datetime
from pathlib import Path
from etl.build import build
from etl.lexicon import load_lexicon
lexicon = load_lexicon()
print("ready", flush=True)
pages, warehouse = Path(sys.argv[1]), Path(sys.argv[2])
number = 0
while True:
    number += 1
    (pages / "page.txt").write_text(f"عنوان\\nنص رقم {number} عن العراق.", encoding="utf-8")
    build([pages], warehouse, lexicon=lexicon, clock=datetime.now)
"""


def test_a_build_killed_at_any_moment_leaves_a_sound_snapshot(tmp_path):
    pages, warehouse = tmp_path / "pages", tmp_path / "warehouse"
    pages.mkdir()
    publish_empty(warehouse, OLD)
    # Moments spread over a build's length, which is some tenths of a second.
    for delay in (0.02, 0.13, 0.29, 0.41):
        child = subprocess.Popen(
            [sys.executable, "-c", BUILD_FOREVER, str(pages), str(warehouse)],
            stdout=subprocess.PIPE,
            cwd=paths.PROJECT,
        )
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(delay)
        child.kill()
        child.wait()
        child.stdout.close()
        current = paths.current_snapshot(warehouse)
        assert current is not None
        with duckdb.connect(str(current), read_only=True) as db:
            [(snapshot_id,)] = db.execute("select snapshot_id from snapshot").fetchall()
            assert snapshot_id == current.stem
    publish_empty(warehouse, NEW)
    assert not list(warehouse.glob("*.partial*"))


def test_a_build_killed_while_it_writes_leaves_the_old_snapshot_byte_for_byte(tmp_path):
    first = publish_empty(tmp_path, OLD)
    before = first.read_bytes()
    writer = (
        "import os, signal, sys; from pathlib import Path; from etl.publish import publish\n"
        "def write(path): path.write_bytes(b'x' * 9999); os.kill(os.getpid(), signal.SIGKILL)\n"
        f"publish('{NEW}', Path(sys.argv[1]), write=write)"
    )
    child = subprocess.run(
        [sys.executable, "-c", writer, str(tmp_path)], cwd=paths.PROJECT, check=False
    )
    assert child.returncode == -9
    assert paths.current_snapshot(tmp_path) == first
    assert first.read_bytes() == before
    publish_empty(tmp_path, OLD)
    assert names(tmp_path) == {first.name, "CURRENT"}


def test_the_history_takes_a_line_a_build(tmp_path):
    record_run(tmp_path, {"started_at": datetime(2026, 1, 2), "documents": 5})
    record_run(tmp_path, {"failed": "broken"})
    lines = (tmp_path / "runs.jsonl").read_text(encoding="utf-8").splitlines()
    assert lines == [
        '{"started_at": "2026-01-02 00:00:00", "documents": 5}',
        '{"failed": "broken"}',
    ]
