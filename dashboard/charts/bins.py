"""Where marks are too many to be told apart: counts by month, quarter or year."""

from typing import Any

import pandas as pd

from dashboard import labels
from dashboard.charts.spans import DAY, Window
from dashboard.rows import records
from dashboard.theme import Look, ramp

# More marks than this on one chart are counted instead of drawn.
MOST_MARKS = 500
# Length of the axis → length of a bin; an axis holds at most some 100 bins.
_PERIODS = ((8 * 365 * DAY, "M"), (24 * 365 * DAY, "Q"))
_LONGEST_PERIOD = "Y"


def binned(spans: pd.DataFrame, window: Window, look: Look) -> pd.DataFrame:
    """Return one mark per lane, row and period: how many marks begin in it.

    A mark is counted where its earliest day lies; one that has only a latest day,
    where that lies.
    """
    spans = spans.assign(label_said=spans.get("label_said"))
    period = spans["x0"].dt.to_period(_period_of(window))
    together = spans.groupby(["lane", "row", period.rename("period")], sort=True)
    bins = together.agg(
        order=("order", "first"),
        label=("label", "first"),
        label_said=("label_said", "first"),
        kind=("kind", "first"),
        count=("mark", "size"),
        reports=("reports", "sum"),
        speakers=("speakers", "sum"),
        fact_ids=("fact_ids", lambda lists: [one for part in lists for one in part]),
    ).reset_index()
    shades = ramp(look.dark)
    most = max(int(bins["count"].max()), 1)
    steps = ((bins["count"] / most) ** 0.5 * len(shades)).astype(int)
    names = "bin|" + bins["lane"] + "|" + bins["row"] + "|" + bins["period"].astype(str)
    flags = ("inferred", "planned", "passed", "deadline", "denied", "declined")
    edges = (
        "fade_left", "fade_right", "bracket", "is_dot", "after", "conflicting",
        "less_certain",
    )  # fmt: skip
    return bins.assign(
        x0=bins["period"].dt.start_time,
        x1=bins["period"].dt.end_time,
        mark=names,
        is_bin=True,
        colour=[shades[min(step, len(shades) - 1)] for step in steps],
        said=[_said(row, look) for row in records(bins)],
        reports=1,
        **dict.fromkeys((*flags, *edges), False),
    )


def _period_of(window: Window) -> str:
    found = (name for length, name in _PERIODS if window.length <= length)
    return next(found, _LONGEST_PERIOD)


def _said(row: Any, look: Look) -> str:  # noqa: ANN401
    period: pd.Period = row.period
    edtf = {
        "M": f"{period.year}-{period.month:02d}",
        "Q": f"{period.start_time:%Y-%m}/{period.end_time:%Y-%m}",
    }.get(period.freqstr[0], str(period.year))
    said = labels.date_text(edtf, look.lang, digits=look.digits)
    count = labels.counted("fact", int(row.count), look.lang, look.digits)
    return f"{labels.isolated(count)}<br>{labels.isolated(said)}"
