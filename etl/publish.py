"""Making a finished build the current one, in one step that cannot be seen halfway.

A build is written to `<snapshot_id>.<pid>.partial`, checked, renamed to
`<snapshot_id>.duckdb`, and only then named by `CURRENT`. Whatever happens
before that leaves the current snapshot as it was.
"""

import json
import os
import re
import shutil
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import duckdb

from etl import paths
from etl.checks import check_snapshot
from etl.errors import DataQualityError, WarehouseError

# How many snapshots stay beside the pinned ones and the current one.
KEPT = 10
_SUFFIX = ".duckdb"
_LEFTOVER = re.compile(r".+\.(\d+)\.partial(\.wal|\.tmp)?")
# A process id may be given again; no build runs for a day.
_STALE_SECONDS = 24 * 60 * 60


@dataclass(frozen=True, slots=True)
class Published:
    """A snapshot that is now current. `kept`: it stood already and was sound."""

    path: Path
    kept: bool


def publish(
    snapshot_id: str, warehouse: Path, *, write: Callable[[Path], None]
) -> Published:
    """Write a snapshot beside the current one, check it, then make it current.

    Args:
        snapshot_id: names the file.
        warehouse: the folder of snapshots; made where it is missing.
        write: fills the file it is given the path of.

    Raises:
        DataQualityError: the snapshot breaks the table contract.
        WarehouseError: the folder cannot be written.
    """
    partial = warehouse / f"{snapshot_id}.{os.getpid()}.partial"
    final = warehouse / f"{snapshot_id}{_SUFFIX}"
    try:
        warehouse.mkdir(parents=True, exist_ok=True)
        sweep(warehouse)
        write(partial)
        check_snapshot(partial)
        kept = _is_sound(final)
        if kept:
            os.utime(final)  # the last ten are told by when they were last current
        else:
            os.replace(partial, final)  # noqa: PTH105
        _point_to(final, warehouse)
        _drop_old(warehouse, current=final)
    except duckdb.ConstraintException as fault:
        raise DataQualityError(
            f"{partial.name}: {_first_line(fault)}; the current snapshot stays"
        ) from fault
    except (OSError, duckdb.IOException) as fault:
        raise WarehouseError(
            f"{warehouse}: cannot be written ({_first_line(fault)}); "
            "free some space or set TAHALUF_DATA to another folder"
        ) from fault
    finally:
        with suppress(OSError):
            _remove(partial)
    return Published(final, kept)


def record_run(warehouse: Path, run: Mapping[str, object]) -> None:
    """Add a line to the history of builds; one that failed counts too."""
    line = json.dumps(run, ensure_ascii=False, default=str) + "\n"
    with suppress(OSError):  # a full disk has been reported by the build itself
        warehouse.mkdir(parents=True, exist_ok=True)
        with (warehouse / paths.RUNS).open("a", encoding="utf-8") as history:
            history.write(line)


def pinned(warehouse: Path) -> frozenset[str]:
    """Return the ids that `pins.txt` keeps, one a line; `#` begins a note."""
    try:
        lines = (warehouse / paths.PINS).read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return frozenset()
    return frozenset(line.split("#")[0].strip() for line in lines) - {""}


def sweep(warehouse: Path) -> None:
    """Remove what builds that were killed have left behind."""
    for path in warehouse.iterdir():
        match = _LEFTOVER.fullmatch(path.name)
        if match and (not _is_running(int(match.group(1))) or _is_stale(path)):
            _remove(path.with_name(path.name.removesuffix(match.group(2) or "")))


def _is_sound(snapshot: Path) -> bool:
    if not snapshot.is_file():
        return False
    try:
        check_snapshot(snapshot)
    except (DataQualityError, duckdb.Error):
        return False
    return True


def _point_to(snapshot: Path, warehouse: Path) -> None:
    pointer = warehouse / f"{paths.CURRENT}.{os.getpid()}.partial"
    try:
        with pointer.open("w", encoding="utf-8") as file:
            file.write(snapshot.name + "\n")
            file.flush()
            os.fsync(file.fileno())
        os.replace(pointer, warehouse / paths.CURRENT)  # noqa: PTH105
    finally:
        pointer.unlink(missing_ok=True)


def _drop_old(warehouse: Path, *, current: Path) -> None:
    stay = pinned(warehouse)
    others = [
        path
        for path in warehouse.glob(f"*{_SUFFIX}")
        if path != current and path.stem not in stay
    ]
    others.sort(key=_last_current, reverse=True)
    for path in others[KEPT - 1 :]:
        _remove(path)


def _remove(database: Path) -> None:
    """Remove a file and what DuckDB keeps beside it while it writes."""
    for suffix in ("", ".wal"):
        database.with_name(database.name + suffix).unlink(missing_ok=True)
    shutil.rmtree(database.with_name(database.name + ".tmp"), ignore_errors=True)


def _first_line(fault: Exception) -> str:
    return (str(fault).splitlines() or [type(fault).__name__])[0]


def _is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True


def _is_stale(path: Path) -> bool:
    return time.time() - _last_current(path) > _STALE_SECONDS


def _last_current(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except FileNotFoundError:  # another build was quicker to remove it
        return 0.0
