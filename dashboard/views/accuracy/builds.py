"""The last builds, as the history beside the snapshots tells of them."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from etl import paths

# The tail of the history is enough for so many builds.
_TAIL = 64 * 1024
_MANY = 1000


def last_builds(most: int, folder: Path | None = None) -> list[dict[str, Any]]:
    """Return the last builds, the latest first; a line that is none is left out."""
    try:
        with ((folder or paths.warehouse()) / paths.RUNS).open("rb") as history:
            history.seek(0, 2)
            history.seek(max(0, history.tell() - _TAIL))
            lines = history.read().decode("utf-8", "replace").splitlines()
    except OSError:
        return []
    builds = [run for line in reversed(lines) if (run := _run(line)) is not None]
    return builds[:most]


def made_at(snapshot: Path) -> datetime:
    """Return when a snapshot was first built; the file's own time where none tells."""
    times = [
        _time(run["started_at"])
        for run in last_builds(_MANY, snapshot.parent)
        if run.get("snapshot") == snapshot.name
    ]
    told = [time for time in times if time is not None]
    return told[-1] if told else datetime.fromtimestamp(snapshot.stat().st_mtime, UTC)


def _time(text: object) -> datetime | None:
    try:
        time = datetime.fromisoformat(str(text))
    except ValueError:
        return None
    return time if time.tzinfo else time.replace(tzinfo=UTC)


def _run(line: str) -> dict[str, Any] | None:
    try:
        run = json.loads(line)
    except ValueError:  # the first line of the tail may be half a line
        return None
    return run if isinstance(run, dict) and "started_at" in run else None
