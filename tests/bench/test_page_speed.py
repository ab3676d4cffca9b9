"""How long a view's script runs on seeds and development set; printed, never judged.

`pytest -m bench -s tests/bench`. Cards are kept ready between runs, so the first
run of a view is told apart from the median of those that follow; so is the run that
draws what was never asked before, after a filter was set.
"""

import shutil
import statistics
import time
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from etl import paths

pytestmark = pytest.mark.bench

# What a view's script may take, median, in milliseconds.
BUDGET = 300
RUNS = 7
STATES = ("IRQ", "SYR", "JOR")


def test_running_each_view(
    full_data: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
):
    # The dashboard locks the file it opens down; other tests open the shared one.
    own = shutil.copytree(full_data, tmp_path / "data")
    monkeypatch.setenv("TAHALUF_DATA", str(own))
    for page in sorted((paths.PROJECT / "pages").glob("*.py")):
        app = AppTest.from_file(str(paths.PROJECT / "app.py"), default_timeout=60)
        app.run()
        if page.stem != "overview":
            app.switch_page(f"pages/{page.name}")
        first, *rest = (milliseconds(app) for _ in range(RUNS + 1))
        median = statistics.median(rest)
        asked = statistics.median(milliseconds(app, c=state) for state in STATES)
        with capsys.disabled():
            print(  # noqa: T201
                f"\n{page.stem}: first {first:.0f} ms, median {median:.0f} ms, "
                f"{median / BUDGET:.0%} of the budget of {BUDGET} ms; "
                f"a filter just set {asked:.0f} ms",
                end="",
            )


def milliseconds(app: AppTest, **filters: str) -> float:
    for key, value in filters.items():
        app.query_params[key] = value
    started = time.perf_counter()
    app.run()
    assert not app.exception
    return (time.perf_counter() - started) * 1000
