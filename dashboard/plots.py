"""How plotly stands in a card: its bar, its language, what a click on it names."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.beneath import with_beneath
from dashboard.charts.locale import plotly_locale
from dashboard.filters import current_filters

# SVG from the chart's own bar; the menu has the other formats.
_CONFIG: dict[str, Any] = {
    "displaylogo": False,
    "topojsonURL": "app/static/topojson/",
    "toImageButtonOptions": {"format": "svg", "filename": "tahaluf", "scale": 2},
    "modeBarButtonsToRemove": ["select2d", "lasso2d", "autoScale2d"],
}


def plot_config(figure: go.Figure) -> dict[str, Any]:
    """Return a chart's configuration: its language, and a brush where it has one."""
    lang = current_filters().lang
    meta = getattr(figure.layout, "meta", None)
    kept = ["select2d"] if "brush" in (meta or ()) else []
    hidden = _CONFIG["modeBarButtonsToRemove"]
    removed = [button for button in hidden if button not in kept]
    return _CONFIG | plotly_locale(lang) | {"modeBarButtonsToRemove": removed}


def picked_marks(picked: Any) -> list[str]:  # noqa: ANN401 - Streamlit's own state
    """Return the names of the marks a reader has clicked on."""
    marks: list[str] = []
    for point in picked["selection"]["points"]:
        custom = point.get("customdata")
        name = custom[0] if isinstance(custom, list | tuple) and custom else custom
        name = name if name is not None else point.get("location")
        if name is not None:
            marks.append(str(name))
    return marks


def sentences_of(
    marks: list[str], figure: go.Figure, evidence: pd.DataFrame
) -> pd.DataFrame:
    """Return what stands behind marks, and behind those a click cannot tell apart."""
    return evidence[evidence["mark"].isin(with_beneath(figure, marks))]
