"""Views run through Streamlit's AppTest, by the real router."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.dashboard.conftest import (
    empty_data,
    measured_data,
    small,
    small_data,
    with_older,
)

__all__ = ["empty_data", "measured_data", "small", "small_data", "with_older"]

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture
def open_view(monkeypatch: pytest.MonkeyPatch):
    """Open a view of a warehouse under a URL's query."""

    def open_it(data: Path, view: str, **query: str | list[str]) -> AppTest:
        monkeypatch.setenv("TAHALUF_DATA", str(data))
        app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
        app.run()
        if view != "overview":
            app.switch_page(f"pages/{view}.py").run()
        if query:
            app.query_params.clear()
            for key, value in query.items():
                app.query_params[key] = value
            app.run()
        return app

    return open_it


def url(app: AppTest) -> dict[str, list[str]]:
    """The query of the app's address, every value a list."""
    return {
        key: value if isinstance(value, list) else [value]
        for key, value in app.query_params.items()
    }
