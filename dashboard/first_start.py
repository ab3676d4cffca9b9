"""The first start: with no snapshot there, build one from the seed pages."""

import subprocess
import sys

import streamlit as st

from dashboard import labels
from etl import paths


def ensure_snapshot() -> None:
    """Build a snapshot where there is none, showing the steps; then start anew."""
    if paths.current_snapshot() is not None:
        return
    with st.status(labels.text("first.building", "ar"), expanded=True) as status:
        command = [sys.executable, "-m", "etl", "build", "--progress", "json"]
        build = subprocess.run(
            command, cwd=paths.PROJECT, capture_output=True, text=True, check=False
        )
        if build.returncode or paths.current_snapshot() is None:
            status.update(label=labels.text("first.failed", "ar"), state="error")
            st.code(build.stderr[-2000:])
            st.stop()
    st.rerun()
