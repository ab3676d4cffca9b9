"""The first start: with no snapshot there, build one from the seed pages."""

import json
import subprocess
import sys
from collections.abc import Callable
from threading import Lock

import streamlit as st

from dashboard import labels, warehouse
from dashboard.selection import Language
from etl import paths

# Several browsers may come first; one of them builds, the others wait for it.
_building = Lock()
_COMMAND = (sys.executable, "-m", "etl", "build", "--progress", "json")
_SHARES = {"read": (0.0, 0.7), "resolve": (0.7, 0.8), "measure": (0.8, 0.9)}
# So much of what a failed build wrote is shown.
_LAST_WORDS = 2000


def ensure_snapshot(lang: Language) -> None:
    """Build a snapshot where there is none, showing the steps; then start anew."""
    current = paths.current_snapshot()
    if current is not None:
        # Which pages an older program read, only its user knows.
        if not warehouse.is_readable(current):
            st.error(labels.text("first.outdated", lang), icon=":material/update:")
            st.stop()
        return
    st.title(labels.text("app.claim", lang), anchor=False)
    with st.status(labels.text("first.building", lang), expanded=True) as status:
        bar = st.progress(0.0)

        def show(stage: str, done: int, total: int) -> None:
            said = labels.text(f"first.{stage}", lang, done=done, total=total)
            bar.progress(_share(stage, done, total), text=said)

        with _building:
            fault = None if paths.current_snapshot() else run_build(show)
        if fault is not None:
            status.update(label=labels.text("first.failed", lang), state="error")
            st.code(fault[-_LAST_WORDS:])
            st.stop()
    st.rerun()


def run_build(show: Callable[[str, int, int], None]) -> str | None:
    """Build from the seed pages in a process of its own; return what went wrong."""
    said: list[str] = []
    with subprocess.Popen(
        _COMMAND, cwd=paths.PROJECT, text=True, encoding="utf-8",
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
    ) as build:  # fmt: skip
        for line in build.stderr or ():
            step = _step(line)
            if step is None:
                said.append(line)
            else:
                show(*step)
    if build.returncode == 0 and paths.current_snapshot() is not None:
        return None
    return "".join(said) or f"exit code {build.returncode}"


def _step(line: str) -> tuple[str, int, int] | None:
    try:
        step = json.loads(line)
        return str(step["stage"]), int(step["done"]), int(step["total"])
    except (ValueError, KeyError, TypeError):
        return None


def _share(stage: str, done: int, total: int) -> float:
    # Reading takes most of the time; linking, measuring and writing the rest.
    first, last = _SHARES.get(stage, (0.9, 1.0))
    return first + (last - first) * min(done / max(total, 1), 1)
