"""The stretch of time around few marks: room enough to tell when they stand."""

from dataclasses import replace

import pandas as pd

from dashboard.charts.spans import Days, Window, window_of

# A state may be told of on a single day; alone on the axis it would say nothing.
LEAST = pd.Timedelta(days=365)


def roomy_window(marks: pd.DataFrame, *, asked: Days = (None, None)) -> Window:
    """Return the stretch to show, a year at least unless the reader chose less."""
    window = window_of(marks, asked=asked)
    missing = LEAST - window.length
    if any(asked) or missing <= pd.Timedelta(0):
        return window
    return replace(
        window, first=window.first - missing / 2, last=window.last + missing / 2
    )
