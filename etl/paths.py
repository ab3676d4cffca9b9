"""Where things lie on disk. Imports nothing from the project."""

import os
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
DATA = PROJECT / "data"
SEEDS = DATA / "seeds"
LEXICON = DATA / "lexicon"
REFERENCE = DATA / "reference"
MAP = DATA / "map"
GOLD = DATA / "gold"
MEASURED = DATA / "measured.json"
SQL = Path(__file__).resolve().parent / "sql"
CURRENT = "CURRENT"
RUNS = "runs.jsonl"
PINS = "pins.txt"


def warehouse() -> Path:
    """Return the folder snapshots are written to (`TAHALUF_DATA` moves it)."""
    root = os.environ.get("TAHALUF_DATA")
    return (Path(root) if root else DATA) / "warehouse"


def current_snapshot(folder: Path | None = None) -> Path | None:
    """Return the file that `CURRENT` names, or None while none was built."""
    folder = folder or warehouse()
    try:
        name = (folder / CURRENT).read_text(encoding="utf-8").strip()
    except FileNotFoundError:
        return None
    # The pointer names a sibling file; anything with a path in it is not ours.
    if not name or Path(name).name != name:
        return None
    snapshot = folder / name
    return snapshot if snapshot.is_file() else None
